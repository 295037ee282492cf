"""The second person (empat mata): what was asked, who confirms it, and both in the audit chain."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

from starlette.responses import RedirectResponse, Response

from app.domain.admission import INVITED_FOR, Start, kept_of
from app.domain.calendar import wita_date
from app.domain.four_eyes import (
    DONE,
    OPEN,
    WITHDRAWN,
    BeingSettled,
    CodeWrong,
    NoLongerAsked,
    Request,
    What,
    check_asks,
    check_confirms,
)
from app.domain.journal import Body
from app.domain.officer import Officer, Role
from app.domain.reviewer import Look, Reviewer, ReviewerRole
from app.errors import RuleBroken, UnknownSubject
from app.hq import decisions, destruction, officers, publishing
from app.hq.console import door
from app.hq.console.guard import Asked
from app.hq.console.pages import page
from app.hq.console.queue import common
from app.hq.console.room import Room
from app.hq.shut_out import shut_out
from app.ids import OfficerId


class AlreadyAsked(RuleBroken):
    """The same deed already waits for its second person."""

    code = "already_asked"


NEED_CODE = frozenset({What.RULES, What.DESTRUCTION})
"""Source: design/HQ.md section 4, page 46."""


def ask_refusal(room: Room, asked: Asked, subject: str) -> None:
    """Raises AlreadyAsked, and what the refusal itself refuses."""
    given = (asked.one("class"), asked.one("refusal"))
    propose(
        room, asked, What.REFUSAL, subject, decisions.refusal_body(subject, *given, room.rules())
    )


def propose(room: Room, asked: Asked, what: What, subject: str, body: Body) -> Request:
    """Write down what is asked for; nothing happens before another person confirms.

    Raises:
        NotTheirs, AlreadyAsked
    """
    check_asks(what, asked.reviewer)
    made = Request(
        room.secrets.token()[:32], what, subject, body, asked.reviewer.name, room.now_ms()
    )
    if not room.books.ask(made):
        raise AlreadyAsked(what=what.value)
    _noted(room, asked, "ask", made)
    return made


def waiting_for(room: Room, subject: str) -> Request | None:
    return next((one for one in room.books.open_requests() if one.subject == subject), None)


def show(room: Room, asked: Asked, problem: str = "") -> Response:
    """What waits, with what each of it would do."""
    rows = [(one, _told(room, one)) for one in _theirs(room, asked)]
    status = 400 if problem else 200
    facts = common(room, asked, "persetujuan")
    return page("persetujuan.html", status, **facts, rows=rows, problem=problem)


def answer(room: Room, asked: Asked) -> Response:
    """Confirm or withdraw one request."""
    try:
        told = answered(room, asked)
    except RuleBroken as problem:
        return show(room, asked, problem.code)
    return told_half(room, asked, *told) if told else RedirectResponse("/persetujuan", 303)


def told_half(room: Room, asked: Asked, name: str, half: str) -> Response:
    """One half of a new start, for one pair of eyes; not shown again."""
    facts = common(room, asked, "persetujuan")
    hours = INVITED_FOR // timedelta(hours=1)
    return page("separuh.html", 200, **facts, name=name, half=half, hours=hours)


def answered(room: Room, asked: Asked) -> tuple[str, str] | None:
    """Confirm or withdraw: by one person at a time, and nobody does it twice.

    Returns:
        What only this person is told, and only now: whose new start, and its second half.

    Raises:
        NoLongerAsked, SamePerson, NotTheirs, BeingSettled, CodeWrong, and what the deed refuses
    """
    request = room.books.request(asked.one("request"))
    if request is None:
        raise NoLongerAsked(what="")
    is_withdrawn = asked.one("answer") == "withdraw"
    if not (is_withdrawn and request.state == OPEN and request.asked_by == asked.reviewer.name):
        check_confirms(request, asked.reviewer)
    if not is_withdrawn and request.what in NEED_CODE:
        _prove(room, asked)
    by = asked.reviewer.name
    if not room.books.begin_settling(request.id, by, room.now_ms()):
        raise BeingSettled(what=request.what.value)
    half = None
    try:
        # the deed first: done twice it refuses itself, but confirmed and not done nobody notices
        if not is_withdrawn:
            half = _DEEDS[request.what](room, asked, request)
    except Exception:
        room.books.leave(request.id, by)
        raise
    _noted(room, asked, "withdraw" if is_withdrawn else "confirm", request)
    room.books.settle(request.id, by, WITHDRAWN if is_withdrawn else DONE, room.now_ms())
    return (request.subject, half) if half else None


def _prove(room: Room, asked: Asked) -> None:
    """Six digits of the phone, each good once, and wrong ones counted. Raises CodeWrong."""
    if not door.is_proven(room, asked.reviewer, asked.one("code")):
        raise CodeWrong(what="")


def _noted(room: Room, asked: Asked, deed: str, request: Request) -> None:
    what = f"{deed}_{request.what.value}"
    room.books.looked(Look(room.now_ms(), asked.reviewer.name, what, request.subject))


def _refuse(room: Room, asked: Asked, request: Request) -> None:
    refusal = (str(request.body["class"]), str(request.body["note"]))
    store, by = room.tools.store, asked.reviewer.name
    decisions.decline(store, request.subject, refusal, by, room.rules(), request.asked_by)


def _change_role(room: Room, _asked: Asked, request: Request) -> None:
    one = room.books.reviewer(request.subject)
    if one is None:
        raise UnknownSubject(subject=request.subject)
    room.books.save_reviewer(replace(one, role=ReviewerRole(str(request.body["role"]))))
    room.books.end_sessions_of(one.name)


def _let_begin(room: Room, _asked: Asked, request: Request) -> str:
    """The second half of a new start; what opened before opens no more."""
    name, body, half = request.subject, request.body, room.secrets.spare()
    until_ms = room.now_ms() + INVITED_FOR // timedelta(milliseconds=1)
    start = Start(name, str(body["first"]), kept_of(name, half), until_ms)
    role = ReviewerRole(str(body["role"]))
    room.books.open_start(start, Reviewer(name, str(body["shown"]), role, "", ""))
    return half


def _revoke(room: Room, asked: Asked, request: Request) -> None:
    stream, body = bytes.fromhex(request.subject), request.body
    store, by, is_retired = room.tools.store, asked.reviewer.name, bool(body.get("is_retired"))
    shut_out(store, stream, by, str(body["reason"]), is_retired=is_retired)


def _change_officer(room: Room, asked: Asked, request: Request) -> None:
    body, store, by = request.body, room.tools.store, asked.reviewer.name
    officer_id, post = OfficerId(request.subject), str(body["post"])
    if body["is_gone"]:
        officers.revoke(store, post, officer_id, by)
        return
    named = Officer(officer_id, str(body["nip"]), str(body["name"]), Role(str(body["role"])))
    officers.grant(store, post, [named], by)


def _publish(room: Room, asked: Asked, request: Request) -> None:
    issue = publishing.from_request(request.body)
    posts, by = [str(one) for one in request.body["posts"]], asked.reviewer.name
    publishing.check(room.tools, issue, room.book())
    publishing.publish(room.tools, issue, posts, request.asked_by, by)


def _destroy(room: Room, asked: Asked, request: Request) -> None:
    if room.archive is None:
        raise destruction.NothingDue(wanted=0)
    rule = room.retention(wita_date(room.tools.clock.now()))
    by = (request.asked_by, asked.reviewer.name)
    destruction.destroy(room.tools, room.archive, rule, request.body, by)


def _theirs(room: Room, asked: Asked) -> list[Request]:
    """Those this person may confirm or has asked for; a refusal names a person, so not all see."""
    found = []
    for one in room.books.open_requests():
        try:
            check_confirms(one, asked.reviewer)
        except RuleBroken:
            if one.asked_by != asked.reviewer.name:
                continue
        found.append(one)
    return found


def _told(room: Room, one: Request) -> dict[str, Any]:
    row = room.books.application(one.subject) if one.what == What.REFUSAL else None
    return {"name": row["name"] if row else "", "number": row["number"] if row else ""}


_DEEDS: dict[What, Callable[[Room, Asked, Request], str | None]] = {
    What.REFUSAL: _refuse,
    What.ROLE: _change_role,
    What.ACCESS: _let_begin,
    What.REVOCATION: _revoke,
    What.OFFICER: _change_officer,
    What.RULES: _publish,
    What.DESTRUCTION: _destroy,
}
