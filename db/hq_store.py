"""Headquarters' store: the same journal and tables as a post's, and a ledger of devices."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any

from sqlalchemy import Row, Table, delete, insert, select, update

from app.domain.held import Claim, Held
from app.domain.journal import Head
from app.ports import Clock, Random
from app.sync.ledger import Arrived, Device, Fork, PostOffice, Ticket
from db import hq_console, hq_hands, locks
from db.hq_tables import arrivals, devices, forks, posts, tickets
from db.hq_tables_heads import signed_heads
from db.open import open_headquarters
from db.store import SqlStore, SqlTransaction


class HqSqlTransaction(SqlTransaction):
    """Implements `HqTransaction`."""

    def device(self, stream: bytes) -> Device | None:
        query = select(devices).where(devices.c.stream == stream)
        row = self.connection.execute(query).one_or_none()
        return None if row is None else _device(row)

    def add_device(self, device: Device) -> None:
        self.connection.execute(insert(devices).values(**asdict(device)))

    def save_certificate(self, stream: bytes, certificate: bytes) -> None:
        change = update(devices).where(devices.c.stream == stream)
        self.connection.execute(change.values(certificate=certificate))

    def revoke(self, stream: bytes) -> None:
        change = update(devices).where(devices.c.stream == stream).values(is_revoked=True)
        self.connection.execute(change)

    def devices(self) -> list[Device]:
        query = select(devices).order_by(devices.c.post, devices.c.stream)
        return [_device(row) for row in self.connection.execute(query)]

    def post_office(self, code: str) -> PostOffice | None:
        row = self.connection.execute(select(posts).where(posts.c.code == code)).one_or_none()
        return None if row is None else PostOffice(**row._mapping)

    def save_post_office(self, post: PostOffice) -> None:
        self._replace(posts, {"code": post.code}, asdict(post))

    def post_offices(self) -> list[PostOffice]:
        rows = self.connection.execute(select(posts).order_by(posts.c.code))
        return [PostOffice(**row._mapping) for row in rows]

    def add_ticket(self, ticket: Ticket) -> None:
        self._replace(tickets, {"token_hash": ticket.token_hash}, asdict(ticket))

    def take_ticket(self, token_hash: str) -> Ticket | None:
        locks.hold(self.connection, f"ticket:{token_hash}")
        where = tickets.c.token_hash == token_hash
        row = self.connection.execute(select(tickets).where(where)).one_or_none()
        self.connection.execute(delete(tickets).where(where))
        return None if row is None else Ticket(**row._mapping)

    def arrived(self, stream: bytes) -> Arrived:
        query = select(arrivals).where(arrivals.c.stream == stream)
        row = self.connection.execute(query).one_or_none()
        if row is None:
            return Arrived()
        return Arrived(**{name: row._mapping[name] for name in asdict(Arrived())})

    def save_arrived(self, stream: bytes, arrived: Arrived) -> None:
        self._replace(arrivals, {"stream": stream}, {"stream": stream, **asdict(arrived)})
        seq, now_ms = self.head(stream).seq, self._store.now_ms()
        hq_console.note_contact(self.connection, stream, seq, now_ms)

    def sign_head(self, head: Head, signature: bytes) -> None:
        at = {"stream": head.stream, "seq": head.seq}
        where = (signed_heads.c.stream == head.stream, signed_heads.c.seq == head.seq)
        if self.connection.execute(select(signed_heads.c.seq).where(*where)).first() is None:
            self.connection.execute(insert(signed_heads).values(**at, signature=signature))

    def signed_heads(self, stream: bytes, after_seq: int, limit: int) -> list[tuple[int, bytes]]:
        rows = self.connection.execute(
            select(signed_heads.c.seq, signed_heads.c.signature)
            .where(signed_heads.c.stream == stream, signed_heads.c.seq > after_seq)
            .order_by(signed_heads.c.seq)
            .limit(limit)
        )
        return [(int(seq), bytes(signature)) for seq, signature in rows]

    def quarantine(self, fork: Fork) -> None:
        known = select(forks.c.id).where(
            forks.c.stream == fork.stream, forks.c.epoch == fork.epoch, forks.c.seq == fork.seq
        )
        if self.connection.execute(known.limit(1)).first() is None:
            self.connection.execute(insert(forks).values(**asdict(fork)))

    def forks(self) -> list[Fork]:
        rows = self.connection.execute(select(forks).order_by(forks.c.id))
        return [
            Fork(bytes(row.stream), row.epoch, row.seq, row.why, bytes(row.pouch)) for row in rows
        ]

    def take_in_hand(self, one: Claim, *, is_over: bool = False) -> bool:
        return hq_hands.take(self.connection, one, is_over=is_over)

    def put_down(self, by: str, subject: str = "") -> None:
        hq_hands.put_down(self.connection, by, subject)

    def in_hand(self, now_ms: int) -> dict[str, Claim]:
        return hq_hands.in_hand(self.connection, now_ms)

    def hold(self, one: Held) -> bool:
        return hq_hands.keep(self.connection, one)

    def held(self) -> list[Held]:
        return hq_hands.every(self.connection)

    def end_held(self, one: Held, state: str = "", problem: str = "") -> bool:
        return hq_hands.end(self.connection, one, state, problem)

    def held_was_read(self, subject: str) -> None:
        hq_hands.was_read(self.connection, subject)

    def _replace(self, table: Table, key: dict[str, Any], row: dict[str, Any]) -> None:
        locks.hold(self.connection, f"{table.name}:{key}")
        where = [table.c[name] == value for name, value in key.items()]
        self.connection.execute(delete(table).where(*where))
        self.connection.execute(insert(table).values(**row))


class HqSqlStore:
    """Implements `HqStore`: `SqlStore` whose transactions also know the ledger."""

    def __init__(self, store: SqlStore) -> None:
        self.journal = store

    @contextmanager
    def begin(self, by: str = "") -> Iterator[HqSqlTransaction]:
        with self.journal.begin(by) as act:
            wider = HqSqlTransaction(act.connection, self.journal, by)
            yield wider
            act.changed |= wider.changed

    @contextmanager
    def reading(self) -> Iterator[HqSqlTransaction]:
        with self.journal.reading() as look:
            yield HqSqlTransaction(look.connection, self.journal, "")

    def close(self) -> None:
        self.journal.close()


def open_hq(path: Path | str, clock: Clock, random: Random) -> HqSqlStore:
    """Open headquarters' database, a file or a PostgreSQL address; make its tables when new."""
    store = open_headquarters(path, clock, random)
    return HqSqlStore(store)


def _device(row: Row[Any]) -> Device:
    return Device(
        bytes(row.stream),
        row.post,
        bytes(row.sign_public),
        bytes(row.seal_public),
        bytes(row.certificate),
        row.is_revoked,
    )
