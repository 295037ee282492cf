"""Who is right when the post and headquarters changed the same field unseen by each other."""

from dataclasses import dataclass

from app.domain.journal import Position

CONTACT_FIELDS = frozenset({"phone", "email", "address", "postcode", "village", "parents_address"})
"""The post met the person, so it knows where the person lives and which phone answers."""


@dataclass(frozen=True, slots=True)
class Kept:
    """Both values of one contested field; the loser is kept and shown.

    Attributes:
        by: who at headquarters wrote without having seen the post's change; `at_ms` is when.
    """

    field: str
    value: object
    loser: object
    winner_side: str
    by: str = ""
    at_ms: int = 0


@dataclass(frozen=True, slots=True)
class Mark:
    """One side changed a field: to what, from what, and with which entry of its stream."""

    value: object
    before: object
    at: Position


def merge(field: str, post_value: object, hq_value: object) -> Kept:
    """Contact belongs to the post, identity and all else to headquarters.

    Source: ARCHITECTURE.md §1, authority.
    """
    if field in CONTACT_FIELDS:
        return Kept(field, post_value, hq_value, "post")
    return Kept(field, hq_value, post_value, "hq")
