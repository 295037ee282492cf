"""Pictures whose file is gone or damaged: noted when they should have gone, for the sync screen."""

from app.adapters.blob_files import BlobDamaged, BlobMissing
from app.sync.protocol import BlobSource, SyncStore

DAMAGED = "damaged_pictures"
"""Setting: their ids; see db.blobs.damaged."""
_MOST = 200


class NotedPictures:
    """Implements `BlobSource` over another, and remembers what it could not give."""

    def __init__(self, source: BlobSource, store: SyncStore) -> None:
        self._source, self._store = source, store
        self._known: set[str] | None = None

    def ciphertext(self, blob_id: str) -> bytes:
        try:
            data = self._source.ciphertext(blob_id)
        except (BlobDamaged, BlobMissing):
            self._note(blob_id, is_lost=True)
            raise
        self._note(blob_id, is_lost=False)
        return data

    def _note(self, blob_id: str, *, is_lost: bool) -> None:
        """Only what changes is written: a sound picture costs one look in a set."""
        if self._known is None:
            with self._store.reading() as tx:
                self._known = set(tx.setting(DAMAGED) or ())
        if (blob_id in self._known) == is_lost:
            return
        self._known ^= {blob_id}
        with self._store.begin() as tx:
            tx.set_setting(DAMAGED, sorted(self._known)[:_MOST])
