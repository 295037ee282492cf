"""Exchange with other systems: applications out as CSV or JSON, statuses back after a dry run."""

import asyncio
import csv
import io
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

import resources
from app.domain.application import status_after
from app.domain.calendar import WITA, iso_date, wita_date
from app.domain.reviewer import Look
from app.domain.status import Status
from app.errors import BerandaError, RuleBroken
from app.hq import decisions, exporting
from app.hq.console import deciding
from app.hq.console.guard import Asked
from app.hq.console.pages import page
from app.hq.console.portions import Line, applied, portions
from app.hq.console.queue import common
from app.hq.console.room import Room

MOST_DAYS = 92
# A line is about 80 bytes, 110 as a form sends it; how many lines may come, a rule says.
MOST_FILE_BYTES = 1 << 20
LINES_RULE = "baris_status"
# So many are looked up before others are served.
_BREATH = 20
EXPORT = "application_export"
BY_FILE = {
    "verify": "application.verified",
    "bill": "application.billed",
    "paid": "application.paid",
    "approve": "application.approved",
    "allocate": "application.allocated",
    "print": "application.printed",
    "check": "application.checked",
    "dispatch": "application.dispatched",
    "ready": "application.ready",
}
"""What a file may decide: never what needs words, or a second person."""
_KEY = {"nomor": "number", "keputusan": "decision", "kode_billing": "code",
        "berakhir": "expires_on", "ntpn": "ntpn", "blangko": "book"}  # fmt: skip


class SpanUnclear(RuleBroken):
    """An export names its first and last day, three months at most."""

    code = "span_unclear"


class FileUnclear(RuleBroken):
    """The file has a first line with `nomor` and `keputusan`, not more lines than the rule."""

    code = "file_unclear"


def show(room: Room, asked: Asked, problem: str = "", **more: Any) -> Response:
    """Two forms: what goes out, and what comes back."""
    today = wita_date(room.tools.clock.now())
    facts = {"lines": None, "text": "", "done": -1, "from_on": today - timedelta(days=6),
             "most": _most(room)}  # fmt: skip
    return page("ekspor.html", 400 if problem else 200, **common(room, asked, "ekspor"),
                problem=problem, today=today, **facts | more)  # fmt: skip


async def answer(room: Room, asked: Asked) -> Response:
    """Export, try a file, or apply it."""
    try:
        return await _DEEDS.get(asked.one("what"), _try)(room, asked)
    except RuleBroken as problem:
        return show(room, asked, problem.code)


def document(name: str, media: str) -> Callable[[Request], Any]:
    """A shipped description of the interface; it says nothing of anybody, so no door."""

    async def endpoint(_request: Request) -> Response:
        return Response(resources.path(f"exchange/{name}").read_bytes(), media_type=media)

    return endpoint


async def plan(room: Room, asked: Asked, text: str) -> list[Line]:
    """What each line of the file would do, one after the other, without doing it.

    Raises:
        FileUnclear
    """
    states: dict[str, str] = {}
    used: set[str] = set()
    lines = []
    for at, one in enumerate(_read(text, _most(room)), 2):
        lines.append(_planned(room, asked, one, at, states, used))
        if at % _BREATH == 0:
            await asyncio.sleep(0)
    return lines


async def _export(room: Room, asked: Asked) -> Response:
    first, last = iso_date(asked.one("from")), iso_date(asked.one("until"))
    if not (first and last and first <= last and (last - first).days < MOST_DAYS):
        raise SpanUnclear(days=MOST_DAYS)
    found = room.cases(_start_ms(first), _start_ms(last + timedelta(days=1)))
    post = asked.one("pos")
    cases = [one for one in found if not post or one["code"] == post]
    # the export and everybody in it, before the first byte leaves
    for subject in ["", *(str(one["subject"]) for one in cases)]:
        room.books.looked(Look(room.now_ms(), asked.reviewer.name, EXPORT, subject))
    if asked.one("what") == "csv":
        return _file(exporting.as_csv(cases), "permohonan.csv", "text/csv")
    told = exporting.as_json(cases, (first, last), room.tools.clock.now())
    data = json.dumps(told, ensure_ascii=False, indent=1).encode()
    return _file(data, "permohonan.json", "application/json")


async def _try(room: Room, asked: Asked) -> Response:
    text = asked.one("text")
    room.books.looked(Look(room.now_ms(), asked.reviewer.name, "status_dry_run", ""))
    return show(room, asked, lines=await plan(room, asked, text), text=text)


async def _apply(room: Room, asked: Asked) -> Response:
    """Every line that fits, by the same decision a reviewer takes on the page."""
    room.books.looked(Look(room.now_ms(), asked.reviewer.name, "status_import", ""))
    lines = await plan(room, asked, asked.one("text"))
    told = [line for line in lines if line.problem]
    for portion in portions([line for line in lines if not line.problem]):
        told += applied(room, asked, portion, _applied)
        await asyncio.sleep(0)
    left = sorted((line for line in told if line.problem), key=lambda line: line.number)
    return show(room, asked, lines=left, done=len(told) - len(left))


def _applied(room: Room, asked: Asked, line: Line) -> str:
    form = {name: [value] for name, value in line.told.items()}
    try:
        row = room.books.application(str(line.row["subject"])) if line.row else None
        if row is None:
            return "unknown_subject"
        typed = replace(asked, form=form)
        decision, pen = line.told["decision"], room.tools.store
        deciding.record(room, typed, row, decision, line.before, pen)
    except BerandaError as problem:
        return problem.code
    return ""


_DEEDS = {"csv": _export, "json": _export, "try": _try, "apply": _apply}


def _most(room: Room) -> int:
    return room.rules().limit(LINES_RULE).count


def _read(text: str, most: int) -> list[dict[str, str]]:
    lines = text.lstrip("\ufeff").splitlines()
    delimiter = ";" if lines and ";" in lines[0] else ","
    found = list(csv.DictReader(io.StringIO("\n".join(lines)), delimiter=delimiter))
    heads = {str(head).strip().casefold() for head in (found[0] if found else {})}
    if not {"nomor", "keputusan"} <= heads or len(found) > most:
        raise FileUnclear(lines=len(found))
    return [
        {_KEY[key]: str(value or "").strip().lstrip("'") for name, value in one.items()
         if (key := str(name).strip().casefold()) in _KEY}
        for one in found
    ]  # fmt: skip


def _planned(
    room: Room, asked: Asked, told: dict[str, str], at: int, states: dict[str, str], used: set[str]
) -> Line:
    row = _found(room, told["number"])
    if row is None:
        return Line(at, told, None, "", "", "unknown_subject")
    subject = str(row["subject"])
    before = states.get(subject, str(row["status"]))
    problem = _problem(room, asked, told, row, before, used)
    after = before if problem else status_after(BY_FILE[told["decision"]], {})
    states[subject] = after
    return Line(at, told, row, before, after, problem)


def _problem(
    room: Room, asked: Asked, told: dict[str, str], row: dict[str, Any], before: str, used: set[str]
) -> str:
    """Why this line does not fit, "" when it does."""
    decision = told["decision"].casefold()
    told["decision"] = decision
    if decision not in BY_FILE:
        return "not_by_file"
    if decision not in {one.code for one in deciding.open_to(asked.reviewer, before)}:
        return "not_now"
    try:
        mark = _MARKS[decision](told) if decision in _MARKS else ""
    except RuleBroken as problem:
        return problem.code
    if mark and mark in used:
        return "twice_in_file"
    if _is_so_already(row, decision, mark, before):
        return "is_so_already"
    used.add(mark)
    return ""


def _is_so_already(row: dict[str, Any], decision: str, mark: str, before: str) -> bool:
    """The same file a second time; another code for a billed application is a new decision."""
    state = row["state"]
    if decision == "bill":
        return bool((state.get("billing") or {}).get("code") == mark)
    return status_after(BY_FILE[decision], {}) == before


def _billing(told: dict[str, str]) -> str:
    if iso_date(told.get("expires_on", "")) is None:
        raise deciding.ExpiryMissing(subject="")
    return decisions.billing_code(told.get("code", ""))


_MARKS: dict[str, Callable[[dict[str, str]], str]] = {
    "bill": _billing,
    "paid": lambda told: decisions.ntpn_of(told.get("ntpn", "")),
    "allocate": lambda told: decisions.book_number(told.get("book", "")),
}


def _found(room: Room, number: str) -> dict[str, Any] | None:
    if not number:
        return None
    by_id = room.books.application(number)
    if by_id is not None:
        return by_id
    rows = room.books.queue([one.value for one in Status], number, "", 20)
    same = [row for row in rows if row["number"] == number]
    return room.books.application(str(same[0]["subject"])) if len(same) == 1 else None


def _file(data: bytes, name: str, media: str) -> Response:
    headers = {"content-disposition": f'attachment; filename="{name}"'}
    return Response(data, media_type=media, headers=headers)


def _start_ms(day: date) -> int:
    return int(datetime(day.year, day.month, day.day, tzinfo=WITA).timestamp() * 1000)
