"""The same routes without HTTP between: what HTTP says in headers stands here on one line.

The line breaks at any byte here too; only the reading of HTTP itself is left out, because it
takes most of a seed's time. `--real` plays the same seeds over HTTP.

    request    u16 | JSON [method, path, headers] | frames u32 + bytes, and a frame of 0
    answer     u16 | JSON [status, headers] | frames u32 + bytes, and a frame of 0
"""

import asyncio
import json
import struct
from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO

from app.errors import BerandaError
from app.hq.blob_route import BlobRoute
from app.hq.desk import Tools
from app.hq.pouch_route import PouchRoute
from app.sync.protocol import HqGarbage, HqRefusedUs, HqSilent, HqUnreachable
from app.sync.wire import (
    BLOB_PATH,
    DEVICE,
    LENGTH,
    OFFSET,
    POUCH_PATH,
    SIGNATURE,
    BlobRequest,
    Frames,
    framed,
)
from tests.simulator.line import Line

PIECE = 16 * 1024
"""Half a second at 256 kbit/s, as the product's own client writes."""


class _Parser:
    """A head, then frames, however the bytes arrive."""

    def __init__(self) -> None:
        self._waiting = bytearray()
        self.head: Any = None

    def feed(self, data: bytes) -> Iterator[bytes]:
        """Frames that are whole now; the empty one is the end."""
        self._waiting += data
        if self.head is None and (head := self._taken(">H")) is not None:
            self.head = json.loads(head)
        while self.head is not None and (frame := self._taken(">I")) is not None:
            yield frame

    def _taken(self, form: str) -> bytes | None:
        start = struct.calcsize(form)
        if len(self._waiting) < start:
            return None
        end = start + struct.unpack_from(form, self._waiting)[0]
        if len(self._waiting) < end:
            return None
        taken = bytes(self._waiting[start:end])
        del self._waiting[:end]
        return taken


class _End:
    """Headquarters' end of one connection: one request after another to the product's routes."""

    def __init__(self, door: "Door", line: Line) -> None:
        self._door, self._line = door, line
        self._start()

    def data_received(self, data: bytes) -> None:
        for frame in self._parser.feed(data):
            self._tell({"type": "http.request", "body": frame, "more_body": bool(frame)})
            if not frame:
                self._start()

    def connection_lost(self, _why: Exception | None) -> None:
        if self._inbox is not None:
            self._inbox.put_nowait({"type": "http.disconnect"})

    def _start(self) -> None:
        self._parser = _Parser()
        self._inbox: asyncio.Queue[dict[str, Any]] | None = None

    def _tell(self, message: dict[str, Any]) -> None:
        if self._inbox is None:
            self._inbox = asyncio.Queue()
            self._door.start(self._parser.head, self._inbox.get, self._send, self._line)
        self._inbox.put_nowait(message)

    async def _send(self, message: Any) -> None:
        if message["type"] == "http.response.start":
            headers = {name.decode(): value.decode() for name, value in message["headers"]}
            head = json.dumps([message["status"], headers]).encode()
            self._line.write(struct.pack(">H", len(head)) + head)
            return
        if message.get("body"):
            self._line.write(struct.pack(">I", len(message["body"])) + message["body"])
        if not message.get("more_body", False):
            self._line.write(bytes(4))


class Door:
    """The product's pouch and blob routes, and what becomes of their faults."""

    def __init__(self, tools: Tools, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self._pouch, self._blob = PouchRoute(tools), BlobRoute(tools)
        self._tasks: set[asyncio.Task[None]] = set()
        self.problems: list[BaseException] = []

    def connect(self, line: Line) -> None:
        line.protocol = _End(self, line)

    def stop(self, _lines: list[Line]) -> None:
        for task in list(self._tasks):
            task.cancel()

    def close(self) -> None:
        """Nothing of it stays."""

    def start(self, request: Any, receive: Any, send: Any, line: Line) -> None:
        task = self._loop.create_task(self._routed(request, receive, send))
        task.add_done_callback(lambda done: self._ended(done, line))
        self._tasks.add(task)

    async def _routed(self, request: Any, receive: Any, send: Any) -> None:
        method, path, headers = request
        raw = [(name.lower().encode(), value.encode()) for name, value in headers.items()]
        scope: dict[str, Any] = {"type": "http", "method": method, "path": path, "headers": raw}
        if path.startswith(BLOB_PATH):
            scope["path_params"] = {"blob_id": path.removeprefix(BLOB_PATH)}
            return await self._blob(scope, receive, send)
        await self._pouch(scope, receive, send)

    def _ended(self, task: asyncio.Task[None], line: Line) -> None:
        """A fault of a route ends its connection, and is told to the checks."""
        self._tasks.discard(task)
        problem = None if task.cancelled() else task.exception()
        if problem is not None:
            self.problems.append(problem)
            line.close()


class ShortHq:
    """`HqApi`, in the manner of the product's HTTP client."""

    is_twofold = False

    def __init__(self, dialled: Any, device: bytes, seals: Any) -> None:
        self._dialled, self._device, self._seals = dialled, device, seals

    def exchange(self, pouches: Iterable[bytes]) -> Iterator[bytes]:
        is_read = False
        try:
            line = self._dialled.ready_line()
            broken = _sent(line, ("POST", POUCH_PATH, {}), (framed(one) for one in pouches))
            yield from self._answers(line, broken)
            is_read = True
        except TimeoutError as problem:
            raise HqSilent() from problem
        except OSError as problem:
            raise HqUnreachable(errno=problem.errno or 0) from problem
        finally:
            if not is_read:
                self._dialled.abort()

    def blob_offset(self, blob_id: str) -> int:
        return self._blob(BlobRequest("HEAD", blob_id), b"")

    def blob_put(self, blob_id: str, offset: int, total: int, stream: BinaryIO) -> int:
        return self._blob(BlobRequest("PATCH", blob_id, offset, total), stream.read())

    def _answers(self, line: Line, broken: OSError | None) -> Iterator[bytes]:
        head, frames = self._answer(line, broken)
        if head[0] != 200:
            raise _problem(head[0], b"".join(frames))
        pouches = Frames()
        for frame in frames:
            yield from pouches.feed(frame)
        if broken is not None:
            raise broken

    def _blob(self, wanted: BlobRequest, data: bytes) -> int:
        headers = {
            DEVICE: self._device.hex(),
            SIGNATURE: self._seals.sign(wanted.statement(self._device)).hex(),
            OFFSET: str(wanted.offset),
            LENGTH: str(wanted.total),
        }
        pieces = (data[at : at + PIECE] for at in range(0, len(data), PIECE))
        try:
            line = self._dialled.ready_line()
            broken = _sent(line, (wanted.method, BLOB_PATH + wanted.blob_id, headers), pieces)
            head, frames = self._answer(line, broken)
            body = b"".join(frames)
        except TimeoutError as problem:
            self._dialled.abort()
            raise HqSilent() from problem
        except OSError as problem:
            self._dialled.abort()
            raise HqUnreachable(errno=problem.errno or 0) from problem
        except BaseException:
            self._dialled.abort()
            raise
        if broken is not None or head[0] not in (200, 409):
            self._dialled.abort()
        if head[0] not in (200, 409):
            raise _problem(head[0], body)
        return int({name.lower(): value for name, value in head[1].items()}[OFFSET.lower()])

    def _answer(self, line: Line, broken: OSError | None) -> tuple[Any, Iterator[bytes]]:
        parser, ready = _Parser(), []
        while parser.head is None:
            ready += parser.feed(_read(line, broken))
        return parser.head, _frames(parser, ready, line)


def _frames(parser: _Parser, ready: list[bytes], line: Line) -> Iterator[bytes]:
    while True:
        for frame in ready:
            if not frame:
                return
            yield frame
        ready = list(parser.feed(_read(line, None)))


def _read(line: Line, broken: OSError | None) -> bytes:
    try:
        data = line.receive(PIECE)
    except OSError as problem:
        raise broken or problem from None
    if not data:
        raise broken or ConnectionResetError(104, "closed")
    return data


def _sent(line: Line, head: tuple[str, str, Any], frames: Iterable[bytes]) -> OSError | None:
    """Write all of it; the error when headquarters stopped listening in the middle."""
    text = json.dumps(head).encode()
    start = struct.pack(">H", len(text)) + text
    try:
        for frame in frames:
            line.send(start + struct.pack(">I", len(frame)) + frame)
            start = b""
        line.send(start + bytes(4))
    except TimeoutError:
        raise
    except OSError as problem:
        return problem
    return None


def _problem(status: int, body: bytes) -> BerandaError:
    if status >= 500:
        return HqSilent(status=status)
    try:
        return HqRefusedUs(why=str(json.loads(body)["code"]), status=status)
    except ValueError:
        return HqGarbage(status=status)
