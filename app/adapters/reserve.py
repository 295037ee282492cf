"""Room that is held back on the disk, so that the applicant at the counter can be saved."""

from pathlib import Path

from app.adapters import fsio
from app.domain.room import HELD_BYTES, LOW_BYTES


class Reserve:
    """A file that holds nothing but its place; given up when the disk is full."""

    def __init__(self, path: Path, size: int = HELD_BYTES) -> None:
        self._path, self._size = path, size

    @property
    def is_held(self) -> bool:
        return self._path.is_file()

    def hold(self, free_bytes: int | None) -> None:
        """Take the place again while there is plenty; never at the cost of anything else."""
        if free_bytes is None or free_bytes < LOW_BYTES or self.is_held:
            return
        fsio.make_folder(self._path.parent)
        fsio.allocate(self._path, self._size)

    def give_up(self) -> bool:
        """Make room at once; False when there was none left to give."""
        if not self.is_held:
            return False
        fsio.remove(self._path)
        return True
