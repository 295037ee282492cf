"""The review queue as headquarters' database answers it: one page, and how many wait."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    case,
    func,
    literal,
    select,
    tuple_,
    union_all,
)

from app.domain.application import RECEIVED
from app.domain.held import WAITING
from app.domain.waiting import NOBODY, Wanted
from db.hq_tables import claims, contacts, devices, held, posts
from db.search import matches
from db.tables import applications
from db.tables import journal as entries

# The entry that brought the application; what came later about it moves no day to the post.
_FIRST_SEQ = (
    select(func.min(entries.c.seq))
    .where(
        entries.c.stream == applications.c.owner,
        entries.c.subject == applications.c.subject,
        entries.c.kind == RECEIVED,
    )
    .correlate(applications)
    .scalar_subquery()
)
# The first row of the key is all that is read, however often the laptop has spoken since.
CAME = (
    select(contacts.c.first_ms)
    .where(contacts.c.stream == applications.c.owner, contacts.c.seq >= _FIRST_SEQ)
    .order_by(contacts.c.seq)
    .limit(1)
    .correlate(applications)
    .scalar_subquery()
    .label("came_ms")
)
ROW = (
    applications.c.subject,
    applications.c.number,
    applications.c.name,
    applications.c.nik,
    applications.c.purpose,
    applications.c.applicant_class,
    applications.c.status,
    applications.c.owner,
    applications.c.received_ms,
    applications.c.interview_ms,
    applications.c.needs_action,
    applications.c.record,
    posts.c.name.label("post"),
    posts.c.code,
    CAME,
)
_PLACE = (applications.c.received_ms, applications.c.subject)


def page(connection: Connection, wanted: Wanted, limit: int) -> list[dict[str, Any]]:
    """Applications that are wanted, the longest waiting first."""
    if wanted.text.strip() or not wanted.statuses:
        query = joined(select(*ROW)).where(*_narrowed(wanted))
        if wanted.statuses:
            query = query.where(applications.c.status.in_(wanted.statuses))
        query = query.order_by(*_ordered(wanted, *_PLACE)).limit(limit)
    else:
        keys = _first_of_each(wanted, limit)
        query = joined(select(*ROW)).where(applications.c.subject.in_(keys))
        query = query.order_by(*_ordered(wanted, *_PLACE))
    rows = [dict(row._mapping) for row in connection.execute(query)]
    return rows[::-1] if wanted.before is not None else rows


def count(connection: Connection, wanted: Wanted, most: int) -> int:
    """How many are wanted; counting stops at `most`."""
    query = select(applications.c.subject).where(*_narrowed(wanted))
    if wanted.statuses:
        query = query.where(applications.c.status.in_(wanted.statuses))
    some = query.limit(most).subquery()
    return int(connection.execute(select(func.count()).select_from(some)).scalar() or 0)


def arrived(connection: Connection, wanted: Wanted, since_ms: int) -> int:
    """How many of these came in after this moment; only laptops that spoke since are read."""
    of_laptop = contacts.c.stream == devices.c.stream
    newest = (contacts.c.seq.desc(),)
    last_ms = select(contacts.c.first_ms).where(of_laptop).order_by(*newest).limit(1)
    before = select(contacts.c.seq).where(of_laptop, contacts.c.first_ms <= since_ms)
    query = select(
        devices.c.stream,
        func.coalesce(before.order_by(*newest).limit(1).scalar_subquery(), 0),
    ).where(last_ms.scalar_subquery() > since_ms)
    total = 0
    for stream, seq in connection.execute(query).all():
        came = select(entries.c.subject).where(
            entries.c.stream == stream, entries.c.seq > seq, entries.c.kind == RECEIVED
        )
        found = select(func.count()).select_from(applications).where(*_narrowed(wanted))
        found = found.where(applications.c.status.in_(wanted.statuses))
        found = found.where(applications.c.subject.in_(came))
        total += int(connection.execute(found).scalar() or 0)
    return total


def counts(connection: Connection, statuses: Iterable[str] = ()) -> dict[str, int]:
    """How many stand in each of these states; none named: in all."""
    query = select(applications.c.status, func.count()).group_by(applications.c.status)
    if some := list(statuses):
        query = query.where(applications.c.status.in_(some))
    return {row[0]: int(row[1]) for row in connection.execute(query)}


def late(connection: Connection, wanted: Wanted) -> int:
    """How many of these states were interviewed before the moment that is named."""
    one = case((_is_late(wanted), 1))
    query = select(func.count(one)).where(applications.c.status.in_(wanted.statuses))
    return int(connection.execute(query).scalar() or 0)


def joined(query: Select[Any]) -> Select[Any]:
    """With the laptop that took it in, and its post."""
    return (
        query.select_from(applications)
        .outerjoin(devices, devices.c.stream == applications.c.owner)
        .outerjoin(posts, posts.c.code == devices.c.post)
    )


def _first_of_each(wanted: Wanted, limit: int) -> Select[Any]:
    """Every state gives its first ones along the index, and the first of all are kept."""
    parts = []
    for status in wanted.statuses:
        part = select(*_PLACE).where(applications.c.status == status, *_narrowed(wanted))
        found = part.order_by(*_ordered(wanted, *_PLACE)).limit(limit).subquery()
        parts.append(select(found.c.received_ms, found.c.subject))
    every = union_all(*parts).subquery()
    first = _ordered(wanted, every.c.received_ms, every.c.subject)
    return select(every.c.subject).order_by(*first).limit(limit)


def _ordered(wanted: Wanted, *place: ColumnElement[Any]) -> list[ColumnElement[Any]]:
    """The longest waiting first; what comes before a place is read back from it."""
    return [one.desc() if wanted.before is not None else one.asc() for one in place]


def _narrowed(wanted: Wanted) -> list[ColumnElement[bool]]:
    narrowed: list[ColumnElement[bool]] = []
    if wanted.text.strip():
        narrowed.append(matches(wanted.text.strip()))
    if wanted.post:
        mine = select(devices.c.stream).where(devices.c.post == wanted.post)
        narrowed.append(applications.c.owner.in_(mine))
    if wanted.purpose:
        narrowed.append(applications.c.purpose == wanted.purpose)
    if wanted.late_before_ms:
        narrowed.append(_is_late(wanted))
    if wanted.after is not None:
        received_ms, subject = wanted.after
        narrowed.append(tuple_(*_PLACE) > tuple_(literal(received_ms), literal(subject)))
    if wanted.before is not None:
        received_ms, subject = wanted.before
        narrowed.append(tuple_(*_PLACE) < tuple_(literal(received_ms), literal(subject)))
    return [*narrowed, *_in_hand(wanted)]


def _in_hand(wanted: Wanted) -> list[ColumnElement[bool]]:
    taken = select(claims.c.subject).where(claims.c.until_ms > wanted.at_ms)
    if wanted.is_free:
        others = taken.where(claims.c.by != wanted.by)
        decided = select(held.c.subject).where(held.c.state == WAITING)
        return [applications.c.subject.not_in(one) for one in (others, decided)]
    if wanted.by == NOBODY:
        return [applications.c.subject.not_in(taken)]
    mine = taken.where(claims.c.by == wanted.by)
    return [applications.c.subject.in_(mine)] if wanted.by else []


def _is_late(wanted: Wanted) -> ColumnElement[bool]:
    before = applications.c.interview_ms < wanted.late_before_ms
    return before & applications.c.purpose.not_in(wanted.exempt)
