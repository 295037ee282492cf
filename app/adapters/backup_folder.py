"""A folder of copies of headquarters: each copy by itself, pictures once for all of them.

pictures/ab/abcd…        sealed as they came; the name is their hash
copies/20261123-0915-1a2b3c4d/
    part-000001 …        rows of the database, packed, sealed to headquarters' own key
    pictures.list        16 bytes of each picture's id
    hq.json, issuing.keys
    manifest.json        written last, and signed: without it there is no copy
"""

import hashlib
import json
from datetime import UTC, datetime
from pathlib import Path

from app.adapters import fsio
from app.domain import backup
from app.domain.backup import BackupDamaged, Manifest, NoBackup

PLATE, KEYS, LIST, MANIFEST = "hq.json", "issuing.keys", "pictures.list", "manifest.json"
_ID_BYTES = 16
_MOST_BYTES = 256 << 20


class BackupFolder:
    """Where copies lie; `copy` is one of them."""

    def __init__(self, place: Path) -> None:
        self._place = place

    def copies(self) -> list[str]:
        """Finished copies, the newest last."""
        found = self._place.glob(f"copies/*/{MANIFEST}")
        return sorted(path.parent.name for path in found)

    def newest(self) -> str:
        """Raises NoBackup."""
        copies = self.copies()
        if not copies:
            raise NoBackup()
        return copies[-1]

    def name_of(self, at_ms: int, backup_id: str) -> str:
        at = datetime.fromtimestamp(at_ms / 1000, UTC)
        return f"{at:%Y%m%d-%H%M%S}-{backup_id[:8]}"

    def write(self, copy: str, name: str, data: bytes) -> str:
        """Durably; returns the SHA-256 of what was written."""
        folder = self._folder(copy)
        fsio.make_folder(folder)
        fsio.write_durable(folder / name, data)
        return hashlib.sha256(data).hexdigest()

    def read(self, copy: str, name: str) -> bytes:
        """Raises BackupDamaged."""
        try:
            with (self._folder(copy) / name).open("rb") as file:
                return file.read(_MOST_BYTES)
        except OSError as problem:
            raise BackupDamaged(part=name) from problem

    def read_proven(self, copy: str, name: str, digest: str) -> bytes:
        """Raises BackupDamaged."""
        data = self.read(copy, name)
        if hashlib.sha256(data).hexdigest() != digest:
            raise BackupDamaged(part=name)
        return data

    def manifest(self, copy: str) -> Manifest:
        """Raises NoBackup, BackupDamaged; the signature is not checked here."""
        if not (self._folder(copy) / MANIFEST).is_file():
            raise NoBackup(copy=copy)
        try:
            return backup.from_json(json.loads(self.read(copy, MANIFEST)))
        except ValueError as problem:
            raise BackupDamaged(part=MANIFEST) from problem

    def pictures(self, copy: str, manifest: Manifest) -> list[str]:
        """The ids of the copy's pictures. Raises BackupDamaged."""
        data = self.read_proven(copy, LIST, manifest.files[LIST])
        return [data[at : at + _ID_BYTES].hex() for at in range(0, len(data), _ID_BYTES)]

    def every_picture(self) -> list[str]:
        """The ids of the pictures of all copies together."""
        return sorted(path.name for path in self._place.glob("pictures/??/*") if is_id(path.name))

    def has_picture(self, blob_id: str) -> bool:
        return self._picture(blob_id).is_file()

    def put_picture(self, blob_id: str, sealed: bytes) -> None:
        path = self._picture(blob_id)
        fsio.make_folder(path.parent)
        fsio.write_durable(path, sealed)

    def picture(self, blob_id: str) -> bytes:
        """One sealed picture, proven by its name.

        Raises:
            BackupDamaged
        """
        try:
            data = self._picture(blob_id).read_bytes()
        except OSError as problem:
            raise BackupDamaged(part="picture", blob=blob_id) from problem
        if not is_picture(blob_id, data):
            raise BackupDamaged(part="picture", blob=blob_id)
        return data

    def _folder(self, copy: str) -> Path:
        return self._place / "copies" / Path(copy).name

    def _picture(self, blob_id: str) -> Path:
        return self._place / "pictures" / blob_id[:2] / blob_id


def is_id(name: str) -> bool:
    return len(name) == 2 * _ID_BYTES and all(letter in "0123456789abcdef" for letter in name)


def is_picture(blob_id: str, sealed: bytes) -> bool:
    return hashlib.sha256(sealed).digest()[:_ID_BYTES].hex() == blob_id
