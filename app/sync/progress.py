"""How far a visit to headquarters has come, for the status bar."""

import io
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from app.ports import Clock

# Often enough to see that it moves; a fast link would tell thousands of times a second.
TELL_EVERY_S = 0.25


class Stage(StrEnum):
    ENTRIES = "entries"
    BLOB = "blob"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Progress:
    """`done` of `total`: entries headquarters holds, or bytes of the picture `blob_id`.

    Attributes:
        taken: how far the socket has taken what we send; headquarters may not hold it yet.
    """

    stage: Stage
    done: int = 0
    total: int = 0
    blob_id: str = ""
    taken: int = 0

    @property
    def reached(self) -> int:
        """The furthest that is known of."""
        return max(self.done, self.taken)


Tell = Callable[[Progress], None]


def silent(_progress: Progress) -> None:
    """For a caller who does not want to know."""


class Calmly:
    """A `Tell` that passes on what headquarters holds, and the rest only now and then."""

    def __init__(self, tell: Tell, clock: Clock) -> None:
        self._tell, self._clock = tell, clock
        self._told_at = -TELL_EVERY_S

    def __call__(self, progress: Progress) -> None:
        now = self._clock.monotonic()
        if progress.taken <= progress.done or now - self._told_at >= TELL_EVERY_S:
            self._told_at = now
            self._tell(progress)


class Watched(io.BytesIO):
    """The rest of a picture; each time the socket has taken a piece and wants more, it is told."""

    def __init__(self, rest: bytes, begun: Progress, tell: Tell) -> None:
        super().__init__(rest)
        self._begun, self._heard = begun, tell

    def read(self, size: int | None = -1, /) -> bytes:
        taken = self.tell()
        if taken:
            one = self._begun
            self._heard(Progress(one.stage, one.done, one.total, one.blob_id, one.done + taken))
        return super().read(size)
