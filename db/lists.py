"""What the screens show, one page of rows at a time."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Engine,
    ScalarSelect,
    String,
    and_,
    case,
    exists,
    func,
    literal,
    or_,
    select,
)

from app.domain.pages import named
from db import blobs, drafts, earlier, settings
from db.search import alike_keys, matches
from db.tables import applications, blob_progress, officers

ACKED = "acked"
"""Setting: [epoch, seq] of the last own entry that headquarters signed for."""
STICKS = "sticks"
"""Setting: the courier's sticks, newest first, each with its last "seq" and its "at_ms"."""

_SHOWN = (
    applications.c.subject,
    applications.c.number,
    applications.c.ticket,
    applications.c.name,
    applications.c.nik,
    applications.c.purpose,
    applications.c.reason,
    applications.c.applicant_class,
    applications.c.product,
    applications.c.status,
    applications.c.received_ms,
    applications.c.last_ms,
    applications.c.interview_ms,
    applications.c.needs_action,
    applications.c.state,
)


@dataclass(frozen=True, slots=True)
class QueueFilter:
    """What the officer asks the queue for.

    Attributes:
        text: part of a name, NIK, number, ticket or phone; "" for all.
        stages: status codes; empty for all.
        only_action: only what this post must mend.
        only_unsent: only what headquarters does not hold whole yet.
        since_ms: received at or after this moment; 0 for any.
        purpose: one purpose (keperluan); "" for all.
    """

    text: str = ""
    stages: tuple[str, ...] = ()
    only_action: bool = False
    only_unsent: bool = False
    since_ms: int = 0
    purpose: str = ""


class Lists:
    """Read-only looks at the tables; each call is one short read transaction."""

    def __init__(self, engine: Engine, stream: bytes) -> None:
        self._engine = engine.execution_options(reads_only=True)
        self._stream = stream

    def queue(self, wanted: QueueFilter, offset: int, limit: int) -> list[dict[str, Any]]:
        """What needs action first, then the newest; a row says whether headquarters holds it."""
        with self._engine.begin() as connection:
            query = select(*_SHOWN, self._data(connection)).where(*self._where(connection, wanted))
            order = (applications.c.needs_action.desc(), applications.c.received_ms.desc())
            query = query.order_by(*order).offset(offset).limit(limit)
            return [dict(row._mapping) for row in connection.execute(query)]

    def queue_size(self, wanted: QueueFilter) -> int:
        with self._engine.begin() as connection:
            query = (
                select(func.count())
                .select_from(applications)
                .where(*self._where(connection, wanted))
            )
            return int(connection.execute(query).scalar_one())

    def counts(self) -> dict[str, int]:
        """Applications by status, with "perlu_tindakan" and "draf" beside them."""
        with self._engine.begin() as connection:
            grouped = select(applications.c.status, func.count()).group_by(applications.c.status)
            found = {row[0]: int(row[1]) for row in connection.execute(grouped)}
            acting = select(func.count()).where(applications.c.needs_action)
            found["perlu_tindakan"] = int(connection.execute(acting).scalar_one())
            unsent = select(func.count()).where(self._in_pouch(connection))
            found["belum_sampai"] = int(connection.execute(unsent).scalar_one())
            found["draf"] = len(drafts.all_of_them(connection))
            return found

    def since(self, start_ms: int, limit: int) -> list[dict[str, Any]]:
        """The newest applications received at or after a moment."""
        with self._engine.begin() as connection:
            query = select(*_SHOWN, self._data(connection)).where(
                applications.c.received_ms >= start_ms
            )
            query = query.order_by(applications.c.received_ms.desc()).limit(limit)
            return [dict(row._mapping) for row in connection.execute(query)]

    def received_since(self, start_ms: int) -> int:
        with self._engine.begin() as connection:
            query = select(func.count()).where(applications.c.received_ms >= start_ms)
            return int(connection.execute(query).scalar_one())

    def actions(self, limit: int = 50) -> list[dict[str, Any]]:
        return self.queue(QueueFilter(only_action=True), 0, limit)

    def running_out(
        self, before_ms: int, statuses: Collection[str], limit: int = 50
    ) -> list[dict[str, Any]]:
        """Talks held before a moment that headquarters does not hold whole yet, oldest first."""
        with self._engine.begin() as connection:
            query = select(*_SHOWN, self._data(connection)).where(
                self._in_pouch(connection),
                applications.c.status.in_(sorted(statuses)),
                applications.c.interview_ms < before_ms,
            )
            query = query.order_by(applications.c.interview_ms).limit(limit)
            return [dict(row._mapping) for row in connection.execute(query)]

    def drafts(self) -> list[dict[str, Any]]:
        with self._engine.begin() as connection:
            return drafts.all_of_them(connection)

    def same_nik(self, nik: str) -> list[dict[str, Any]]:
        """Earlier applications of the same number, newest first, with their records."""
        with self._engine.begin() as connection:
            query = select(*_SHOWN, applications.c.received_by, applications.c.record)
            query = query.where(applications.c.nik == nik)
            query = query.order_by(applications.c.received_ms.desc()).limit(5)
            return [dict(row._mapping) for row in connection.execute(query)]

    def alike(self, name: str, limit: int = 5) -> list[dict[str, Any]]:
        """People whose name may be the same in another spelling, newest first."""
        with self._engine.begin() as connection:
            keys = alike_keys(connection, name, limit)
            query = select(*_SHOWN, self._data(connection)).where(applications.c.subject.in_(keys))
            query = query.order_by(applications.c.received_ms.desc())
            return [dict(row._mapping) for row in connection.execute(query)]

    def elsewhere(self, nik: str) -> list[dict[str, Any]]:
        """What other posts hold of the person with this number; "" for the newest of all."""
        with self._engine.begin() as connection:
            return earlier.of_nik(connection, nik) if nik else earlier.newest(connection)

    def elsewhere_of(self, subject: str) -> list[dict[str, Any]]:
        """What other posts hold of the person of one application here."""
        with self._engine.begin() as connection:
            return earlier.of_application(connection, subject)

    def officers(self) -> list[dict[str, Any]]:
        with self._engine.begin() as connection:
            query = select(officers).where(officers.c.is_active).order_by(officers.c.name)
            return [dict(row._mapping) for row in connection.execute(query)]

    def pouch(self) -> dict[str, Any]:
        """Applications and bytes that headquarters does not hold yet, and the oldest moment.

        "mine" counts every application of this laptop, "held" those of which headquarters
        signed for the last entry and for every picture. "carried": a stick is on its way.
        """
        with self._engine.begin() as connection:
            inside = self._in_pouch(connection)
            query = select(func.count(), func.min(applications.c.received_ms)).where(inside)
            files, oldest_ms = connection.execute(query).one()
            mine = select(func.count()).where(applications.c.owner == self._stream)
            all_of_them = int(connection.execute(mine).scalar_one())
            open_ones = int(connection.execute(mine.where(inside)).scalar_one())
            pictures, size, small = blobs.waiting(connection)
            return {
                "files": int(files),
                "oldest_ms": oldest_ms,
                "pictures": pictures,
                "bytes": size,
                "small": small,
                "mine": all_of_them,
                "held": all_of_them - open_ones,
                "carried": _carried(connection)[0] > 0,
            }

    def room(self) -> dict[str, int]:
        """What the pictures weigh on this disk; see db.blobs.room."""
        with self._engine.begin() as connection:
            return blobs.room(connection)

    def gone_of(self, subject: str) -> int:
        """Originals of an application that are at headquarters alone (asli di Kanim)."""
        query = select(func.count()).where(
            blob_progress.c.is_confirmed,
            blob_progress.c.subject == subject,
            blobs.GONE,
        )
        with self._engine.begin() as connection:
            return int(connection.execute(query).scalar_one())

    def waiting(self, limit: int) -> list[dict[str, Any]]:
        """What lies in the pouch, oldest first, with bytes left and bytes in all.

        Before them what headquarters refused: it waits for the officer, not for the link. Then
        what an officer put first, with "ahead" from 0. A row with "damaged" pictures says which.
        """
        with self._engine.begin() as connection:
            ahead = blobs.place_ahead(connection, applications.c.subject)
            damaged = blobs.damaged(connection)
            is_damaged = applications.c.subject.in_(sorted(damaged))
            shown = (*_SHOWN, self._data(connection), ahead.label("ahead"))
            left = _blob_bytes(blob_progress.c.size - blob_progress.c.sent)
            whole = _blob_bytes(blob_progress.c.size)
            query = (
                select(*shown, left.label("left"), whole.label("size"))
                .where(self._in_pouch(connection, _set_aside()))
                .order_by(
                    or_(_set_aside(), is_damaged).desc(), ahead.desc(), applications.c.received_ms
                )
                .limit(limit)
            )
            found = [dict(row._mapping) for row in connection.execute(query)]
            return [row | _harm(connection, damaged.get(row["subject"], [])) for row in found]

    def damaged(self, subject: str) -> list[dict[str, Any]]:
        """The pictures of an application whose file does not hold its own bytes any more."""
        with self._engine.begin() as connection:
            return _pictures(connection, blobs.damaged(connection).get(subject, []))

    def blob_ids(self) -> list[str]:
        """Every picture that an entry of this store names and that is here, drafts included."""
        with self._engine.begin() as connection:
            here = select(blob_progress.c.id).where(blob_progress.c.gone_ms == 0)
            named = [str(row.id) for row in connection.execute(here)]
            kept = [
                blob
                for one in drafts.all_of_them(connection)
                for blob in one["record"].get("blobs", [])
            ]
            return [*named, *(str(blob["id"]) for blob in kept)]

    def setting(self, key: str) -> Any:
        with self._engine.begin() as connection:
            return settings.get(connection, key)

    def _data(self, connection: Connection) -> ColumnElement[str]:
        """Where it is: "gagal", "di_pos", "dibawa_kurir", "dikirim" or "sampai"."""
        acked = self._acked_seq(connection)
        carried_seq, carried_ms = _carried(connection)
        foreign = applications.c.owner != self._stream
        return case(
            (_is_refused(), literal("gagal", String)),
            (foreign, literal("sampai", String)),
            (applications.c.last_seq > max(acked, carried_seq), literal("di_pos", String)),
            (applications.c.last_seq > acked, literal("dibawa_kurir", String)),
            (
                exists().where(_open_blob(), blob_progress.c.at_ms > carried_ms),
                literal("dikirim", String),
            ),
            (exists().where(_open_blob()), literal("dibawa_kurir", String)),
            else_=literal("sampai", String),
        ).label("data")

    def _in_pouch(
        self, connection: Connection, *or_else: ColumnElement[bool]
    ) -> ColumnElement[bool]:
        # Two indexes, one for each half: an "or" of both would read every application.
        entries = select(applications.c.subject).where(
            applications.c.owner == self._stream,
            applications.c.last_seq > self._acked_seq(connection),
        )
        pictures = select(blob_progress.c.subject).where(blob_progress.c.is_confirmed.is_(False))
        others = [select(applications.c.subject).where(one) for one in or_else]
        return applications.c.subject.in_(entries.union(pictures, *others))

    def _acked_seq(self, connection: Connection) -> int:
        acked = settings.get(connection, ACKED)
        return int(acked[1]) if acked else 0

    def _where(self, connection: Connection, wanted: QueueFilter) -> list[ColumnElement[bool]]:
        where: list[ColumnElement[bool]] = []
        if wanted.since_ms:
            where.append(applications.c.received_ms >= wanted.since_ms)
        if wanted.purpose:
            where.append(applications.c.purpose == wanted.purpose)
        if wanted.only_unsent:
            where.append(self._in_pouch(connection))
        if wanted.stages:
            where.append(applications.c.status.in_(wanted.stages))
        if wanted.only_action:
            where.append(applications.c.needs_action)
        if wanted.text.strip():
            where.append(matches(wanted.text.strip()))
        return where


def _harm(connection: Connection, ids: list[str]) -> dict[str, Any]:
    """What a row of the pouch says besides, where the disk has lost a picture."""
    return {"data": "gagal", "damaged": _pictures(connection, ids)} if ids else {}


def _pictures(connection: Connection, ids: list[str]) -> list[dict[str, Any]]:
    """role, paper, label, page and number of the originals behind these pictures."""
    query = select(applications.c.record).where(
        applications.c.subject.in_(
            select(blob_progress.c.subject).where(blob_progress.c.id.in_(ids))
        )
    )
    record = connection.execute(query).scalar() if ids else None
    return named(record, ids) if record else []


def _carried(connection: Connection) -> tuple[int, int]:
    """The last own entry on a stick that is not answered yet, and when it was made."""
    rows = settings.get(connection, STICKS) or ()
    away = next((row for row in rows if not row["answered_ms"]), None)
    return (int(away["seq"]), int(away["at_ms"])) if away else (0, -1)


def _is_refused() -> ColumnElement[bool]:
    refused: ColumnElement[str] = applications.c.state["refused"].as_string()
    return refused.is_not(None)


def _set_aside() -> ColumnElement[bool]:
    """Refused by headquarters: the narrow column first, so that few states are read."""
    return and_(applications.c.needs_action, _is_refused())


def _open_blob() -> ColumnElement[bool]:
    return and_(
        blob_progress.c.subject == applications.c.subject,
        blob_progress.c.is_confirmed.is_(False),
    )


def _blob_bytes(amount: ColumnElement[int]) -> ScalarSelect[int]:
    """The sum over the pictures of the application at hand."""
    # Both answers are named so that the index, which begins with them, serves.
    found = select(func.coalesce(func.sum(amount), 0)).where(
        blob_progress.c.is_confirmed.in_((False, True)),
        blob_progress.c.subject == applications.c.subject,
    )
    return found.correlate(applications).scalar_subquery()
