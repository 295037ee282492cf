"""Laying published changes over the rules that ship with the program, row by row and dated."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

from app.domain.calendar import iso_date
from app.domain.published import HOLIDAYS, PAPERS, PROGRAMMES, TARIFF, Issue, Value
from app.domain.rulebook import Basis, Holiday, PaperRule, Rulebook, Rules

NEEDS = ("required", "conditional", "")
DAY = timedelta(days=1)


def overlaid(book: Rulebook, issues: Iterable[Issue]) -> Rulebook:
    """The rules with every issue in it, the lower number first."""
    for issue in sorted(issues, key=lambda one: (one.rule, one.no)):
        lay = _LAYS.get(issue.rule)
        if lay is not None:
            book = lay(book, issue)
    return book


def values(rules: Rules, rule: str) -> dict[str, tuple[str, Value]]:
    """What an issue of this kind could change: code -> (what it is called, how it stands)."""
    rows = rules.rows
    if rule == TARIFF:
        return {one.code: (one.label, one.amount_rp) for one in rows.tariff_lines}
    if rule == PAPERS:
        pairs = ((one, case) for one in rows.papers for case in one.needs)
        # what a switch decides is changed at the switch
        plain = ((one, case) for one, case in pairs if one.needs[case] in NEEDS)
        return {f"{one.code}/{case}": (one.short, one.needs[case]) for one, case in plain}
    if rule == PROGRAMMES:
        counted = {one.code: (f"{one.label}, {one.unit}", one.count) for one in rows.limits}
        return counted | {one.code: (one.code, one.value) for one in rows.switches}
    if rule == HOLIDAYS:
        known = sorted(rows.holidays, key=lambda one: one.on)
        return {one.on.isoformat(): (one.kind, one.name) for one in known}
    return {}


def is_fitting(rules: Rules, rule: str, code: str, value: Value) -> bool:
    """Whether a row of this kind may say this."""
    if rule == TARIFF or any(one.code == code for one in rules.rows.limits):
        return isinstance(value, int) and 0 <= value < 1_000_000_000
    if rule == PAPERS:
        return value in NEEDS
    if rule == PROGRAMMES:
        return any(one.code == code and value in one.options for one in rules.rows.switches)
    return isinstance(value, str)


def _tariff(book: Rulebook, issue: Issue) -> Rulebook:
    return replace(book, tariff_lines=_changed(book.tariff_lines, issue, "amount_rp", int))


def _programmes(book: Rulebook, issue: Issue) -> Rulebook:
    limits = _changed(book.limits, issue, "count", int)
    return replace(book, limits=limits, switches=_changed(book.switches, issue, "value", str))


def _papers(book: Rulebook, issue: Issue) -> Rulebook:
    papers: tuple[PaperRule, ...] = book.papers
    for code, value in issue.rows:
        paper, _, case = code.partition("/")

        def needing(old: PaperRule, basis: Basis, case: str = case, v: Value = value) -> PaperRule:
            needs = {name: need for name, need in old.needs.items() if name != case}
            return replace(old, needs=needs | ({case: str(v)} if v else {}), basis=basis)

        papers = tuple(_cut(papers, paper, issue, needing))
    return replace(book, papers=papers)


def _holidays(book: Rulebook, issue: Issue) -> Rulebook:
    dated = ((iso_date(code), str(name)) for code, name in issue.rows)
    named = {on: name for on, name in dated if on is not None}
    years = {one.basis.from_on.year: one.basis for one in book.holidays}
    kept = [one for one in book.holidays if one.on not in named]
    added = [
        Holiday(on, name, "national", years.get(on.year) or Basis(on, on, issue.source, "A"))
        for on, name in named.items()
        if name
    ]
    return replace(book, holidays=tuple(sorted([*kept, *added], key=lambda one: one.on)))


def _changed(rows: tuple[Any, ...], issue: Issue, field: str, of: type) -> tuple[Any, ...]:
    for code, value in issue.rows:
        if isinstance(value, of):

            def holding(old: Any, basis: Basis, v: Value = value) -> Any:
                return replace(old, basis=basis, **{field: v})

            rows = tuple(_cut(rows, code, issue, holding))
    return rows


def _cut(
    rows: Iterable[Any], code: str, issue: Issue, make: Callable[[Any, Basis], Any]
) -> Iterator[Any]:
    """The row in force on the issue's first day ends before it, and goes on after its last."""
    for row in rows:
        basis = row.basis
        if row.code != code or not basis.covers(issue.from_on):
            yield row
            continue
        if basis.from_on < issue.from_on:
            yield replace(row, basis=replace(basis, until=issue.from_on - DAY))
        ends = [one for one in (issue.until, basis.until) if one is not None]
        until = min(ends, default=None)
        yield make(row, Basis(issue.from_on, until, issue.source, "A"))
        if until is not None and (basis.until is None or until < basis.until):
            yield replace(row, basis=replace(basis, from_on=until + DAY))


_LAYS: dict[str, Callable[[Rulebook, Issue], Rulebook]] = {
    TARIFF: _tariff,
    PAPERS: _papers,
    HOLIDAYS: _holidays,
    PROGRAMMES: _programmes,
}
