"""Beginning anew (mulai baru): two halves of a code, then a password and a phone of one's own."""

import re
from collections.abc import Mapping
from dataclasses import replace
from hmac import compare_digest

from starlette.concurrency import run_in_threadpool
from starlette.responses import Response

from app.domain.admission import (
    SPARES,
    PasswordsDiffer,
    Start,
    StartRefused,
    kept_of,
    otpauth,
)
from app.domain.four_eyes import CodeWrong, What
from app.domain.reviewer import Look, Reviewer, ReviewerRole
from app.errors import RuleBroken, UnknownSubject
from app.hq.console import second
from app.hq.console.guard import Asked
from app.hq.console.pages import page
from app.hq.console.room import Room

_NAME = re.compile(r"[a-z][a-z0-9._-]{1,31}")
_SECRET = re.compile(r"[A-Z2-7]{32}")


class NameUnclear(RuleBroken):
    """A name at the console is 2 to 32 small letters, digits, dots; and nobody else's."""

    code = "name_unclear"


def ask(room: Room, asked: Asked) -> Response:
    """Ask for somebody's new start, or a new person's first; who asks is shown one half, once.

    Raises:
        NameUnclear, UnknownSubject, NotTheirs, AlreadyAsked
    """
    name, half = asked.one("name"), room.secrets.spare()
    known = room.books.reviewer(name)
    if asked.one("new"):
        role, shown = asked.one("role"), asked.one("shown")
        is_role = role in {one.value for one in ReviewerRole}
        if known is not None or not _NAME.fullmatch(name) or not shown or not is_role:
            raise NameUnclear(what="")
    elif known is None:
        raise UnknownSubject(subject="")
    else:
        role, shown = known.role.value, known.shown
    body = {"shown": shown, "role": role, "first": kept_of(name, half)}
    second.propose(room, asked, What.ACCESS, name, body)
    return second.told_half(room, asked, name, half)


async def begun(room: Room, form: Mapping[str, list[str]], csrf: str) -> Response:
    """The pages of who begins anew: the two halves, then password and phone, then spare codes."""
    given = {name: plainly(form, name) for name in ("name", "first", "second", "secret", "code")}
    try:
        start, one = _found(room, given)
    except StartRefused as problem:
        return page("mulai.html", 401, csrf=csrf, problem=problem.code)
    secret = given.get("secret", "")
    if not _SECRET.fullmatch(secret):
        return _second_page(room, csrf, given | {"secret": room.secrets.new_totp()})
    try:
        spares = await _finished(room, form, start, one)
    except RuleBroken as problem:
        return _second_page(room, csrf, given, problem.code)
    return page("kode.html", spares=spares, name=one.name, back="/masuk")


def _found(room: Room, given: Mapping[str, str]) -> tuple[Start, Reviewer]:
    """Raises StartRefused, whatever of the three was wrong."""
    name = given.get("name", "")
    start, one = room.books.start_of(name), room.books.reviewer(name)
    kept = [kept_of(name, given.get(half, "")) for half in ("first", "second")]
    if start is None or one is None or room.now_ms() >= start.until_ms:
        raise StartRefused(what="")
    # each half fits in its own place, so that it does not matter who gives it first
    pairs = ((start.first, start.second), (start.second, start.first))
    if not any(compare_digest("".join(kept), "".join(pair)) for pair in pairs):
        room.books.looked(Look(room.now_ms(), name, "start_failed", ""))
        raise StartRefused(what="")
    return start, one


async def _finished(
    room: Room, form: Mapping[str, list[str]], start: Start, one: Reviewer
) -> tuple[str, ...]:
    """Raises PasswordsDiffer, PasswordTooShort, CodeWrong, StartRefused."""
    password, secret = await new_password(room, form), plainly(form, "secret")
    step = proven_step(room, secret, plainly(form, "code"))
    made = replace(one, password=password, totp=room.secrets.sealed(secret), last_step=step)
    spares = new_spares(room)
    if not room.books.begin_anew(start, made, [kept_of(one.name, each) for each in spares]):
        raise StartRefused(what="")
    room.books.looked(Look(room.now_ms(), one.name, "start_used", ""))
    return spares


async def new_password(room: Room, form: Mapping[str, list[str]]) -> str:
    """What is kept of a password that was typed twice. Raises PasswordsDiffer, PasswordTooShort."""
    typed, again = (form.get(name, [""])[0] for name in ("password", "again"))
    if typed != again:
        raise PasswordsDiffer(what="")
    # a slow hash beside the loop
    return await run_in_threadpool(room.secrets.hashed, typed)


def plainly(form: Mapping[str, list[str]], name: str) -> str:
    return form.get(name, [""])[0].strip()


def proven_step(room: Room, secret: str, code: str) -> int:
    """The step of the code a phone shows that just learnt this secret. Raises CodeWrong."""
    step = room.secrets.totp_step(secret, code.replace(" ", ""), room.now_ms() / 1000)
    if step is None:
        raise CodeWrong(what="")
    return step


def new_spares(room: Room) -> tuple[str, ...]:
    return tuple(room.secrets.spare() for _ in range(SPARES))


def _second_page(room: Room, csrf: str, given: Mapping[str, str], problem: str = "") -> Response:
    square = room.square(otpauth(given["name"], given["secret"]))
    status = 400 if problem else 200
    facts = {"given": given, "problem": problem, "square": square}
    return page("mulai_ponsel.html", status, csrf=csrf, **facts)
