"""A laptop's clock that is wrong is noticed, said, and seen to be mended."""

from app.ports import Clock


class ClockWatch:
    """How far the clock is from headquarters', known since the last time they spoke."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._off_s: float | None = None
        self._base_s = 0.0

    def heard(self, off_s: float) -> None:
        """At a contact: seconds this clock is ahead of headquarters'; behind is negative."""
        self._off_s, self._base_s = off_s, self._drift()

    def off_s(self, last_heard_ms: int) -> float:
        """Now, also after somebody set the clock; `last_heard_ms` is headquarters' own time.

        Before any contact only a clock that stands before the last one is known to be wrong.
        """
        if self._off_s is not None:
            moved = self._drift() - self._base_s
            # a laptop that slept looks as if somebody had put its clock forward: no false alarm
            seen = (self._off_s + moved,) if moved < 0 else (self._off_s, self._off_s + moved)
            return min(seen, key=abs)
        return min(0.0, self._clock.now().timestamp() - last_heard_ms / 1000)

    def _drift(self) -> float:
        """Changes only when the clock is set, or while the laptop sleeps."""
        return self._clock.now().timestamp() - self._clock.monotonic()
