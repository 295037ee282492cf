"""The eight steps of taking an application, and what each must hold before it is complete."""

from collections.abc import Callable
from dataclasses import dataclass
from dataclasses import field as made_by
from typing import Any, Literal

from app.domain import identity, names
from app.domain.calendar import age, iso_date
from app.domain.region import Regions
from app.domain.requirements import papers_missing
from app.domain.rulebook import Rules
from app.errors import RuleBroken

Record = dict[str, Any]
Level = Literal["error", "warning", "deferred"]
UNKNOWN = "-"
OLDEST_YEAR = 1900


@dataclass(frozen=True, slots=True)
class Step:
    """One page of the wizard; `following` is what the forward button says."""

    number: int
    key: str
    title: str
    following: str


STEPS = (
    Step(1, "nik", "NIK", "Lanjut: Jenis permohonan"),
    Step(2, "kind", "Jenis permohonan", "Lanjut: Data pemohon"),
    Step(3, "person", "Data pemohon", "Lanjut: Orang tua"),
    Step(4, "family", "Orang tua", "Lanjut: Berkas dan foto"),
    Step(5, "papers", "Berkas dan foto", "Lanjut: Wawancara"),
    Step(6, "interview", "Wawancara", "Lanjut: Biaya"),
    Step(7, "fee", "Biaya", "Lanjut: Tinjau"),
    Step(8, "review", "Tinjau dan simpan", "Simpan dan cetak"),
)


@dataclass(frozen=True, slots=True)
class Problem:
    """What to mend; the sentence is made elsewhere from `code` and `facts`.

    Attributes:
        field: the key of the field, dotted inside a person: "father.name".
        level: an error blocks completing, a warning asks for eyes, deferred waits for the link.
    """

    field: str
    code: str
    level: Level = "error"
    facts: dict[str, object] = made_by(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Asked:
    """Everything a check may look at."""

    record: Record
    rules: Rules
    regions: Regions

    def text(self, key: str) -> str:
        return str(value_of(self.record, key) or "").strip()


# Box counts of Perdim 11; a name has its own limit in the dated rules.
# Source: Perdim 11 as reproduced by Kanim Wonosobo, 2026.
BOXES = {
    "birth_place": 20,
    "occupation": 37,
    "email": 37,
    "address": 55,
    "father.birth_place": 20,
    "mother.birth_place": 20,
    "spouse.birth_place": 20,
    "guardian.birth_place": 20,
}
# Only of relatives may one say that nobody knows.
_MAY_BE_UNKNOWN = ("father.", "mother.", "spouse.", "guardian.")
_PERSON = ("name", "birth_place", "birth_on", "sex", "occupation", "marital", "phone")
_PLACE = ("address", "village", "district", "regency")


def value_of(record: Record, key: str) -> Any:
    """Read a dotted key: "father.name" is the name in the record's father."""
    value: Any = record
    for part in key.split("."):
        value = value.get(part) if isinstance(value, dict) else None
    return value


def empty_record() -> Record:
    """The start of an intake: a new ten-year electronic passport for an adult."""
    people: Record = {key: {} for key in ("father", "mother", "spouse", "guardian", "old_passport")}
    return {
        "purpose": "baru",
        "reason": "",
        "applicant_class": "dewasa",
        "product": "",
        "papers": [],
        "interview": {"answers": {}},
        **people,
    }


def required(record: Record, step: int) -> tuple[str, ...]:
    """Keys that must not be empty on one step."""
    if step == 1:
        return ("nik",)
    if step == 2:
        reason = ("reason",) if record.get("purpose") in {"penggantian", "perubahan"} else ()
        return ("purpose", *reason, "applicant_class", "product")
    if step == 3:
        return _PERSON + _PLACE
    if step == 4:
        partner = ("spouse.name",) if record.get("marital") == "kawin" else ()
        return ("father.name", "mother.name", *partner)
    if step == 6:
        return ("interview.country", "interview.purpose", "interview.outcome")
    return ()


def check_step(record: Record, step: int, rules: Rules, regions: Regions) -> tuple[Problem, ...]:
    """All there is to say about one step, errors first, in the order of the form."""
    asked = Asked(record, rules, regions)
    empty = [Problem(key, "required") for key in required(record, step) if not asked.text(key)]
    found = [problem for key in _FIELDS[step] for problem in check_field(asked, key)]
    more = _WHOLE.get(step)
    told = empty + found + (more(asked) if more else [])
    return tuple(sorted(told, key=lambda one: (one.level != "error", _place(step, one.field))))


def _place(step: int, key: str) -> int:
    """Where a field stands on its page; what has no place of its own comes last."""
    order = [*_FIELDS[step], *required({}, step)]
    return order.index(key) if key in order else len(order)


def check_field(asked: Asked, key: str) -> list[Problem]:
    """What is wrong with one field as it stands; an empty one is nobody's mistake yet."""
    typed = asked.text(key)
    if not typed:
        return []
    if typed == UNKNOWN:
        return [] if key.startswith(_MAY_BE_UNKNOWN) else [Problem(key, "required")]
    last = key.rsplit(".", 1)[-1]
    check = _CHECKS.get(last)
    return (check(asked, key, typed) if check else []) + _too_long(key, typed)


def states(record: Record, rules: Rules, regions: Regions, visited: int) -> list[str]:
    """done, problem or todo for each step; what was never opened is todo."""
    found = []
    for step in STEPS:
        problems = check_step(record, step.number, rules, regions)
        bad = any(problem.level == "error" for problem in problems)
        reached = step.number <= visited
        found.append("todo" if not reached or step.number == 8 else "problem" if bad else "done")
    return found


def from_nik(record: Record, regions: Regions, rules: Rules) -> Record:
    """What the NIK itself tells, for fields still empty; {} while it is unreadable."""
    try:
        nik = identity.Nik.parse(str(record.get("nik", "")), rules.day)
    except RuleBroken:
        return {}
    told: Record = {
        "birth_on": nik.birth_on.isoformat(),
        "sex": nik.sex,
        "applicant_class": "anak" if age(nik.birth_on, rules.day) < 17 else "dewasa",
        "district": regions.name(nik.district) or "",
        "regency": regions.name(nik.regency) or "",
    }
    return {key: value for key, value in told.items() if value}


def _nik(asked: Asked, key: str, typed: str) -> list[Problem]:
    try:
        nik = identity.Nik.parse(typed, asked.rules.day)
    except RuleBroken as wrong:
        return [Problem(key, wrong.code, "error", dict(wrong.facts))]
    if key != "nik":
        return []
    notices = identity.warnings(nik, None, None, asked.regions)
    return [Problem(key, one.code, "warning", {"about": one.about}) for one in notices]


def _name(asked: Asked, key: str, typed: str) -> list[Problem]:
    found = names.problems(typed, asked.rules.name_rules)
    return [Problem(key, one.code, one.level, {"about": one.about}) for one in found]


def _date(asked: Asked, key: str, typed: str) -> list[Problem]:
    day = iso_date(typed)
    if day is None:
        return [Problem(key, "date_unreadable")]
    if day > asked.rules.day and not key.endswith("expires_on"):
        return [Problem(key, "date_in_future")]
    if day.year < OLDEST_YEAR:
        return [Problem(key, "date_too_old")]
    issued_on = iso_date(asked.text("old_passport.issued_on"))
    is_early = key == "old_passport.expires_on" and issued_on is not None and day <= issued_on
    return [Problem(key, "expires_before_issue")] if is_early else []


def _birth(asked: Asked, key: str, typed: str) -> list[Problem]:
    wrong = _date(asked, key, typed)
    if wrong or key != "birth_on":
        return wrong
    try:
        nik = identity.Nik.parse(asked.text("nik"), asked.rules.day, iso_date(typed))
    except RuleBroken:
        return []
    differing = identity.warnings(nik, iso_date(typed), None, asked.regions)
    if not any(one.code == "nik_birth_differs" for one in differing):
        return []
    # a NIK may disagree with the day of birth: the officer notes it, nothing is blocked
    level: Level = "warning" if asked.text("nik_note") else "error"
    return [Problem(key, "nik_birth_differs", level, {"about": nik.birth_on.isoformat()})]


def _sex(asked: Asked, key: str, typed: str) -> list[Problem]:
    try:
        nik = identity.Nik.parse(asked.text("nik"), asked.rules.day)
    except RuleBroken:
        return []
    if typed == nik.sex:
        return []
    level: Level = "warning" if asked.text("nik_note") else "error"
    return [Problem(key, "nik_sex_differs", level, {"about": nik.sex})]


def _phone(_asked: Asked, key: str, typed: str) -> list[Problem]:
    return [] if identity.phone_digits(typed) else [Problem(key, "phone_length")]


def _postcode(_asked: Asked, key: str, typed: str) -> list[Problem]:
    fits = typed.isascii() and typed.isdigit() and len(typed) == 5
    return [] if fits else [Problem(key, "postcode_length")]


def _email(_asked: Asked, key: str, typed: str) -> list[Problem]:
    before, at, after = typed.partition("@")
    return [] if before and at and "." in after.strip(".") else [Problem(key, "email_unreadable")]


def _too_long(key: str, typed: str) -> list[Problem]:
    longest = BOXES.get(key)
    if longest is None or len(typed) <= longest:
        return []
    return [Problem(key, "too_long", "error", {"longest": longest, "over": len(typed) - longest})]


def _papers(asked: Asked) -> list[Problem]:
    missing = papers_missing(asked.rules, asked.record)
    found = [
        Problem(f"paper.{one.code}", "paper_missing", "error", {"about": one.label})
        for one in missing
    ]
    roles = {blob["role"] for blob in asked.record.get("blobs", ())}
    return found if "portrait" in roles else [*found, Problem("portrait", "portrait_missing")]


def _interview(asked: Asked) -> list[Problem]:
    talk = asked.record.get("interview") or {}
    answers = talk.get("answers", {})
    questions = asked.rules.questions_for(str(talk.get("purpose") or ""))
    open_ones = [one for one in questions if one.kind == "pilihan" and one.code not in answers]
    found = [Problem(f"answer.{one.code}", "answer_missing") for one in open_ones[:1]]
    if talk.get("outcome") == "konsultasi":
        found.append(Problem("interview.outcome", "consultation_open"))
    return found


def _declared(asked: Asked) -> list[Problem]:
    return [] if asked.record.get("is_declared") else [Problem("is_declared", "not_declared")]


_Check = Callable[[Asked, str, str], list[Problem]]
_CHECKS: dict[str, _Check] = {
    "nik": _nik,
    "name": _name,
    "birth_on": _birth,
    "sex": _sex,
    "phone": _phone,
    "postcode": _postcode,
    "email": _email,
    "issued_on": _date,
    "expires_on": _date,
}
_RELATIVES = tuple(
    f"{who}.{part}"
    for who in ("father", "mother", "spouse", "guardian")
    for part in ("name", "birth_place", "birth_on", "nik")
)
_OLD_PASSPORT = ("old_passport.issued_on", "old_passport.expires_on")
_FIELDS: dict[int, tuple[str, ...]] = {
    1: ("nik",),
    2: (),
    3: (
        *_PERSON,
        *_PLACE,
        "postcode",
        "email",
        "old_passport.issued_on",
        "old_passport.expires_on",
    ),
    4: _RELATIVES,
    5: (),
    6: (),
    7: (),
    8: (),
}
_WHOLE: dict[int, Callable[[Asked], list[Problem]]] = {5: _papers, 6: _interview, 8: _declared}
