"""The folders of sealed pictures at both ends, in memory."""

import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from app.adapters import blob_crypto
from app.adapters.blob_files import BlobMissing
from app.adapters.fsio import DiskFull
from app.sync.protocol import PouchDamaged
from tests.simulator.disk import Crashed


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
        self._shelf.step("picture")
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

    def __init__(self, step: Callable[[str], None] = lambda _what: None) -> None:
        """`step`: headquarters' power may go at each write."""
        self.step = step
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
        except Crashed:
            # Nobody is left to sync it.
            raise
        except BaseException:
            file.synced = len(file.data)
            raise
        file.synced = len(file.data)

    def finish(self, blob_id: str) -> bool:
        self.step("prove")
        file = self._parts.pop(_checked(blob_id), None)
        if file is None:
            return self.is_whole(blob_id)
        if blob_crypto.blob_id(bytes(file.data)) != blob_id:
            return False
        self._whole[blob_id] = file
        self.step("whole")
        return True

    def cut_power(self, chance: random.Random) -> "Shelf":
        """What is found afterwards: what was not synced is there in part, as zeros, or not."""
        after = self.copy()
        for blob_id, file in self._parts.items():
            kept = chance.randint(file.synced, max(file.synced, len(file.data)))
            data = bytes(file.data[:kept])
            if chance.random() < 0.3:
                data = data[: file.synced].ljust(kept, b"\0")
            after._parts[blob_id] = _File(data)
        return after

    def copy(self) -> "Shelf":
        twin = Shelf(self.step)
        twin.is_full, twin.bytes_in = self.is_full, self.bytes_in
        twin._whole = {name: _File(bytes(file.data)) for name, file in self._whole.items()}
        twin._parts = {name: _File(bytes(file.data)) for name, file in self._parts.items()}
        return twin

    def bytes_held(self) -> int:
        return sum(len(file.data) for file in (*self._whole.values(), *self._parts.values()))

    def whole(self) -> dict[str, bytes]:
        return {name: bytes(file.data) for name, file in self._whole.items()}


def _checked(blob_id: str) -> str:
    if len(blob_id) != 32 or set(blob_id) - set("0123456789abcdef"):
        raise PouchDamaged(why="blob_id")
    return blob_id
