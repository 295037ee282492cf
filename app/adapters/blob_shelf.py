"""Headquarters' folder of sealed pictures: each grows as bytes arrive, and is proven at its end."""

import hashlib
import re
from collections.abc import Iterator
from contextlib import AbstractContextManager, suppress
from datetime import datetime
from pathlib import Path
from typing import BinaryIO, Protocol

from app.adapters import fsio
from app.adapters.blob_crypto import decrypt
from app.errors import BerandaError
from app.ports_crypto import SealBroken
from app.sync.ledger import BlobShelf
from app.sync.protocol import PouchDamaged

_ID = re.compile(r"[0-9a-f]{32}")


class Shelf(BlobShelf, Protocol):
    """The whole pictures too: to show them, and to copy them away."""

    def opened(self, blob_id: str, secret: bytes, number: int) -> bytes | None: ...

    def ids(self) -> Iterator[str]: ...

    def sealed(self, blob_id: str) -> bytes: ...

    def sweep(self, untouched_since: datetime) -> int: ...


class FolderShelf:
    """`BlobShelf` in a local folder; unfinished pictures lie beside the whole ones as .part."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def held(self, blob_id: str) -> int:
        for path in (self._whole(blob_id), self._part(blob_id)):
            if path.is_file():
                return path.stat().st_size
        return 0

    def is_whole(self, blob_id: str) -> bool:
        return self._whole(blob_id).is_file()

    def opened(self, blob_id: str, secret: bytes, number: int) -> bytes | None:
        """The picture itself, for whoever may look; None while it is not here whole."""
        if not self.is_whole(blob_id):
            return None
        try:
            return b"".join(decrypt(secret, number, [self._whole(blob_id).read_bytes()]))
        except SealBroken:
            return None

    def ids(self) -> Iterator[str]:
        """Every picture that is here whole; for a copy of headquarters."""
        for path in sorted(self._folder.glob("??/*")):
            if _ID.fullmatch(path.name):
                yield path.name

    def sealed(self, blob_id: str) -> bytes:
        """The bytes as they came."""
        return self._whole(blob_id).read_bytes()

    def let_go(self, blob_id: str) -> None:
        """It lies somewhere safer now."""
        fsio.remove(self._whole(blob_id))

    def sweep(self, untouched_since: datetime) -> int:
        """Drop what stayed unfinished and got no byte since then; return how many."""
        last_s, swept = untouched_since.timestamp(), 0
        for part in self._folder.glob(f"??/*{fsio.PART}"):
            with suppress(FileNotFoundError):
                # else another process has just dropped it, or finished it
                if _ID.fullmatch(part.stem) and part.stat().st_mtime < last_s:
                    fsio.remove(part)
                    swept += 1
        return swept

    def receiving(self, blob_id: str, offset: int) -> AbstractContextManager[BinaryIO]:
        fsio.make_folder(self._whole(blob_id).parent)
        return fsio.open_part(self._part(blob_id), at=offset)

    def finish(self, blob_id: str) -> bool:
        part = self._part(blob_id)
        try:
            with part.open("rb") as file:
                digest = hashlib.file_digest(file, "sha256").digest()
        except FileNotFoundError:
            # A stick brought the same picture while it came over the link.
            return self.is_whole(blob_id)
        if digest[:16].hex() != blob_id:
            fsio.remove(part)
            return False
        try:
            fsio.move(part, self._whole(blob_id))
        except BerandaError:
            # Another connection put the same bytes down in the same moment.
            if not self.is_whole(blob_id):
                raise
        return True

    def _whole(self, blob_id: str) -> Path:
        if not _ID.fullmatch(blob_id):
            raise PouchDamaged(why="blob_id")
        return self._folder / blob_id[:2] / blob_id

    def _part(self, blob_id: str) -> Path:
        whole = self._whole(blob_id)
        return whole.with_name(whole.name + fsio.PART)
