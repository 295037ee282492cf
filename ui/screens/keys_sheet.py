"""Every key of the screen at hand, in two columns (Ctrl+?)."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.languages import say
from ui.screens.scroll import LongPage
from ui.theme import Theme
from ui.widgets.buttons import Button, Keycap
from ui.widgets.labels import label
from ui.widgets.sheet import Sheet

Group = tuple[str, Sequence[tuple[str, str]]]
"""A title, and (keycap, what it does)."""

_WIDTH = 900
_CAPS = 128
_AROUND = 250


class KeysSheet(Sheet):
    """Only keys that do something here."""

    def __init__(self, theme: Theme, window: QWidget, groups: Sequence[Group]) -> None:
        super().__init__(theme, window, say("Tombol di layar ini"))
        self.setObjectName("keys_sheet")
        px = theme.px
        self.set_width(min(_WIDTH, int((window.width() - px(40)) / theme.scale)))
        holder = QWidget()
        columns = QHBoxLayout(holder)
        columns.setContentsMargins(0, 0, px(8), 0)
        columns.setSpacing(px(32))
        for half in halves(groups):
            columns.addLayout(key_column(theme, half), 1)
        page = LongPage(holder)
        height = min(holder.sizeHint().height(), max(px(120), window.height() - px(_AROUND)))
        page.setFixedHeight(height)
        self.body.addWidget(page)
        shut = self.add_button(Button(theme, say("Tutup"), "outline", "Esc"))
        shut.setObjectName("button_close_keys")
        shut.clicked.connect(self.close_sheet)


def halves(groups: Sequence[Group]) -> tuple[list[Group], list[Group]]:
    """Whole groups, so that both columns are about as long."""
    sizes = [len(lines) + 1 for _title, lines in groups]
    cuts = range(len(groups) + 1)
    at = min(cuts, key=lambda cut: abs(sum(sizes[:cut]) - sum(sizes[cut:])))
    return list(groups[:at]), list(groups[at:])


def key_column(theme: Theme, groups: Sequence[Group]) -> QVBoxLayout:
    """Groups one under another: a title, and its keys with what they do."""
    column = QVBoxLayout()
    column.setSpacing(theme.px(6))
    for place, (title, lines) in enumerate(groups):
        if place:
            column.addSpacing(theme.px(10))
        column.addWidget(label(title, "label", "ink2"))
        for cap, does in lines:
            column.addLayout(_line(theme, cap, does))
    column.addStretch(1)
    return column


def _line(theme: Theme, cap: str, does: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(theme.px(12))
    place = QWidget()
    place.setFixedWidth(theme.px(_CAPS))
    inside = QHBoxLayout(place)
    inside.setContentsMargins(0, 0, 0, 0)
    inside.addWidget(Keycap(theme, cap), 0, Qt.AlignmentFlag.AlignLeft)
    words = label(does, "body", wrap=True)
    words.setAccessibleDescription(cap)
    row.addWidget(place)
    row.addWidget(words, 1)
    return row
