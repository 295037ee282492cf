"""A pouch is packed as tightly as the link gives time for, and salts are packed for themselves."""

import random

from app.adapters.packing import Zstandard

DICE = random.Random(3)
WORDS = b" ".join(
    DICE.choice([b"Yohana", b"Petrus", b"Kolana", b"Maritaing"]) for _ in range(4_000)
)
SALTS = DICE.randbytes(1_600)
LIMIT = 1 << 20


class HandClock:
    """Every packing takes a second; `waits_s` lie between two."""

    def __init__(self) -> None:
        self.now_s, self.waits_s, self._is_packing = 100.0, 30.0, True

    def monotonic(self) -> float:
        self._is_packing = not self._is_packing
        self.now_s += 1.0 if self._is_packing else self.waits_s
        return self.now_s


def test_salts_that_are_packed_apart_open_like_any_other() -> None:
    packing = Zstandard({})

    together, apart = packing.pack(SALTS + WORDS, 0), packing.pack(SALTS + WORDS, 0, len(SALTS))

    assert packing.unpack(apart, 0, LIMIT) == packing.unpack(together, 0, LIMIT) == SALTS + WORDS


def test_on_a_quick_link_the_packer_hurries_from_the_third_pouch_on() -> None:
    clock = HandClock()
    packing = Zstandard({}, clock)
    tight = packing.pack(WORDS, 0)
    clock.waits_s = 0.1

    quick = [packing.pack(WORDS, 0) for _ in range(3)]

    assert quick[0] == tight and quick[1] == quick[2] != tight
    assert packing.unpack(quick[2], 0, LIMIT) == WORDS


def test_on_a_slow_link_every_pouch_is_tight() -> None:
    packing = Zstandard({}, HandClock())

    assert len({packing.pack(WORDS, 0) for _ in range(4)}) == 1
