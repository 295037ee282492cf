"""Bringing an older store up to date: a copy first, one transaction, never a newer one touched."""

import functools
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, inspect, text

from app.errors import StoreNewer
from db import locks, projection

if TYPE_CHECKING:
    from alembic.script import ScriptDirectory

HEAD = "0005"
"""The newest revision in db/migrations/versions; a test compares them."""
HQ_HEAD = "0004"
"""The newest revision in db/migrations_hq/versions; a test compares them."""

_HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Line:
    """One row of revisions: where its steps lie, and which table remembers how far a store is."""

    folder: Path
    table: str
    head: str
    is_folded_anew: bool

    def known(self) -> set[str]:
        return {file.name.split("_")[0] for file in (self.folder / "versions").glob("[0-9]*.py")}


SHARED = Line(_HERE / "migrations", "alembic_version", HEAD, is_folded_anew=True)
"""The tables that a post and headquarters have in common."""
HEADQUARTERS = Line(_HERE / "migrations_hq", "alembic_hq", HQ_HEAD, is_folded_anew=False)
"""The tables that only headquarters has."""


def bring_up(engine: Engine, path: Path | None, line: Line = SHARED) -> None:
    """Migrate when needed; `path` is the database file to copy beforehand, None to skip.

    Raises:
        StoreNewer: the store was written by a newer Beranda and is left untouched.
    """
    with engine.connect() as connection:
        at = revision(connection, line)
    if at == line.head:
        return
    if at is not None and at not in line.known():
        raise StoreNewer(at=at, head=line.head)
    if at is not None and path is not None:
        _copy(engine, path, line, at)
    _upgrade(engine, line)


def revision(connection: Connection, line: Line = SHARED) -> str | None:
    """The store's revision; None for an empty file."""
    if not inspect(connection).has_table(line.table):
        return None
    found = connection.execute(text(f"SELECT version_num FROM {line.table}")).scalar()  # noqa: S608
    return str(found) if found is not None else None


def _copy(engine: Engine, path: Path, line: Line, at: str) -> None:
    """Keep the store as it was, under the same key, beside the one that changes."""
    name = f"before-{at}" if line is SHARED else f"before-kanim-{at}"
    copy = path.with_name(f"{path.name}.{name}")
    if copy.exists():
        return
    with engine.connect() as connection:
        connection.exec_driver_sql("COMMIT")
        connection.exec_driver_sql("VACUUM INTO ?", (str(copy),))
        connection.exec_driver_sql("BEGIN")


def _upgrade(engine: Engine, line: Line) -> None:
    """The journal is never rewritten; what is folded from it is folded anew."""
    # 0.3 s to import: paid once, on the first start and after an update
    from alembic.config import Config
    from alembic.runtime.environment import EnvironmentContext

    config, steps = Config(), _steps(line.folder)
    config.attributes["table"] = line.table
    with engine.begin() as connection:
        # two that start at once: the second finds the work done
        locks.hold(connection, "migrate")
        at = revision(connection, line)
        config.attributes["connection"] = connection
        with EnvironmentContext(config, steps, fn=lambda at, _: steps._upgrade_revs("head", at)):
            steps.run_env()
        if at not in (None, line.head) and line.is_folded_anew:
            projection.rebuild(connection)


@functools.cache
def _steps(folder: Path) -> "ScriptDirectory":
    """The steps of one line, read once: as alembic's own `upgrade` reads them at every call."""
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(folder))
    return ScriptDirectory.from_config(config)
