"""The laptop's own clock and its source of chance."""

import secrets
import time
from datetime import UTC, datetime


class SystemClock:
    """The only place that reads the time of the machine."""

    def now(self) -> datetime:
        return datetime.now(UTC)

    def monotonic(self) -> float:
        return time.monotonic()


class SystemRandom:
    """The operating system's cryptographic random numbers."""

    def bytes(self, n: int) -> bytes:
        return secrets.token_bytes(n)
