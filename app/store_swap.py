"""A store under its new key takes the place of the old one; a power cut leaves one that opens.

The slots decide: they are written between the finished copy and the exchange. Before them the
old store is the one that opens and the copy is forgotten; after them only the copy opens, and
it is put in its place at the next opening if the power went first.
"""

from pathlib import Path

from app.adapters import fsio
from db.rekey import opens


def copy_of(database: Path) -> Path:
    return database.with_name(f"{database.name}.next")


def settle(database: Path, dek: bytes) -> None:
    """Finish or forget an exchange that was broken off; nothing to do on other days."""
    copy = copy_of(database)
    if not copy.exists():
        return
    if opens(database, dek):
        fsio.remove(copy)
    elif opens(copy, dek):
        exchange(database)


def exchange(database: Path) -> None:
    """Put the synced copy in place; what the old key could still read is deleted."""
    for suffix in ("-wal", "-shm", "-journal"):
        fsio.remove(database.with_name(database.name + suffix))
    fsio.move(copy_of(database), database)
    for earlier in database.parent.glob(f"{database.name}.before-*"):
        fsio.remove(earlier)
