"""A laptop with a true certificate that lies, floods and drips on the wire: nobody else waits."""

import resource
import socket
import struct
import threading
import time
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from app.adapters.hq_http import HttpHq
from app.sync import engine
from app.sync.engine import Post
from app.sync.pouch import MAX_POUCH_BYTES
from app.sync.wire import BLOB_PATH, LENGTH, OFFSET, POUCH_PATH, SIGNATURE, BlobRequest, framed
from app.sync.wire import DEVICE as DEVICE_HEADER
from tests.builders import a_record
from tests.hq.hostile import OTHER, Hostile, a_hostile, content, honest
from tests.sync.joined import DEVICE
from tests.sync.served import IMPATIENT, served
from tests.sync.test_cut_endpoints import dialled, said

# The wire is the same before either database; threads of attackers share this process with it.
pytestmark = pytest.mark.parametrize("database", ["sqlite"], indirect=True)
ENOUGH_S = 3.0
MIB = 1 << 20


@pytest.fixture
def hostile(tmp_path: Path) -> Hostile:
    return a_hostile(tmp_path)


@pytest.fixture
def door(hostile: Hostile) -> Iterator[str]:
    with served(hostile.world.tools) as url:
        yield url


def signed_head(hostile: Hostile, blob_id: str, total: int) -> dict[str, str]:
    wanted = BlobRequest("PATCH", blob_id, 0, total)
    signature = hostile.world.post.seals.sign(wanted.statement(DEVICE)).hex()
    told = {DEVICE_HEADER: DEVICE.hex(), SIGNATURE: signature}
    return told | {OFFSET: "0", LENGTH: str(total)}


def heard(door: str, data: bytes) -> bytes:
    """What headquarters says to these bytes before it hangs up, or in a second."""
    with dialled(door) as line, suppress(ConnectionError, TimeoutError):
        line.settimeout(1)
        line.sendall(data)
        return line.recv(65_536)
    return b""


def test_a_length_that_lies_takes_no_memory_and_nothing_is_kept(
    hostile: Hostile, door: str
) -> None:
    pouch = framed(hostile.pouch(hostile.letter([content()])))
    huge = struct.pack(">I", MAX_POUCH_BYTES + 1)
    endless = b"f" * 16 + b"\r\n"
    lies = [
        said(f"POST {POUCH_PATH}", {}, huge + bytes(100)),
        said(f"POST {POUCH_PATH}", {}, struct.pack(">I", 1 << 31) + pouch),
        said(f"POST {POUCH_PATH}", {"Content-Length": str(1 << 60)}) + huge,
        said(f"POST {POUCH_PATH}", {"Content-Length": "-1"}) + pouch,
        said(f"POST {POUCH_PATH}", {"Content-Length": "3", "content-length": "4"}) + pouch,
        said(f"POST {POUCH_PATH}", {"Transfer-Encoding": "chunked"}) + endless + pouch[:60],
        said(f"POST {POUCH_PATH}", {"X-Long": "x" * 200_000}),
    ]  # fmt: skip

    answers = [heard(door, one).split(b"\r\n")[0].split(b" ", 2)[1:2] for one in lies]

    assert {status[0] for status in answers if status} <= {b"400", b"413", b"431"}
    assert hostile.world.held() == 0


def test_a_picture_longer_than_it_said_is_cut_where_it_said(hostile: Hostile, door: str) -> None:
    told = signed_head(hostile, "ab" * 16, 10)

    answer = heard(door, said(f"PATCH {BLOB_PATH}{'ab' * 16}", told, bytes(100_000)))

    assert answer.startswith(b"HTTP/1.1 413")
    assert hostile.world.tools.shelf.held("ab" * 16) <= 10


def test_floods_and_slow_drips_keep_no_other_post_waiting(
    hostile: Hostile, door: str, tmp_path: Path
) -> None:
    """Two lines that never rest, a hundred that say a byte now and then, and one honest post."""
    post = honest(hostile, tmp_path)
    one = framed(hostile.pouch(hostile.letter([content()])))
    replay = said(f"POST {POUCH_PATH}", {}, one * 200)
    junk = said(f"POST {POUCH_PATH}", {}, struct.pack(">I", 1_000) + bytes(1_000))
    stop = threading.Event()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    drips = [dial(door, said(f"POST {POUCH_PATH}", {"Content-Length": "9000"})) for _ in range(100)]
    floods = [
        threading.Thread(target=flood, args=(door, data, stop)) for data in (replay, junk) * 2
    ]
    for thread in floods:
        thread.start()
    time.sleep(0.3)

    took_s = [visited(post, door, drips, f"b{number}") for number in range(3)]
    stop.set()
    for thread in floods:
        thread.join()
    for line in drips:
        line.close()

    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) << 10
    with hostile.world.hq_store.reading() as tx:
        assert (tx.head(OTHER).seq, tx.head(DEVICE).seq) == (4, 1)
    assert max(took_s) < ENOUGH_S
    assert grown < 64 * MIB


def visited(post: Post, door: str, drips: list[socket.socket], subject: str) -> float:
    """How long an honest post waits for its visit, in seconds."""
    with post.store.begin("des") as act:
        act.append("application.received", subject, a_record())
    for line in drips:
        line.send(b"x")
    begun_s = time.monotonic()
    with closing(HttpHq(door, OTHER, post.seals, patience=IMPATIENT)) as link:
        engine.visit(post, link)
    return time.monotonic() - begun_s


def dial(door: str, data: bytes) -> socket.socket:
    parts = urlsplit(door)
    line = socket.create_connection((str(parts.hostname), int(parts.port or 0)), 5)
    line.sendall(data)
    return line


def flood(door: str, data: bytes, stop: threading.Event) -> None:
    while not stop.is_set():
        with suppress(OSError), dialled(door) as line:
            line.settimeout(0.5)
            line.sendall(data)
            line.recv(65_536)
