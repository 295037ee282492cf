"""Which record is in whose hands, and which decisions can still be taken back."""

import json
from dataclasses import asdict
from datetime import timedelta
from typing import Any

from sqlalchemy import Connection, Row, and_, delete, insert, select, update

from app.domain.held import FAILED, KEPT, UNDONE, WAITING, Claim, Held
from db import locks
from db.hq_tables import claims, held

_MS = timedelta(milliseconds=1)


def take(connection: Connection, one: Claim, *, is_over: bool) -> bool:
    """Give the record to who asks; another's, while that lasts, only `is_over` his head."""
    locks.hold(connection, f"claim:{one.subject}")
    where = claims.c.subject == one.subject
    row = connection.execute(select(claims).where(where)).one_or_none()
    if row is not None and row.by != one.by and row.until_ms > one.since_ms and not is_over:
        return False
    since_ms = row.since_ms if row is not None and row.by == one.by else one.since_ms
    connection.execute(delete(claims).where(where))
    connection.execute(insert(claims).values(**asdict(one) | {"since_ms": since_ms}))
    return True


def put_down(connection: Connection, by: str, subject: str = "") -> None:
    """Out of this person's hands: one record, or all of them."""
    where = [claims.c.by == by, *([claims.c.subject == subject] if subject else [])]
    connection.execute(delete(claims).where(*where))


def in_hand(connection: Connection, now_ms: int) -> dict[str, Claim]:
    """By subject; a handful, whatever waits."""
    query = select(claims).where(claims.c.until_ms > now_ms)
    return {row.subject: Claim(**row._mapping) for row in connection.execute(query)}


def keep(connection: Connection, one: Held) -> bool:
    """Hold this decision; False when another already waits about the same record."""
    locks.hold(connection, f"held:{one.subject}")
    same = held.c.subject == one.subject
    if connection.execute(select(held.c.by).where(same, held.c.state == WAITING)).first():
        return False
    old = (held.c.state != WAITING, held.c.due_ms < one.due_ms - KEPT // _MS)
    connection.execute(delete(held).where(same | and_(*old)))
    row = asdict(one) | {"body": json.dumps(one.body), "form": json.dumps(one.form)}
    connection.execute(insert(held).values(**row))
    return True


def end(connection: Connection, one: Held, state: str, problem: str = "") -> bool:
    """It waits no longer; False when somebody was faster. A state of "" forgets it."""
    mine = (held.c.subject == one.subject, held.c.batch == one.batch, held.c.state == WAITING)
    if not state:
        return connection.execute(delete(held).where(*mine)).rowcount == 1
    change = update(held).where(*mine).values(state=state, problem=problem)
    return connection.execute(change).rowcount == 1


def every(connection: Connection) -> list[Held]:
    """All that wait, were taken back or failed; a handful."""
    return [_held(row) for row in connection.execute(select(held).order_by(held.c.due_ms))]


def was_read(connection: Connection, subject: str) -> None:
    """Who decided knows now that it failed; the words typed stay for an hour."""
    failed = (held.c.subject == subject, held.c.state == FAILED)
    connection.execute(update(held).where(*failed).values(state=UNDONE))


def _held(row: Row[Any]) -> Held:
    told = {"body": json.loads(row.body), "form": json.loads(row.form)}
    return Held(**dict(row._mapping) | told)
