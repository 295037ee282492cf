"""Headquarters over HTTP, as the post's sync sees it."""

import http.client
import json
import ssl
from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import chain
from typing import Any, BinaryIO

from app.adapters.hq_connection import HqConnection, translated
from app.adapters.hq_socket import Patience
from app.errors import BerandaError, Refused
from app.ports_crypto import Seals
from app.sync.protocol import HqBusy, HqGarbage, HqRefusedUs, HqSilent
from app.sync.wire import (
    BLOB_PATH,
    BLOB_TYPE,
    DEVICE,
    ENROL_PATH,
    LENGTH,
    OFFSET,
    POUCH_PATH,
    POUCHES_TYPE,
    SIGNATURE,
    BlobRequest,
    Frames,
    framed,
)

# Half a second at 256 kbit/s: what a cut can cost of one write (SYNC.md rule 3).
PIECE_BYTES = 16 * 1024
_MAX_JSON_BYTES = 64 * 1024
_BUSY, _RETRY_AFTER = (429, 503), "Retry-After"
# Whoever answers, a post tries again within the hour.
_LONGEST_WAIT_S = 3_600


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
    ) -> None:
        self._connection = HqConnection(url, tls, patience)
        self._pictures = HqConnection(url, tls, patience)
        self._device = device
        self._seals = seals

    def exchange(self, pouches: Iterable[bytes]) -> Iterator[bytes]:
        """Write pouches as they are made, then read answers as they come.

        Raises:
            HqUnreachable, HqSilent, HqGarbage, HqWrongKey, HqRefusedUs
        """
        made = iter(pouches)
        first = list(_taken(made, 2))
        with translated(self._connection):
            link = self._connection.ready()
            broken: OSError | None = None
            is_read = False
            try:
                try:
                    _send_pouches(link, first, made)
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
        return self._blob(BlobRequest("HEAD", blob_id), None)

    def blob_put(self, blob_id: str, offset: int, total: int, stream: BinaryIO) -> int:
        return self._blob(BlobRequest("PATCH", blob_id, offset, total), stream)

    def close(self) -> None:
        self._connection.abort()
        self._pictures.abort()

    def _answers(self, link: http.client.HTTPConnection, broken: OSError | None) -> Iterator[bytes]:
        try:
            response = link.getresponse()
        except (OSError, http.client.HTTPException) as problem:
            raise broken or problem from None
        if response.status != 200:
            told = response.headers.get(_RETRY_AFTER)
            raise _problem(response.status, response.read(_MAX_JSON_BYTES), told)
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
        if broken is not None:
            raise broken
        if not frames.is_between:
            raise http.client.IncompleteRead(b"")

    def _blob(self, wanted: BlobRequest, stream: BinaryIO | None) -> int:
        with translated(self._pictures):
            link = self._pictures.ready()
            link.putrequest(wanted.method, BLOB_PATH + wanted.blob_id, skip_accept_encoding=True)
            for name, value in self._headers(wanted).items():
                link.putheader(name, value)
            link.endheaders()
            broken = None if stream is None else self._poured(link, stream)
            try:
                response = link.getresponse()
                body = response.read(_MAX_JSON_BYTES)
            except (OSError, http.client.HTTPException) as problem:
                raise broken or problem from None
            if broken is not None:
                self._pictures.abort()
        # 409 says: I hold another number of bytes than you think; go on from there.
        if response.status not in (200, 409):
            self._pictures.abort()
            raise _problem(response.status, body, response.headers.get(_RETRY_AFTER))
        try:
            return int(response.headers[OFFSET])
        except (TypeError, ValueError) as problem:
            raise HqGarbage(what="offset") from problem

    def _poured(self, link: http.client.HTTPConnection, stream: BinaryIO) -> OSError | None:
        """Send all of it; what goes wrong beside it, with an entry, ends this connection too."""
        try:
            return _poured(link, stream)
        except BerandaError:
            self._pictures.abort()
            raise

    def _headers(self, wanted: BlobRequest) -> dict[str, str]:
        headers = {
            DEVICE: self._device.hex(),
            SIGNATURE: self._seals.sign(wanted.statement(self._device)).hex(),
        }
        if wanted.method == "PATCH":
            headers |= {
                OFFSET: str(wanted.offset),
                LENGTH: str(wanted.total),
                "Content-Type": BLOB_TYPE,
                "Content-Length": str(wanted.total - wanted.offset),
            }
        return headers


def post_json(connection: HqConnection, path: str, data: dict[str, Any]) -> Any:
    """Ask once and read the JSON answer; for enrolment, before there is a device.

    Raises:
        HqUnreachable, HqSilent, HqGarbage, HqRefusedUs
    """
    with translated(connection):
        link = connection.ready()
        link.request("POST", path, json.dumps(data), {"Content-Type": "application/json"})
        response = link.getresponse()
        answer = response.read(_MAX_JSON_BYTES)
        if response.status != 200:
            raise _problem(response.status, answer)
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


def _problem(
    status: int, body: bytes, retry_after: str | None = None
) -> HqSilent | HqRefusedUs | HqGarbage:
    """What an answer other than yes means."""
    if status in _BUSY and (retry_after or "").isdecimal():
        return HqBusy(status=status, wait_s=min(int(retry_after or 0), _LONGEST_WAIT_S))
    if status >= 500:
        return HqSilent(status=status)
    if not body and status >= 400:
        # The answer to a HEAD has no body, so its status is all that is said.
        return HqRefusedUs(why=f"http_{status}", status=status)
    with suppress(ValueError, TypeError, KeyError):
        return HqRefusedUs(why=str(json.loads(body)["code"])[:40], status=status)
    return HqGarbage(status=status)


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


def _poured(link: http.client.HTTPConnection, stream: BinaryIO) -> OSError | None:
    """Send all of it; the error when headquarters stopped listening in the middle."""
    try:
        while piece := stream.read(PIECE_BYTES):
            link.send(piece)
    except TimeoutError:
        raise
    except OSError as problem:
        return problem
    return None


def _taken(pouches: Iterator[bytes], count: int) -> Iterator[bytes]:
    for _ in range(count):
        pouch = next(pouches, None)
        if pouch is None:
            return
        yield pouch
