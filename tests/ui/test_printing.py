"""A receipt goes down a real pipe in the language of its printer, or waits as a PDF."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import practice
from app.adapters.clock import SystemClock, SystemRandom
from app.config import Config
from app.ids import OfficerId
from app.station import LaptopStation
from tests.paper.samples import record
from tests.practice_posts import practice_post
from ui.counter import Counter
from ui.door import DoorScreens
from ui.operations.printing import print_receipt
from ui.theme import Theme

TOOLS = (SystemClock(), SystemRandom())


@pytest.fixture
def spool(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """`Kasir` takes everything; `Macet` is listed and breaks off in the middle."""
    folder = tmp_path / "bin"
    folder.mkdir()
    (folder / "lpstat").write_text("#!/bin/sh\necho Kasir\necho Macet\n")
    (folder / "lp").write_text(
        '#!/bin/sh\nif [ "$2" = Macet ]; then head -c 100 > /dev/null; exit 1; fi\n'
        f'echo "$@" > {tmp_path}/asked\ncat > {tmp_path}/got\n'
    )
    for program in ("lp", "lpstat"):
        (folder / program).chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")
    return tmp_path


@pytest.fixture
def station(tmp_path: Path) -> LaptopStation:
    config = Config(tmp_path / "post", is_practice=True)
    practice_post(config)
    return LaptopStation(config, TOOLS)


@pytest.fixture
def counter(station: LaptopStation) -> Iterator[Counter]:
    """One application has been received."""
    made = station.sign_in(OfficerId("desi"), practice.PASSWORD)
    with made.desk.store.begin("desi") as act:
        act.append("application.received", "s1", record())
    yield made
    station.sign_out()


def speak_escpos(counter: Counter) -> None:
    with counter.desk.store.begin("desi") as act:
        act.set_setting("printer_80mm_mode", "escpos")


def test_a_receipt_on_paper_goes_as_pdf(spool: Path, counter: Counter) -> None:
    outcome = print_receipt(counter, "s1", "a5", "Kasir")

    assert outcome.printer == "Kasir"
    assert (spool / "got").read_bytes() == outcome.pdf


def test_a_roll_is_sent_a_pdf_unless_told_otherwise(spool: Path, counter: Counter) -> None:
    print_receipt(counter, "s1", "80mm", "Kasir")

    assert (spool / "got").read_bytes().startswith(b"%PDF")


def test_a_roll_told_so_is_sent_its_own_language(spool: Path, counter: Counter) -> None:
    speak_escpos(counter)

    print_receipt(counter, "s1", "80mm", "Kasir")

    assert (spool / "got").read_bytes().startswith(b"\x1b@")
    assert "-o raw" in (spool / "asked").read_text()


def test_the_language_of_the_roll_is_not_for_sheets(spool: Path, counter: Counter) -> None:
    speak_escpos(counter)

    print_receipt(counter, "s1", "a4", "Kasir")

    assert (spool / "got").read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(
    ("printer", "code"), [("Macet", "printer_refused"), ("Hilang", "printer_missing")]
)
def test_a_printer_that_fails_leaves_the_application_and_a_pdf(
    spool: Path, counter: Counter, printer: str, code: str
) -> None:
    outcome = print_receipt(counter, "s1", "a5", printer)

    assert (outcome.printer, outcome.problem) == ("", code)
    assert outcome.pdf.startswith(b"%PDF")
    assert counter.looks.waiting(10)


def test_the_test_page_of_the_first_run_is_really_printed(
    spool: Path, tmp_path: Path, qtbot: QtBot, qapp: QApplication
) -> None:
    new = LaptopStation(Config(tmp_path / "new", is_practice=True), TOOLS)
    door = DoorScreens(Theme("terang"), new)
    for screen in door.screens():
        qtbot.addWidget(screen)
    door.first_run.show_step(4)
    qtbot.waitUntil(lambda: door.first_run.printer.printer.value() == "Kasir")

    door.first_run.printer.test.click()

    qtbot.waitUntil(lambda: (spool / "got").exists() and (spool / "got").stat().st_size > 100)
    assert (spool / "got").read_bytes().startswith(b"%PDF")
    QTest.qWait(50)
