"""One's own way in: spare codes for a lost phone, another password, another phone."""

import re
from dataclasses import replace

from starlette.concurrency import run_in_threadpool
from starlette.responses import RedirectResponse, Response

from app.domain.admission import kept_of, otpauth
from app.domain.four_eyes import CodeWrong
from app.domain.reviewer import IDLE, LONGEST, Look, Reviewer
from app.errors import RuleBroken
from app.hq.console import door
from app.hq.console.guard import Asked
from app.hq.console.pages import page
from app.hq.console.queue import common
from app.hq.console.room import Room
from app.hq.console.starting import new_password, new_spares, proven_step

_SECRET = re.compile(r"[A-Z2-7]{32}")


class WrongPassword(RuleBroken):
    """The password of now was mistyped."""

    code = "old_password_wrong"


class ChangedMeanwhile(RuleBroken):
    """Password or phone were changed from another browser."""

    code = "access_changed"


def show(room: Room, asked: Asked, problem: str = "") -> Response:
    """Who is signed in, how many spare codes are left, and what can be changed."""
    facts = common(room, asked, "akun")
    name = asked.reviewer.name
    session = {
        "idle_min": IDLE.seconds // 60,
        "ends_ms": asked.session.made_ms + LONGEST.seconds * 1000,
        "made_ms": asked.session.made_ms,
    }
    status = 400 if problem else 200
    done = asked.request.query_params.get("selesai", "")
    return page(
        "akun.html", status, **facts, problem=problem, done=done,
        spares=room.books.spares_left(name), seat=session,
    )  # fmt: skip


def phone(room: Room, asked: Asked, problem: str = "") -> Response:
    """The square code of another phone; nothing changes before both phones agree."""
    given = asked.one("secret")
    secret = given if _SECRET.fullmatch(given) else room.secrets.new_totp()
    square = room.square(otpauth(asked.reviewer.name, secret))
    facts = common(room, asked, "akun")
    status = 400 if problem else 200
    return page("ponsel.html", status, **facts, problem=problem, secret=secret, square=square)


async def change(room: Room, asked: Asked) -> Response:
    """New spare codes, or another password; each by the code of the phone."""
    try:
        if asked.one("what") == "spares":
            return _spares(room, asked)
        await _password(room, asked)
    except RuleBroken as problem:
        return show(room, asked, problem.code)
    return RedirectResponse("/akun?selesai=sandi", 303)


def move(room: Room, asked: Asked) -> Response:
    """The authenticator moves to another phone: a code of the old, and one of the new."""
    try:
        secret = asked.one("secret")
        if not _SECRET.fullmatch(secret):
            raise CodeWrong(what="")
        step = proven_step(room, secret, asked.one("fresh"))
        one = _proven(room, asked)
        _changed(room, asked, one, replace(one, totp=room.secrets.sealed(secret), last_step=step))
    except RuleBroken as problem:
        return phone(room, asked, problem.code)
    _noted(room, asked, "phone_changed")
    return RedirectResponse("/akun?selesai=ponsel", 303)


def _spares(room: Room, asked: Asked) -> Response:
    _proven(room, asked)
    name, spares = asked.reviewer.name, new_spares(room)
    room.books.keep_spares(name, [kept_of(name, each) for each in spares])
    _noted(room, asked, "spares_made")
    return page("kode.html", spares=spares, name=name, back="/akun")


async def _password(room: Room, asked: Asked) -> None:
    """Raises PasswordsDiffer, PasswordTooShort, CodeWrong, WrongPassword, ChangedMeanwhile."""
    made, before = await new_password(room, asked.form), asked.form.get("before", [""])[0]
    is_right = await run_in_threadpool(room.secrets.matches, before, asked.reviewer.password)
    one = _proven(room, asked)
    if not is_right:
        raise WrongPassword(what="")
    _changed(room, asked, one, replace(one, password=made))
    _noted(room, asked, "password_changed")


def _proven(room: Room, asked: Asked) -> Reviewer:
    """As the books know this person after the code was taken. Raises CodeWrong."""
    if not door.is_proven(room, asked.reviewer, asked.one("code")):
        raise CodeWrong(what="")
    return room.books.reviewer(asked.reviewer.name) or asked.reviewer


def _changed(room: Room, asked: Asked, seen: Reviewer, made: Reviewer) -> None:
    if not room.books.change_secrets(seen, made, asked.session.token_hash):
        raise ChangedMeanwhile(what="")


def _noted(room: Room, asked: Asked, what: str) -> None:
    room.books.looked(Look(room.now_ms(), asked.reviewer.name, what, ""))
