"""What a satellite link does to packets: width, distance, loss, a short queue, and outages."""

import heapq
import random
from collections.abc import Iterator
from dataclasses import dataclass, field

UP, DOWN = 0, 1
TCP = 6
SYN, RST = 0x02, 0x04
_A_KNOCK = 120
"""Bytes: packets that open, close or acknowledge are not longer."""


@dataclass(frozen=True, slots=True)
class Conditions:
    """A road as SYNC.md names it (b); with `period_s` and `down_s` it is (c).

    Attributes:
        rate_kbit: each way. delay_ms: one way. loss: percent each way, after it has used air.
        queue_bytes: of the modem; what does not fit is dropped.
        period_s: every so many seconds it is gone for the last `down_s`; 0 is never.
        forgets_flows: a carrier's NAT, which resets what it knew before an outage.
    """

    rate_kbit: float = 256.0
    delay_ms: float = 300.0
    loss: float = 3.0
    queue_bytes: int = 32_768
    period_s: float = 0.0
    down_s: float = 10.0
    forgets_flows: bool = False
    seed: int = 1

    @property
    def bytes_per_s(self) -> float:
        return self.rate_kbit * 125

    @property
    def trip_s(self) -> float:
        return 2 * self.delay_ms / 1000


@dataclass(slots=True)
class Way:
    """Counted for one direction, IP and TCP headers included.

    Attributes:
        sent: handed to the modem. delivered: came out at the other end.
        dropped: did not fit into the modem's queue. idle_s: the air was free meanwhile.
    """

    sent: int = 0
    sent_packets: int = 0
    delivered: int = 0
    dropped: int = 0
    idle_s: float = 0.0
    free_at: float = 0.0


@dataclass(order=True, slots=True)
class _OnAir:
    at: float
    number: int
    way: int = field(compare=False)
    packet: bytes = field(compare=False)
    is_lost: bool = field(compare=False)


class Air:
    """Takes IP packets at a time and gives them back later; owns no clock and no device."""

    def __init__(self, conditions: Conditions) -> None:
        self._made = conditions
        self.ways = [Way(), Way()]
        self.outages = 0
        self.returned_s: list[float] = []
        self._back_at: float | None = None
        self._dice = [random.Random(conditions.seed), random.Random(conditions.seed + 7919)]
        self._on_air: list[_OnAir] = []
        self._number = 0
        self._began: float | None = None
        self._was_up = True
        self._known: set[tuple[bytes, ...]] = set()

    def begin(self, now: float) -> None:
        """Count from here, and let outages come from here on."""
        self._began = now
        self.ways = [Way(free_at=one.free_at) for one in self.ways]

    def is_up(self, now: float) -> bool:
        made = self._made
        if not made.period_s or self._began is None:
            return True
        return (now - self._began) % made.period_s < made.period_s - made.down_s

    def look(self, now: float) -> None:
        """Notice that the road went or came: what is on its way then is lost."""
        is_up = self.is_up(now)
        if self._was_up and not is_up:
            self.outages += 1
            self._on_air.clear()
            for one in self.ways:
                one.free_at = now
        if is_up and not self._was_up:
            self._known.clear()
            self._back_at = now
        self._was_up = is_up

    def take(self, way: int, packet: bytes, now: float) -> None:
        """One packet comes to the modem."""
        self.look(now)
        counted = self.ways[way]
        counted.sent += len(packet)
        counted.sent_packets += 1
        if not self._was_up or packet[0] >> 4 != 4:
            return
        if self._made.forgets_flows and not self._lets_through(way, packet, now):
            return
        begins = max(counted.free_at, now)
        if (begins - now) * self._made.bytes_per_s + len(packet) > self._made.queue_bytes:
            counted.dropped += len(packet)
            return
        counted.idle_s += begins - max(counted.free_at, self._began or begins)
        counted.free_at = begins + len(packet) / self._made.bytes_per_s
        is_lost = self._dice[way].random() * 100 < self._made.loss
        self._put(counted.free_at + self._made.delay_ms / 1000, way, packet, is_lost=is_lost)

    def due(self, now: float) -> Iterator[tuple[int, bytes]]:
        """(way, packet) of all that has come through by now."""
        self.look(now)
        while self._on_air and self._on_air[0].at <= now:
            one = heapq.heappop(self._on_air)
            if not one.is_lost:
                self.ways[one.way].delivered += len(one.packet)
                self._note(one, now)
                yield one.way, one.packet

    def wait_s(self, now: float, longest_s: float) -> float:
        """How long nothing will come out."""
        if not self._on_air:
            return longest_s
        return min(longest_s, max(0.0, self._on_air[0].at - now))

    def _note(self, one: _OnAir, now: float) -> None:
        """Data flows again: the first packet up that is more than a knock."""
        if self._back_at is not None and one.way == UP and len(one.packet) > _A_KNOCK:
            self.returned_s.append(now - self._back_at)
            self._back_at = None

    def _put(self, at: float, way: int, packet: bytes, *, is_lost: bool = False) -> None:
        self._number += 1
        heapq.heappush(self._on_air, _OnAir(at, self._number, way, packet, is_lost))

    def _lets_through(self, way: int, packet: bytes, now: float) -> bool:
        """A carrier knows a flow by its first packet; of others the post is told, never Kanim."""
        head = (packet[0] & 15) * 4
        if packet[9] != TCP:
            return True
        ends = [
            (packet[12:16], packet[head : head + 2]),
            (packet[16:20], packet[head + 2 : head + 4]),
        ]
        near, far = ends if way == UP else reversed(ends)
        flow = (*near, *far)
        if flow in self._known:
            return True
        flags = packet[head + 13]
        if way == UP and flags & SYN:
            self._known.add(flow)
            return True
        if way == UP and not flags & RST:
            self._put(now + self._made.trip_s, DOWN, reset_for(packet))
        return False


def reset_for(packet: bytes) -> bytes:
    """What a carrier answers to a flow it has forgotten."""
    head = (packet[0] & 15) * 4
    ports = packet[head + 2 : head + 4] + packet[head : head + 2]
    sequence = packet[head + 8 : head + 12]
    addresses = packet[16:20] + packet[12:16]
    tcp = ports + sequence + bytes(4) + bytes([5 << 4, RST]) + bytes(6)
    told = checksum(addresses + bytes([0, TCP]) + len(tcp).to_bytes(2, "big") + tcp)
    tcp = tcp[:16] + told + tcp[18:]
    ip = bytes([0x45, 0, 0, 40, 0, 0, 0, 0, 64, TCP, 0, 0]) + addresses
    return ip[:10] + checksum(ip) + ip[12:] + tcp


def checksum(data: bytes) -> bytes:
    """The ones' complement sum of RFC 1071."""
    padded = data + bytes(len(data) % 2)
    total = sum(int.from_bytes(padded[at : at + 2], "big") for at in range(0, len(padded), 2))
    while total >> 16:
        total = (total & 0xFFFF) + (total >> 16)
    return (~total & 0xFFFF).to_bytes(2, "big")
