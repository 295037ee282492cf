"""Retention (retensi): what is due, asked by one, confirmed by another, and the protocols left."""

from datetime import UTC, datetime

from starlette.responses import RedirectResponse, Response

from app.domain.calendar import wita_date
from app.domain.four_eyes import Request, What, check_confirms
from app.domain.retention import Retention
from app.domain.reviewer import Look
from app.errors import RuleBroken
from app.hq import destruction
from app.hq.console import second
from app.hq.console.guard import Asked
from app.hq.console.pages import page
from app.hq.console.queue import common
from app.hq.console.room import Room
from app.hq.destruction import Archive

SUBJECT = "retensi"


def show(room: Room, asked: Asked, problem: str = "") -> Response:
    """The dry run: nothing is destroyed by looking."""
    rule, archive = _rule(room), _archive(room)
    waiting = second.waiting_for(room, SUBJECT)
    due = destruction.due(room.tools, archive, rule)
    if waiting is not None:
        listed = set(waiting.body["subjects"])
        due = [one for one in due if one.subject in listed]
    return page(
        "retensi.html",
        400 if problem else 200,
        **common(room, asked, SUBJECT),
        problem=problem,
        rule=rule,
        before=rule.before(wita_date(room.tools.clock.now())),
        due=due,
        request=waiting,
        may_confirm=waiting is not None and _may_confirm(waiting, asked),
        protocols=[destruction.protocol(one) for one in reversed(archive.protocols())],
        typed=asked,
    )


def answer(room: Room, asked: Asked) -> Response:
    """Ask for a destruction, confirm one with the phone's code, or withdraw it."""
    try:
        if asked.one("what") == "ask":
            _ask(room, asked)
        else:
            second.answered(room, asked)
    except RuleBroken as problem:
        return show(room, asked, problem.code)
    return RedirectResponse("/retensi", 303)


def paper(room: Room, asked: Asked) -> Response:
    """One protocol as PDF; that it was taken is written down."""
    from app.paper.protocol import protocol_pdf

    no = int(asked.request.path_params["no"])
    kept = [one for one in _archive(room).protocols() if one["no"] == no]
    if not kept:
        return page("tidak_ada.html", 404, **common(room, asked, SUBJECT))
    one = destruction.protocol(kept[0])
    room.books.looked(Look(room.now_ms(), asked.reviewer.name, "protocol_export", f"{no}"))
    on = wita_date(datetime.fromtimestamp(one.at_ms / 1000, UTC))
    name = f"pemusnahan-{no}.pdf"
    headers = {"content-disposition": f'attachment; filename="{name}"'}
    data = protocol_pdf(one, room.retention(on))
    return Response(data, media_type="application/pdf", headers=headers)


def _ask(room: Room, asked: Asked) -> None:
    approval, witnesses = asked.one("approval")[:120], asked.one("witnesses")[:160]
    if not approval or not witnesses:
        raise destruction.ApprovalMissing(what="")
    due = destruction.due(room.tools, _archive(room), _rule(room))
    if not due:
        raise destruction.NothingDue(wanted=0)
    body = {
        "subjects": [one.subject for one in due],
        "approval": approval,
        "witnesses": witnesses,
    }
    second.propose(room, asked, What.DESTRUCTION, SUBJECT, body)


def _rule(room: Room) -> Retention:
    return room.retention(wita_date(room.tools.clock.now()))


def _archive(room: Room) -> Archive:
    assert room.archive is not None
    return room.archive


def _may_confirm(waiting: Request, asked: Asked) -> bool:
    try:
        check_confirms(waiting, asked.reviewer)
    except RuleBroken:
        return False
    return True
