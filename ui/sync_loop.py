"""Talking to headquarters by itself: on reconnect, every quarter of an hour, and on F5."""

from dataclasses import replace
from datetime import date
from typing import Protocol

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from app.domain.calendar import to_wita, wita_date
from app.errors import BerandaError
from app.ports import Clock, Random
from app.sync import planning, schedule, thin
from app.sync.blobs import EVERYTHING, Cargo, Load
from app.sync.engine import Report
from app.sync.meter import Meter
from app.sync.pace import Pace
from app.sync.planning import Machine, NextStep, Settings, State, Why
from app.sync.progress import Progress, Stage, Tell
from app.sync.schedule import KNOCK_EVERY_S, Link, Schedule, VisitPaused
from ui.worker import Lane

TICK_MS = 500
ROUTE_EVERY_S = 2.0
# A day's bytes are kept so often, so that a power cut forgets little of them.
KEEP_EVERY_S = 30.0


class Visiting(Protocol):
    """The way to headquarters: a visit, and two cheap questions before it."""

    def __call__(self, tell: Tell, cargo: Cargo = ...) -> Report: ...

    def route(self) -> str:
        """The address this laptop speaks from, "" while it is in no network."""

    def answers(self) -> bool:
        """Whether somebody opens at headquarters' address; takes seconds."""


class SyncLoop(QObject):
    """Runs one visit at a time in a lane of its own; the counter never waits for it."""

    state_changed = Signal(object)
    progressed = Signal(object)
    visited = Signal(object)
    refused = Signal(object)
    spent = Signal(object)
    _told = Signal(object)

    def __init__(
        self,
        visit: Visiting,
        lane: Lane,
        tools: tuple[Clock, Random],
        settings: Settings | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._visit, self._lane = visit, lane
        self._clock, self._random = tools
        self._moved, self._is_stopped, self.pace, self.meter = False, False, Pace(), Meter()
        self._machine, self._asked, self._hold_until = Machine(), False, 0.0
        self.settings, self.schedule, self.cargo = settings or Settings(), Schedule(), EVERYTHING
        self.road, self._takes_all_on = thin.Road(), date.min
        self.progress = Progress(Stage.DONE)
        self.problem: BerandaError | None = None
        self._said: tuple[Link, Why] | None = None
        self._routed_at = self._knocked_at = 0.0
        self._route: str | None = None
        self._opened: bool | None = None
        self._kept_at, self._kept_bytes = self._now(), 0
        # progress is told in the lane's thread and heard in this one
        self._told.connect(self._hear, Qt.ConnectionType.QueuedConnection)
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._tick)

    def start(self) -> None:
        self._timer.start()

    def stop(self) -> None:
        """No visit begins any more, and one that runs ends at its next word."""
        self._timer.stop()
        self._is_stopped = True

    def ask(self) -> None:
        """Try now: the officer pressed F5, or an application was just saved."""
        self._asked = True
        self._set(schedule.asked(self.schedule, self._now()))
        self._tick()

    def link_returned(self) -> None:
        self._set(schedule.link_returned(self.schedule, self._now()))
        self._tick()

    def set_settings(self, settings: Settings) -> None:
        """What the officer chose counts at once: a visit that carries too much ends, and the
        next one goes on from where it was."""
        before, self.settings = self.settings, settings
        if self.schedule.link is Link.SENDING:
            self._is_stopped = self._is_stopped or before.carries_more_than(settings)
        elif settings.carries_more_than(before):
            self._set(schedule.asked(self.schedule, self._now()))
        elif self.schedule.link is Link.ONLINE and settings.every_s != before.every_s:
            self._set(replace(self.schedule, due_at=self._now() + settings.every_s))
        self._tick()

    def set_machine(self, battery: int | None, free_bytes: int | None) -> None:
        """`battery` in percent is None on the mains and where nobody knows."""
        self._machine = replace(self._machine, battery=battery, free_bytes=free_bytes)

    def take_all(self) -> None:
        """Today everything may go, however thin or dear the link: the officer said so."""
        self._takes_all_on = self._day()
        self.ask()

    @property
    def state(self) -> State:
        """Everything that is looked at for the next step, as it is now."""
        now, day = to_wita(self._clock.now()), self._day()
        minute = now.hour * 60 + now.minute
        machine = replace(
            self._machine,
            minute_of_day=minute,
            sent_today=self.meter.on(day),
            is_thin=thin.is_thin(self.road, self._now()),
            takes_all=self._takes_all_on == day,
        )
        return State(self.schedule, self.settings, machine, self._hold_until, self._asked)

    @property
    def step(self) -> NextStep:
        return planning.next_step(self.state, self._now())

    @property
    def shown(self) -> Link:
        """The link as an officer sees it: a try that nobody has answered yet sends nothing."""
        state = self.schedule
        has_stirred = self._moved or self.meter.visit > 0
        if state.link is not Link.SENDING or has_stirred or state.rests is Link.ONLINE:
            return state.link
        return state.rests if state.rests is Link.BROKEN else Link.UNKNOWN

    @property
    def bytes_per_s(self) -> float:
        """How fast pictures travel at this moment; 0.0 while it cannot be told."""
        return self.pace.bytes_per_s(self._now())

    @property
    def still_s(self) -> float:
        """Seconds since the link last took something of the visit that runs."""
        return self.pace.still_s(self._now()) if self.schedule.link is Link.SENDING else 0.0

    @property
    def seconds_until_next(self) -> float:
        return max(0.0, (self.step.at or self.schedule.due_at) - self._now())

    def _tick(self) -> None:
        step = self.step
        if step.visits and self._timer.isActive():
            self._begin(step)
        else:
            self._look_for_the_road(step.why)
        self._keep_bytes()
        self._say()

    def _begin(self, step: NextStep) -> None:
        self._moved, self._is_stopped, self.progress = False, False, Progress(Stage.ENTRIES)
        self.cargo = step.cargo
        self.pace.begin()
        self.meter.begin()
        self._set(schedule.started(self.schedule, self._now()))
        self._lane.run(lambda: self._visit(self._tell, step.cargo), self._succeed, self._fail)

    def _tell(self, progress: Progress) -> None:
        """Called in the lane's thread: the one place where a visit can be ended from outside."""
        self._told.emit(progress)
        if self._is_stopped:
            raise VisitPaused()

    def _succeed(self, report: Report) -> None:
        now, self.problem = self._now(), None
        after = planning.after_visit(self.state, report.wait_s, now)
        self._asked, self._hold_until = after.is_asked, after.hold_until
        done = schedule.succeeded(self.schedule, now)
        # What was held back when it began, and is not any more, does not wait for its turn.
        is_more = self.step.cargo.load > self.cargo.load
        self._set(replace(done, due_at=now if is_more else now + self.settings.every_s))
        self._keep_bytes(is_due=True)
        self.visited.emit(report)

    def _fail(self, problem: BerandaError) -> None:
        now, chance = self._now(), self._random.bytes(1)[0] / 255
        self.problem, self._opened = problem, None
        self._asked = self._asked and isinstance(problem, VisitPaused)
        self._hold_until = planning.held_until(self.state, problem, now)
        after = schedule.after(self.schedule, now, problem, chance=chance, has_moved=self._moved)
        self._knocked_at = now
        self._set(after)
        self._keep_bytes(is_due=True)
        self.refused.emit(problem)

    def _look_for_the_road(self, why: Why) -> None:
        """While nobody answers: a network that came back, or a door that opens, is used at once."""
        now = self._now()
        if why is not Why.BACK_OFF or now - self._routed_at < ROUTE_EVERY_S:
            return
        before, self._route, self._routed_at = self._route, self._visit.route(), now
        if not self._route:
            return
        if before is not None and before != self._route:
            self.link_returned()
        elif now - self._knocked_at >= KNOCK_EVERY_S and self._lane.is_idle:
            self._knocked_at = now
            self._lane.run(self._visit.answers, self._answered)

    def _answered(self, answers: bool) -> None:
        before, self._opened = self._opened, answers
        if schedule.opens(self.schedule.link, answered_before=before, answers=answers):
            self._set(schedule.asked(self.schedule, self._now()))

    def _keep_bytes(self, *, is_due: bool = False) -> None:
        """Ask for the day's bytes to be written down, now and then."""
        sent, now = self.meter.on(self._day()), self._now()
        if sent != self._kept_bytes and (is_due or now - self._kept_at >= KEEP_EVERY_S):
            self._kept_at, self._kept_bytes = now, sent
            self.spent.emit(self.meter.to_keep())

    def _hear(self, progress: Progress) -> None:
        self._moved = self.pace.hear(progress, self._now()) or self._moved
        self.meter.hear(progress, self._day())
        self._judge_road()
        self.progress = progress
        self.progressed.emit(progress)

    def _judge_road(self) -> None:
        """A visit that proves too heavy for its road ends; the next one carries what matters."""
        now, was_thin = self._now(), self.state.machine.is_thin
        self.road = thin.heard(self.road, self.pace.measured(now), now)
        if not was_thin and planning.lighter(self.state) is Why.THIN:
            self._is_stopped = self._is_stopped or self.cargo.load is Load.ALL

    def _set(self, state: Schedule) -> None:
        self.schedule = state
        self._say()

    def _say(self) -> None:
        """Tell the screens when the link, or what holds it back, is another one."""
        said = (self.schedule.link, self.step.why)
        if said != self._said:
            self._said = said
            self.state_changed.emit(self.schedule)

    def _day(self) -> date:
        return wita_date(self._clock.now())

    def _now(self) -> float:
        return self._clock.monotonic()
