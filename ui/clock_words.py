"""How far a person has come on the way to the last day, in the officer's words (H+2 dari 4)."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from app.domain import clocks
from app.domain.clocks import Clock, PapersClock
from app.domain.rulebook import Rules
from ui import dates
from ui.languages import say, say_count

Row = dict[str, Any]
Said = tuple[str, str]
SEND = "clock"
"""Key of the one line at home that tells of talks still waiting here; it opens the way to Kanim."""
_TALK, _PAPERS = "talk_clock", "papers_clock"


def clocked(found: Iterable[Row], now: datetime, rules: Rules) -> list[Row]:
    """The rows with their two clocks; counted beside the screen, painted as they are."""
    return [_clocked(dict(row), now, rules) for row in found]


def chip(row: Any) -> Said | None:
    """What must be noticed, with its dye: kunyit from H+2, mengkudu once this post is late."""
    papers: PapersClock | None = row.get(_PAPERS)
    if papers is not None and papers.is_near:
        tone = "mengkudu" if papers.days_left < 0 else "kunyit"
        return _until(papers), tone
    talk: Clock | None = row.get(_TALK)
    if talk is None or not talk.is_near:
        return None
    return _age(talk), "mengkudu" if talk.is_late and talk.may_act else "kunyit"


def quiet(row: Any) -> str:
    """The same while there is time enough; "" without a clock."""
    papers, talk = row.get(_PAPERS), row.get(_TALK)
    return _until(papers) if papers is not None else _age(talk) if talk is not None else ""


def waiting(found: list[Row], now: datetime, rules: Rules) -> list[Row]:
    """One line for all talks from H+2 on that have not reached headquarters; none without any."""
    near = [row for row in clocked(found, now, rules) if row[_TALK] is not None]
    if not near:
        return []
    return [{"subject": SEND, "count": len(near), _TALK: near[0][_TALK]}]


def waiting_words(row: Any) -> tuple[str, str, str]:
    """Title, text and dye of that line."""
    talk: Clock = row[_TALK]
    title = say_count("{n} wawancara menunggu di pos", int(row["count"]))
    age = _age(talk)
    text = say("Tertua: {age}", age=age if age.startswith("H+") else age[:1].lower() + age[1:])
    return title, text, "mengkudu" if talk.is_late else "kunyit"


def _clocked(row: Row, now: datetime, rules: Rules) -> Row:
    row[_TALK] = clocks.of_application(row, now, rules)
    row[_PAPERS] = clocks.of_papers(row, now, rules)
    return row


def _age(talk: Clock) -> str:
    if talk.age < 0:
        return say("Lewat batas {of} hari kerja", of=talk.of)
    if talk.is_late:
        return say("Lewat batas, H+{age} dari {of}", age=talk.age, of=talk.of)
    return say("H+{age} dari {of}", age=talk.age, of=talk.of)


def _until(papers: PapersClock) -> str:
    if papers.days_left < 0:
        return say("Lewat {day}, hubungi pemohon", day=dates.short_date(papers.complete_by))
    return say("Lengkapi sebelum {day}", day=dates.short_date(papers.complete_by))
