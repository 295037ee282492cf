"""The first screen of the day: whom to serve, what to mend, what waits to be sent (Beranda)."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from app.domain.published import Told
from ui import rows
from ui.models.pages import Row
from ui.models.people import START
from ui.screens.home_actions import ActionsCard
from ui.screens.home_nik import NikCard
from ui.screens.home_notices import NoticesCard
from ui.screens.home_pouch import PouchCard, TotalCard
from ui.screens.home_today import TodayCard
from ui.screens.scroll import LongPage
from ui.theme import Theme

_SIDE_WIDTH = 408
_TWO_COLUMNS = 920
_LOW = 720
BOUNDLESS = 16_777_215


class HomeScreen(QWidget):
    """The NIK field has the focus on arrival, so that a scan works with no click."""

    start = Signal(str)
    opened = Signal(str)
    queue_wanted = Signal()
    act = Signal(str)
    sync_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("screen_home")
        self._theme = theme
        self._now = START
        self.nik = NikCard(theme)
        self.today = TodayCard(theme)
        self.to_mend = ActionsCard(theme)
        self.notices = NoticesCard(theme)
        self.pouch = PouchCard(theme)
        self.total = TotalCard(theme)
        self._lay_out()
        self.nik.start.connect(self.start)
        self.today.opened.connect(self.opened)
        self.today.queue_wanted.connect(self.queue_wanted)
        self.to_mend.act.connect(self.act)
        self.pouch.sync_wanted.connect(self.sync_wanted)
        self.set_pouch({})

    def _lay_out(self) -> None:
        px, inside = self._theme.px, QWidget()
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight, inside)
        self._across.setContentsMargins(px(28), px(4), px(28), px(16))
        self._across.setSpacing(px(20))
        self._across.addLayout(_column(self._theme, self.nik, self.today), 1)
        self._side = QWidget()
        self._side.setLayout(
            _column(self._theme, self.to_mend, self.notices, self.pouch, self.total)
        )
        self._across.addWidget(self._side)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(LongPage(inside))
        self._theme.changed.connect(self._make_room)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Large letters: one column; a low screen: no number that can wait (UX.md section 2)."""
        px, ways = self._theme.px, QBoxLayout.Direction
        is_single = self.width() < px(_TWO_COLUMNS)
        self._across.setDirection(ways.TopToBottom if is_single else ways.LeftToRight)
        self._side.setMinimumWidth(0 if is_single else px(_SIDE_WIDTH))
        self._side.setMaximumWidth(BOUNDLESS if is_single else px(_SIDE_WIDTH))
        self.total.setVisible(self.window().height() >= px(_LOW))

    def set_now(self, now: datetime) -> None:
        """The moment from which hours are told; set before the lists."""
        self._now = now

    def set_today(self, received: Sequence[Row], drafts: Sequence[Row], count: int) -> None:
        """The newest five of both show; `count` applications were received today in all."""
        people = sorted([*received, *drafts], key=_newest, reverse=True)
        self.today.show_people(people, count + len(drafts), self._now)
        self.total.show_total(count)

    def set_actions(self, found: Sequence[Row]) -> None:
        self.to_mend.show_actions(found)

    def set_told(self, told: Told) -> None:
        """What headquarters has published to this post."""
        self.notices.show_told(told, self._now.date())

    def set_pouch(self, pouch: dict[str, Any]) -> None:
        """files, bytes, oldest_ms: what headquarters does not hold yet."""
        self.pouch.show_pouch(pouch, self._now)

    def clear_nik(self) -> None:
        self.nik.clear()

    def focus_first(self) -> None:
        self.nik.focus_entry()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.focus_first()


def title(officer: str, now: datetime) -> str:
    """`Selamat pagi, Desi`, for the top bar."""
    return rows.greeting(officer, now)


def _newest(row: Row) -> int:
    return int(row.get("at_ms") or row.get("received_ms") or 0)


def _column(theme: Theme, *cards: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.px(16))
    for card in cards:
        column.addWidget(card)
    column.addStretch(1)
    return column
