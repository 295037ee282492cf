"""What every page of the first run has: a question, why it is asked, and answers."""

from math import ceil
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.fonts import body_font
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.fields import HEIGHT, Field

RING = 4


class Page(Protocol):
    """One step of the first run.

    Attributes:
        question: the title of the page.
        reason: one line under it.
    """

    question: str
    reason: str

    def problem(self) -> str:
        """What keeps the officer here, with the hand put on it; "" to go on."""
        ...

    def answers(self) -> dict[str, str]: ...

    def start(self) -> None:
        """Put the hand on the first thing to answer."""
        ...


def column(theme: Theme, page: QWidget, gap: int = 16) -> QVBoxLayout:
    """Things of a page one under the other, from the top."""
    rows = QVBoxLayout(page)
    # Room for the focus ring, which is cut where the page ends.
    rows.setContentsMargins(RING, RING, RING, RING)
    rows.setSpacing(theme.px(gap))
    return rows


def beside(theme: Theme, field: Field, button: Button) -> QHBoxLayout:
    """A button in line with the box of a field, whatever is said under the field."""
    button.setFixedHeight(theme.px(HEIGHT))
    stand = QVBoxLayout()
    stand.setSpacing(0)
    name = QFontMetricsF(body_font(theme.px(13), theme.weight(600)))
    stand.addSpacing(ceil(name.height()) + theme.px(4))
    stand.addWidget(button)
    stand.addStretch(1)
    line = QHBoxLayout()
    line.setSpacing(theme.px(10))
    line.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
    line.addLayout(stand)
    return line
