"""The folder of locked photos and scans, each under the fingerprint of its own bytes."""

import re
from collections.abc import Collection
from datetime import UTC, datetime, timedelta
from pathlib import Path

from app.adapters import blob_crypto, fsio
from app.errors import Unavailable
from app.ports import Clock

GRACE = timedelta(days=1)
"""How long a file may lie without a journal entry: its transaction may not be done yet."""
_ID = re.compile(r"[0-9a-f]{32}")


class BlobMissing(Unavailable):
    """The journal names this photo or scan, but its file is not here."""

    code = "blob_missing"


class BlobDamaged(Unavailable):
    """The file is here, but not with the bytes it was stored with."""

    code = "blob_damaged"


class BlobFiles:
    """Implements `BlobStore`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @property
    def folder(self) -> Path:
        return self._folder

    def put(self, secret: bytes, number: int, plain: bytes) -> tuple[str, int]:
        """Store durably, before the transaction that names it; return (id, size of the file)."""
        file = b"".join(blob_crypto.encrypt(secret, number, [plain]))
        return self.keep(file), len(file)

    def keep(self, file: bytes) -> str:
        """Store an already locked file as it came, and return its id."""
        blob_id = blob_crypto.blob_id(file)
        path = self.path(blob_id)
        if not self._holds(path, file):
            fsio.make_folder(path.parent)
            fsio.write_durable(path, file)
        return blob_id

    def get(self, blob_id: str, secret: bytes, number: int) -> bytes:
        """Return the photo or scan.

        Raises:
            BlobMissing, BlobDamaged: fetch it again from whoever else holds it.
            SealBroken: the file is whole, but secret or number are not its own.
        """
        file = self.ciphertext(blob_id)
        return b"".join(blob_crypto.decrypt(secret, number, [file]))

    def ciphertext(self, blob_id: str) -> bytes:
        """Return the locked file, proven to be the one stored."""
        try:
            file = self.path(blob_id).read_bytes()
        except FileNotFoundError as error:
            raise BlobMissing(blob=blob_id) from error
        except OSError as error:
            raise BlobDamaged(blob=blob_id, errno=error.errno) from error
        if blob_crypto.blob_id(file) != blob_id:
            raise BlobDamaged(blob=blob_id)
        return file

    def exists(self, blob_id: str) -> bool:
        return self.path(blob_id).is_file()

    def remove(self, blob_id: str) -> None:
        fsio.remove(self.path(blob_id))

    def ids(self) -> list[str]:
        """Every blob in the folder, in the order of their ids."""
        return sorted(
            path.name for path in self._folder.glob("??/??/*") if _ID.fullmatch(path.name)
        )

    def damaged(self) -> list[str]:
        """Re-read everything and name what no longer has its own bytes."""
        return [blob_id for blob_id in self.ids() if not self._is_whole(blob_id)]

    def sweep(
        self, referenced: Collection[str], clock: Clock, grace: timedelta = GRACE
    ) -> list[str]:
        """Remove files no entry names that are older than `grace`; return their ids."""
        oldest = clock.now() - grace
        gone = [
            blob_id
            for blob_id in self.ids()
            if blob_id not in referenced and _changed_at(self.path(blob_id)) < oldest
        ]
        for blob_id in gone:
            self.remove(blob_id)
        # What a power cut left half written has no name anyone could ask for.
        for path in self._folder.glob(f"??/??/*{fsio.PART}"):
            if _changed_at(path) < oldest:
                fsio.remove(path)
        return gone

    def path(self, blob_id: str) -> Path:
        """Where the file lies, two folders deep; an id from outside can never leave them."""
        if not _ID.fullmatch(blob_id):
            raise BlobMissing(blob="?")
        return self._folder / blob_id[:2] / blob_id[2:4] / blob_id

    def _is_whole(self, blob_id: str) -> bool:
        try:
            self.ciphertext(blob_id)
        except (BlobDamaged, BlobMissing):
            return False
        return True

    @staticmethod
    def _holds(path: Path, file: bytes) -> bool:
        return path.is_file() and path.read_bytes() == file


def _changed_at(path: Path) -> datetime:
    return datetime.fromtimestamp(path.stat().st_mtime, UTC)
