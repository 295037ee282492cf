"""Talks with applicants, in a table of their own that no list of people reads."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select

from app.domain.interview import HELD
from app.domain.order import Told
from app.domain.signs import ties_of_talk
from db import ties
from db.journal import AT_ONCE
from db.tables import interviews

_DROP = delete(interviews).where(interviews.c.subject.in_(bindparam("of", expanding=True)))
_ADD = insert(interviews)


def write(connection: Connection, known: Mapping[str, list[Told]]) -> None:
    """Replace the row of each talk by what its entries say; none when it was erased."""
    subjects = list(known)
    for at in range(0, len(subjects), AT_ONCE):
        connection.execute(_DROP, {"of": subjects[at : at + AT_ONCE]})
    held = {subject: _held(told) for subject, told in known.items()}
    ties.write(connection, {subject: _ties(one) for subject, one in held.items()})
    rows = [_row(subject, one) for subject, one in held.items() if one is not None]
    if rows:
        connection.execute(_ADD, rows)


def _held(told: list[Told]) -> Told | None:
    return next((one for one in told if one.fact.kind == HELD and one.side == "post"), None)


def _row(subject: str, held: Told) -> dict[str, Any]:
    body = held.fact.body
    return {
        "subject": subject,
        "application": str(body.get("application", "")),
        "at_ms": held.fact.at_ms,
        "by": held.fact.by,
        "outcome": str(body.get("outcome", "")),
        "body": dict(body),
    }


def _ties(held: Told | None) -> ties.Of:
    if held is None:
        return ("", 0, ())
    body = held.fact.body
    return (str(body.get("application", "")), held.fact.at_ms, ties_of_talk(body))


def of_application(connection: Connection, application: str) -> list[dict[str, Any]]:
    """Newest first."""
    query = select(interviews).where(interviews.c.application == application)
    found = connection.execute(query.order_by(interviews.c.at_ms.desc()))
    return [dict(row._mapping) for row in found]
