"""Who waits for whom where several processes write: only those who touch the same thing."""

import hashlib
from collections.abc import Iterable

from sqlalchemy import Connection, Table, text

_HOLD = text("SELECT pg_advisory_xact_lock(one) FROM unnest(CAST(:keys AS bigint[])) AS one")


def hold(connection: Connection, *names: str) -> None:
    """Keep these names to this transaction until it ends; SQLite has one writer anyway.

    All at once and in one order, so that two who want the same never wait for each other.
    """
    if not names or not are_many(connection):
        return
    how = connection.get_execution_options()
    if not (how.get("reads_only", False) or how.get("is_alone", False)):
        connection.execute(_HOLD, {"keys": sorted({_key(name) for name in names})})


def hold_all(connection: Connection, tables: Iterable[Table]) -> None:
    """Let nobody else write these tables; single names need no holding from then on."""
    if are_many(connection):
        names = ", ".join(table.name for table in tables)
        connection.execute(text(f"LOCK TABLE {names} IN EXCLUSIVE MODE"))
        connection.execution_options(is_alone=True)


def are_many(connection: Connection) -> bool:
    """Whether other processes may write beside this one."""
    return connection.dialect.name == "postgresql"


def _key(name: str) -> int:
    return int.from_bytes(hashlib.sha256(name.encode()).digest()[:8], signed=True)
