"""From NIK to receipt, by keys alone, in the real window on a real store."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from app import practice
from app.adapters.clock import SystemClock, SystemRandom
from app.config import Config
from app.domain.journal import post_stream
from app.station import LaptopStation, make_practice_post
from db.lists import QueueFilter
from tests.builders import a_record
from ui.application import make_application
from ui.main_window import MainWindow

CTRL = Qt.KeyboardModifier.ControlModifier
ENTER = Qt.Key.Key_Return
NIK = "5305054108909012"
PERSON = ("Yohana Mau Lelang", "Kolana", "", "Guru", "Kawin", "081234009172", "RT 003, Maukuru")


def wait(condition: Callable[[], object], timeout_ms: int = 15_000) -> None:
    left = timeout_ms
    while not condition() and left > 0:
        QTest.qWait(20)
        left -= 20
    assert condition()


def focused() -> QWidget:
    wait(QApplication.focusWidget)
    return QApplication.focusWidget()


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(focused(), key, modifier)


def typed(*words: str) -> None:
    for word in words:
        QTest.keyClicks(focused(), word)
        press(ENTER)


@pytest.fixture
def window(tmp_path: Path, qapp: QApplication) -> Iterator[MainWindow]:
    config = Config(tmp_path / "post", is_practice=True)
    tools = (SystemClock(), SystemRandom())
    make_practice_post(config, tools)
    _application, theme = make_application(["beranda"])
    shown = MainWindow(theme, LaptopStation(config, tools))
    shown.open()
    typed(practice.PASSWORD)
    wait(lambda: shown.session)
    yield shown
    shown.close()


def begin(window: MainWindow, nik: str = NIK) -> None:
    typed(nik)
    wait(lambda: window.wizard is not None and window.wizard.draft.step == 1)


def to_person(window: MainWindow) -> None:
    begin(window)
    press(ENTER)
    wait(lambda: window.wizard.draft.step == 2)
    typed("1")
    wait(lambda: window.wizard.draft.step == 3)


def through_person(window: MainWindow) -> None:
    to_person(window)
    typed(*PERSON)
    QTest.keyClicks(focused(), "85872")
    press(ENTER)
    typed("Kolana Utara")
    press(ENTER, CTRL)
    wait(lambda: window.wizard.draft.step == 4)


def give_papers(window: MainWindow) -> None:
    wait(lambda: window.wizard.draft.step == 5)
    while focused().objectName().startswith("field_paper"):
        press(Qt.Key.Key_Space)
    face = QImage(300, 400, QImage.Format.Format_RGB32)
    face.fill(QColor("#caa98a"))

    QTest.mouseClick(sheet_button(window, "button_act_1"), Qt.MouseButton.LeftButton)
    wait(lambda: sheet_button(window, "button_mend_portrait"))
    QApplication.clipboard().setImage(face)
    press(Qt.Key.Key_V, CTRL)
    press(Qt.Key.Key_Return, CTRL)

    wait(lambda: not window.session.counter.looks.actions())
    assert window.session.counter.looks.pouch()["pictures"] == 2
