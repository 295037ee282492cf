"""Publishing (terbitan): a signed, numbered issue goes to chosen posts, and to the others later."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.domain.calendar import wita_date
from app.domain.journal import Body, post_stream
from app.domain.overlay import is_fitting, overlaid, values
from app.domain.published import NOTICE, PUBLISHED, RULES, SUBJECT, Issue, read, signed, statement
from app.domain.rulebook import Rulebook
from app.errors import RuleBroken
from app.hq.desk import Tools
from app.sync.ledger import HqStore, HqTransaction

_TURN = "stages:turn"


class IssueUnclear(RuleBroken):
    """An issue changes at least one row, names its basis, and begins today or later."""

    code = "issue_unclear"


@dataclass(frozen=True, slots=True)
class Published:
    """One issue as headquarters keeps it.

    Attributes:
        posts: post code -> when it was put into that post's stream, milliseconds.
        by: who asked; `second` confirmed.
    """

    issue: Issue
    body: Body
    posts: dict[str, int]
    by: str
    second: str
    at_ms: int


def published(store: HqStore, rule: str) -> list[Published]:
    """Every issue of one kind, the newest first."""
    with store.reading() as tx:
        return _kept(tx, rule)[::-1]


def next_no(store: HqStore, rule: str) -> int:
    return max((one.issue.no for one in published(store, rule)), default=0) + 1


def in_force(floor: Rulebook, store: HqStore) -> Rulebook:
    """What ships, with everything published since, as the posts will have it."""
    with store.reading() as tx:
        issues = [one.issue for rule in RULES for one in _kept(tx, rule)]
    return overlaid(floor, issues)


def fingerprint(issue: Issue) -> str:
    """Twelve letters to compare by eye: `7d0e 44b1 90c2`."""
    told = hashlib.sha256(statement(issue.body())).hexdigest()
    return " ".join(told[at : at + 4] for at in (0, 4, 8))


def check(tools: Tools, issue: Issue, book: Rulebook) -> Issue:
    """The issue, once it says something, rests on something and is not of yesterday.

    Raises:
        IssueUnclear
    """
    rules, today = book.on(issue.from_on), wita_date(tools.clock.now())
    is_late = issue.from_on < today or (issue.until is not None and issue.until < issue.from_on)
    known = {code: old for code, (_label, old) in values(rules, issue.rule).items()}
    is_wrong = any(
        not is_fitting(rules, issue.rule, code, value) or known.get(code) == value
        for code, value in issue.rows
    )
    is_readable = read(issue.body()) is not None
    has_end = issue.rule != NOTICE or issue.until is not None
    if is_late or is_wrong or not is_readable or not issue.source.strip() or not has_end:
        raise IssueUnclear(rule=issue.rule)
    return issue


def publish(tools: Tools, issue: Issue, posts: Iterable[str], by: str, second: str) -> Published:
    """Number it, sign it, keep it, and put it into the streams of these posts; one act."""
    now_ms = int(tools.clock.now().timestamp() * 1000)
    with tools.store.begin(second) as tx:
        take_turn(tx)
        kept = _kept(tx, issue.rule)
        no = max((one.issue.no for one in kept), default=0) + 1
        numbered = Issue(issue.rule, no, issue.from_on, issue.until, issue.source, issue.rows)
        body = signed(numbered, tools.seals.sign)
        made = Published(numbered, body, {}, by, second, now_ms)
        kept.append(made)
        _hand_out(tx, kept, no, posts, now_ms)
        _keep(tx, issue.rule, kept)
    return made


def pass_on(tools: Tools, rule: str, no: int, posts: Iterable[str], by: str) -> None:
    """Hand an issue that is already published to more posts (tahap berikutnya)."""
    now_ms = int(tools.clock.now().timestamp() * 1000)
    with tools.store.begin(by) as tx:
        take_turn(tx)
        hand_on(tx, rule, no, posts, now_ms)


def take_turn(tx: HqTransaction) -> None:
    """One who writes to several posts at a time, or two who need both streams wait in a ring."""
    tx.set_setting(_TURN, True)


def hand_on(tx: HqTransaction, rule: str, no: int, posts: Iterable[str], now_ms: int) -> None:
    """The same inside an act of somebody else; whoever has it already gets nothing."""
    kept = _kept(tx, rule)
    _hand_out(tx, kept, no, posts, now_ms)
    _keep(tx, rule, kept)


def _hand_out(
    tx: HqTransaction, kept: list[Published], no: int, posts: Iterable[str], now_ms: int
) -> None:
    """A post takes no older number after a newer one, so it gets what it lacks in order."""
    known = {one.code for one in tx.post_offices()}
    for post in sorted(known & set(posts)):
        for one in kept:
            if one.issue.no <= no and post not in one.posts:
                tx.append_to(post_stream(post), PUBLISHED, SUBJECT, one.body)
                one.posts[post] = now_ms


def _kept(tx: HqTransaction, rule: str) -> list[Published]:
    rows: list[dict[str, Any]] = tx.setting(_key(rule)) or []
    found = []
    for row in rows:
        issue = read(row["body"])
        if issue is not None:
            posts = {str(code): int(ms) for code, ms in row["posts"].items()}
            found.append(
                Published(issue, row["body"], posts, row["by"], row["second"], int(row["at_ms"]))
            )
    return sorted([*found, *_given_back(tx, rule, found)], key=lambda one: one.issue.no)


def _given_back(tx: HqTransaction, rule: str, known: list[Published]) -> list[Published]:
    """Issues that only the streams remember: headquarters was put back from an older copy."""
    numbers = {one.issue.no for one in known}
    codes = {post_stream(one.code): one.code for one in tx.post_offices()}
    found: dict[int, Published] = {}
    for one in tx.history(SUBJECT):
        issue = read(one.fact.body) if one.side == "hq" else None
        if issue is None or issue.rule != rule or issue.no in numbers:
            continue
        fact = one.fact
        new = Published(issue, fact.body, {}, "", fact.by, fact.at_ms)
        made = found.setdefault(issue.no, new)
        if one.stream in codes:
            made.posts[codes[one.stream]] = fact.at_ms
    return list(found.values())


def _keep(tx: HqTransaction, rule: str, kept: list[Published]) -> None:
    rows = [
        {"body": o.body, "posts": o.posts, "by": o.by, "second": o.second, "at_ms": o.at_ms}
        for o in kept
    ]
    tx.set_setting(_key(rule), rows)


def _key(rule: str) -> str:
    return f"issues:{rule}"


def from_request(body: Body) -> Issue:
    """The issue inside a request for the second person; it was checked when it was asked."""
    issue = read(body["issue"])
    if issue is None or not isinstance(issue.from_on, date):
        raise IssueUnclear(rule="")
    return issue
