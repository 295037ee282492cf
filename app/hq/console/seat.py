"""How long a browser stays signed in (sesi), for the page that warns before it ends."""

from datetime import timedelta

from starlette.responses import JSONResponse, Response

from app.domain.reviewer import IDLE, LONGEST, Session
from app.hq.console.guard import Asked
from app.hq.console.room import Room

_MS = timedelta(milliseconds=1)


def left(room: Room, asked: Asked) -> Response:
    """Seconds until it ends by silence or by the day, whose it is, and the secret of its forms.

    Asking does not keep it alive; sending the form does.
    """
    one = asked.session
    return JSONResponse({"left_s": left_s(room, one), "name": one.reviewer, "csrf": one.csrf})


def left_s(room: Room, one: Session) -> int:
    """Whole seconds, none below zero."""
    ends_ms = min(one.seen_ms + IDLE // _MS, one.made_ms + LONGEST // _MS)
    return max(0, (ends_ms - room.now_ms()) // 1000)
