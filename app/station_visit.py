"""One visit to headquarters over the link: enrol where that is still open, then sync."""

from datetime import date
from typing import Any

from app.adapters import hq_http, road
from app.adapters.blob_files import BlobFiles
from app.adapters.certificates import check_certificate
from app.adapters.hq_http import HttpHq
from app.adapters.packing import Zstandard
from app.adapters.seals import OwnSeals, key_id
from app.domain.enrolment import Certificate, certificate_from_json
from app.domain.witness import DeviceCertificate
from app.ports import Clock, Random
from app.station_condition import Conditions
from app.station_damage import NotedPictures
from app.station_folder import ENROLMENT, Plate
from app.sync import enrolment
from app.sync.blobs import EVERYTHING, Cargo
from app.sync.engine import Headquarters, Post, Report, visit
from app.sync.progress import Tell
from app.sync.protocol import BlobSource
from app.sync.ways import Memory
from db.store import SqlStore

CERTIFICATE = "certificate"


class Visits:
    """Everything a visit needs; called in the sync lane, one visit at a time."""

    def __init__(
        self,
        plate: Plate,
        store: SqlStore,
        seals: OwnSeals,
        blobs: BlobFiles,
        tools: tuple[Clock, Random],
    ) -> None:
        self._plate, self._store, self._seals = plate, store, seals
        self._post = sync_post(plate, store, seals, blobs, tools)
        self._conditions = Conditions(store, blobs.folder, tools[0])
        self._road = Memory()

    @property
    def url(self) -> str:
        """Where headquarters is: the officer's setting, else the packet's."""
        return str(self._store.lists.setting("hq_url") or self._plate.hq_url)

    def route(self) -> str:
        """The address this laptop speaks from, "" while it is in no network."""
        return road.route(self.url)

    def answers(self) -> bool:
        """Whether somebody opens the door at headquarters' address; takes seconds."""
        return road.answers(self.url)

    def __call__(self, tell: Tell, cargo: Cargo = EVERYTHING) -> Report:
        """Carry what `cargo` allows, as app.sync.planning chose it.

        Raises HqUnreachable and its sisters; nothing is lost by any of them.
        """
        self._conditions.keep()
        self.enrol()
        api = HttpHq(self.url, self._plate.device, self._seals, memory=self._road)
        try:
            report = visit(self._post, api, self._conditions.measured(tell), cargo)
        finally:
            api.close()
        self._conditions.visited(report)
        return report

    def enrol(self) -> None:
        """Show the packet's token once and keep headquarters' certificate."""
        if self._store.lists.setting(CERTIFICATE):
            return
        token = bytes.fromhex(self._store.lists.setting(ENROLMENT)["token"])
        asked = enrolment.asking(token, self._plate.device, self._seals)
        answer: dict[str, Any] = hq_http.enrol(self.url, asked)
        certificate = certificate_from_json(answer)
        check_certificate(certificate, self._plate.hq, self._plate.hq.root)
        with self._store.begin("") as act:
            act.set_setting(CERTIFICATE, answer)


def sync_post(
    plate: Plate, store: SqlStore, seals: OwnSeals, blobs: BlobSource, tools: tuple[Clock, Random]
) -> Post:
    """This laptop as sync sees it, over the link and on a stick."""
    clock, random = tools
    voice = key_id(plate.hq.issuing).hex() if plate.hq.serial else ""
    keys, stream = (plate.hq.issuing, plate.hq.sealing), plate.hq_stream
    hq = Headquarters(*keys, stream, voice, plate.former)
    noted = NotedPictures(blobs, store)
    return Post(store, seals, Zstandard(clock=clock), noted, clock, random, hq)


def certificate_of(store: SqlStore) -> Certificate | None:
    """Headquarters' word for this laptop; None before the first contact."""
    kept = store.lists.setting(CERTIFICATE)
    return certificate_from_json(kept) if kept else None


def short_certificate(certificate: Certificate) -> DeviceCertificate:
    """The form that stands in the code of a receipt."""
    last_on: date = certificate.not_after_on
    return DeviceCertificate(
        certificate.device, certificate.sign_public, last_on, certificate.receipts
    )
