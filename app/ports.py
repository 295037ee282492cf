"""What the core needs from the world, and nothing more."""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from app.domain.journal import Body, Entry, Head, Position
from app.domain.picture import Made, Page, Shape

Row = Mapping[str, Any]


class Clock(Protocol):
    def now(self) -> datetime:
        """Aware UTC."""
        ...

    def monotonic(self) -> float:
        """Seconds, never backwards."""
        ...


class Random(Protocol):
    def bytes(self, n: int) -> bytes: ...


class Printer(Protocol):
    """A printer is given bytes through a pipe, never a file."""

    def names(self) -> list[str]: ...

    def print_pdf(self, name: str, data: bytes, title: str) -> None: ...

    def print_raw(self, name: str, data: bytes, title: str) -> None: ...


@dataclass(frozen=True, slots=True)
class Power:
    """What feeds the laptop; `percent` and `minutes_left` are None when it does not say."""

    is_mains: bool
    percent: int | None = None
    minutes_left: int | None = None


class Machine(Protocol):
    """The laptop under the counter; None where it does not say."""

    def free_bytes(self) -> int | None: ...

    def power(self) -> Power | None: ...

    def give_back(self) -> None:
        """Hand back memory that is no longer used."""
        ...


class BlobStore(Protocol):
    """Encrypted pictures as files; an id is 32 hex characters."""

    def put(self, secret: bytes, number: int, plain: bytes) -> tuple[str, int]:
        """Store durably and return (id, size in bytes of the ciphertext)."""
        ...

    def get(self, blob_id: str, secret: bytes, number: int) -> bytes: ...

    def ciphertext(self, blob_id: str) -> bytes: ...

    def exists(self, blob_id: str) -> bool: ...


class PictureBench(Protocol):
    """Where pictures and papers are drawn, set straight and judged; never in our own process.

    All raise PictureUnreadable, PictureTooBig or PictureTooSlow.
    """

    def pages(self, data: bytes) -> tuple[Page, ...]:
        """The pages of an image, a TIFF or a PDF, at most 20."""
        ...

    def suggest(self, page: bytes, role: str) -> Shape:
        """How the page would lie straight, without its table; no change when unsure."""
        ...

    def make(self, page: bytes, role: str, shape: Shape) -> Made: ...

    def prepare(self, data: bytes, role: str) -> Made:
        """The first page, upright and, for a scan, set straight."""
        ...


class Transaction(Protocol):
    """One act of one officer: all of it is on disk, or none of it."""

    def append(self, kind: str, subject: str, body: Body, *, v: int = 1) -> Entry:
        """Write one entry of this store's own stream and fold it into the tables."""
        ...

    def accept(self, entries: Iterable[Entry]) -> int:
        """Take entries of another stream; return how many were new.

        Raises:
            ChainBroken: they do not continue what this store holds of that stream.
        """
        ...

    def head(self, stream: bytes) -> Head: ...

    def own_head(self) -> Head: ...

    def entries(self, stream: bytes, after_seq: int, limit: int) -> list[Entry]: ...

    def application(self, subject: str) -> Row | None: ...

    def draft(self, draft_id: str) -> Row | None: ...

    def save_draft(self, draft: Row) -> None:
        """Keys: id, ticket, officer, step, field, parked, record (dict), at_ms."""
        ...

    def close_draft(self, draft_id: str) -> None: ...

    def setting(self, key: str) -> Any: ...

    def set_setting(self, key: str, value: Any) -> None: ...

    def count_received_on(self, day: str) -> int:
        """Applications this device numbered on a local day (YYMMDD)."""
        ...

    def next_ticket(self, day: str) -> int: ...


class Lists(Protocol):
    """What the screens read: rows made by SQL, a page at a time."""

    def queue(self, filters: "QueueFilter", offset: int, limit: int) -> list[Row]: ...

    def queue_counts(self, filters: "QueueFilter") -> dict[str, int]: ...

    def today(self, day_start_ms: int, limit: int) -> list[Row]: ...

    def drafts(self) -> list[Row]: ...

    def same_nik(self, nik: str) -> list[Row]: ...

    def pouch(self) -> Row: ...

    def actions(self) -> list[Row]: ...


class QueueFilter(Protocol):
    @property
    def text(self) -> str: ...

    @property
    def stage(self) -> str | None: ...


class Store(Protocol):
    """An open, encrypted store with one writer."""

    @property
    def lists(self) -> Lists: ...

    def begin(self, by: str = "") -> AbstractContextManager[Transaction]: ...

    def close(self) -> None: ...


SyncPosition = Position
Entries = Sequence[Entry]
