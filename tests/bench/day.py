"""Sixty people in one day through the window: the sixtieth waits no longer than the first."""

import os
import time
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app import practice
from app.adapters.clock import SystemClock, SystemRandom
from app.config import Config
from app.station import LaptopStation, make_practice_post
from tests.bench.measures import Measure, a_folder, correct, percentile, resident_mb, say
from ui import demo_intake
from ui.application import make_application
from ui.demo_keys import PLAIN, Hands
from ui.demo_people import ADULT
from ui.main_window import HEIGHT, WIDTH, MainWindow

Key = Qt.Key
PEOPLE, PART = 60, 10
TOOLS = (SystemClock(), SystemRandom())


class TimedHands(Hands):
    """Notes how long the window is busy with each key; looks at nothing."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window, lambda _name, _png: None)
        self.took_ms: list[float] = []

    def press(self, key: Qt.Key, chord: Qt.KeyboardModifier = PLAIN) -> None:
        self._timed(lambda: QTest.keyClick(self._target(), key, chord))
        self.rest()

    def type(self, text: str) -> None:
        for letter in text:
            self._timed(lambda one=letter: QTest.keyClicks(self._target(), one))

    def look(self, name: str) -> None:
        """No pictures are kept."""

    def _timed(self, act: Any) -> None:
        began = time.perf_counter()
        act()
        QApplication.processEvents()
        self.took_ms.append((time.perf_counter() - began) * 1000)


@dataclass(frozen=True)
class Nowhere:
    """Only a folder for the receipts."""

    folder: Path

    def receipt(self, name: str) -> str:
        return str(self.folder / name)

    def keep(self, name: str, png: bytes) -> None:
        """Nothing is kept."""


def main() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    folder = a_folder()
    config = Config(folder / "post", is_practice=True)
    make_practice_post(config, TOOLS)
    application, theme = make_application(["beranda"])
    window = MainWindow(theme, LaptopStation(config, TOOLS))
    window.open()
    window.showNormal()
    window.resize(WIDTH, HEIGHT)
    hands = TimedHands(window)
    hands.click("field_password")
    hands.type(practice.PASSWORD)
    hands.press(Key.Key_Return)
    hands.wait(lambda: window.session is not None, "session")
    day = [_serve(hands, window, folder, number) for number in range(1, PEOPLE + 1)]
    assert window.session is not None
    correct(window.session.counter.looks.received_since(0) == PEOPLE, "somebody is missing")
    _tell(day)
    window.close()
    application.processEvents()


def _serve(
    hands: TimedHands, window: MainWindow, folder: Path, number: int
) -> tuple[list[float], float]:
    """One person; how long each key took, and the memory held afterwards."""
    who = replace(ADULT, nik=f"530505520394{number:04d}")
    person = {**who.person, "birth_on": "12-03-1994"}
    at: Any = demo_intake.Counter(hands, window, Nowhere(folder))  # type: ignore[arg-type]
    hands.took_ms = []
    demo_intake.begin(at, who)
    demo_intake.choose_kind(at, who)
    demo_intake.copy_papers_of_identity(at, replace(who, person=person))
    demo_intake.show_papers(at, who, 1)
    demo_intake.talk(at, who)
    demo_intake.finish(at, who)
    return sorted(hands.took_ms), resident_mb()


def _tell(day: list[tuple[list[float], float]]) -> None:
    """The second ten against the last ten; the first ten fill the caches."""
    early = sorted(ms for took, _mb in day[PART : 2 * PART] for ms in took)
    late = sorted(ms for took, _mb in day[-PART:] for ms in took)
    before, after = day[2 * PART - 1][1], day[-1][1]
    for percent in (50, 95, 99):
        first, last = percentile(early, percent), percentile(late, percent)
        say(
            Measure(f"a key, p{percent}, people 11 to 20", first, "ms"),
            Measure(
                f"a key, p{percent}, people 51 to 60",
                last,
                "ms",
                round(first * 1.1, 1),
                round(first * 1.25, 1),
            ),
        )
    say(
        Measure("memory after 20 people", before, "MB"),
        Measure("memory after 60 people", after, "MB", round(before * 1.1), round(before * 1.25)),
        Measure("memory held", after, "MB", 250, 300),
    )
