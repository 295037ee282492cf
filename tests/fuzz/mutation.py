"""Bytes near to right ones: for machines without a fuzzer that is led by coverage."""

from collections.abc import Iterator, Sequence
from random import Random

_ODD = (b"", b"\0", b"\xff" * 4, b"\x7f\xff\xff\xff\xff\xff\xff\xff", b"null", b"[", b"{", b'"',
        b"1e999", b"-1", b"9" * 20, b"\\ud800", b"\xed\xa0\x80", b"true", b"[[[[[[[[")  # fmt: skip


def mutated(corpus: Sequence[bytes], count: int, seed: int) -> Iterator[bytes]:
    """The same `count` inputs for the same seed: each has one to four things done to it."""
    random = Random(seed)
    for _no in range(count):
        data = random.choice(corpus)
        for _time in range(random.randint(1, 4)):
            data = _changed(random, data, corpus)
        yield data


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
