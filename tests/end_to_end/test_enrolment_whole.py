"""A post from nothing to a recovered laptop, both ends driven: over the link, and by stick."""

import re
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

import pytest

from app import headquarters, practice
from app.adapters.certificates import issue
from app.adapters.clock import SystemClock, SystemRandom
from app.adapters.packet_code import as_code
from app.adapters.passwords import KIB_PER_MIB, Cost
from app.adapters.reviewer_secrets import STEP_S, totp
from app.config import Config
from app.domain.enrolment import Certificate
from app.domain.reviewer import ReviewerRole
from app.errors import BerandaError
from app.headquarters_console import made_room
from app.headquarters_folder import Opened
from app.hq import enrolment
from app.hq.console import door, fleet
from app.hq.console.room import Room
from app.hq.console.routes import console_routes
from app.hq.server import application
from app.hq.serving import listening, made_server
from app.ids import OfficerId
from app.station import LaptopStation
from app.station_condition import VERSION
from app.station_visit import CERTIFICATE
from app.sync import courier
from app.sync.enrolment import Asked
from app.sync.ledger import Ticket
from app.sync.progress import silent
from db.lists import QueueFilter
from tests.builders import a_record
from tests.hq.browser import Browser
from tests.hq.console import PASSWORD
from tests.hq.copied import a_headquarters
from ui.counter import Counter

HEAD, NEW = "Yanti Tefu", "Marlin Bria"
FIRST, LATER, LAST = "angin timur di pantai", "ombak tenang pagi ini", "kain tenun di jemuran"
PIN, NEXT_DAY = "580271", date(2031, 12, 31)


@dataclass
class Kanim:
    """Headquarters: two people at the console, and a door for laptops on this machine."""

    opened: Opened
    room: Room
    people: dict[str, Browser] = field(default_factory=dict)
    url: str = ""

    def form(self, page: str, action: str, **fields: object) -> str:
        """Rina fills a form of a page and sends it."""
        self.people["rina"].get(page)
        return self.people["rina"].post(action, **fields).text

    def confirm(self) -> None:
        """Tina is the second person."""
        self.people["tina"].get("/persetujuan")
        (one,) = self.room.books.open_requests()
        self.people["tina"].post("/persetujuan", request=one.id, answer="confirm")

    def officer(self, name: str, nip: str, role: str) -> None:
        fields = {"what": "officer", "pos": "OEP", "name": name, "nip": nip, "role": role}
        self.form("/perangkat/petugas", "/perangkat", **fields)
        self.confirm()

    def dismiss(self, officer: OfficerId) -> None:
        fields = {"what": "officer", "pos": "OEP", "officer": officer, "gone": "1"}
        self.form("/perangkat/petugas", "/perangkat", **fields)
        self.confirm()

    def run(self, *argv: str) -> int:
        folder = str(self.opened.places.folder)
        return headquarters.main([*argv, "--dir", folder, "--practice"])


@pytest.fixture
def kanim(tmp_path: Path) -> Iterator[Kanim]:
    opened = a_headquarters(tmp_path / "kanim")
    room = made_room(opened, Cost(8 * KIB_PER_MIB, 1))
    served = application(opened.tools, opened.vouch, console_routes(room))
    made = Kanim(opened, room)
    for name in ("rina", "tina"):
        one = door.add_reviewer(room, name, name.title(), ReviewerRole.ADMIN, PASSWORD)
        browser = made.people[name] = Browser(served)
        browser.get("/masuk")
        step = int(opened.tools.clock.now().timestamp()) // STEP_S
        browser.post("/masuk", name=name, password=PASSWORD, code=totp(one.totp, step))
    sock = listening("127.0.0.1", 0)
    made.url = f"http://127.0.0.1:{sock.getsockname()[1]}"
    server = made_server(served)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [sock]})
    thread.start()
    yield made
    server.should_exit = True
    thread.join(20)
    opened.store.close()


@dataclass
class Laptop:
    """One new laptop; `carry` brings both sides to the same state, by its own way."""

    folder: Path
    kanim: Kanim
    way: str

    @property
    def station(self) -> LaptopStation:
        """As after a restart: nothing is remembered but what lies on the disk."""
        config = Config(self.folder / "post", is_practice=True)
        return LaptopStation(config, (SystemClock(), SystemRandom()))

    def carry(self, counter: Counter) -> None:
        if self.way == "link":
            counter.visit(silent)
            return
        stick = self.folder / "stick"
        stick.mkdir(exist_ok=True)
        counter.courier.fill(str(stick), False, courier.silent)
        assert self.kanim.run("import", str(stick)) == 0
        counter.courier.read(str(stick), courier.silent)

    def recover(self, officer: OfficerId, password: str) -> None:
        """Headquarters' recovery key out of the safe, six words on the phone."""
        request, answer = self.folder / "request", self.folder / "answer"
        words = " ".join(self.station.ask_recovery(str(request)))
        done = self.kanim.run("recover", str(request), "--out", str(answer), "--words", words)
        assert done == 0
        self.station.restore(str(answer), officer, password, PIN)


def words_on(page: str) -> tuple[str, ...]:
    return tuple(re.findall(r"<li>(\w+)</li>", page))


def signed_in(laptop: Laptop, officer: OfficerId, password: str) -> list[str]:
    """How far each application has come, as this officer sees it after a restart."""
    station = laptop.station
    rows = station.sign_in(officer, password).looks.queue(QueueFilter(), 0, 10)
    station.sign_out()
    return [row["data"] for row in rows]


def certificate(laptop: Laptop, officer: OfficerId) -> dict[str, str]:
    """Headquarters' word for the laptop's keys, as it stands after a restart."""
    station = laptop.station
    kept: dict[str, str] = station.sign_in(officer, FIRST).looks.setting(CERTIFICATE)
    station.sign_out()
    return kept


def opened_by_packet(kanim: Kanim, laptop: Laptop) -> OfficerId:
    """A post is opened at the console, and its packet read into the laptop as a square code."""
    kanim.form("/perangkat/baru", "/perangkat/baru", what="post", code="OEP", name="PLBT Oepoli")
    kanim.officer(HEAD, "197505052000032001", "kepala_pos")
    page = kanim.form("/perangkat/baru", "/perangkat/baru", what="packet", code="OEP",
                      url=kanim.url)  # fmt: skip
    held = re.search(r'name="packet" value="([^"]*)"', page)
    assert held is not None
    packet = kanim.people["rina"].post("/perangkat/paket", code="OEP", packet=held.group(1)).data
    station, typed = laptop.station, as_code(packet)
    facts = station.look_at_packet(typed)
    assert facts.words == words_on(page)
    (head,) = facts.officers
    answers = {"packet_path": typed, "officer_name": HEAD, "password": FIRST, "pin": PIN}
    station.provision(answers)
    return head.id


def renewed_until(opened: Opened, stream: bytes, last_on: date) -> None:
    """As the button of the console does it, on a later day than today."""

    def vouch(ticket: Ticket, asked: Asked) -> Certificate:
        return issue(replace(opened.vouch(ticket, asked), not_after_on=last_on), opened.issuing)

    enrolment.renew(opened.tools, stream, vouch, "rina")


def certified_by_words(kanim: Kanim, counter: Counter) -> None:
    """The post reads its six words aloud, headquarters hears the same."""
    page = kanim.people["rina"].get("/perangkat").text
    assert words_on(page) == counter.keys.laptop_words()
    stream = re.search(r'name="stream" value="([0-9a-f]{32})"', page)
    assert stream is not None
    kanim.people["rina"].post("/perangkat/kata", stream=stream.group(1), answer="same")
    assert ">Aktif<" in kanim.people["rina"].get("/perangkat").text
    renewed_until(kanim.opened, bytes.fromhex(stream.group(1)), NEXT_DAY)


def joined_by_colleague(kanim: Kanim, laptop: Laptop, head: OfficerId) -> OfficerId:
    """Two persons name a colleague; the post hears of it and gives the first password."""
    kanim.officer(NEW, "199405052019022001", "petugas")
    station = laptop.station
    counter = station.sign_in(head, FIRST)
    laptop.carry(counter)
    (colleague,) = counter.keys.without_password()
    counter.keys.add_officer(colleague.id, LATER, PIN, FIRST)
    station.sign_out()
    return colleague.id


def left_by_head(kanim: Kanim, laptop: Laptop, head: OfficerId, colleague: OfficerId) -> None:
    """Two persons take the head off the post; the laptop hears of it and locks the slot out."""
    kanim.dismiss(head)
    station = laptop.station
    laptop.carry(station.sign_in(colleague, LAST))
    station.sign_in(colleague, LAST)
    station.sign_out()


@pytest.mark.parametrize("way", ["link", "stick"])
def test_a_post_is_opened_joined_forgets_everything_and_goes_on(
    kanim: Kanim, tmp_path: Path, way: str
) -> None:
    laptop = Laptop(tmp_path, kanim, way)
    head = opened_by_packet(kanim, laptop)
    station = laptop.station
    counter = station.sign_in(head, FIRST)
    with counter.desk.store.begin(head) as act:
        act.append("application.received", "a1", a_record())
    laptop.carry(counter)
    certified_by_words(kanim, counter)
    station.sign_out()

    first = certificate(laptop, head)
    colleague = joined_by_colleague(kanim, laptop, head)
    renewed = certificate(laptop, head)
    before = signed_in(laptop, colleague, LATER)
    laptop.recover(colleague, LAST)
    after = signed_in(laptop, colleague, LAST)
    left_by_head(kanim, laptop, head, colleague)

    assert (before, after) == (["sampai"], ["sampai"])
    (row,) = [one for one in fleet.posts(kanim.room) if one.code == "OEP"]
    assert (row.state, row.version) == ("berkabar", VERSION)
    assert "recovery_answered" in {one.what for one in kanim.room.books.looks()}
    assert first["not_after_on"] != renewed["not_after_on"] == NEXT_DAY.isoformat()
    assert [one.name for one in laptop.station.officers()] == [NEW]
    with pytest.raises(BerandaError):
        laptop.station.sign_in(head, FIRST)


def test_the_practice_headquarters_keeps_its_own_post_beside(kanim: Kanim) -> None:
    page = kanim.people["rina"].get("/pos").text

    assert practice.POST_NAME in page
