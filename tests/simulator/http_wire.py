"""The wire as it is: the product's HTTP client, and its server's own protocol over our line."""

import asyncio
import http.client
import io
import logging
from collections.abc import Callable
from typing import Any

from uvicorn.protocols.http.h11_impl import H11Protocol
from uvicorn.server import ServerState

from app.adapters.hq_connection import HqConnection
from app.adapters.hq_http import HttpHq
from app.adapters.hq_pictures import PictureWay
from app.domain.enrolment import Certificate
from app.hq.desk import Tools
from app.hq.server import application
from app.hq.serving import made_server
from app.sync.enrolment import Asked
from app.sync.ledger import Ticket
from tests.simulator.line import Dialled, Line


class Door:
    """Headquarters' server process, as far as connections go."""

    def __init__(self, tools: Tools, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self._state = ServerState()
        self._config = made_server(application(tools, nobody_is_vouched_for)).config
        self._logger = logging.getLogger("uvicorn.error")
        self._overheard = _Overheard()
        self._logger.addHandler(self._overheard)
        self._logger.propagate = False

    @property
    def problems(self) -> list[BaseException]:
        return self._overheard.problems

    def connect(self, line: Line) -> None:
        line.protocol = H11Protocol(self._config, self._state, {}, self._loop)
        line.protocol.connection_made(line)

    def stop(self, lines: list[Line]) -> None:
        for task in list(self._state.tasks):
            task.cancel()
        for line in lines:
            line.protocol._unset_keepalive_if_required()

    def close(self) -> None:
        self._logger.removeHandler(self._overheard)


class Heard(HttpHq):
    """The product's client on a line of ours."""

    def __init__(self, dialled: Dialled, device: bytes, seals: Any) -> None:
        super().__init__("http://hq", device, seals)
        self._connection = _Connection(dialled)
        self._pictures = _Pictures(self._connection, device, seals)


class _Pictures(PictureWay):
    """A line is no socket that could be looked at: what is said meanwhile is read at the end."""

    def _pour(self, link: http.client.HTTPConnection, stream: Any, heard: object) -> None:
        while piece := stream.read(self._piece):
            link.send(piece)


class _Connection(HqConnection):
    """The kept connection, whose socket leads into a line."""

    def __init__(self, dialled: Dialled) -> None:
        super().__init__("http://hq")
        self._dialled = dialled

    def ready(self) -> http.client.HTTPConnection:
        # Closed by the client itself, after an answer that said so.
        if self._open is not None and self._open.sock is None:
            self.abort()
        line = self._dialled.ready_line()
        if self._open is None or self._open.sock.line is not line:
            self._open = http.client.HTTPConnection("hq")
            self._open.sock = _Socket(line)
        return self._open

    def abort(self) -> None:
        self._open = None
        self._dialled.abort()


class _Socket:
    """What `http.client` needs of a socket."""

    def __init__(self, line: Line) -> None:
        self.line = line

    def sendall(self, data: Any) -> None:
        self.line.send(bytes(data))

    def makefile(self, _mode: str) -> io.BufferedReader:
        return io.BufferedReader(_Reading(self.line.receive), 1 << 14)

    def close(self) -> None:
        """The answer may still be read; `Dialled.abort` ends the line."""


class _Reading(io.RawIOBase):
    def __init__(self, receive: Callable[[int], bytes]) -> None:
        self._receive = receive

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        data = self._receive(len(buffer))
        buffer[: len(data)] = data
        return len(data)


class _Overheard(logging.Handler):
    """The server tells its log, and nobody else, of a fault in one of its routes."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.problems: list[BaseException] = []

    def emit(self, record: logging.LogRecord) -> None:
        if record.exc_info and record.exc_info[1] is not None:
            self.problems.append(record.exc_info[1])


def nobody_is_vouched_for(_ticket: Ticket, _asked: Asked) -> Certificate:
    raise AssertionError
