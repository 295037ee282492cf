"""How many bytes of pictures went out on a day, for a link that costs by size."""

from datetime import date

from app.sync.progress import Progress, Stage


class Meter:
    """Counts each picture for itself, because several may travel side by side.

    Attributes:
        today: bytes since midnight of the post.
        visit: bytes of the visit that runs, or of the last one.
    """

    def __init__(self) -> None:
        self.today = self.visit = 0
        self._day: date | None = None
        self._reached: dict[str, int] = {}

    def recall(self, day: date, kept: object) -> None:
        """Go on from what was kept on `day`; what was kept on another day is over."""
        self._day, self.today = day, 0
        if isinstance(kept, list) and len(kept) == 2 and kept[0] == day.isoformat():
            self.today = int(kept[1])

    def to_keep(self) -> list[object]:
        """What `recall` takes back after a restart."""
        return ["" if self._day is None else self._day.isoformat(), self.today]

    def begin(self) -> None:
        """A new visit."""
        self.visit = 0
        self._reached.clear()

    def on(self, day: date) -> int:
        """Bytes sent on this day so far."""
        if day != self._day:
            self._day, self.today = day, 0
        return self.today

    def hear(self, progress: Progress, day: date) -> None:
        """Take note; what headquarters held before this visit does not count."""
        if progress.stage is not Stage.BLOB:
            return
        before = self._reached.get(progress.blob_id)
        self._reached[progress.blob_id] = max(before or 0, progress.reached)
        if before is None:
            return
        moved = max(0, progress.reached - before)
        self.today = self.on(day) + moved
        self.visit += moved
