"""What the review console reads and keeps: its people, their sessions, who looked at whom."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from app.domain.journal import Entry, Fact
from app.domain.reviewer import Look, Reviewer, ReviewerRole, Session
from app.domain.waiting import Wanted
from db import hq_queue, journal, locks
from db.hq_admission import SqlAdmission
from db.hq_earlier import told_of
from db.hq_queue import CAME, ROW, joined
from db.hq_requests import SqlRequests
from db.hq_tables import contacts, devices, looks, posts, reviewers, sessions
from db.search import alike_keys
from db.tables import applications

# So many tell a laptop's habit; a fortnight of a busy one is longer, and beats the same.
_NEWEST_CONTACTS = 120


class SqlConsole(SqlRequests, SqlAdmission):
    """Implements `Books` of the console, over headquarters' open store."""

    def reviewer(self, name: str) -> Reviewer | None:
        query = select(reviewers).where(reviewers.c.name == name)
        with self._store.reading() as look:
            row = look.connection.execute(query).one_or_none()
        if row is None:
            return None
        return Reviewer(**{**row._mapping, "role": ReviewerRole(row.role)})

    def reviewers(self) -> list[Reviewer]:
        with self._store.reading() as look:
            rows = look.connection.execute(select(reviewers).order_by(reviewers.c.name)).all()
        return [Reviewer(**{**row._mapping, "role": ReviewerRole(row.role)}) for row in rows]

    def save_reviewer(self, one: Reviewer) -> None:
        with self._store.begin() as act:
            locks.hold(act.connection, f"reviewer:{one.name}")
            act.connection.execute(delete(reviewers).where(reviewers.c.name == one.name))
            act.connection.execute(insert(reviewers).values(**asdict(one)))

    def let_in(self, seen: Reviewer, step: int, totp: str, now_ms: int) -> bool:
        """Take the code of this step for good; False when it was taken, or the door has locked.

        One statement decides, so that the same code never opens two doors at once.
        """
        mine = (
            reviewers.c.name == seen.name,
            reviewers.c.password == seen.password,
            reviewers.c.last_step < step,
            reviewers.c.locked_until_ms <= now_ms,
        )
        change = update(reviewers).where(*mine)
        with self._store.begin() as act:
            locks.hold(act.connection, f"reviewer:{seen.name}")
            done = act.connection.execute(
                change.values(totp=totp, last_step=step, failures=0, locked_until_ms=0)
            )
            return done.rowcount == 1

    def keep_out(self, name: str, most: int, until_ms: int) -> int:
        """Count a wrong try and return how many there were in a row; `most` lock the door."""
        who = reviewers.c.name == name
        with self._store.begin() as act:
            locks.hold(act.connection, f"reviewer:{name}")
            more = update(reviewers).where(who).values(failures=reviewers.c.failures + 1)
            act.connection.execute(more)
            query = select(reviewers.c.failures).where(who)
            failures = int(act.connection.execute(query).scalar() or 0)
            if failures >= most:
                locked = update(reviewers).where(who)
                act.connection.execute(locked.values(failures=0, locked_until_ms=until_ms))
            return failures

    def session(self, token_hash: str) -> Session | None:
        query = select(sessions).where(sessions.c.token_hash == token_hash)
        with self._store.reading() as look:
            row = look.connection.execute(query).one_or_none()
        return None if row is None else Session(**row._mapping)

    def save_session(self, one: Session) -> None:
        with self._store.begin() as act:
            locks.hold(act.connection, f"session:{one.token_hash}")
            where = sessions.c.token_hash == one.token_hash
            act.connection.execute(delete(sessions).where(where))
            act.connection.execute(insert(sessions).values(**asdict(one)))

    def end_session(self, token_hash: str) -> None:
        with self._store.begin() as act:
            act.connection.execute(delete(sessions).where(sessions.c.token_hash == token_hash))

    def end_sessions_of(self, reviewer: str) -> None:
        with self._store.begin() as act:
            act.connection.execute(delete(sessions).where(sessions.c.reviewer == reviewer))

    def looked(self, look: Look) -> None:
        """Write down one reading; on return it is on the disk."""
        with self._store.begin() as act:
            locks.hold(act.connection, "looks")
            newest = select(looks.c.hash).order_by(looks.c.id.desc()).limit(1)
            before = act.connection.execute(newest).scalar() or ""
            row = asdict(look) | {"hash": _chained(before, look)}
            act.connection.execute(insert(looks).values(**row))

    def looks(self, subject: str = "", limit: int = 200) -> list[Look]:
        """Newest first; of one record, or of all."""
        query = select(looks).order_by(looks.c.id.desc()).limit(limit)
        if subject:
            query = query.where(looks.c.subject == subject)
        with self._store.reading() as look:
            return [
                Look(row.at_ms, row.by, row.what, row.subject, row.hash)
                for row in look.connection.execute(query)
            ]

    def are_looks_whole(self) -> bool:
        """Whether no row was changed or taken out of the middle."""
        before = ""
        with self._store.reading() as look:
            for row in look.connection.execute(select(looks).order_by(looks.c.id)):
                told = Look(row.at_ms, row.by, row.what, row.subject)
                if row.hash != _chained(before, told):
                    return False
                before = row.hash
        return True

    def queue(
        self, statuses: Iterable[str], text: str, post: str, limit: int, purpose: str = ""
    ) -> list[dict[str, Any]]:
        """Applications in these states (none named: all), the longest waiting first."""
        return self.waiting(Wanted(tuple(statuses), text, post, purpose), limit)

    def waiting(self, wanted: Wanted, limit: int) -> list[dict[str, Any]]:
        """One page of what is wanted, the longest waiting first."""
        with self._store.reading() as look:
            return hq_queue.page(look.connection, wanted, limit)

    def count(self, wanted: Wanted, most: int) -> int:
        """How many are wanted; counting stops at `most`."""
        with self._store.reading() as look:
            return hq_queue.count(look.connection, wanted, most)

    def arrived(self, wanted: Wanted, since_ms: int) -> int:
        """How many of these came in after this moment."""
        with self._store.reading() as look:
            return hq_queue.arrived(look.connection, wanted, since_ms)

    def late(self, wanted: Wanted) -> int:
        """How many of the states wanted were interviewed before the moment named."""
        with self._store.reading() as look:
            return hq_queue.late(look.connection, wanted)

    def alike(self, name: str, limit: int) -> list[dict[str, Any]]:
        """Applications of a name that may be the same in another spelling."""
        with self._store.reading() as look:
            keys = alike_keys(look.connection, name, limit)
            query = joined(select(*ROW)).where(applications.c.subject.in_(keys))
            return [dict(row._mapping) for row in look.connection.execute(query)]

    def counts(self, statuses: Iterable[str] = ()) -> dict[str, int]:
        """How many stand in each of these states; none named: in all."""
        with self._store.reading() as look:
            return hq_queue.counts(look.connection, statuses)

    def application(self, subject: str) -> dict[str, Any] | None:
        """The whole row, with the code and name of its post."""
        query = joined(select(applications, posts.c.name.label("post"), posts.c.code, CAME))
        with self._store.reading() as look:
            query = query.where(applications.c.subject == subject)
            row = look.connection.execute(query).one_or_none()
        return None if row is None else dict(row._mapping)

    def taken_in_by(self, stream: bytes, until_ms: int) -> list[dict[str, Any]]:
        """What one laptop had taken in by then, oldest first."""
        query = joined(select(*ROW)).where(
            applications.c.owner == stream, applications.c.received_ms <= until_ms
        )
        with self._store.reading() as look:
            rows = look.connection.execute(query.order_by(applications.c.received_ms))
            return [dict(row._mapping) for row in rows]

    def history(self, subject: str) -> list[tuple[Entry, Fact, str]]:
        """Every entry about it with the side that wrote it, newest first."""
        with self._store.reading() as look:
            sides = dict(journal.known_streams(look.connection))
            entries = journal.of_subject(look.connection, subject)
        told = [(entry, journal.fact_of(entry)) for entry in entries]
        known = [(e, f, sides.get(e.stream, "post")) for e, f in told if f is not None]
        return sorted(known, key=lambda one: (one[1].at_ms, one[0].position), reverse=True)

    def told_elsewhere(self, subject: str) -> list[tuple[tuple[Entry, Fact, str], str]]:
        """Headquarters' words to other posts about this application, with the post told."""
        with self._store.reading() as look:
            return told_of(look.connection, subject)

    def last_contact(self, stream: bytes) -> int:
        """When this laptop last spoke; 0 when it never did."""
        newest = select(contacts.c.last_ms).where(contacts.c.stream == stream)
        with self._store.reading() as look:
            query = newest.order_by(contacts.c.seq.desc()).limit(1)
            return int(look.connection.execute(query).scalar() or 0)

    def contacts(self, post: str) -> list[int]:
        """When the laptops of a post last spoke with something new, oldest first."""
        mine = select(devices.c.stream).where(devices.c.post == post)
        times = select(contacts.c.first_ms, contacts.c.last_ms).order_by(contacts.c.seq.desc())
        with self._store.reading() as look:
            rows = [
                row
                for (stream,) in look.connection.execute(mine).all()
                for row in look.connection.execute(
                    times.where(contacts.c.stream == stream).limit(_NEWEST_CONTACTS)
                )
            ]
        return sorted({int(moment) for row in rows for moment in row})


def note_contact(connection: Connection, stream: bytes, seq: int, now_ms: int) -> None:
    """A laptop spoke: its row of this head is made, or its last moment moves on."""
    where = (contacts.c.stream == stream, contacts.c.seq == seq)
    done = connection.execute(update(contacts).where(*where).values(last_ms=now_ms))
    if not done.rowcount:
        row = {"stream": stream, "seq": seq, "first_ms": now_ms, "last_ms": now_ms}
        connection.execute(insert(contacts).values(**row))


def _chained(before: str, look: Look) -> str:
    told = json.dumps([before, look.at_ms, look.by, look.what, look.subject])
    return hashlib.sha256(told.encode()).hexdigest()
