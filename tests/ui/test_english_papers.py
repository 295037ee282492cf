"""Whoever sits at an English screen prints the same Indonesian papers, from the same record."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from PySide6.QtWidgets import QApplication

from app import practice, station_folder, words
from app.config import Config
from app.domain.letters import that_apply
from app.station import LaptopStation
from app.station_folder import FirstOfficer, write_language
from tests.ui.people import PEOPLE, Person
from tests.ui.test_bad_input import CHEAP, TOOLS, packet  # noqa: F401
from tests.ui.test_intake_day import typed, wait
from tests.ui.test_twelve_people import Keyboard, ask, choose, save, show, tell
from ui import languages
from ui.application import make_application
from ui.main_window import MainWindow
from ui.operations.printing import print_receipt

ENGLISH = {entry.source: entry.told[0] for entry in words.read(words.CATALOGUE)}
OF_THE_HOUR = ("ticket", "number", "blobs", "blob_secret", "witness")
"""Differs from one application to the next in any language."""


@pytest.fixture(autouse=True)
def indonesian_again(qapp: QApplication) -> Iterator[None]:
    yield
    languages.use(qapp, languages.INDONESIAN)


@pytest.mark.slow
@pytest.mark.parametrize("who", PEOPLE, ids=[one.title for one in PEOPLE])
def test_record_and_papers_are_the_same_in_both_languages(
    tmp_path: Path,
    packet: bytes,  # noqa: F811
    who: Person,
) -> None:
    plain = taken_in(tmp_path / "id", packet, who, languages.INDONESIAN)

    translated = taken_in(tmp_path / "en", packet, in_english(who), languages.ENGLISH)

    assert translated == plain


def taken_in(folder: Path, data: bytes, who: Person, language: str) -> dict[str, Any]:
    """One person through the window by keys; the record, and the text of every paper."""
    config = Config(folder, is_practice=True)
    first = FirstOfficer(practice.OFFICERS[0].id, practice.PASSWORD, practice.PIN)
    station_folder.provision(config, data, first, TOOLS, CHEAP)
    write_language(config, language)
    _application, theme = make_application(["beranda"])
    window = MainWindow(theme, LaptopStation(config, TOOLS))
    window.open()
    typed(practice.PASSWORD)
    wait(lambda: window.session)
    hand = Keyboard(window)
    choose(hand, who)
    tell(hand, who)
    show(hand)
    ask(hand, who)
    save(hand)
    told = papers(window, who)
    window.close()
    return told


def papers(window: MainWindow, who: Person) -> dict[str, Any]:
    counter = window.session.counter
    row = counter.looks.same_nik(who.nik)[0]
    record = row["record"]
    pages = {
        code: text_of(counter.papers.letter(counter.desk, record, code))
        for code in that_apply(record)
    }
    for paper in ("a5", "a4", "80mm"):
        pages[paper] = text_of(print_receipt(counter, row["subject"], paper, "").pdf)
    kept = {key: value for key, value in record.items() if key not in OF_THE_HOUR}
    return {"record": without_time(kept), **pages}


def text_of(pdf: bytes) -> str:
    """What stands on the pages; digits differ with the hour and the number."""
    told = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf)]
    return re.sub(r"[A-Z]?\d+(-[A-Z])?", "#", "\n".join(told))


def without_time(part: Any) -> Any:
    """The same without moments and the numbers of pictures."""
    if isinstance(part, dict):
        return {k: without_time(v) for k, v in part.items() if not k.endswith(("_ms", "_at"))}
    if isinstance(part, list):
        return [without_time(one) for one in part]
    return part


def in_english(who: Person) -> Person:
    """Types what the screen offers in English."""
    country, purpose, leaves = who.aim
    aim = (ENGLISH.get(country, country), ENGLISH[purpose], leaves)
    job = "Pupil" if who.occupation == "Pelajar" else ENGLISH[who.occupation]
    return replace(who, occupation=job, marital=ENGLISH[who.marital], aim=aim)
