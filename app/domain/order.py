"""One order of what two sides wrote, the same however the post arrived."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.domain.journal import Fact, Position


@dataclass(frozen=True, slots=True)
class Told:
    """A fact with its place: which stream said it, and on which side that stream is."""

    side: str
    stream: bytes
    position: Position
    fact: Fact


def causal_order(told: Iterable[Told]) -> list[Told]:
    """Sort by cause: what was seen comes first; of two unseen by each other, the post's first.

    The result depends only on the set, so any arrival order folds to the same tables.
    Clocks are not consulted: a laptop two years off changes nothing.
    """
    waiting = sorted(told, key=_rank)
    done: list[Told] = []
    while waiting:
        free = next((one for one in waiting if not _is_blocked(one, waiting)), waiting[0])
        waiting.remove(free)
        done.append(free)
    return done


def _rank(one: Told) -> tuple[bool, bytes, Position]:
    return (one.side == "hq", one.stream, one.position)


def _is_blocked(one: Told, waiting: list[Told]) -> bool:
    return any(_precedes(other, one) for other in waiting if other is not one)


def _precedes(first: Told, second: Told) -> bool:
    if first.stream == second.stream:
        return first.position < second.position
    return first.side != second.side and second.fact.seen >= first.position
