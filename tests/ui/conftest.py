"""The letters of the house, and a theme that is laid on and taken off again."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from ui.fonts import load_fonts
from ui.theme import Theme


@pytest.fixture(scope="session", autouse=True)
def letters(qapp: QApplication) -> None:
    load_fonts()


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    laid = Theme()
    laid.apply(qapp)
    yield laid
    qapp.setStyleSheet("")


@pytest.fixture(autouse=True)
def nothing_left_behind(qapp: QApplication) -> Iterator[None]:
    """A window left behind would be dressed again with every style sheet of the tests after it."""
    yield
    for widget in qapp.topLevelWidgets():
        if not widget.isVisible():
            widget.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
