"""What the officer may want to ask about (tanda): shown to the officer alone, decides nothing."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from app.domain import identity
from app.domain.calendar import age, iso_date
from app.domain.intake_checks import value_of
from app.domain.rulebook import Rules, SignRule
from app.domain.spelling import folded
from app.errors import RuleBroken

Record = Mapping[str, Any]
PHONE, ADDRESS, ESCORT = "phone", "address", "escort"
ALONE = "sendiri"
"""Relation of an escort (hubungan pengantar): nobody came along."""


@dataclass(frozen=True, slots=True)
class Sign:
    """One thing to look into: what was noticed, and what to ask next.

    Attributes:
        title_form, ask_form: as the rules hold them, with {gaps}; `facts` fill these.
    """

    code: str
    title_form: str
    ask_form: str
    facts: Mapping[str, object] = field(default_factory=dict)

    @property
    def title(self) -> str:
        return self.title_form.format_map(self.facts)

    @property
    def ask(self) -> str:
        return self.ask_form.format_map(self.facts)


@dataclass(frozen=True, slots=True)
class Tie:
    """What two applications can have in common; `key` is folded and never shown."""

    kind: str
    key: str


@dataclass(frozen=True, slots=True)
class Person:
    """Whose tie it is; a household (KK) is one family, not a group."""

    application: str
    nik: str = ""
    family: str = ""


@dataclass(frozen=True, slots=True)
class Others:
    """What the store knows of other applications.

    Attributes:
        sharing: who else has this tie, and when (ms).
        statuses: where earlier applications of the same NIK ended; a hold once laid stays told.
    """

    sharing: Mapping[Tie, tuple[tuple[Person, int], ...]] = field(default_factory=dict)
    statuses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Asked:
    """Everything a sign may look at."""

    record: Record
    day: date
    now_ms: int
    others: Others


def signs(asked: Asked, rules: Rules) -> tuple[Sign, ...]:
    """Every sign in the order of the rules; how many there are means nothing."""
    found = ((rule, _CHECKS[rule.kind](asked, rule)) for rule in rules.signs)
    return tuple(_said(asked, rule, facts) for rule, facts in found if facts is not None)


def answered(record: Record, rules: Rules) -> tuple[str, ...]:
    """What the officer's own answers tell, in the words of the rules."""
    talk = record.get("interview") or {}
    answers = talk.get("answers") or {}
    asked = rules.questions_for(str(talk.get("purpose") or ""))
    given = ((one, (answers.get(one.code) or {}).get("answer")) for one in asked if one.sign)
    return tuple(one.said for one, answer in given if answer == one.sign)


def ties_of(record: Record) -> tuple[Tie, ...]:
    """Phone and address of an application, as they are compared."""
    where = [str(record.get(part) or "") for part in ("address", "village", "district")]
    address = " ".join(_words(" ".join(where))) if where[0].strip() else ""
    phone = identity.phone_digits(str(record.get("phone") or "")) or ""
    return _ties(((PHONE, phone), (ADDRESS, address)))


def ties_of_talk(talk: Record) -> tuple[Tie, ...]:
    """Who came along, and the phone that person answers."""
    if talk.get("escort_relation") == ALONE:
        return ()
    name = " ".join(sorted(folded(str(talk.get("escort") or ""))))
    phone = identity.phone_digits(str(talk.get("escort_phone") or "")) or ""
    return _ties(((ESCORT, name), (PHONE, phone)))


def all_ties(record: Record) -> tuple[Tie, ...]:
    """Of an intake that still holds its talk."""
    return tuple(dict.fromkeys(ties_of(record) + ties_of_talk(record.get("interview") or {})))


def person(application: str, record: Record) -> Person:
    family = "".join(str(record.get("kk_number") or "").split())
    return Person(application, str(record.get("nik") or ""), family)


def seen(signs_found: Iterable[Sign], by: str, at_ms: int, before: list[Any]) -> list[Any]:
    """Who saw which sign, and when it was first shown to them; kept with the talk."""
    known = {(row["code"], row["by"]) for row in before}
    fresh = [one for one in signs_found if (one.code, by) not in known]
    return [*before, *({"code": one.code, "by": by, "at_ms": at_ms} for one in fresh)]


def _shared(asked: Asked, rule: SignRule) -> dict[str, object] | None:
    """Members of one household share a roof and a phone: they count once, with the applicant."""
    own = person("", asked.record)
    since_ms = asked.now_ms - rule.days * 86_400_000
    people = {
        one.nik or one.application
        for tie in all_ties(asked.record)
        if tie.kind == rule.of
        for one, at_ms in asked.others.sharing.get(tie, ())
        if at_ms >= since_ms and not _is_household(own, one)
    }
    count = len(people) + 1
    return {"people": count} if count >= rule.people else None


def _is_household(own: Person, other: Person) -> bool:
    is_same = bool(own.nik) and own.nik == other.nik
    return is_same or (bool(own.family) and own.family == other.family)


def _fresh(asked: Asked, rule: SignRule) -> dict[str, object] | None:
    """A family card's number holds the day it was recorded, if no day of issue was typed."""
    issued_on = iso_date(asked.record.get(rule.of))
    if issued_on is None and rule.of == "kk_issued_on":
        issued_on = _recorded_on(asked)
    if issued_on is None or issued_on > asked.day:
        return None
    return {} if (asked.day - issued_on).days < rule.days else None


def _recorded_on(asked: Asked) -> date | None:
    try:
        return identity.Kk.parse(str(asked.record.get("kk_number") or ""), asked.day).recorded_on
    except RuleBroken:
        return None


def _number_differs(asked: Asked, _rule: SignRule) -> dict[str, object] | None:
    born, sex = iso_date(asked.record.get("birth_on")), asked.record.get("sex")
    try:
        nik = identity.Nik.parse(str(asked.record.get("nik") or ""), asked.day, born)
    except RuleBroken:
        return None
    differs = (born is not None and nik.birth_on != born) or (bool(sex) and sex != nik.sex)
    return {} if differs else None


def _again(asked: Asked, rule: SignRule) -> dict[str, object] | None:
    return {} if set(asked.others.statuses) & set(rule.when.get("status", ())) else None


def _fits(asked: Asked, rule: SignRule) -> dict[str, object] | None:
    born = iso_date(asked.record.get("birth_on"))
    years = age(born, asked.day) if born else None
    if rule.ages and (years is None or not rule.ages[0] <= years <= rule.ages[1]):
        return None
    told = dict(asked.record)
    for key, wanted in rule.when.items():
        value = str(value_of(told, key) or "").strip().casefold()
        if value not in {one.casefold() for one in wanted}:
            return None
    return {"years": years}


_CHECKS: dict[str, Callable[[Asked, SignRule], dict[str, object] | None]] = {
    "bersama": _shared,
    "baru": _fresh,
    "nik": _number_differs,
    "ulang": _again,
    "cocok": _fits,
}
KINDS = frozenset(_CHECKS)


def _said(asked: Asked, rule: SignRule, facts: Mapping[str, object]) -> Sign:
    talk = asked.record.get("interview") or {}
    words = {"days": rule.days, "people": rule.people, "country": talk.get("country"), **facts}
    return Sign(rule.code, rule.title, rule.ask, words)


def _ties(found: Iterable[tuple[str, str]]) -> tuple[Tie, ...]:
    return tuple(Tie(kind, key) for kind, key in found if key)


def _words(text: str) -> list[str]:
    """`RT 003 / RW 001` and `rt.3/rw.1` are the same words."""
    return [part.lstrip("0") or "0" for part in re.findall(r"[a-z]+|\d+", text.casefold())]
