"""One application: how it stands, what happened to it, and what can be done with it (riwayat)."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.languages import say
from ui.screens.sheet_page import SheetPage
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.card import divider
from ui.widgets.chips import Chip
from ui.widgets.labels import Sign, label
from ui.widgets.sheet import Sheet

WIDTH = 640
_WHEN = 116


@dataclass(frozen=True, slots=True)
class Told:
    """One line of the history: when, what and who, and below it what it was about."""

    icon: str
    at: str
    title: str
    who: str
    details: tuple[str, ...]


class HistorySheet(Sheet):
    """Newest first; K corrects, P prints again."""

    def __init__(
        self,
        theme: Theme,
        window: QWidget,
        head: tuple[str, str],
        chips: Sequence[tuple[str, str, str]],
        lines: Sequence[Told],
    ) -> None:
        super().__init__(theme, window, *head)
        self.setObjectName("sheet_history")
        self.set_width(WIDTH)
        self._lines = tuple(lines)
        if chips:
            self.body.addLayout(_chips(theme, chips))
        self.body.addWidget(self._list())
        shut = self.add_button(Button(theme, say("Tutup"), "ghost", "Esc"))
        shut.setObjectName("button_close_history")
        shut.clicked.connect(self.close_sheet)
        self.correct = self.add_button(Button(theme, say("Koreksi"), "outline", "K", "pencil"))
        self.correct.setObjectName("button_correct")
        self.correct.setShortcut("K")
        self.print = self.add_button(Button(theme, say("Cetak ulang"), "outline", "F8", "printer"))
        self.print.setObjectName("button_print_again")
        self.print.setShortcut("F8")

    def told(self) -> tuple[Told, ...]:
        return self._lines

    def _list(self) -> SheetPage:
        page = SheetPage(self._theme, self._window, WIDTH)
        page.column.setContentsMargins(0, 0, self._theme.px(8), 0)
        page.column.setSpacing(0)
        for number, one in enumerate(self._lines):
            if number:
                page.column.addWidget(divider())
            page.column.addWidget(_line(self._theme, one))
        page.column.addStretch(1)
        # arrows and the wheel read on; the buttons keep the focus
        page.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return page


def _chips(theme: Theme, chips: Sequence[tuple[str, str, str]]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(theme.px(8))
    for words, tone, icon in chips:
        row.addWidget(Chip(theme, words, tone, icon))
    row.addStretch(1)
    return row


def _line(theme: Theme, one: Told) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, theme.px(9), 0, theme.px(9))
    row.setSpacing(theme.px(10))
    when = label(one.at, "small", "ink3")
    when.setFixedWidth(theme.px(_WHEN))
    top = Qt.AlignmentFlag.AlignTop
    row.addWidget(when, 0, top)
    row.addWidget(Sign(theme, one.icon, 18, "ink2"), 0, top)
    words = QVBoxLayout()
    words.setSpacing(theme.px(1))
    words.addWidget(label(one.title, "label"))
    for detail in one.details:
        words.addWidget(label(detail, "small", wrap=True))
    words.addWidget(label(one.who, "small", "ink3"))
    row.addLayout(words, 1)
    holder.setAccessibleName(", ".join((one.at, one.title, *one.details, one.who)))
    return holder
