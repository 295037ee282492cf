"""In English no screen of the real window has a word of Indonesian left, except data."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QTableView,
    QWidget,
)

from app import practice, words
from app.adapters.clock import SystemClock, SystemRandom
from app.config import Config
from app.domain import letters
from app.station import LaptopStation
from app.station_folder import write_language
from tests.practice_posts import practice_post
from tests.ui.people import PEOPLE, Person
from tests.ui.test_intake_day import ENTER, press, typed, wait
from tests.ui.test_twelve_people import Keyboard, ask, show, tell
from ui import languages
from ui.application import make_application
from ui.main_window import MainWindow
from ui.screens.help_sheet import HelpSheet, help_page
from ui.screens.intake.done import DoneSheet, SavePdfSheet
from ui.screens.paper_sheet import PaperSheet

AIM = ("Timor-Leste", "Family visit", "December 2026")
TOOLS = (SystemClock(), SystemRandom())
WHO = replace(PEOPLE[0], occupation="Farmer", marital="Single", aim=AIM)
PLACES = ("home", "queue", "sync", "settings", "courier", "sign_in", "lock", "first_run")
UNMISTAKABLE = re.compile(
    r"\b(belum|sudah|dengan|untuk|tidak|petugas|simpan|kirim|tersimpan|yang|pilih|cetak|isi|"
    r"permohonan|pemohon|berkas|kantong|sambungan|langkah|lanjut|kembali|cari|hari|lagi|dewasa|"
    r"baru|anak|jenis|nama)\b",
    re.IGNORECASE,
)
DATA = re.compile(r"Beranda|Bahasa Indonesia|Perdim|PLBL|Kanim Kupang|TANDA TERIMA")
"""Names, and what stands on paper."""


@pytest.fixture(autouse=True)
def indonesian_again(qapp: QApplication) -> Iterator[None]:
    yield
    languages.use(qapp, languages.INDONESIAN)


@pytest.fixture
def door(tmp_path: Path, qapp: QApplication) -> Iterator[MainWindow]:
    config = Config(tmp_path / "post", is_practice=True)
    practice_post(config)
    write_language(config, languages.ENGLISH)
    _application, theme = make_application(["beranda"])
    shown = MainWindow(theme, LaptopStation(config, TOOLS))
    shown.open()
    shown.showNormal()
    shown.resize(1366, 768)
    QTest.qWait(50)
    yield shown
    shown.set_scale(100)
    shown.close()


@pytest.fixture
def window(door: MainWindow) -> MainWindow:
    typed(practice.PASSWORD)
    wait(lambda: door.session)
    QTest.qWait(300)
    return door


def test_the_door_the_lock_the_first_run_and_the_recovery_are_english(door: MainWindow) -> None:
    found = list(left_over("sign in", door))
    door.door.recovery.start(door.show_screen)
    found += left_over("recovery", door)
    door.show_screen(door.door.first_run)
    for step in range(6):
        door.door.first_run.show_step(step)
        found += left_over(f"first run {step}", door)
    door.show_screen(door.door.lock)
    found += left_over("lock", door)

    assert found == []


def test_every_page_of_the_office_is_english(window: MainWindow) -> None:
    found = []
    for page in ("home", "queue", "sync"):
        window.go(page)
        found += left_over(page, window)
    window.courier.open()
    found += left_over("courier", window)
    window.go("settings")
    for section in range(8):
        window.office.settings.show_section(section)
        found += left_over(f"settings {section}", window)

    assert found == []


def test_every_step_of_an_intake_is_english_with_its_errors(window: MainWindow) -> None:
    found = [left for name in through_an_intake(window) for left in left_over(name, window)]

    assert found == []


def test_the_overlays_are_english(window: MainWindow) -> None:
    found = []
    for name, overlay in overlays(window):
        found += left_over(name, overlay)

    assert found == []


def through_an_intake(window: MainWindow, who: Person = WHO) -> Iterator[str]:
    """One person's way through all eight steps; each step empty, in error, and filled in."""
    hand = Keyboard(window)
    hand.line(who.nik)
    hand.until(1)
    yield "1 NIK"
    for step in range(1, 9):
        window.wizard.go_to(step)
        QTest.qWait(30)
        yield f"{step} empty"
        if step < 8:
            window.wizard.next()
            QTest.qWait(30)
            yield f"{step} with errors"
    window.wizard.go_to(3)
    window.wizard.person.focus_field("name")
    tell(hand, who)
    window.wizard.go_to(5)
    show(hand)
    ask(hand, who)
    yield "7 filled in"
    press(ENTER)
    hand.until(8)
    QTest.qWait(50)
    yield "8 filled in"


def overlays(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    theme, ground = window.theme, window.ground
    window.palette_work.open("")
    QTest.qWait(300)
    yield "palette", window
    window.palette_work.close()
    window.help.show_keys()
    yield "keys", window
    window.help.close()
    pages = [*PLACES, *(f"intake_{step}" for step in range(1, 9))]
    sheets: list[tuple[str, Callable[[], QWidget]]] = [
        (f"help {place}", lambda place=place: HelpSheet(theme, ground, help_page(place)))
        for place in pages
    ]
    sheets += [
        ("letters", lambda: PaperSheet(theme, ground, tuple(letters.LABELS))),
        ("done", lambda: DoneSheet(theme, ground, "MRT-261121-A0147-K", "HP LaserJet")),
        ("pdf", lambda: SavePdfSheet(theme, ground, "", "/tmp/x.pdf")),
    ]
    for name, make in sheets:
        sheet = make()
        sheet.open()
        yield name, sheet
        sheet.close_sheet()


def left_over(name: str, screen: QWidget) -> Iterator[tuple[str, str]]:
    """Texts in view that are a known Indonesian sentence, or have an unmistakable word."""
    QTest.qWait(20)
    for text in sorted(set(texts(screen))):
        if DATA.sub("", text) in SOURCES or UNMISTAKABLE.search(DATA.sub("", text)):
            yield name, text


def texts(screen: QWidget) -> Iterator[str]:
    for widget in screen.findChildren(QWidget):
        if widget.isVisible():
            yield from (one for one in said_by(widget) if one and not _is_typed(widget, one))


def said_by(widget: QWidget) -> Iterator[str]:
    yield from (widget.accessibleName(), widget.accessibleDescription(), widget.toolTip())
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    elif isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    elif isinstance(widget, QComboBox):
        yield from (widget.itemText(at) for at in range(widget.count()))
    elif isinstance(widget, QTableView):
        yield from cells(widget)


def cells(table: QTableView) -> Iterator[str]:
    model, nothing = table.model(), QModelIndex()
    for column in range(model.columnCount(nothing)):
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        for row in range(model.rowCount(nothing)):
            yield str(model.index(row, column).data() or "")


def _is_typed(widget: QWidget, text: str) -> bool:
    """What the person said stands on the screen as it was typed."""
    return bool(widget.property("data")) or text in TYPED


TYPED = {WHO.occupation}
SOURCES = {
    entry.source
    for entry in words.read(words.CATALOGUE)
    if entry.source not in entry.told and not any(entry.source == one for one in entry.told)
} - {told for entry in words.read(words.CATALOGUE) for told in entry.told}
