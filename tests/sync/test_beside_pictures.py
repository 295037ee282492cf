"""A new entry never waits behind a picture: it has a connection of its own."""

from contextlib import closing
from dataclasses import replace

from app.adapters.clock import SystemClock
from app.adapters.hq_http import HttpHq
from app.adapters.weak_link import Weather
from app.sync import engine
from app.sync.progress import Progress, Stage
from tests.sync.joined import DEVICE, World
from tests.sync.test_cut_anywhere import weak

NARROW = Weather(bytes_per_s=64_000)


def has_one(world: World) -> bool:
    with world.post.store.reading() as tx:
        return tx.own_head().seq == 1


def test_an_entry_written_while_a_picture_travels_arrives_before_it(
    world: World, door: str
) -> None:
    world.post = replace(world.post, clock=SystemClock())
    world.receive(1)
    scan = world.add_blob(b"scan" * 75_000)
    seen: list[tuple[int, bool]] = []

    def written(progress: Progress) -> None:
        if progress.stage is Stage.BLOB and progress.taken and has_one(world):
            world.receive(1, first=2)
        if progress.stage is Stage.ENTRIES and progress.done == 2:
            seen.append((world.held(), world.tools.shelf.is_whole(scan)))

    with (
        weak(door) as link,
        closing(HttpHq(f"http://127.0.0.1:{link.port}", DEVICE, world.post.seals)) as hq,
    ):
        link.weather = NARROW
        report = engine.visit(world.post, hq, written)

    assert seen[0] == (2, False)
    assert (report.entries_sent, report.blobs_sent) == (2, 1)
    assert world.tools.shelf.is_whole(scan)
