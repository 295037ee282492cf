"""What headquarters publishes (terbitan): dated changes to the rules, and notices to the posts.

An issue travels as an entry of headquarters' stream, subject `published`, with the body

    {"rule", "no", "from", "until" | null, "source", "rows": [[code, value], ...], "sign"}

where `sign` is headquarters' signature over `statement(body)`. What ships with the program stays
the floor: an issue changes named rows from its day on, and nothing else.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.domain.calendar import iso_date
from app.domain.canonical import canonical
from app.domain.journal import Body

PUBLISHED = "rules.published"
SUBJECT = "published"
TARIFF, PAPERS, HOLIDAYS, PROGRAMMES, NOTICE = "tarif", "syarat", "libur", "program", "pengumuman"
RULES = (TARIFF, PAPERS, HOLIDAYS, PROGRAMMES, NOTICE)
FORGED, OLDER, UNREADABLE = "forged", "older", "unreadable"
MOST_ROWS, LONGEST = 400, 600

Value = str | int
Verify = Callable[[bytes, bytes], bool]
"""(statement, signature) -> whether headquarters signed it."""


@dataclass(frozen=True, slots=True)
class Issue:
    """One issue of one kind of rule; numbers rise within their kind.

    Attributes:
        until: the last day it holds; None until something newer.
        source: the regulation or circular it rests on.
    """

    rule: str
    no: int
    from_on: date
    until: date | None
    source: str
    rows: tuple[tuple[str, Value], ...]

    def body(self) -> Body:
        until = self.until.isoformat() if self.until else None
        told = {"rule": self.rule, "no": self.no, "from": self.from_on.isoformat(), "until": until}
        return told | {"source": self.source, "rows": [list(row) for row in self.rows]}

    def value(self, code: str) -> str:
        return str(dict(self.rows).get(code, ""))


@dataclass(frozen=True, slots=True)
class Unused:
    """An issue that came and is not followed, and why: FORGED, OLDER or UNREADABLE."""

    rule: str
    no: int
    why: str


@dataclass(frozen=True, slots=True)
class Told:
    """Everything headquarters has published to this post, judged."""

    issues: tuple[Issue, ...] = ()
    unused: tuple[Unused, ...] = ()

    def notices(self, today: date) -> tuple[Issue, ...]:
        """Notices that hold today, newest first."""
        found = [one for one in self.issues if one.rule == NOTICE and holds(one, today)]
        return tuple(sorted(found, key=lambda one: -one.no))

    def coming(self, today: date) -> tuple[Issue, ...]:
        """Rules that are known here and begin later."""
        return tuple(o for o in self.issues if o.rule != NOTICE and o.from_on > today)


def holds(one: Issue, on: date) -> bool:
    return one.from_on <= on and (one.until is None or on <= one.until)


def statement(body: Body) -> bytes:
    """The bytes headquarters signs."""
    return b"beranda-issue-v1" + canonical({k: v for k, v in body.items() if k != "sign"})


def signed(issue: Issue, sign: Callable[[bytes], bytes]) -> Body:
    body = issue.body()
    return body | {"sign": sign(statement(body)).hex()}


def judged(bodies: Iterable[Body], verify: Verify) -> Told:
    """Take issues in the order they came: only signed ones, and never an older number."""
    issues: list[Issue] = []
    unused: list[Unused] = []
    newest: dict[str, int] = {}
    for body in bodies:
        issue = read(body)
        why = UNREADABLE if issue is None else _refusal(issue, body, newest, verify)
        if issue is None or why:
            unused.append(Unused(str(body.get("rule", "")), _number(body.get("no")), why))
        else:
            newest[issue.rule] = issue.no
            issues.append(issue)
    return Told(tuple(issues), tuple(unused))


def read(body: Body) -> Issue | None:
    """None when it is no issue this program understands."""
    try:
        rows = tuple((str(code), _value(value)) for code, value in body["rows"])
        from_on, until = iso_date(body["from"]), iso_date(body["until"] or None)
        issue = Issue(
            str(body["rule"]),
            int(body["no"]),
            from_on or date.max,
            until,
            str(body["source"]),
            rows,
        )
    except (KeyError, TypeError, ValueError):
        return None
    is_dated = from_on is not None and (until is not None or body["until"] is None)
    is_known = issue.rule in RULES and 0 < len(rows) <= MOST_ROWS
    return issue if is_dated and is_known else None


def _refusal(issue: Issue, body: Body, newest: dict[str, int], verify: Verify) -> str:
    try:
        is_signed = verify(statement(body), bytes.fromhex(str(body.get("sign", ""))))
    except ValueError:
        is_signed = False
    if not is_signed:
        return FORGED
    return OLDER if issue.no <= newest.get(issue.rule, 0) else ""


def _value(value: Any) -> Value:
    if isinstance(value, bool) or not isinstance(value, str | int) or len(str(value)) > LONGEST:
        raise TypeError("value")
    return value


def _number(value: Any) -> int:
    return value if isinstance(value, int) else 0
