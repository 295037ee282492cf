"""Putting right what was taken down wrongly (koreksi): a reason, before and after, a name."""

from dataclasses import dataclass

from app.domain import corrections
from app.domain.application import AMENDED, CONFLICT_SEEN, with_value
from app.domain.corrections import Correction
from app.domain.intake_checks import Asked, Problem, check_field
from app.domain.officer import Action, Officer, require
from app.domain.region import Regions
from app.domain.rulebook import Rules
from app.errors import RuleBroken, UnknownSubject
from app.services.desk import Desk


class FieldLocked(RuleBroken):
    """The post cannot change it any more: `facts["field"]`, `facts["why"]`."""

    code = "field_locked"


class FieldWrong(RuleBroken):
    """The new value cannot be: `problem` says why."""

    code = "field_wrong"

    def __init__(self, problem: Problem) -> None:
        super().__init__(field=problem.field, why=problem.code)
        self.problem = problem


class NothingChanged(RuleBroken):
    """What was typed is what stands there already."""

    code = "nothing_changed"


class ReasonMissing(RuleBroken):
    """A correction says why; "another reason" says it in words."""

    code = "correction_reason_missing"


@dataclass(frozen=True, slots=True)
class Frame:
    """What a new value is checked against."""

    rules: Rules
    regions: Regions


def correct(desk: Desk, subject: str, wanted: Correction, head: Officer, frame: Frame) -> None:
    """Write one entry with before and after; the head of the post (kepala pos) answers for it.

    Args:
        head: the officer at the desk, or a colleague who proved themselves beside.

    Raises:
        NotPermitted: `head` is not the head of the post.
        UnknownSubject: it is not here.
        ReasonMissing, NothingChanged, FieldLocked, FieldWrong: nothing was written.
    """
    require(head, Action.CORRECT)
    _check_reason(wanted, frame.rules)
    with desk.act(Action.RECEIVE) as act:
        row = act.application(subject)
        if row is None:
            raise UnknownSubject(subject=subject)
        fields = corrections.changes(row["record"], wanted.fields)
        if not fields:
            raise NothingChanged(subject=subject)
        allowed = {one.code for one in frame.rules.options(corrections.FIELDS)}
        for key in fields:
            why = corrections.locked(row, key) or ("" if key in allowed else corrections.FIXED)
            if why:
                raise FieldLocked(field=key, why=why)
        record = row["record"]
        for key, change in fields.items():
            record = with_value(record, key, change["after"])
        _check_values(Asked(record, frame.rules, frame.regions), list(fields))
        why_told = {"reason": wanted.reason, "note": wanted.note.strip()}
        act.append(AMENDED, subject, {"fields": fields, **why_told, "approved_by": head.id})


def saw_conflict(desk: Desk, subject: str) -> None:
    """An officer has looked at what the post and headquarters changed unseen by each other."""
    with desk.act(Action.RECEIVE) as act:
        if act.application(subject) is None:
            raise UnknownSubject(subject=subject)
        act.append(CONFLICT_SEEN, subject, {})


def _check_reason(wanted: Correction, rules: Rules) -> None:
    known = {one.code for one in rules.options(corrections.REASONS)}
    if wanted.reason not in known or (
        wanted.reason == corrections.OTHER and not wanted.note.strip()
    ):
        raise ReasonMissing()


def _check_values(asked: Asked, keys: list[str]) -> None:
    for key in keys:
        if not asked.text(key) and key not in _MAY_BE_EMPTY:
            raise FieldWrong(Problem(key, "required"))
        wrong = [one for one in check_field(asked, key) if one.level == "error"]
        if wrong:
            raise FieldWrong(wrong[0])


_MAY_BE_EMPTY = frozenset({"email", "postcode", "kk_number", "birth_place"})
