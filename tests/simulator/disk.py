"""What a machine keeps over a power cut: a real SQLite in memory, and sealed pictures."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.pool import StaticPool

from db import engine as engines
from db import failures, migrate
from db.hq_store import HqSqlStore
from db.hq_tables import metadata as hq_tables
from db.store import SqlStore

# A few pages are always left: the disk fills up in the middle of an act, not before it.
PAGES_LEFT = 3
_ALL_PAGES = 1 << 30


class Crashed(BaseException):
    """The power went. No handler of the product may see this as an error of its own."""


class Disk:
    """One machine's database. Its engine is used again by the next seed: statements stay made."""

    def __init__(self) -> None:
        self.raw = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        self.engine = _engine(self.raw)

    def format(self) -> None:
        """Empty tables, as a new store has them."""
        self.put_back(_formatted())

    def image(self) -> bytes:
        return self.raw.serialize()

    def put_back(self, image: bytes) -> None:
        self.raw.deserialize(image)
        self.make_room()

    def fill(self) -> None:
        (used,) = self.raw.execute("PRAGMA page_count").fetchone()
        (free,) = self.raw.execute("PRAGMA freelist_count").fetchone()
        self.raw.execute(f"PRAGMA max_page_count={used - free + PAGES_LEFT}")

    def make_room(self) -> None:
        self.raw.execute(f"PRAGMA max_page_count={_ALL_PAGES}")

    def heads(self) -> dict[bytes, int]:
        """The last committed number of each stream."""
        rows = self.raw.execute("SELECT stream, seq FROM streams")
        return {bytes(stream): seq for stream, seq in rows}

    def chain(self, stream: bytes) -> list[tuple[int, bytes]]:
        """(number, hash) of every entry of one stream."""
        rows = self.raw.execute(
            "SELECT seq, hash FROM journal WHERE stream = ? ORDER BY seq, epoch", (stream,)
        )
        return [(seq, bytes(made)) for seq, made in rows]


class Guarded:
    """A store between whose steps the power may go; `step` says so by raising `Crashed`."""

    def __init__(
        self,
        store: SqlStore | HqSqlStore,
        step: Callable[[str], None],
        committed: Callable[[], None] = lambda: None,
    ) -> None:
        self.inner = store
        self._step, self._committed = step, committed

    @contextmanager
    def begin(self, by: str = "") -> Iterator[Any]:
        self._step("begin")
        with self.inner.begin(by) as transaction:
            yield transaction
            self._step("commit")
        self._committed()
        self._step("committed")

    @contextmanager
    def reading(self) -> Iterator[Any]:
        self._step("read")
        with self.inner.reading() as transaction:
            yield transaction


def _engine(raw: sqlite3.Connection) -> Engine:
    engine = create_engine("sqlite://", creator=lambda: raw, poolclass=StaticPool)
    event.listen(engine, "begin", engines._begin)
    failures.translate(engine)
    return engine


@cache
def _formatted() -> bytes:
    raw = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    engine = _engine(raw)
    migrate.bring_up(engine, None)
    hq_tables.create_all(engine)
    image = raw.serialize()
    engine.dispose()
    return image
