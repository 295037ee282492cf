"""Is everything still true: every chain, every table against its journal, every pragma."""

from dataclasses import dataclass, field

from sqlalchemy import Connection, Engine, select
from sqlalchemy.exc import IntegrityError

from app.domain.journal import NO_HASH, Head, check_chain
from app.errors import BerandaError
from db import engine as engines
from db import journal, projection
from db.tables import PROJECTION


@dataclass(frozen=True, slots=True)
class Findings:
    """What doctor found; `problems` empty means all is well. Counts only, no names."""

    entries: int
    streams: int
    applications: int
    pragmas: dict[str, str]
    problems: tuple[str, ...] = field(default=())

    @property
    def is_sound(self) -> bool:
        return not self.problems


def verify(engine: Engine) -> Findings:
    """Verify chains, replay the journal beside the tables and compare; changes nothing."""
    problems: list[str] = []
    with engine.connect() as connection:
        found = engines.pragmas(connection) if engine.dialect.name == "sqlite" else {}
        walked, count = _walk(connection, problems)
        before = snapshot(connection)
        after = _replayed(connection, problems)
        connection.rollback()
    problems += [f"replay:{name}" for name in before if before[name] != after[name]]
    if found and (found["journal_mode"], found["synchronous"]) != ("wal", "2"):
        problems.append("pragma")
    people = len(before["applications"])
    return Findings(walked, count, people, found, tuple(problems))


def chains(engine: Engine) -> tuple[int, tuple[str, ...]]:
    """(entries walked, what does not hold) of every chain alone, page by page."""
    problems: list[str] = []
    with engine.connect() as connection:
        walked, _count = _walk(connection, problems)
    return walked, tuple(problems)


def snapshot(connection: Connection) -> dict[str, list[str]]:
    """Every folded table as sorted text, to compare two histories."""
    return {
        table.name: sorted(repr(tuple(row)) for row in connection.execute(select(table)))
        for table in PROJECTION
    }


def rebuild(engine: Engine) -> int:
    """Make the folded tables again from the journal; return the entries read."""
    with engine.begin() as connection:
        return projection.rebuild(connection)


def _replayed(connection: Connection, problems: list[str]) -> dict[str, list[str]]:
    try:
        projection.rebuild(connection)
    except IntegrityError:
        # A page put back from an older copy of the file: the tables contradict each other.
        problems.append("replay:refused")
    return snapshot(connection)


def _walk(connection: Connection, problems: list[str]) -> tuple[int, int]:
    walked = 0
    known = journal.known_streams(connection)
    for stream, _side in known:
        head, after = Head(stream, 1, 0, NO_HASH), 0
        try:
            while page := journal.entries(connection, stream, after, 500):
                head, after = check_chain(head, page), page[-1].seq
                walked += len(page)
        except BerandaError as broken:
            problems.append(f"chain:{stream.hex()[:8]}:{broken.code}:{broken.facts}")
            continue
        if journal.head(connection, stream) != head:
            problems.append(f"head:{stream.hex()[:8]}")
    orphaned = journal.count(connection) - walked
    if orphaned and not problems:
        problems.append(f"orphans:{orphaned}")
    return walked, len(known)
