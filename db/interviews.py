"""Talks with applicants, in a table of their own that no list of people reads."""

from typing import Any

from sqlalchemy import Connection, delete, insert, select

from app.domain.interview import HELD
from app.domain.order import Told
from app.domain.signs import Tie, ties_of_talk
from db import ties
from db.tables import interviews


def write(connection: Connection, subject: str, told: list[Told]) -> None:
    """Replace the row of one talk by what its entries say; none when it was erased."""
    connection.execute(delete(interviews).where(interviews.c.subject == subject))
    held = next((one for one in told if one.fact.kind == HELD and one.side == "post"), None)
    ties.write(connection, subject, *_ties(held))
    if held is None:
        return
    body = held.fact.body
    connection.execute(
        insert(interviews).values(
            subject=subject,
            application=str(body.get("application", "")),
            at_ms=held.fact.at_ms,
            by=held.fact.by,
            outcome=str(body.get("outcome", "")),
            body=dict(body),
        )
    )


def _ties(held: Told | None) -> tuple[str, int, tuple[Tie, ...]]:
    if held is None:
        return ("", 0, ())
    body = held.fact.body
    return (str(body.get("application", "")), held.fact.at_ms, ties_of_talk(body))


def of_application(connection: Connection, application: str) -> list[dict[str, Any]]:
    """Newest first."""
    query = select(interviews).where(interviews.c.application == application)
    found = connection.execute(query.order_by(interviews.c.at_ms.desc()))
    return [dict(row._mapping) for row in found]
