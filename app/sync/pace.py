"""How fast a visit really goes, for an honest remaining time."""

from collections import deque

from app.sync.progress import Progress, Stage
from app.sync.thin import Measured

WINDOW_S = 30.0
# Below this nothing is foretold: one short picture says little about the road.
LEAST_S = 1.0


class Pace:
    """Counts the bytes of pictures that moved in the last half minute; entries weigh too little."""

    def __init__(self) -> None:
        self._moves: deque[tuple[float, int]] = deque()
        self._reached: dict[str, int] = {}
        self._done: dict[str, int] = {}
        self._stirred_at: float | None = None

    def begin(self) -> None:
        """A new visit: what an earlier one carried says nothing about this one."""
        self._moves.clear()
        self._reached.clear()
        self._done.clear()
        self._stirred_at = None

    def hear(self, progress: Progress, now: float) -> bool:
        """Take note, at `now` seconds of the monotonic clock; True when something moved.

        Where entries or a picture begin, what headquarters held before does not count as moved;
        and what only the socket has taken may never have left this laptop.
        """
        # Entries have no such name, and several pictures may travel at once.
        name = progress.blob_id if progress.stage is Stage.BLOB else progress.stage
        is_known = name in self._reached
        carried = progress.reached - self._reached.get(name, progress.reached)
        has_moved = is_known and progress.done > self._done[name]
        self._reached[name], self._done[name] = progress.reached, progress.done
        if carried > 0 or not is_known:
            self._stirred_at = now
        if progress.stage is Stage.BLOB:
            self._moves.append((now, max(0, carried)))
        return has_moved

    def still_s(self, now: float) -> float:
        """Seconds since the link last took something of this visit (diam)."""
        return 0.0 if self._stirred_at is None else now - self._stirred_at

    def bytes_per_s(self, now: float) -> float:
        """0.0 while it cannot be told."""
        found = self.measured(now)
        return found.moved_bytes / found.took_s if found.took_s >= LEAST_S else 0.0

    def measured(self, now: float) -> Measured:
        """What the last half minute carried."""
        while self._moves and now - self._moves[0][0] > WINDOW_S:
            self._moves.popleft()
        if not self._moves:
            return Measured(0, 0.0)
        return Measured(sum(size for _at, size in self._moves), now - self._moves[0][0])
