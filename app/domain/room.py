"""Room on the laptop's disk: for how many people it lasts, and what may make way for them."""

from collections.abc import Iterable, Mapping
from typing import Any

# Below this the officer is told, and originals that are safe at headquarters make way.
LOW_BYTES = 1_000_000_000
# So much is free again afterwards: not a picture more is let go than that.
WANTED_BYTES = 2 * LOW_BYTES
# Kept for the words of applications: pictures have no room below it (UX.md section 10).
RESERVE_BYTES = 50_000_000
# Held back as a file and given up for the applicant at the counter when the disk is full.
HELD_BYTES = 32_000_000
# One application with its pictures, as the design counts it (180 MB are 15 of them).
APPLICATION_BYTES = 12_000_000
# From so many people on, what they really brought says more than the design.
_ENOUGH_PEOPLE, _LEAST_BYTES = 20, 100_000


def people_that_fit(free_bytes: int, people: int, all_bytes: int) -> int:
    """For how many more people there is room.

    Args:
        people: applications with pictures that this laptop has taken so far.
        all_bytes: what their pictures weigh.
    """
    each = all_bytes // people if people >= _ENOUGH_PEOPLE else APPLICATION_BYTES
    return max(0, free_bytes - RESERVE_BYTES) // max(_LEAST_BYTES, each)


def to_let_go(safe: Iterable[Mapping[str, Any]], free_bytes: int) -> list[str]:
    """Ids of the originals that make way, in the order given (oldest first).

    None while there is room, and no more than brings the room back.
    """
    lacking = WANTED_BYTES - free_bytes if free_bytes < LOW_BYTES else 0
    chosen = []
    for row in safe:
        if lacking <= 0:
            break
        chosen.append(str(row["id"]))
        lacking -= int(row["size"])
    return chosen
