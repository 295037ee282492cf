"""How far a visit to headquarters has come, for the status bar."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum


class Stage(StrEnum):
    ENTRIES = "entries"
    BLOB = "blob"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Progress:
    """`done` of `total`: entries headquarters holds, or bytes of the picture `blob_id`."""

    stage: Stage
    done: int = 0
    total: int = 0
    blob_id: str = ""


Tell = Callable[[Progress], None]


def silent(_progress: Progress) -> None:
    """For a caller who does not want to know."""
