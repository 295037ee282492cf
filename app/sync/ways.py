"""How many pictures travel at once: one more while it carries more, few on a thin link."""

from dataclasses import dataclass, replace

MOST, AT_FIRST = 4, 3
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
# What all ways may have under way together, before the road is known and in round trips of it.
FIRST_ROOM, LEAST_ROOM = 48 << 10, 12 << 10
ROOM_ALONE, ROOM_BESIDE = 2.3, 1.25
# So long after an entry another one is to be expected: somebody works at the counter.
BESIDE_S = 60.0


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


def room_bytes(bytes_per_s: float, trip_s: float, *, is_beside: bool) -> int:
    """What all ways together may have under way; 0 is without bound.

    Enough for the road, what is lost on it and a queue that never runs dry, and not so much that
    the modem drops it. Beside a counter at work it is less: a new entry shall not queue for long.

    Args:
        bytes_per_s: what the road last carried; 0.0 while nobody knows.
        trip_s: a round trip while the road is empty.
    """
    if trip_s < LONG_ROAD_S:
        return 0
    if bytes_per_s <= 0:
        return FIRST_ROOM
    trips = ROOM_BESIDE if is_beside else ROOM_ALONE
    return max(LEAST_ROOM, int(trips * bytes_per_s * trip_s))


@dataclass(slots=True)
class Memory:
    """What the last visits learnt of the road, for the next one's first seconds.

    Attributes:
        rates: bytes a second at the last few looks.
        beside_until: until then the pictures leave room for entries.
    """

    rates: tuple[float, ...] = ()
    beside_until: float = 0.0

    @property
    def rate(self) -> float:
        """Bytes a second; 0.0 while nobody knows."""
        return max(self.rates, default=0.0)

    def learn(self, bytes_per_s: float) -> None:
        self.rates = (*self.rates[-2:], bytes_per_s)
