"""What an identity number (NIK) and a family card number (KK) say, and when they do not add up.

A NIK is `PP KK CC DDMMYY SSSS`: province, regency and district of first registration, birth date
(day + 40 for women), serial. It has no check digit and never changes, not even on moving, so a
NIK that disagrees with the person warns and never blocks.

Source: UU 23/2006 jo UU 24/2013 Pasal 13; dukcapil.klaten.go.id; the practice of Dukcapil offices.
"""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Literal, Protocol

from app.domain.calendar import age
from app.errors import RuleBroken

LENGTH = 16
_REGION = 6
OLDEST_AGE = 110
Sex = Literal["L", "P"]


class Areas(Protocol):
    """Where region names are looked up: by 2, 4, 6 or 10 digits."""

    def name(self, code: str) -> str | None: ...

    def has_districts_of(self, code: str) -> bool: ...


class NumberUnreadable(RuleBroken):
    """An identity or family card number that cannot be right."""

    code: ClassVar[str] = "identity_unreadable"


class NikNotDigits(NumberUnreadable):
    code = "nik_not_digits"


class NikTooShort(NumberUnreadable):
    """`facts["missing"]` digits are still to come."""

    code = "nik_too_short"


class NikTooLong(NumberUnreadable):
    """`facts["extra"]` digits too many."""

    code = "nik_too_long"


class NikDateImpossible(NumberUnreadable):
    code = "nik_date_impossible"


class NikSerialZero(NumberUnreadable):
    code = "nik_serial_zero"


class KkNotDigits(NumberUnreadable):
    code = "kk_not_digits"


class KkTooShort(NumberUnreadable):
    code = "kk_too_short"


class KkTooLong(NumberUnreadable):
    code = "kk_too_long"


class KkDateImpossible(NumberUnreadable):
    code = "kk_date_impossible"


class KkDateInFuture(NumberUnreadable):
    code = "kk_date_in_future"


@dataclass(frozen=True, slots=True)
class Nik:
    """One identity number (NIK) and what it says.

    Attributes:
        birth_on: century chosen so that the age lies between 0 and 110.
    """

    digits: str
    birth_on: date
    sex: Sex

    @property
    def province(self) -> str:
        return self.digits[:2]

    @property
    def regency(self) -> str:
        return self.digits[:4]

    @property
    def district(self) -> str:
        return self.digits[:6]

    @property
    def serial(self) -> str:
        return self.digits[12:]

    @staticmethod
    def parse(text: str, today: date, near: date | None = None) -> "Nik":
        """Read 16 digits; spaces are ignored.

        Args:
            near: the stated birth date, to choose between two possible centuries.

        Raises:
            NumberUnreadable: not digits, too short, too long, no such date, or serial 0000.
        """
        digits = _digits(text, NikNotDigits, NikTooShort, NikTooLong)
        birth = _birth(digits[6:12], today, near)
        if birth is None:
            raise NikDateImpossible()
        if digits[12:] == "0000":
            raise NikSerialZero()
        return Nik(digits, *birth)


@dataclass(frozen=True, slots=True)
class PartialNik:
    """What can be told while the officer is still typing.

    Attributes:
        missing: digits still to come; negative when there are too many.
        region: the longest of province, regency, district code already typed, or None.
        birth_on: known after 12 digits.
        is_date_impossible: 12 digits are there and 7 to 12 are no date.
    """

    digits: str
    missing: int
    region: str | None
    birth_on: date | None
    sex: Sex | None
    is_date_impossible: bool


def partial(text: str, today: date) -> PartialNik:
    """Explain a NIK that is still being typed; anything but digits is skipped."""
    digits = "".join(character for character in text if character in "0123456789")
    known = min(len(digits) // 2 * 2, 6)
    birth = _birth(digits[6:12], today, None) if len(digits) >= 12 else None
    return PartialNik(
        digits=digits,
        missing=LENGTH - len(digits),
        region=digits[:known] or None,
        birth_on=birth[0] if birth else None,
        sex=birth[1] if birth else None,
        is_date_impossible=len(digits) >= 12 and birth is None,
    )


@dataclass(frozen=True, slots=True)
class Notice:
    """Something for the officer's eyes; it never blocks.

    Attributes:
        level: "warning" asks for a look (and a note), "info" only tells.
        about: what the sentence names: a code, a place, an ISO date or `L`/`P`.
    """

    code: str
    level: Literal["warning", "info"]
    about: str


def warnings(
    nik: Nik,
    birth_on: date | None,
    sex: str | None,
    areas: Areas,
    home_regency: str | None = None,
) -> tuple[Notice, ...]:
    """Compare a NIK with what the applicant says; None means not asked yet.

    Codes: `nik_birth_differs`, `nik_sex_differs`, `nik_province_unknown`, `nik_regency_unknown`,
    `nik_district_unknown`, `nik_other_region`.
    """
    found = []
    if birth_on is not None and _differs(nik.birth_on, birth_on):
        found.append(Notice("nik_birth_differs", "warning", nik.birth_on.isoformat()))
    if sex and sex != nik.sex:
        found.append(Notice("nik_sex_differs", "warning", nik.sex))
    return (*found, *_region_warnings(nik.digits, areas, home_regency))


def _region_warnings(digits: str, areas: Areas, home_regency: str | None) -> list[Notice]:
    """An unknown district is only told: old codes vanish when a regency is split."""
    if areas.name(digits[:2]) is None:
        return [Notice("nik_province_unknown", "warning", digits[:2])]
    regency = areas.name(digits[:4])
    if regency is None:
        return [Notice("nik_regency_unknown", "warning", digits[:4])]
    found = []
    if home_regency and digits[:4] != home_regency:
        found.append(Notice("nik_other_region", "warning", regency))
    if areas.name(digits[:6]) is None and areas.has_districts_of(digits[:4]):
        found.append(Notice("nik_district_unknown", "info", digits[:6]))
    return found


def while_typed(text: str, today: date, areas: Areas) -> tuple[Notice, ...]:
    """What can be told before the last digit: a region after six, a day after twelve.

    Codes: `nik_date_impossible`, `nik_province_unknown`, `nik_regency_unknown`.
    """
    told = partial(text, today)
    if told.is_date_impossible:
        return (Notice("nik_date_impossible", "warning", ""),)
    if len(told.digits) < _REGION or len(told.digits) == LENGTH:
        return ()
    unknown = ("nik_province_unknown", "nik_regency_unknown")
    found = _region_warnings(told.digits, areas, None)
    return tuple(one for one in found if one.code in unknown)


@dataclass(frozen=True, slots=True)
class Kk:
    """One family card number (nomor KK): region of issue, day of recording, serial."""

    digits: str
    recorded_on: date

    @property
    def district(self) -> str:
        return self.digits[:6]

    @staticmethod
    def parse(text: str, today: date) -> "Kk":
        """Read 16 digits; the day has no + 40 and cannot lie ahead.

        Raises:
            NumberUnreadable: not digits, too short, too long, no such date, or still to come.
        """
        digits = _digits(text, KkNotDigits, KkTooShort, KkTooLong)
        day, month, year = (int(digits[i : i + 2]) for i in (6, 8, 10))
        # Family card numbers of this form are younger than 2000: one century is enough.
        recorded_on = _date(2000 + year, month, day)
        if recorded_on is None:
            raise KkDateImpossible()
        if recorded_on > today:
            raise KkDateInFuture()
        return Kk(digits, recorded_on)


def kk_warnings(kk: Kk, areas: Areas, today: date, new_days: int) -> tuple[Notice, ...]:
    """Codes: `kk_region_unknown`, and `kk_new` when it was recorded less than `new_days` ago."""
    found = []
    if areas.name(kk.digits[:4]) is None:
        found.append(Notice("kk_region_unknown", "warning", kk.digits[:4]))
    if (today - kk.recorded_on).days < new_days:
        found.append(Notice("kk_new", "info", kk.recorded_on.isoformat()))
    return tuple(found)


def group_nik(digits: str) -> str:
    """Return `530504 410890 9012`."""
    return " ".join(part for part in (digits[:6], digits[6:12], digits[12:]) if part)


def mask_nik(digits: str) -> str:
    """Return `530504 ****** 9012`: the birth date is hidden."""
    hidden = "".join(digits.split())
    return group_nik(hidden[:6] + "*" * len(hidden[6:12]) + hidden[12:])


def phone_digits(text: str) -> str | None:
    """Return 10 to 13 digits, `+62 812` written as `0812`; None for anything else."""
    bare = text.translate(str.maketrans("", "", " -.()+"))
    if bare.startswith("62"):
        bare = f"0{bare[2:]}"
    return bare if bare.isascii() and bare.isdigit() and 10 <= len(bare) <= 13 else None


def mask_phone(phone: str) -> str:
    """Return `0812 **** 9172`; a number too short to hide is hidden whole."""
    digits = "".join(character for character in phone if character.isdigit())
    if len(digits) < 10:
        return "*" * len(digits)
    return f"{digits[:4]} **** {digits[-4:]}"


def _digits(
    text: str,
    not_digits: type[RuleBroken],
    too_short: type[RuleBroken],
    too_long: type[RuleBroken],
) -> str:
    digits = "".join(text.split())
    if not (digits.isascii() and digits.isdigit()) and digits:
        raise not_digits()
    if len(digits) < LENGTH:
        raise too_short(missing=LENGTH - len(digits))
    if len(digits) > LENGTH:
        raise too_long(extra=len(digits) - LENGTH)
    return digits


def _birth(ddmmyy: str, today: date, near: date | None) -> tuple[date, Sex] | None:
    day, month, year = (int(ddmmyy[i : i + 2]) for i in (0, 2, 4))
    sex: Sex = "P" if day > 40 else "L"
    day -= 40 if sex == "P" else 0
    days = (_date(century + year, month, day) for century in (2000, 1900))
    possible = [on for on in days if on and on <= today and age(on, today) <= OLDEST_AGE]
    if not possible:
        return None
    return (near if near in possible else possible[0]), sex


def _differs(said: date, stated: date) -> bool:
    """The NIK has no century, so only day, month and the last two digits of the year count."""
    return (said.day, said.month, said.year % 100) != (stated.day, stated.month, stated.year % 100)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
