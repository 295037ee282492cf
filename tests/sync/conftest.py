"""Both sides of sync, ready for a test."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from app.adapters.hq_http import HttpHq
from tests.sync.joined import InProcess, World, a_world
from tests.sync.served import an_http_hq, served
from tests.sync.sticks import Round


@pytest.fixture
def world(tmp_path: Path) -> World:
    return a_world(tmp_path)


@pytest.fixture
def api(world: World) -> InProcess:
    return InProcess(world.tools)


@pytest.fixture
def door(world: World) -> Iterator[str]:
    """Headquarters on a loopback port; the address."""
    with served(world.tools) as url:
        yield url


@pytest.fixture
def link(world: World, door: str) -> Iterator[HttpHq]:
    with closing(an_http_hq(world, door)) as made:
        yield made


@pytest.fixture
def trip(world: World, tmp_path: Path) -> Round:
    """A stick between the two sides."""
    (tmp_path / "stick").mkdir()
    return Round(world, tmp_path / "stick")
