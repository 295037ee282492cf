"""The six digits that re-open a locked screen; they protect nothing on the disk."""

import hmac
import struct

from app.adapters.passwords import KIB_PER_MIB, Cost, CostOutOfBounds, stretch
from app.errors import RuleBroken

PIN_DIGITS = 6
PIN_COST = Cost(16 * KIB_PER_MIB, 2)
"""Quick enough for the counter (50 ms); the real guard is the five tries."""
_FORM = struct.Struct(">BIBB16s32s")
_VERSION = 1


class PinMalformed(RuleBroken):
    """A PIN has six digits, not all the same and not counted up or down."""

    code = "pin_malformed"


def make_pin(pin: str, salt: bytes, cost: Cost = PIN_COST) -> bytes:
    """A verifier, to be kept inside the encrypted store and nowhere else.

    Args:
        salt: 16 random bytes.

    Raises:
        PinMalformed: not six digits, or 000000, 123456, 654321 and their like.
    """
    if not _is_pin(pin) or _is_obvious(pin):
        raise PinMalformed()
    key = stretch(pin, salt, cost, b"beranda-pin-v1")
    return _FORM.pack(_VERSION, cost.memory_kib, cost.passes, cost.lanes, salt, key)


def verify_pin(pin: str, verifier: bytes) -> bool:
    """False for a wrong PIN and for a damaged verifier: then the password is asked."""
    if not _is_pin(pin) or len(verifier) != _FORM.size or verifier[0] != _VERSION:
        return False
    _, memory_kib, passes, lanes, salt, key = _FORM.unpack(verifier)
    try:
        given = stretch(pin, salt, Cost(memory_kib, passes, lanes), b"beranda-pin-v1")
    except CostOutOfBounds:
        return False
    return hmac.compare_digest(given, key)


def _is_pin(pin: str) -> bool:
    return len(pin) == PIN_DIGITS and pin.isascii() and pin.isdigit()


def _is_obvious(pin: str) -> bool:
    steps = {int(after) - int(before) for before, after in zip(pin, pin[1:], strict=False)}
    return len(steps) == 1 and steps <= {-1, 0, 1}
