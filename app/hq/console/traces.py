"""Who saw or changed one person (laporan subjek data): readings and entries, both sides, in one."""

from dataclasses import dataclass
from typing import Any

from app.domain.journal import Entry, Fact
from app.domain.reviewer import Look
from app.hq import tables_out
from app.hq.console import words
from app.hq.console.languages import mark
from app.hq.console.room import Room

_MOST_APPLICATIONS = 50
_MOST_LOOKS = 5_000
REPORT, EXPORT = "subject_report", "subject_export"
KANIM = mark("Kanim")
_EXPORTS = frozenset({EXPORT, "breach_pack"})
HEAD = ("Waktu", "Siapa", "Di mana", "Apa", "Permohonan", "Sidik")


@dataclass(frozen=True, slots=True)
class Trace:
    """One reading, change or export.

    Attributes:
        where: the post's name, or "Kanim".
        is_change: an entry of the journal; otherwise somebody read or exported.
        mark: hash of the entry or of the reading, hex.
    """

    at_ms: int
    who: str
    where: str
    what: str
    number: str
    is_change: bool
    mark: str

    @property
    def is_export(self) -> bool:
        return self.what in {words.LOOKS[one] for one in _EXPORTS}

    def cells(self) -> tuple[str, ...]:
        at = words.exactly(self.at_ms)
        return (at, self.who, self.where, self.what, self.number, self.mark)


@dataclass(frozen=True, slots=True)
class Report:
    """Everything headquarters knows of who was near one person's data.

    Attributes:
        holders: laptop or server, and since when it holds the person.
    """

    name: str
    rows: tuple[dict[str, Any], ...]
    traces: tuple[Trace, ...]
    holders: tuple[tuple[str, int], ...]

    @property
    def readers(self) -> int:
        return len({one.who for one in self.traces if not one.is_change})

    @property
    def changes(self) -> int:
        return sum(one.is_change for one in self.traces)

    @property
    def exports(self) -> int:
        return sum(one.is_export for one in self.traces)


def report(room: Room, wanted: str, by: str, what: str = REPORT) -> Report | None:
    """Newest first; making it is itself written down, before it is shown.

    Args:
        wanted: NIK, local number, number of an old passport, or id of an application.
    """
    rows = _found(room, wanted)
    for subject in [row["subject"] for row in rows] or [""]:
        room.books.looked(Look(room.now_ms(), by, what, subject))
    if not rows:
        return None
    traces = [trace for row in rows for trace in _of(room, row)]
    traces.sort(key=lambda one: one.at_ms, reverse=True)
    return Report(rows[0]["name"], tuple(rows), tuple(traces), tuple(_holders(rows)))


def as_csv(found: Report) -> bytes:
    return tables_out.as_csv(HEAD, (one.cells() for one in found.traces))


def _found(room: Room, wanted: str) -> list[dict[str, Any]]:
    """All applications of the person, newest first."""
    digits = wanted.replace(" ", "")
    plain = digits if digits.isdigit() else wanted.strip()
    own = room.books.application(plain) if plain else None
    near = room.books.queue((), plain, "", _MOST_APPLICATIONS) if plain else []
    exact = [own] if own else [row for row in near if _is_named(row, plain)]
    niks = {row["nik"] for row in exact if row["nik"]}
    more = [row for nik in niks for row in room.books.queue((), nik, "", _MOST_APPLICATIONS)]
    more = [row for row in more if row["nik"] in niks]
    same = {row["subject"]: row for row in (*more, *exact)}
    return sorted(same.values(), key=lambda row: int(row["received_ms"]), reverse=True)


def _is_named(row: dict[str, Any], plain: str) -> bool:
    book = row["record"].get("old_passport")
    number = book.get("number") if isinstance(book, dict) else None
    return plain in (row["nik"], row["number"], number)


def _of(room: Room, row: dict[str, Any]) -> list[Trace]:
    subject, number = row["subject"], row["number"]
    told = [_change(one, row) for one in room.books.history(subject)]
    told += [_change(one, row, post) for one, post in room.books.told_elsewhere(subject)]
    looks = room.books.looks(subject, _MOST_LOOKS)
    return told + [
        Trace(look.at_ms, look.by, KANIM, words.LOOKS.get(look.what, look.what), number, False,
              look.hash)
        for look in looks
    ]  # fmt: skip


def _change(one: tuple[Entry, Fact, str], row: dict[str, Any], told: str = "") -> Trace:
    entry, fact, side = one
    where = told or (KANIM if side == "hq" else str(row["post"] or mark("Pos")))
    what, hash_ = words.kind(fact.kind), entry.hash.hex()
    return Trace(fact.at_ms, fact.by, where, what, row["number"], True, hash_)


def _holders(rows: list[dict[str, Any]]) -> list[tuple[str, int]]:
    """Each laptop once, since its first application of this person; then this server."""
    since: dict[str, int] = {}
    for row in sorted(rows, key=lambda row: int(row["received_ms"])):
        since.setdefault(f"{row['post'] or 'Pos'}, laptop {row['owner'].hex()[:6]}",
                         int(row["received_ms"]))  # fmt: skip
    came = [int(row["came_ms"]) for row in rows if row["came_ms"]]
    here = min(came, default=min(since.values()))
    return [*since.items(), (mark("Server Kanim"), here)]
