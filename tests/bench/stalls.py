"""How long the window stands still while a full pouch is sent and somebody types and looks."""

import os
import random
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer

from app import practice, station_folder
from app.adapters.clock import SystemClock, SystemRandom
from app.adapters.passwords import Cost
from app.config import Config
from app.demo_processes import Kanim
from app.domain.intake import empty_record
from app.services import drafts, intake, pictures
from app.services.desk import Desk
from app.services.pictures import Picture
from app.station import LaptopStation
from app.station_folder import FirstOfficer
from tests.bench.crowd import a_person
from tests.bench.measures import Measure, a_folder, correct, percentile, resident_mb, say
from ui.application import make_application
from ui.demo_keys import CTRL, Hands
from ui.demo_people import ADULT
from ui.main_window import HEIGHT, WIDTH, MainWindow

Key = Qt.Key
PEOPLE = 200
PORTRAIT_BYTES, SCAN_BYTES, PREVIEW_BYTES = 90_000, 260_000, 12_000
"""What the counter makes of a 900 x 1200 face, of an A4 page, and what travels first."""
HEARTBEAT_MS = 5
LEAST_S, LONGEST_S = 20, 180
PACE_MS = 12
TOOLS = (SystemClock(), SystemRandom())


class Heartbeat(QObject):
    """Beats in the window's own thread; a gap is a time in which no key would have been heard.

    The hands wait up to 10 ms between two looks at the queue of events: that much is theirs.
    """

    def __init__(self) -> None:
        super().__init__()
        self.gaps_ms: list[float] = []
        self._last = time.perf_counter()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start(HEARTBEAT_MS)

    def _beat(self) -> None:
        now = time.perf_counter()
        self.gaps_ms.append((now - self._last) * 1000)
        self._last = now


def main() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    folder = a_folder()
    with Kanim(folder / "hq") as kanim:
        station = _a_full_post(folder, kanim)
        with _a_window(station) as window:
            heart, seconds = _work_until_sent(window)
    gaps = sorted(heart.gaps_ms)
    say(
        Measure(f"sending {PEOPLE} people and their pictures", seconds, "s"),
        Measure("longest time the window stood still", gaps[-1], "ms", 50, 50),
        Measure("gap between two beats, p99", percentile(gaps, 99), "ms", 16, 50),
        Measure("gap between two beats, p50", percentile(gaps, 50), "ms"),
        Measure("beats later than 50 ms", sum(gap > 50 for gap in gaps), "", 0, 0),
        Measure("memory held", resident_mb(), "MB", 250, 250),
    )


def _a_full_post(folder: Path, kanim: Kanim) -> LaptopStation:
    """A provisioned laptop in whose pouch `PEOPLE` wait with their pictures."""
    packet, config = folder / "packet", Config(folder / "post", is_practice=True)
    kanim.packet(packet, f"http://{kanim.host}:{kanim.port}")
    first = FirstOfficer(practice.OFFICERS[0].id, practice.PASSWORD, practice.PIN)
    station_folder.provision(config, packet.read_bytes(), first, TOOLS, Cost(8 * 1024, 1))
    station = LaptopStation(config, TOOLS)
    desk = station.sign_in(first.id, practice.PASSWORD).desk
    dice = random.Random(1)
    for number in range(PEOPLE):
        _take_in(desk, number, dice)
    station.sign_out()
    return station


def _take_in(desk: Desk, number: int, dice: random.Random) -> None:
    draft = drafts.start(desk, empty_record() | a_person(number, dice))
    for role, paper, size in (("portrait", None, PORTRAIT_BYTES), ("scan", "ktp", SCAN_BYTES)):
        picture = Picture(
            role, paper, "image/webp", dice.randbytes(size), dice.randbytes(PREVIEW_BYTES), role
        )
        draft = pictures.attach(desk, draft, picture)
    intake.receive(desk, draft)


@contextmanager
def _a_window(station: LaptopStation) -> Iterator[MainWindow]:
    application, theme = make_application(["beranda"])
    window = MainWindow(theme, station)
    window.open()
    window.showNormal()
    window.resize(WIDTH, HEIGHT)
    window.activateWindow()
    try:
        yield window
    finally:
        window.close()
        application.processEvents()


def _work_until_sent(window: MainWindow) -> tuple[Heartbeat, float]:
    """Type and look around until the pouch is empty; the beats, and how long it took."""
    hands = Hands(window, lambda _name, _png: None, PACE_MS)
    hands.click("field_password")
    hands.type(practice.PASSWORD)
    hands.press(Key.Key_Return)
    hands.wait(lambda: window.session is not None, "session")
    hands.rest(500)
    began, heart, sent_s = time.perf_counter(), Heartbeat(), 0.0
    window.refresh.send()
    _begin(hands, window)
    while not sent_s or time.perf_counter() - began < LEAST_S:
        _type_a_line(hands)
        _walk_the_queue(hands, window)
        sent_s = sent_s or (0.0 if _waiting(window) else time.perf_counter() - began)
        correct(time.perf_counter() - began < LONGEST_S, "the pouch did not become empty")
    return heart, sent_s


def _begin(hands: Hands, window: MainWindow) -> None:
    """The first two steps of somebody new: then there are fields to type into."""
    hands.click("home_nik")
    hands.type(ADULT.nik)
    hands.press(Key.Key_Return)
    hands.wait(lambda: window.work.wizard is not None, "wizard")
    hands.press(Key.Key_Return, CTRL)
    hands.see(f"card_{ADULT.cards[0]}")
    for code in ADULT.cards:
        hands.click(f"card_{code}")
    hands.press(Key.Key_Return, CTRL)
    hands.see("field_address")


def _type_a_line(hands: Hands) -> None:
    for name in ("name", "address", "occupation"):
        hands.fill(f"field_{name}", ADULT.person[name])
        hands.press(Key.Key_Tab)


def _walk_the_queue(hands: Hands, window: MainWindow) -> None:
    """The draft waits while the list is walked, and goes on afterwards."""
    hands.press(Key.Key_S, CTRL)
    hands.wait(lambda: window.work.wizard is None, "parked")
    hands.press(Key.Key_2, CTRL)
    window.office.queue.focus_first()
    for key in (Key.Key_Down,) * 25 + (Key.Key_PageDown,) * 6 + (Key.Key_Home,):
        hands.press(key)
    hands.press(Key.Key_1, CTRL)
    table = window.office.home.today.table
    hands.wait(lambda: window.office.home.today.model.rowCount(), "draft at home")
    table.setFocus()
    table.selectRow(0)
    hands.press(Key.Key_Return)
    hands.wait(lambda: window.work.wizard is not None, "resumed")
    hands.see("field_address")


def _waiting(window: MainWindow) -> int:
    assert window.session is not None
    return int(window.session.counter.looks.pouch()["files"])
