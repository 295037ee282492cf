"""The diary on disk: entries go in at the end of their stream, and nowhere else."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, func, insert, select, update

from app.domain.journal import NO_HASH, Entry, Fact, Head, Position, check_entry, decode
from app.errors import ChainBroken, ContentMalformed
from db.tables import journal, streams

# Made once: to put a statement together costs more than to run it.
_ADD = insert(journal)
_MOVE_HEAD = (
    update(streams)
    .where(streams.c.stream == bindparam("of"))
    .values(epoch=bindparam("at_epoch"), seq=bindparam("at_seq"), hash=bindparam("at_hash"))
)
_ABOUT = select(journal).where(journal.c.subject.in_(bindparam("of", expanding=True)))
# SQLite takes 32,766 values in a statement, older ones 999.
AT_ONCE = 500
_SIDES = select(streams.c.stream, streams.c.side)
_HEAD = select(streams.c.epoch, streams.c.seq, streams.c.hash).where(
    streams.c.stream == bindparam("of")
)


def head(connection: Connection, stream: bytes) -> Head:
    row = connection.execute(_HEAD, {"of": stream}).one_or_none()
    return Head(stream, *row) if row else Head(stream, 1, 0, NO_HASH)


def _row(entry: Entry, fact: Fact | None) -> dict[str, Any]:
    return {
        "stream": entry.stream,
        "epoch": entry.epoch,
        "seq": entry.seq,
        "prev": entry.prev,
        "content_hash": entry.content_hash,
        "hash": entry.hash,
        "salt": entry.salt,
        "content": entry.content,
        "kind": fact.kind if fact else None,
        "subject": fact.subject if fact else None,
    }


def own_stream(connection: Connection) -> bytes | None:
    found = connection.execute(select(streams.c.stream).where(streams.c.is_own)).scalar()
    return bytes(found) if found is not None else None


def add_stream(
    connection: Connection, stream: bytes, side: str, *, post: str = "", is_own: bool = False
) -> None:
    """Make a stream known before its first entry; a second call changes nothing."""
    known = connection.execute(
        select(streams.c.stream).where(streams.c.stream == stream)
    ).one_or_none()
    if known is None:
        row = {"stream": stream, "side": side, "post": post, "epoch": 1, "seq": 0}
        connection.execute(insert(streams).values(**row, hash=NO_HASH, is_own=is_own))


def side_of(connection: Connection, stream: bytes) -> str:
    found = connection.execute(select(streams.c.side).where(streams.c.stream == stream)).scalar()
    return str(found) if found else "post"


def store(connection: Connection, entry: Entry, fact: Fact | None) -> None:
    """Write one entry whose place in the chain was already checked."""
    _store_all(connection, [(entry, fact)])


def _store_all(connection: Connection, fresh: Sequence[tuple[Entry, Fact | None]]) -> None:
    """The same for entries that follow one another in one stream."""
    if not fresh:
        return
    connection.execute(_ADD, [_row(entry, fact) for entry, fact in fresh])
    last = fresh[-1][0]
    at = {"of": last.stream, "at_epoch": last.epoch, "at_seq": last.seq, "at_hash": last.hash}
    connection.execute(_MOVE_HEAD, at)


def accept(connection: Connection, entries: Iterable[Entry]) -> list[tuple[Entry, Fact | None]]:
    """Store what continues a stream; what is already here is passed over.

    Raises:
        ChainBroken: a gap, or another entry stands at that place (a fork).
    """
    fresh: list[tuple[Entry, Fact | None]] = []
    for _stream, some in groupby(entries, lambda entry: entry.stream):
        fresh += _accept(connection, list(some))
    return fresh


def _accept(connection: Connection, entries: Sequence[Entry]) -> list[tuple[Entry, Fact | None]]:
    """The same for one stream; what continues it goes to the disk in one piece."""
    fresh: list[tuple[Entry, Fact | None]] = []
    at = head(connection, entries[0].stream)
    for entry in entries:
        if entry.position <= at.position:
            if all(entry != one for one, _fact in fresh):
                _same_or_fork(connection, entry)
            continue
        if entry.seq != at.seq + 1 or entry.prev != at.hash:
            raise ChainBroken(epoch=entry.epoch, seq=entry.seq, held=at.seq, why="place")
        check_entry(entry)
        fresh.append((entry, fact_of(entry)))
        at = Head(entry.stream, entry.epoch, entry.seq, entry.hash)
    _store_all(connection, fresh)
    return fresh


def fact_of(entry: Entry) -> Fact | None:
    """What the entry says; None once erased, and when its content makes no sense to us.

    A chain-valid entry is always kept: one unreadable content must not stop its device.
    """
    if entry.content is None:
        return None
    try:
        return decode(entry.content)
    except ContentMalformed:
        return None


def entries(connection: Connection, stream: bytes, after_seq: int, limit: int) -> list[Entry]:
    rows = connection.execute(
        select(journal)
        .where(journal.c.stream == stream, journal.c.seq > after_seq)
        .order_by(journal.c.seq, journal.c.epoch)
        .limit(limit)
    )
    return [entry_of(row) for row in rows]


def of_subject(connection: Connection, subject: str) -> list[Entry]:
    return list(of_subjects(connection, [subject]))


def of_subjects(connection: Connection, subjects: Iterable[str]) -> Iterator[Entry]:
    """All entries that speak of any of these."""
    wanted = list(subjects)
    for at in range(0, len(wanted), AT_ONCE):
        rows = connection.execute(_ABOUT, {"of": wanted[at : at + AT_ONCE]})
        yield from (entry_of(row) for row in rows)


def rewind(connection: Connection, stream: bytes, seq: int) -> list[Fact]:
    """Drop our copies of headquarters' entries after `seq`; return what they said.

    Raises:
        ChainBroken: what a post wrote, or this store itself, is never dropped.
    """
    if side_of(connection, stream) != "hq" or own_stream(connection) == stream:
        raise ChainBroken(seq=seq, why="rewind")
    return _dropped(connection, stream, seq)


def make_way(connection: Connection, seq: int, entries: Sequence[Entry]) -> list[Fact]:
    """Take up our own entries after `seq`, each of which stands among `entries` again.

    Raises:
        ChainBroken: one of them does not: what was written here is never dropped.
    """
    stream = own_stream(connection) or b""
    left = {one.content_hash for one in entries}
    ours = select(journal.c.content_hash).where(journal.c.stream == stream, journal.c.seq > seq)
    for row in connection.execute(ours):
        if bytes(row.content_hash) not in left:
            raise ChainBroken(seq=seq, why="rejoin")
    return _dropped(connection, stream, seq)


def _dropped(connection: Connection, stream: bytes, seq: int) -> list[Fact]:
    after = (journal.c.stream == stream, journal.c.seq > seq)
    rows = connection.execute(select(journal).where(*after)).all()
    connection.execute(delete(journal).where(*after))
    left = entries(connection, stream, seq - 1, 1) if seq else []
    place = (left[0].epoch, left[0].hash) if left else (1, NO_HASH)
    ended = update(streams).where(streams.c.stream == stream)
    connection.execute(ended.values(epoch=place[0], seq=seq, hash=place[1]))
    facts = (fact_of(entry_of(row)) for row in rows)
    return [fact for fact in facts if fact is not None]


def erase(connection: Connection, stream: bytes, position: Position) -> str | None:
    """Blank one entry's salt and content; return the subject it spoke of."""
    where = (
        journal.c.stream == stream,
        journal.c.epoch == position[0],
        journal.c.seq == position[1],
    )
    subject = connection.execute(select(journal.c.subject).where(*where)).scalar()
    blank = {"salt": None, "content": None, "kind": None, "subject": None}
    connection.execute(update(journal).where(*where).values(**blank))
    return None if subject is None else str(subject)


def at(connection: Connection, stream: bytes, position: Position) -> Entry | None:
    """The entry at one place; None when it is not held here."""
    row = connection.execute(
        select(journal).where(
            journal.c.stream == stream,
            journal.c.epoch == position[0],
            journal.c.seq == position[1],
        )
    ).one_or_none()
    return None if row is None else entry_of(row)


def known_streams(connection: Connection) -> list[tuple[bytes, str]]:
    """Each stream's id and the side that writes it."""
    rows = connection.execute(_SIDES)
    return [(bytes(row.stream), str(row.side)) for row in rows]


def count(connection: Connection, stream: bytes | None = None) -> int:
    query = select(func.count()).select_from(journal)
    if stream is not None:
        query = query.where(journal.c.stream == stream)
    return int(connection.execute(query).scalar_one())


def entry_of(row: Row[Any]) -> Entry:
    """One journal row as an entry; bytes columns come back as bytes on every database."""
    salt, content = row.salt, row.content
    return Entry(
        bytes(row.stream),
        row.epoch,
        row.seq,
        bytes(row.prev),
        bytes(row.content_hash),
        bytes(row.hash),
        None if salt is None else bytes(salt),
        None if content is None else bytes(content),
    )


def _same_or_fork(connection: Connection, entry: Entry) -> None:
    held = connection.execute(
        select(journal.c.hash).where(
            journal.c.stream == entry.stream,
            journal.c.epoch == entry.epoch,
            journal.c.seq == entry.seq,
        )
    ).scalar()
    if held is None or bytes(held) != entry.hash:
        raise ChainBroken(epoch=entry.epoch, seq=entry.seq, why="fork")
