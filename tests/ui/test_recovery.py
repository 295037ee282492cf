"""Semua lupa sandi: by keys, in the real window, with Kanim's real command in between."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from app import headquarters, practice
from app.adapters.clock import SystemClock, SystemRandom
from app.config import Config
from app.station import LaptopStation
from tests.practice_posts import practice_post
from tests.ui.test_intake_day import press, typed, wait
from ui.application import make_application
from ui.main_window import MainWindow
from ui.screens.recovery import Recovery

NEW, PIN = "angin timur di pantai", "580271"


@pytest.fixture
def window(tmp_path: Path, qapp: QApplication) -> Iterator[MainWindow]:
    config = Config(tmp_path / "post", is_practice=True)
    tools = (SystemClock(), SystemRandom())
    practice_post(config)
    _application, theme = make_application(["beranda"])
    shown = MainWindow(theme, LaptopStation(config, tools))
    shown.open()
    shown.door.sign_in.recover.click()
    yield shown
    shown.close()


def ask(page: Recovery, request: Path) -> str:
    page.request.path.set_value(str(request))
    page.request.path.focus_here()
    press(Qt.Key.Key_Return)
    wait(lambda: not page.request.words_card.isHidden())
    return " ".join(page.request.words().split())


def fill(page: Recovery, answer: Path) -> None:
    page.answer.path.set_value(str(answer))
    page.answer.officer.set_value(practice.OFFICERS[0].id)
    page.answer.password.focus_here()
    typed(NEW, NEW, PIN, PIN)


def said(page: Recovery) -> str:
    return " ".join(one.text() for one in page.answer.path.findChildren(QLabel))


def test_everybody_forgot_and_works_again(window: MainWindow, tmp_path: Path) -> None:
    page, door = window.door.recovery.screen, window.door.sign_in
    words = ask(page, tmp_path / "request")
    kanim = ["--dir", str(tmp_path / "post-hq"), "--practice", "--words", words]
    files = [str(tmp_path / "request"), "--out", str(tmp_path / "answer")]

    assert headquarters.main(["recover", *files, *kanim]) == 0
    fill(page, tmp_path / "answer")
    wait(lambda: door.isVisible() and door.password.edit.hasFocus())
    typed(NEW)

    wait(lambda: window.session)


def test_what_is_no_answer_is_said_under_the_file(window: MainWindow, tmp_path: Path) -> None:
    page = window.door.recovery.screen
    ask(page, tmp_path / "request")
    (tmp_path / "holiday.jpg").write_bytes(b"\xff\xd8 a picture")

    fill(page, tmp_path / "holiday.jpg")

    wait(lambda: "bukan untuk permintaan terakhir" in said(page))


def test_without_a_request_no_answer_fits(window: MainWindow, tmp_path: Path) -> None:
    page = window.door.recovery.screen
    (tmp_path / "answer").write_bytes(b"anything")

    fill(page, tmp_path / "answer")

    wait(lambda: "belum meminta pemulihan" in said(page))


def test_esc_leads_back_to_the_door(window: MainWindow) -> None:
    press(Qt.Key.Key_Escape)

    assert window.door.sign_in.isVisible()
