"""The tables the screens read, folded from the journal and from nothing else."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

from sqlalchemy import Connection, delete, insert, select

from app.domain import application as rules
from app.domain import interview
from app.domain.custody import SECURED
from app.domain.elsewhere import TOLD
from app.domain.journal import Entry, Fact, Position
from app.domain.order import Told, causal_order
from app.domain.published import PUBLISHED
from app.domain.retention import DESTROYED, places
from db import application_rows, earlier, interviews, journal, locks
from db.tables import PROJECTION, officers, tombstones, unknown_entries

Fold = Callable[[Connection, Mapping[str, list[Told]]], None]
"""Lays down anew what is known of subjects of one sort."""
Read = dict[tuple[bytes, Position], Fact | None]
"""What entries say, by stream and position, where somebody has read them already."""


def project(connection: Connection, fresh: Iterable[tuple[Entry, Fact | None]]) -> set[str]:
    """Fold new entries into the tables; return the subjects that changed."""
    touched: dict[str, Fold] = {}
    read: Read = {}
    for entry, fact in fresh:
        read[entry.stream, entry.position] = fact
        if fact is None and entry.is_erased:
            _bury(connection, entry)
        elif fact is None:
            _keep_unknown(connection, entry, "")
        elif (fold := fold_for(fact.kind)) is None:
            _keep_unknown(connection, entry, fact.kind)
        else:
            touched[fact.subject] = fold
    _fold(connection, touched, read)
    return set(touched)


def erase(connection: Connection, entry: Entry) -> None:
    """Blank one entry by rule and fold what is left; the chain still verifies."""
    fact = journal.fact_of(entry)
    journal.erase(connection, entry.stream, entry.position)
    _bury(connection, entry)
    if fact is not None and (fold := fold_for(fact.kind)) is not None:
        _fold(connection, {fact.subject: fold})


def rewind(connection: Connection, stream: bytes, seq: int) -> set[str]:
    """Forget a stream after `seq`: its writer lost it and has gone another way since."""
    return _without(connection, stream, seq, journal.rewind(connection, stream, seq))


def rejoin(connection: Connection, seq: int, entries: Sequence[Entry]) -> set[str]:
    """Our own entries after `seq` in another order, with others of ours between them."""
    dropped = journal.make_way(connection, seq, entries)
    subjects = _without(connection, entries[0].stream, seq, dropped)
    return subjects | project(connection, journal.accept(connection, entries))


def _without(connection: Connection, stream: bytes, seq: int, dropped: list[Fact]) -> set[str]:
    for table in (tombstones, unknown_entries):
        connection.execute(delete(table).where(table.c.stream == stream, table.c.seq > seq))
    folds = {fact.subject: fold for fact in dropped if (fold := fold_for(fact.kind))}
    _fold(connection, folds)
    return set(folds)


def rebuild(connection: Connection) -> int:
    """Empty every folded table and replay the journal; return the entries read."""
    locks.hold_all(connection, PROJECTION)
    for table in PROJECTION:
        connection.execute(delete(table))
    application_rows.clear_search(connection)
    read = 0
    for stream, _side in journal.known_streams(connection):
        after = 0
        while page := journal.entries(connection, stream, after, 500):
            project(connection, [(entry, journal.fact_of(entry)) for entry in page])
            after, read = page[-1].seq, read + len(page)
    return read


def fold_for(kind: str) -> Fold | None:
    """The fold that understands this kind; None for a kind of a newer Beranda."""
    return _FOLDS.get(kind)


def told(connection: Connection, subject: str) -> list[Told]:
    """Everything known about one subject, with the side that says it."""
    return _told_of(connection, [subject])[subject]


def _told_of(
    connection: Connection, subjects: Collection[str], read: Read | None = None
) -> dict[str, list[Told]]:
    """The same about many at once: a pouch speaks of fifty people."""
    ready = read or {}
    sides = dict(journal.known_streams(connection))
    found: dict[str, list[Told]] = {subject: [] for subject in subjects}
    for entry in journal.of_subjects(connection, subjects):
        place = (entry.stream, entry.position)
        fact = ready[place] if place in ready else journal.fact_of(entry)
        if fact is not None:
            side = sides.get(entry.stream, "post")
            found[fact.subject].append(Told(side, entry.stream, entry.position, fact))
    return found


def _fold(connection: Connection, touched: Mapping[str, Fold], read: Read | None = None) -> None:
    """Lay down anew what is known of each subject, all of one sort together."""
    wanted = [one for one, fold in touched.items() if fold != _fold_nothing]
    # two who speak of one person at once: the second reads what the first has said
    locks.hold(connection, *(f"subject:{one}" for one in wanted))
    known = _told_of(connection, wanted, read)
    # a destruction last: what another fold had read before it must not be laid down after it
    for fold in sorted(dict.fromkeys(touched.values()), key=lambda one: one is _fold_destroyed):
        fold(connection, {one: known[one] for one in known if touched[one] is fold})


def _fold_applications(connection: Connection, known: Mapping[str, list[Told]]) -> None:
    states = {subject: rules.fold(told) for subject, told in known.items()}
    application_rows.write(connection, states)


def _fold_officers(connection: Connection, known: Mapping[str, list[Told]]) -> None:
    for subject, told in known.items():
        connection.execute(delete(officers).where(officers.c.subject == subject))
        row: dict[str, object] | None = None
        for one in causal_order(told):
            body = one.fact.body
            if one.fact.kind == "officer.granted":
                row = {key: str(body.get(key, "")) for key in ("nip", "name", "role")}
                row["is_active"] = True
            elif row is not None:
                row["is_active"] = False
        if row is not None:
            connection.execute(insert(officers).values(subject=subject, **row))


def _fold_interviews(connection: Connection, known: Mapping[str, list[Told]]) -> None:
    interviews.write(connection, {one: list(causal_order(told)) for one, told in known.items()})


def _fold_destroyed(connection: Connection, known: Mapping[str, list[Told]]) -> None:
    """Headquarters' word alone empties entries; what is empty already stays so."""
    said = [one.fact for told in known.values() for one in told if one.side == "hq"]
    for fact in said:
        for stream, position in places(fact.body) if fact.kind == DESTROYED else ():
            entry = journal.at(connection, stream, position)
            if entry is not None and not entry.is_erased:
                erase(connection, entry)


def _fold_nothing(_connection: Connection, _known: Mapping[str, list[Told]]) -> None:
    """Kinds that are kept for the record and change no table."""


def _bury(connection: Connection, entry: Entry) -> None:
    where = (
        tombstones.c.stream == entry.stream,
        tombstones.c.epoch == entry.epoch,
        tombstones.c.seq == entry.seq,
    )
    if connection.execute(select(tombstones.c.seq).where(*where)).one_or_none() is None:
        place = {"stream": entry.stream, "epoch": entry.epoch, "seq": entry.seq}
        connection.execute(insert(tombstones).values(**place))


def _keep_unknown(connection: Connection, entry: Entry, kind: str) -> None:
    place = {"stream": entry.stream, "epoch": entry.epoch, "seq": entry.seq}
    connection.execute(insert(unknown_entries).values(**place, kind=kind))


_FOLDS: dict[str, Fold] = {
    **{kind: _fold_applications for kind in rules.ALL_KINDS},
    **{kind: _fold_interviews for kind in interview.KINDS},
    TOLD: earlier.write,
    "officer.granted": _fold_officers,
    "officer.revoked": _fold_officers,
    interview.HEAD_CALLED: _fold_nothing,
    "session.opened": _fold_nothing,
    "officer.signed_up": _fold_nothing,
    "officer.password_changed": _fold_nothing,
    "officer.pin_changed": _fold_nothing,
    "officer.recovered": _fold_nothing,
    "post.provisioned": _fold_nothing,
    "headquarters.restored": _fold_nothing,
    SECURED: _fold_nothing,
    PUBLISHED: _fold_nothing,
    DESTROYED: _fold_destroyed,
    "device.revoked": _fold_nothing,
    "device.retired": _fold_nothing,
    "device.certified": _fold_nothing,
    "headquarters.keys": _fold_nothing,
    "device.healed": _fold_nothing,
}
