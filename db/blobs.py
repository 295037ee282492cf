"""Which pictures still have to travel, and how far each has come."""

from typing import Any

from sqlalchemy import Connection, case, func, insert, select, update

from db.tables import blob_progress

_TURN = {"preview": 0, "portrait": 1, "scan": 2}
_IN_TURN = select(blob_progress).order_by(
    case(_TURN, value=blob_progress.c.role, else_=3), blob_progress.c.at_ms, blob_progress.c.id
)


def add(connection: Connection, row: dict[str, Any]) -> None:
    """Keys: id, subject, size (bytes of ciphertext), role, at_ms."""
    known = connection.execute(
        select(blob_progress.c.id).where(blob_progress.c.id == row["id"])
    ).one_or_none()
    if known is None:
        connection.execute(insert(blob_progress).values(**row))


def mark(connection: Connection, blob_id: str, sent: int, is_confirmed: bool) -> None:
    connection.execute(
        update(blob_progress)
        .where(blob_progress.c.id == blob_id)
        .values(sent=sent, is_confirmed=is_confirmed)
    )


def doubt(connection: Connection) -> None:
    """Nothing counts as held any more; how much was sent stays, so that it is asked for first."""
    connection.execute(update(blob_progress).values(is_confirmed=False))


def to_send(connection: Connection, limit: int) -> list[dict[str, Any]]:
    """Previews of all first, then portraits, then scans; the oldest application first."""
    is_open = blob_progress.c.is_confirmed.is_(False)
    rows = connection.execute(_IN_TURN.where(is_open).limit(limit))
    return [dict(row._mapping) for row in rows]


def named(connection: Connection) -> list[dict[str, Any]]:
    """Every picture, in the order they travel in."""
    return [dict(row._mapping) for row in connection.execute(_IN_TURN)]


def waiting(connection: Connection) -> tuple[int, int]:
    """How many pictures and how many bytes headquarters does not hold yet."""
    left = func.coalesce(func.sum(blob_progress.c.size - blob_progress.c.sent), 0)
    row = connection.execute(
        select(func.count(), left).where(blob_progress.c.is_confirmed.is_(False))
    ).one()
    return int(row[0]), int(row[1])
