"""While a picture goes out, the bytes the socket has taken are told, and so is that it stands."""

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager

import pytest

from app.adapters.clock import SystemClock
from app.sync import blobs, engine
from app.sync.pace import Pace
from app.sync.progress import TELL_EVERY_S, Calmly, Progress, Stage
from app.sync.protocol import HqSilent
from tests.fakes import FixedClock
from tests.sync.joined import InProcess, World
from tests.sync.served import an_http_hq


@contextmanager
def sipping(stops_after: int) -> Iterator[str]:
    """A narrow line: takes a piece every 20 ms, and after `stops_after` bytes nothing any more."""
    over = threading.Event()
    with socket.socket() as door:
        door.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        door.bind(("127.0.0.1", 0))
        door.listen()

        def sip() -> None:
            guest, _ = door.accept()
            with guest:
                left = stops_after
                while left > 0 and not over.is_set():
                    left -= len(guest.recv(4096))
                    time.sleep(0.02)
                over.wait(10)

        thread = threading.Thread(target=sip)
        thread.start()
        yield f"http://127.0.0.1:{door.getsockname()[1]}"
        over.set()
        thread.join(5)


def test_bytes_are_told_while_a_slow_socket_takes_them_and_no_more_when_it_stands(
    world: World,
) -> None:
    world.add_blob(b"scan" * 500_000)
    engine.send_entries(world.post, InProcess(world.tools))
    clock, pace, told = SystemClock(), Pace(), list[tuple[float, Progress]]()

    def hear(progress: Progress) -> None:
        told.append((clock.monotonic(), progress))
        pace.hear(progress, told[-1][0])

    with sipping(200_000) as url, closing(an_http_hq(world, url)) as link:
        blob = next(iter(blobs.waiting(world.post.store)))
        data = world.post.blobs.ciphertext(blob.id)
        with pytest.raises(HqSilent):
            blobs.send(blob, data, link, hear)
        still_s = pace.still_s(clock.monotonic())

    taken = [one.taken for _at, one in told if one.taken]
    assert taken == sorted(taken)
    assert (len(taken) > 10, {one.done for _at, one in told}) == (True, {0})
    assert 150_000 < taken[-1] < len(data)
    assert told[-1][0] - told[0][0] > 0.5
    assert still_s > 1.5


def test_what_only_the_socket_took_is_carried_but_did_not_move() -> None:
    pace = Pace()
    pace.begin()
    pace.hear(Progress(Stage.BLOB, 0, 9000, "a"), 0.0)

    has_moved = pace.hear(Progress(Stage.BLOB, 0, 9000, "a", taken=4000), 2.0)

    assert (has_moved, pace.bytes_per_s(2.0)) == (False, 2000)
    assert (pace.still_s(2.0), pace.still_s(22.0)) == (0.0, 20.0)


def test_a_fast_link_is_told_of_now_and_then() -> None:
    clock, told = FixedClock(), list[Progress]()
    calm = Calmly(told.append, clock)

    for taken in range(0, 2000, 10):
        calm(Progress(Stage.BLOB, 0, 2000, "a", taken=taken))
        clock.forward(TELL_EVERY_S / 100)
    calm(Progress(Stage.BLOB, 2000, 2000, "a"))

    assert [one.taken for one in told] == [0, 1000, 0]


def test_pouches_under_way_are_told_of_one_behind(world: World) -> None:
    world.receive(400)
    outgoing, told = engine.prepare(world.post), list[Progress]()

    pouches = list(engine.sealed(world.post, outgoing, told.append))

    assert (len(pouches), [one.taken for one in told]) == (4, [100, 200])
