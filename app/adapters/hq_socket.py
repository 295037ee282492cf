"""A socket that notices when the road is gone, and a knock that is heard as soon as it is back."""

import errno
import selectors
import socket
import ssl
import struct
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from app.adapters.clock import SystemClock
from app.sync import ways

CONNECT_S = 8.0
# Nothing moves at all for this long: whoever is there has fallen silent.
STALL_S = 20.0
# What was sent is not acknowledged for so long, or for so many round trips (SYNC.md rule 6).
UNHEARD_S, UNHEARD_TRIPS = 4.0, 4
# A first packet may be lost: another knocks beside it, and whoever is answered first is taken.
KNOCK_AGAIN_S = 0.5
TICK_S = 0.5
REST_S = 0.02
USER_TIMEOUT_MS = 30_000
NOT_SENT_BYTES = 16 * 1024
# On a long road one lost packet is no sign of a crowd (SYNC.md rule 7).
LONG_ROAD_S = 0.1
# Of Linux' struct tcp_info: unacknowledged segments, ms since the last acknowledgement, µs a trip.
_INFO_BYTES, _LAST_ACK_MS, _TRIP_US, _UNSENT, _SHORTEST_TRIP_US = 152, 56, 68, 144, 148
_SEGMENT, _UNACKED, _SACKED, _LOST, _RESENT = 16, 24, 28, 32, 36
_UNDER_WAY = frozenset(
    {0, errno.EINPROGRESS, errno.EWOULDBLOCK, getattr(errno, "WSAEWOULDBLOCK", 0)}
)


_now = SystemClock().monotonic


@dataclass(frozen=True, slots=True)
class Patience:
    """How long to wait for a connection, for the next byte on it, and for what was sent."""

    connect_s: float = CONNECT_S
    stall_s: float = STALL_S
    unheard_s: float = UNHEARD_S


class _Patient(socket.socket):
    """Waits by itself in short ticks, and gives up when the other end does not hear it."""

    patience = Patience()
    stirred_at = 0.0

    def begin(self, patience: Patience) -> None:
        self.patience, self.stirred_at = patience, _now()
        self.settimeout(min(TICK_S, patience.stall_s))

    def recv_into(self, buffer: Any, *rest: Any) -> int:
        while True:
            try:
                count = super().recv_into(buffer, *rest)
            except TimeoutError:
                self.wait_on()
            else:
                self.stirred_at = _now()
                return count

    def sendall(self, data: Any, flags: int = 0) -> None:
        left = memoryview(data).cast("B")
        self.stirred_at = _now()
        while left:
            try:
                left = left[self.send(left, flags) :]
            except TimeoutError:
                self.wait_on()
            else:
                self.stirred_at = _now()

    def rest(self, has_stirred: bool) -> None:
        """A moment in which what is under way may arrive."""
        if has_stirred:
            self.stirred_at = _now()
        time.sleep(REST_S)
        self.wait_on()

    def wait_on(self) -> None:
        """Raise TimeoutError once waiting is in vain."""
        still_s = _now() - self.stirred_at
        if still_s >= self.patience.stall_s:
            raise TimeoutError("silent")
        if still_s >= self.patience.unheard_s and _is_unheard(self, self.patience.unheard_s):
            raise TimeoutError("unheard")


class PlainSocket(_Patient):
    """Without TLS: a practice headquarters, or a tunnel that has its own."""


class TlsSocket(_Patient, ssl.SSLSocket):
    """The same over TLS 1.3."""

    def has_only_tickets(self) -> bool:
        """Read away what TLS itself sent for later; false when there was more, or an end."""
        waits_s = self.gettimeout()
        self.settimeout(0)
        try:
            self.read(1)
        except ssl.SSLWantReadError:
            return True
        except OSError:
            return False
        finally:
            self.settimeout(waits_s)
        return False


def dialled(
    host: str, port: int, patience: Patience, is_over: Callable[[], bool] = lambda: False
) -> PlainSocket:
    """Knock until somebody opens, with a new first packet every half second.

    Raises:
        OSError: nobody did within `connect_s`, somebody said no, or nobody wants it any more.
    """
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    began, knocking = _now(), list[PlainSocket]()
    try:
        while (now := _now()) - began < patience.connect_s and not is_over():
            if now - began >= len(knocking) * KNOCK_AGAIN_S:
                knocking.append(_knock(found[len(knocking) % len(found)]))
            opened = _opened(knocking, KNOCK_AGAIN_S / 4)
            if opened is not None:
                knocking.remove(opened)
                _tune(opened, _now() - began)
                opened.begin(patience)
                return opened
        raise TimeoutError(errno.ETIMEDOUT, "nobody opened")
    finally:
        for one in knocking:
            one.close()


def _knock(found: tuple[Any, ...]) -> PlainSocket:
    family, kind, protocol, _name, address = found
    made = PlainSocket(family, kind, protocol)
    made.setblocking(False)
    problem = made.connect_ex(address)
    if problem not in _UNDER_WAY:
        made.close()
        raise OSError(problem, "no road")
    return made


def _opened(knocking: list[PlainSocket], wait_s: float) -> PlainSocket | None:
    """The first that was answered; OSError when it was told no."""
    ready = _ready(knocking, selectors.EVENT_WRITE, wait_s)
    for one in (knock for knock in knocking if knock.fileno() in ready):
        problem = one.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
        if problem:
            raise OSError(problem, "refused")
        return one
    return None


def _tune(sock: socket.socket, opened_in_s: float) -> None:
    sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    for name, value in (
        ("TCP_USER_TIMEOUT", USER_TIMEOUT_MS),
        ("TCP_NOTSENT_LOWAT", NOT_SENT_BYTES),
    ):
        option = getattr(socket, name, None)
        if option is not None:
            sock.setsockopt(socket.IPPROTO_TCP, option, value)
    control = getattr(socket, "TCP_CONGESTION", None)
    if control is not None and opened_in_s >= LONG_ROAD_S:
        try:
            sock.setsockopt(socket.IPPROTO_TCP, control, b"bbr")
        except OSError:
            return  # this machine does not offer it


def has_come(sock: socket.socket) -> bool:
    """Whether there is something to read, or an end."""
    return isinstance(sock, _Patient) and can_read(sock)


def first_heard(one: socket.socket, other: socket.socket) -> socket.socket:
    """Whichever can be read first.

    Raises:
        TimeoutError: waiting for `one` is in vain.
    """
    while True:
        heard = _ready([one, other], selectors.EVENT_READ, TICK_S)
        for sock in (one, other):
            if sock.fileno() in heard:
                return sock
        if isinstance(one, _Patient):
            one.wait_on()


def can_read(sock: socket.socket) -> bool:
    """Whether a read would not wait: bytes, or an end."""
    return bool(_ready([sock], selectors.EVENT_READ, 0))


def _ready(socks: Sequence[socket.socket], event: int, wait_s: float) -> set[int]:
    """The numbers of those that are; a process with thousands of open files may ask too."""
    with selectors.DefaultSelector() as waiting:
        for one in socks:
            waiting.register(one, event)
        return {key.fd for key, _event in waiting.select(wait_s)}


class Room:
    """What all picture ways have under way together, and may have.

    Attributes:
        rate: bytes a second that the road carries; 0.0 while nobody knows.
        is_beside: somebody works at the counter.
    """

    def __init__(self, rate: float = 0.0) -> None:
        self.rate, self.is_beside = rate, False
        self._socks: tuple[socket.socket, ...] = ()

    def join(self, sock: socket.socket) -> None:
        """From now on what is on this one counts; it stops counting by itself when it is closed."""
        if not isinstance(sock, _Patient):
            return
        self._socks = (*(one for one in self._socks if one.fileno() >= 0), sock)

    def taken(self) -> int:
        """Bytes on the road or about to be; 0 where nobody can tell."""
        return sum(map(_under_way, self._socks))

    def wait(self, sock: socket.socket, size: int) -> None:
        """Until `size` more bytes fit.

        Raises:
            TimeoutError: what is under way is not acknowledged.
        """
        allowed = self.allowed(sock)
        if not allowed or not isinstance(sock, _Patient):
            return
        before = waiting = self.taken()
        while waiting and waiting + size > allowed:
            sock.rest(before > waiting)
            before, waiting = waiting, self.taken()
            allowed = self.allowed(sock)

    def allowed(self, sock: socket.socket) -> int:
        """Bytes for all of them; 0 is without bound."""
        told = _info(sock)
        if not told:
            return 0
        shortest_us = struct.unpack_from("=I", told, _SHORTEST_TRIP_US)[0]
        return ways.room_bytes(self.rate, shortest_us / 1e6, is_beside=self.is_beside)


def _under_way(sock: socket.socket) -> int:
    """Of one way.

    What arrived behind a lost packet is not on the road any more, though the other end cannot
    acknowledge it yet.
    """
    try:
        told = _info(sock)
    except OSError:
        return 0
    if not told:
        return 0
    segment, unacked, sacked, lost, resent, unsent = (
        struct.unpack_from("=I", told, at)[0]
        for at in (_SEGMENT, _UNACKED, _SACKED, _LOST, _RESENT, _UNSENT)
    )
    return int(max(0, unacked - sacked - lost + resent) * segment + unsent)


def _is_unheard(sock: socket.socket, least_s: float) -> bool:
    """Whether something was sent, and its receipt is overdue; False where nobody can tell."""
    told = _info(sock)
    if not told:
        return False
    unacked, last_ack_ms, trip_us = (
        struct.unpack_from("=I", told, at)[0] for at in (_UNACKED, _LAST_ACK_MS, _TRIP_US)
    )
    overdue_s = max(least_s, UNHEARD_TRIPS * trip_us / 1e6)
    return bool(unacked) and last_ack_ms / 1000 >= overdue_s


def _info(sock: socket.socket) -> bytes:
    """Linux' struct tcp_info, empty where there is none."""
    option = getattr(socket, "TCP_INFO", None)
    if option is None:
        return b""
    told = sock.getsockopt(socket.IPPROTO_TCP, option, _INFO_BYTES)
    return told if len(told) == _INFO_BYTES else b""
