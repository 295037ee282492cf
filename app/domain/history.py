"""The life of one application as the officer reads it (riwayat): who, when, what changed."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from app.domain.application import AMENDED, CORRECTED, MENDED, RECEIVED, value_at, with_value
from app.domain.hands import HANDS
from app.domain.journal import Body, Fact
from app.domain.order import Told

DRAFT = "draft."
"""Kinds made from the trail of a draft: "draft.begun", "draft.taken", "draft.given"."""


@dataclass(frozen=True, slots=True)
class Change:
    """One field; "" where nothing stood."""

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that happened.

    Attributes:
        side: "post" or "hq".
        who: the officer's id at the post, the reviewer's name at headquarters.
        other: the second officer: who gave a draft, who answers for a correction.
        about: code of a reason or of a paper; `note` in words.
    """

    kind: str
    at_ms: int
    side: str
    who: str
    other: str = ""
    changes: tuple[Change, ...] = ()
    about: str = ""
    note: str = ""


def lines(told: Iterable[Told]) -> tuple[Line, ...]:
    """Oldest first; `told` in the order of cause."""
    record: Body = {}
    found: list[Line] = []
    for one in told:
        if one.fact.kind == RECEIVED:
            record = dict(one.fact.body)
            found += _hands(record)
        changes = tuple(_changes(one.fact, record))
        found.append(_line(one, changes))
        for change in changes:
            record = with_value(record, change.field, change.after)
    return tuple(found)


def _hands(record: Mapping[str, Any]) -> Iterator[Line]:
    for hand in record.get(HANDS) or ():
        kind = f"{DRAFT}{hand['how']}"
        yield Line(kind, int(hand["at_ms"]), "post", str(hand["by"]), str(hand["from"]))


def _line(one: Told, changes: tuple[Change, ...]) -> Line:
    body = one.fact.body
    about = str(body.get("code") or "") if not changes else ""
    if one.fact.kind == AMENDED:
        about = str(body.get("reason") or "")
    note = str(body.get("note") or ("" if one.fact.kind == AMENDED else body.get("reason") or ""))
    other = str(body.get("approved_by") or "")
    at_ms, by = one.fact.at_ms, one.fact.by
    return Line(one.fact.kind, at_ms, one.side, by, other, changes, about, note)


def _changes(fact: Fact, record: Body) -> Iterator[Change]:
    fields = fact.body.get("fields")
    if not isinstance(fields, dict) or fact.kind not in (MENDED, AMENDED, CORRECTED):
        return
    for key, value in fields.items():
        before = value_at(record, key)
        if fact.kind == AMENDED:
            before, value = value.get("before"), value.get("after")
        if not isinstance(value, dict | list):
            yield Change(key, str(before or ""), str(value or ""))
