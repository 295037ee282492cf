"""One row an application, and its words in the search index."""

import hashlib
from dataclasses import asdict
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select, text

from app.domain.application import Application
from app.domain.clocks import lacks_papers
from app.domain.interview import held_ms
from app.domain.merge import CONTACT_FIELDS
from app.domain.signs import ties_of
from db import ties
from db.search import index_words
from db.tables import applications

_COLUMNS = ("number", "ticket", "name", "nik", "phone", "purpose", "reason")
_MORE = ("applicant_class", "product")


def write(connection: Connection, subject: str, state: Application | None) -> None:
    """Replace the row of one application; a state of None removes it."""
    old = connection.execute(_WORDS_ID, {"of": subject}).scalar()
    if old is not None:
        connection.execute(_DROP_WORDS, {"id": old})
        connection.execute(_DROP, {"of": subject})
    ties.write(
        connection,
        subject,
        subject,
        state.received_ms if state else 0,
        ties_of(state.record) if state else (),
    )
    if state is None:
        return
    row = _row(state) | {"words_id": words_id(subject, state.received_ms)}
    connection.execute(_ADD, {"subject": subject, **row})
    words = index_words(row["name"], row["nik"], row["number"], row["ticket"], row["phone"])
    connection.execute(_ADD_WORDS, {"id": row["words_id"], "subject": subject, "words": words})


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


_ADD_WORDS = text(
    "INSERT OR REPLACE INTO application_words (rowid, subject, words)"
    " VALUES (:id, :subject, :words)"
)
# Made once: to put a statement together costs more than to run it.
_ADD = insert(applications)
_WORDS_ID = select(applications.c.words_id).where(applications.c.subject == bindparam("of"))
_DROP = delete(applications).where(applications.c.subject == bindparam("of"))
_DROP_WORDS = text("DELETE FROM application_words WHERE rowid = :id")
