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
from app.station import LaptopStation
from db.lists import QueueFilter
from tests.builders import a_record
from tests.practice_posts import practice_post
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
    practice_post(config)
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
    QApplication.clipboard().setImage(face)
    press(Qt.Key.Key_V, CTRL)
    wait(lambda: window.wizard.draft.record.get("blobs"))
    press(ENTER, CTRL)


def talk(window: MainWindow) -> None:
    wait(lambda: window.wizard.draft.step == 6)
    typed("Malaysia", "Kunjungan keluarga", "Desember 2026")
    wait(lambda: focused().objectName().startswith("answer"))
    while focused().objectName().startswith("answer"):
        press(Qt.Key.Key_T)
    wait(lambda: focused().objectName().startswith("card_"))
    typed("1")


def sheet_button(window: MainWindow, name: str) -> QWidget | None:
    return next((one for one in window.findChildren(QWidget, name) if one.isVisible()), None)


def test_an_application_is_taken_by_keys_alone(window: MainWindow, tmp_path: Path) -> None:
    through_person(window)
    for who in ("father", "mother", "spouse"):
        window.wizard.family.focus_field(f"{who}.name")
        QTest.keyClicks(focused(), "Thomas Lelang")
    press(ENTER, CTRL)
    give_papers(window)
    talk(window)
    wait(lambda: window.wizard.draft.step == 7)
    press(ENTER)
    wait(lambda: window.wizard.draft.step == 8)
    press(Qt.Key.Key_Space)
    press(ENTER, CTRL)
    wait(lambda: sheet_button(window, "field_pdf_path"))
    focused().selectAll()
    typed(str(tmp_path / "receipt.pdf"))
    wait(lambda: sheet_button(window, "button_next_application"))

    rows = window.session.counter.looks.queue(QueueFilter(), 0, 5)

    assert [(row["name"], row["product"]) for row in rows] == [("Yohana Mau Lelang", "PB-E-10")]
    assert (tmp_path / "receipt.pdf").read_bytes().startswith(b"%PDF")


def test_what_lacks_is_said_once_in_the_order_of_the_form(window: MainWindow) -> None:
    to_person(window)
    typed("Yohana Mau, S.Pd.")

    press(ENTER, CTRL)

    summary = window.wizard.summary
    wait(summary.isVisible)
    assert window.wizard.draft.step == 3
    said = [link.text() for link in summary.findChildren(QPushButton)]
    assert said[0] == 'Nama lengkap: hapus gelar "S.Pd.".' and len(said) == len(set(said))


def test_locking_keeps_the_work_and_the_pin_gives_it_back(window: MainWindow) -> None:
    to_person(window)
    QTest.keyClicks(focused(), "Yohana Mau")
    window.lock()
    wait(lambda: window.lock_screen.isVisible())

    QTest.keyClicks(focused(), practice.PIN)
    wait(lambda: window.office.isVisible())

    assert window.wizard.collected().record["name"] == "Yohana Mau"


def test_a_parked_draft_is_taken_up_at_the_same_field(window: MainWindow) -> None:
    to_person(window)
    typed("Yohana Mau Lelang")
    press(Qt.Key.Key_S, CTRL)
    wait(lambda: window.wizard is None)

    key = window.session.counter.looks.drafts()[0]["id"]
    wait(lambda: window.work._drafts)
    window.work.open_row(key)
    wait(lambda: window.wizard is not None and window.wizard.isVisible())

    assert window.wizard.draft.step == 3
    assert window.wizard.person.fields["name"].value() == "Yohana Mau Lelang"


def test_what_kanim_returned_is_mended_from_the_home_page(window: MainWindow) -> None:
    desk = window.session.counter.desk
    record = a_record() | {"blob_secret": "11" * 32}
    with desk.store.begin("kanim") as act:
        act.append("application.received", "s1", record)
        body = {"reason": "foto buram", "fields": ["foto"]}
        act.append_to(post_stream("MRT"), "application.returned", "s1", body)
    window.session.refresh()
    wait(lambda: sheet_button(window, "button_act_1"))
    face = QImage(300, 400, QImage.Format.Format_RGB32)
    face.fill(QColor("#caa98a"))

    QTest.mouseClick(sheet_button(window, "button_act_1"), Qt.MouseButton.LeftButton)
    wait(lambda: sheet_button(window, "button_mend_portrait"))
    QApplication.clipboard().setImage(face)
    press(Qt.Key.Key_V, CTRL)
    press(ENTER)

    wait(lambda: not window.session.counter.looks.actions())
    assert window.session.counter.looks.pouch()["pictures"] == 2
