"""The counter window: pouches come in one after another, and each is durable before the next."""

import asyncio
from collections.abc import AsyncIterator

from starlette.types import Receive, Scope, Send

from app.errors import Refused, Unavailable
from app.hq import desk, stages
from app.hq.answers import gone, refuse, said, unable
from app.sync.protocol import PouchDamaged
from app.sync.wire import POUCHES_TYPE, Frames, framed

# A silent socket never wakes a server by itself (SYNC.md rule 2).
IDLE_S = 30.0
# So many turns of the loop does a page that just knocked need to be answered.
_LETS_IN = 3


class PouchRoute:
    """Answers while the request still comes in, so it speaks ASGI itself."""

    def __init__(self, tools: desk.Tools) -> None:
        self._tools = tools
        self._desk = asyncio.Lock()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        with self._tools.crowd.entered():
            await self._serve(scope, receive, send)

    async def _serve(self, scope: Scope, receive: Receive, send: Send) -> None:
        frames = pouches(receive)
        try:
            first = await anext(frames, None)
            if first is None:
                raise PouchDamaged(why="nothing")
            came = await self._received(first)
            # what was planned for this day goes home with the answer
            stages.move_due(self._tools)
        except (Refused, Unavailable) as problem:
            await refuse(problem)(scope, receive, send)
            return
        except (ConnectionError, TimeoutError):
            # Whoever fell silent may still hear it; who is gone does not, and nothing is noted.
            await gone()(scope, receive, send)
            return
        await send(said(200, POUCHES_TYPE))
        try:
            await self._rest(frames, came, send)
        except (ConnectionError, TimeoutError):
            # The post is gone; what it sent is stored, and it will ask again.
            return

    async def _received(self, data: bytes, before: desk.Came | None = None) -> desk.Came:
        """One pouch after another; whoever came meanwhile, a reviewer above all, goes in between.

        Fifty posts at once, or two hundred small pouches in one piece, hold up nobody's page.
        """
        async with self._desk:
            for _step in range(_LETS_IN):
                await asyncio.sleep(0)
            return desk.receive(self._tools, data, before)

    async def _rest(self, frames: AsyncIterator[bytes], came: desk.Came, send: Send) -> None:
        number = 1
        try:
            async for data in frames:
                number += 1
                came = await self._received(data, came)
                if desk.is_ack_due(self._tools, number, came):
                    await _give(send, desk.acknowledge(self._tools, came))
        except Refused as problem:
            came = desk.refused(came, problem)
        except Unavailable as problem:
            # It cannot be kept here: sign for what was, and the next request is told why.
            unable(problem)
            await _give(send, desk.acknowledge(self._tools, came))
            await _end(send)
            return
        for pouch in desk.answers(self._tools, came):
            await _give(send, pouch)
        await _end(send)


async def pouches(receive: Receive) -> AsyncIterator[bytes]:
    """The pouches of a request, each as soon as its last byte is here.

    Raises:
        ConnectionError: the post left in the middle; whole pouches before it were given.
        TimeoutError: nothing came for IDLE_S.
        PouchTooBig, PouchDamaged
    """
    frames = Frames()
    async for data in body(receive):
        for pouch in frames.feed(data):
            yield pouch
    if not frames.is_between:
        raise PouchDamaged(why="cut")


async def body(receive: Receive) -> AsyncIterator[bytes]:
    """The bytes of a request as they arrive."""
    while True:
        message = await asyncio.wait_for(receive(), IDLE_S)
        if message["type"] == "http.disconnect":
            raise ConnectionError
        if message.get("body"):
            yield message["body"]
        if not message.get("more_body", False):
            return


async def _give(send: Send, pouch: bytes) -> None:
    await send({"type": "http.response.body", "body": framed(pouch), "more_body": True})


async def _end(send: Send) -> None:
    await send({"type": "http.response.body", "body": b"", "more_body": False})
