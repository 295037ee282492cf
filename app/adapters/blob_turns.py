"""Turns that several processes share: one small file a picture, in the folder where it grows."""

import hashlib
from pathlib import Path

from app.adapters import fsio
from app.ids import new_id
from app.ports import Random


class FolderTurns:
    """Implements `Turns`: the newest writes its name, and an older one reads that it is not his."""

    def __init__(self, folder: Path, random: Random) -> None:
        self._folder, self._random = folder, random

    def take(self, blob_id: str) -> object:
        fsio.make_folder(self._folder)
        turn = new_id(self._random)
        fsio.write_durable(self._path(blob_id), turn.encode())
        return turn

    def has(self, blob_id: str, turn: object) -> bool:
        try:
            return self._path(blob_id).read_text() == turn
        except FileNotFoundError:
            return False

    def leave(self, blob_id: str, turn: object) -> None:
        if self.has(blob_id, turn):
            fsio.remove(self._path(blob_id))

    def _path(self, blob_id: str) -> Path:
        # what a request names is not trusted to be a name of a file
        return self._folder / hashlib.sha256(blob_id.encode()).hexdigest()[:32]
