"""Opens the post: finds its folder, its officers and its key, and shows the window."""

import argparse
import functools
import os
import sys
from pathlib import Path
from typing import Any

from app import practice, station_certificate, station_folder, station_roster
from app.adapters import fsio, printers
from app.adapters.blob_files import BlobFiles
from app.adapters.certificates import key_words, read_packet
from app.adapters.clock import SystemClock, SystemRandom
from app.adapters.machine import LaptopMachine
from app.adapters.packet_code import from_code, is_code
from app.adapters.picture_box import PictureBox
from app.adapters.picture_rules import load_limits
from app.adapters.pins import make_pin, verify_pin
from app.adapters.rule_files import load_regions, load_rulebook
from app.adapters.slot_files import SlotFiles
from app.adapters.tries_file import TriesFile
from app.config import Config, read_config
from app.domain.calendar import wita_date
from app.domain.enrolment import EnrolmentMalformed
from app.domain.officer import Officer
from app.ids import OfficerId
from app.log import Log
from app.ports import Clock, Machine, Random
from app.services.desk import Desk, Post
from app.services.sign_in import Door
from app.station_courier import CourierSticks
from app.station_custody import PostCustody
from app.station_folder import FirstOfficer, Plate, StoredPins, UnknownOfficer
from app.station_keys import SALT_BYTES, OfficerKeys, keep_pin
from app.station_news import PostNews
from app.station_receipts import Receipts, test_page
from app.station_recovery import NewKeys, Recovery, read_small
from app.station_rules import PostRules
from app.station_visit import Visits, sync_post
from app.sync.voices import any_verifies
from db.lists import QueueFilter
from db.store import SqlStore
from ui.counter import Counter, PacketFacts


class LaptopStation:
    """Implements `ui.counter.Station` on this machine."""

    def __init__(self, config: Config, tools: tuple[Clock, Random]) -> None:
        self._config, self.tools = config, tools
        self._plate: Plate | None = None
        self._language = ""
        self._store: SqlStore | None = None
        self._signed_in: dict[OfficerId, Counter] = {}
        self.printer, self.test_page = printers.choose(), test_page
        self.machine: Machine = LaptopMachine(config.folder)
        self._slots = SlotFiles(config.keys, tools[1])
        self._door = Door(self._slots, TriesFile(config.keys / "tries.json"), tools[0])
        self._recovery = Recovery(config, tools, None)
        self._bench: PictureBox | None = None

    @property
    def language(self) -> str:
        return self._language or station_folder.read_language(self._config)

    def keep_language(self, code: str) -> None:
        self._language = code
        if station_folder.is_provisioned(self._config):
            station_folder.write_language(self._config, code)

    @property
    def post(self) -> Post | None:
        plate = self._read_plate()
        return plate.post if plate else None

    def officers(self) -> tuple[Officer, ...]:
        """Those of the packet who have a password on this laptop."""
        plate = self._read_plate()
        if plate is None:
            return ()
        known = set(self._slots.officers())
        return tuple(one for one in plate.officers if one.id in known)

    def sign_in(self, officer: OfficerId, password: str) -> Counter:
        dek = self._door.sign_in(officer, password)
        plate = self._plate_now()
        if self._store is None:
            self._store = station_folder.open_store(self._config, plate, dek, self.tools)
        plate = self._renewed()
        if officer not in {one.id for one in plate.officers}:
            # headquarters has taken them off this post since: the store closes again
            self.sign_out()
            raise UnknownOfficer(officer=officer)
        counter = self._counter(plate, plate.officer(officer))
        self._signed_in[officer] = counter
        return counter

    def lock(self) -> None:
        self._door.lock()

    def unlock(self, officer: OfficerId, pin: str) -> Counter:
        self._door.unlock_with_pin(officer, pin, StoredPins(self._opened()), verify_pin)
        return self._signed_in[officer]

    def vouch(self, officer: OfficerId, password: str) -> Officer:
        self._door.prove(officer, password)
        return self._plate_now().officer(officer)

    def is_forgotten(self) -> bool:
        return self._door.close_if_forgotten()

    def sign_out(self) -> None:
        self._door.sign_out()
        self._signed_in.clear()
        if self._bench is not None:
            self._bench.close()
        if self._store is not None:
            self._store.close()
            self._store = None

    def look_at_packet(self, path: str) -> PacketFacts:
        packet = read_packet(_file(path), wita_date(self.tools[0].now()))
        words = key_words(packet.keys.root, packet.keys.issuing)
        number = str(packet.tariff_no)
        return PacketFacts(packet.post.name, words, number, packet.officers, packet.hq_url)

    def provision(self, answers: dict[str, Any]) -> None:
        """Make the post from what the first-run screen was told."""
        data = _file(answers["packet_path"])
        packet = read_packet(data, wita_date(self.tools[0].now()))
        chosen = _named(packet.officers, answers)
        first = FirstOfficer(chosen.id, answers["password"], answers["pin"], _wishes(answers))
        self._plate = station_folder.provision(self._config, data, first, self.tools)
        self.keep_language(self.language)

    def packet_officers(self) -> tuple[Officer, ...]:
        """Everybody headquarters sent to this post, with a password here or without."""
        plate = self._read_plate()
        return plate.officers if plate else ()

    def ask_recovery(self, place: str) -> tuple[str, ...]:
        return self._recovery.ask(Path(place).expanduser())

    def has_asked_recovery(self) -> bool:
        return self._recovery.has_asked()

    def restore(self, answer: str, officer: OfficerId, password: str, pin: str) -> None:
        new = NewKeys(officer, password, pin)
        self._recovery.restore(self._plate_now(), read_small(Path(answer)), new, self._store)

    def _counter(self, plate: Plate, officer: Officer) -> Counter:
        store, (clock, random) = self._opened(), self.tools
        blobs = BlobFiles(self._config.blobs)
        seals = station_folder.own_seals(store)
        bench, keys = self._opened_bench(), (plate.hq.issuing, *plate.former)
        book = PostRules(load_rulebook(), store, functools.partial(any_verifies, seals, keys))
        desk = Desk(store, clock, random, blobs, plate.post, officer, book)
        return Counter(
            desk=desk,
            looks=store.lists,
            wanted=QueueFilter,
            book=book,
            regions=load_regions(),
            papers=Receipts(store, seals),
            printer=self.printer,
            prepare=bench.prepare,
            bench=bench,
            visit=Visits(plate, store, seals, blobs, self.tools),
            save_file=_save_file,
            remove_file=_remove_file,
            test_page=test_page,
            courier=CourierSticks(desk, plate, store, seals, self.tools),
            custody=self._custody(plate, blobs),
            bulletins=book,
            news=PostNews(store, plate.hq_stream, clock),
            keys=OfficerKeys(officer, self._renewed, self._slots, store, self._door.prove, random),
        )

    def _custody(self, plate: Plate, blobs: BlobFiles) -> PostCustody:
        store = self._opened()
        seals = station_folder.own_seals(store)
        post = sync_post(plate, store, seals, blobs, self.tools)
        return PostCustody(self._config, post, store, self.machine)

    def _opened_bench(self) -> PictureBox:
        if self._bench is None:
            self._bench = PictureBox(load_limits(wita_date(self.tools[0].now())))
        return self._bench

    def _read_plate(self) -> Plate | None:
        if self._plate is None and station_folder.is_provisioned(self._config):
            self._plate = station_folder.read_plate(self._config)
        return self._plate

    def _plate_now(self) -> Plate:
        plate = self._read_plate()
        assert plate is not None
        return plate

    def _renewed(self) -> Plate:
        """The plate, after what headquarters has said of officers since."""
        plate = self._plate_now()
        if self._store is not None:
            plate = station_certificate.with_newest_keys(self._config, plate, self._store)
            plate = station_roster.renewed(self._config, plate, self._store, self._slots)
            self._plate = plate
            station_certificate.renew(plate, self._store, station_folder.own_seals(self._store))
        return plate

    def _opened(self) -> SqlStore:
        assert self._store is not None
        return self._store


def main(argv: list[str]) -> int:
    """Show the window until it is closed; 0 when all went well."""
    from ui.application import catch_bugs, make_application
    from ui.main_window import MainWindow

    wanted, rest = _arguments().parse_known_args(argv)
    config = read_config(os.environ, wanted.dir, wanted.practice)
    tools = (SystemClock(), SystemRandom())
    log = Log(config.log, tools[0].now)
    if wanted.practice and not station_folder.is_provisioned(config):
        make_practice_post(config, tools)
        add_practice_colleague(config, tools)
    application, theme = make_application([sys.argv[0], *rest])
    catch_bugs(log.crash)
    window = MainWindow(theme, LaptopStation(config, tools))
    window.open()
    return int(application.exec())


def make_practice_post(config: Config, tools: tuple[Clock, Random]) -> None:
    """A post of invented officers with a headquarters of its own beside it."""
    from app.headquarters_folder import Places, open_folder
    from app.headquarters_posts import make_practice, new_packet

    places = Places(config.folder.with_name(f"{config.folder.name}-hq"))
    make_practice(places, tools)
    opened = open_folder(places, practice.PASSWORD, tools)
    packet = new_packet(opened, practice.POST_CODE, "http://127.0.0.1:8765")
    opened.store.close()
    first = FirstOfficer(practice.OFFICERS[0].id, practice.PASSWORD, practice.PIN)
    station_folder.provision(config, packet, first, tools)


def add_practice_colleague(config: Config, tools: tuple[Clock, Random]) -> None:
    """The head of the practice post can sign in too: one hands over, the other decides."""
    first, head = practice.OFFICERS[0], practice.OFFICERS[-1]
    slots = SlotFiles(config.keys, tools[1])
    dek = slots.open(first.id, practice.PASSWORD)
    plate = station_folder.read_plate(config)
    store = station_folder.open_store(config, plate, dek, tools)
    pin = make_pin(practice.PIN, tools[1].bytes(SALT_BYTES))
    keep_pin(store, first.id, head.id, pin, "officer.signed_up")
    store.close()
    slots.add(head.id, practice.PASSWORD, dek)


def _named(officers: tuple[Officer, ...], answers: dict[str, Any]) -> Officer:
    """The officer of the packet who was meant: by service number, else by name."""
    number = "".join(answers.get("officer_number", "").split())
    name = answers.get("officer_name", "").casefold().strip()
    for one in officers:
        if number and one.nip == number:
            return one
    for one in officers:
        if one.name.casefold() == name:
            return one
    raise station_folder.UnknownOfficer()


def _wishes(answers: dict[str, Any]) -> dict[str, Any]:
    """What the first run chose, under the names the settings keep it by."""
    minutes = str(answers.get("sync_minutes") or "")
    paper = {"thermal": "80mm", "a4": "a4"}.get(str(answers.get("paper")), "a5")
    wishes = {
        "hq_url": answers.get("hq_address"),
        "printer": answers.get("printer"),
        "paper": paper,
        "sync_minutes": int(minutes) if minutes.isdigit() else None,
    }
    return {key: value for key, value in wishes.items() if value}


def _file(path: str) -> bytes:
    """The file, or the packet itself where a reader of codes typed it."""
    if is_code(path):
        return from_code(path)
    try:
        return Path(path).expanduser().read_bytes()
    except OSError as problem:
        raise EnrolmentMalformed(errno=problem.errno) from problem


def _save_file(path: str, data: bytes) -> None:
    place = Path(path).expanduser()
    fsio.make_folder(place.parent)
    fsio.write_durable(place, data)


def _remove_file(path: str) -> None:
    fsio.remove(Path(path))


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python3 -m app", description=__doc__)
    parser.add_argument("--dir", type=Path, help="folder pos")
    parser.add_argument("--practice", action="store_true", help="pos latihan")
    return parser
