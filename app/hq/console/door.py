"""Signing in at the console: name, password and the code on the phone, all three at once."""

import hashlib
from dataclasses import dataclass, replace
from datetime import timedelta

from app.domain.admission import is_spare, kept_of
from app.domain.reviewer import (
    LOCKED_FOR,
    TRIES,
    Look,
    Reviewer,
    ReviewerRole,
    Session,
    is_alive,
)
from app.hq.console.room import Room

_MS = timedelta(milliseconds=1)
TRIES_A_MINUTE = 10
_LOCKED_MS = LOCKED_FOR // _MS


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why the door stays shut; never says which of the three was wrong.

    Attributes:
        tries_left: before it locks; the same for a name nobody has.
    """

    code: str
    tries_left: int = TRIES


class Knocks:
    """How often a place has knocked in the last minute; counted in memory, on one clock."""

    def __init__(self, most: int = TRIES_A_MINUTE) -> None:
        self._most = most
        self._at_s: dict[str, list[float]] = {}

    def is_too_many(self, place: str, now_s: float) -> bool:
        fresh = [at_s for at_s in self._at_s.get(place, []) if now_s - at_s < 60]
        self._at_s = {one: times for one, times in self._at_s.items() if now_s - times[-1] < 60}
        self._at_s[place] = [*fresh, now_s][-self._most - 1 :]
        return len(self._at_s[place]) > self._most


def add_reviewer(room: Room, name: str, shown: str, role: ReviewerRole, password: str) -> Reviewer:
    """Make a reviewer, or give one new secrets; sessions of the old ones end.

    What is returned carries the phone's secret readably, this once; what is kept does not.

    Raises:
        PasswordTooShort
    """
    made = Reviewer(name, shown, role, room.secrets.hashed(password), room.secrets.new_totp())
    room.books.save_reviewer(replace(made, totp=room.secrets.sealed(made.totp)))
    room.books.keep_spares(name, ())
    room.books.end_sessions_of(name)
    return made


def password_kept(room: Room, name: str) -> str:
    """What a password of this name is compared with; "" for a name nobody has."""
    one = room.books.reviewer(name)
    return one.password if one else ""


def sign_in(room: Room, name: str, is_right: bool, code: str) -> tuple[str, Session] | Refusal:
    """A new session and the token of its cookie, or why not.

    Args:
        is_right: the password fits; compared beforehand, since that takes a while on purpose.
    """
    now_ms = room.now_ms()
    one = room.books.reviewer(name)
    if one is not None and now_ms < one.locked_until_ms:
        return Refusal("locked", 0)
    if one is None or not one.password:
        return Refusal("wrong", TRIES - 1)
    if not is_right or not _opens(room, one, code, now_ms):
        return _failed(room, one, now_ms)
    token = room.secrets.token()
    made = Session(hashed(token), name, room.secrets.token(), now_ms, now_ms)
    room.books.save_session(made)
    room.books.looked(Look(now_ms, name, "sign_in", ""))
    return token, made


def is_proven(room: Room, one: Reviewer, code: str) -> bool:
    """Whether who is signed in holds the phone, or a spare code, now; wrong ones lock."""
    now_ms = room.now_ms()
    if _opens(room, one, code, now_ms):
        return True
    room.books.looked(Look(now_ms, one.name, "code_failed", ""))
    room.books.keep_out(one.name, TRIES, now_ms + _LOCKED_MS)
    return False


def _opens(room: Room, one: Reviewer, code: str, now_ms: int) -> bool:
    """Six digits of the phone, or a spare code: each good once."""
    if is_spare(code):
        if not room.books.use_spare(one, kept_of(one.name, code), now_ms):
            return False
        room.books.looked(Look(now_ms, one.name, "spare_used", ""))
        return True
    step = room.secrets.totp_step(one.totp, code.replace(" ", ""), now_ms / 1000)
    if step is None or step <= one.last_step:
        return False
    return room.books.let_in(one, step, room.secrets.sealed(one.totp), now_ms)


def entered(room: Room, token: str, *, by_person: bool = True) -> tuple[Session, Reviewer] | None:
    """Whose session this is, while it lives; what a person asks keeps it alive."""
    session = room.books.session(hashed(token)) if token else None
    if session is None:
        return None
    now_ms = room.now_ms()
    one = room.books.reviewer(session.reviewer)
    if one is None or not is_alive(session, now_ms):
        room.books.end_session(session.token_hash)
        return None
    if by_person:
        session = replace(session, seen_ms=now_ms)
        room.books.save_session(session)
    return session, one


def hashed(token: str) -> str:
    """Tokens are 256 random bits: one plain hash is enough."""
    return hashlib.sha256(token.encode()).hexdigest()


def _failed(room: Room, one: Reviewer, now_ms: int) -> Refusal:
    room.books.looked(Look(now_ms, one.name, "sign_in_failed", ""))
    failures = room.books.keep_out(one.name, TRIES, now_ms + _LOCKED_MS)
    is_locked = failures >= TRIES
    return Refusal("locked", 0) if is_locked else Refusal("wrong", TRIES - failures)
