"""Publishing rules and notices (terbitkan): written by one, confirmed by another with the phone."""

from dataclasses import dataclass, replace
from typing import Any

from starlette.responses import RedirectResponse, Response

from app.domain.calendar import iso_date, wita_date
from app.domain.four_eyes import Request, What, check_confirms
from app.domain.overlay import values
from app.domain.published import HOLIDAYS, PAPERS, RULES, Issue, Value
from app.domain.reviewer import Look
from app.errors import RuleBroken
from app.hq import publishing, shut_out, stages
from app.hq.console import second
from app.hq.console.guard import Asked
from app.hq.console.pages import page
from app.hq.console.publish_words import label, shown
from app.hq.console.queue import common
from app.hq.console.room import Room
from app.hq.publishing import IssueUnclear, Published

SILENT_MS = 24 * 3_600_000
_ROW = "row:"


class NoPosts(RuleBroken):
    """An issue goes to at least one post."""

    code = "no_posts"


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the comparison; `new` is None where it stays."""

    code: str
    label: str
    old: str
    raw: Value
    new: str | None


def show(room: Room, asked: Asked, problem: str = "") -> Response:
    """What is in force, what is asked, what was published, of one kind."""
    rule = _rule(asked)
    waiting = second.waiting_for(room, rule)
    asked_issue = publishing.from_request(waiting.body) if waiting else None
    issue = asked_issue or _typed_or_none(room, asked, rule)
    no = publishing.next_no(room.tools.store, rule)
    chosen = list(waiting.body["posts"]) if waiting else asked.form.get("post", [])
    old = publishing.published(room.tools.store, rule)
    number = issue and replace(issue, no=no)
    return page(
        "aturan.html",
        400 if problem else 200,
        **common(room, asked, "aturan"),
        rule=rule,
        rules=RULES,
        problem=problem,
        request=waiting,
        no=no,
        issue=issue,
        lines=_lines(room, rule, issue),
        print_of=publishing.fingerprint(number) if number else "",
        may_confirm=_may_confirm(asked, waiting),
        posts=_posts(room, old, chosen, issue),
        old=old,
        stages=stages.waiting(room.tools, rule),
        billed=room.books.counts().get("MENUNGGU_BAYAR", 0),
        today=wita_date(room.tools.clock.now()).isoformat(),
        typed=asked,
        cases=sorted({c for one in room.rules().rows.papers for c in one.needs}),
        papers=room.rules().rows.papers,
    )


def answer(room: Room, asked: Asked) -> Response:
    """Preview, ask, confirm, withdraw, or hand on."""
    rule, what = _rule(asked), asked.one("what")
    if what not in _DEEDS:
        return show(room, asked)
    try:
        _DEEDS[what](room, asked, rule)
    except RuleBroken as problem:
        return show(room, asked, problem.code)
    return RedirectResponse(f"/aturan/{rule}", 303)


def _ask(room: Room, asked: Asked, rule: str) -> None:
    issue = publishing.check(room.tools, _typed(room, asked, rule), room.book())
    posts = [one for one in asked.form.get("post", []) if one in _open_posts(room)]
    if not posts:
        raise NoPosts(rule=rule)
    body = {"issue": issue.body(), "posts": posts}
    second.propose(room, asked, What.RULES, rule, body)


def _answer(room: Room, asked: Asked, _rule: str) -> None:
    second.answered(room, asked)


def _pass_on(room: Room, asked: Asked, rule: str) -> None:
    posts = [one for one in asked.form.get("post", []) if one in _open_posts(room)]
    if not posts:
        raise NoPosts(rule=rule)
    known = {
        str(one.issue.no): one.issue.no for one in publishing.published(room.tools.store, rule)
    }
    no = known.get(asked.one("no"), 0)
    publishing.pass_on(room.tools, rule, no, posts, asked.reviewer.name)
    room.books.looked(Look(room.now_ms(), asked.reviewer.name, "rules_passed_on", f"{rule}:{no}"))


def _later(room: Room, asked: Asked, rule: str) -> None:
    """The chosen posts get the issue from a day on, by itself."""
    on = iso_date(asked.one("stage_on"))
    chosen = asked.form.get("post", [])
    posts = tuple(one for one in _open_posts(room) if one in chosen)
    if on is None or not posts or not asked.one("no").isdecimal():
        raise stages.StageUnclear(rule=rule)
    stage = stages.Stage(rule, int(asked.one("no")[:9]), on, posts, asked.reviewer.name)
    stages.plan(room.tools, stage)
    room.books.looked(
        Look(room.now_ms(), asked.reviewer.name, "rules_stage_planned", f"{rule}:{stage.no}")
    )


def _stop(room: Room, asked: Asked, rule: str) -> None:
    for one in stages.waiting(room.tools, rule):
        if f"{one.no}:{one.on.isoformat()}" == asked.one("stage"):
            stages.stop(room.tools, rule, one.no, one.on, asked.reviewer.name)
            told = f"{rule}:{one.no}"
            room.books.looked(Look(room.now_ms(), asked.reviewer.name, "rules_stage_stopped", told))


_DEEDS = {"ask": _ask, "answer": _answer, "pass_on": _pass_on, "later": _later, "stop": _stop}


def _rule(asked: Asked) -> str:
    wanted = str(asked.request.path_params.get("rule", ""))
    return wanted if wanted in RULES else RULES[0]


def _typed_or_none(room: Room, asked: Asked, rule: str) -> Issue | None:
    if asked.request.method != "POST":
        return None
    try:
        return publishing.check(room.tools, _typed(room, asked, rule), room.book())
    except RuleBroken:
        return None


def _typed(room: Room, asked: Asked, rule: str) -> Issue:
    """The form as an issue: only rows that differ from what holds on its first day.

    Raises:
        IssueUnclear
    """
    from_on = iso_date(asked.one("from"))
    until = iso_date(asked.one("until"))
    if from_on is None or (asked.one("until") and until is None):
        raise IssueUnclear(rule=rule)
    given = {key[len(_ROW) :]: asked.one(key) for key in asked.form if key.startswith(_ROW)}
    given |= _added(asked, rule)
    known = {code: old for code, (_l, old) in values(room.book().on(from_on), rule).items()}
    rows = []
    for code, text in given.items():
        value: Value = _number(text, rule) if isinstance(known.get(code), int) else text
        if value != known.get(code, ""):
            rows.append((code, value))
    return Issue(rule, 0, from_on, until, asked.one("source"), tuple(rows))


def _added(asked: Asked, rule: str) -> dict[str, str]:
    """A row that is not there yet: a holiday, or a paper for a case."""
    if rule == HOLIDAYS and iso_date(asked.one("add_on")):
        return {asked.one("add_on"): asked.one("add_name")}
    if rule == PAPERS and asked.one("add_need"):
        return {f"{asked.one('add_paper')}/{asked.one('add_case')}": asked.one("add_need")}
    return {}


def _number(text: str, rule: str) -> int:
    plain = text.replace("Rp", "").replace(".", "").replace(" ", "")
    if not (plain.isascii() and plain.isdigit() and len(plain) < 10):
        raise IssueUnclear(rule=rule)
    return int(plain)


def _lines(room: Room, rule: str, issue: Issue | None) -> list[Line]:
    day = issue.from_on if issue else wita_date(room.tools.clock.now())
    known: dict[str, tuple[str, Value]] = values(room.book().on(day), rule)
    new: dict[str, Value] = dict(issue.rows) if issue else {}
    if rule == HOLIDAYS:
        known = {code: one for code, one in known.items() if code >= day.isoformat()[:4]}
    lines = [
        Line(code, label(rule, code, said), shown(rule, code, old), old,
             shown(rule, code, new[code]) if code in new else None)
        for code, (said, old) in known.items()
    ]  # fmt: skip
    lines += [
        Line(code, label(rule, code, ""), "", "", shown(rule, code, value))
        for code, value in new.items()
        if code not in known
    ]
    is_long = rule in (PAPERS, HOLIDAYS) and issue is not None
    return [one for one in lines if one.new is not None] if is_long else lines


def _posts(
    room: Room, old: list[Published], chosen: list[str], issue: Issue | None
) -> list[dict[str, Any]]:
    """Each open post: chosen, last contact, and which number it holds."""
    now_ms, found = room.now_ms(), []
    for code, name in _open_posts(room).items():
        last_ms = max(room.books.contacts(code), default=0)
        held = next((one for one in old if code in one.posts), None)
        found.append({
            "code": code, "name": name, "is_chosen": code in chosen, "last_ms": last_ms,
            "is_silent": now_ms - last_ms > SILENT_MS,
            "no": held.issue.no if held else 0,
            "is_there": held is not None and last_ms > held.posts[code],
        })  # fmt: skip
    return found


def _open_posts(room: Room) -> dict[str, str]:
    store = room.tools.store
    with store.reading() as tx:
        offices = {one.code: one.name for one in tx.post_offices()}
        closed = set(shut_out.closed(tx, offices))
    return {code: name for code, name in offices.items() if code not in closed}


def _may_confirm(asked: Asked, waiting: Request | None) -> bool:
    if waiting is None:
        return False
    try:
        check_confirms(waiting, asked.reviewer)
    except RuleBroken:
        return False
    return True
