"""Talking to headquarters by itself: on reconnect, every quarter of an hour, and on F5."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from app.errors import BerandaError
from app.ports import Clock, Random
from app.sync import schedule
from app.sync.engine import Report
from app.sync.pace import Pace
from app.sync.progress import Progress, Stage, Tell
from app.sync.schedule import Schedule
from ui.worker import Lane

TICK_MS = 500


class SyncLoop(QObject):
    """Runs one visit at a time in a lane of its own; the counter never waits for it."""

    state_changed = Signal(object)
    progressed = Signal(object)
    visited = Signal(object)
    refused = Signal(object)
    _told = Signal(object)

    def __init__(
        self,
        visit: Callable[[Tell], Report],
        lane: Lane,
        tools: tuple[Clock, Random],
        every_s: float = schedule.EVERY_S,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._visit, self._lane, self._every_s = visit, lane, every_s
        self._clock, self._random = tools
        self._moved, self.pace = False, Pace()
        self.schedule = Schedule()
        self.progress = Progress(Stage.DONE)
        # progress is told in the lane's thread and heard in this one
        self._told.connect(self._hear, Qt.ConnectionType.QueuedConnection)
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._tick)

    def start(self) -> None:
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    def ask(self) -> None:
        """Try now: the officer pressed F5, or an application was just saved."""
        self._set(schedule.asked(self.schedule, self._now()))
        self._tick()

    def link_returned(self) -> None:
        self._set(schedule.link_returned(self.schedule, self._now()))

    def set_interval(self, every_s: float) -> None:
        self._every_s = every_s

    @property
    def bytes_per_s(self) -> float:
        """How fast pictures travel at this moment; 0.0 while it cannot be told."""
        return self.pace.bytes_per_s(self._now())

    @property
    def seconds_until_next(self) -> float:
        return max(0.0, self.schedule.due_at - self._now())

    def _tick(self) -> None:
        if not schedule.is_due(self.schedule, self._now()):
            return
        self._moved, self.progress = False, Progress(Stage.ENTRIES)
        self.pace.begin()
        self._set(schedule.started(self.schedule, self._now()))
        self._lane.run(lambda: self._visit(self._told.emit), self._succeed, self._fail)

    def _succeed(self, report: Report) -> None:
        done = schedule.succeeded(self.schedule, self._now())
        self._set(replace(done, due_at=self._now() + self._every_s))
        self.visited.emit(report)

    def _fail(self, problem: BerandaError) -> None:
        chance = self._random.bytes(1)[0] / 255
        after = schedule.after(
            self.schedule, self._now(), problem, chance=chance, has_moved=self._moved
        )
        self._set(after)
        self.refused.emit(problem)

    def _hear(self, progress: Progress) -> None:
        self._moved = self.pace.hear(progress, self._now()) or self._moved
        self.progress = progress
        self.progressed.emit(progress)

    def _set(self, state: Schedule) -> None:
        changed = state.link is not self.schedule.link
        self.schedule = state
        if changed:
            self.state_changed.emit(state)

    def _now(self) -> float:
        return self._clock.monotonic()
