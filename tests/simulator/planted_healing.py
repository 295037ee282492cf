"""Faults put into the healing of a laptop whose old disk came back; see `planted`."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from app.domain.journal import Entry, link
from app.errors import ChainBroken
from app.hq import healing as hq_healing
from app.sync import healing
from tests.simulator.memory import MemoryTransaction
from tests.simulator.swapped import swapped


@contextmanager
def heal_by_dropping() -> Iterator[None]:
    """A laptop that takes its past back lets go of what was written on the old disk since."""

    def rejoin(_old: Any) -> Any:
        def its_past_alone(tx: Any, seq: int, entries: list[Entry]) -> None:
            known = tx._state.journal[tx._store.stream]
            epoch = max((one.epoch for one in known), default=1)
            del known[seq:]
            for entry in entries:
                if entry.epoch <= epoch:
                    tx._put(entry)

        return its_past_alone

    with swapped(MemoryTransaction, "rejoin", rejoin):
        yield


@contextmanager
def heal_by_overwriting() -> Iterator[None]:
    """Headquarters gives up what it holds of a laptop for what an old disk of it says."""

    def accept(old: Any) -> Any:
        def the_newest(tx: Any, entries: Iterable[Entry]) -> int:
            chain = list(entries)
            try:
                return int(old(tx, chain))
            except ChainBroken:
                del tx._state.journal[chain[0].stream][chain[0].seq - 1 :]
                return int(old(tx, chain))

        return the_newest

    with swapped(MemoryTransaction, "accept", accept):
        yield


@contextmanager
def heal_twice() -> Iterator[None]:
    """What both pasts hold is said again behind what came home."""

    def rejoined(old: Any) -> Any:
        def forgetting(laptop: Any, tx: Any, came: Any, **how: Any) -> int:
            own, after = tx.own_head(), came[0].seq - 1
            mine = tx.entries(own.stream, after, 9_999)
            pulled = int(old(laptop, tx, came, **how))
            for one in mine:
                end = tx.own_head()
                tx._put(link(end, one.salt or b"", one.content or b""))
            return pulled

        return forgetting

    with swapped(healing, "_rejoined", rejoined):
        yield


@contextmanager
def cry_copy() -> Iterator[None]:
    """Headquarters takes every old disk for a second machine."""

    def note(old: Any) -> Any:
        def alarmed(*asked: Any) -> bool:
            old(*asked)
            return True

        return alarmed

    with swapped(hq_healing, "note", note):
        yield
