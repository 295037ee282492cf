"""JSON from outside, as every database of ours can keep it: no half characters, no towers."""

import json
import math
import re
from collections.abc import Iterable
from typing import Any

# An eight-byte column; and a record of ours is five deep.
BIGGEST = 1 << 63
DEEPEST = 32


def read(data: bytes) -> Any:
    """The value these bytes say.

    Raises:
        ValueError, RecursionError: it is no JSON, or more than can be kept.
    """
    told = (_strictly if _ODD.search(data) else _plainly).decode(data.decode())
    if b"\\u" in data:
        json.dumps(told, ensure_ascii=False).encode()
        if b"\\u0000" in data and _has_nul(told):
            raise ValueError("nul")
    if data.count(b"[") + data.count(b"{") > DEEPEST and _depth(told) > DEEPEST:
        raise ValueError("deep")
    return told


def without_nul(told: Any) -> Any:
    """The same without the character that no database keeps and nobody types."""
    if isinstance(told, str):
        return told.replace("\0", "")
    if isinstance(told, dict):
        return {name: without_nul(one) for name, one in told.items()}
    return [without_nul(one) for one in told] if isinstance(told, list | tuple) else told


def _number(digits: str) -> int:
    value = int(digits)
    if not -BIGGEST <= value < BIGGEST:
        raise ValueError(len(digits))
    return value


def _fraction(digits: str) -> float:
    """1e999 would be infinity, for which JSON has no word."""
    value = float(digits)
    if not math.isfinite(value):
        raise ValueError(len(digits))
    return value


def _constant(word: str) -> float:
    raise ValueError(word)


# Only where such numbers may stand is each of them looked at: it takes twice as long.
_ODD = re.compile(rb"[0-9]{19}|(?:^|[\[:,\s])-?[0-9.]+[eE]|NaN|Infinity")
_strictly = json.JSONDecoder(parse_int=_number, parse_float=_fraction, parse_constant=_constant)
_plainly = json.JSONDecoder()


def _depth(told: Any) -> int:
    level, depth = [told], 0
    while level and depth <= DEEPEST:
        depth += 1
        level = [one for part in level for one in _parts(part)]
    return depth


def _parts(told: Any) -> Iterable[Any]:
    if isinstance(told, dict):
        return told.values()
    return told if isinstance(told, list) else ()


def _has_nul(told: Any) -> bool:
    if isinstance(told, str):
        return "\0" in told
    names = told if isinstance(told, dict) else ()
    return any(map(_has_nul, names)) or any(map(_has_nul, _parts(told)))
