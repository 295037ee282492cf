"""What a machine keeps over a power cut: a real SQLite in memory, and sealed pictures."""

import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import cache
from typing import Any, Protocol

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.pool import StaticPool

from app.domain.journal import Fact, decode
from app.ports import Clock, Random
from db import engine as engines
from db import failures, journal, migrate
from db.hq_store import HqSqlStore
from db.hq_tables import metadata as hq_tables
from db.lists import Lists, QueueFilter
from db.store import SqlStore
from db.verify import verify

# A few pages are always left: the disk fills up in the middle of an act, not before it.
PAGES_LEFT = 3
_ALL_PAGES = 1 << 30


class Store(Protocol):
    """What both stores have in common, of what the simulator uses itself."""

    def begin(self, by: str = "") -> AbstractContextManager[Any]: ...

    def reading(self) -> AbstractContextManager[Any]: ...


class Owner(Protocol):
    """The machine a store runs on."""

    clock: Clock
    random: Random


class Crashed(BaseException):
    """The power went. No handler of the product may see this as an error of its own."""


class Disk(Protocol):
    """One machine's database, as the simulator looks at it from above."""

    def format(self) -> None:
        """Empty tables, as a new store has them."""
        ...

    def store(self, owner: Owner, stream: bytes, other: bytes) -> Store:
        """Open a post's store; its own stream and headquarters' are known to it."""
        ...

    def hq_store(self, owner: Owner) -> Store: ...

    def image(self) -> Any: ...

    def put_back(self, image: Any) -> None: ...

    def fill(self) -> None: ...

    def make_room(self) -> None: ...

    def heads(self) -> dict[bytes, int]:
        """The last committed number of each stream."""
        ...

    def chain(self, stream: bytes) -> list[tuple[int, bytes]]:
        """(number, hash) of every entry of one stream."""
        ...

    def digests(self, stream: bytes) -> list[bytes]:
        """The hash of what every entry of one stream says, in order."""
        ...

    def contents(self, kind: str) -> list[Fact]: ...

    def setting(self, key: str) -> Any: ...

    def open_pictures(self) -> int:
        """How many headquarters has not signed for."""
        ...

    def signed_pictures(self) -> list[str]: ...

    def applications(self) -> dict[str, Any]: ...

    def called_arrived(self, stream: bytes) -> set[str]:
        """Applications of which the screen says "sampai"."""
        ...

    def problems(self) -> set[str]:
        """What the product's own check of a store finds."""
        ...


class SqlDisk:
    """Real SQLite in memory. Its engine serves the next seed too: statements stay made."""

    def __init__(self) -> None:
        self.raw = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        self.engine = _engine(self.raw)

    def format(self) -> None:
        self.put_back(_formatted())

    def store(self, owner: Owner, stream: bytes, other: bytes) -> SqlStore:
        with self.engine.begin() as connection:
            journal.add_stream(connection, stream, "post", is_own=True)
            journal.add_stream(connection, other, "hq")
        return SqlStore(self.engine, owner.clock, owner.random, stream, other)

    def hq_store(self, owner: Owner) -> HqSqlStore:
        return HqSqlStore(SqlStore(self.engine, owner.clock, owner.random, b"", None))

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
        rows = self.raw.execute("SELECT stream, seq FROM streams")
        return {bytes(stream): seq for stream, seq in rows}

    def chain(self, stream: bytes) -> list[tuple[int, bytes]]:
        rows = self.raw.execute(
            "SELECT seq, hash FROM journal WHERE stream = ? ORDER BY seq, epoch", (stream,)
        )
        return [(seq, bytes(made)) for seq, made in rows]

    def digests(self, stream: bytes) -> list[bytes]:
        query = "SELECT content_hash FROM journal WHERE stream = ? ORDER BY seq, epoch"
        return [bytes(digest) for (digest,) in self.raw.execute(query, (stream,))]

    def contents(self, kind: str) -> list[Fact]:
        rows = self.raw.execute("SELECT content FROM journal WHERE kind = ?", (kind,))
        return [decode(content) for (content,) in rows]

    def setting(self, key: str) -> Any:
        row = self.raw.execute("SELECT value FROM settings WHERE key = ?", (key,)).fetchone()
        return json.loads(row[0]) if row else None

    def open_pictures(self) -> int:
        query = "SELECT count(*) FROM blob_progress WHERE NOT is_confirmed"
        return int(self.raw.execute(query).fetchone()[0])

    def signed_pictures(self) -> list[str]:
        rows = self.raw.execute("SELECT id FROM blob_progress WHERE is_confirmed")
        return [blob_id for (blob_id,) in rows]

    def applications(self) -> dict[str, Any]:
        rows = self.raw.execute("SELECT * FROM applications").fetchall()
        return {row[0]: row[1:] for row in rows}

    def called_arrived(self, stream: bytes) -> set[str]:
        rows = Lists(self.engine, stream).queue(QueueFilter(), 0, 9_999)
        return {str(row["subject"]) for row in rows if row["data"] == "sampai"}

    def problems(self) -> set[str]:
        # In memory there is no write-ahead log to ask for.
        return set(verify(self.engine).problems) - {"pragma"}


class Guarded:
    """A store between whose steps the power may go; `step` says so by raising `Crashed`."""

    def __init__(
        self,
        store: Store,
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
