"""What the settings say is done: by keys, in the real window, on a real store."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from app import practice
from app.adapters.clock import SystemClock, SystemRandom
from app.config import Config
from app.domain.officer import Role
from app.ids import OfficerId
from app.station import LaptopStation
from tests.practice_posts import practice_post
from tests.ui.test_intake_day import press, typed, wait
from ui.application import make_application
from ui.main_window import MainWindow
from ui.widgets.fields import Field

NEW, PIN = "angin timur di pantai", "580271"
TOOLS = (SystemClock(), SystemRandom())
HEAD = next(one for one in practice.OFFICERS if one.role is Role.HEAD_OF_POST)
COUNTER = practice.OFFICERS[0]


@pytest.fixture
def spool(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A printing service on PATH: `Kasir` takes everything, `Macet` nothing."""
    folder = tmp_path / "bin"
    folder.mkdir()
    (folder / "lpstat").write_text("#!/bin/sh\necho Kasir\necho Macet\n")
    (folder / "lp").write_text(
        '#!/bin/sh\n[ "$2" = Macet ] && exit 1\n'
        f'echo "$@" > {tmp_path}/asked\ncat > {tmp_path}/got\n'
    )
    for program in ("lp", "lpstat"):
        (folder / program).chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")
    return tmp_path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A post whose only officer with a password is its head."""
    practice_post(Config(tmp_path / "post", is_practice=True), HEAD.id)
    return tmp_path / "post"


@pytest.fixture
def window(folder: Path, qapp: QApplication) -> Iterator[MainWindow]:
    _application, theme = make_application(["beranda"])
    station = LaptopStation(Config(folder, is_practice=True), TOOLS)
    shown = MainWindow(theme, station)
    shown.open()
    typed(practice.PASSWORD)
    wait(lambda: shown.session)
    shown.go("settings")
    yield shown
    shown.close()


def said(field: Field) -> str:
    """Everything that stands on and under a field."""
    return " ".join(one.text() for one in field.findChildren(QLabel))


def test_the_head_of_the_post_gives_a_colleague_a_password(
    window: MainWindow, folder: Path
) -> None:
    new = window.office.settings.officers.new
    window.office.settings.show_section(1)
    new.name.set_value(COUNTER.id)
    new.password.focus_here()

    typed(NEW, PIN, practice.PASSWORD)
    wait(lambda: COUNTER.id in [one.id for one in window.station.officers()])
    wait(lambda: not new.password.value())

    again = LaptopStation(Config(folder, is_practice=True), TOOLS)
    assert again.sign_in(COUNTER.id, NEW).desk.officer.id == COUNTER.id
    again.sign_out()


def test_a_wrong_password_of_ones_own_is_said_under_it(window: MainWindow) -> None:
    new = window.office.settings.officers.new
    window.office.settings.show_section(1)
    new.name.set_value(COUNTER.id)
    new.password.focus_here()

    typed(NEW, PIN, "bukan kata sandinya")
    wait(lambda: "belum cocok" in said(new.by_password))

    assert [one.id for one in window.station.officers()] == [HEAD.id]


def test_one_changes_ones_own_pin(window: MainWindow) -> None:
    own = window.office.settings.officers.own
    window.office.settings.show_section(1)
    own.known.focus_here()

    typed(practice.PASSWORD, PIN)
    wait(lambda: not own.pin.value())
    window.lock()

    assert window.station.unlock(OfficerId(HEAD.id), PIN).desk.officer.id == HEAD.id


def test_the_test_page_really_reaches_the_printer(spool: Path, window: MainWindow) -> None:
    page = window.office.settings.printer
    window.office.settings.show_section(3)
    wait(lambda: page.printer.value() == "Kasir")

    page.test.click()
    wait((spool / "got").exists)
    wait(lambda: (spool / "got").read_bytes().startswith(b"%PDF"))


def test_a_roll_printer_is_spoken_to_in_its_own_language(spool: Path, window: MainWindow) -> None:
    page = window.office.settings.printer
    window.office.settings.show_section(3)
    wait(lambda: page.printer.value() == "Kasir")
    page.changed.emit("paper", "80mm")
    page.changed.emit("printer_80mm_mode", "escpos")
    looks = window.session.counter.looks
    wait(lambda: looks.setting("printer_80mm_mode") == "escpos")

    page.test.click()
    wait((spool / "got").exists)
    wait(lambda: (spool / "got").read_bytes().startswith(b"\x1b@"))

    assert "-o raw" in (spool / "asked").read_text()


def test_a_jammed_printer_is_said_and_the_page_can_be_saved(
    spool: Path, window: MainWindow
) -> None:
    page = window.office.settings.printer
    window.office.settings.show_section(3)
    wait(lambda: page.printer.value() == "Kasir")
    page.printer.set_value("Macet")

    page.test.click()
    wait(lambda: window.settings.printers.sheet)
    sheet = window.settings.printers.sheet
    sheet.field.set_value(str(spool / "uji.pdf"))
    sheet.save.click()

    wait((spool / "uji.pdf").exists)


def test_without_a_printer_the_test_page_is_saved(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    page = window.office.settings.printer
    window.settings.printers.show()
    wait(lambda: not page.none.isHidden())

    page.test.click()
    sheet = window.settings.printers.sheet
    sheet.field.set_value(str(tmp_path / "uji.pdf"))
    press(Qt.Key.Key_Return)

    wait((tmp_path / "uji.pdf").exists)


def test_the_six_words_that_kanim_asks_for_stand_under_about(window: MainWindow) -> None:
    assert window.session is not None
    six = " ".join(window.session.counter.keys.laptop_words())
    page = window.office.settings
    page.show_section(7)

    wait(lambda: six in [one.text() for one in page.about.findChildren(QLabel)])

    assert page.about.isVisible()
