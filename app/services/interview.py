"""The talk (wawancara): read by who may, decided by the head of the post, called in silence."""

from dataclasses import replace
from typing import Any

from app.domain import signs
from app.domain.interview import HEAD_CALLED, READ, decided
from app.domain.officer import Action, Officer, may, require
from app.domain.rulebook import Rules
from app.domain.signs import Asked, Sign
from app.services import drafts
from app.services.desk import Desk
from app.services.drafts import DAY_MS, Draft

CALLED = "head_called"
"""Setting: the moment (ms) somebody last called the head of the post; None once they came."""


def read(desk: Desk, application: str) -> list[dict[str, Any]]:
    """Return the talks of one application, newest first.

    Each row holds `subject`, `application`, `at_ms`, `by`, `outcome` and `body`.

    Raises:
        NotPermitted: a petugas does not read them back.
    """
    with desk.act(Action.READ_PROTECTION) as act:
        rows = act.interviews(application)
        for row in rows:
            act.append(READ, row["subject"], {})
    return rows


def look(desk: Desk, draft: Draft, rules: Rules) -> tuple[Sign, ...]:
    """What to look into while the talk goes on; nobody else's name or number is told."""
    require(desk.officer, Action.RECEIVE)
    now_ms = desk.now_ms()
    longest = max((rule.days for rule in rules.signs if rule.kind == "bersama"), default=0)
    with desk.store.reading() as act:
        others = act.others(draft.record, now_ms - longest * DAY_MS, draft.id)
    return signs.signs(Asked(draft.record, rules.day, now_ms, others), rules)


def may_decide(officer: Officer) -> bool:
    """Tell whether this officer may decide what another one was in doubt about."""
    return may(officer, Action.WRITE_PROTECTION)


def decide(desk: Desk, head: Officer, draft: Draft, decision: tuple[str, str]) -> Draft:
    """Write the decision (outcome, note) of the head of the post into the draft.

    Raises:
        NotPermitted: this officer may not decide it.
    """
    require(head, Action.WRITE_PROTECTION)
    outcome, note = decision
    record = decided(draft.record, head.id, outcome, note)
    return drafts.save(desk, replace(draft, record=record))


def call_head(desk: Desk, subject: str) -> None:
    """Call the head of the post (panggil kepala pos); nothing is shown or heard here."""
    with desk.act(Action.RECEIVE) as act:
        act.append(HEAD_CALLED, subject or desk.post.code, {})
        act.set_setting(CALLED, desk.now_ms())


def head_came(desk: Desk) -> None:
    """The head of the post has seen the call."""
    with desk.act(Action.OVERRIDE) as act:
        act.set_setting(CALLED, None)
