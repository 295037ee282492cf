"""Who works at headquarters' console (pemeriksa, kepala seksi, admin), and what each may do."""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

TRIES = 5
LOCKED_FOR = timedelta(minutes=15)
IDLE = timedelta(minutes=15)
LONGEST = timedelta(hours=12)
"""Source: design/HQ.md §4, page 40, and one working day."""


class ReviewerRole(StrEnum):
    """Stored codes."""

    PEMERIKSA = "pemeriksa"
    KEPALA_SEKSI = "kepala_seksi"
    ADMIN = "admin"


class Duty(StrEnum):
    """What a page or a button asks for."""

    READ = "read"
    REVIEW = "review"
    REFUSE = "refuse"
    FLEET = "fleet"
    LOOKS = "looks"
    PEOPLE = "people"
    PUBLISH = "publish"
    ISSUE = "issue"
    REPORT = "report"
    EXPORT = "export"


_MAY: dict[ReviewerRole, frozenset[Duty]] = {
    ReviewerRole.PEMERIKSA: frozenset(
        {Duty.READ, Duty.REVIEW, Duty.FLEET, Duty.PUBLISH, Duty.REPORT, Duty.EXPORT}
    ),
    ReviewerRole.KEPALA_SEKSI: frozenset(Duty),
    ReviewerRole.ADMIN: frozenset(
        {Duty.FLEET, Duty.LOOKS, Duty.PEOPLE, Duty.PUBLISH, Duty.ISSUE, Duty.REPORT}
    ),
}


@dataclass(frozen=True, slots=True)
class Reviewer:
    """One person at headquarters.

    Attributes:
        password: what Argon2id made of it, with its salt and cost.
        totp: the secret shared with the person's phone, base32.
        last_step: the 30-second step whose code was used last; no code opens twice.
        failures: wrong tries in a row; `locked_until_ms` is 0 unless locked.
    """

    name: str
    shown: str
    role: ReviewerRole
    password: str
    totp: str
    last_step: int = 0
    failures: int = 0
    locked_until_ms: int = 0


@dataclass(frozen=True, slots=True)
class Session:
    """One signed-in browser; only the hash of its token is kept."""

    token_hash: str
    reviewer: str
    csrf: str
    made_ms: int
    seen_ms: int


@dataclass(frozen=True, slots=True)
class Look:
    """One reading of a person's record: who, what, when; chained by hash."""

    at_ms: int
    by: str
    what: str
    subject: str
    hash: str = ""


def may(role: ReviewerRole, duty: Duty) -> bool:
    return duty in _MAY[role]


def is_alive(session: Session, now_ms: int) -> bool:
    """A session ends after a quiet quarter of an hour, and after a working day in any case."""
    idle_ms = now_ms - session.seen_ms
    age_ms = now_ms - session.made_ms
    is_young = age_ms < LONGEST / timedelta(milliseconds=1)
    return is_young and 0 <= idle_ms < IDLE / timedelta(milliseconds=1)
