"""The open store: one writer, one transaction for each act."""

import threading
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager, nullcontext
from typing import Any

from sqlalchemy import Connection, Engine

from app.domain.journal import Body, Entry, Fact, Head, Position, following
from app.domain.order import Told, causal_order
from app.domain.signs import Others, all_ties
from app.domain.strict_json import without_nul
from app.ports import Clock, Random
from db import applications, blobs, drafts, interviews, journal, locks, projection, settings, ties
from db.lists import Lists

OWN_SEEN = "seen"


class SqlTransaction:
    """What one act may do; made by SqlStore.begin, gone when the block ends."""

    def __init__(self, connection: Connection, store: "SqlStore", by: str) -> None:
        self._connection = connection
        self._store = store
        self._by = by
        self.changed: set[str] = set()

    def append(self, kind: str, subject: str, body: Body, *, v: int = 1) -> Entry:
        return self.append_to(self._store.stream, kind, subject, body, v=v)

    def append_to(self, stream: bytes, kind: str, subject: str, body: Body, *, v: int = 1) -> Entry:
        """Write an entry of a stream this store owns (headquarters owns one for each post)."""
        self._hold(stream)
        at = journal.head(self._connection, stream)
        seen = self._seen(stream, subject)
        kept = without_nul(body)
        fact = Fact(v, self._store.now_ms(), self._by, kind, subject, seen, kept)
        entry = following(at, fact, self._store.salt())
        journal.store(self._connection, entry, fact)
        self.changed |= projection.project(self._connection, [(entry, fact)])
        return entry

    def wait_for(self, stream: bytes, subjects: Iterable[str]) -> None:
        """Before an act writes of several: all at once, or two who need both wait in a ring."""
        self._hold(stream)
        locks.hold(self._connection, *(f"subject:{one}" for one in subjects))

    def accept(self, entries: Iterable[Entry]) -> int:
        entries = list(entries)
        self._hold(*(one.stream for one in entries))
        fresh = journal.accept(self._connection, entries)
        self.changed |= projection.project(self._connection, fresh)
        return len(fresh)

    def erase(self, entry: Entry) -> None:
        projection.erase(self._connection, entry)

    def rewind(self, stream: bytes, seq: int) -> None:
        self.changed |= projection.rewind(self._connection, stream, seq)

    def rejoin(self, seq: int, entries: Iterable[Entry]) -> None:
        self.changed |= projection.rejoin(self._connection, seq, list(entries))

    def add_stream(self, stream: bytes, side: str, post: str = "", is_own: bool = False) -> None:
        journal.add_stream(self._connection, stream, side, post=post, is_own=is_own)

    def head(self, stream: bytes) -> Head:
        self._hold(stream)
        return journal.head(self._connection, stream)

    def own_head(self) -> Head:
        return self.head(self._store.stream)

    def entries(self, stream: bytes, after_seq: int, limit: int) -> list[Entry]:
        return journal.entries(self._connection, stream, after_seq, limit)

    def application(self, subject: str) -> dict[str, Any] | None:
        return applications.find(self._connection, subject)

    def history(self, subject: str) -> list[Told]:
        """Everything said about one application, cause before effect."""
        return list(causal_order(projection.told(self._connection, subject)))

    def interviews(self, application: str) -> list[dict[str, Any]]:
        return interviews.of_application(self._connection, application)

    def others(self, record: Mapping[str, Any], since_ms: int, own: str) -> Others:
        """What other applications have in common with this one (tanda)."""
        shared = ties.sharing(self._connection, all_ties(record), since_ms, own)
        nik = str(record.get("nik") or "")
        return Others(shared, ties.earlier(self._connection, nik, own))

    def draft(self, draft_id: str) -> dict[str, Any] | None:
        return drafts.find(self._connection, draft_id)

    def save_draft(self, draft: dict[str, Any]) -> None:
        drafts.save(self._connection, draft)

    def close_draft(self, draft_id: str) -> None:
        drafts.close(self._connection, draft_id)

    def setting(self, key: str) -> Any:
        locks.hold(self._connection, f"setting:{key}")
        return settings.get(self._connection, key)

    def set_setting(self, key: str, value: Any) -> None:
        settings.put(self._connection, key, value)

    def next_running(self, key: str) -> int:
        return settings.count_up(self._connection, key)

    def add_blob(self, row: dict[str, Any]) -> None:
        blobs.add(self._connection, row)

    def blob_sent(self, blob_id: str, sent: int, is_confirmed: bool) -> None:
        blobs.mark(self._connection, blob_id, sent, is_confirmed)

    def doubt_blobs(self) -> None:
        blobs.doubt(self._connection)

    def blobs_to_send(self, limit: int) -> list[dict[str, Any]]:
        return blobs.to_send(self._connection, limit)

    def blobs_named(self) -> list[dict[str, Any]]:
        return blobs.named(self._connection)

    def secure_blobs(self, ids: Collection[str], backup: str) -> None:
        blobs.secure(self._connection, ids, backup)

    def blobs_to_let_go(self, limit: int) -> list[dict[str, Any]]:
        return blobs.to_let_go(self._connection, limit)

    def let_go_blobs(self, ids: Collection[str]) -> None:
        blobs.let_go(self._connection, ids, self._store.now_ms())

    def blobs_gone(self) -> list[str]:
        return blobs.gone(self._connection)

    def give_up_blobs(self, ids: Collection[str]) -> None:
        blobs.give_up(self._connection, ids, self._store.now_ms())

    @property
    def connection(self) -> Connection:
        """For the other modules of this folder only."""
        return self._connection

    def _hold(self, *streams: bytes) -> None:
        """What one device says goes in one after another; others never wait for it."""
        locks.hold(self._connection, *(f"stream:{one.hex()}" for one in streams))

    def _seen(self, stream: bytes, subject: str) -> Position:
        """The last entry of the other side that was applied here when this was written."""
        owner = applications.owner(self._connection, subject)
        if stream != self._store.stream and owner is not None:
            return journal.head(self._connection, owner).position
        return self._store.other_head(self._connection, stream)


class SqlStore:
    """An open database with one writer at a time; readers never wait."""

    def __init__(
        self, engine: Engine, clock: Clock, random: Random, stream: bytes, other: bytes | None
    ) -> None:
        self.engine = engine
        self.stream = stream
        self._other = other
        self._clock = clock
        self._random = random
        # a server's own locks tell its writers apart; a file has one at a time
        has_many = engine.dialect.name == "postgresql"
        self._alone = nullcontext() if has_many else threading.Lock()
        self._listeners: list[Callable[[frozenset[str]], None]] = []
        self.lists = Lists(engine, stream)

    @contextmanager
    def begin(self, by: str = "") -> Iterator[SqlTransaction]:
        """One act: everything in the block commits together, or nothing does."""
        with self._alone, self.engine.begin() as connection:
            transaction = SqlTransaction(connection, self, by)
            yield transaction
        if transaction.changed:
            for listener in self._listeners:
                listener(frozenset(transaction.changed))

    @contextmanager
    def reading(self) -> Iterator[SqlTransaction]:
        """A consistent look that never blocks the writer; it must not write."""
        with self.engine.connect() as connection:
            how = connection.execution_options(reads_only=True)
            if locks.are_many(connection):
                # a server would show each question what was committed meanwhile
                how = connection.execution_options(isolation_level="REPEATABLE READ")
            yield SqlTransaction(how, self, "")

    def on_changed(self, listener: Callable[[frozenset[str]], None]) -> None:
        """Call `listener` with the subjects of every committed act, in the writer's thread."""
        self._listeners.append(listener)

    def close(self) -> None:
        self.engine.dispose()

    def now_ms(self) -> int:
        return int(self._clock.now().timestamp() * 1000)

    def salt(self) -> bytes:
        return self._random.bytes(16)

    def other_head(self, connection: Connection, stream: bytes) -> Position:
        if self._other is None or stream != self.stream:
            return (0, 0)
        head = journal.head(connection, self._other)
        return head.position if head.seq else (0, 0)
