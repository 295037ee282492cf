"""A road so thin, or so nearly used up, that only what is important goes by itself (UX.md 9.4)."""

from dataclasses import dataclass

# Source: UX.md 9.4, "Hanya yang penting ... also automatic below 30 kB/s". It is well again only
# at half as much more, so that a road on the edge does not go to and fro.
THIN_BYTES_PER_S, WELL_BYTES_PER_S = 30_000.0, 45_000.0
# So much must have travelled for so long: one small preview says nothing about the road.
LEAST_S, LEAST_BYTES = 20.0, 150_000
# What was measured so long ago is measured anew, with everything on board.
FORGOTTEN_S = 3_600.0
# The last fifth of a day's budget is kept for entries and previews.
KEPT_SHARE = 0.2


@dataclass(frozen=True, slots=True)
class Road:
    """What was last measured, at `at` seconds of the monotonic clock."""

    is_thin: bool = False
    at: float = 0.0


@dataclass(frozen=True, slots=True)
class Measured:
    """What pictures did lately: how many bytes in how many seconds."""

    moved_bytes: int
    took_s: float


def heard(road: Road, measured: Measured, now: float) -> Road:
    """The road after another look; a look that says too little changes nothing."""
    rate = measured.moved_bytes / measured.took_s if measured.took_s >= LEAST_S else 0.0
    if rate >= WELL_BYTES_PER_S:
        return Road(False, now)
    if not rate or measured.moved_bytes < LEAST_BYTES:
        return road
    return Road(road.is_thin or rate < THIN_BYTES_PER_S, now)


def is_thin(road: Road, now: float) -> bool:
    return road.is_thin and now - road.at < FORGOTTEN_S


def is_dear(day_bytes: int | None, sent_today: int) -> bool:
    """Whether a link that costs by size has carried nearly all it may today."""
    return day_bytes is not None and sent_today >= day_bytes * (1 - KEPT_SHARE)
