"""Opening a post's or headquarters' store, ready to use."""

from pathlib import Path

from sqlalchemy import Engine

from app.ports import Clock, Random
from db import journal, migrate
from db.engine import open_encrypted, open_place
from db.store import SqlStore


def open_post(
    path: Path, key: bytes, clock: Clock, random: Random, stream: bytes, hq_stream: bytes
) -> SqlStore:
    """Open the encrypted store of one laptop; make it when the file is new.

    Args:
        key: 32 bytes, raw.
        stream: this device's 16-byte id.
        hq_stream: the id of headquarters' stream for this post.

    Raises:
        WrongStoreKey, StoreUnsafe, StoreNewer: see app.errors.
    """
    engine = open_encrypted(path, key)
    migrate.bring_up(engine, path)
    _know(engine, stream, hq_stream)
    return SqlStore(engine, clock, random, stream, hq_stream)


def open_headquarters(path: Path | str, clock: Clock, random: Random) -> SqlStore:
    """Open headquarters' store, a file or a PostgreSQL address; it owns no stream of its own."""
    engine = open_place(path)
    file = path if isinstance(path, Path) else None
    migrate.bring_up(engine, file)
    migrate.bring_up(engine, file, migrate.HEADQUARTERS)
    return SqlStore(engine, clock, random, b"", None)


def _know(engine: Engine, stream: bytes, hq_stream: bytes) -> None:
    with engine.connect() as connection:
        if journal.own_stream(connection) is not None:
            return
    with engine.begin() as connection:
        journal.add_stream(connection, stream, "post", is_own=True)
        journal.add_stream(connection, hq_stream, "hq")
