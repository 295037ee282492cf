"""Bringing an older store up to date: a copy first, one transaction, never a newer one touched."""

from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text

from app.errors import StoreNewer
from db import projection

HEAD = "0004"
"""The newest revision in db/migrations/versions; a test compares them."""

_HERE = Path(__file__).parent / "migrations"


def bring_up(engine: Engine, path: Path | None) -> None:
    """Migrate when needed; `path` is the database file to copy beforehand, None to skip.

    Raises:
        StoreNewer: the store was written by a newer Beranda and is left untouched.
    """
    with engine.connect() as connection:
        at = revision(connection)
    if at == HEAD:
        return
    if at is not None and at not in _known():
        raise StoreNewer(at=at, head=HEAD)
    if at is not None and path is not None:
        _copy(engine, path, at)
    _upgrade(engine, is_older=at is not None)


def revision(connection: Connection) -> str | None:
    """The store's revision; None for an empty file."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return str(found) if found is not None else None


def _known() -> set[str]:
    return {file.name.split("_")[0] for file in (_HERE / "versions").glob("[0-9]*.py")}


def _copy(engine: Engine, path: Path, at: str) -> None:
    """Keep the store as it was, under the same key, beside the one that changes."""
    copy = path.with_name(f"{path.name}.before-{at}")
    if copy.exists():
        return
    with engine.connect() as connection:
        connection.exec_driver_sql("COMMIT")
        connection.exec_driver_sql("VACUUM INTO ?", (str(copy),))
        connection.exec_driver_sql("BEGIN")


def _upgrade(engine: Engine, *, is_older: bool) -> None:
    """The journal is never rewritten; what is folded from it is folded anew."""
    # 0.3 s to import: paid once, on the first start and after an update
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_HERE))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        if is_older:
            projection.rebuild(connection)
