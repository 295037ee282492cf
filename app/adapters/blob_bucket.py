"""Headquarters' sealed pictures in an object store: they grow in a folder, and move when whole."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, suppress
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

import obstore
from obstore.exceptions import BaseError
from obstore.store import S3Store

from app.adapters.backup_folder import is_picture
from app.adapters.blob_crypto import decrypt
from app.adapters.blob_shelf import FolderShelf
from app.adapters.fsio import DiskFailed
from app.ports_crypto import SealBroken

# What lies in the store whole stays there whole: it need not be asked for again.
_MOST_KNOWN = 200_000
_AT_ONCE = 16


class BucketShelf:
    """`Shelf` in a bucket. A proven picture that could not move yet lies in the spool, and counts.

    Attributes:
        spool: a folder that all processes of this headquarters share.
    """

    def __init__(self, address: str, spool: Path) -> None:
        self.spool = FolderShelf(spool)
        # who we are is read from the environment (AWS_ACCESS_KEY_ID ...), and told nobody
        self._store = S3Store.from_url(address, retry_config={"max_retries": 2})
        self._known: dict[str, int] = {}

    def held(self, blob_id: str) -> int:
        """Bytes that are safe here. Raises DiskFailed while the store does not answer."""
        return self.spool.held(blob_id) or self._size(blob_id)

    def is_whole(self, blob_id: str) -> bool:
        return self.spool.is_whole(blob_id) or bool(self._size(blob_id))

    def opened(self, blob_id: str, secret: bytes, number: int) -> bytes | None:
        if not self.is_whole(blob_id):
            return None
        try:
            return b"".join(decrypt(secret, number, [self.sealed(blob_id)]))
        except SealBroken:
            return None

    def ids(self) -> Iterator[str]:
        """Every picture that is here whole; for a copy of headquarters."""
        here = set(self.spool.ids())
        try:
            for page in obstore.list(self._store):
                here.update(one["path"].rpartition("/")[2] for one in page)
        except BaseError as problem:
            raise DiskFailed(file="bucket") from problem
        yield from sorted(here)

    def sealed(self, blob_id: str) -> bytes:
        """The bytes as they came. Raises DiskFailed."""
        with suppress(FileNotFoundError):
            return self.spool.sealed(blob_id)
        return self._read(blob_id)

    def receiving(self, blob_id: str, offset: int) -> AbstractContextManager[BinaryIO]:
        return self.spool.receiving(blob_id, offset)

    def finish(self, blob_id: str) -> bool:
        return self.spool.finish(blob_id) or self.is_whole(blob_id)

    def sweep(self, untouched_since: datetime) -> int:
        """Unfinished pictures lie in the spool alone."""
        return self.spool.sweep(untouched_since)

    def settle(self) -> int:
        """Move what is whole into the store, proven there; return how many still wait."""
        waiting = list(self.spool.ids())
        for blob_id in waiting[:_AT_ONCE]:
            try:
                self._move(blob_id)
            except DiskFailed:
                break
        return sum(1 for _id in self.spool.ids())

    def _move(self, blob_id: str) -> None:
        try:
            sealed = self.spool.sealed(blob_id)
        except FileNotFoundError:
            # another process has moved it
            return
        try:
            obstore.put(self._store, _path(blob_id), sealed)
        except BaseError as problem:
            raise DiskFailed(file="bucket") from problem
        if not is_picture(blob_id, self._read(blob_id)):
            raise DiskFailed(file="bucket")
        self._know(blob_id, len(sealed))
        self.spool.let_go(blob_id)

    def _size(self, blob_id: str) -> int:
        if blob_id not in self._known:
            try:
                found = obstore.head(self._store, _path(blob_id))
            except FileNotFoundError:
                return 0
            except BaseError as problem:
                raise DiskFailed(file="bucket") from problem
            self._know(blob_id, found["size"])
        return self._known[blob_id]

    def _read(self, blob_id: str) -> bytes:
        try:
            return bytes(obstore.get(self._store, _path(blob_id)).bytes())
        except BaseError as problem:
            raise DiskFailed(file="bucket") from problem

    def _know(self, blob_id: str, size: int) -> None:
        if len(self._known) >= _MOST_KNOWN:
            self._known.clear()
        self._known[blob_id] = size


def _path(blob_id: str) -> str:
    return f"{blob_id[:2]}/{blob_id}"
