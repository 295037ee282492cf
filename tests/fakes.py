"""Stand-ins for the ports, checked against the same contracts as the real ones."""

import random
from datetime import UTC, datetime, timedelta


class FixedClock:
    """A clock that moves only when told."""

    def __init__(self, at: datetime = datetime(2026, 11, 21, 2, 0, tzinfo=UTC)) -> None:
        self.at = at
        self._elapsed = 0.0

    def now(self) -> datetime:
        return self.at

    def monotonic(self) -> float:
        return self._elapsed

    def forward(self, seconds: float) -> None:
        self.at += timedelta(seconds=seconds)
        self._elapsed += seconds


class SeededRandom:
    """The same bytes for the same seed."""

    def __init__(self, seed: int = 1) -> None:
        self._source = random.Random(seed)

    def bytes(self, n: int) -> bytes:
        return self._source.randbytes(n)
