"""The originals of one application while they travel: previews at once, and how far each came."""

from typing import Any

from starlette.responses import Response

from app.hq.console import words
from app.hq.console.guard import Asked
from app.hq.console.pages import page
from app.hq.console.queue import originals
from app.hq.console.room import Room

SHOWABLE = frozenset({"image/jpeg", "image/png", "image/webp"})
PORTRAIT = "portrait"


def pictures(room: Room, record: dict[str, Any]) -> list[dict[str, Any]]:
    """Each original with the number of what can be shown of it now; 0 while nothing is here.

    The face comes first. `at` is the number of the original itself.
    """
    blobs = record.get("blobs", [])
    named = [one for one in blobs if one.get("preview_of") is None]
    named.sort(key=lambda one: one.get("role") != PORTRAIT)
    return [_shown(room, record, blob, blobs) for blob in named]


def arriving(room: Room, asked: Asked) -> Response:
    """What came since the page was drawn; nothing when nothing did.

    Not a reading of the record: it says how much lies here, and of whom it shows no more than
    the pictures that the page asks for, each of which is written down.
    """
    row = room.books.application(asked.request.path_params["subject"])
    if row is None:
        return Response(status_code=404)
    seen = asked.request.query_params.get("tiba", "").split("-")
    now = pictures(room, row["record"])
    changed = [one for one, before in zip(now, seen, strict=False) if str(one["percent"]) != before]
    if not changed:
        return Response(status_code=204)
    return page("asli.html", **facts(room, row, now), changed=changed, now_ms=room.now_ms())


def facts(room: Room, row: dict[str, Any], shown: list[dict[str, Any]]) -> dict[str, Any]:
    """What the page and the part that follows the originals both show."""
    return {
        "row": row,
        "pictures": shown,
        "whole": originals(room, row["record"]),
        "contact_ms": (room.books.contacts(row["code"] or "") or [0])[-1],
    }


def _shown(
    room: Room, record: dict[str, Any], blob: dict[str, Any], blobs: list[dict[str, Any]]
) -> dict[str, Any]:
    smaller = [one for one in blobs if one.get("preview_of") == blob["number"]]
    ready = [one for one in (blob, *smaller) if _can_show(room, one)]
    part = room.tools.shelf.held(blob["id"]) * 100 // max(1, int(blob.get("size", 1)))
    return {
        "at": blob["number"],
        "label": words.picture(record, blob),
        "number": ready[0]["number"] if ready else 0,
        "percent": min(100, part),
        "is_face": blob.get("role") == PORTRAIT,
    }


def _can_show(room: Room, blob: dict[str, Any]) -> bool:
    return blob.get("media") in SHOWABLE and room.tools.shelf.is_whole(blob["id"])
