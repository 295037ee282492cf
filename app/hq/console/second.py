"""The second person (empat mata): what was asked, who confirms it, and both in the audit chain."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from starlette.responses import RedirectResponse, Response

from app.domain.calendar import wita_date
from app.domain.four_eyes import (
    DONE,
    WITHDRAWN,
    NoLongerAsked,
    Request,
    What,
    check_asks,
    check_confirms,
)
from app.domain.journal import Body
from app.domain.officer import Officer, Role
from app.domain.reviewer import Look, ReviewerRole
from app.errors import RuleBroken, UnknownSubject
from app.hq import decisions, destruction, officers, publishing
from app.hq.console.guard import Asked
from app.hq.console.pages import page
from app.hq.console.queue import common
from app.hq.console.room import Room
from app.hq.shut_out import shut_out
from app.ids import OfficerId


class AlreadyAsked(RuleBroken):
    """The same deed already waits for its second person."""

    code = "already_asked"


class CodeWrong(RuleBroken):
    """The six digits of the second person's phone do not fit, or were used."""

    code = "code_wrong"


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
    if waiting_for(room, subject) is not None:
        raise AlreadyAsked(what=what.value)
    made = Request(
        room.secrets.token()[:32], what, subject, body, asked.reviewer.name, room.now_ms()
    )
    _noted(room, asked, "ask", made)
    room.books.save_request(made)
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
        answered(room, asked)
    except RuleBroken as problem:
        return show(room, asked, problem.code)
    return RedirectResponse("/persetujuan", 303)


def answered(room: Room, asked: Asked) -> None:
    request = room.books.request(asked.one("request"))
    if request is None:
        raise NoLongerAsked(what="")
    is_withdrawn = asked.one("answer") == "withdraw" and request.asked_by == asked.reviewer.name
    if is_withdrawn and request.state != DONE:
        _settled(room, asked, request, WITHDRAWN)
        return
    check_confirms(request, asked.reviewer)
    if asked.one("answer") == "withdraw":
        _settled(room, asked, request, WITHDRAWN)
        return
    if request.what in NEED_CODE:
        _prove(room, asked)
    # the deed first: done twice it refuses itself, but confirmed and not done nobody would notice
    _DEEDS[request.what](room, asked, request)
    _settled(room, asked, request, DONE)


def _prove(room: Room, asked: Asked) -> None:
    """Six digits of the phone, each good once. Raises CodeWrong."""
    one, code = asked.reviewer, asked.one("code").replace(" ", "")
    step = room.secrets.totp_step(one.totp, code, room.now_ms() / 1000)
    if step is None or step <= one.last_step:
        raise CodeWrong(what="")
    room.books.save_reviewer(replace(one, last_step=step))


def _settled(room: Room, asked: Asked, request: Request, state: str) -> None:
    _noted(room, asked, "confirm" if state == DONE else "withdraw", request)
    by, now_ms = asked.reviewer.name, room.now_ms()
    room.books.save_request(replace(request, state=state, second_by=by, second_ms=now_ms))


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


_DEEDS: dict[What, Callable[[Room, Asked, Request], None]] = {
    What.REFUSAL: _refuse,
    What.ROLE: _change_role,
    What.REVOCATION: _revoke,
    What.OFFICER: _change_officer,
    What.RULES: _publish,
    What.DESTRUCTION: _destroy,
}
