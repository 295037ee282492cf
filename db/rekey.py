"""The whole store once more under a new key, beside the old one, with nobody else in it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher

from app.errors import StoreBusy, StoreDamaged
from db import failures

_PATIENCE_S = 2.0


@contextmanager
def copied(path: Path, old: bytes, new: bytes, copy: Path) -> Iterator[None]:
    """Write `copy` under the new key; inside the block nobody else can open `path`.

    Raises:
        StoreBusy: Beranda is open on this store.
        StoreDamaged: the copy did not verify; the store is as it was.
    """
    try:
        raw = _alone(path, old)
    except sqlcipher.Error as problem:
        raise failures.named(problem) or StoreBusy() from problem
    try:
        raw.execute("VACUUM INTO ?", (str(copy),))
        _exchange_key(copy, old, new)
        yield
    except sqlcipher.Error as problem:
        raise failures.named(problem) or StoreDamaged(why="rekey") from problem
    finally:
        raw.close()


def opens(path: Path, key: bytes) -> bool:
    """Whether this file is a store under this key. Raises StoreBusy and its like."""
    try:
        raw = _connected(path, key)
        raw.close()
    except sqlcipher.Error as problem:
        if failures.is_not_ours(problem):
            return False
        raise failures.named(problem) or StoreDamaged(why="open") from problem
    return True


def _alone(path: Path, key: bytes) -> Any:
    """A connection that keeps everybody else out until it is closed.

    Leaving WAL needs the file for oneself: SQLite refuses while another program has it open.
    What was still in the WAL is in the file afterwards.
    """
    raw = _connected(path, key)
    try:
        raw.execute("PRAGMA locking_mode=EXCLUSIVE").fetchall()
        mode = raw.execute("PRAGMA journal_mode=DELETE").fetchone()
        if mode is None or str(mode[0]).lower() != "delete":
            raise StoreBusy(mode=str(mode and mode[0]))
        raw.execute("BEGIN EXCLUSIVE")
        raw.execute("COMMIT")
    except BaseException:
        raw.close()
        raise
    return raw


def _exchange_key(copy: Path, old: bytes, new: bytes) -> None:
    raw = _connected(copy, old)
    try:
        raw.execute(f"PRAGMA rekey=\"x'{new.hex()}'\"").fetchall()
    finally:
        raw.close()
    again = _connected(copy, new)
    try:
        found = again.execute("PRAGMA cipher_integrity_check").fetchall()
        checked = again.execute("PRAGMA quick_check").fetchone()
    finally:
        again.close()
    if found or checked is None or checked[0] != "ok":
        raise StoreDamaged(why="rekey")


def _connected(path: Path, key: bytes) -> Any:
    raw = sqlcipher.connect(str(path), isolation_level=None, timeout=_PATIENCE_S)
    try:
        raw.execute("PRAGMA cipher_log_level=NONE")
        raw.execute(f"PRAGMA key=\"x'{key.hex()}'\"")
        raw.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except BaseException:
        raw.close()
        raise
    return raw
