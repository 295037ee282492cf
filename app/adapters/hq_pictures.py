"""One connection for sealed pictures; the next goes before the last one is answered."""

import http.client
import socket
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from email.message import Message
from typing import BinaryIO

from app.adapters.clock import SystemClock
from app.adapters.hq_connection import HqConnection, translated
from app.adapters.hq_said import MAX_JSON_BYTES, RETRY_AFTER, problem_of
from app.adapters.hq_socket import Room, has_come
from app.ports_crypto import Seals
from app.sync.protocol import HqGarbage
from app.sync.ways import FIRST_PIECE, next_piece
from app.sync.wire import BLOB_PATH, BLOB_TYPE, DEVICE, LENGTH, OFFSET, SIGNATURE, BlobRequest

_now = SystemClock().monotonic
# 409 says: I hold another number of bytes than you think; go on from there.
_HELD = (200, 409)
_LONGEST_LINE = 1024
# Data of one packet; of it TLS 1.3 takes so much for each write.
PACKET, _SEAL = 1448, 22


def _go_on() -> bool:
    return False


class PictureWay:
    """Implements `app.adapters.lanes.Lane`: HTTP/1.1 with requests one behind the other."""

    def __init__(
        self, connection: HqConnection, device: bytes, seals: Seals, room: Room | None = None
    ) -> None:
        self._connection = connection
        self._device, self._seals = device, seals
        self._link: http.client.HTTPConnection | None = None
        self._said: BinaryIO | None = None
        self._asked: list[str] = []
        self._broken: OSError | None = None
        self._piece = FIRST_PIECE
        self._has_spoken = False
        self.room = room or Room()

    def blob_offset(self, blob_id: str) -> int:
        self._write(BlobRequest("HEAD", blob_id), None, _go_on)
        return self.settle()

    def blob_put(self, blob_id: str, offset: int, total: int, stream: BinaryIO) -> int:
        self.begin(BlobRequest("PATCH", blob_id, offset, total), stream, _go_on)
        return self.settle()

    def open(self) -> None:
        """Make the connection before there is anything to send.

        Raises:
            HqUnreachable, HqSilent, HqWrongKey
        """
        with self._ending():
            self._ready()

    def begin(self, wanted: BlobRequest, stream: BinaryIO, heard: Callable[[], bool]) -> None:
        """Send one picture; `heard` is asked whether to go on when headquarters speaks meanwhile.

        Raises:
            HqUnreachable, HqSilent, HqWrongKey
        """
        self._write(wanted, stream, heard)

    def settle(self) -> int:
        """What headquarters says to the oldest picture that it has not answered: bytes it holds.

        Raises:
            HqUnreachable, HqSilent, HqGarbage, HqRefusedUs
        """
        with self._ending():
            status, headers, body = self._answer(self._asked.pop(0))
        if status not in _HELD:
            self.abort()
            raise problem_of(status, body, headers.get(RETRY_AFTER))
        if self._broken is not None or headers.get("Connection") == "close":
            self.abort()
        try:
            return int(headers[OFFSET])
        except (TypeError, ValueError) as problem:
            raise HqGarbage(what="offset") from problem

    @property
    def stands(self) -> bool:
        """False once what was begun on it will not be answered any more."""
        return self._link is not None

    def abort(self) -> None:
        self._asked.clear()
        self._link, self._broken, self._has_spoken = None, None, False
        if self._said is not None:
            self._said.close()
            self._said = None
        self._connection.abort()

    def hang_up(self) -> None:
        """End it, whatever another thread is doing with it."""
        self._connection.hang_up()

    @contextmanager
    def _ending(self) -> Iterator[None]:
        try:
            with translated(self._connection):
                yield
        except BaseException:
            self.abort()
            raise

    def _write(
        self, wanted: BlobRequest, stream: BinaryIO | None, heard: Callable[[], bool]
    ) -> None:
        with self._ending():
            if not self._asked:
                self._ready()
            assert self._link is not None
            self._asked.append(wanted.method)
            try:
                self._link.send(self._head(wanted))
                if stream is not None:
                    self._pour(self._link, stream, heard)
            except TimeoutError:
                raise
            except OSError as problem:
                # What headquarters answered before the break may still lie in our socket.
                self._broken = problem

    def _ready(self) -> None:
        link = self._connection.ready()
        if link is not self._link:
            if self._said is not None:
                self._said.close()
            self._link, self._said, self._has_spoken = link, link.sock.makefile("rb"), False
            self.room.join(link.sock)

    def _pour(
        self, link: http.client.HTTPConnection, stream: BinaryIO, heard: Callable[[], bool]
    ) -> None:
        while piece := stream.read(self._size(link.sock)):
            began = _now()
            self.room.wait(link.sock, len(piece))
            while self._speaks(link.sock):
                if not heard():
                    # It did not want all of it: what follows would be in vain.
                    self._broken = ConnectionError()
                    return
            link.send(piece)
            self._piece = next_piece(len(piece), _now() - began)

    def _size(self, sock: socket.socket) -> int:
        """Whole packets, and few of them where all ways share a bound."""
        if not self.room.allowed(sock):
            return self._piece
        return 2 * PACKET - (_SEAL if isinstance(sock, ssl.SSLSocket) else 0)

    def _speaks(self, sock: socket.socket) -> bool:
        """Whether an answer comes; before the first one, TLS hides it among tickets of its own."""
        if isinstance(sock, ssl.SSLSocket) and not self._has_spoken:
            return False
        return has_come(sock)

    def _answer(self, method: str) -> tuple[int, Message, bytes]:
        try:
            assert self._said is not None
            status = _status(self._said.readline(_LONGEST_LINE))
            headers = http.client.parse_headers(self._said)
            size = 0 if method == "HEAD" else int(headers.get("Content-Length", "0"))
            body = self._said.read(min(size, MAX_JSON_BYTES))
        except (OSError, http.client.HTTPException) as problem:
            raise self._broken or problem from None
        except ValueError as problem:
            raise HqGarbage(what="length") from problem
        self._has_spoken = True
        return status, headers, body

    def _head(self, wanted: BlobRequest) -> bytes:
        signature = self._seals.sign(wanted.statement(self._device)).hex()
        told = {"Host": self._connection.host, DEVICE: self._device.hex(), SIGNATURE: signature}
        if wanted.method == "PATCH":
            told |= {
                OFFSET: str(wanted.offset),
                LENGTH: str(wanted.total),
                "Content-Type": BLOB_TYPE,
                "Content-Length": str(wanted.total - wanted.offset),
            }
        lines = [f"{wanted.method} {BLOB_PATH}{wanted.blob_id} HTTP/1.1"]
        lines += [f"{name}: {value}" for name, value in told.items()]
        return "\r\n".join([*lines, "", ""]).encode("ascii")


def _status(line: bytes) -> int:
    if not line:
        raise http.client.RemoteDisconnected("nothing")
    version, _space, rest = line.partition(b" ")
    if not version.startswith(b"HTTP/1.") or not rest[:3].isdigit():
        raise http.client.BadStatusLine(repr(line[:20]))
    return int(rest[:3])
