"""The real clock and the real chance keep what the ports promise."""

from datetime import timedelta

from app.adapters.clock import SystemClock, SystemRandom
from app.ports import Clock, Random


def test_the_time_is_in_utc_and_the_running_clock_never_goes_back() -> None:
    clock: Clock = SystemClock()
    before = clock.monotonic()

    assert clock.now().utcoffset() == timedelta(0)
    assert clock.monotonic() >= before


def test_chance_gives_as_many_bytes_as_asked_and_never_the_same() -> None:
    random: Random = SystemRandom()

    assert len(random.bytes(32)) == 32
    assert random.bytes(32) != random.bytes(32)
