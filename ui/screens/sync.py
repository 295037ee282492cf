"""What has not reached Kanim yet, and how it will get there (Sinkronisasi)."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from app.sync.progress import Progress
from ui.models.pages import Row
from ui.models.people import START
from ui.screens import sync_words
from ui.screens.courier_side import CourierCard
from ui.screens.sync_history import HistoryCard
from ui.screens.sync_numbers import TALL
from ui.screens.sync_top import RoadCard
from ui.screens.sync_waiting import WaitingCard
from ui.screens.sync_words import Sending
from ui.theme import Theme

_SIDE_WIDTH = 276
BOUNDLESS = 16_777_215
"""Qt's own "no greatest size" (QWIDGETSIZE_MAX)."""


class SyncScreen(QWidget):
    """Shows the link as it is told; asking for a visit is all it does itself."""

    sync_wanted = Signal()
    opened = Signal(str)
    courier_wanted = Signal()

    def __init__(self, theme: Theme, post: str = "Pos Maritaing") -> None:
        super().__init__()
        self.setObjectName("screen_sync")
        self._theme = theme
        self._state = "unknown"
        self._since: datetime | None = None
        self._next_at: datetime | None = None
        self._reached_at: datetime | None = None
        self._now = START
        self._pouch: dict[str, Any] = {}
        self._stuck: list[Row] = []
        self._sending = Sending()
        self.road = RoadCard(theme, post)
        self.waiting = WaitingCard(theme)
        self.history = HistoryCard(theme)
        self.courier = CourierCard(theme)
        self._lay_out(theme)
        self.courier.wanted.connect(self.courier_wanted)
        self.road.courier_wanted.connect(self.courier_wanted)
        self.road.sync_wanted.connect(self.sync_wanted)
        self.waiting.opened.connect(self.opened)
        self._tell()

    def set_now(self, now: datetime) -> None:
        """The moment from which ages and hours are told; set before the rest."""
        self._now = now

    def set_motion(self, is_allowed: bool) -> None:
        """Whether the envelopes may move (Kurangi gerak)."""
        self.road.picture.route.set_motion(is_allowed)

    def set_link(
        self,
        state: str,
        since: datetime | None = None,
        next_at: datetime | None = None,
        reached_at: datetime | None = None,
    ) -> None:
        """A state of `app.sync.schedule.Link`; `reached_at` is when Kanim last received."""
        self._state, self._since, self._next_at = state, since, next_at
        self._reached_at = reached_at or self._reached_at
        if state != "sending":
            self._sending = Sending()
        self._tell()

    def set_pouch(self, pouch: dict[str, Any]) -> None:
        """files, bytes, oldest_ms and, once measured, bytes_per_s."""
        self._pouch = dict(pouch)
        self.waiting.show_count(int(pouch.get("files") or 0))
        self._tell()

    def set_progress(
        self,
        done: int,
        total: int,
        bytes_per_s: float = 0.0,
        sent_bytes: int = 0,
        all_bytes: int = 0,
    ) -> None:
        """Files, and bytes where they are known; shown while the link is sending."""
        self._sending = Sending(done, total, sent_bytes, all_bytes, bytes_per_s)
        self._tell()

    def set_visit(self, progress: Progress, bytes_per_s: float = 0.0) -> None:
        """How far the engine has come, as it tells it; shown while the link is sending."""
        self._sending = sync_words.of_visit(progress, bytes_per_s)
        self._tell()

    def set_waiting(self, found: Sequence[Row]) -> None:
        self._stuck = [row for row in found if row.get("data") == "gagal"]
        self.waiting.show_waiting(found)
        self._tell()

    def set_history(self, visits: Sequence[Row]) -> None:
        """Each visit: at (a moment, or words), text, tone (a dye) and perhaps under."""
        self.history.show_history(visits, self._now)

    def focus_first(self) -> None:
        target = self.waiting.table if self.road.button.isHidden() else self.road.button
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.focus_first()

    def _tell(self) -> None:
        sending, state = self._sending, self._state
        is_empty = not self._pouch.get("files") and not self._pouch.get("bytes")
        road = self.road
        road.headline.setText(sync_words.headline(state, self._since, sending))
        road.sentence.setText(sync_words.sentence(state, self._next_at, is_empty))
        road.show_sending(state == "sending")
        self.courier.show_link(state)
        road.numbers.tell(sync_words.numbers(self._pouch, self._now))
        held = sync_words.stuck_bytes(self._stuck)
        road.progress.tell(sync_words.amount(sending, held), sync_words.stuck(self._stuck))
        road.progress.bar.tell(*sync_words.shares(sending, self._stuck))
        acknowledged = (state == "sending" and sending.done > 0) or (state == "online" and is_empty)
        road.picture.show_link(state, is_acknowledged=acknowledged, is_empty=is_empty)
        road.picture.stations.tell(
            sync_words.under_post(self._pouch),
            sync_words.under_satellite(state, sending),
            sync_words.under_kanim(state, sending, self._reached_at, self._now),
        )

    def _lay_out(self, theme: Theme) -> None:
        px = theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(28), px(4), px(28), px(16))
        column.setSpacing(px(14))
        column.addWidget(self.road)
        self._below = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._below.setSpacing(px(16))
        self._below.addWidget(self.waiting, 1)
        side = QVBoxLayout()
        side.setSpacing(px(14))
        side.addWidget(self.history)
        side.addWidget(self.courier)
        side.addStretch(1)
        self._below.addLayout(side)
        column.addLayout(self._below, 1)
        theme.changed.connect(self._turn)
        self._turn()

    def _turn(self) -> None:
        """At the largest letters one column under the other, so that nothing lies outside."""
        is_tall = self._theme.scale >= TALL
        way = QBoxLayout.Direction
        self._below.setDirection(way.TopToBottom if is_tall else way.LeftToRight)
        for card in (self.history, self.courier):
            card.setMinimumWidth(0 if is_tall else self._theme.px(_SIDE_WIDTH))
            card.setMaximumWidth(BOUNDLESS if is_tall else self._theme.px(_SIDE_WIDTH))
