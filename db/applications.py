"""Reading one application back, whole."""

from typing import Any

from sqlalchemy import Connection, select

from db.tables import applications


def find(connection: Connection, subject: str) -> dict[str, Any] | None:
    row = connection.execute(
        select(applications).where(applications.c.subject == subject)
    ).one_or_none()
    return dict(row._mapping) if row else None


def owner(connection: Connection, subject: str) -> bytes | None:
    """The device stream that received it; None when it is not known here."""
    found = connection.execute(
        select(applications.c.owner).where(applications.c.subject == subject)
    ).scalar()
    return bytes(found) if found is not None else None
