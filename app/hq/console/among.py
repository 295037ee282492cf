"""Where a record stands in the list it was opened from: what comes before it, and after."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import parse_qsl, urlencode

from starlette.responses import RedirectResponse, Response

from app.domain.waiting import Place, Wanted
from app.hq.console import hands
from app.hq.console.guard import Asked
from app.hq.console.queue import OPEN, PILLS, origin, wanted_of
from app.hq.console.room import Room

MOST_COUNTED = 1000
_TRIES = 20
_NEW = {"tahap": "baru"}


@dataclass(frozen=True, slots=True)
class Among:
    """The record's place.

    Attributes:
        origin: what addresses of its neighbours carry on.
        at, total: "1 of 37"; `total` stops at MOST_COUNTED.
        before, after: the neighbours' subjects, "" at either end.
        next_up: the row that comes when this one is decided; None when nothing is left.
    """

    origin: str
    at: int
    total: int
    before: str
    after: str
    next_up: dict[str, Any] | None


def place(room: Room, asked: Asked, row: dict[str, Any]) -> Among:
    """Where this row stands among what its list asked for."""
    told = _origin(asked)
    wanted, here = _wanted(room, told), (int(row["received_ms"]), str(row["subject"]))
    before, after = replace(wanted, before=here), replace(wanted, after=here)
    return Among(
        origin(told) if told is not None else "",
        room.books.count(before, MOST_COUNTED) + 1,
        room.books.count(wanted, MOST_COUNTED),
        _one(room, before),
        _one(room, after),
        next(iter(_candidates(room, asked, told, here, 1)), None),
    )


def following(room: Room, asked: Asked) -> Response:
    """Take the next one into hand and open it: least time left among what nobody has."""
    told = _origin(asked)
    for row in _candidates(room, asked, told, _after(asked), _TRIES):
        if hands.take(room, asked, row["subject"]):
            carried = origin(told if told is not None else _ordinary(row))
            return RedirectResponse(f"/permohonan/{row['subject']}?{carried}", 303)
    return RedirectResponse("/antrean?" + urlencode(told) if told else "/antrean", 303)


def next_of(asked: Asked, row: dict[str, Any]) -> str:
    """The address that opens the one after this in the same list."""
    carried = asked.one("dari")
    after = f"{row['received_ms']}-{row['subject']}"
    return "/antrean/berikut?" + urlencode({"dari": carried, "sesudah": after})


def _candidates(
    room: Room, asked: Asked, told: Mapping[str, str] | None, here: Place | None, most: int
) -> list[dict[str, Any]]:
    """What is free, from here on and then from the beginning; at last what I have myself."""
    lists = [] if told is None else [_wanted(room, told)]
    if told is None or "q" in told or told == _NEW:
        # whoever was looked up by name, or came with the ordinary work, goes on with that
        lists += [Wanted(PILLS["baru"][1]), Wanted(OPEN)]
    for each in lists:
        rows = [row for row in _free(room, asked, each, here, most + 1)]
        if found := [row for row in rows if here is None or row["subject"] != here[1]]:
            return found
    return []


def _free(
    room: Room, asked: Asked, wanted: Wanted, here: Place | None, most: int
) -> list[dict[str, Any]]:
    by = asked.reviewer.name
    if wanted.by != by:
        wanted = replace(wanted, by=by, at_ms=room.now_ms(), is_free=True)
    parts = [replace(wanted, after=here), wanted] if here is not None else [wanted]
    rows = [row for part in parts for row in room.books.waiting(part, most)]
    mine = {subject for subject, hand in hands.holders(room).items() if hand.by == by}
    found = {row["subject"]: row for row in rows}
    return sorted(found.values(), key=lambda row: row["subject"] in mine)


def _ordinary(row: dict[str, Any]) -> dict[str, str]:
    return _NEW if row["status"] in PILLS["baru"][1] else {}


def _wanted(room: Room, told: Mapping[str, str] | None) -> Wanted:
    return wanted_of(room, told or {})


def _one(room: Room, wanted: Wanted) -> str:
    return next((str(row["subject"]) for row in room.books.waiting(wanted, 1)), "")


def carried(asked: Asked) -> str:
    """The filters as an address names them, "" when it came from no list."""
    return (asked.request.query_params.get("dari", "") or asked.one("dari"))[:400]


def _origin(asked: Asked) -> dict[str, str] | None:
    """The filters of the list this was opened from; None when it came from none."""
    text = carried(asked)
    if not text:
        return None
    try:
        return dict(parse_qsl(text, max_num_fields=8))
    except ValueError:
        return {}


def _after(asked: Asked) -> Place | None:
    received_ms, _, subject = asked.request.query_params.get("sesudah", "").partition("-")
    is_place = received_ms.isascii() and received_ms.isdigit() and len(received_ms) < 16
    return (int(received_ms), subject) if is_place and subject else None
