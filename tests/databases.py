"""Which database a test's headquarters stands on: a file of SQLite, or a PostgreSQL server."""

from collections.abc import Callable
from pathlib import Path


class Chosen:
    """What `hq_place` hands out; a fixture sets it for the time of one test."""

    def __init__(self) -> None:
        self._fresh: Callable[[], str] | None = None
        self._made: dict[Path, str] = {}

    def choose(self, fresh: Callable[[], str] | None) -> None:
        self._fresh = fresh
        self._made = {}

    def place(self, folder: Path) -> Path | str:
        """The same for the same folder, as a file would be."""
        if self._fresh is None:
            return folder / "hq.db"
        if folder not in self._made:
            self._made[folder] = self._fresh()
        return self._made[folder]

    def address(self, folder: Path) -> str:
        """ "" for a file."""
        found = self.place(folder)
        return found if isinstance(found, str) else ""

    def addresses(self) -> list[str]:
        return list(self._made.values())

    @property
    def is_server(self) -> bool:
        return self._fresh is not None


chosen = Chosen()


def hq_place(folder: Path) -> Path | str:
    return chosen.place(folder)
