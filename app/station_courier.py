"""The laptop's side of the courier (kurir USB): sticks filled, answers read, the letter made."""

import json
from pathlib import Path
from typing import Any

from app.adapters.blob_files import BlobFiles
from app.adapters.seals import OwnSeals
from app.adapters.stick_folder import StickFolder
from app.domain import calendar, letters
from app.domain.courier import LISTED, Pouch, courier_letter
from app.domain.enrolment import EnrolmentMalformed, certificate_from_json
from app.domain.officer import Action, require
from app.ports import Clock, Random
from app.services.desk import Desk
from app.station_certificate import check_ours
from app.station_condition import Conditions
from app.station_folder import ENROLMENT, Plate
from app.station_receipts import letterhead
from app.station_visit import CERTIFICATE, sync_post
from app.sync import courier, courier_answers, enrolment
from app.sync.courier import ENROLMENT_INFO, STICKS, Tell, Wish
from app.sync.courier_answers import Answered
from app.sync.stick import StickGone
from db.lists import QueueFilter
from db.store import SqlStore
from ui.counter import Load

Row = dict[str, Any]


class CourierSticks:
    """Implements `ui.counter.Courier` on this machine."""

    def __init__(
        self,
        desk: Desk,
        plate: Plate,
        store: SqlStore,
        seals: OwnSeals,
        tools: tuple[Clock, Random],
    ) -> None:
        self._desk, self._plate, self._store, self._seals = desk, plate, store, seals
        self._post = sync_post(plate, store, seals, desk.blobs, tools)
        self._conditions: Conditions | None = None
        if isinstance(desk.blobs, BlobFiles):
            self._conditions = Conditions(store, desk.blobs.folder, tools[0])

    def amount(self) -> Row:
        found = self._store.lists.pouch()
        return {"applications": int(found["files"]), "bytes": int(found["bytes"])}

    def fill(self, place: str, is_all: bool, tell: Tell) -> Load:
        require(self._desk.officer, Action.CARRY_STICK)
        wanted, lists = QueueFilter(only_unsent=not is_all), self._store.lists
        count = lists.queue_size(wanted)
        numbers = tuple(str(row["number"]) for row in lists.queue(wanted, 0, LISTED))
        if self._conditions is not None:
            self._conditions.keep()
        made = courier.prepare(self._post, _stick(place), Wish(is_all, self._request()), tell)
        post = self._plate.post
        return Load(made, f"{post.code}-{post.letter}-{made.number}", count, numbers)

    def letter(self, load: Load) -> bytes:
        from app.paper.forms.sheet import pdf

        made, desk = load.made, self._desk
        contents = f"{made.entries} catatan, {made.pictures} gambar, {calendar.size(made.size)}"
        pouch = Pouch(load.name, load.applications, made.seal, contents, load.numbers)
        today = calendar.wita_date(desk.clock.now())
        rules, head = desk.rules.on(today), letterhead(desk.post)
        occasion = letters.occasion_of(head, desk.officer.name, today, rules)
        return pdf(courier_letter((pouch,), occasion))

    def read(self, place: str, tell: Tell) -> Answered:
        require(self._desk.officer, Action.CARRY_STICK)
        return courier_answers.read_answers(self._post, _stick(place), self._keep, tell)

    def sticks(self) -> list[Row]:
        return list(self._store.lists.setting(STICKS) or ())

    def _request(self) -> bytes:
        """A laptop without a certificate asks for it by the same stick, sealed."""
        if self._store.lists.setting(CERTIFICATE):
            return b""
        token = bytes.fromhex(self._store.lists.setting(ENROLMENT)["token"])
        device, hq = self._plate.device, self._plate.hq
        asked = json.dumps(enrolment.asking(token, device, self._seals)).encode()
        return self._seals.seal(hq.sealing, ENROLMENT_INFO + device, asked)

    def _keep(self, data: bytes) -> None:
        """Believe a certificate only along the chain of keys, and only for this laptop."""
        try:
            told = json.loads(data)
        except ValueError as problem:
            raise EnrolmentMalformed() from problem
        certificate = certificate_from_json(told)
        check_ours(certificate, self._plate, self._seals)
        with self._store.begin("") as act:
            act.set_setting(CERTIFICATE, told)


def _stick(place: str) -> StickFolder:
    """Raises StickGone when nothing lies there: a mistyped folder is never made."""
    folder = Path(place).expanduser()
    if not place or not folder.is_dir():
        raise StickGone()
    return StickFolder(folder)
