"""Which pictures still have to travel, how far each has come, and which may leave this laptop."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, case, func, insert, literal, select, update

from db import settings
from db.tables import blob_progress

DAMAGED = "damaged_pictures"
"""Setting: pictures whose file did not hold its own bytes when it should have gone."""
AHEAD = "sent_ahead"
"""Setting: applications an officer put first (Dahulukan), the newest wish first."""

PREVIEW = "preview"
_TURN = {PREVIEW: 0, "portrait": 1, "scan": 2}
_HERE = blob_progress.c.gone_ms == 0
GONE = and_(blob_progress.c.gone_ms > 0, blob_progress.c.sent > 0)
"""At headquarters alone; what was given up (`give_up`) never was there."""
_SAFE = and_(
    _HERE,
    blob_progress.c.role != PREVIEW,
    blob_progress.c.is_confirmed,
    blob_progress.c.backup != "",
)
"""An original that headquarters signed for, and that lies in one of its proven backups."""
_TURNS = (
    case(_TURN, value=blob_progress.c.role, else_=3),
    blob_progress.c.at_ms,
    blob_progress.c.id,
)
_IN_TURN = select(blob_progress).order_by(*_TURNS)


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
    """Nothing counts as held any more; how much was sent stays, so that it is asked for first.

    What was let go stays as it is: a proven backup holds it, and nobody here could send it.
    """
    connection.execute(update(blob_progress).where(_HERE).values(is_confirmed=False))


def to_send(connection: Connection, limit: int) -> list[dict[str, Any]]:
    """Previews of all first, then portraits, then scans; the oldest application first.

    Before them whatever belongs to an application that an officer put first: "is_ahead".
    """
    place = place_ahead(connection, blob_progress.c.subject)
    query = select(blob_progress, (place >= 0).label("is_ahead"))
    query = query.where(blob_progress.c.is_confirmed.is_(False))
    rows = connection.execute(query.order_by(place.desc(), *_TURNS).limit(limit))
    return [dict(row._mapping) for row in rows]


def place_ahead(connection: Connection, subject: ColumnElement[str]) -> ColumnElement[int]:
    """How pressing the officer's wish is, from 0; -1 for whoever waits for their turn."""
    wished = [str(one) for one in settings.get(connection, AHEAD) or ()]
    places = {one: len(wished) - at for at, one in enumerate(wished)}
    return case(places, value=subject, else_=-1) if places else literal(-1)


def named(connection: Connection) -> list[dict[str, Any]]:
    """Every picture that is here, in the order they travel in."""
    return [dict(row._mapping) for row in connection.execute(_IN_TURN.where(_HERE))]


def damaged(connection: Connection) -> dict[str, list[str]]:
    """By application, the pictures that cannot go because their file is gone or damaged."""
    noted = [str(one) for one in settings.get(connection, DAMAGED) or ()]
    is_open = blob_progress.c.is_confirmed.is_(False)
    query = select(blob_progress.c.subject, blob_progress.c.id)
    query = query.where(is_open, blob_progress.c.id.in_(noted)).order_by(*_TURNS)
    found: dict[str, list[str]] = {}
    for row in connection.execute(query) if noted else ():
        found.setdefault(str(row.subject), []).append(str(row.id))
    return found


def give_up(connection: Connection, ids: Collection[str], at_ms: int) -> None:
    """They were taken anew: nobody waits for these, which never arrived whole anywhere."""
    query = update(blob_progress).where(blob_progress.c.id.in_(ids))
    is_open = blob_progress.c.is_confirmed.is_(False)
    connection.execute(query.where(is_open).values(is_confirmed=True, gone_ms=at_ms, sent=0))


def waiting(connection: Connection) -> tuple[int, int, int]:
    """How many pictures headquarters does not hold yet, their bytes, and those of previews."""
    left = blob_progress.c.size - blob_progress.c.sent
    of_previews = case((blob_progress.c.role == PREVIEW, left), else_=0)
    row = connection.execute(
        select(func.count(), _sum(left), _sum(of_previews)).where(
            blob_progress.c.is_confirmed.is_(False)
        )
    ).one()
    return int(row[0]), int(row[1]), int(row[2])


def secure(connection: Connection, ids: Collection[str], backup: str) -> None:
    """A proven backup of headquarters holds these; what was said once is never unsaid."""
    query = update(blob_progress).where(blob_progress.c.id.in_(ids), blob_progress.c.backup == "")
    connection.execute(query.values(backup=backup))


def to_let_go(connection: Connection, limit: int) -> list[dict[str, Any]]:
    """Originals that are safe at headquarters and still here, the oldest first."""
    query = select(blob_progress).where(_SAFE).order_by(blob_progress.c.at_ms, blob_progress.c.id)
    return [dict(row._mapping) for row in connection.execute(query.limit(limit))]


def let_go(connection: Connection, ids: Collection[str], at_ms: int) -> None:
    """Written before a file is removed; only what is safe is ever taken."""
    query = update(blob_progress).where(_SAFE, blob_progress.c.id.in_(ids))
    connection.execute(query.values(gone_ms=at_ms))


def gone(connection: Connection) -> list[str]:
    """Ids of the originals that are at headquarters alone (asli di Kanim)."""
    query = select(blob_progress.c.id).where(GONE)
    return [str(row.id) for row in connection.execute(query)]


def room(connection: Connection) -> dict[str, int]:
    """Applications with pictures, bytes of all of them, bytes here, bytes safe to let go, gone."""
    size, is_gone = blob_progress.c.size, GONE
    query = select(
        func.count(blob_progress.c.subject.distinct()).label("people"),
        _sum(size).label("all_bytes"),
        _sum(case((_HERE, size), else_=0)).label("here_bytes"),
        _sum(case((_SAFE, size), else_=0)).label("safe_bytes"),
        _sum(case((is_gone, 1), else_=0)).label("gone"),
    )
    return {key: int(value) for key, value in connection.execute(query).one()._mapping.items()}


def _sum(amount: Any) -> Any:
    return func.coalesce(func.sum(amount), 0)
