"""What is wrong with one field of an intake as it stands, and what only asks for a look."""

from collections.abc import Callable
from dataclasses import dataclass
from dataclasses import field as made_by
from typing import Any, Literal

from app.domain import identity, names
from app.domain.calendar import iso_date
from app.domain.region import Regions
from app.domain.rulebook import Rules
from app.errors import RuleBroken

Record = dict[str, Any]
Level = Literal["error", "warning", "deferred"]
UNKNOWN = "-"
OLDEST_YEAR = 1900
SHORTEST_CM, TALLEST_CM = 30, 250
# Only of relatives may one say that nobody knows.
_MAY_BE_UNKNOWN = ("father.", "mother.", "spouse.", "guardian.")


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
    """Everything a check may look at.

    Attributes:
        home_regency: four digits of the post's own regency; "" when it does not matter.
    """

    record: Record
    rules: Rules
    regions: Regions
    home_regency: str = ""

    def text(self, key: str) -> str:
        return str(value_of(self.record, key) or "").strip()


# Box counts of Perdim 11; a name has its own limit in the dated rules.
# Source: Perdim 11 as reproduced by Kanim Wonosobo, 2026.
BOXES = {
    "birth_place": 20,
    "alias": 25,
    "ktp_issued_at": 20,
    "employer": 37,
    "old_passport.issued_at": 20,
    "old_passport.register": 20,
    "occupation": 37,
    "email": 37,
    "address": 55,
    "father.birth_place": 20,
    "mother.birth_place": 20,
    "spouse.birth_place": 20,
    "guardian.birth_place": 20,
}


def value_of(record: Record, key: str) -> Any:
    """Read a dotted key: "father.name" is the name in the record's father."""
    value: Any = record
    for part in key.split("."):
        value = value.get(part) if isinstance(value, dict) else None
    return value


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


def _nik(asked: Asked, key: str, typed: str) -> list[Problem]:
    try:
        nik = identity.Nik.parse(typed, asked.rules.day)
    except RuleBroken as wrong:
        return [Problem(key, wrong.code, "error", dict(wrong.facts))]
    if key != "nik":
        return []
    notices = identity.warnings(nik, None, None, asked.regions, asked.home_regency or None)
    return [Problem(key, one.code, "warning", {"about": one.about}) for one in notices]


def _kk(asked: Asked, key: str, typed: str) -> list[Problem]:
    try:
        card = identity.Kk.parse(typed, asked.rules.day)
    except RuleBroken as wrong:
        return [Problem(key, wrong.code, "error", dict(wrong.facts))]
    # that a card is new is a sign for the talk, not for this screen which the applicant sees
    notices = identity.kk_warnings(card, asked.regions, asked.rules.day, new_days=0)
    told = [one for one in notices if one.level == "warning"]
    return [Problem(key, one.code, "warning", {"about": one.about}) for one in told]


def _passport_number(_asked: Asked, key: str, typed: str) -> list[Problem]:
    plain = "".join(typed.split()).upper()
    fits = plain.isascii() and plain.isalnum() and 6 <= len(plain) <= 9
    return [] if fits and key == "old_passport.number" else [Problem(key, "passport_number")]


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
    # a NIK may disagree with the day of birth: the officer ticks it and notes why
    level: Level = "warning" if asked.record.get("nik_differs") else "error"
    return [Problem(key, "nik_birth_differs", level, {"about": nik.birth_on.isoformat()})]


def _sex(asked: Asked, key: str, typed: str) -> list[Problem]:
    try:
        nik = identity.Nik.parse(asked.text("nik"), asked.rules.day)
    except RuleBroken:
        return []
    if typed == nik.sex:
        return []
    level: Level = "warning" if asked.record.get("nik_differs") else "error"
    return [Problem(key, "nik_sex_differs", level, {"about": nik.sex})]


def _phone(_asked: Asked, key: str, typed: str) -> list[Problem]:
    return [] if identity.phone_digits(typed) else [Problem(key, "phone_length")]


def _postcode(_asked: Asked, key: str, typed: str) -> list[Problem]:
    fits = typed.isascii() and typed.isdigit() and len(typed) == 5
    return [] if fits else [Problem(key, "postcode_length")]


def _email(_asked: Asked, key: str, typed: str) -> list[Problem]:
    before, at, after = typed.partition("@")
    return [] if before and at and "." in after.strip(".") else [Problem(key, "email_unreadable")]


def _height(_asked: Asked, key: str, typed: str) -> list[Problem]:
    fits = typed.isascii() and typed.isdigit() and SHORTEST_CM <= int(typed) <= TALLEST_CM
    return [] if fits else [Problem(key, "height_unlikely")]


def _too_long(key: str, typed: str) -> list[Problem]:
    longest = BOXES.get(key)
    if longest is None or len(typed) <= longest:
        return []
    return [Problem(key, "too_long", "error", {"longest": longest, "over": len(typed) - longest})]


_Check = Callable[[Asked, str, str], list[Problem]]
_CHECKS: dict[str, _Check] = {
    "nik": _nik,
    "kk_number": _kk,
    "number": _passport_number,
    "name": _name,
    "birth_on": _birth,
    "sex": _sex,
    "phone": _phone,
    "postcode": _postcode,
    "email": _email,
    "height_cm": _height,
    "work_phone": _phone,
    "ktp_issued_on": _date,
    "kk_issued_on": _date,
    "issued_on": _date,
    "expires_on": _date,
}
