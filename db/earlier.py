"""Applications of the same person at other posts, as headquarters tells them."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, Select, bindparam, delete, insert, select

from app.domain.elsewhere import TOLD
from app.domain.order import Told, causal_order
from db.journal import AT_ONCE
from db.tables import applications, earlier

_DROP = delete(earlier).where(earlier.c.subject.in_(bindparam("of", expanding=True)))
_NEWEST = 300


def write(connection: Connection, known: Mapping[str, list[Told]]) -> None:
    """The newest word of headquarters about each stands; none when it was erased."""
    subjects = list(known)
    for at in range(0, len(subjects), AT_ONCE):
        connection.execute(_DROP, {"of": subjects[at : at + AT_ONCE]})
    for subject, told in known.items():
        said = [one for one in causal_order(told) if one.side == "hq" and one.fact.kind == TOLD]
        if said:
            connection.execute(insert(earlier).values(_row(subject, said[-1].fact.body)))


def of_nik(connection: Connection, nik: str) -> list[dict[str, Any]]:
    """What other posts hold of the person with this number, newest first."""
    return _rows(connection, _shown().where(applications.c.nik == nik).limit(5))


def of_application(connection: Connection, subject: str) -> list[dict[str, Any]]:
    return _rows(connection, _shown().where(earlier.c.own == subject).limit(5))


def newest(connection: Connection) -> list[dict[str, Any]]:
    """To be compared by name."""
    return _rows(connection, _shown().limit(_NEWEST))


def _shown() -> Select[Any]:
    query = select(earlier.c.body).join(applications, applications.c.subject == earlier.c.own)
    return query.order_by(earlier.c.received_ms.desc(), earlier.c.subject)


def _rows(connection: Connection, query: Select[Any]) -> list[dict[str, Any]]:
    """One application told of beside two of ours is told once."""
    found = {str(body["other"]): dict(body) for (body,) in connection.execute(query)}
    return list(found.values())


def _row(subject: str, body: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "subject": subject,
        "own": str(body.get("own") or ""),
        "other": str(body.get("other") or ""),
        "post": str(body.get("post") or ""),
        "status": str(body.get("status") or ""),
        "received_ms": int(body.get("received_ms") or 0),
        "body": dict(body),
    }
