"""The same visit over a real connection: whole, refused, silent, or cut anywhere."""

import io
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from urllib.parse import urlsplit

import pytest

from app.adapters.hq_http import HttpHq
from app.sync import engine
from app.sync.protocol import HqBusy, HqGarbage, HqRefusedUs, HqSilent, HqUnreachable, HqWrongKey
from app.sync.wire import BLOB_PATH, BlobRequest
from tests.sync.joined import DEVICE, World, own_seals
from tests.sync.served import IMPATIENT, an_http_hq, served


@contextmanager
def answering(data: bytes | None) -> Iterator[str]:
    """Somebody else's server: says `data` to everyone, or nothing at all."""
    with socket.create_server(("127.0.0.1", 0)) as door:
        held: list[socket.socket] = []

        def answer() -> None:
            guest, _ = door.accept()
            held.append(guest)
            guest.recv(65536)
            if data is not None:
                guest.sendall(data)
                guest.close()

        thread = threading.Thread(target=answer, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{door.getsockname()[1]}"
        thread.join(5)
        for guest in held:
            guest.close()


def half_sent(world: World, url: str, whole: bytes, blob_id: str) -> socket.socket:
    """A PATCH that stopped in the middle on a link that never said goodbye."""
    wanted = BlobRequest("PATCH", blob_id, 0, len(whole))
    signature = world.post.seals.sign(wanted.statement(DEVICE)).hex()
    head = (
        f"PATCH {BLOB_PATH}{blob_id} HTTP/1.1\r\nHost: hq\r\nBeranda-Device: {DEVICE.hex()}\r\n"
        f"Beranda-Signature: {signature}\r\nUpload-Offset: 0\r\n"
        f"Upload-Length: {len(whole)}\r\nContent-Length: {len(whole)}\r\n\r\n"
    )
    dead = socket.create_connection(("127.0.0.1", urlsplit(url).port))
    dead.sendall(head.encode() + whole[:70_000])
    return dead


def until(is_so: Callable[[], bool]) -> None:
    for _ in range(100):
        if is_so():
            return
        time.sleep(0.02)
    raise AssertionError("never came true")


def test_a_visit_over_http_brings_everything(world: World, link: HttpHq) -> None:
    world.receive(130)
    blob_id = world.add_blob(b"portrait" * 30_000, "portrait")

    report = engine.visit(world.post, link)

    assert (report.entries_sent, report.blobs_sent) == (130, 1)
    assert (world.arrived(), world.tools.shelf.is_whole(blob_id)) == ((130, 130), True)


def test_one_connection_serves_visit_after_visit(world: World, link: HttpHq) -> None:
    for number in range(1, 4):
        world.receive(1, first=number)
        engine.visit(world.post, link)

    assert world.arrived() == (3, 3)


def test_nobody_at_the_door_is_unreachable(world: World) -> None:
    with socket.create_server(("127.0.0.1", 0)) as door:
        port = door.getsockname()[1]

    with pytest.raises(HqUnreachable):
        engine.visit(world.post, an_http_hq(world, f"http://127.0.0.1:{port}"))


def test_a_signal_without_an_answer_is_silence(world: World) -> None:
    with answering(None) as url, pytest.raises(HqSilent):
        engine.visit(world.post, an_http_hq(world, url))


@pytest.mark.parametrize(
    "data",
    [
        b"SSH-2.0-OpenSSH_9.6\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 4\r\n\r\n<ht>",
        b"HTTP/1.1 302 Found\r\nLocation: http://login.example/\r\nContent-Length: 0\r\n\r\n",
    ],
    ids=["another protocol", "a captive page", "a redirect"],
)
def test_an_answer_in_another_language_is_garbage(world: World, data: bytes) -> None:
    with answering(data) as url, pytest.raises(HqGarbage):
        engine.visit(world.post, an_http_hq(world, url))


def test_a_broken_headquarters_is_silence_and_not_a_refusal(world: World) -> None:
    data = b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n"

    with answering(data) as url, pytest.raises(HqSilent):
        engine.visit(world.post, an_http_hq(world, url))


def test_a_busy_headquarters_says_when_to_come_again(world: World) -> None:
    data = b"HTTP/1.1 503 Busy\r\nRetry-After: 90\r\nContent-Length: 0\r\n\r\n"

    with answering(data) as url, pytest.raises(HqBusy) as told:
        engine.visit(world.post, an_http_hq(world, url))

    assert told.value.facts["wait_s"] == 90


def test_an_impostor_s_pouch_is_refused_and_leaves_nothing(world: World, door: str) -> None:
    world.receive(1)
    impostor = replace(world.post, seals=own_seals(8))

    with pytest.raises(HqRefusedUs) as told:
        engine.visit(impostor, an_http_hq(world, door))

    assert (told.value.facts["why"], world.held()) == ("pouch_foreign_signer", 0)


def test_a_laptop_whose_certificate_does_not_hold_is_refused(world: World) -> None:
    world.receive(1)
    strict = replace(world.tools, is_certified=lambda _device: False)

    with served(strict) as url, pytest.raises(HqRefusedUs):
        engine.visit(world.post, an_http_hq(world, url))


def test_a_revoked_laptop_is_refused(world: World, link: HttpHq) -> None:
    world.receive(1)
    with world.hq_store.begin("hq") as tx:
        tx.revoke(DEVICE)

    with pytest.raises(HqRefusedUs):
        engine.visit(world.post, link)


def test_another_headquarters_on_the_same_port_is_not_believed(world: World) -> None:
    world.receive(1)
    impostor = replace(world.tools, seals=own_seals(9))
    misled = replace(world.post, hq=replace(world.post.hq, seal_public=impostor.seals.seal_public))

    with served(impostor) as url, pytest.raises(HqWrongKey):
        engine.visit(misled, an_http_hq(world, url))


def test_a_picture_of_a_stranger_is_refused(world: World, door: str) -> None:
    stranger = HttpHq(door, DEVICE, own_seals(8), patience=IMPATIENT)
    with closing(stranger), pytest.raises(HqRefusedUs):
        stranger.blob_put("ab" * 16, 0, 4, io.BytesIO(b"scan"))

    assert world.tools.shelf.held("ab" * 16) == 0


def test_bytes_under_a_wrong_name_never_become_a_picture(world: World, link: HttpHq) -> None:
    held = link.blob_put("ab" * 16, 0, 4, io.BytesIO(b"scan"))

    assert (held, world.tools.shelf.is_whole("ab" * 16)) == (0, False)


def test_a_dead_connection_of_the_same_laptop_owns_nothing(
    world: World, door: str, link: HttpHq
) -> None:
    blob_id = world.add_blob(b"scan" * 50_000)
    whole = world.post.blobs.ciphertext(blob_id)
    with closing(half_sent(world, door, whole, blob_id)):
        until(lambda: link.blob_offset(blob_id) == 70_000)

        held = link.blob_put(blob_id, 70_000, len(whole), io.BytesIO(whole[70_000:]))

    assert (held, world.tools.shelf.is_whole(blob_id)) == (len(whole), True)


def test_a_wrong_offset_is_answered_with_the_right_one(world: World, link: HttpHq) -> None:
    with world.tools.shelf.receiving("ab" * 16, 0) as file:
        file.write(b"12345")

    assert link.blob_put("ab" * 16, 9, 20, io.BytesIO(b"x" * 11)) == 5
    assert link.blob_offset("ab" * 16) == 5
