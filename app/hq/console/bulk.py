"""One decision for many applications at once, each with its own outcome."""

import re
from dataclasses import dataclass

from starlette.responses import RedirectResponse, Response

from app.errors import RuleBroken
from app.hq.console import deciding, hands, words
from app.hq.console.guard import Asked
from app.hq.console.languages import mark
from app.hq.console.pages import page
from app.hq.console.queue import MANY, common
from app.hq.console.room import Room
from app.hq.decisions import DecisionTooLate
from app.hq.pen import Pen

TAKE = "take"
_PLAIN = re.compile(r"[\w=&%+.-]{1,400}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one row; `problem` is "" when the decision was written."""

    subject: str
    name: str
    number: str
    problem: str


def decide(room: Room, asked: Asked) -> Response:
    """Each chosen row is decided by itself: one that cannot be does not hold up the others."""
    code = asked.one("decision")
    chosen = [row.rpartition(":")[::2] for row in dict.fromkeys(asked.form.get("row", []))]
    if code == TAKE:
        return _taken(room, asked, [subject for subject, _status in chosen])
    pen = hands.holding(room, asked, room.secrets.token()[:16])
    outcomes = [_one(room, asked, code, *row, pen) for row in chosen]
    hands.settle_later(room)
    label = MANY[code][0] if code in MANY else ""
    facts = common(room, asked, "antrean")
    done = sum(not one.problem for one in outcomes)
    return page("hasil.html", **facts, outcomes=outcomes, label=label, done=done)


def _taken(room: Room, asked: Asked, subjects: list[str]) -> Response:
    """Into hand, what nobody has; and back to the list, where it shows."""
    for subject in subjects:
        if room.books.application(subject) is not None:
            hands.take(room, asked, subject)
    there = asked.one("dari")
    return RedirectResponse("/antrean" + (f"?{there}" if _PLAIN.fullmatch(there) else ""), 303)


def keys(room: Room, asked: Asked) -> Response:
    """Every key of the console on one page."""
    return page("tombol.html", **common(room, asked, ""), choices=deciding.CHOICES)


def _one(room: Room, asked: Asked, code: str, subject: str, status: str, pen: Pen) -> Outcome:
    row = room.books.application(subject)
    if row is None:
        return Outcome(subject[:36], "", "", words.PROBLEMS["unknown_subject"])
    problem = ""
    try:
        if code not in MANY:
            raise DecisionTooLate(subject=subject)
        hands.check(room, asked, subject)
        deciding.record(room, asked, row, code, status, pen)
    except RuleBroken as broken:
        problem = words.PROBLEMS.get(broken.code, mark("Keputusan belum tersimpan. Coba lagi."))
    return Outcome(subject, row["name"], row["number"], problem)
