"""Which applications of one person lie at several posts, asked of headquarters' tables."""

from collections.abc import Collection
from contextlib import AbstractContextManager
from typing import Any, Protocol

from sqlalchemy import Connection, Select, func, select

from app.domain.journal import Body, Entry, Fact, Head
from db import journal
from db.hq_tables import devices, posts
from db.tables import applications, earlier

_PARTS = (
    "subject",
    "received_ms",
    "status",
    "purpose",
    "reason",
    "applicant_class",
    "product",
    "name",
    "nik",
    "record",
)
_MOST_OF_ONE = 50
Pair = tuple[dict[str, Any], dict[str, Any]]


class _Act(Protocol):
    @property
    def connection(self) -> Connection: ...

    def append_to(self, stream: bytes, kind: str, subject: str, body: Body) -> Entry: ...

    def head(self, stream: bytes) -> Head: ...

    def setting(self, key: str) -> Any: ...

    def set_setting(self, key: str, value: Any) -> None: ...


class _Store(Protocol):
    def begin(self, by: str = "") -> AbstractContextManager[_Act]: ...

    def reading(self) -> AbstractContextManager[_Act]: ...


class SqlElsewhere:
    """Implements `Elsewhere`, over headquarters' open store."""

    def __init__(self, store: _Store) -> None:
        self._store = store

    def begin(self) -> AbstractContextManager[_Act]:
        return self._store.begin("hq")

    def reading(self) -> AbstractContextManager[_Act]:
        return self._store.reading()

    def taken_in(self, act: _Act, stream: bytes, after: int, limit: int) -> list[tuple[str, int]]:
        """What a laptop has spoken of since, with the place of its last word."""
        last = applications.c.last_seq
        query = select(applications.c.subject, last)
        query = query.where(applications.c.owner == stream, last > after)
        rows = act.connection.execute(query.order_by(last).limit(limit))
        return [(row[0], int(row[1])) for row in rows]

    def pairs(self, act: _Act, subjects: Collection[str], since_ms: int) -> list[Pair]:
        """Each of these beside applications of the same NIK at other posts, the newest first."""
        niks = _of_one_person(act, subjects)
        if not niks:
            return []
        query, mine, its = _twins()
        query = query.where(mine.c.subject.in_(subjects), mine.c.received_ms >= since_ms)
        query = query.where(mine.c.nik.in_(niks))
        return _pairs(act, query.where(its.c.received_ms >= since_ms), mine, its)

    def changed(self, act: _Act, post: str) -> list[Pair]:
        """Of what this post was told: that which stands differently now."""
        moved = (
            select(earlier.c.own, earlier.c.other)
            .join(applications, applications.c.subject == earlier.c.other)
            .where(earlier.c.post == post, earlier.c.status != applications.c.status)
        )
        found = {(row.own, row.other) for row in act.connection.execute(moved)}
        own = sorted({one for one, _other in found})
        pairs = self.pairs(act, own, 0) if own else []
        return [one for one in pairs if (one[0]["subject"], one[1]["subject"]) in found]

    def told(self, act: _Act, own: Collection[str]) -> dict[str, Body]:
        """What the posts of these applications know so far, by the subject of the entry."""
        query = select(earlier.c.subject, earlier.c.body).where(earlier.c.own.in_(own))
        return {row.subject: row.body for row in act.connection.execute(query)}


def told_about(connection: Connection, about: Collection[str]) -> list[str]:
    """Subjects of all entries that name one of these applications."""
    names = earlier.c.own.in_(about) | earlier.c.other.in_(about)
    return list(connection.execute(select(earlier.c.subject).where(names)).scalars())


def told_of(connection: Connection, subject: str) -> list[tuple[tuple[Entry, Fact, str], str]]:
    """Each word to another post about this application, with the name of the post."""
    query = select(earlier.c.subject, posts.c.name).join(posts, posts.c.code == earlier.c.post)
    rows = connection.execute(query.where(earlier.c.other == subject).order_by(earlier.c.subject))
    found = []
    for key, place in rows.all():
        for entry in journal.of_subject(connection, key):
            fact = journal.fact_of(entry)
            if fact is not None:
                found.append(((entry, fact, "hq"), str(place)))
    return found


def _of_one_person(act: _Act, subjects: Collection[str]) -> list[str]:
    """Numbers on several applications, and on no more than one person ever makes."""
    asked = select(applications.c.nik).where(
        applications.c.subject.in_(subjects), applications.c.nik != ""
    )
    many = select(applications.c.nik).where(applications.c.nik.in_(asked))
    many = many.group_by(applications.c.nik).having(func.count().between(2, _MOST_OF_ONE))
    return list(act.connection.execute(many).scalars())


def _twins() -> tuple[Select[Any], Any, Any]:
    mine, its = applications.alias("mine"), applications.alias("its")
    here, there = devices.alias("here"), devices.alias("there")
    near, far = posts.alias("near"), posts.alias("far")
    parts = [of.c[name].label(f"{of.name}_{name}") for of in (mine, its) for name in _PARTS]
    sides = ((near, "mine"), (far, "its"))
    parts += [of.c.name.label(f"{side}_place") for of, side in sides]
    parts += [of.c.code.label(f"{side}_code") for of, side in sides]
    query = (
        select(*parts)
        .select_from(mine)
        .join(its, (its.c.nik == mine.c.nik) & (its.c.subject != mine.c.subject))
        .join(here, here.c.stream == mine.c.owner)
        .join(there, (there.c.stream == its.c.owner) & (there.c.post != here.c.post))
        .join(near, near.c.code == here.c.post)
        .join(far, far.c.code == there.c.post)
        .where(mine.c.nik != "")
    )
    return query, mine, its


def _pairs(act: _Act, query: Select[Any], mine: Any, its: Any) -> list[Pair]:
    query = query.order_by(its.c.received_ms.desc(), mine.c.subject, its.c.subject)
    rows = [dict(row._mapping) for row in act.connection.execute(query)]
    return [(_side(row, "mine_"), _side(row, "its_")) for row in rows]


def _side(row: dict[str, Any], of: str) -> dict[str, Any]:
    return {key.removeprefix(of): value for key, value in row.items() if key.startswith(of)}
