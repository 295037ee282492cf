"""What a reader sent: an e-KTP, the bar code or QR of a receipt, or a passport's lines."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.domain import mrz, numbering, witness
from app.domain.identity import LENGTH, Nik
from app.errors import Refused, RuleBroken


class Kind(StrEnum):
    """Where a scan is taken to."""

    NIK = "nik"
    NUMBER = "number"
    PASSPORT = "passport"


@dataclass(frozen=True, slots=True)
class Scanned:
    """One understood scan.

    Attributes:
        text: the 16 digits, the local number with its hyphens, or the passport's two lines.
    """

    kind: Kind
    text: str


def understand(text: str, today: date) -> Scanned | None:
    """Return what a burst of keys means; None for anything that is not surely one of ours.

    A burst counts only if it also parses, check digits and all: a fast typist is never robbed.
    """
    plain = text.strip()
    return _receipt(plain) or _number(plain) or _nik(plain, today) or _passport(plain, today)


def _receipt(text: str) -> Scanned | None:
    if not text.startswith(witness.PREFIX):
        return None
    try:
        return Scanned(Kind.NUMBER, witness.decode(text).number)
    except Refused:
        return None


def _number(text: str) -> Scanned | None:
    try:
        return Scanned(Kind.NUMBER, numbering.parse(text).text)
    except RuleBroken:
        return None


def _nik(text: str, today: date) -> Scanned | None:
    if len(text) != LENGTH or not (text.isascii() and text.isdigit()):
        return None
    try:
        return Scanned(Kind.NIK, Nik.parse(text, today).digits)
    except RuleBroken:
        return None


def _passport(text: str, today: date) -> Scanned | None:
    try:
        mrz.parse(text, today)
    except RuleBroken:
        return None
    return Scanned(Kind.PASSPORT, text)
