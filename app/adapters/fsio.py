"""Every byte that reaches the disk goes through here, and is on the disk when we say so."""

import errno
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from app.errors import Unavailable

PART = ".part"
PRIVATE_FILE = 0o600
PRIVATE_FOLDER = 0o700
_NO_SPACE = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


class DiskFull(Unavailable):
    """No room left; nothing that stood before was touched."""

    code = "disk_full"


class DiskFailed(Unavailable):
    """The disk or stick refused: pulled out, read-only, or broken."""

    code = "disk_failed"


def write_durable(path: Path, content: bytes | Iterable[bytes]) -> None:
    """Replace `path` whole or not at all; on return it survives a power cut.

    Raises:
        DiskFull, DiskFailed: `path` is as it was before.
    """
    part = path.with_name(path.name + PART)
    pieces = [content] if isinstance(content, bytes) else content
    with _named_errors(path):
        try:
            _write_and_sync(part, pieces)
            os.replace(part, path)
        except BaseException:
            part.unlink(missing_ok=True)
            raise
        fsync_folder(path.parent)


def append(path: Path, content: bytes) -> int:
    """Add to the end, durably, and return the new size; for files received piece by piece."""
    with open_part(path) as file:
        file.write(content)
        return file.tell()


@contextmanager
def open_part(path: Path, at: int | None = None) -> Iterator[BinaryIO]:
    """A received file opened at its end, or at byte `at` with what followed cut off.

    It is synced on leaving, even after an error, so the bytes that came stay.
    """
    with _named_errors(path):
        is_new = not path.exists()
        fd = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), PRIVATE_FILE)
        with os.fdopen(fd, "r+b") as file:
            if at is not None:
                file.truncate(at)
            file.seek(0, os.SEEK_END)
            try:
                yield file
            finally:
                file.flush()
                os.fsync(file.fileno())
                if is_new:
                    fsync_folder(path.parent)


def allocate(path: Path, size: int) -> None:
    """Make `path` occupy `size` bytes of the disk, whole or not at all, without writing them.

    Raises:
        DiskFull, DiskFailed: there is no such file.
    """
    with _named_errors(path):
        fd = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), PRIVATE_FILE)
        try:
            # NTFS reserves what a file is grown to; elsewhere it has to be asked for.
            if sys.platform == "win32":
                os.ftruncate(fd, size)
            else:
                os.posix_fallocate(fd, 0, size)
        except OSError:
            path.unlink(missing_ok=True)
            raise
        finally:
            os.close(fd)


def move(source: Path, target: Path) -> None:
    """Give an already synced file its final name, durably."""
    with _named_errors(target):
        os.replace(source, target)
        fsync_folder(target.parent)


def make_folder(path: Path) -> None:
    """Make the folder and those above it, readable by this account only."""
    with _named_errors(path):
        if path.is_dir():
            return
        make_folder(path.parent)
        path.mkdir(mode=PRIVATE_FOLDER, exist_ok=True)
        fsync_folder(path.parent)


def remove(path: Path) -> None:
    """Delete, durably; a file that is not there is already deleted."""
    with _named_errors(path):
        path.unlink(missing_ok=True)
        if path.parent.is_dir():
            fsync_folder(path.parent)


def fsync_folder(path: Path) -> None:
    """Make the names in a folder durable."""
    # Windows cannot open a folder for syncing; NTFS journals the rename itself.
    if sys.platform == "win32":
        return
    fd = os.open(path, os.O_RDONLY)
    try:
        os.fsync(fd)
    except OSError as error:
        # Some USB file systems have no folder sync; the file itself is already synced.
        if error.errno not in {errno.EINVAL, errno.ENOTSUP}:
            raise
    finally:
        os.close(fd)


def _write_and_sync(part: Path, pieces: Iterable[bytes]) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(part, flags, PRIVATE_FILE), "wb") as file:
        for piece in pieces:
            file.write(piece)
        file.flush()
        os.fsync(file.fileno())


@contextmanager
def _named_errors(path: Path) -> Iterator[None]:
    try:
        yield
    except (ConnectionError, TimeoutError):
        # The line the bytes come from broke, not the disk they go to.
        raise
    except OSError as error:
        leaf = DiskFull if error.errno in _NO_SPACE else DiskFailed
        raise leaf(file=path.name, errno=error.errno) from error
