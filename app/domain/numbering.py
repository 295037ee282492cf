"""The number a post gives an application before headquarters knows of it, and the queue ticket.

`MRT-261121-A0147-K`: post, day (yymmdd), laptop letter with its running number, check character.
Letters keep it from ever being taken for the 16 digits of headquarters' own number.
"""

import re
from dataclasses import dataclass
from datetime import date

from app.errors import RuleBroken

# All hyphens or none: one hyphen mistyped as a letter or digit must not pass as a longer number.
_SHAPE = re.compile(r"([A-Z]{2,5})(-?)(\d{6})\2([A-Z]{1,2})(\d{4,14})\2([0-9A-Z])")
# Digits keep their value so that swapping the check digit with its neighbour is seen too;
# letters that look like digits or like each other are left out.
_CHECK = "0123456789ABCDEFGHJKMNPQRTVWX"
_PRIME = len(_CHECK)
_LOOKALIKES = str.maketrans("OIL", "011")


class NumberMalformed(RuleBroken):
    code = "number_malformed"


class NumberMistyped(RuleBroken):
    """The check character does not fit: some character was mistyped or swapped."""

    code = "number_mistyped"


@dataclass(frozen=True, slots=True)
class LocalNumber:
    """One local application number (nomor lokal).

    Attributes:
        device: the laptop's letter at this post, `A`, `B` … `Z`, `AA` …
        running: counted per laptop; four digits at least, longer when it must.
    """

    post: str
    on: date
    device: str
    running: int

    @property
    def text(self) -> str:
        body = (self.post, f"{self.on:%y%m%d}", f"{self.device}{self.running:04d}")
        return "-".join((*body, _check_character("".join(body))))


def number(post: str, on: date, device: str, running: int) -> str:
    """Return the written number; raises `NumberMalformed` for a post or laptop without letters."""
    text = LocalNumber(post, on, device, running).text
    if running < 1 or not _SHAPE.fullmatch(text):
        raise NumberMalformed()
    return text


def parse(text: str) -> LocalNumber:
    """Read a typed or scanned number.

    Raises:
        NumberMalformed: it is not shaped like a local number.
        NumberMistyped: the check character does not fit.
    """
    match = _SHAPE.fullmatch("".join(text.upper().split()))
    if not match:
        raise NumberMalformed()
    post, _, day, device, running, check = match.groups()
    if check.translate(_LOOKALIKES) != _check_character(post + day + device + running):
        raise NumberMistyped()
    try:
        on = date(2000 + int(day[:2]), int(day[2:4]), int(day[4:]))
    except ValueError:
        raise NumberMalformed() from None
    return LocalNumber(post, on, device, int(running))


def verify(text: str) -> bool:
    """Tell whether this is a local number typed without a slip."""
    try:
        parse(text)
    except RuleBroken:
        return False
    return True


def ticket(lane: str, running: int) -> str:
    """Return the queue ticket: `A-014`."""
    return f"{lane}-{running:03d}"


def device_letter(index: int) -> str:
    """Return `A` for the first laptop of a post (0), `Z` for the 26th, then `AA`."""
    if index < 26:
        return chr(ord("A") + index)
    return device_letter(index // 26 - 1) + device_letter(index % 26)


def _check_character(body: str) -> str:
    """Weighted sum modulo a prime: every single slip and every swap of two characters shows.

    Powers of 2 modulo 29 differ over 28 places, and two characters that may stand in the same
    place differ by less than 29; the check character itself has weight 1.
    """
    total, weight = 0, 1
    for character in reversed(body):
        weight = weight * 2 % _PRIME
        total += weight * _value(character)
    return _CHECK[-total % _PRIME]


def _value(character: str) -> int:
    return int(character) if character.isdigit() else ord(character) - ord("A")
