"""Whose pictures go before all others: an officer puts one applicant first (Dahulukan)."""

from collections.abc import Sequence

KEY = "sent_ahead"
"""Setting: the applications put first, the newest wish first; entries keep their order."""
MOST = 8
"""Who puts everybody first puts nobody first: the oldest wish gives way."""


def put_first(wished: Sequence[str] | None, subjects: Sequence[str]) -> list[str]:
    """The wishes after these, in the order they were chosen."""
    before = [one for one in wished or () if one not in subjects]
    return [*dict.fromkeys(subjects), *before][:MOST]


def turned(wished: Sequence[str] | None, subject: str) -> list[str]:
    """The wishes after one more; asking again for the first one takes the wish back."""
    before = list(wished or ())
    others = [one for one in before if one != subject]
    return others if before[:1] == [subject] else [subject, *others][:MOST]
