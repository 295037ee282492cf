"""The letters of the house, and a theme that is laid on and taken off again."""

from collections.abc import Iterator

import pytest
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
