"""The rows reports and exports are counted from: applications of a time, and when each step was."""

from collections.abc import Iterator
from contextlib import AbstractContextManager
from typing import Any, Protocol

from sqlalchemy import Connection, Select, select

from app.domain import application as kinds
from db import journal as diary
from db.hq_queue import CAME
from db.hq_tables import devices, posts
from db.tables import applications
from db.tables import interviews as talks
from db.tables import journal as entries

_STEPS = {
    kinds.BILLED: "billed_ms",
    kinds.PAID: "paid_ms",
    kinds.READY: "ready_ms",
    kinds.RETURNED: "returned_ms",
    kinds.DECLINED: "declined_ms",
}
_COLUMNS = ("subject", "number", "name", "nik", "purpose", "reason", "applicant_class", "product",
            "status", "received_ms", "interview_ms", "last_ms", "record", "state")  # fmt: skip


class _Act(Protocol):
    @property
    def connection(self) -> Connection: ...


class _Store(Protocol):
    def reading(self) -> AbstractContextManager[_Act]: ...


class SqlReports:
    """Implements `Cases` of the console, over headquarters' open store."""

    def __init__(self, store: _Store) -> None:
        self._store = store

    def cases(self, from_ms: int, until_ms: int) -> list[dict[str, Any]]:
        """Applications received from (in) until (out), oldest first, each with its steps."""
        query = _joined(
            select(
                *(applications.c[name] for name in _COLUMNS),
                posts.c.name.label("post"),
                posts.c.code,
                CAME,
            )
        ).where(applications.c.received_ms >= from_ms, applications.c.received_ms < until_ms)
        with self._store.reading() as look:
            rows = look.connection.execute(query.order_by(applications.c.received_ms))
            found = {row.subject: dict(row._mapping) for row in rows}
            for row in found.values():
                row |= dict.fromkeys(_STEPS.values(), 0)
            for subject, name, at_ms in _steps(look.connection, from_ms, until_ms):
                if subject in found:
                    found[subject][name] = max(found[subject][name], at_ms)
            for subject, outcome in _outcomes(look.connection, from_ms, until_ms):
                if subject in found:
                    found[subject].setdefault("outcomes", []).append(outcome)
        return list(found.values())


def _steps(connection: Connection, from_ms: int, until_ms: int) -> Iterator[tuple[str, str, int]]:
    mine = _of(from_ms, until_ms)
    query = select(entries).where(entries.c.kind.in_(_STEPS), entries.c.subject.in_(mine))
    for row in connection.execute(query):
        fact = diary.fact_of(diary.entry_of(row))
        if fact is not None:
            yield fact.subject, _STEPS[fact.kind], fact.at_ms


def _outcomes(connection: Connection, from_ms: int, until_ms: int) -> Iterator[tuple[str, str]]:
    mine = _of(from_ms, until_ms)
    query = select(talks.c.application, talks.c.outcome).where(talks.c.application.in_(mine))
    for row in connection.execute(query):
        yield str(row.application), str(row.outcome)


def _of(from_ms: int, until_ms: int) -> Select[Any]:
    return select(applications.c.subject).where(
        applications.c.received_ms >= from_ms, applications.c.received_ms < until_ms
    )


def _joined(query: Select[Any]) -> Select[Any]:
    return (
        query.select_from(applications)
        .outerjoin(devices, devices.c.stream == applications.c.owner)
        .outerjoin(posts, posts.c.code == devices.c.post)
    )
