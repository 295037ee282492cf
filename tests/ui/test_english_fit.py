"""In both languages, at both sizes of letters, no word on any screen is cut off."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from app import practice
from app.config import Config
from app.station import LaptopStation
from app.station_folder import write_language
from tests.practice_posts import practice_post
from tests.ui.people import PEOPLE
from tests.ui.test_english_screens import TOOLS, WHO, overlays, through_an_intake
from tests.ui.test_intake_day import typed, wait
from ui import languages
from ui.application import make_application
from ui.main_window import MainWindow
from ui.widgets.buttons import IconButton
from ui.widgets.choices import RadioCard
from ui.widgets.labels import ShortLabel

OWN_SHAPE = (IconButton, ShortLabel)
"""A square with a sign, and a line that ends in … with the whole in its tooltip."""
WHOM = {"id": PEOPLE[0], "en": WHO}


@pytest.fixture(params=[("id", 100), ("en", 100), ("en", 150)], ids=["id 100", "en 100", "en 150"])
def look(request: pytest.FixtureRequest) -> tuple[str, int]:
    return request.param


@pytest.fixture
def door(tmp_path: Path, qapp: QApplication, look: tuple[str, int]) -> Iterator[MainWindow]:
    language, percent = look
    config = Config(tmp_path / "post", is_practice=True)
    practice_post(config)
    write_language(config, language)
    _application, theme = make_application(["beranda"])
    shown = MainWindow(theme, LaptopStation(config, TOOLS))
    shown.open()
    shown.showNormal()
    shown.resize(1366, 768)
    shown.set_scale(percent)
    QTest.qWait(50)
    yield shown
    shown.set_scale(100)
    shown.close()
    languages.use(qapp, languages.INDONESIAN)


def test_no_word_is_cut_off_on_any_screen(door: MainWindow, look: tuple[str, int]) -> None:
    found = [cut for name, screen in every_screen(door, look[0]) for cut in cut_off(name, screen)]

    assert found == []


def every_screen(window: MainWindow, language: str) -> Iterator[tuple[str, QWidget]]:
    yield "sign in", window
    window.door.recovery.start(window.show_screen)
    yield "recovery", window
    window.show_screen(window.door.first_run)
    for step in range(6):
        window.door.first_run.show_step(step)
        yield f"first run {step}", window
    window.show_screen(window.door.sign_in)
    window.door.sign_in.start()
    typed(practice.PASSWORD)
    wait(lambda: window.session)
    for page in ("home", "queue", "sync", "courier"):
        window.go(page)
        yield page, window
    window.go("settings")
    for section in range(8):
        window.office.settings.show_section(section)
        yield f"settings {section}", window
    yield from overlays(window)
    window.go("home")
    window.office.home.focus_first()
    yield from ((name, window) for name in through_an_intake(window, WHOM[language]))
    window.lock()
    yield "lock", window


def cut_off(name: str, screen: QWidget) -> Iterator[tuple[str, ...]]:
    for _ in range(6):
        QApplication.processEvents()
        QTest.qWait(15)
    # a word that changed in the last moment has its room before it is measured
    QApplication.sendPostedEvents()
    for widget in screen.findChildren(QWidget):
        if widget.isVisible() and not isinstance(widget, OWN_SHAPE) and is_cut(widget):
            yield name, type(widget).__name__, widget.accessibleName() or words_of(widget)


def is_cut(widget: QWidget) -> bool:
    if isinstance(widget, RadioCard):
        return widget.least_width() > widget.width()
    if isinstance(widget, QLabel) and (widget.wordWrap() or not widget.text()):
        return False
    is_words = isinstance(widget, QLabel | QAbstractButton) and bool(words_of(widget))
    return is_words and widget.sizeHint().width() > widget.width()


def words_of(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
