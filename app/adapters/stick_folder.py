"""A folder on a stick: written durably, read from the stick itself and not from memory."""

import os
import shutil
import stat
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from app.adapters import fsio
from app.sync.stick import HOME, StickFull, StickGone


class StickFolder:
    """Implements `Stick` below `place`, in a folder of our own name."""

    def __init__(self, place: Path) -> None:
        self._place = place
        self._home = place if place.name == HOME else place / HOME
        self._device = place.stat().st_dev if place.is_dir() else -1

    def bags(self) -> list[str]:
        with _of_the_stick():
            if not self._home.is_dir():
                self._must_be_there()
                return []
            with os.scandir(self._home) as found:
                return sorted(one.name for one in found if one.is_dir(follow_symlinks=False))

    def files(self, bag: str) -> list[str]:
        with _of_the_stick():
            if not self._bag(bag).is_dir():
                return []
            with os.scandir(self._bag(bag)) as found:
                return sorted(one.name for one in found if one.is_file(follow_symlinks=False))

    def read(self, bag: str, name: str, limit_bytes: int) -> bytes | None:
        path = self._bag(bag) / name
        with _of_the_stick():
            try:
                if not stat.S_ISREG(path.lstat().st_mode):
                    return None
            except FileNotFoundError:
                self._must_be_there()
                return None
            fd = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
            with os.fdopen(fd, "rb") as file:
                _forget_cached(fd)
                return file.read(limit_bytes + 1)

    def write(self, bag: str, name: str, data: bytes) -> None:
        with _of_the_stick():
            self._must_be_there()
            fsio.make_folder(self._bag(bag))
            fsio.write_durable(self._bag(bag) / name, data)

    def remove(self, bag: str, names: Sequence[str]) -> None:
        folder = self._bag(bag)
        with _of_the_stick():
            for name in names:
                fsio.remove(folder / name)
            if folder.is_dir() and not any(folder.iterdir()):
                folder.rmdir()

    def free_bytes(self) -> int | None:
        with _of_the_stick():
            return shutil.disk_usage(self._place).free

    def _bag(self, bag: str) -> Path:
        return self._home / Path(bag).name

    def _must_be_there(self) -> None:
        # A pulled stick may leave its empty folder behind, on the laptop's own disk.
        if not self._place.is_dir() or self._place.stat().st_dev != self._device:
            raise StickGone()


def _forget_cached(fd: int) -> None:
    """What was just written lies in memory too; a check must not read that."""
    if hasattr(os, "posix_fadvise"):
        os.posix_fadvise(fd, 0, 0, os.POSIX_FADV_DONTNEED)


@contextmanager
def _of_the_stick() -> Iterator[None]:
    """The laptop's own disk is not meant by any of these."""
    try:
        yield
    except fsio.DiskFull as problem:
        raise StickFull() from problem
    except (fsio.DiskFailed, OSError) as problem:
        raise StickGone() from problem
