"""One application: everything the post sent, its whole life, and the decision beside it."""

from typing import Any

from starlette.responses import JSONResponse, RedirectResponse, Response

from app.domain.calendar import form_date, wita_date
from app.domain.deadline import complete_by
from app.domain.reviewer import Look
from app.errors import RuleBroken
from app.hq.console import clock, deciding, returning, second, words
from app.hq.console.guard import Asked
from app.hq.console.pages import page
from app.hq.console.queue import common, originals
from app.hq.console.room import Room

_PICTURES = frozenset({"image/jpeg", "image/png", "image/webp"})


def show(room: Room, asked: Asked, problem: str = "") -> Response:
    row = _found(room, asked)
    if row is None:
        return page("tidak_ada.html", 404, **common(room, asked, "antrean"))
    _looked(room, asked, "record", row["subject"])
    return page(
        "permohonan.html",
        400 if problem else 200,
        **common(room, asked, "antrean"),
        **_facts(room, asked, row),
        problem=problem,
        chosen=asked.one("decision"),
        form={name: values[0] for name, values in asked.form.items()},
        marked=asked.form.get("field", []),
    )


def decide(room: Room, asked: Asked) -> Response:
    """Record a decision, then show the record again, with what stands in it now."""
    row = _found(room, asked)
    if row is None:
        return page("tidak_ada.html", 404, **common(room, asked, "antrean"))
    try:
        deciding.decide(room, asked, row)
    except RuleBroken as problem:
        return show(room, asked, problem.code)
    there = "/antrean/berikut" if asked.one("then") == "next" else f"/permohonan/{row['subject']}"
    return RedirectResponse(there, 303)


def preview(room: Room, asked: Asked) -> Response:
    """What the officer at the post would read of this return; shows no more than was marked."""
    row = _found(room, asked)
    if row is None:
        return Response(status_code=404)
    return JSONResponse(_preview(asked, row))


def picture(room: Room, asked: Asked) -> Response:
    """One picture, opened for this answer only; what is no picture is not shown."""
    row = _found(room, asked)
    blobs = row["record"].get("blobs", []) if row else []
    number = asked.request.path_params["number"]
    blob = next((one for one in blobs if one["number"] == number), None)
    if row is None or blob is None or blob.get("media") not in _PICTURES:
        return Response(status_code=404)
    secret = bytes.fromhex(str(row["record"].get("blob_secret", "")))
    data = room.picture(blob["id"], secret, number)
    if data is None:
        return Response(status_code=404)
    _looked(room, asked, "picture", row["subject"])
    return Response(data, media_type=blob["media"])


def looks(room: Room, asked: Asked) -> Response:
    """Who looked at whom (siapa melihat); opening it is itself a look."""
    subject = asked.request.query_params.get("permohonan", "")
    _looked(room, asked, "looks", subject)
    return page(
        "melihat.html",
        **common(room, asked, "melihat"),
        looks=room.books.looks(subject),
        subject=subject,
        is_whole=room.books.are_looks_whole(),
    )


def _found(room: Room, asked: Asked) -> dict[str, Any] | None:
    return room.books.application(asked.request.path_params["subject"])


def _looked(room: Room, asked: Asked, what: str, subject: str) -> None:
    room.books.looked(Look(room.now_ms(), asked.reviewer.name, what, subject))


def _facts(room: Room, asked: Asked, row: dict[str, Any]) -> dict[str, Any]:
    now, record = room.tools.clock.now(), row["record"]
    timer = clock.timer(row["purpose"], row["interview_ms"], row["came_ms"], now, room.rules())
    return {
        "row": row,
        "record": record,
        "timer": timer,
        "whole": originals(room, record),
        "filled": returning.filled(record),
        "seen": returning.pictures(record),
        "preview": _preview(asked, row),
        "mend_days": room.rules().limit("lengkapi").count,
        "mend_until": form_date(complete_by(wita_date(now), room.rules())),
        "pictures": _pictures(room, record),
        "history": room.books.history(row["subject"]),
        "classes": deciding.classes(room, row["status"]),
        "waiting": second.waiting_for(room, row["subject"]),
        "choices": deciding.open_to(asked.reviewer, row["status"]),
        "contact_ms": (room.books.contacts(row["code"] or "") or [0])[-1],
    }


def _preview(asked: Asked, row: dict[str, Any]) -> dict[str, str]:
    marked = asked.form.get("field", [])
    said = returning.as_read(row["record"], marked, asked.one("reason"))
    return {"said": said, "comes": returning.comes_again(marked)}


def _pictures(room: Room, record: dict[str, Any]) -> list[dict[str, Any]]:
    """Each original with the number of what can be shown of it now; 0 while nothing is here."""
    blobs = record.get("blobs", [])
    shown = []
    for blob in (one for one in blobs if one.get("preview_of") is None):
        smaller = [one for one in blobs if one.get("preview_of") == blob["number"]]
        ready = [one for one in (blob, *smaller) if _can_show(room, one)]
        label = words.picture(record, blob)
        part = room.tools.shelf.held(blob["id"]) * 100 // max(1, int(blob.get("size", 1)))
        number = ready[0]["number"] if ready else 0
        shown.append({"label": label, "number": number, "percent": min(100, part)})
    return shown


def _can_show(room: Room, blob: dict[str, Any]) -> bool:
    return blob.get("media") in _PICTURES and room.tools.shelf.is_whole(blob["id"])
