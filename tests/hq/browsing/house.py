"""A served headquarters with four posts, laptops, people and an application in every state."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from app.adapters.blob_files import BlobFiles
from app.adapters.certificates import read_packet
from app.adapters.packing import Zstandard
from app.adapters.passwords import KIB_PER_MIB, Cost
from app.adapters.reviewer_secrets import STEP_S, totp
from app.domain.condition import Condition
from app.domain.four_eyes import Request, What
from app.domain.journal import Entry, Fact, post_stream
from app.domain.officer import Officer, Role
from app.domain.published import Issue
from app.domain.reviewer import ReviewerRole
from app.headquarters_console import made_room
from app.headquarters_folder import Opened, Places, init, open_folder
from app.headquarters_posts import new_packet
from app.hq import decisions, enrolment, officers, publishing
from app.hq.console import door
from app.hq.console.room import Room
from app.hq.console.routes import console_routes
from app.hq.custody import Copy, note_copy
from app.hq.office_card import Card, save_card
from app.hq.server import application
from app.hq.serving import listening, made_server
from app.hq.shut_out import shut_out
from app.ids import OfficerId
from app.sync import condition, engine
from app.sync.engine import Headquarters, Post
from app.sync.enrolment import asked_from_json, asking, token_of
from db.open import open_post
from tests.fakes import FixedClock, SeededRandom
from tests.hq.browsing.people import CASES, Case, arrive, take_in
from tests.sync.joined import InProcess, own_seals

PASSPHRASE = PASSWORD = "kain tenun biru"
QUICK = Cost(8 * KIB_PER_MIB, 1)
NOW = datetime(2026, 11, 23, 2, 40, tzinfo=UTC)
LONG_AGO = datetime(2023, 4, 3, 1, 0, tzinfo=UTC)
DAY_S, HOUR_MS = 86_400, 3_600_000
PEOPLE = {
    "maria": ("Maria Tefa", ReviewerRole.PEMERIKSA),
    "yosef": ("Yosef Kabnani", ReviewerRole.KEPALA_SEKSI),
    "rina": ("Rina Ndoen", ReviewerRole.ADMIN),
    "tina": ("Tina Babis", ReviewerRole.ADMIN),
}
POSTS = {
    "MRT": ("PLBL Maritaing", Card("Kabupaten Alor", "+62 811 0000 1201")),
    "OEP": ("PLBT Oepoli", Card("Kabupaten Kupang", "+62 811 0000 1202")),
    "STG": ("Pos Sumba Tengah", Card("Waibakul", "+62 811 0000 1203")),
    "RTN": ("Pos Rote Ndao", Card("Baa", "+62 811 0000 1204")),
}
SILENT_DAYS = {"STG": 3, "RTN": 1}
SAYS = {
    "MRT": {"files": 3, "size": 21_400_000, "rate": 18_400, "ahead_s": 12, "disk_mb": 41_000,
            "battery": 80, "is_mains": False, "version": "1.0.0"},
    "OEP": {"ahead_s": 220, "rate": 96_000, "disk_mb": 6_100, "battery": 95, "is_mains": True,
            "version": "1.0.0"},
    "STG": {"files": 14, "size": 37_200_000, "rate": 9_100, "ahead_s": -4, "disk_mb": 88_000,
            "version": "0.9.8"},
    "RTN": {"files": 2, "size": 1_900_000, "disk_mb": 120_000, "version": "1.0.0"},
}  # fmt: skip
WAY = ("verify", "bill", "paid", "approve", "allocate", "print", "check", "dispatch", "ready")
REACHES = ("VERIF_KANIM", "MENUNGGU_BAYAR", "LUNAS", "ADJUDIKASI", "ALOKASI", "CETAK", "UJI",
           "KIRIM_POS", "SIAP")  # fmt: skip
ASIDE = {
    "PENDALAMAN": (*WAY[:4], "refer"),
    "TANGGUH": (*WAY[:4], "refer", "suspend"),
    "BERKAS_KURANG": ("return",),
    "TOLAK_ADJUDIKATOR": (*WAY[:4], "decline"),
}


@dataclass
class House:
    """Headquarters with its console; `url` is where it serves while it does."""

    opened: Opened
    room: Room
    clock: FixedClock
    totps: dict[str, str]
    posts: dict[str, Post] = field(default_factory=dict)
    url: str = ""

    def code(self, name: str) -> str:
        """The six digits on this person's phone; the next ones, since a code opens once."""
        self.clock.forward(STEP_S)
        return totp(self.totps[name], int(self.clock.now().timestamp()) // STEP_S)

    def visit(self, post: str) -> None:
        engine.visit(self.posts[post], InProcess(self.opened.tools))

    def status(self, subject: str) -> str:
        row = self.room.books.application(subject)
        assert row is not None
        return str(row["status"])

    def more_arrives(self, subject: str, per_cent: int) -> None:
        (case,) = [one for one in CASES if one.subject == subject]
        arrive(self.posts[case.post], case, self.opened.tools.shelf, per_cent)

    def decide(self, deed: str, subject: str) -> None:
        store, rules = self.opened.store, self.room.rules()
        number = int(subject[1:])
        deeds = {
            "verify": lambda: decisions.verify(store, subject, "maria"),
            "bill": lambda: decisions.bill(store, subject, f"8202611230{number:05}",
                                           date(2026, 11, 30), "maria"),
            "paid": lambda: decisions.record_payment(store, subject, f"A1B2C3D4E5F6{number:04}",
                                                     "maria"),
            "approve": lambda: decisions.approve(store, subject, "yosef"),
            "allocate": lambda: decisions.allocate(store, subject, f"E12345{number:02}", "maria"),
            "print": lambda: decisions.send_to_print(store, subject, "maria"),
            "check": lambda: decisions.check_quality(store, subject, "maria"),
            "dispatch": lambda: decisions.dispatch(store, subject, "maria"),
            "ready": lambda: decisions.announce_ready(store, subject, "maria"),
            "refer": lambda: decisions.refer(store, subject, "Nama ibu beda di dua akta", "yosef"),
            "suspend": lambda: decisions.suspend(store, subject, "Menunggu Dukcapil", 6, "yosef",
                                                 rules),
            "return": lambda: decisions.return_incomplete(
                store, subject, ["foto", "papers.ktp"], "Pindaian KTP terpotong", "maria"),
            "decline": lambda: decisions.decline(
                store, subject, ("adjudikator", "Data kelahiran belum dapat dibuktikan."), "yosef",
                rules, "maria"),
        }  # fmt: skip
        deeds[deed]()


def a_house(folder: Path, *, is_practice: bool = False) -> House:
    """The last three weeks, as they happened, up to a Monday morning."""
    clock = FixedClock(LONG_AGO)
    tools = (clock, SeededRandom(5))
    places = Places(folder / "kanim")
    init(places, PASSPHRASE, tools, is_practice=is_practice, cost=QUICK)
    opened = open_folder(places, PASSPHRASE, tools)
    room = made_room(opened, QUICK)
    made = {n: door.add_reviewer(room, n, *told, PASSWORD) for n, told in PEOPLE.items()}
    house = House(opened, room, clock, {name: one.totp for name, one in made.items()})
    _posts_open(house)
    _long_ago(house, folder)
    clock.at = NOW - timedelta(days=20)
    for number, code in enumerate(POSTS, start=1):
        house.posts[code] = _a_laptop(house, folder, code, number)
    _weeks_pass(house)
    _kanim_keeps_house(house)
    _waits_for_a_second(house)
    house.more_arrives("c01", 62)
    clock.at = NOW
    return house


@contextmanager
def served(house: House) -> Iterator[House]:
    """Over HTTP on a free port of this machine, until the block ends; then it is closed."""
    try:
        with serving(house) as made:
            yield made
    finally:
        house.opened.store.close()
        for post in house.posts.values():
            post.store.close()


@contextmanager
def serving(house: House) -> Iterator[House]:
    """One more door to the same house, until the block ends."""
    sock = listening("127.0.0.1", 0)
    opened = house.opened
    server = made_server(application(opened.tools, opened.vouch, console_routes(house.room)))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [sock]})
    thread.start()
    try:
        yield replace(house, url=f"http://127.0.0.1:{sock.getsockname()[1]}")
    finally:
        server.should_exit = True
        thread.join(20)
        sock.close()


def _posts_open(house: House) -> None:
    tools = house.opened.tools
    for number, (code, (name, card)) in enumerate(POSTS.items(), start=1):
        enrolment.add_post(tools, code, name)
        with house.opened.store.begin("rina") as tx:
            save_card(tx, code, card)
        named = [
            Officer(OfficerId(f"{code.lower()}{at}"), f"19900101201503{number}00{at}", who, role)
            for at, (who, role) in enumerate(
                [("Desi Malaikosa", Role.COUNTER), ("Frans Adoe", Role.HEAD_OF_POST)], start=1
            )
        ]
        officers.grant(house.opened.store, code, named, "rina")


def _long_ago(house: House, folder: Path) -> None:
    """Two applications over their time by now, from a laptop that was laid aside since."""
    old = _a_laptop(house, folder, "MRT", 9)
    house.posts["MRT"] = old
    for number in (91, 92):
        take_in(old, Case(f"c{number}", "Orang Lama", "TOLAK_ADJUDIKATOR"), _now_ms(house))
    house.visit("MRT")
    for number in (91, 92):
        for deed in ASIDE["TOLAK_ADJUDIKATOR"]:
            house.decide(deed, f"c{number}")
    house.visit("MRT")
    shut_out(house.opened.store, old.store.stream, "rina", "Layar pecah", is_retired=True)
    old.store.close()


def _a_laptop(house: House, folder: Path, code: str, number: int) -> Post:
    place, seals, device = folder / f"{code}{number}", own_seals(number), bytes([number] * 16)
    packet = new_packet(house.opened, code, "https://kanim.test")
    read = read_packet(packet, house.clock.now().date())
    enrolment.enrol(
        house.opened.tools,
        asked_from_json(asking(token_of(packet), device, seals)),
        house.opened.vouch,
    )
    place.mkdir()
    stream, random = post_stream(code), SeededRandom(number)
    store = open_post(place / "post.db", bytes(32), house.clock, random, device, stream)
    hq = Headquarters(read.keys.issuing, read.keys.sealing, stream)
    return Post(store, seals, Zstandard(), BlobFiles(place / "blobs"), house.clock, random, hq)


def _way(case: Case) -> tuple[str, ...]:
    if case.status in ASIDE:
        return ASIDE[case.status]
    return WAY[: REACHES.index(case.status) + 1] if case.status in REACHES else ()


def _weeks_pass(house: House) -> None:
    """Each application is taken in on its day, and its steps are spread until today."""
    for day in range(14, -1, -1):
        house.clock.at = NOW - timedelta(days=day, hours=1)
        _a_day(house, day)


def _a_day(house: House, day: int) -> None:
    for case in CASES:
        if case.days_ago == day:
            take_in(house.posts[case.post], case, _now_ms(house))
    for code in POSTS:
        if day > SILENT_DAYS.get(code, -1):
            _speak(house, code)
    for case in CASES:
        _decide_on(house, case, day)


def _decide_on(house: House, case: Case, day: int) -> None:
    """Every step that is due so many days ago, and was not taken."""
    way = _way(case)
    told = [fact for _e, fact, side in _history(house, case) if side == "hq"] if way else []
    for at, deed in enumerate(way[len(told) :], start=len(told) + 1):
        if case.days_ago * (1 - at / (len(way) + 1)) < day:
            return
        if case.days_ago > day:
            house.clock.forward(240)
            house.decide(deed, case.subject)


def _history(house: House, case: Case) -> list[tuple[Entry, Fact, str]]:
    return house.room.books.history(case.subject)


def _speak(house: House, code: str) -> None:
    house.clock.forward(600)
    _tell_condition(house, code)
    house.visit(code)


def _tell_condition(house: House, code: str) -> None:
    at_ms, says = _now_ms(house), SAYS[code]
    oldest_ms = at_ms - 9 * HOUR_MS if says.get("files") else 0
    with house.posts[code].store.begin() as act:
        condition.keep(act, Condition(at_ms, oldest_ms=oldest_ms, **says))  # type: ignore[arg-type]


def _kanim_keeps_house(house: House) -> None:
    tools = house.opened.tools
    notice = (("title", "Jaringan dirawat"), ("text", "Sabtu pagi kirim lewat kurir."))
    issues = [
        Issue("libur", 0, date(2026, 12, 7), None, "SE contoh 12/2026",
              (("2026-12-07", "Hari contoh"),)),
        Issue("pengumuman", 0, date(2026, 11, 22), date(2026, 11, 28), "Kanim", notice),
    ]  # fmt: skip
    for issue in issues:
        publishing.publish(tools, issue, ["MRT", "OEP"], "maria", "yosef")
    for hours, is_drilled in ((50, True), (26, False), (3, True)):
        at_ms = int(NOW.timestamp() * 1000) - hours * HOUR_MS
        note_copy(tools, Copy(at_ms, is_drilled, f"20261123-{hours:02}", 1_204 - hours, 46))


def _waits_for_a_second(house: House) -> None:
    told = [
        (What.REFUSAL, "c12", "maria",
         {"class": "adjudikator", "note": "Data kelahiran belum dapat dibuktikan."}),
        (What.ROLE, "maria", "rina", {"before": "pemeriksa", "role": "kepala_seksi"}),
        (What.REVOCATION, (bytes([4]) * 16).hex(), "rina",
         {"post": "RTN", "reason": "Hilang di kapal", "is_retired": False}),
        (What.RULES, "program", "maria",
         {"issue": Issue("program", 0, date(2026, 12, 1), None, "SE contoh 15/2026",
                         (("lengkapi", 45),)).body(), "posts": ["MRT", "OEP"]}),
    ]  # fmt: skip
    for number, (what, subject, by, body) in enumerate(told, start=1):
        house.room.books.ask(Request(f"{number:032}", what, subject, body, by, _now_ms(house)))


def _now_ms(house: House) -> int:
    return int(house.clock.now().timestamp() * 1000)
