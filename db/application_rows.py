"""One row an application, and its words in the search index."""

import hashlib
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select, text

from app.domain.application import Application
from app.domain.clocks import lacks_papers
from app.domain.interview import held_ms
from app.domain.merge import CONTACT_FIELDS
from app.domain.signs import ties_of
from db import ties
from db.journal import AT_ONCE
from db.search import index_words
from db.tables import applications

_COLUMNS = ("number", "ticket", "name", "nik", "phone", "purpose", "reason")
_MORE = ("applicant_class", "product")


def write(connection: Connection, states: Mapping[str, Application | None]) -> None:
    """Replace the row of each application; a state of None removes it."""
    subjects = list(states)
    for at in range(0, len(subjects), AT_ONCE):
        _drop(connection, subjects[at : at + AT_ONCE])
    ties.write(connection, {subject: _ties(subject, one) for subject, one in states.items()})
    rows = [_whole(subject, state) for subject, state in states.items() if state is not None]
    if rows:
        connection.execute(_ADD, rows)
        connection.execute(_ADD_WORDS[connection.dialect.name], [_words(row) for row in rows])


def _drop(connection: Connection, subjects: list[str]) -> None:
    old = [{"id": one} for one in connection.execute(_WORDS_ID, {"of": subjects}).scalars()]
    if old:
        connection.execute(_DROP_WORDS, old)
        connection.execute(_DROP, {"of": subjects})


def _ties(subject: str, state: Application | None) -> ties.Of:
    return (subject, state.received_ms, ties_of(state.record)) if state else (subject, 0, ())


def _whole(subject: str, state: Application) -> dict[str, Any]:
    return {"subject": subject, "words_id": words_id(subject, state.received_ms)} | _row(state)


def _words(row: dict[str, Any]) -> dict[str, Any]:
    words = index_words(row["name"], row["nik"], row["number"], row["ticket"], row["phone"])
    return {"id": row["words_id"], "subject": row["subject"], "words": words}


def words_id(subject: str, received_ms: int) -> int:
    """The search index's row number: newest last, the same after every rebuild.

    Ordering by it lets a search stop at one page however many people it matches.
    """
    tail = int.from_bytes(hashlib.sha256(subject.encode()).digest()[:4]) >> 1
    return (max(received_ms, 0) // 1000 & 0xFFFF_FFFF) << 31 | tail


def clear_search(connection: Connection) -> None:
    connection.execute(text("DELETE FROM application_words"))


def _row(state: Application) -> dict[str, Any]:
    record = state.record
    row: dict[str, Any] = {key: str(record.get(key) or "") for key in (*_COLUMNS, *_MORE)}
    epoch, seq = state.last_own
    return row | {
        "owner": state.owner,
        "status": state.status,
        "received_ms": state.received_ms,
        "received_by": state.received_by,
        "interview_ms": held_ms(record, state.received_ms),
        "last_ms": state.last_ms,
        "last_epoch": epoch,
        "last_seq": seq,
        "receipts": state.receipts,
        "needs_action": state.needs_action,
        "state": _rest(state),
        "record": record,
    }


def _rest(state: Application) -> dict[str, Any]:
    return {
        "returned": state.returned,
        "returned_ms": state.returned_ms,
        "refused": state.refused,
        "billing": state.billing,
        "ntpn": state.ntpn,
        "note": state.note,
        "lacks": lacks_papers(state.record),
        "is_verified": state.is_verified,
        "fixed": sorted(set(state.changed_by_hq) - CONTACT_FIELDS),
        "kept_seen": state.kept_seen,
        "kept": [asdict(one) for one in state.kept],
    }


_VALUES = "INTO application_words (rowid, subject, words) VALUES (:id, :subject, :words)"
_ADD_WORDS = {
    "sqlite": text(f"INSERT OR REPLACE {_VALUES}"),
    "postgresql": text(
        f"INSERT {_VALUES}"
        " ON CONFLICT (rowid) DO UPDATE SET subject = excluded.subject, words = excluded.words"
    ),
}
# Made once: to put a statement together costs more than to run it.
_ADD = insert(applications)
_THESE = applications.c.subject.in_(bindparam("of", expanding=True))
_WORDS_ID = select(applications.c.words_id).where(_THESE)
_DROP = delete(applications).where(_THESE)
_DROP_WORDS = text("DELETE FROM application_words WHERE rowid = :id")
