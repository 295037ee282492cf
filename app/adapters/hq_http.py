"""Headquarters over HTTP, as the post's sync sees it."""

import http.client
import json
import ssl
from collections.abc import Generator, Iterable, Iterator
from itertools import chain
from typing import Any, BinaryIO

from app.adapters.clock import SystemClock
from app.adapters.hq_connection import HqConnection, translated
from app.adapters.hq_pictures import PictureWay
from app.adapters.hq_said import MAX_JSON_BYTES, RETRY_AFTER, problem_of
from app.adapters.hq_socket import Patience, Room, first_heard
from app.adapters.hq_twin import SMALL_BYTES, Twin
from app.adapters.lanes import Lanes
from app.errors import Refused
from app.ports_crypto import Seals
from app.sync.blobs import Parcel
from app.sync.progress import Tell
from app.sync.protocol import HqGarbage
from app.sync.ways import BESIDE_S, Memory
from app.sync.wire import ENROL_PATH, POUCH_PATH, POUCHES_TYPE, Frames, framed

PIECE_BYTES = 16 * 1024


class HttpHq:
    """Implements `HqApi`; one object is used by one thread at a time.

    Entries keep a warm connection of their own: a new one never waits behind a picture.
    """

    is_twofold = True

    def __init__(
        self,
        url: str,
        device: bytes,
        seals: Seals,
        tls: ssl.SSLContext | None = None,
        patience: Patience | None = None,
        memory: Memory | None = None,
    ) -> None:
        def way(room: Room) -> PictureWay:
            return PictureWay(HqConnection(url, tls, patience), device, seals, room)

        self._way = way

        def entries() -> HqConnection:
            return HqConnection(url, tls, patience)

        self._connection = entries()
        self._twin = Twin(entries)
        self._carrying: Lanes | None = None
        self._pictures = way(Room())
        self._memory = memory or Memory()
        self._lanes: Lanes | None = None
        self._expected = 0

    def exchange(self, pouches: Iterable[bytes]) -> Iterator[bytes]:
        """Write pouches as they are made, then read answers as they come.

        Raises:
            HqUnreachable, HqSilent, HqGarbage, HqWrongKey, HqRefusedUs
        """
        made = iter(pouches)
        first = list(_taken(made, 2))
        twice = self._heard_twice(first[0]) if len(first) == 1 else None
        if twice is not None:
            yield from self._read(twice)
            return
        with translated(self._connection):
            link = self._connection.ready()
            broken: OSError | None = None
            is_read = False
            try:
                try:
                    _send_pouches(link, first, made)
                    self._open_lanes()
                except TimeoutError:
                    raise
                except OSError as problem:
                    # What it answered before the break may still lie in our socket.
                    broken = problem
                yield from self._answers(link, broken)
                is_read = True
            finally:
                # A half-read answer must not be taken for the next one's.
                if not is_read:
                    self._connection.abort()

    def blob_offset(self, blob_id: str) -> int:
        return self._pictures.blob_offset(blob_id)

    def blob_put(self, blob_id: str, offset: int, total: int, stream: BinaryIO) -> int:
        return self._pictures.blob_put(blob_id, offset, total, stream)

    def expect(self, pictures: int) -> None:
        self._expected = pictures

    def make_room(self) -> None:
        self._memory.beside_until = SystemClock().monotonic() + BESIDE_S
        if self._carrying is not None:
            self._twin.open(self._carrying)

    def carry(self, parcels: Iterator[Parcel], tell: Tell) -> Generator[Parcel]:
        lanes, self._lanes = self._lanes or self._made_lanes(), None
        self._carrying = lanes
        if SystemClock().monotonic() < self._memory.beside_until:
            self._twin.open(lanes)
        try:
            yield from lanes.carry(parcels, tell)
        finally:
            self._carrying = None
            self._twin.close()

    def close(self) -> None:
        if self._lanes is not None:
            self._lanes.close()
            self._lanes = None
        self._twin.close()
        self._connection.abort()
        self._pictures.abort()

    def _made_lanes(self) -> Lanes:
        return Lanes(self._way, SystemClock(), self._memory)

    def _open_lanes(self) -> None:
        """While headquarters' answer is on its way: not one byte of an entry waits for it."""
        if self._expected:
            self._lanes = self._made_lanes()
            self._lanes.expect(self._expected)
            self._expected = 0

    def _heard_twice(self, pouch: bytes) -> http.client.HTTPResponse | None:
        """Send one by both connections; whichever is heard first is the first from now on.

        Headquarters knows entries by their numbers, and takes them once.

        Raises:
            HqUnreachable, HqSilent, HqWrongKey
        """
        twin = self._twin.ready() if len(pouch) <= SMALL_BYTES else None
        if twin is None or twin.link is None:
            return None
        with translated(self._connection):
            first, second = self._connection.ready(), twin.link
            try:
                _send_pouches(second, [pouch], iter(()))
            except OSError:
                self._twin.drop()
                return None
            _send_pouches(first, [pouch], iter(()))
            is_second = first_heard(first.sock, second.sock) is second.sock
            heard = _heard(second if is_second else first)
            if heard is None:
                # Its connection broke; the other one's answer is on its way.
                is_second = not is_second
                heard = (second if is_second else first).getresponse()
                (self._connection if is_second else twin).abort()
        if is_second:
            self._connection, twin = twin, self._connection
        self._twin.keep(twin)
        return heard

    def _read(self, response: http.client.HTTPResponse) -> Iterator[bytes]:
        """The answers to a pouch that lies with headquarters already."""
        is_read = False
        with translated(self._connection):
            try:
                yield from self._pouches(response)
                is_read = True
            finally:
                # A half-read answer must not be taken for the next one's.
                if not is_read:
                    self._connection.abort()

    def _answers(self, link: http.client.HTTPConnection, broken: OSError | None) -> Iterator[bytes]:
        try:
            response = link.getresponse()
        except (OSError, http.client.HTTPException) as problem:
            raise broken or problem from None
        yield from self._pouches(response)
        if broken is not None:
            raise broken

    def _pouches(self, response: http.client.HTTPResponse) -> Iterator[bytes]:
        if response.status != 200:
            told = response.headers.get(RETRY_AFTER)
            raise problem_of(response.status, response.read(MAX_JSON_BYTES), told)
        if response.headers.get_content_type() != POUCHES_TYPE:
            self._connection.abort()
            raise HqGarbage(what="type")
        frames = Frames()
        try:
            while data := response.read1(PIECE_BYTES):
                yield from frames.feed(data)
        except Refused as problem:
            self._connection.abort()
            raise HqGarbage(what=problem.code) from problem
        if not frames.is_between:
            raise http.client.IncompleteRead(b"")


def post_json(connection: HqConnection, path: str, data: dict[str, Any]) -> Any:
    """Ask once and read the JSON answer; for enrolment, before there is a device.

    Raises:
        HqUnreachable, HqSilent, HqGarbage, HqRefusedUs
    """
    with translated(connection):
        link = connection.ready()
        link.request("POST", path, json.dumps(data), {"Content-Type": "application/json"})
        response = link.getresponse()
        answer = response.read(MAX_JSON_BYTES)
        if response.status != 200:
            raise problem_of(response.status, answer)
    try:
        return json.loads(answer)
    except ValueError as problem:
        raise HqGarbage(what="json") from problem


def enrol(url: str, asked: dict[str, str], tls: ssl.SSLContext | None = None) -> Any:
    """Show a packet's token with this laptop's public keys; the certificate comes back as JSON."""
    connection = HqConnection(url, tls)
    try:
        return post_json(connection, ENROL_PATH, asked)
    finally:
        connection.abort()


def _send_pouches(
    link: http.client.HTTPConnection, first: list[bytes], rest: Iterator[bytes]
) -> None:
    link.putrequest("POST", POUCH_PATH, skip_accept_encoding=True)
    link.putheader("Content-Type", POUCHES_TYPE)
    if len(first) == 1:
        # One pouch goes with its headers in one packet (SYNC.md T2).
        link.putheader("Content-Length", str(len(framed(first[0]))))
        link.endheaders(framed(first[0]))
        return
    link.putheader("Transfer-Encoding", "chunked")
    link.endheaders()
    for pouch in chain(first, rest):
        data = framed(pouch)
        link.send(b"%x\r\n%b\r\n" % (len(data), data))
    link.send(b"0\r\n\r\n")


def _heard(link: http.client.HTTPConnection) -> http.client.HTTPResponse | None:
    try:
        return link.getresponse()
    except (OSError, http.client.HTTPException):
        return None


def _taken(pouches: Iterator[bytes], count: int) -> Iterator[bytes]:
    for _ in range(count):
        pouch = next(pouches, None)
        if pouch is None:
            return
        yield pouch
