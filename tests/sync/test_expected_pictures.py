"""While headquarters answers about entries, the road for pictures opens, and carries none yet."""

import threading
from contextlib import closing

import pytest

from app.adapters.hq_http import HttpHq
from app.sync import engine
from app.sync.progress import Progress, Stage
from app.sync.protocol import HqUnreachable
from tests.sync.joined import World
from tests.sync.served import an_http_hq

NOBODY = "http://127.0.0.1:9"


def hands() -> list[str]:
    return [one.name for one in threading.enumerate() if one.name.startswith("picture")]


def test_roads_open_with_the_entries_and_carry_nothing_before_them(
    world: World, link: HttpHq
) -> None:
    world.receive(2)
    scan = world.add_blob(b"scan" * 1_000)
    seen: list[tuple[int, int]] = []

    def tell(progress: Progress) -> None:
        if progress.stage is Stage.ENTRIES and progress.done == 2:
            seen.append((len(hands()), world.tools.shelf.held(scan)))

    report = engine.visit(world.post, link, tell)

    assert seen[0] == (1, 0)
    assert (report.entries_sent, report.blobs_sent) == (2, 1)


def test_small_pictures_follow_each_other_and_all_arrive(world: World, link: HttpHq) -> None:
    world.receive(1)
    small = [world.add_blob(bytes([number]) * 50) for number in range(60)]

    report = engine.visit(world.post, link)

    assert report.blobs_sent == 60
    assert all(map(world.tools.shelf.is_whole, small))


def test_where_nobody_answers_no_road_is_left_open(world: World) -> None:
    world.receive(1)
    world.add_blob(b"scan" * 1_000)

    with closing(an_http_hq(world, NOBODY)) as hq, pytest.raises(HqUnreachable):
        engine.visit(world.post, hq)

    assert hands() == []


def test_a_visit_that_ends_after_the_entries_leaves_no_road_open(
    world: World, link: HttpHq
) -> None:
    world.receive(1)
    link.expect(3)

    engine.send_entries(world.post, link)
    link.close()

    assert hands() == []
