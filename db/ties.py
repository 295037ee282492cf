"""What applications have in common (nomor HP, alamat, pengantar), told to the talk by count."""

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select

from app.domain.signs import Person, Tie, all_ties, person
from db.journal import AT_ONCE
from db.tables import applications, drafts, interviews, ties

MOST = 100
"""More people than any rule asks for: whether a phone joins a hundred or a thousand is the same."""
_DROP = delete(ties).where(ties.c.subject.in_(bindparam("of", expanding=True)))
_ADD = insert(ties)
Shared = dict[Tie, tuple[tuple[Person, int], ...]]


Of = tuple[str, int, tuple[Tie, ...]]
"""(application, when it was told in ms, its ties)."""


def write(connection: Connection, known: Mapping[str, Of]) -> None:
    """Replace the ties that each subject (an application or its talk) tells of."""
    subjects = list(known)
    for at in range(0, len(subjects), AT_ONCE):
        connection.execute(_DROP, {"of": subjects[at : at + AT_ONCE]})
    rows = [
        {"subject": subject, "application": application, "at_ms": at_ms}
        | {"kind": one.kind, "key": one.key}
        for subject, (application, at_ms, found) in known.items()
        for one in found
    ]
    if rows:
        connection.execute(_ADD, rows)


def sharing(connection: Connection, wanted: Iterable[Tie], since_ms: int, own: str) -> Shared:
    """Who else has each tie since a moment; drafts of today's people among them."""
    found = {one: _official(connection, one, since_ms, own) for one in wanted}
    for row in connection.execute(select(drafts.c.id, drafts.c.record, drafts.c.at_ms)):
        if row.id == own or row.at_ms < since_ms:
            continue
        for tie in all_ties(row.record):
            if tie in found:
                found[tie] = (*found[tie], (person(row.id, row.record), row.at_ms))
    return found


def earlier(connection: Connection, nik: str, own: str) -> tuple[str, ...]:
    """Where other applications of a NIK ended; one that was ever held tells its hold too."""
    if not nik:
        return ()
    query = select(applications.c.status, interviews.c.outcome, applications.c.record)
    query = query.outerjoin(interviews, interviews.c.application == applications.c.subject)
    query = query.where(applications.c.nik == nik, applications.c.subject != own).limit(MOST)
    told: list[str] = []
    for row in connection.execute(query):
        held = ("TUNDA",) if row.outcome == "tunda" or _was_held(row.record) else ()
        told += [row.status, *held]
    return tuple(dict.fromkeys(told))


def _was_held(record: Mapping[str, Any]) -> bool:
    return bool(record.get("on_hold"))


def _official(
    connection: Connection, tie: Tie, since_ms: int, own: str
) -> tuple[tuple[Person, int], ...]:
    family = applications.c.record["kk_number"].as_string().label("family")
    query = select(ties.c.application, ties.c.at_ms, applications.c.nik, family)
    query = query.join(applications, applications.c.subject == ties.c.application)
    query = query.where(ties.c.kind == tie.kind, ties.c.key == tie.key, ties.c.at_ms >= since_ms)
    query = query.where(ties.c.application != own).order_by(ties.c.at_ms.desc()).limit(MOST)
    return tuple(
        (person(row.application, {"nik": row.nik, "kk_number": row.family}), row.at_ms)
        for row in connection.execute(query)
    )
