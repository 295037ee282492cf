"""One of two intakes, told in a few lines; what differs is marked in words as well."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.languages import mark, say
from ui.theme import Theme
from ui.widgets.card import divider
from ui.widgets.chips import Chip
from ui.widgets.labels import label

DIFFERS = mark("beda")
EMPTY = mark("Belum diisi")
_NAMES_WIDTH = 82


@dataclass(frozen=True, slots=True)
class Fact:
    """One line; `differs` colours the value and sets the mark beside it."""

    name: str
    value: str
    differs: bool = False


@dataclass(frozen=True, slots=True)
class Version:
    """One side: its title, where it comes from, what it says."""

    title: str
    text: str
    facts: tuple[Fact, ...]


class VersionCard(QAbstractButton):
    """A card to choose; it says everything it shows to a screen reader."""

    def __init__(self, theme: Theme, number: int, version: Version) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName(f"card_version_{number}")
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.setAccessibleName(f"{version.title}, {version.text}")
        self.setAccessibleDescription(". ".join(_spoken(one) for one in version.facts))
        px = theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(18), px(14), px(18), px(14))
        column.setSpacing(px(10))
        head = QVBoxLayout()
        head.setContentsMargins(px(30), 0, 0, 0)
        head.setSpacing(0)
        head.addWidget(label(version.title, "bodyStrong"))
        head.addWidget(label(version.text, "small", "ink2"))
        column.addLayout(head)
        column.addWidget(divider())
        column.addLayout(_facts(theme, version.facts))
        column.addStretch(1)
        for one in self.findChildren(QWidget):
            one.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.sizeHint() if layout is not None else super().sizeHint()

    def nextCheckState(self) -> None:
        """A chosen card stays chosen when it is pressed again."""
        self.setChecked(True)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, chosen = self._theme, self.isChecked()
        painter.setPen(QPen(theme.color("primary" if chosen else "lineStrong"), 2))
        painter.setBrush(theme.color("primarySofter" if chosen else "surface"))
        corner = theme.px(10)
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), corner, corner)
        side = theme.px(18)
        box = QRect(theme.px(18), theme.px(24), side, side)
        painter.setPen(QPen(theme.color("primary" if chosen else "control"), 2))
        painter.setBrush(theme.color("surface"))
        painter.drawEllipse(box)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("primary"))
            inset = theme.px(4)
            painter.drawEllipse(box.adjusted(inset, inset, -inset, -inset))


def _facts(theme: Theme, facts: tuple[Fact, ...]) -> QGridLayout:
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(theme.px(8))
    grid.setVerticalSpacing(theme.px(4))
    grid.setColumnMinimumWidth(0, theme.px(_NAMES_WIDTH))
    grid.setColumnStretch(1, 1)
    for row, fact in enumerate(facts):
        # both cards keep their lines level, with the mark or without
        grid.setRowMinimumHeight(row, theme.px(24))
        grid.addWidget(label(fact.name, "small", "ink2"), row, 0, Qt.AlignmentFlag.AlignVCenter)
        tone = "mengkudu" if fact.differs else None if fact.value else "ink3"
        role = "bodyStrong" if fact.value else "body"
        value = label(fact.value or say(EMPTY), role, tone, wrap=True)
        value.setObjectName(f"value_{row}")
        grid.addWidget(value, row, 1, Qt.AlignmentFlag.AlignVCenter)
        if fact.differs:
            chip = Chip(theme, say(DIFFERS), "mengkudu")
            grid.addWidget(chip, row, 2, Qt.AlignmentFlag.AlignVCenter)
    return grid


def _spoken(fact: Fact) -> str:
    return f"{fact.name} {fact.value or say(EMPTY)}{', ' + say(DIFFERS) if fact.differs else ''}"
