"""Both sides of sync, ready for a test."""

from pathlib import Path

import pytest

from tests.sync.joined import InProcess, World, a_world


@pytest.fixture
def world(tmp_path: Path) -> World:
    return a_world(tmp_path)


@pytest.fixture
def api(world: World) -> InProcess:
    return InProcess(world.tools)
