"""Coming in again at the console: spare codes (kode cadangan), and a new start by two persons."""

import hashlib
from dataclasses import dataclass
from datetime import timedelta

from app.errors import RuleBroken

SPARES = 10
"""Each opens once. Ours: as many as fit a small card."""
INVITED_FOR = timedelta(hours=24)
"""How long a new start can be used; ours, a working day and the night after it."""
CODE_BYTES = 8
_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_LENGTH, _GROUP = 12, 4
_READ_AS = str.maketrans("OIL", "011", "- \u00a0")


class StartRefused(RuleBroken):
    """Name and the two halves do not belong together, or their day is over."""

    code = "start_refused"


class PasswordsDiffer(RuleBroken):
    """The new password was typed twice, and not the same."""

    code = "passwords_differ"


@dataclass(frozen=True, slots=True)
class Start:
    """Two persons let a third begin anew: each holds one half and neither the other's.

    Attributes:
        first, second: what is kept of the half of who asked, and of who confirmed.
    """

    reviewer: str
    first: str
    second: str
    until_ms: int


def spelled(raw: bytes) -> str:
    """60 of these 64 bits as three groups of four letters, none of them easily mistaken.

    Source: Crockford's base 32.
    """
    number = int.from_bytes(raw[:CODE_BYTES])
    letters = "".join(_LETTERS[number >> 5 * at & 31] for at in range(_LENGTH))
    return "-".join(letters[at : at + _GROUP] for at in range(0, _LENGTH, _GROUP))


def plain(typed: str) -> str:
    """As compared: without hyphens and spaces, O read as 0, I and L as 1."""
    return typed.upper().translate(_READ_AS)


def is_spare(typed: str) -> bool:
    """Whether this is written as a spare code, and not as six digits of a phone."""
    told = plain(typed)
    return len(told) == _LENGTH and all(letter in _LETTERS for letter in told)


def kept_of(reviewer: str, typed: str) -> str:
    """What is kept of a code: 60 random bits that open once need no slow hash."""
    return hashlib.sha256(f"beranda-kode-v1:{reviewer}:{plain(typed)}".encode()).hexdigest()


def otpauth(reviewer: str, secret: str) -> str:
    """What a phone's authenticator reads from the square code."""
    return f"otpauth://totp/Beranda:{reviewer}?secret={secret}&issuer=Beranda"
