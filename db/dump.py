"""Headquarters' tables as rows, in one look, for a copy; and the same rows into an empty store.

What is folded from the journal is not copied: it is folded anew and compared by its digest.
"""

import base64
import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    Connection,
    Engine,
    LargeBinary,
    MetaData,
    Table,
    func,
    insert,
    inspect,
    select,
    text,
)

from app.domain.backup import BackupDamaged
from app.domain.journal import Head, decode
from app.errors import ContentMalformed, StoreDamaged
from db import hq_tables, projection, tables
from db.tables import PROJECTION, journal, streams

ROWS_A_PIECE = 2_000
# What a migration or an index makes by itself, and seats at the console: nobody stays signed in.
_NOT_COPIED = ("alembic_", "application_words", "sqlite_", "hq_sessions")
_FOLDED = {table.name for table in PROJECTION}


@dataclass(frozen=True, slots=True)
class Facts:
    """What a store holds: rows of every table, digests of the folded ones, where streams end."""

    counts: Mapping[str, int]
    digests: Mapping[str, str]
    heads: tuple[Head, ...]


class Look:
    """One consistent look at the whole store."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._tables = _known(connection)

    def pieces(self) -> Iterator[bytes]:
        """The rows of the tables that are copied, some thousand a piece."""
        for table in self._tables:
            found = self._connection.execution_options(stream_results=True).execute(select(table))
            for some in found.partitions(ROWS_A_PIECE):
                yield _written(table, [tuple(row) for row in some])

    def facts(self) -> Facts:
        every = [*self._tables, *PROJECTION]
        return Facts(
            {table.name: _count(self._connection, table) for table in every},
            {table.name: _digest(self._connection, table) for table in PROJECTION},
            _heads(self._connection),
        )

    def pictures(self) -> dict[str, set[str]]:
        """By post: every picture that an entry of one of its laptops names."""
        query = select(streams.c.post, journal.c.content).join(
            streams, streams.c.stream == journal.c.stream
        )
        found: dict[str, set[str]] = {}
        for post, content in self._connection.execute(query.where(streams.c.side == "post")):
            if content is not None and b'"blobs"' in bytes(content):
                found.setdefault(str(post), set()).update(_named(bytes(content)))
        return found


@contextmanager
def looking(engine: Engine) -> Iterator[Look]:
    """Other writers go on meanwhile, and are not seen."""
    with engine.connect() as connection:
        if engine.dialect.name == "postgresql":
            connection = connection.execution_options(isolation_level="REPEATABLE READ")
        yield Look(connection.execution_options(reads_only=True))


def load(engine: Engine, pieces: Iterable[bytes]) -> None:
    """Put the rows into an empty store, and fold the tables from the journal; all or nothing.

    Raises:
        StoreDamaged: the store is not empty.
        BackupDamaged: a piece is none, or of a newer Beranda.
    """
    with engine.begin() as connection:
        if _count(connection, journal) or _count(connection, hq_tables.posts):
            raise StoreDamaged(why="not_empty")
        known = {table.name: table for table in _known(connection)}
        for piece in pieces:
            _put(connection, known, piece)
        if engine.dialect.name == "postgresql":
            _count_on(connection, known.values())
        projection.rebuild(connection)


def _known(connection: Connection) -> list[Table]:
    """The tables of the program, and those in the file that this module was never told of."""
    ours = {**tables.metadata.tables, **hq_tables.metadata.tables}
    names = sorted(inspect(connection).get_table_names())
    kept = [one for one in names if one not in _FOLDED and not one.startswith(_NOT_COPIED)]
    strange = MetaData()
    return [
        ours[name] if name in ours else Table(name, strange, autoload_with=connection)
        for name in kept
    ]


def _written(table: Table, rows: list[tuple[Any, ...]]) -> bytes:
    columns = [column.name for column in table.columns]
    is_bytes = [isinstance(column.type, LargeBinary) for column in table.columns]
    told = [
        [_text(value) if raw else value for raw, value in zip(is_bytes, row, strict=True)]
        for row in rows
    ]
    return json.dumps({"table": table.name, "columns": columns, "rows": told}).encode()


def _put(connection: Connection, known: Mapping[str, Table], piece: bytes) -> None:
    try:
        told = json.loads(piece)
        table = known[told["table"]]
        columns = [table.columns[name] for name in told["columns"]]
    except (KeyError, TypeError, ValueError) as problem:
        raise BackupDamaged(part="rows") from problem
    is_bytes = [isinstance(column.type, LargeBinary) for column in columns]
    rows = [
        {
            column.name: _bytes(value) if raw else value
            for column, raw, value in zip(columns, is_bytes, row, strict=True)
        }
        for row in told["rows"]
    ]
    if rows:
        connection.execute(insert(table), rows)


def _count_on(connection: Connection, known: Iterable[Table]) -> None:
    """Numbers that the database draws go on after those that were put back."""
    for table in known:
        column = table.autoincrement_column
        if column is None:
            continue
        place = connection.execute(
            text("SELECT pg_get_serial_sequence(:name, :column)"),
            {"name": table.name, "column": column.name},
        ).scalar()
        if place is not None:
            last = connection.execute(select(func.max(column))).scalar() or 0
            drawn = select(func.setval(place, max(last, 1), bool(last)))
            connection.execute(drawn)


def _count(connection: Connection, table: Table) -> int:
    return int(connection.execute(select(func.count()).select_from(table)).scalar_one())


def _digest(connection: Connection, table: Table) -> str:
    """The same for the same rows in any order, on every database."""
    total = 0
    query = select(table)
    for row in connection.execution_options(stream_results=True).execute(query):
        told = json.dumps([_plain(value) for value in row], sort_keys=True, ensure_ascii=False)
        total += int.from_bytes(hashlib.sha256(told.encode()).digest())
    return f"{total % (1 << 256):064x}"


def _heads(connection: Connection) -> tuple[Head, ...]:
    query = select(streams.c.stream, streams.c.epoch, streams.c.seq, streams.c.hash)
    rows = connection.execute(query.order_by(streams.c.stream))
    return tuple(Head(bytes(row[0]), row[1], row[2], bytes(row[3])) for row in rows)


def _named(content: bytes) -> set[str]:
    try:
        blobs = decode(content).body.get("blobs", [])
        return {str(one["id"]) for one in blobs}
    except (ContentMalformed, KeyError, TypeError):
        return set()


def _plain(value: Any) -> Any:
    return bytes(value).hex() if isinstance(value, bytes | memoryview) else value


def _text(value: bytes | None) -> str | None:
    return None if value is None else base64.b64encode(bytes(value)).decode()


def _bytes(value: str | None) -> bytes | None:
    return None if value is None else base64.b64decode(value)
