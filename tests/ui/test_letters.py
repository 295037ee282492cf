"""A letter of an application goes to a printer, or waits as a PDF."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app import practice
from app.adapters.clock import SystemClock, SystemRandom
from app.config import Config
from app.ids import OfficerId
from app.station import LaptopStation
from tests.paper.samples import record, text_of
from tests.practice_posts import practice_post
from ui.counter import Counter
from ui.operations.letters import print_letter
from ui.screens.paper_sheet import PaperSheet
from ui.theme import Theme

TOOLS = (SystemClock(), SystemRandom())


@pytest.fixture
def counter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Counter]:
    """A practice post without any printer."""
    monkeypatch.setenv("PATH", str(tmp_path))
    config = Config(tmp_path / "post", is_practice=True)
    practice_post(config)
    station = LaptopStation(config, TOOLS)
    yield station.sign_in(OfficerId("desi"), practice.PASSWORD)
    station.sign_out()


def test_without_a_printer_the_letter_waits_as_pdf(counter: Counter) -> None:
    letter = print_letter(counter, record(), "returned")

    assert letter.printer == ""
    assert "SURAT PENGEMBALIAN BERKAS" in text_of(letter.pdf)
    assert "LATIHAN" in text_of(letter.pdf)


def test_each_letter_has_a_button_that_says_its_code(qtbot: QtBot) -> None:
    ground = QWidget()
    qtbot.addWidget(ground)
    ground.resize(1366, 768)
    ground.show()
    sheet = PaperSheet(Theme(), ground, ("perdim", "on_hold"))
    sheet.open()

    with qtbot.waitSignal(sheet.chosen) as told:
        sheet.letters[1].click()

    assert told.args == ["on_hold"]
