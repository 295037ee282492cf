"""Small facts of this machine: counters, the sync position, the officer's preferences."""

from typing import Any

from sqlalchemy import Connection, delete, insert, select

from db import locks
from db.tables import settings


def get(connection: Connection, key: str) -> Any:
    """The value once set; None when it never was."""
    return connection.execute(select(settings.c.value).where(settings.c.key == key)).scalar()


def put(connection: Connection, key: str, value: Any) -> None:
    locks.hold(connection, f"setting:{key}")
    connection.execute(delete(settings).where(settings.c.key == key))
    connection.execute(insert(settings).values(key=key, value=value))


def count_up(connection: Connection, key: str) -> int:
    """Raise a counter and return its new value, from 1."""
    locks.hold(connection, f"setting:{key}")
    value = int(get(connection, key) or 0) + 1
    put(connection, key, value)
    return value
