"""One decision for many applications at once, each with its own outcome."""

from dataclasses import dataclass

from starlette.responses import Response

from app.errors import RuleBroken
from app.hq.console import deciding, words
from app.hq.console.guard import Asked
from app.hq.console.languages import mark
from app.hq.console.pages import page
from app.hq.console.queue import MANY, common
from app.hq.console.room import Room
from app.hq.decisions import DecisionTooLate


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
    chosen = dict.fromkeys(asked.form.get("row", []))
    outcomes = [_one(room, asked, code, *row.rpartition(":")[::2]) for row in chosen]
    label = MANY[code][0] if code in MANY else ""
    facts = common(room, asked, "antrean")
    done = sum(not one.problem for one in outcomes)
    return page("hasil.html", **facts, outcomes=outcomes, label=label, done=done)


def keys(room: Room, asked: Asked) -> Response:
    """Every key of the console on one page."""
    return page("tombol.html", **common(room, asked, ""), choices=deciding.CHOICES)


def _one(room: Room, asked: Asked, code: str, subject: str, seen: str) -> Outcome:
    row = room.books.application(subject)
    if row is None:
        return Outcome(subject[:36], "", "", words.PROBLEMS["unknown_subject"])
    problem = ""
    try:
        if code not in MANY:
            raise DecisionTooLate(subject=subject)
        deciding.record(room, asked, row, code, seen)
    except RuleBroken as broken:
        problem = words.PROBLEMS.get(broken.code, mark("Keputusan belum tersimpan. Coba lagi."))
    return Outcome(subject, row["name"], row["number"], problem)
