"""Beside pictures an entry goes by two doors: it arrives once, and a broken door is nothing."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import replace

from app.adapters.clock import SystemClock
from app.adapters.hq_http import HttpHq
from app.adapters.weak_link import WeakLink
from app.sync import engine
from app.sync.progress import Progress, Stage
from tests.sync.joined import DEVICE, World
from tests.sync.test_beside_pictures import NARROW
from tests.sync.test_cut_anywhere import weak

PEOPLE = 6


def busy_counter(world: World, upto: int, written: Callable[[], None]) -> engine.Tell:
    """Takes in the next as soon as headquarters has signed for the one before."""
    state = {"written": 1, "signed": 0}

    def tell(progress: Progress) -> None:
        if progress.stage is Stage.ENTRIES:
            state["signed"] = progress.done
        is_idle = state["signed"] == state["written"] < upto
        if progress.stage is Stage.BLOB and progress.taken and is_idle:
            state["written"] += 1
            world.receive(1, first=state["written"])
            written()

    return tell


def visited(world: World, hq: HttpHq, link: WeakLink, written: Callable[[], None]) -> engine.Report:
    world.post = replace(world.post, clock=SystemClock())
    world.receive(1)
    world.add_blob(b"scan" * 40_000)
    link.weather = NARROW
    return engine.visit(world.post, hq, busy_counter(world, PEOPLE, written))


def test_entries_beside_a_picture_go_twice_and_count_once(world: World, door: str) -> None:
    with (
        weak(door) as link,
        closing(HttpHq(f"http://127.0.0.1:{link.port}", DEVICE, world.post.seals)) as hq,
    ):
        report = visited(world, hq, link, lambda: None)

    total, unique = world.arrived()
    assert (report.entries_sent, report.blobs_sent, unique) == (PEOPLE, 1, PEOPLE)
    assert total > unique


def test_a_door_that_breaks_over_an_entry_does_not_end_the_visit(world: World, door: str) -> None:
    cut: list[int] = []

    with (
        weak(door) as link,
        closing(HttpHq(f"http://127.0.0.1:{link.port}", DEVICE, world.post.seals)) as hq,
    ):

        def written() -> None:
            cut.append(link.cuts)
            if len(cut) == PEOPLE - 2:
                link.weather = replace(NARROW, lose_reply_of=link.requests + 2)

        report = visited(world, hq, link, written)

    assert cut[-1] == 1
    assert (report.entries_sent, report.blobs_sent, world.arrived()[1]) == (PEOPLE, 1, PEOPLE)
