"""Opening the store: the key, the journal mode and the flush are asserted, never assumed."""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool

from app.errors import StoreUnsafe, WrongStoreKey
from db import failures

BUSY_TIMEOUT_MS = 15_000
_PRAGMAS = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA foreign_keys=ON",
    "PRAGMA secure_delete=ON",
    "PRAGMA temp_store=MEMORY",
    f"PRAGMA busy_timeout={BUSY_TIMEOUT_MS}",
)
_EXPECTED = (
    ("journal_mode", "wal"),
    ("synchronous", "2"),
    ("foreign_keys", "1"),
    ("secure_delete", "1"),
    ("temp_store", "2"),
)


def open_encrypted(path: Path, key: bytes) -> Engine:
    """Open the post's database with its raw 256-bit key.

    Raises:
        WrongStoreKey: the file does not open with this key.
        StoreUnsafe: a pragma did not take hold.
    """
    if len(key) != 32:
        raise WrongStoreKey(size_bytes=len(key))
    return _engine(sqlcipher, lambda: _connect_encrypted(path, key))


def open_plain(path: Path) -> Engine:
    """Open headquarters' database; its machine's disk encryption protects it."""
    return _engine(sqlite3, lambda: _connect_plain(path))


def open_place(place: Path | str) -> Engine:
    """A file of SQLite, or the address of a PostgreSQL server."""
    if isinstance(place, Path):
        return open_plain(place)
    # a post has no use for the driver, and need not have it
    from db.postgres import open_postgres

    return open_postgres(place)


def pragmas(connection: Connection) -> dict[str, str]:
    """What the open database really runs with."""
    return {
        name: str(connection.exec_driver_sql(f"PRAGMA {name}").scalar()) for name, _ in _EXPECTED
    }


def _engine(module: Any, connect: Callable[[], Any]) -> Engine:
    engine = create_engine(
        "sqlite://", module=module, creator=connect, poolclass=QueuePool, pool_size=6
    )
    event.listen(engine, "begin", _begin)
    failures.translate(engine)
    return engine


def _begin(connection: Connection) -> None:
    # sqlite's own driver would open the transaction late and leave DDL outside of it
    reads = connection.get_execution_options().get("reads_only", False)
    connection.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")


def _connect_encrypted(path: Path, key: bytes) -> Any:
    raw = sqlcipher.connect(str(path), isolation_level=None, check_same_thread=False)
    raw.execute("PRAGMA cipher_log_level=NONE")
    raw.execute(f"PRAGMA key=\"x'{key.hex()}'\"")
    try:
        raw.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlcipher.Error as problem:
        raw.close()
        # A full disk or a pulled stick must not read as a wrong key.
        if failures.is_not_ours(problem):
            raise WrongStoreKey() from problem
        raise
    return _made_safe(raw)


def _connect_plain(path: Path) -> Any:
    raw = sqlite3.connect(str(path), isolation_level=None, check_same_thread=False)
    return _made_safe(raw)


def _made_safe(raw: Any) -> Any:
    for pragma in _PRAGMAS:
        raw.execute(pragma).fetchall()
    for name, expected in _EXPECTED:
        found = str(cast(tuple[object], raw.execute(f"PRAGMA {name}").fetchone())[0]).lower()
        if found != expected:
            raw.close()
            raise StoreUnsafe(pragma=name, found=found)
    return raw
