"""What a reviewer asks the queue (antrean) for, and from where on."""

from dataclasses import dataclass

Place = tuple[int, str]
"""When it was received (ms) and its subject: where a page of the queue ends."""


NOBODY = "-"


@dataclass(frozen=True, slots=True)
class Wanted:
    """Everything named must hold.

    Attributes:
        statuses: codes; none named means all.
        text: part of a name, NIK or number.
        post: the code of one post.
        late_before_ms: interviewed before this moment, `exempt` purposes left out; 0 for any.
        after: only what comes after this place; None for the first page.
        before: only what comes before this place, the nearest of it; None for any.
        by: only what this reviewer has in hand; NOBODY for what lies in nobody's hands.
        at_ms: the moment at which hands are looked at.
        is_free: only what no other than `by` has in hand and no decision waits about.
    """

    statuses: tuple[str, ...] = ()
    text: str = ""
    post: str = ""
    purpose: str = ""
    late_before_ms: int = 0
    exempt: tuple[str, ...] = ()
    after: Place | None = None
    before: Place | None = None
    by: str = ""
    at_ms: int = 0
    is_free: bool = False
