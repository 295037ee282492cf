"""The two clocks of an application: four working days from the talk, thirty days for papers."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

from app.domain import deadline
from app.domain.calendar import WITA, wita_date
from app.domain.receipt import MISSING
from app.domain.rulebook import Rules
from app.domain.status import Status

Row = Mapping[str, Any]
RUNNING = frozenset(
    {
        Status.BERKAS_KURANG,
        Status.DITERIMA,
        Status.BIOMETRIK,
        Status.WAWANCARA,
        Status.ANTRE_KIRIM,
        Status.TERKIRIM,
        Status.VERIF_KANIM,
        Status.MENUNGGU_BAYAR,
        Status.LUNAS,
        Status.ADJUDIKASI,
        Status.ALOKASI,
        Status.CETAK,
        Status.UJI,
    }
)
"""Not held, not ended, not issued: days go by, whoever has it in hand."""
AT_POST = frozenset({"di_pos", "gagal"})
LOOKED_BACK_DAYS = 60
"""Older than this it is late, and by how many days helps nobody."""


@dataclass(frozen=True, slots=True)
class Clock:
    """How far one application has come on its way to the last day.

    Attributes:
        age: working days since the talk, the day itself not counted; -1 when long past.
        of: working days there are.
        is_late: the last day has gone by.
        is_near: from the day the office wants to be reminded.
        may_act: this post itself can still do something.
    """

    age: int
    of: int
    due_on: date
    is_late: bool
    is_near: bool
    may_act: bool


@dataclass(frozen=True, slots=True)
class PapersClock:
    """Until when missing papers may come; `days_left` is negative afterwards."""

    complete_by: date
    days_left: int
    is_near: bool


def of_application(row: Row, now: datetime, rules: Rules) -> Clock | None:
    """The four-day clock of a row of the queue; None where it does not run.

    Source: Permenkumham 8/2014 Pasal 22 ayat (1) and (3).
    """
    status, talked_ms = str(row.get("status") or ""), int(row.get("interview_ms") or 0)
    if status not in RUNNING or not talked_ms:
        return None
    if deadline.is_exempt(str(row.get("purpose") or ""), rules):
        return None
    start, today = _moment(talked_ms), wita_date(now)
    of, near = rules.limit("terbit").count, rules.limit("peringatan_terbit").count
    due_on = deadline.due_on(start, rules)
    is_long_ago = (today - wita_date(start)).days > LOOKED_BACK_DAYS
    age = -1 if is_long_ago else deadline.working_days_between(wita_date(start), today, rules)
    may_act = bool(row.get("needs_action")) or str(row.get("data") or "di_pos") in AT_POST
    return Clock(age, of, due_on, today > due_on, is_long_ago or age >= near, may_act)


def of_papers(row: Row, now: datetime, rules: Rules) -> PapersClock | None:
    """The thirty-day clock of what Kanim returned, or of papers that still lack."""
    since_ms = _papers_since(row)
    if since_ms is None:
        return None
    last, today = deadline.complete_by(wita_date(_moment(since_ms)), rules), wita_date(now)
    left = (last - today).days
    return PapersClock(last, left, left <= rules.limit("peringatan_lengkapi").count)


def lacks_papers(record: Mapping[str, Any]) -> bool:
    papers = record.get("papers")
    told = papers if isinstance(papers, list) else []
    return any(isinstance(one, dict) and one.get("state") == MISSING for one in told)


def near_before_ms(now: datetime, rules: Rules) -> int:
    """Talks before this moment are to be reminded of: the end of the day H+2 began from."""
    near, day = rules.limit("peringatan_terbit").count, wita_date(now)
    while deadline.working_days_between(day, wita_date(now), rules) < near:
        day -= timedelta(days=1)
    end = datetime(day.year, day.month, day.day, tzinfo=WITA) + timedelta(days=1)
    return int(end.timestamp() * 1000)


def _papers_since(row: Row) -> int | None:
    state = row.get("state") or {}
    returned = state.get("returned")
    if returned and row.get("status") == Status.BERKAS_KURANG:
        return int(state.get("returned_ms") or row.get("last_ms") or 0) or None
    if state.get("lacks") and row.get("status") in RUNNING:
        return int(row["received_ms"])
    hands = (row.get("record") or {}).get("hands")
    if "status" not in row and hands and lacks_papers(row["record"]):
        return int(hands[0]["at_ms"])
    return None


def _moment(at_ms: int) -> datetime:
    return datetime.fromtimestamp(at_ms / 1000, UTC)
