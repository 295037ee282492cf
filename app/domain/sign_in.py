"""Coming in, stepping away and coming back: how many tries, how long a wait, who needs what."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum

from app.ids import OfficerId

FREE_TRIES = 5
"""Wrong passwords before the first wait; afterwards every wrong one is followed by a wait."""
WAITS_S = (30, 60, 120, 300, 600, 900)
PIN_TRIES = 5
CLOSES_AFTER = timedelta(hours=12)
"""Locked so long, the store closes; until then the night's sync goes on."""


class Phase(StrEnum):
    """Whether the store is closed, open at the counter, or open behind a locked screen."""

    CLOSED = "closed"
    OPEN = "open"
    LOCKED = "locked"


@dataclass(frozen=True)
class Moment:
    """Both clocks: `at` may be set wrong, `monotonic_s` stands still while the laptop sleeps."""

    at: datetime
    monotonic_s: float


@dataclass(frozen=True)
class Session:
    """One run of the program, from the first password until the store closes.

    Attributes:
        known: officers who gave their password in this run; only they may use a PIN.
        wrong_pins: in a row, by officer.
    """

    phase: Phase = Phase.CLOSED
    officer: OfficerId | None = None
    known: frozenset[OfficerId] = frozenset()
    wrong_pins: Mapping[OfficerId, int] = field(default_factory=dict)
    locked: Moment | None = None


def wait_after(wrong: int) -> int:
    """Seconds to wait after so many wrong passwords in a row."""
    if wrong < FREE_TRIES:
        return 0
    return WAITS_S[min(wrong - FREE_TRIES, len(WAITS_S) - 1)]


def tries_left(wrong: int) -> int:
    """Tries before the next wait; after a wait there is one."""
    return max(0, FREE_TRIES - wrong)


def wait_left_s(wrong: int, last_at_ms: int, now_ms: int) -> int:
    """Seconds still to wait, rounded up; never longer than the whole wait."""
    whole = wait_after(wrong)
    passed_ms = max(0, now_ms - last_at_ms)
    return max(0, -(-(whole * 1000 - passed_ms) // 1000))


def with_password(session: Session, officer: OfficerId) -> Session:
    """The password was right: the counter is this officer's."""
    opened = replace(session, known=session.known | {officer})
    return with_pin(opened, officer)


def with_pin(session: Session, officer: OfficerId) -> Session:
    """The PIN was right: the screen opens for this officer, whose wrong ones are forgotten."""
    wrong = {who: count for who, count in session.wrong_pins.items() if who != officer}
    return replace(session, phase=Phase.OPEN, officer=officer, wrong_pins=wrong, locked=None)


def with_wrong_pin(session: Session, officer: OfficerId) -> Session:
    """One try less; the fifth closes the store for everybody."""
    count = session.wrong_pins.get(officer, 0) + 1
    if count >= PIN_TRIES:
        return Session()
    return replace(session, wrong_pins={**session.wrong_pins, officer: count})


def pins_left(session: Session, officer: OfficerId) -> int:
    if session.phase is Phase.CLOSED:
        return 0
    return PIN_TRIES - session.wrong_pins.get(officer, 0)


def locked(session: Session, now: Moment) -> Session:
    """The screen is covered; a screen already covered keeps its first moment."""
    if session.phase is not Phase.OPEN:
        return session
    return replace(session, phase=Phase.LOCKED, locked=now)


def aged(session: Session, now: Moment) -> Session:
    """Closed once locked for 12 hours by either clock."""
    if session.locked is None:
        return session
    by_clock = now.at - session.locked.at
    by_running = timedelta(seconds=now.monotonic_s - session.locked.monotonic_s)
    return Session() if max(by_clock, by_running) >= CLOSES_AFTER else session
