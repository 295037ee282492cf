"""A decision that can still be taken back (urungkan), and who has taken a record into hand."""

from dataclasses import dataclass
from datetime import timedelta

from app.domain.journal import Body
from app.errors import RuleBroken

UNDO = timedelta(seconds=10)
"""Source: design/HQ.md section 5."""
IN_HAND = timedelta(hours=2)
"""How long a record stays with who took it and then left it; ours, shorter than a half-day."""
KEPT = timedelta(hours=1)
"""How long what was typed for a decision that was taken back can be read again."""
WAITING, UNDONE, FAILED = "waiting", "undone", "failed"


class HeldAlready(RuleBroken):
    """Somebody decided a moment ago, and may still take it back: `facts["by"]`."""

    code = "held_already"


class InOtherHands(RuleBroken):
    """Another reviewer has taken this record: `facts["by"]`."""

    code = "in_other_hands"


@dataclass(frozen=True, slots=True)
class Held:
    """One decision of which nothing is signed yet.

    Attributes:
        kind: of the entry it becomes, with its `body`.
        seen: how far the record had been read (`sight`).
        form: the fields as typed, so that taking it back loses none of them.
        batch: one press of a button; taken back together.
        due_ms: from then on it is written.
        state: WAITING, UNDONE, or FAILED with the code of its `problem`.
    """

    subject: str
    kind: str
    body: Body
    by: str
    seen: str
    form: dict[str, list[str]]
    batch: str
    due_ms: int
    state: str = WAITING
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """A record in one reviewer's hands (diambil) until a moment."""

    subject: str
    by: str
    since_ms: int
    until_ms: int
