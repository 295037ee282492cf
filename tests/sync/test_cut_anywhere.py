"""Cut the link after any byte, either way: nothing is lost, and nothing counts twice."""

import threading
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from urllib.parse import urlsplit

import pytest

from app.adapters.weak_link import WeakLink, Weather
from app.errors import Unavailable
from app.sync import engine
from app.sync.protocol import HqApi, HqUnreachable
from app.sync.wire import Frames, framed
from tests.fakes import SeededRandom
from tests.sync.joined import InProcess, World
from tests.sync.served import an_http_hq


@contextmanager
def weak(url: str, seed: int = 1) -> Iterator[WeakLink]:
    link = WeakLink("127.0.0.1", urlsplit(url).port or 0, SeededRandom(seed))
    thread = threading.Thread(target=link.run)
    thread.start()
    try:
        yield link
    finally:
        link.stop()
        thread.join(10)


@dataclass
class Cut(InProcess):
    """Carries whole bytes both ways, as many as it was told, then breaks."""

    up: int
    down: int

    def __init__(self, world: World, up: int, down: int) -> None:
        super().__init__(world.tools)
        self.up, self.down = up, down

    def exchange(self, pouches: Iterable[bytes]) -> Iterator[bytes]:
        sent = b"".join(framed(pouch) for pouch in pouches)
        arrived = list(Frames().feed(sent[: self.up]))
        answers = b"".join(framed(one) for one in super().exchange(arrived)) if arrived else b""
        is_cut = self.up < len(sent) or self.down < len(answers)
        yield from Frames().feed(answers[: self.down])
        if is_cut:
            raise HqUnreachable()


def visit_until_done(world: World, api: HqApi, tries: int = 40) -> int:
    """Visits that broke before one went through."""
    for broken in range(tries):
        try:
            engine.visit(world.post, api)
        except Unavailable:
            continue
        return broken
    raise AssertionError("never went through")


def test_after_a_cut_of_the_request_anywhere_the_next_visit_brings_the_rest(world: World) -> None:
    cuts = range(0, 1_600, 23)
    for number, up in enumerate(cuts):
        world.receive(2, first=2 * number + 1)
        with suppress(Unavailable):
            engine.visit(world.post, Cut(world, up, 1 << 20))
        engine.visit(world.post, InProcess(world.tools))

    assert (world.held(), world.arrived()[1]) == (2 * len(cuts), 2 * len(cuts))


def test_after_a_cut_of_the_answer_anywhere_nothing_counts_twice(world: World) -> None:
    cuts = range(0, 900, 13)
    for number, down in enumerate(cuts, 1):
        world.receive(1, first=number)
        with suppress(Unavailable):
            engine.visit(world.post, Cut(world, 1 << 20, down))
        world.decide("application.approved", f"a{number}")
    engine.visit(world.post, InProcess(world.tools))

    with world.post.store.reading() as tx:
        decided = tx.head(world.post.hq.stream).seq
    assert (world.held(), world.arrived()[1], decided) == (len(cuts),) * 3


@pytest.mark.parametrize("seed", range(4))
def test_a_link_that_breaks_again_and_again_still_brings_everything(
    world: World, door: str, seed: int
) -> None:
    world.receive(80)
    blob_id = world.add_blob(b"scan" * 40_000)
    with (
        weak(door, seed) as link,
        closing(an_http_hq(world, f"http://127.0.0.1:{link.port}")) as hq,
    ):
        link.weather = Weather(cut_between=(2_000, 60_000))
        broken = visit_until_done(world, hq)

    assert broken >= 2
    assert (world.arrived()[1], world.tools.shelf.is_whole(blob_id)) == (80, True)


def test_a_lost_reply_over_http_repeats_and_never_doubles(world: World, door: str) -> None:
    world.receive(3)
    with weak(door) as link, closing(an_http_hq(world, f"http://127.0.0.1:{link.port}")) as hq:
        link.weather = Weather(lose_reply_of=1)
        broken = visit_until_done(world, hq)

    assert (broken, world.arrived()) == (1, (6, 3))


def test_bytes_headquarters_holds_of_a_picture_are_never_sent_again(
    world: World, door: str
) -> None:
    blob_id = world.add_blob(b"scan" * 40_000)
    size = len(world.post.blobs.ciphertext(blob_id))
    with weak(door) as link, closing(an_http_hq(world, f"http://127.0.0.1:{link.port}")) as hq:
        link.weather = Weather(cut_up_after=50_000)
        visit_until_done(world, hq)

    assert world.tools.shelf.is_whole(blob_id)
    assert link.cuts <= size // 40_000 + 1


def test_a_link_that_is_down_is_said_and_comes_back(world: World, door: str) -> None:
    world.receive(1)
    with weak(door) as link, closing(an_http_hq(world, f"http://127.0.0.1:{link.port}")) as hq:
        link.weather = Weather(is_up=False)
        with pytest.raises(Unavailable):
            engine.visit(world.post, hq)
        link.weather = Weather()
        engine.visit(world.post, hq)

    assert world.arrived() == (1, 1)
