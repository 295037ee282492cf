"""The posts (armada): which have spoken, which are silent beyond their own habit, silent first."""

from dataclasses import dataclass
from statistics import median
from typing import Any

from starlette.responses import Response

from app.hq.console.guard import Asked
from app.hq.console.pages import page
from app.hq.console.queue import common
from app.hq.console.room import Room

_HOUR_MS = 3_600_000
_FORTNIGHT_MS = 14 * 24 * _HOUR_MS
OFFLINE_MS = 4 * _HOUR_MS
SILENT_MS = 24 * _HOUR_MS
SILENT_GAPS = 3
"""Source: design/HQ.md §1.3: silent is over 3 times the median gap of 14 days and over 24 h."""


@dataclass(frozen=True, slots=True)
class PostRow:
    """One post as headquarters sees it.

    Attributes:
        last_ms: 0 when it never spoke.
        files, size: pictures that entries name and that have not come whole.
        oldest_ms: when the oldest such application was taken in; 0 when none.
    """

    name: str
    code: str
    laptops: int
    state: str
    last_ms: int
    files: int
    size: int
    oldest_ms: int


def show(room: Room, asked: Asked) -> Response:
    rows = posts(room)
    silent = [row for row in rows if row.state == "diam"]
    facts = common(room, asked, "pos")
    return page("armada.html", **facts, rows=rows, silent=silent)


def posts(room: Room) -> list[PostRow]:
    with room.tools.store.reading() as tx:
        offices = tx.post_offices()
        laptops = [one.post for one in tx.devices() if not one.is_revoked]
    lacking = _lacking(room)
    rows = [_row(room, one.code, one.name, laptops.count(one.code), lacking) for one in offices]
    order = {"diam": 0, "luring": 1, "belum": 2, "berkabar": 3}
    return sorted(rows, key=lambda row: (order[row.state], row.oldest_ms or 1 << 60, row.last_ms))


def state(contacts: list[int], now_ms: int) -> str:
    """ "berkabar", "luring" (nothing unusual), "diam" (beyond its own rhythm) or "belum"."""
    if not contacts:
        return "belum"
    quiet_ms = now_ms - contacts[-1]
    recent = [at for at in contacts if now_ms - at < _FORTNIGHT_MS]
    gaps = [after - before for before, after in zip(recent, recent[1:], strict=False)]
    habit_ms = median(gaps) if gaps else 0
    if quiet_ms > SILENT_MS and quiet_ms > SILENT_GAPS * habit_ms:
        return "diam"
    return "luring" if quiet_ms > OFFLINE_MS else "berkabar"


def _row(
    room: Room, code: str, name: str, laptops: int, lacking: dict[str, list[dict[str, Any]]]
) -> PostRow:
    contacts = room.books.contacts(code)
    mine = lacking.get(code, [])
    return PostRow(
        name,
        code,
        laptops,
        state(contacts, room.now_ms()),
        contacts[-1] if contacts else 0,
        sum(row["files"] for row in mine),
        sum(row["size"] for row in mine),
        min((row["received_ms"] for row in mine), default=0),
    )


def _lacking(room: Room) -> dict[str, list[dict[str, Any]]]:
    """By post: applications of which a picture has not come whole."""
    found: dict[str, list[dict[str, Any]]] = {}
    for row in room.books.queue((), "", "", 2_000):
        open_blobs = [
            one
            for one in row["record"].get("blobs", [])
            if not room.tools.shelf.is_whole(one["id"])
        ]
        if open_blobs:
            left = sum(int(one["size"]) - room.tools.shelf.held(one["id"]) for one in open_blobs)
            told = {"files": len(open_blobs), "size": left, "received_ms": row["received_ms"]}
            found.setdefault(row["code"] or "", []).append(told)
    return found
