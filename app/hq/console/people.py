"""Laptops, officers and reviewers; what changes one of them is asked here and waits for two."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from starlette.responses import RedirectResponse, Response

from app.domain.four_eyes import Request, What
from app.domain.officer import Officer, Role
from app.domain.reviewer import ReviewerRole
from app.errors import RuleBroken, UnknownSubject
from app.hq import decisions, officers, shut_out
from app.hq.checked import Checked, checked
from app.hq.console import fleet_words, second, starting
from app.hq.console.guard import Asked
from app.hq.console.pages import page
from app.hq.console.queue import common
from app.hq.console.room import Room
from app.hq.enrolment import UnknownPost
from app.hq.standing import Heard, heard
from app.sync.ledger import Device

POST_ROLES = (Role.COUNTER, Role.DESIGNATED, Role.HEAD_OF_POST)
REPORT_WITHIN_MS = 72 * 3_600_000
"""Source: UU 27/2022 (PDP) Pasal 46: within 3 times 24 hours."""
# Source: Peraturan BKN 22/2007: a civil servant's number has 18 digits.
_NIP = re.compile(r"\d{18}")


class OfficerUnclear(RuleBroken):
    """An officer has a name, a service number of 18 digits and a role at a post."""

    code = "officer_unclear"


@dataclass(frozen=True, slots=True)
class LaptopRow:
    """One laptop as the page lists it; `last_day` is the certificate's, "" when unreadable."""

    device: Device
    post: str
    letter: str
    last_day: str
    last_ms: int
    entries: int
    word: Heard | None
    checked: Checked | None
    asked: Request | None

    @property
    def state(self) -> str:
        """ "dicabut", "menunggu", "kata" (its words were not compared yet) or "aktif"."""
        if self.device.is_revoked:
            return "dicabut"
        if self.asked is not None:
            return "menunggu"
        return "aktif" if self.checked else "kata"


def laptops(room: Room, asked: Asked, problem: str = "") -> Response:
    """Every laptop; beside them the one whose six words are to be compared."""
    rows = _laptops(room)
    wanted = asked.request.query_params.get("laptop", "")
    chosen = next((one for one in rows if one.device.stream.hex() == wanted), None)
    chosen = chosen or next((one for one in rows if one.state == "kata"), None)
    words_of = room.bureau.words_of if room.bureau else None
    is_open = chosen is not None and not chosen.device.is_revoked
    return _tab(
        room, asked, "perangkat", problem,
        rows=rows,
        chosen=chosen,
        six=words_of(chosen.device) if chosen and words_of and is_open else (),
        within_ms=REPORT_WITHIN_MS,
    )  # fmt: skip


def staff(room: Room, asked: Asked, problem: str = "") -> Response:
    """Officers of the posts, and those who work at this console."""
    store = room.tools.store
    with store.reading() as tx:
        offices = tx.post_offices()
    named = [(one, officers.of_post(store, one.code)) for one in offices]
    post = asked.request.query_params.get("pos", "") or asked.one("pos")
    return _tab(
        room, asked, "petugas", problem,
        named=[pair for pair in named if not post or pair[0].code == post],
        wanted=post,
        people=room.books.reviewers(),
        roles=list(ReviewerRole),
        post_roles=POST_ROLES,
    )  # fmt: skip


def recovery(room: Room, asked: Asked) -> Response:
    """How a post that forgot everything is opened again; the key never comes near this page."""
    return _tab(room, asked, "pemulihan", "")


def ask(room: Room, asked: Asked) -> Response:
    """Ask for a revocation, another role, or another officer."""
    what = asked.one("what")
    is_person = what in (What.ROLE, What.OFFICER, What.ACCESS)
    try:
        if what == What.ACCESS:
            return starting.ask(room, asked)
        _ASKS.get(what, _ask_revocation)(room, asked)
    except RuleBroken as problem:
        return (staff if is_person else laptops)(room, asked, problem.code)
    return RedirectResponse("/perangkat/petugas" if is_person else "/perangkat", 303)


def _tab(room: Room, asked: Asked, tab: str, problem: str, **facts: Any) -> Response:
    return page(
        f"{tab}.html",
        400 if problem else 200,
        **common(room, asked, "perangkat"),
        tab=tab,
        waiting={one.subject: one for one in room.books.open_requests()},
        problem=problem,
        say=fleet_words,
        **facts,
    )


def _laptops(room: Room) -> list[LaptopRow]:
    waiting = {one.subject: one for one in room.books.open_requests()}
    with room.tools.store.reading() as tx:
        devices, names = tx.devices(), {one.code: one.name for one in tx.post_offices()}
        told = heard(tx, [one.stream for one in devices])
        rows = []
        for one in devices:
            letter, last_day = _certificate(one)
            last_ms = room.books.last_contact(one.stream)
            entries, known = tx.arrived(one.stream).unique_total, checked(tx, one.stream)
            word, request = told.get(one.stream), waiting.get(one.stream.hex())
            post = names.get(one.post, one.post)
            rows.append(
                LaptopRow(one, post, letter, last_day, last_ms, entries, word, known, request)
            )
    order = {"kata": 0, "menunggu": 1, "aktif": 2, "dicabut": 3}
    return sorted(rows, key=lambda row: (order[row.state], row.post, row.letter))


def _certificate(device: Device) -> tuple[str, str]:
    """(letter, last day); what is no certificate has neither."""
    try:
        told = json.loads(device.certificate)
        return str(told["letter"]), str(told["not_after_on"])
    except (ValueError, KeyError, TypeError):
        return "", ""


def _ask_role(room: Room, asked: Asked) -> None:
    one = room.books.reviewer(asked.one("name"))
    role = asked.one("role")
    if one is None or role not in {each.value for each in ReviewerRole}:
        raise UnknownSubject(subject="")
    second.propose(room, asked, What.ROLE, one.name, {"role": role, "before": one.role.value})


def _ask_revocation(room: Room, asked: Asked) -> None:
    wanted, reason = asked.one("stream"), asked.one("reason")
    with room.tools.store.reading() as tx:
        found = [one for one in tx.devices() if one.stream.hex() == wanted and not one.is_revoked]
    if not found:
        raise UnknownSubject(subject=wanted)
    if not reason:
        raise decisions.ReasonMissing(subject=wanted)
    is_retired = asked.one("kind") == "retired"
    body = {"reason": reason, "post": found[0].post, "is_retired": is_retired}
    second.propose(room, asked, What.REVOCATION, wanted, body)


def _ask_officer(room: Room, asked: Asked) -> None:
    """A new officer, another role for one, or one who leaves."""
    post, given = asked.one("pos"), asked.one("officer")
    with room.tools.store.reading() as tx:
        is_known = tx.post_office(post) is not None
    if not is_known or shut_out.is_closed(room.tools.store, post):
        raise UnknownPost(post=post)
    known = {one.id: one for one in officers.of_post(room.tools.store, post)}
    before = next((one for one in known.values() if one.id == given), None)
    if given and before is None:
        raise UnknownSubject(subject=given)
    body = _officer(asked, before) | {"post": post, "is_gone": bool(asked.one("gone"))}
    second.propose(room, asked, What.OFFICER, given or room.secrets.token()[:12], body)


def _officer(asked: Asked, before: Officer | None) -> dict[str, str]:
    """What stays as it was is not typed again."""
    nip = asked.one("nip").replace(" ", "") or (before.nip if before else "")
    name = asked.one("name") or (before.name if before else "")
    role = asked.one("role") or (before.role.value if before else "")
    is_clear = name and _NIP.fullmatch(nip) and role in {one.value for one in POST_ROLES}
    if not is_clear:
        raise OfficerUnclear(post=asked.one("pos"))
    return {"nip": nip, "name": name, "role": role}


_ASKS: dict[str, Callable[[Room, Asked], None]] = {
    What.ROLE: _ask_role,
    What.REVOCATION: _ask_revocation,
    What.OFFICER: _ask_officer,
}
