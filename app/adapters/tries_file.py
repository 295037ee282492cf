"""Wrong passwords in a row, remembered beside the closed store so that a restart forgets none."""

import json
from pathlib import Path

from app.adapters import fsio
from app.ids import OfficerId


class TriesFile:
    """Implements `TriesKept`; ids and counts only, nothing secret."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def load(self, officer: OfficerId) -> tuple[int, int]:
        wrong, at_ms = self._all().get(officer, (0, 0))
        return wrong, at_ms

    def save(self, officer: OfficerId, wrong: int, at_ms: int) -> None:
        kept = self._all() | {officer: (wrong, at_ms)}
        fsio.write_durable(self._path, json.dumps({k: v for k, v in kept.items() if v[0]}).encode())

    def _all(self) -> dict[str, tuple[int, int]]:
        # Who can damage this file can delete it too: an unreadable one counts as empty, since
        # Argon2id and not this file guards against somebody who owns the disk.
        try:
            stored = json.loads(self._path.read_bytes())
            return {str(k): (int(wrong), int(at)) for k, (wrong, at) in stored.items()}
        except (OSError, ValueError, TypeError, AttributeError):
            return {}
