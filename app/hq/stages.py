"""Stages of an issue (tahap): more posts get it from a day on by itself, or it is stopped."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from app.domain.calendar import iso_date, wita_date
from app.errors import RuleBroken
from app.hq import publishing
from app.hq.desk import Tools
from app.sync.ledger import HqTransaction

_STAGES = "stages"


class StageUnclear(RuleBroken):
    """A stage begins after today, for posts that do not have or await the issue yet."""

    code = "stage_unclear"


@dataclass(frozen=True, slots=True)
class Stage:
    """Issue `no` of `rule` goes to `posts` at their first contact on or after `on`."""

    rule: str
    no: int
    on: date
    posts: tuple[str, ...]
    by: str


def waiting(tools: Tools, rule: str) -> list[Stage]:
    """What is still to go, the earliest first."""
    with tools.store.reading() as tx:
        return [one for one in _stages(tx) if one.rule == rule]


def plan(tools: Tools, stage: Stage) -> None:
    """Keep a stage for its day.

    Raises:
        StageUnclear
    """
    issues = publishing.published(tools.store, stage.rule)
    issue = next((one for one in issues if one.issue.no == stage.no), None)
    with tools.store.begin(stage.by) as tx:
        kept = _alone(tx)
        same = [one for one in kept if (one.rule, one.no) == (stage.rule, stage.no)]
        taken = {post for one in same for post in one.posts} | set(issue.posts if issue else ())
        is_early = stage.on <= wita_date(tools.clock.now())
        if issue is None or is_early or not stage.posts or taken & set(stage.posts):
            raise StageUnclear(rule=stage.rule)
        _keep(tx, [*kept, stage])


def stop(tools: Tools, rule: str, no: int, on: date, by: str) -> None:
    """Take back what has not gone yet; what has gone stays."""
    with tools.store.begin(by) as tx:
        _keep(tx, [one for one in _alone(tx) if (one.rule, one.no, one.on) != (rule, no, on)])


def move_due(tools: Tools) -> None:
    """Put every stage whose day has come into the streams of its posts, once, in one act."""
    today = wita_date(tools.clock.now())
    with tools.store.reading() as tx:
        if not any(one.on <= today for one in _stages(tx)):
            return
    now_ms = int(tools.clock.now().timestamp() * 1000)
    with tools.store.begin("hq") as tx:
        kept = _alone(tx)
        for one in kept:
            if one.on <= today:
                publishing.hand_on(tx, one.rule, one.no, one.posts, now_ms)
        _keep(tx, [one for one in kept if one.on > today])


def _alone(tx: HqTransaction) -> list[Stage]:
    """The stages, read after this act has its turn: another process may be moving them now."""
    publishing.take_turn(tx)
    return _stages(tx)


def _stages(tx: HqTransaction) -> list[Stage]:
    found = []
    for rule, no, day, posts, by in tx.setting(_STAGES) or ():
        on = iso_date(str(day))
        if on is not None:
            found.append(Stage(str(rule), int(no), on, tuple(posts), str(by)))
    return found


def _keep(tx: HqTransaction, stages: Iterable[Stage]) -> None:
    told = sorted(stages, key=lambda one: one.on)
    rows = [[o.rule, o.no, o.on.isoformat(), list(o.posts), o.by] for o in told]
    tx.set_setting(_STAGES, rows)
