"""Copies of headquarters (cadangan): how old the newest is, and whether it was ever put back."""

from starlette.responses import Response

from app.hq import custody
from app.hq.console import fleet_words
from app.hq.console.guard import Asked
from app.hq.console.pages import page
from app.hq.console.queue import common
from app.hq.console.room import Room

OLD_MS = 26 * 3_600_000
"""A copy every night, and two hours for it to be made."""


def show(room: Room, asked: Asked) -> Response:
    made = custody.copies(room.tools)
    is_old = not made or room.now_ms() - made[0].at_ms > OLD_MS
    drilled = next((one for one in made if one.is_drilled), None)
    facts = common(room, asked, "cadangan")
    return page(
        "cadangan.html", **facts, made=made, is_old=is_old, drilled=drilled, say=fleet_words
    )
