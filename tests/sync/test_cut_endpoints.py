"""Every door of headquarters, cut after every byte: quiet, and as ready as before."""

import logging
import socket
import struct
from collections.abc import Iterator
from contextlib import closing, contextmanager
from urllib.parse import urlsplit

import pytest

from app.adapters.hq_http import HttpHq
from app.sync import engine
from app.sync.wire import (
    BLOB_PATH,
    ENROL_PATH,
    HEALTH_PATH,
    LENGTH,
    OFFSET,
    POUCH_PATH,
    SIGNATURE,
    BlobRequest,
    framed,
)
from app.sync.wire import DEVICE as DEVICE_HEADER
from tests.sync.joined import DEVICE, World
from tests.sync.served import an_http_hq

HALF_OPEN = 200


def said(line: str, headers: dict[str, str], body: bytes = b"") -> bytes:
    told = {"Host": "kanim"} | headers | ({"Content-Length": str(len(body))} if body else {})
    lines = [f"{line} HTTP/1.1", *(f"{name}: {value}" for name, value in told.items()), "", ""]
    return "\r\n".join(lines).encode() + body


def signed(world: World, wanted: BlobRequest, body: bytes = b"") -> bytes:
    told = {
        DEVICE_HEADER: DEVICE.hex(),
        SIGNATURE: world.post.seals.sign(wanted.statement(DEVICE)).hex(),
        OFFSET: str(wanted.offset),
        LENGTH: str(wanted.total),
    }
    return said(f"{wanted.method} {BLOB_PATH}{wanted.blob_id}", told, body)


def requests(world: World, blob_id: str) -> dict[str, bytes]:
    world.receive(2)
    sealed = world.post.blobs.ciphertext(blob_id)
    pouches = b"".join(map(framed, engine.sealed(world.post, engine.prepare(world.post))))
    return {
        "pouches": said(f"POST {POUCH_PATH}", {}, pouches),
        "how far": signed(world, BlobRequest("HEAD", blob_id)),
        "picture": signed(world, BlobRequest("PATCH", blob_id, 0, len(sealed)), sealed),
        "enrolment": said(f"POST {ENROL_PATH}", {}, b'{"token": "00", "stream": "11"}'),
        "health": said(f"GET {HEALTH_PATH}", {}),
    }


@contextmanager
def dialled(door: str) -> Iterator[socket.socket]:
    parts = urlsplit(door)
    with socket.create_connection((parts.hostname, parts.port), 5) as line:
        yield line


def cut(door: str, data: bytes, *, is_torn: bool) -> None:
    """Send only so much; then goodbye, or the line is torn."""
    with dialled(door) as line:
        line.sendall(data)
        if is_torn:
            line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


@pytest.mark.parametrize("name", ["pouches", "how far", "picture", "enrolment", "health"])
def test_a_request_cut_after_any_byte_is_forgotten_quietly(
    world: World, door: str, link: HttpHq, caplog: pytest.LogCaptureFixture, name: str
) -> None:
    blob_id = world.add_blob(b"scan" * 25)
    whole = requests(world, blob_id)[name]

    with caplog.at_level(logging.WARNING):
        for end in range(len(whole)):
            cut(door, whole[:end], is_torn=end % 2 == 0)
        report = engine.visit(world.post, link)

    assert [record.getMessage() for record in caplog.records if record.levelno > 30] == []
    assert (world.held(), world.arrived()[1]) == (2, 2)
    # So many at once are a crowd, which is asked to bring its pictures later.
    assert world.tools.shelf.is_whole(blob_id) or report.wait_s


def test_hundreds_of_dead_connections_keep_nobody_waiting(world: World, door: str) -> None:
    blob_id = world.add_blob(b"scan" * 25_000)
    half = requests(world, blob_id)["picture"][:-90_000]
    dead = [socket.create_connection(urlsplit(door).netloc.split(":")) for _ in range(HALF_OPEN)]
    for line in dead:
        line.sendall(half)

    with closing(an_http_hq(world, door)) as alive:
        report = engine.visit(world.post, alive)
    for line in dead:
        line.close()

    assert (report.blobs_sent, world.held()) == (1, 2)
    assert world.tools.shelf.is_whole(blob_id)
