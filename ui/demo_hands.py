"""The whole day at the counter, played on the real window by keys."""

import sys
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from ui import demo_intake, demo_scenes
from ui.application import make_application
from ui.counter import Station
from ui.demo_intake import Counter
from ui.demo_keys import Hands
from ui.demo_people import ADULT, CHILD, RENEWAL, Applicant
from ui.demo_scenes import Outside
from ui.main_window import HEIGHT, WIDTH, MainWindow

PACE_MS = 14


def play(station: Station, outside: Outside, *, is_watched: bool) -> int:
    """Serve three people and hear what headquarters says; return how many were entered.

    Args:
        is_watched: somebody looks on, so the hands are slower.

    Raises:
        DayStuck, and whatever bug the program has.
    """
    qInstallMessageHandler(_say_what_matters)
    application, theme = make_application([sys.argv[0]])
    bugs = _gather_bugs()
    window = MainWindow(theme, station)
    hands = Hands(window, outside.keep, PACE_MS if is_watched else 0)
    try:
        _open(window, application)
        entered = _day(hands, window, outside)
    finally:
        window.close()
        application.processEvents()
    if bugs:
        raise bugs[0]
    return entered


def _day(hands: Hands, window: MainWindow, outside: Outside) -> int:
    demo_scenes.set_up(hands, window, outside)
    demo_scenes.sign_in(hands, window)
    outside.tell_road(is_up=False)
    at = Counter(hands, window, outside)
    for number, who in enumerate((ADULT, RENEWAL, CHILD)):
        _serve(at, who, number, is_interrupted=who is RENEWAL)
    demo_scenes.look_around(hands, window)
    demo_scenes.lock_and_open(hands, window)
    demo_scenes.send_on_a_bad_road(hands, window, outside)
    outside.send_back(RENEWAL.name)
    outside.approve(ADULT.name)
    demo_scenes.hear_the_answers(hands, window, (RENEWAL.name, ADULT.name))
    return number + 1


def _serve(at: Counter, who: Applicant, number: int, *, is_interrupted: bool) -> None:
    demo_intake.begin(at, who)
    demo_intake.choose_kind(at, who)
    demo_intake.copy_papers_of_identity(at, who)
    if is_interrupted:
        demo_intake.park_and_resume(at)
    demo_intake.show_papers(at, who, number)
    demo_intake.talk(at, who)
    demo_intake.finish(at, who)


def _open(window: MainWindow, application: QApplication) -> None:
    """In the size of the post's laptops, whatever screen this machine has."""
    window.open()
    window.showNormal()
    window.resize(WIDTH, HEIGHT)
    window.activateWindow()
    application.processEvents()


def _say_what_matters(_kind: QtMsgType, _at: QMessageLogContext, text: str) -> None:
    """Without a screen Qt says at every window that it has none."""
    if "propagateSizeHints" not in text:
        sys.stderr.write(f"{text}\n")


def _gather_bugs() -> list[BaseException]:
    """A bug in a slot is no reason to go on as if nothing had happened."""
    bugs: list[BaseException] = []

    def hook(kind: type[BaseException], bug: BaseException, trace: TracebackType | None) -> None:
        sys.__excepthook__(kind, bug, trace)
        bugs.append(bug)

    sys.excepthook = hook
    return bugs
