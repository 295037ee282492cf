"""One application: everything the post sent, its whole life, and the decision beside it."""

from typing import Any
from urllib.parse import urlencode

from starlette.responses import JSONResponse, RedirectResponse, Response

from app.domain.calendar import form_date, wita_date
from app.domain.deadline import complete_by
from app.domain.held import WAITING, InOtherHands
from app.domain.journal import Entry, check_entry
from app.domain.reviewer import Look
from app.domain.sight import sight
from app.errors import ChainBroken, RuleBroken
from app.hq import held
from app.hq.console import alike, among, arrival, clock, deciding, hands, returning, second
from app.hq.console.guard import Asked
from app.hq.console.pages import page
from app.hq.console.queue import common
from app.hq.console.queue import show as show_queue
from app.hq.console.room import Room

_SIDE_BY_SIDE = "banding"


def show(room: Room, asked: Asked, problem: str = "") -> Response:
    row = _found(room, asked)
    if row is None:
        return page("tidak_ada.html", 404, **common(room, asked, "antrean"))
    _looked(room, asked, "record", row["subject"])
    kept = hands.kept(room, asked, row["subject"])
    typed = asked.form or (kept.form if kept and kept.state != WAITING else {})
    return page(
        "permohonan.html",
        400 if problem else 200,
        **common(room, asked, "antrean"),
        **_facts(room, asked, row),
        problem=problem or (kept.problem if kept else ""),
        chosen=typed.get("decision", [""])[0],
        form={name: values[0] for name, values in typed.items()},
        marked=typed.get("field", []),
        kept=kept if kept and kept.state == WAITING else None,
        kept_s=max(0, kept.due_ms - room.now_ms()) // 1000 if kept else 0,
        hand=hands.holders(room).get(row["subject"]),
        is_asked_over=problem == InOtherHands.code,
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
    there = {"next": among.next_of(asked, row), "bayar": "/bayar"}
    return RedirectResponse(there.get(asked.one("then"), _address(asked, row)), 303)


def take(room: Room, asked: Asked) -> Response:
    """Into this reviewer's hands, out of another's, or back to where everybody finds it."""
    row = _found(room, asked)
    if row is None:
        return page("tidak_ada.html", 404, **common(room, asked, "antrean"))
    if asked.one("hand") == "down":
        hands.put_down(room, asked, row["subject"])
    elif not hands.take(room, asked, row["subject"], is_over=bool(asked.one("over"))):
        return show(room, asked, InOtherHands.code)
    return RedirectResponse(_address(asked, row), 303)


def take_back(room: Room, asked: Asked) -> Response:
    """Undo what one press decided; of one record, that record with everything typed."""
    found = held.take_back(room.tools.store, asked.one("batch"), asked.reviewer.name)
    for one in found:
        _looked(room, asked, "undo", one.subject)
        hands.take(room, asked, one.subject)
    if len(found) == 1:
        carried = found[0].form.get("dari", [""])[0]
        return RedirectResponse(_there(found[0].subject, carried), 303)
    return show_queue(room, asked, "" if found else "undo_too_late")


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
    if row is None or blob is None or blob.get("media") not in arrival.SHOWABLE:
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


def _address(asked: Asked, row: dict[str, Any]) -> str:
    return _there(row["subject"], asked.one("dari"))


def _there(subject: str, carried: str) -> str:
    return f"/permohonan/{subject}" + ("?" + urlencode({"dari": carried}) if carried else "")


def _found(room: Room, asked: Asked) -> dict[str, Any] | None:
    return room.books.application(asked.request.path_params["subject"])


def _looked(room: Room, asked: Asked, what: str, subject: str) -> None:
    room.books.looked(Look(room.now_ms(), asked.reviewer.name, what, subject))


def _facts(room: Room, asked: Asked, row: dict[str, Any]) -> dict[str, Any]:
    now, record = room.tools.clock.now(), row["record"]
    told = room.books.history(row["subject"])
    stands = among.place(room, asked, row)
    return {
        **arrival.facts(room, row, arrival.pictures(room, record)),
        **_beside(room, asked, row),
        "record": record,
        "timer": _timer(room, row),
        "filled": returning.filled(record),
        "seen": returning.pictures(record),
        "preview": _preview(asked, row),
        "mend_days": room.rules().limit("lengkapi").count,
        "mend_until": form_date(complete_by(wita_date(now), room.rules())),
        "history": told,
        "is_whole_life": all(holds(entry) for entry, _fact, _side in told),
        "among": stands,
        "filters": among.carried(asked),
        "sight": _sight(room, row["subject"]),
        "news": hands.news(room, row["subject"], asked.one("seen")),
        "next_timer": _timer(room, stands.next_up) if stands.next_up else None,
        "classes": deciding.classes(room, row["status"]),
        "waiting": second.waiting_for(room, row["subject"]),
        "choices": deciding.open_to(asked.reviewer, row["status"]),
    }


def _timer(room: Room, row: dict[str, Any]) -> clock.Timer:
    now, rules = room.tools.clock.now(), room.rules()
    return clock.timer(row["purpose"], row["interview_ms"], row["came_ms"], now, rules)


def _beside(room: Room, asked: Asked, row: dict[str, Any]) -> dict[str, Any]:
    """An earlier application of the same person, the one asked for or the newest."""
    found = alike.others(room, row)
    wanted = asked.request.query_params.get(_SIDE_BY_SIDE, "")
    chosen = next((one for one in found if one["subject"] == wanted), found[0] if found else None)
    if chosen is None:
        return {"others": [], "beside": None}
    _looked(room, asked, "compared", chosen["subject"])
    return {"others": found, "beside": alike.beside(room, row, chosen)}


def _sight(room: Room, subject: str) -> str:
    with room.tools.store.reading() as tx:
        return sight(tx.history(subject))


def holds(entry: Entry) -> bool:
    """Whether the entry still says what its hash was made of."""
    try:
        check_entry(entry)
    except ChainBroken:
        return False
    return True


def _preview(asked: Asked, row: dict[str, Any]) -> dict[str, str]:
    marked = asked.form.get("field", [])
    said = returning.as_read(row["record"], marked, asked.one("reason"))
    return {"said": said, "comes": returning.comes_again(marked)}
