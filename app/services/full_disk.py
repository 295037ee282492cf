"""The applicant at the counter is saved on a full disk too: room is held back for this."""

from collections.abc import Callable
from typing import TypeVar

from app.errors import BerandaError, StoreFull

Result = TypeVar("Result")
FULL = frozenset({StoreFull.code, "disk_full"})
"""Codes of what a full disk says: of the store, and of a file."""


def saved(work: Callable[[], Result], give_up: Callable[[], bool]) -> Result:
    """Do `work`; where there is no room for it, give up what is held back and do it once more.

    An act that failed has left nothing behind, so doing it again does it once.

    Args:
        give_up: make room; False when nothing was left to give.

    Raises:
        StoreFull, DiskFull: it did not help.
    """
    try:
        return work()
    except BerandaError as problem:
        if problem.code not in FULL or not give_up():
            raise
    return work()
