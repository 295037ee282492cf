"""At every size of screen and letter the three answers and the next step stay in sight."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from app import practice
from app.adapters.clock import SystemClock, SystemRandom
from app.config import Config
from app.station import LaptopStation
from tests.practice_posts import practice_post
from tests.ui.test_intake_day import begin, typed, wait
from ui.application import make_application
from ui.main_window import MainWindow

SIZES = ((1366, 768), (1366, 697), (1280, 720), (1920, 1080))
SCALES = (100, 150, 200)
PAGES = ("home", "queue", "sync", "settings")


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
    begin(shown, "5305054108909012")
    shown.showNormal()
    yield shown
    shown.set_scale(100)
    shown.close()


def test_the_screen_holds_what_must_be_seen(window: MainWindow) -> None:
    looks = [(scale, *size) for scale in SCALES for size in SIZES]

    found = [(*look, *lost) for look in looks for lost in lost_at(window, *look)]

    assert found == []


def test_large_letters_turn_the_panel_into_a_drawer(window: MainWindow) -> None:
    window.resize(1366, 768)
    window.set_scale(150)
    window.office.show_wizard(window.wizard)
    settle()

    window.wizard.header.button_person.click()

    assert window.wizard.side.isVisible() and not window.office.rail.isVisible()
    assert window.wizard.header.place.isVisible() and not window.wizard.steps.isVisible()
    window.set_scale(100)
    settle()
    assert window.wizard.side.isVisible() and window.wizard.steps.isVisible()


def lost_at(window: MainWindow, scale: int, width: int, height: int) -> Iterator[tuple[str, ...]]:
    if scale != round(window.theme.scale * 100):
        window.set_scale(scale)
    window.resize(width, height)
    settle()
    for name in show_each(window):
        if (window.width(), window.height()) != (width, height):
            yield (name, "outgrows the screen")
        yield from ((name, *lost) for lost in out_of_sight(window))


def show_each(window: MainWindow) -> Iterator[str]:
    """Every daily screen and every step, one after the other."""
    window.office.show_wizard(window.wizard)
    for step in range(1, 9):
        window.wizard.go_to(step)
        settle()
        yield f"step {step}"
    for page in PAGES:
        window.office.show_page(page)
        settle()
        yield page


def out_of_sight(window: MainWindow) -> Iterator[tuple[str, ...]]:
    must = [window.status]
    if window.office.page() == "wizard":
        must += [window.wizard.header, window.wizard.footer, window.wizard.footer.button_next]
    for widget in must:
        if not window.rect().contains(place(window, widget)):
            yield ("cut", type(widget).__name__)
    for area in window.findChildren(QScrollArea):
        if area.isVisible() and area.horizontalScrollBar().isVisible():
            yield ("scrolls sideways", area.objectName())


def place(window: QWidget, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def settle() -> None:
    QApplication.processEvents()
