"""Finding people by what an officer types: whole words, parts of them, other spellings."""

from collections.abc import Sequence
from typing import Any, Self

from sqlalchemy import (
    Boolean,
    ColumnElement,
    Connection,
    Select,
    Text,
    and_,
    func,
    literal_column,
    or_,
    select,
    text,
)
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.operators import OperatorType

from app.domain.spelling import folded, is_near
from db.tables import applications

SEARCH_REACH = 500
"""A search looks at the newest so many matches; more words narrow it further."""

SHORT_REACH = 2_000
"""One or two letters are looked for only among so many of the newest."""

SHORTEST = 3
"""The index knows nothing shorter."""


def index_words(name: str, *others: str) -> str:
    """What the index keeps of one application: the name twice, as written and as compared."""
    return " ".join((name, *others, *folded(name)))


def matches(words: str) -> ColumnElement[bool]:
    """Three letters and more go to the index; fewer to the beginnings of the newest."""
    if len(words) < SHORTEST:
        newest = select(applications.c.subject).order_by(applications.c.received_ms.desc())
        begins = applications.c.ticket.ilike(f"{words}%") | applications.c.name.ilike(f"{words}%")
        return begins & applications.c.subject.in_(newest.limit(SHORT_REACH))
    plain = _plain(words)
    every = [_either(word) for word in plain.split() if len(word) >= SHORTEST]
    return _found(every or [(plain,)])


def alike_keys(connection: Connection, name: str, limit: int) -> list[str]:
    """Subjects whose name has, for every word typed, one that differs by a letter at most."""
    typed = [word for word in folded(name) if len(word) >= SHORTEST]
    if not typed:
        return []
    # the rarest thing said is most likely the longest word
    longest = max(typed, key=len)
    parts = {longest[at : at + SHORTEST] for at in range(len(longest) - SHORTEST + 1)}
    rows = select(applications.c.subject, applications.c.name).where(_found([tuple(sorted(parts))]))
    newest = rows.order_by(applications.c.received_ms.desc())
    found = [str(row.subject) for row in connection.execute(newest) if _is_like(typed, row.name)]
    return found[:limit]


def _is_like(typed: list[str], name: str) -> bool:
    words = folded(name)
    return all(any(is_near(one, word) or word.startswith(one) for word in words) for one in typed)


def _either(word: str) -> tuple[str, ...]:
    """A word as typed, or as it is compared."""
    spoken = () if any(letter.isdigit() for letter in word) else folded(word)
    return tuple(sorted({word, *(one for one in spoken if len(one) >= SHORTEST)}))


def _plain(words: str) -> str:
    # a quote or a NUL would end the index's own string
    return words.replace('"', " ").replace("\0", " ")


class _Has(ColumnElement[bool]):
    """The words of a row hold at least one part of every group."""

    inherit_cache = False

    def __init__(self, every: Sequence[tuple[str, ...]]) -> None:
        self.type = Boolean()
        self.every = every

    def self_group(self, against: OperatorType | None = None) -> Self:
        """As it stands: SQLite would be asked whether the match is 1, which it cannot say."""
        return self


@compiles(_Has)
def _has_in_index(element: _Has, compiler: SQLCompiler, **how: Any) -> str:
    groups = (" OR ".join(f'"{one}"' for one in group) for group in element.every)
    wanted = " AND ".join(f"({group})" for group in groups)
    return compiler.process(text("words MATCH :words").bindparams(words=wanted), **how)


@compiles(_Has, "postgresql")
def _has_by_trigrams(element: _Has, compiler: SQLCompiler, **how: Any) -> str:
    # spelled as the index is (db/trigrams.py): ILIKE would read every row
    words = func.lower(literal_column("words", Text))
    parts = ([words.contains(one.lower(), autoescape=True) for one in g] for g in element.every)
    groups = (or_(*group) for group in parts)
    return compiler.process(and_(*groups), **how)


def _found(every: Sequence[tuple[str, ...]]) -> ColumnElement[bool]:
    page: Select[Any] = select(literal_column("subject")).select_from(text("application_words"))
    found = page.where(_Has(every))
    newest = found.order_by(literal_column("rowid").desc()).limit(SEARCH_REACH)
    return applications.c.subject.in_(newest)
