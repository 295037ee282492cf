"""A picture has one writer: the newest connection, from where headquarters stands."""

import asyncio
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace

import pytest

from app.adapters.blob_crypto import blob_id
from app.hq.blob_route import BlobRoute
from app.hq.desk import Tools
from app.sync.wire import DEVICE, LENGTH, OFFSET, SIGNATURE, BlobRequest
from tests.simulator.pictures import Shelf
from tests.simulator.planted import any_offset, old_connection_writes
from tests.sync.joined import DEVICE as US
from tests.sync.joined import World, a_world, own_seals

FILE = b"scan" * 25
ID = blob_id(FILE)
Plant = Callable[[], AbstractContextManager[None]]


@pytest.fixture
def world(tmp_path_factory: pytest.TempPathFactory) -> World:
    return a_world(tmp_path_factory.mktemp("world"))


@pytest.mark.parametrize(
    ("plant", "bytes_in"),
    [(nullcontext, 100), (old_connection_writes, 130)],
    ids=["as it is", "planted fault"],
)
def test_what_an_older_connection_still_brings_is_not_written(
    world: World, plant: Plant, bytes_in: int
) -> None:
    shelf = Shelf()

    async def play() -> None:
        route = BlobRoute(_with_shelf(world, shelf))
        old, new = asyncio.Queue(), asyncio.Queue()
        first = asyncio.create_task(_patch(route, 0, old))
        await _say(old, FILE[:40])
        second = asyncio.create_task(_patch(route, 40, new))
        await _say(new, FILE[40:50])
        await _say(old, FILE[40:70])
        await _say(new, FILE[50:], more=False)
        # with the fault planted the older one still waits for more: its post hangs up
        old.put_nowait({"type": "http.disconnect"})
        await asyncio.gather(first, second)

    with plant():
        asyncio.run(play())

    assert (shelf.is_whole(ID), shelf.bytes_in) == (True, bytes_in)


@pytest.mark.parametrize(
    ("plant", "held"), [(nullcontext, 0), (any_offset, 10)], ids=["as it is", "planted fault"]
)
def test_bytes_that_do_not_follow_what_is_held_are_not_written(
    world: World, plant: Plant, held: int
) -> None:
    shelf = Shelf()

    async def play() -> None:
        inbox = asyncio.Queue()
        task = asyncio.create_task(_patch(BlobRoute(_with_shelf(world, shelf)), 60, inbox))
        await _say(inbox, FILE[60:70], more=False)
        await task

    with plant():
        asyncio.run(play())

    assert shelf.held(ID) == held


def _with_shelf(world: World, shelf: Shelf) -> Tools:
    return replace(world.tools, shelf=shelf)


async def _patch(route: BlobRoute, offset: int, inbox: "asyncio.Queue[object]") -> None:
    wanted = BlobRequest("PATCH", ID, offset, len(FILE))
    headers = {
        DEVICE: US.hex(),
        SIGNATURE: own_seals(1).sign(wanted.statement(US)).hex(),
        OFFSET: str(offset),
        LENGTH: str(len(FILE)),
    }
    raw = [(name.lower().encode(), value.encode()) for name, value in headers.items()]
    scope = {"type": "http", "method": "PATCH", "path": "/", "headers": raw}

    async def unheard(_message: object) -> None: ...

    await route(scope | {"path_params": {"blob_id": ID}}, inbox.get, unheard)


async def _say(inbox: "asyncio.Queue[object]", data: bytes, *, more: bool = True) -> None:
    inbox.put_nowait({"type": "http.request", "body": data, "more_body": more})
    for _ in range(10):
        await asyncio.sleep(0)
