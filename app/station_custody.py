"""The laptop's own room: what it may let go because headquarters holds it, and what it keeps."""

from typing import Any

from app.adapters.blob_files import BlobFiles
from app.adapters.reserve import Reserve
from app.config import Config
from app.domain import room
from app.ports import Machine
from app.sync import custody
from app.sync.engine import Post
from db.store import SqlStore

_AT_ONCE = 500
_RESERVE = "ruang-cadangan"


class PostCustody:
    """Implements `ui.counter.Custody` on this machine."""

    def __init__(self, config: Config, post: Post, store: SqlStore, machine: Machine) -> None:
        self._post, self._store, self._machine = post, store, machine
        self._blobs = BlobFiles(config.blobs)
        self._reserve = Reserve(config.folder / _RESERVE)

    def room(self) -> dict[str, Any]:
        found = self._store.lists.room()
        free = self._machine.free_bytes()
        fits = (
            None
            if free is None
            else room.people_that_fit(free, found["people"], found["all_bytes"])
        )
        return {**found, "free": free, "fits": fits, "is_held": self._reserve.is_held}

    def keep_room(self) -> int:
        """Hold the reserve; when the disk runs low let go what is safe. Return how many went."""
        custody.take_note(self._store, self._post.hq, self._post.seals)
        free = self._machine.free_bytes()
        self._reserve.hold(free)
        if free is None or free >= room.LOW_BYTES:
            return 0
        with self._store.begin() as tx:
            chosen = room.to_let_go(tx.blobs_to_let_go(_AT_ONCE), free)
            tx.let_go_blobs(chosen)
        # Written first, removed then: what a power cut left behind goes the next time.
        with self._store.reading() as tx:
            gone = tx.blobs_gone()
        for blob_id in gone:
            if self._blobs.exists(blob_id):
                self._blobs.remove(blob_id)
        return len(chosen)

    def gone_of(self, subject: str) -> int:
        return self._store.lists.gone_of(subject)

    def give_up_reserve(self) -> bool:
        return self._reserve.give_up()
