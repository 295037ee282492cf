"""Bytes near to right ones: for machines without a fuzzer that is led by coverage."""

import copy
import json
from collections.abc import Iterator, Sequence
from random import Random
from typing import Any

_ODD = (b"", b"\0", b"\xff" * 4, b"\x7f\xff\xff\xff\xff\xff\xff\xff", b"null", b"[", b"{", b'"',
        b"1e999", b"-1", b"9" * 20, b"\\ud800", b"\xed\xa0\x80", b"true", b"[[[[[[[[")  # fmt: skip

_VALUES = (
    *(None, True, False, 0, -1, 1, 2**31, 2**63 - 1, 2**63, -(2**63), 10**30, 0.5, 1e308),
    *(float("nan"), "", "a1", "0", "00" * 16, "00" * 32, "00" * 64, "\0", "\ud800", "é"),
    *("2026-02-30", "2026-11-23", "x" * 300, [], {}, [[]], [1, 2], [[1, 2, "00" * 8]], {"a": 1}),
)


def mutated(corpus: Sequence[bytes], count: int, seed: int) -> Iterator[bytes]:
    """The same `count` inputs for the same seed: each has one to four things done to it."""
    random = Random(seed)
    for _no in range(count):
        data = random.choice(corpus)
        for _time in range(random.randint(1, 4)):
            data = random.random() < 0.7 and near(random, data) or _changed(random, data, corpus)
        yield data


def near(random: Random, data: bytes) -> bytes | None:
    """The same JSON with one value of it changed; None when it is no JSON.

    Bytes put anywhere mostly end at the first comma: what lies behind the reader is never tried.
    """
    try:
        told = json.loads(data)
    except (ValueError, RecursionError):
        return None
    places = list(_places(told))
    if not places:
        return None
    holder, key = random.choice(places)
    value = random.choice([*_VALUES, told, holder[key]])
    way = random.randrange(3)
    if way == 0 and isinstance(holder, list):
        holder.append(value)
    elif way == 0:
        del holder[key]
    else:
        holder[key] = copy.deepcopy(value)
    try:
        return json.dumps(told, ensure_ascii=random.random() < 0.5).encode()
    except (ValueError, RecursionError):
        return None


def _places(told: Any) -> Iterator[tuple[Any, Any]]:
    if isinstance(told, dict | list):
        for key in list(told) if isinstance(told, dict) else range(len(told)):
            yield told, key
            yield from _places(told[key])


def _changed(random: Random, data: bytes, corpus: Sequence[bytes]) -> bytes:
    at = random.randint(0, len(data))
    end = min(len(data), at + random.randint(0, 8))
    way = random.randrange(5)
    if way == 0:
        return data[:at] + random.randbytes(end - at) + data[end:]
    if way == 1:
        return data[:at] + random.choice(_ODD) + data[end:]
    if way == 2:
        return data[:at] + data[end:]
    if way == 3:
        return data[:end] + data[at:]
    other = random.choice(corpus)
    return data[:at] + other[random.randint(0, len(other)) :]
