"""What has not reached Kanim yet, and how it will get there (Sinkronisasi)."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from app.sync.overdue import Waits
from app.sync.progress import Progress
from ui.languages import say
from ui.link_words import Held
from ui.models.pages import Row
from ui.models.people import START
from ui.screens import sync_words
from ui.screens.courier_side import CourierCard
from ui.screens.sync_arrived import ArrivedCard
from ui.screens.sync_history import HistoryCard
from ui.screens.sync_numbers import TALL
from ui.screens.sync_top import RoadCard
from ui.screens.sync_waiting import WaitingCard
from ui.screens.sync_words import Sending, Whole
from ui.theme import Theme

_SIDE_WIDTH = 276
BOUNDLESS = 16_777_215
"""Qt's own "no greatest size" (QWIDGETSIZE_MAX)."""


class SyncScreen(QWidget):
    """Shows the link as it is told; asking for a visit is all it does itself."""

    sync_wanted = Signal()
    opened = Signal(str)
    courier_wanted = Signal()
    pause_wanted = Signal()
    important_wanted = Signal()
    ahead_wanted = Signal(str)

    def __init__(self, theme: Theme, post: str = "Pos Maritaing") -> None:
        super().__init__()
        self.setObjectName("screen_sync")
        self._theme = theme
        self._state, self._now = "unknown", START
        self._since: datetime | None = None
        self._next_at: datetime | None = None
        self._reached_at: datetime | None = None
        self._pouch: dict[str, Any] = {}
        self._stuck: list[Row] = []
        self._sending, self._held = Sending(), Held()
        self._trouble, self._is_paused, self._is_light = "", False, False
        self._age: Waits | None = None
        self.road = RoadCard(theme, post)
        self.waiting = WaitingCard(theme)
        self.history, self.arrived = HistoryCard(theme), ArrivedCard(theme)
        self._turned: bool | None = None
        self.courier = CourierCard(theme)
        self._lay_out(theme)
        self._listen()
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

    def set_visit(
        self,
        progress: Progress,
        bytes_per_s: float = 0.0,
        whole: Whole | None = None,
        still_s: float = 0.0,
    ) -> None:
        """How far the engine has come, as it tells it; shown while the link is sending."""
        self._sending = sync_words.of_visit(progress, bytes_per_s, whole, still_s)
        self._tell()

    def set_held(self, held: Held, trouble: str = "", age: Waits | None = None) -> None:
        """Why less travels than could, what went wrong, and how old the oldest file is."""
        self._held, self._trouble, self._age = held, trouble, age
        self._tell()

    def set_wishes(self, *, is_paused: bool, is_light: bool) -> None:
        """What the officer chose: nothing for now, or only what is important."""
        self._is_paused, self._is_light = is_paused, is_light
        self._tell()

    def set_waiting(self, found: Sequence[Row]) -> None:
        self._stuck = [row for row in found if row.get("data") == "gagal"]
        self.waiting.show_waiting(found)
        self._tell()

    def set_history(self, visits: Sequence[Row]) -> None:
        """Each visit: at (a moment, or words), text, tone (a dye) and perhaps under."""
        self.history.show_history(visits, self._now)

    def set_gathered(
        self, pouch: dict[str, Any], waiting: Sequence[Row], news: Mapping[str, Any], now: datetime
    ) -> None:
        """Everything the store says about the way to headquarters, read in one go."""
        self.set_now(now)
        self.set_pouch(pouch)
        self.set_waiting(waiting)
        self.set_news(news)

    def set_news(self, news: Mapping[str, Any]) -> None:
        """What came from Kanim last, see `app.sync.arrived`."""
        self.arrived.show_news(news, self._now)
        self._tell_side()

    def focus_first(self) -> None:
        road = self.road
        buttons = [one for one in (road.button, road.pause) if not one.isHidden()]
        target = buttons[0] if buttons else self.waiting.table
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.focus_first()

    def _tell(self) -> None:
        sending, state = self._sending, self._state
        is_empty = not self._pouch.get("files") and not self._pouch.get("bytes")
        is_sending, road = state == "sending", self.road
        is_held = self._is_paused and not is_sending
        headline = sync_words.headline(state, self._since, sending)
        road.headline.setText(say("Kiriman dijeda") if is_held else headline)
        road.sentence.setText(self._sentence(is_empty))
        road.show_sending(is_sending, is_paused=self._is_paused, is_light=self._is_light)
        self._tell_side()
        self.courier.show_link(state)
        self.waiting.show_road("sending" if is_sending else "paused" if is_held else "")
        road.numbers.tell(sync_words.numbers(self._pouch, self._now), self._age)
        held = sync_words.stuck_bytes(self._stuck)
        road.progress.tell(sync_words.amount(sending, held), sync_words.stuck(self._stuck))
        road.progress.bar.tell(*sync_words.shares(sending, self._stuck))
        acknowledged = (state == "sending" and sending.done > 0) or (state == "online" and is_empty)
        road.picture.show_link(state, is_acknowledged=acknowledged, is_empty=is_empty)
        road.picture.stations.tell(
            sync_words.under_post(self._pouch),
            sync_words.under_satellite(state, sending),
            sync_words.under_kanim(sending, self._reached_at, self._now),
        )

    def _tell_side(self) -> None:
        """While there is a link what came is seen, without one the visits; or as it was turned."""
        is_linked = self._state in ("sending", "online")
        shows_news = is_linked if self._turned is None else self._turned
        is_news = shows_news and not self.arrived.is_empty
        self.history.offer_turn(not self.arrived.is_empty)
        self.arrived.setVisible(is_news)
        self.history.setVisible(not is_news)

    def _turn_to(self, is_news: bool) -> None:
        self._turned = is_news
        self._tell_side()

    def _sentence(self, is_empty: bool) -> str:
        """What holds it back first, then what went wrong, then that all is well."""
        told = self._held.text or self._trouble
        if told and self._state != "sending":
            return say("{told} Semua pekerjaan aman di laptop ini.", told=told)
        return told or sync_words.sentence(self._state, self._next_at, is_empty, self._pouch)

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
        side.addWidget(self.arrived)
        side.addWidget(self.courier)
        side.addStretch(1)
        self._below.addLayout(side)
        column.addLayout(self._below, 1)
        theme.changed.connect(self._turn)
        self._turn()

    def _listen(self) -> None:
        self.courier.wanted.connect(self.courier_wanted)
        self.history.turned.connect(lambda: self._turn_to(True))
        self.arrived.turned.connect(lambda: self._turn_to(False))
        self.road.courier_wanted.connect(self.courier_wanted)
        self.road.sync_wanted.connect(self.sync_wanted)
        self.road.pause_wanted.connect(self.pause_wanted)
        self.road.important_wanted.connect(self.important_wanted)
        self.waiting.opened.connect(self.opened)
        self.waiting.ahead_wanted.connect(self.ahead_wanted)
        for keys, wanted in (("Ctrl+J", self.pause_wanted), ("Ctrl+T", self.important_wanted)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(wanted)

    def _turn(self) -> None:
        """At the largest letters one column under the other, so that nothing lies outside."""
        is_tall = self._theme.scale >= TALL
        way = QBoxLayout.Direction
        self._below.setDirection(way.TopToBottom if is_tall else way.LeftToRight)
        for card in (self.history, self.arrived, self.courier):
            card.setMinimumWidth(0 if is_tall else self._theme.px(_SIDE_WIDTH))
            card.setMaximumWidth(BOUNDLESS if is_tall else self._theme.px(_SIDE_WIDTH))
