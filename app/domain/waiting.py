"""What a reviewer asks the queue (antrean) for, and from where on."""

from dataclasses import dataclass

Place = tuple[int, str]
"""When it was received (ms) and its subject: where a page of the queue ends."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Everything named must hold.

    Attributes:
        statuses: codes; none named means all.
        text: part of a name, NIK or number.
        post: the code of one post.
        late_before_ms: interviewed before this moment, `exempt` purposes left out; 0 for any.
        after: only what comes after this place; None for the first page.
    """

    statuses: tuple[str, ...] = ()
    text: str = ""
    post: str = ""
    purpose: str = ""
    late_before_ms: int = 0
    exempt: tuple[str, ...] = ()
    after: Place | None = None
