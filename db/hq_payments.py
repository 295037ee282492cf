"""What applicants owe and have paid, as the page of payments lists it."""

from collections.abc import Iterable
from contextlib import AbstractContextManager
from typing import Any, Protocol

from sqlalchemy import Connection, select

from db.hq_tables import devices, posts
from db.tables import applications


class _Act(Protocol):
    @property
    def connection(self) -> Connection: ...


class _Store(Protocol):
    def reading(self) -> AbstractContextManager[_Act]: ...


_ROW = (
    applications.c.subject,
    applications.c.number,
    applications.c.name,
    applications.c.purpose,
    applications.c.applicant_class,
    applications.c.status,
    applications.c.record,
    applications.c.state,
    posts.c.name.label("post"),
)


class SqlPayments:
    """Implements `payments` of the console, over headquarters' open store."""

    def __init__(self, store: _Store) -> None:
        self._store = store

    def payments(self, statuses: Iterable[str], limit: int) -> list[dict[str, Any]]:
        """Applications in these states with their fee and what was billed, the oldest first."""
        query = (
            select(*_ROW)
            .select_from(applications)
            .outerjoin(devices, devices.c.stream == applications.c.owner)
            .outerjoin(posts, posts.c.code == devices.c.post)
            .where(applications.c.status.in_(list(statuses)))
            .order_by(applications.c.received_ms)
            .limit(limit)
        )
        with self._store.reading() as look:
            return [dict(row._mapping) for row in look.connection.execute(query)]
