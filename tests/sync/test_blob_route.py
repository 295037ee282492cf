"""Headquarters' shelf window remembers only the pictures that come in at this moment."""

import asyncio
from typing import Any

import pytest

from app.hq.blob_route import BlobRoute
from app.sync.wire import DEVICE as DEVICE_HEADER
from app.sync.wire import LENGTH, OFFSET, SIGNATURE, BlobRequest
from tests.sync.joined import DEVICE, World


def scope(world: World, blob_id: str, total: int) -> dict[str, Any]:
    wanted = BlobRequest("PATCH", blob_id, 0, total)
    told = {
        DEVICE_HEADER: DEVICE.hex(),
        SIGNATURE: world.post.seals.sign(wanted.statement(DEVICE)).hex(),
        OFFSET: "0",
        LENGTH: str(total),
    }
    headers = [(name.lower().encode(), value.encode()) for name, value in told.items()]
    made = {"type": "http", "method": "PATCH", "headers": headers, "query_string": b""}
    return made | {"path_params": {"blob_id": blob_id}}


async def unheard(_message: Any) -> None: ...


@pytest.mark.parametrize("first", [b"half", b""], ids=["in the middle", "at once"])
def test_pictures_that_broke_off_are_not_remembered(world: World, first: bytes) -> None:
    route = BlobRoute(world.tools)

    for number in range(50):
        told = [{"type": "http.request", "body": first, "more_body": True}]

        async def receive(left: list[dict[str, Any]] = told) -> dict[str, Any]:
            return left.pop() if left else {"type": "http.disconnect"}

        asyncio.run(route(scope(world, f"{number:032x}", 8), receive, unheard))

    assert route.coming_in == 0
    assert world.tools.shelf.held(f"{7:032x}") == len(first)


def test_a_picture_is_remembered_while_it_comes_in(world: World) -> None:
    route = BlobRoute(world.tools)
    seen: list[int] = []

    async def receive() -> dict[str, Any]:
        seen.append(route.coming_in)
        return {"type": "http.disconnect"}

    asyncio.run(route(scope(world, "ab" * 16, 8), receive, unheard))

    assert (seen, route.coming_in) == ([1], 0)
