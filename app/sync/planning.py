"""Whether to visit headquarters now, and how much to carry: chosen by rule, tested without waiting.

`next_step` is asked again after anything changed; it keeps nothing and waits for nobody.
"""

from dataclasses import dataclass, field, replace
from enum import StrEnum

from app.errors import BerandaError
from app.sync import thin
from app.sync.blobs import Cargo, Load
from app.sync.protocol import HqBusy
from app.sync.schedule import EVERY_S, Link, Schedule, busy_s

# Below this the counter needs the disk more than headquarters' answers do.
LEAST_FREE_BYTES = 64 << 20
# Of a laptop that runs on its battery, in percent: then only what is small; then nothing by itself.
LOW_BATTERY, LAST_BATTERY = 20, 7
# With less than this left of the day no photo or scan would fit: then only previews are tried.
AN_ORIGINAL_BYTES = 500_000
_DAY_MINUTES = 24 * 60
# "Hanya yang penting" holds the originals by day; at night the line is nobody else's (UX.md 9.4).
NIGHT = (19 * 60, 6 * 60)


class Why(StrEnum):
    """What holds a visit back, or makes it lighter; the most pressing one is said."""

    DUE = "due"
    ASKED = "asked"
    RUNNING = "running"
    PERIOD = "period"
    BACK_OFF = "back_off"
    PAUSED = "paused"
    HQ_ASKS = "hq_asks"
    NO_ROOM = "no_room"
    BATTERY = "battery"
    QUIET = "quiet"
    BUDGET = "budget"
    ONLY_IMPORTANT = "only_important"
    THIN = "thin"
    DEAR = "dear"


@dataclass(frozen=True, slots=True)
class Settings:
    """What the head of a post decides about the link.

    Attributes:
        every_s: seconds between two visits by itself.
        day_bytes: bytes of pictures a day; None where the link costs nothing by size.
        quiet: [from, until) in minutes of the local day when only what is small travels.
        only_important: entries and previews alone by day (Hanya yang penting).
        is_paused: nothing travels until it is resumed.
    """

    every_s: float = EVERY_S
    day_bytes: int | None = None
    quiet: tuple[int, int] | None = None
    only_important: bool = False
    is_paused: bool = False

    def carries_more_than(self, before: "Settings") -> bool:
        """What was held back until now may go at once."""
        return (
            (before.is_paused and not self.is_paused)
            or (before.only_important and not self.only_important)
            or (before.quiet is not None and self.quiet != before.quiet)
            or (self.day_bytes or 1 << 62) > (before.day_bytes or 1 << 62)
        )


@dataclass(frozen=True, slots=True)
class Machine:
    """This laptop at this moment; `battery` is None on the mains or without one.

    Attributes:
        is_thin: the road carries little, see app.sync.thin.
        takes_all: the officer has said that it may carry everything today nevertheless.
    """

    battery: int | None = None
    free_bytes: int | None = None
    minute_of_day: int = 12 * 60
    sent_today: int = 0
    is_thin: bool = False
    takes_all: bool = False


@dataclass(frozen=True, slots=True)
class State:
    """All that is looked at. `hold_until`: headquarters asked not to be visited before."""

    schedule: Schedule = Schedule()
    settings: Settings = Settings()
    machine: Machine = field(default_factory=Machine)
    hold_until: float = 0.0
    is_asked: bool = False


@dataclass(frozen=True, slots=True)
class NextStep:
    """What to do.

    Attributes:
        visits: begin a visit now.
        cargo: what it may carry.
        why: the reason, for the line under the button.
        at: seconds of the monotonic clock when to look again at the latest; None: on a change.
    """

    visits: bool
    cargo: Cargo
    why: Why
    at: float | None = None


def next_step(state: State, now: float) -> NextStep:
    """The one decision of the sync loop, at `now` seconds of the monotonic clock."""
    load, less = _load(state)
    cargo = Cargo(load, _bytes_left(state))
    held = _held_back(state, now)
    if held is not None:
        why, at = held
        return NextStep(False, cargo, why, at)
    begun = Why.ASKED if state.is_asked else Why.DUE
    return NextStep(True, cargo, less or begun, now)


def held_until(state: State, problem: BerandaError, now: float) -> float:
    """When headquarters wants to see us again, after it said that it is busy."""
    if not isinstance(problem, HqBusy):
        return state.hold_until
    return max(state.hold_until, now + busy_s(problem))


def after_visit(state: State, wait_s: int, now: float) -> State:
    """What the officer asked for is done; headquarters may want some time before the next."""
    hold_until = max(state.hold_until, now + wait_s) if wait_s else state.hold_until
    return replace(state, is_asked=False, hold_until=hold_until)


def is_by_itself(why: Why | None) -> bool:
    """Whether less travels because Beranda thought so, and the officer may say otherwise."""
    return why in (Why.THIN, Why.DEAR)


def lighter(state: State) -> Why | None:
    """Why a visit now would leave something behind; None when it carries all."""
    return _load(state)[1]


def is_quiet(quiet: tuple[int, int] | None, minute: int) -> bool:
    """Whether a minute lies in the quiet hours, which may go over midnight."""
    if quiet is None or quiet[0] == quiet[1]:
        return False
    begin, end = (one % _DAY_MINUTES for one in quiet)
    if begin < end:
        return begin <= minute < end
    return minute >= begin or minute < end


def _held_back(state: State, now: float) -> tuple[Why, float | None] | None:
    """What forbids a visit now, the most pressing first, and when that ends by itself."""
    schedule, battery = state.schedule, state.machine.battery
    if schedule.link is Link.SENDING:
        return Why.RUNNING, None
    if state.settings.is_paused:
        return Why.PAUSED, None
    if now < state.hold_until:
        return Why.HQ_ASKS, state.hold_until
    if state.is_asked:
        return None
    if _is_full(state.machine):
        return Why.NO_ROOM, None
    if battery is not None and battery < LAST_BATTERY:
        return Why.BATTERY, None
    if now < schedule.due_at:
        return (Why.BACK_OFF if schedule.failures else Why.PERIOD), schedule.due_at
    return None


def _load(state: State) -> tuple[Load, Why | None]:
    settings, machine, left = state.settings, state.machine, _bytes_left(state)
    is_day, by_itself = not is_quiet(NIGHT, machine.minute_of_day), not machine.takes_all
    is_low = machine.battery is not None and machine.battery < LOW_BATTERY
    is_dear = thin.is_dear(settings.day_bytes, machine.sent_today)
    reasons = [
        (Load.ENTRIES, Why.NO_ROOM, _is_full(machine)),
        (Load.ENTRIES, Why.BUDGET, left == 0),
        (Load.IMPORTANT, Why.BUDGET, left is not None and left < AN_ORIGINAL_BYTES),
        (Load.IMPORTANT, Why.BATTERY, is_low),
        (Load.IMPORTANT, Why.QUIET, is_quiet(settings.quiet, machine.minute_of_day)),
        (Load.IMPORTANT, Why.ONLY_IMPORTANT, settings.only_important and is_day),
        (Load.IMPORTANT, Why.DEAR, is_dear and by_itself),
        (Load.IMPORTANT, Why.THIN, machine.is_thin and is_day and by_itself),
    ]
    return next(((load, why) for load, why, is_so in reasons if is_so), (Load.ALL, None))


def _bytes_left(state: State) -> int | None:
    if state.settings.day_bytes is None:
        return None
    return max(0, state.settings.day_bytes - state.machine.sent_today)


def _is_full(machine: Machine) -> bool:
    return machine.free_bytes is not None and machine.free_bytes < LEAST_FREE_BYTES
