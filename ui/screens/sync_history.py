"""The last visits to headquarters (Riwayat): when, what went, how it ended."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain import calendar
from ui import dates
from ui.languages import say
from ui.models.pages import Row
from ui.models.people import START
from ui.screens.sync_arrived import head, turn_button
from ui.theme import Theme
from ui.widgets.card import Card
from ui.widgets.labels import Sign, label

SHOWN = 3
_SIGNS = {
    "lontar": "check-check",
    "kunyit": "cloud-off",
    "mengkudu": "octagon-alert",
    "laut": "download",
}


class HistoryCard(Card):
    """The newest three visits."""

    turned = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, padding=0)
        self._theme = theme
        px = theme.px
        self.body.setContentsMargins(px(18), px(14), px(14), px(14))
        self.body.setSpacing(px(6))
        words = say("Diterima dari Kanim")
        self._turn = turn_button(theme, words, "download", "button_show_arrived")
        self.body.addLayout(head(say("Riwayat"), self._turn))
        self._holder: QWidget | None = None
        self._turn.clicked.connect(self.turned)
        self.show_history((), START)

    def show_history(self, visits: Sequence[Row], now: datetime) -> None:
        if self._holder is not None:
            self._holder.hide()
            self._holder.deleteLater()
        self._holder = QWidget()
        column = QVBoxLayout(self._holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.px(7))
        for visit in visits[:SHOWN]:
            column.addLayout(self._line(visit, now))
        if not visits:
            column.addWidget(label(say("Belum pernah tersambung."), "small", "ink3", wrap=True))
        self.body.addWidget(self._holder)

    def offer_turn(self, is_offered: bool) -> None:
        """The way to the other card, where there is something to see."""
        self._turn.setVisible(is_offered)

    def _line(self, visit: Row, now: datetime) -> QHBoxLayout:
        tone = str(visit.get("tone") or "lontar")
        row = QHBoxLayout()
        row.setSpacing(self._theme.px(10))
        signs = QVBoxLayout()
        signs.addWidget(Sign(self._theme, _SIGNS.get(tone, "history"), 17, tone))
        signs.addStretch(1)
        row.addLayout(signs)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(f"{_when(visit['at'], now)} {visit['text']}", "label", wrap=True))
        if visit.get("under"):
            words.addWidget(label(str(visit["under"]), "caption", "ink2", wrap=True))
        row.addLayout(words, 1)
        return row


def _when(at: object, now: datetime) -> str:
    """A moment without a zone is the post's own clock."""
    if not isinstance(at, datetime):
        return str(at)
    aware = at if at.tzinfo else at.replace(tzinfo=calendar.WITA)
    return dates.relative(aware, max(now, aware))
