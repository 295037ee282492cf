"""What came from headquarters last, as the post keeps it for the sync screen."""

from typing import Any

from app.domain.calendar import to_wita
from app.ports import Clock
from app.sync import arrived
from db.store import SqlStore


class PostNews:
    """Implements `ui.counter.News`."""

    def __init__(self, store: SqlStore, stream: bytes, clock: Clock) -> None:
        self._store, self._stream, self._clock = store, stream, clock

    def told(self) -> dict[str, Any]:
        now = to_wita(self._clock.now())
        midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
        at_ms, since_ms = (int(one.timestamp() * 1000) for one in (now, midnight))
        kept = arrived.take_note(self._store, self._stream, at_ms, since_ms)
        return kept | {"sent_back": self._sent_back(kept)}

    def _sent_back(self, kept: arrived.Kept) -> list[dict[str, Any]]:
        """Of what headquarters sent back, those that still wait for the officer."""
        with self._store.reading() as tx:
            rows = [tx.application(subject) for subject in kept.get("returned") or ()]
        return [row for row in rows if row is not None and row["needs_action"]]
