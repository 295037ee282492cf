"""When the post tries headquarters again, by itself or because the officer asked."""

import errno
from dataclasses import dataclass, replace
from enum import StrEnum

from app.errors import BerandaError, StoreFull, Unavailable
from app.sync.protocol import (
    HqBusy,
    HqGarbage,
    HqRefusedUs,
    HqSilent,
    HqUnreachable,
    HqWrongKey,
    JournalForked,
)

EVERY_S = 15 * 60.0
BACK_OFF_S = (30.0, 120.0, 600.0, 1800.0)
JITTER = 0.2
# A link that carried something before it broke is a flapping link, not a missing one: for a while
# it is asked for again and again, and what comes back carries on at once (SYNC.md rule 6).
SOON_S = 0.5
FLAPPING_S = 120.0
# Somebody has to make room first; the button asks at once.
FULL_S = 120.0
# While nobody answers, one small packet asks so often whether the road is open again.
KNOCK_EVERY_S = 15.0
# RFC 6585: a network that wants somebody to sign in first (captive portal).
_SIGN_IN_FIRST = 511


class Link(StrEnum):
    """What the status bar says."""

    UNKNOWN = "unknown"
    ONLINE = "online"
    SENDING = "sending"
    OFFLINE = "offline"
    SILENT = "silent"
    BROKEN = "broken"
    FULL = "full"
    PORTAL = "portal"
    BUSY = "busy"
    REFUSED = "refused"
    STRANGER = "stranger"
    FORKED = "forked"


NEEDS_KANIM = frozenset({Link.REFUSED, Link.STRANGER, Link.FORKED})
"""A person has to look at it together with headquarters; trying again mends nothing."""


class VisitPaused(Unavailable):
    """The officer stopped the visit; what arrived stays there."""

    code = "visit_paused"


@dataclass(frozen=True, slots=True)
class Schedule:
    """The state between two visits. Times are seconds of the monotonic clock.

    Attributes:
        due_at: when the next visit starts by itself.
        failures: visits in a row that did not reach headquarters.
        since: when `rests` last changed, None before the first one.
        rests: what the link was before the visit that runs, or is while none does.
        hopes_until: the link carried something lately, and is asked for again at once.
    """

    due_at: float = 0.0
    failures: int = 0
    link: Link = Link.UNKNOWN
    since: float | None = None
    hopes_until: float = 0.0
    rests: Link = Link.UNKNOWN


def is_due(schedule: Schedule, now: float) -> bool:
    return now >= schedule.due_at and schedule.link is not Link.SENDING


def started(schedule: Schedule, now: float) -> Schedule:
    return _become(schedule, Link.SENDING, now)


def succeeded(schedule: Schedule, now: float) -> Schedule:
    online = _become(schedule, Link.ONLINE, now)
    return replace(online, failures=0, due_at=now + EVERY_S)


def failed(
    schedule: Schedule,
    now: float,
    *,
    silent: bool,
    chance: float,
    has_moved: bool = False,
) -> Schedule:
    """After a visit that did not reach headquarters.

    Args:
        silent: there is a signal, but headquarters (Kanim) does not answer.
        chance: 0 to 1, so that posts that lost the same link do not come back all at once.
        has_moved: it sent or took something before it broke.
    """
    if has_moved:
        schedule = replace(schedule, hopes_until=now + FLAPPING_S)
    if now < schedule.hopes_until:
        broken = _become(schedule, Link.BROKEN, now)
        return replace(broken, failures=0, due_at=now + SOON_S)
    return _backed_off(schedule, Link.SILENT if silent else Link.OFFLINE, now, chance)


def full(schedule: Schedule, now: float) -> Schedule:
    """Headquarters' answer could not be kept: this laptop's disk is full, the link is well."""
    kept = _become(schedule, Link.FULL, now)
    return replace(kept, failures=0, due_at=now + FULL_S)


def paused(schedule: Schedule, now: float) -> Schedule:
    """The officer stopped it: the link is well, and nothing failed."""
    return replace(_become(schedule, Link.ONLINE, now), failures=0, due_at=now)


def after(
    schedule: Schedule, now: float, problem: BerandaError, *, chance: float, has_moved: bool
) -> Schedule:
    """After a visit that ended in `problem`, each kind in its own word."""
    link = link_after(problem)
    if isinstance(problem, VisitPaused):
        return paused(schedule, now)
    if link is Link.FULL:
        return full(schedule, now)
    if isinstance(problem, HqBusy):
        return replace(_become(schedule, link, now), failures=0, due_at=now + busy_s(problem))
    if link in (Link.OFFLINE, Link.SILENT) and (has_moved or _hopes(schedule, now, problem)):
        return failed(schedule, now, silent=False, chance=chance, has_moved=has_moved)
    return _backed_off(schedule, link, now, chance)


def _hopes(schedule: Schedule, now: float, problem: BerandaError) -> bool:
    """Whether the road that broke may be back any moment; a shut door is no broken road."""
    return now < schedule.hopes_until and problem.facts.get("errno") != errno.ECONNREFUSED


def busy_s(problem: HqBusy) -> float:
    """How long headquarters wants to be left alone."""
    return float(str(problem.facts.get("wait_s", 0)))


def link_after(problem: BerandaError) -> Link:
    """What an officer is told: no link, a link without Kanim, or somebody else's page."""
    if isinstance(problem, StoreFull) or problem.code == "disk_full":
        return Link.FULL
    if isinstance(problem, VisitPaused):
        return Link.ONLINE
    if isinstance(problem, HqWrongKey):
        # Somebody who is not asked for a certificate first shows their own: a network's door.
        return Link.PORTAL if problem.facts.get("what") == "tls" else Link.STRANGER
    if isinstance(problem, HqUnreachable):
        is_refused = problem.facts.get("errno") == errno.ECONNREFUSED
        return Link.SILENT if is_refused else Link.OFFLINE
    if isinstance(problem, HqSilent) and problem.facts.get("status") == _SIGN_IN_FIRST:
        return Link.PORTAL
    return next((link for kind, link in _LINKS if isinstance(problem, kind)), Link.OFFLINE)


_LINKS: tuple[tuple[type[BerandaError], Link], ...] = (
    (HqBusy, Link.BUSY),
    (HqSilent, Link.SILENT),
    (HqGarbage, Link.PORTAL),
    (HqRefusedUs, Link.REFUSED),
    (JournalForked, Link.FORKED),
)


def opens(link: Link, *, answered_before: bool | None, answers: bool) -> bool:
    """Whether a knock says that it is worth a visit now.

    A door that opened before, with nobody behind it, is no news.
    """
    if not answers:
        return False
    return link is Link.OFFLINE or answered_before is False


def link_returned(schedule: Schedule, now: float) -> Schedule:
    """The machine has a network again: try at once, whatever the back-off said."""
    return replace(schedule, due_at=now, failures=0)


def asked(schedule: Schedule, now: float) -> Schedule:
    """The officer pressed the button, or has just finished an application."""
    return replace(schedule, due_at=now)


def _backed_off(schedule: Schedule, link: Link, now: float, chance: float) -> Schedule:
    wait = BACK_OFF_S[min(schedule.failures, len(BACK_OFF_S) - 1)]
    due_at = now + wait * (1 + JITTER * (2 * chance - 1))
    lost = _become(schedule, link, now)
    return replace(lost, failures=schedule.failures + 1, due_at=due_at)


def _become(schedule: Schedule, link: Link, now: float) -> Schedule:
    """A visit that ends as the one before it changes nothing: the link is lost since the first."""
    if link is Link.SENDING or link is schedule.rests:
        return replace(schedule, link=link)
    return replace(schedule, link=link, rests=link, since=now)
