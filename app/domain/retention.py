"""Destroying records by rule (pemusnahan): what is due, and the signed word that both sides obey.

An entry of headquarters' stream says which entries are destroyed, by place and without a name:

    {"protocol", "rule", "gone": {stream: [[epoch, seq], ...]}, "sign"}

Each keeps its place and hashes, so the chain still verifies; its salt and content go, and with the
content the key of its pictures. The same fold does it at headquarters and at the post.
"""

import calendar
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from app.domain.canonical import canonical
from app.domain.journal import Body, Position
from app.domain.rulebook import Basis

DESTROYED = "records.destroyed"
MOST_AT_ONCE = 200
PLACES_AN_ENTRY = 400
_STREAM_BYTES = 16

Place = tuple[bytes, Position]


@dataclass(frozen=True, slots=True)
class Retention:
    """How long; `needs` is what must be at hand before anything is destroyed."""

    code: str
    label: str
    years: int
    needs: str
    basis: Basis

    def before(self, today: date) -> date:
        """What ended before this day is due."""
        year = today.year - self.years
        last = calendar.monthrange(year, today.month)[1]
        return date(year, today.month, min(today.day, last))


@dataclass(frozen=True, slots=True)
class Due:
    """One ended application whose time is over; no name, for the list is kept."""

    subject: str
    number: str
    post: str
    code: str
    status: str
    received_ms: int
    ended_ms: int


@dataclass(frozen=True, slots=True)
class Protocol:
    """What a destruction leaves behind (berita acara pemusnahan).

    Attributes:
        rows: local number, post, day it was received, day it ended.
        entries: how many entries became empty; `digest` is over all their places.
    """

    no: int
    at_ms: int
    rule: str
    approval: str
    witnesses: str
    asked_by: str
    second_by: str
    rows: tuple[tuple[str, str, str, str], ...]
    entries: int
    digest: str
    sign: str


def statement(body: Body) -> bytes:
    """The bytes headquarters signs."""
    return b"beranda-destroyed-v1" + canonical({k: v for k, v in body.items() if k != "sign"})


def words(
    no: int, rule: str, places: list[Place], sign: Callable[[bytes], bytes]
) -> Iterator[Body]:
    """The bodies of the entries that say so, none too large for a pouch."""
    for at in range(0, len(places), PLACES_AN_ENTRY):
        gone: dict[str, list[list[int]]] = {}
        for stream, position in places[at : at + PLACES_AN_ENTRY]:
            gone.setdefault(stream.hex(), []).append(list(position))
        body: Body = {"protocol": no, "rule": rule, "gone": gone}
        yield body | {"sign": sign(statement(body)).hex()}


def places(body: Body) -> list[Place]:
    """Which entries go; none when the body makes no sense."""
    try:
        return [
            (_stream(stream), (int(epoch), int(seq)))
            for stream, positions in body["gone"].items()
            for epoch, seq in positions
        ]
    except (KeyError, TypeError, ValueError, AttributeError):
        return []


def _stream(text: str) -> bytes:
    found = bytes.fromhex(text)
    if len(found) != _STREAM_BYTES:
        raise ValueError(text)
    return found
