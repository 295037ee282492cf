"""The two lines at the foot of a passport's page (MRZ), read by a scanner or typed by hand.

Source: ICAO Doc 9303-4, 8th edition, 4.2 (TD3); 9303-3, 4.9 (check digits).
"""

import re
from dataclasses import dataclass
from datetime import date

from app.errors import RuleBroken

LENGTH = 44
_FIRST = re.compile(r"P[A-Z<]([A-Z<]{3})([A-Z<]{39})")
_SECOND = re.compile(
    r"([A-Z0-9<]{9})([0-9])([A-Z<]{3})(\d{6})(\d)([MFX<])(\d{6})(\d)([A-Z0-9<]{14})([0-9<])(\d)"
)
_WEIGHTS = (7, 3, 1)
_CENTURY = 100
_LONGEST_LIFE = 110


class MrzMalformed(RuleBroken):
    """Not two lines of 44 characters as a passport has them."""

    code = "mrz_malformed"


class MrzMistyped(RuleBroken):
    """A check digit does not fit: some character was read or typed wrongly."""

    code = "mrz_mistyped"


@dataclass(frozen=True, slots=True)
class Mrz:
    """What a passport says of itself.

    Attributes:
        surname, given: as printed there, one space between words; given is "" for a single name.
        sex: "L", "P" or "" as the card says it in Indonesian.
        personal: the optional field; Indonesian books have the NIK or nothing there.
    """

    issuer: str
    surname: str
    given: str
    number: str
    nationality: str
    birth_on: date
    sex: str
    expires_on: date
    personal: str

    @property
    def name(self) -> str:
        """Given names first, as on the page."""
        return " ".join(part for part in (self.given, self.surname) if part)


def parse(text: str, today: date) -> Mrz:
    """Read both lines, in one text or two.

    Raises:
        MrzMalformed, MrzMistyped.
    """
    plain = re.sub(r"\s", "", text.upper())
    first, second = _FIRST.fullmatch(plain[:LENGTH]), _SECOND.fullmatch(plain[LENGTH:])
    if first is None or second is None:
        raise MrzMalformed()
    _check(plain[LENGTH:], second)
    surname, _, given = first[2].partition("<<")
    born, ends = _date(second[4], today, is_past=True), _date(second[7], today, is_past=False)
    return Mrz(
        first[1].replace("<", ""),
        _words(surname),
        _words(given),
        second[1].replace("<", ""),
        second[3].replace("<", ""),
        born,
        {"M": "L", "F": "P"}.get(second[6], ""),
        ends,
        second[9].replace("<", ""),
    )


def is_first_line(text: str) -> bool:
    """Tell whether this is the upper line, after which a reader sends the lower one."""
    return bool(_FIRST.fullmatch(text.strip().upper()))


def check_digit(text: str) -> str:
    """The sum of all characters, weighted 7, 3, 1 over and over, modulo 10."""
    total = sum(_value(letter) * _WEIGHTS[at % 3] for at, letter in enumerate(text))
    return str(total % 10)


def _check(line: str, found: re.Match[str]) -> None:
    whole = line[:10] + line[13:20] + line[21:43]
    pairs = ((found[1], found[2]), (found[4], found[5]), (found[7], found[8]), (whole, found[11]))
    # an empty optional field may carry "<" for its check digit
    is_empty = not found[9].strip("<") and found[10] == "<"
    personal = () if is_empty else ((found[9], found[10]),)
    if any(check_digit(part) != digit for part, digit in (*pairs, *personal)):
        raise MrzMistyped()


def _value(letter: str) -> int:
    if letter.isdigit():
        return int(letter)
    return 0 if letter == "<" else ord(letter) - ord("A") + 10


def _words(part: str) -> str:
    return " ".join(part.replace("<", " ").split())


def _date(yymmdd: str, today: date, *, is_past: bool) -> date:
    """Two digits of the year: a birth lies behind us, an expiry within some decades of today."""
    year = today.year - today.year % _CENTURY + int(yymmdd[:2])
    try:
        day = date(year, int(yymmdd[2:4]), int(yymmdd[4:]))
        if is_past and day > today:
            return day.replace(year=year - _CENTURY)
        is_long_gone = not is_past and today.year - year > _LONGEST_LIFE // 2
        return day.replace(year=year + _CENTURY) if is_long_gone else day
    except ValueError:
        raise MrzMalformed() from None
