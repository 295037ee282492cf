"""When the post tries headquarters again, by itself or because the officer asked."""

from dataclasses import dataclass, replace
from enum import StrEnum

from app.errors import BerandaError, StoreFull
from app.sync.protocol import HqSilent

EVERY_S = 15 * 60.0
BACK_OFF_S = (30.0, 120.0, 600.0, 1800.0)
JITTER = 0.2
# A link that carried something before it broke is a flapping link, not a missing one.
SOON_S = 2.0
# Somebody has to make room first; the button asks at once.
FULL_S = 120.0


class Link(StrEnum):
    """What the status bar says."""

    UNKNOWN = "unknown"
    ONLINE = "online"
    SENDING = "sending"
    OFFLINE = "offline"
    SILENT = "silent"
    BROKEN = "broken"
    FULL = "full"


@dataclass(frozen=True, slots=True)
class Schedule:
    """The state between two visits. Times are seconds of the monotonic clock.

    Attributes:
        due_at: when the next visit starts by itself.
        failures: visits in a row that did not reach headquarters.
        since: when `link` last changed, None before the first one.
    """

    due_at: float = 0.0
    failures: int = 0
    link: Link = Link.UNKNOWN
    since: float | None = None


def is_due(schedule: Schedule, now: float) -> bool:
    return now >= schedule.due_at and schedule.link is not Link.SENDING


def started(schedule: Schedule, now: float) -> Schedule:
    return _become(schedule, Link.SENDING, now)


def succeeded(schedule: Schedule, now: float) -> Schedule:
    online = _become(schedule, Link.ONLINE, now)
    return replace(online, failures=0, due_at=now + EVERY_S)


def failed(
    schedule: Schedule, now: float, *, silent: bool, chance: float, has_moved: bool = False
) -> Schedule:
    """After a visit that did not reach headquarters.

    Args:
        silent: there is a signal, but headquarters (Kanim) does not answer.
        chance: 0 to 1, so that posts that lost the same link do not come back all at once.
        has_moved: it sent or took something before it broke.
    """
    if has_moved:
        broken = _become(schedule, Link.BROKEN, now)
        return replace(broken, failures=0, due_at=now + SOON_S)
    wait = BACK_OFF_S[min(schedule.failures, len(BACK_OFF_S) - 1)]
    due_at = now + wait * (1 + JITTER * (2 * chance - 1))
    lost = _become(schedule, Link.SILENT if silent else Link.OFFLINE, now)
    return replace(lost, failures=schedule.failures + 1, due_at=due_at)


def full(schedule: Schedule, now: float) -> Schedule:
    """Headquarters' answer could not be kept: this laptop's disk is full, the link is well."""
    kept = _become(schedule, Link.FULL, now)
    return replace(kept, failures=0, due_at=now + FULL_S)


def after(
    schedule: Schedule, now: float, problem: BerandaError, *, chance: float, has_moved: bool
) -> Schedule:
    """After a visit that ended in `problem`, each kind in its own word."""
    if isinstance(problem, StoreFull):
        return full(schedule, now)
    is_silent = isinstance(problem, HqSilent)
    return failed(schedule, now, silent=is_silent, chance=chance, has_moved=has_moved)


def link_returned(schedule: Schedule, now: float) -> Schedule:
    """The machine has a network again: try at once, whatever the back-off said."""
    return replace(schedule, due_at=now, failures=0)


def asked(schedule: Schedule, now: float) -> Schedule:
    """The officer pressed the button, or has just finished an application."""
    return replace(schedule, due_at=now)


def _become(schedule: Schedule, link: Link, now: float) -> Schedule:
    if schedule.link is link:
        return schedule
    return replace(schedule, link=link, since=now)
