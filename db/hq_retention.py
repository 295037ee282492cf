"""Which records are due at headquarters, and their destruction in one transaction."""

from collections.abc import Callable, Collection, Iterator
from contextlib import AbstractContextManager
from typing import Any, Protocol

from sqlalchemy import Connection, select, update

from app.domain.journal import Body, Entry, post_stream
from app.domain.retention import DESTROYED, Due, Place
from db.hq_earlier import told_about
from db.hq_tables import devices, posts, requests
from db.tables import applications, interviews, journal

Words = Callable[[list[Place]], Iterator[Body]]


class _Act(Protocol):
    @property
    def connection(self) -> Connection: ...

    def append_to(self, stream: bytes, kind: str, subject: str, body: Body) -> Entry: ...

    def setting(self, key: str) -> Any: ...

    def set_setting(self, key: str, value: Any) -> None: ...


class _Store(Protocol):
    def begin(self, by: str = "") -> AbstractContextManager[_Act]: ...

    def reading(self) -> AbstractContextManager[_Act]: ...


class SqlRetention:
    """Implements `Archive` of the console, over headquarters' open store."""

    def __init__(self, store: _Store) -> None:
        self._store = store

    def due(self, before_ms: int, statuses: Collection[str], limit: int) -> list[Due]:
        """Ended applications nobody has touched since, the oldest first."""
        query = (
            select(
                applications.c.subject,
                applications.c.number,
                posts.c.name,
                posts.c.code,
                applications.c.status,
                applications.c.received_ms,
                applications.c.last_ms,
            )
            .join(devices, devices.c.stream == applications.c.owner)
            .join(posts, posts.c.code == devices.c.post)
            .where(applications.c.status.in_(list(statuses)), applications.c.last_ms < before_ms)
            .order_by(applications.c.last_ms, applications.c.subject)
            .limit(limit)
        )
        with self._store.reading() as look:
            return [Due(*row) for row in look.connection.execute(query)]

    def destroy(
        self, chosen: Collection[Due], no: int, by: str, words: Words, kept: Callable[[int], Any]
    ) -> None:
        """Say it to every post concerned; the fold empties the entries here at once.

        Args:
            words: makes the signed bodies for the places of one post.
            kept: makes what the protocol keeps, given how many entries went.
        """
        with self._store.begin(by) as act:
            total = 0
            elsewhere = _told_of(act.connection, [one.subject for one in chosen])
            for code in sorted({one.code for one in chosen}):
                subjects = [one.subject for one in chosen if one.code == code]
                places = _places(act.connection, subjects)
                total += len(places)
                for body in words(places):
                    act.append_to(post_stream(code), DESTROYED, f"pemusnahan-{no}", body)
                # what a refusal said of the person waits in no request any more
                mine = requests.c.subject.in_(subjects)
                act.connection.execute(update(requests).where(mine).values(body="{}"))
            for stream, places in elsewhere.items():
                total += len(places)
                for body in words(places):
                    act.append_to(stream, DESTROYED, f"pemusnahan-{no}", body)
            act.set_setting("protocols", [*(act.setting("protocols") or []), kept(total)])

    def protocols(self) -> list[dict[str, Any]]:
        with self._store.reading() as look:
            return list(look.setting("protocols") or [])


def _told_of(connection: Connection, subjects: Collection[str]) -> dict[bytes, list[Place]]:
    """Where other posts were told of these applications, by stream."""
    about = told_about(connection, subjects)
    query = select(journal.c.stream, journal.c.epoch, journal.c.seq).where(
        journal.c.subject.in_(about), journal.c.content.is_not(None)
    )
    found: dict[bytes, list[Place]] = {}
    for row in connection.execute(query.order_by(journal.c.stream, journal.c.seq)):
        found.setdefault(bytes(row.stream), []).append((bytes(row.stream), (row.epoch, row.seq)))
    return found


def _places(connection: Connection, subjects: Collection[str]) -> list[Place]:
    """Every entry about these applications and the talks that belong to them."""
    talks = select(interviews.c.subject).where(interviews.c.application.in_(subjects))
    about = [*subjects, *connection.execute(talks).scalars()]
    query = select(journal.c.stream, journal.c.epoch, journal.c.seq).where(
        journal.c.subject.in_(about), journal.c.content.is_not(None)
    )
    rows = connection.execute(query.order_by(journal.c.stream, journal.c.seq))
    return [(bytes(row.stream), (row.epoch, row.seq)) for row in rows]
