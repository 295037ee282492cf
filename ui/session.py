"""One officer's time at the counter: the lane for the store, the lane for the link, the lists."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain import clocks, hands
from app.domain.calendar import to_wita, wita_date
from app.domain.published import Told
from app.domain.rulebook import Rules
from app.errors import BerandaError
from app.services import full_disk
from app.services.drafts import days_old
from app.sync import link_settings
from app.sync.engine import HQ_TIME, Report
from ui import clock_words, visit_log
from ui.counter import Counter, Row
from ui.sync_loop import SyncLoop
from ui.visit_log import VisitLog
from ui.worker import Lane

REFRESH_MS = 120
DAY_ROWS = 5
WAITING_ROWS = 200


@dataclass(frozen=True)
class Gathered:
    """Everything the home and sync screens show, read in one go."""

    today: list[Row] = field(default_factory=list)
    drafts: list[Row] = field(default_factory=list)
    today_count: int = 0
    actions: list[Row] = field(default_factory=list)
    pouch: Row = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)
    waiting: list[Row] = field(default_factory=list)
    hq_ms: int = 0
    told: Told = Told()
    news: Row = field(default_factory=dict)


class Session(QObject):
    """Lives from sign-in to sign-out."""

    gathered = Signal(object)
    visited = Signal(object)

    def __init__(self, counter: Counter, parent: QObject) -> None:
        super().__init__(parent)
        self.counter = counter
        self.work, self.link, self.stick = Lane(self), Lane(self), Lane(self)
        self.is_over = False
        desk = counter.desk
        setting, tools = counter.looks.setting, (desk.clock, desk.random)
        chosen = link_settings.read(setting)
        self.loop = SyncLoop(counter.visit, self.link, tools, chosen, self)
        today = wita_date(desk.clock.now())
        self.loop.meter.recall(today, setting(link_settings.SENT_TODAY))
        self.log = VisitLog(setting(visit_log.SETTING))
        self.loop.spent.connect(lambda kept: self.keep(link_settings.SENT_TODAY, kept))
        self.loop.visited.connect(self._was_visited)
        self.loop.refused.connect(lambda _problem: self.refresh())
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(REFRESH_MS)
        self._timer.timeout.connect(self._gather)

    def start(self) -> None:
        self.refresh()
        self.loop.start()

    def stop(self) -> None:
        """Let what was begun come to its end; the store may be closed after this."""
        self.is_over = True
        self.loop.stop()
        self._timer.stop()
        if self.loop.meter.today:
            self.work.run(self._keeping(link_settings.SENT_TODAY, self.loop.meter.to_keep()))
        self.work.finish()
        self.link.finish()
        self.stick.finish()

    def refresh(self) -> None:
        """Read the lists again, soon and once."""
        self._timer.start()

    def do(
        self,
        work: Callable[[], Any],
        done: Callable[[Any], None] | None = None,
        failed: Callable[[BerandaError], None] | None = None,
    ) -> None:
        """One act in the store's lane; the lists follow it."""

        def after(result: Any) -> None:
            if done is not None:
                done(result)
            self.refresh()

        give_up = self.counter.custody.give_up_reserve
        self.work.run(lambda: full_disk.saved(work, give_up), after, failed)

    def keep(self, key: str, value: Any) -> None:
        """One setting, durably."""
        self.do(self._keeping(key, value))

    def read(self, work: Callable[[], Any], done: Callable[[Any], None]) -> None:
        """Look something up beside the screen."""
        self.work.run(work, done)

    def now(self) -> datetime:
        """The post's own time."""
        return to_wita(self.counter.desk.clock.now())

    def _keeping(self, key: str, value: Any) -> Callable[[], None]:
        desk = self.counter.desk

        def write() -> None:
            with desk.store.begin(desk.officer.id) as act:
                act.set_setting(key, value)

        return write

    def _gather(self) -> None:
        start = self.now().replace(hour=0, minute=0, second=0, microsecond=0)
        self.work.run(lambda: _read(self.counter, start), self.gathered.emit)

    def _was_visited(self, report: Report) -> None:
        self.refresh()
        self.visited.emit(report)


def _old_drafts(counter: Counter) -> list[Row]:
    """Drafts nobody has touched for a month, with their days; they are never dropped silently."""
    desk = counter.desk
    limit = counter.book.on(wita_date(desk.clock.now())).limit("draf_lama").count
    aged = [one | {"days": days_old(one["at_ms"], desk.now_ms())} for one in counter.looks.drafts()]
    return [one for one in aged if one["days"] >= limit]


def _given(found: list[Row], officer: str) -> list[Row]:
    """Drafts that a colleague handed to this officer and nobody has touched since."""
    told = []
    for row in found:
        last = hands.last(row["record"])
        is_mine = row["officer"] == officer and last is not None and last["how"] == hands.GIVEN
        if is_mine and last is not None and row["at_ms"] <= last["at_ms"] and row["is_parked"]:
            told.append(row | {"is_given": True})
    return told


def _waiting(counter: Counter, now: datetime, rules: Rules) -> list[Row]:
    """Talks that lie here from the second working day on; nobody else can send them."""
    before_ms = clocks.near_before_ms(now, rules)
    found = counter.looks.running_out(before_ms, clocks.RUNNING)
    return clock_words.waiting(found, now, rules)


def _read(counter: Counter, start: datetime) -> Gathered:
    looks, start_ms = counter.looks, int(start.timestamp() * 1000)
    now = counter.desk.clock.now()
    rules = counter.book.on(wita_date(now))
    acting = clock_words.clocked(looks.actions(), now, rules)
    open_ones = clock_words.clocked(looks.drafts(), now, rules)
    mine = _given(open_ones, str(counter.desk.officer.id))
    return Gathered(
        looks.since(start_ms, DAY_ROWS),
        open_ones,
        looks.received_since(start_ms),
        [*acting, *mine, *_waiting(counter, now, rules), *_old_drafts(counter)],
        looks.pouch(),
        looks.counts(),
        looks.waiting(WAITING_ROWS),
        int(looks.setting(HQ_TIME) or 0),
        counter.bulletins.told(),
        counter.news.told(),
    )
