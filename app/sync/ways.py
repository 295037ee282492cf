"""How many pictures travel at once: one more while it carries more, few on a thin link."""

from dataclasses import dataclass, replace

MOST = 4
AT_FIRST = 3
# 128 kbit/s: below it more connections only make each other wait (SYNC.md rule 7).
THIN_BYTES_PER_S = 16_000
AT_MOST_ON_THIN = 2
# Long enough that one lost packet, or one answer under way, does not decide.
LOOK_S = 4.0
# What one more has to add to be kept.
GAIN = 1.03
# A road changes: what added nothing is tried again after so many looks.
TRY_AGAIN = 8
# A cut record of TLS is lost whole, so on a thin link little is written at once.
LEAST_PIECE, FIRST_PIECE, MOST_PIECE = 4 << 10, 8 << 10, 256 << 10
# Slowly: the system swallows the first of everything at once, however narrow the road is.
GROW_PIECE = 2 << 10
SLOW_PIECE_S = 0.5
# On a short road a queue is gone at once.
LONG_ROAD_S = 0.1
ROOM, LEAST_WINDOW = 1.8, 8 << 10


@dataclass(frozen=True, slots=True)
class Ways:
    """`count` connections for pictures.

    Attributes:
        before: bytes a second with one way less; 0.0 while nothing was tried.
        rest: so many looks pass before one more is tried again.
    """

    count: int = AT_FIRST
    before: float = 0.0
    rest: int = 0


def looked(ways: Ways, bytes_per_s: float) -> Ways:
    """What follows from the rate of the last `LOOK_S` seconds with this many ways."""
    if bytes_per_s <= 0:
        return ways
    if bytes_per_s <= THIN_BYTES_PER_S and ways.count >= AT_MOST_ON_THIN:
        return Ways(AT_MOST_ON_THIN, 0.0, TRY_AGAIN)
    if ways.rest:
        return replace(ways, rest=ways.rest - 1)
    if ways.before and bytes_per_s < ways.before * GAIN:
        return Ways(max(1, ways.count - 1), 0.0, TRY_AGAIN)
    if ways.count == MOST:
        return Ways(MOST, 0.0, TRY_AGAIN)
    return Ways(ways.count + 1, bytes_per_s)


def next_piece(size: int, took_s: float) -> int:
    """How much to write next, when `size` took so long: half a second of the road (rule 3)."""
    if took_s > SLOW_PIECE_S:
        return max(LEAST_PIECE, size // 2)
    return min(MOST_PIECE, size + GROW_PIECE) if took_s < SLOW_PIECE_S / 8 else size


def window_bytes(bytes_per_s: float, trip_s: float) -> int:
    """What one way may have under way, at its share of the rate; 0 is without bound.

    Enough for the road and what is lost on it, and so little that a new entry does not queue
    behind it for long. A way held back too much fills its window faster, and is given more.
    """
    if trip_s < LONG_ROAD_S or bytes_per_s <= 0:
        return 0
    return max(LEAST_WINDOW, int(ROOM * bytes_per_s * trip_s))
