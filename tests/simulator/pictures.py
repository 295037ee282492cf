"""The folders of sealed pictures at both ends, in memory."""

import random
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from app.adapters import blob_crypto
from app.adapters.blob_files import BlobMissing
from app.adapters.fsio import DiskFull
from app.sync.protocol import PouchDamaged


class Folder:
    """`BlobSource` of a post."""

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}

    def put(self, secret: bytes, number: int, plain: bytes) -> tuple[str, int]:
        file = b"".join(blob_crypto.encrypt(secret, number, [plain]))
        blob_id = blob_crypto.blob_id(file)
        self.files[blob_id] = file
        return blob_id, len(file)

    def ciphertext(self, blob_id: str) -> bytes:
        if blob_id not in self.files:
            raise BlobMissing(blob=blob_id)
        return self.files[blob_id]


class _File:
    """One file that grows: known to the disk up to `synced`, the rest only to the machine."""

    def __init__(self, data: bytes = b"") -> None:
        self.data = bytearray(data)
        self.synced = len(data)


class _Handle:
    """One open file with its own place, as the operating system has it."""

    def __init__(self, shelf: "Shelf", file: _File) -> None:
        self._shelf, self._file, self._at = shelf, file, len(file.data)

    def write(self, data: bytes) -> int:
        if self._shelf.is_full:
            raise DiskFull(file="part")
        self._shelf.bytes_in += len(data)
        # Cut by somebody else meanwhile: the system fills the hole with zeros.
        self._file.data.extend(bytes(max(0, self._at - len(self._file.data))))
        self._file.data[self._at : self._at + len(data)] = data
        self._at += len(data)
        return len(data)

    def flush(self) -> None:
        """The system has it; the disk not yet."""


class Shelf:
    """`BlobShelf` of headquarters."""

    def __init__(self) -> None:
        self.is_full = False
        self.bytes_in = 0
        self._whole: dict[str, _File] = {}
        self._parts: dict[str, _File] = {}

    def held(self, blob_id: str) -> int:
        found = self._whole.get(_checked(blob_id)) or self._parts.get(blob_id)
        return 0 if found is None else len(found.data)

    def is_whole(self, blob_id: str) -> bool:
        return _checked(blob_id) in self._whole

    @contextmanager
    def receiving(self, blob_id: str, offset: int) -> Iterator[Any]:
        file = self._parts.setdefault(_checked(blob_id), _File())
        del file.data[offset:]
        file.synced = min(file.synced, offset)
        try:
            yield _Handle(self, file)
        finally:
            file.synced = len(file.data)

    def finish(self, blob_id: str) -> bool:
        file = self._parts.pop(_checked(blob_id), None)
        if file is None:
            return self.is_whole(blob_id)
        if blob_crypto.blob_id(bytes(file.data)) != blob_id:
            return False
        self._whole[blob_id] = file
        return True

    def cut_power(self, chance: random.Random) -> "Shelf":
        """What is found afterwards: whatever was not synced is there in part, or not at all."""
        after = self.copy()
        for blob_id, file in self._parts.items():
            kept = chance.randint(file.synced, max(file.synced, len(file.data)))
            after._parts[blob_id] = _File(bytes(file.data[:kept]))
        return after

    def copy(self) -> "Shelf":
        twin = Shelf()
        twin.is_full, twin.bytes_in = self.is_full, self.bytes_in
        twin._whole = {name: _File(bytes(file.data)) for name, file in self._whole.items()}
        twin._parts = {name: _File(bytes(file.data)) for name, file in self._parts.items()}
        return twin

    def whole(self) -> dict[str, bytes]:
        return {name: bytes(file.data) for name, file in self._whole.items()}


def _checked(blob_id: str) -> str:
    if len(blob_id) != 32 or set(blob_id) - set("0123456789abcdef"):
        raise PouchDamaged(why="blob_id")
    return blob_id
