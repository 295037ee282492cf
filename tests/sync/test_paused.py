"""A visit that the officer stops in the middle loses nothing and goes on from where it was."""

from contextlib import closing
from dataclasses import replace

import pytest

from app.adapters.hq_http import HttpHq
from app.adapters.weak_link import Weather
from app.sync import engine
from app.sync.progress import Progress, Stage
from app.sync.schedule import VisitPaused
from tests.fakes import FixedClock
from tests.sync.joined import World
from tests.sync.served import an_http_hq
from tests.sync.test_cut_anywhere import weak

SIZE = 6_000_000


class Ticking(FixedClock):
    """A second goes by whenever it is asked: every piece is told."""

    def monotonic(self) -> float:
        self.forward(1)
        return super().monotonic()


def _held(told: Progress) -> int:
    """Where a picture goes on: what headquarters held when its sending began."""
    return told.done if told.stage is Stage.BLOB and not told.taken and told.done < SIZE else 0


def narrow_hq(world: World, port: int) -> HttpHq:
    return an_http_hq(world, f"http://127.0.0.1:{port}")


def test_a_paused_visit_goes_on_at_the_byte_it_had_reached(
    world: World, door: str, link: HttpHq
) -> None:
    world.receive(2)
    blob = world.add_blob(bytes(range(256)) * (SIZE // 256))
    begun: list[int] = []

    def stop(progress: Progress) -> None:
        if progress.stage is Stage.BLOB and progress.taken > SIZE // 3:
            raise VisitPaused

    with weak(door) as narrow, closing(narrow_hq(world, narrow.port)) as slowly:
        narrow.weather = Weather(bytes_per_s=8_000_000)
        with pytest.raises(VisitPaused):
            engine.visit(replace(world.post, clock=Ticking()), slowly, stop)
    world.receive(1, first=3)

    engine.visit(world.post, link, lambda told: begun.append(_held(told)))

    assert max(begun) > 0
    assert world.tools.shelf.is_whole(blob)
    assert world.held() == 3
    assert world.arrived() == (3, 3)
