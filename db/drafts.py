"""Work in progress, written at every field: a power cut costs what is being typed, no more."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from db.tables import drafts

_PARTS = ("ticket", "officer", "step", "field", "is_parked", "record", "at_ms")


def save(connection: Connection, draft: Mapping[str, Any]) -> None:
    """Write one draft whole; keys are the table's columns."""
    values = {key: draft[key] for key in _PARTS}
    done = connection.execute(update(drafts).where(drafts.c.id == draft["id"]).values(**values))
    if done.rowcount == 0:
        connection.execute(insert(drafts).values(id=draft["id"], **values))


def find(connection: Connection, draft_id: str) -> dict[str, Any] | None:
    row = connection.execute(select(drafts).where(drafts.c.id == draft_id)).one_or_none()
    return dict(row._mapping) if row else None


def all_of_them(connection: Connection) -> list[dict[str, Any]]:
    """Every draft, the one touched last first."""
    rows = connection.execute(select(drafts).order_by(drafts.c.at_ms.desc()))
    return [dict(row._mapping) for row in rows]


def close(connection: Connection, draft_id: str) -> None:
    connection.execute(delete(drafts).where(drafts.c.id == draft_id))
