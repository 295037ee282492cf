"""A bad link on this machine: carries a post to headquarters, and breaks when it is told to.

For practice, the demonstration and the tests: a TCP proxy that needs no rights.
"""

import asyncio
import socket
from dataclasses import dataclass, replace

from app.ports import Random

_PIECE = 4096
_NARROW_BYTES = 16 * 1024


@dataclass(frozen=True, slots=True)
class Weather:
    """What the link does to every connection; change it at any moment by `WeakLink.weather`.

    Attributes:
        is_up: False refuses new connections and breaks those that stand.
        cut_up_after: breaks a connection once so many bytes went to headquarters.
        cut_down_after: the same on the way back.
        cut_between: breaks each connection after a random number of bytes in this range.
        bytes_per_s: what all connections together carry each way; None is as fast as it goes.
        lose_reply_of: the number of a request (from 1, over all connections) whose reply is lost.
    """

    is_up: bool = True
    cut_up_after: int | None = None
    cut_down_after: int | None = None
    cut_between: tuple[int, int] | None = None
    bytes_per_s: int | None = None
    lose_reply_of: int | None = None


class WeakLink:
    """Run it in a lane of its own with `run`; `stop` may be called from anywhere."""

    def __init__(self, host: str, port: int, random: Random) -> None:
        self.weather = Weather()
        self._free_at = {True: 0.0, False: 0.0}
        self.requests = 0
        self.cuts = 0
        self.bytes_up = 0
        self.bytes_down = 0
        self._target = (host, port)
        self._random = random
        self._door = socket.socket()
        # What waits for a narrow link waits at the sender, as it does behind a modem.
        self._door.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, _NARROW_BYTES)
        self._door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self._door.bind(("127.0.0.1", 0))
        self._door.listen()
        self._loop = asyncio.new_event_loop()
        self._over = asyncio.Event()

    @property
    def port(self) -> int:
        return int(self._door.getsockname()[1])

    def run(self) -> None:
        """Carry until `stop`."""
        with self._door:
            self._loop.run_until_complete(self.serve())
        self._loop.close()

    def stop(self) -> None:
        self._loop.call_soon_threadsafe(self._over.set)

    async def serve(self) -> None:
        """The same in the caller's own loop."""
        server = await asyncio.start_server(self._carry, sock=self._door, limit=_NARROW_BYTES)
        await self._over.wait()
        server.close()
        ours = asyncio.current_task()
        others = [task for task in asyncio.all_tasks() if task is not ours]
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)

    async def _carry(self, post: asyncio.StreamReader, back: asyncio.StreamWriter) -> None:
        forth: asyncio.StreamWriter | None = None
        try:
            if self.weather.is_up:
                hq, forth = await asyncio.open_connection(*self._target)
                await self._until_broken(_Trip(post, forth, hq, back))
        except OSError:
            pass
        finally:
            for end in (back, forth):
                if end is not None:
                    end.transport.abort()

    async def _until_broken(self, trip: "_Trip") -> None:
        low, high = self.weather.cut_between or (0, 0)
        limit = low + int.from_bytes(self._random.bytes(4), "big") % (high - low) if high else None
        ways = [asyncio.create_task(self._way(trip, is_up, limit)) for is_up in (True, False)]
        watch = asyncio.create_task(self._watch())
        done, rest = await asyncio.wait([*ways, watch], return_when=asyncio.FIRST_COMPLETED)
        for task in rest:
            task.cancel()
        await asyncio.gather(*done, *rest, return_exceptions=True)

    async def _way(self, trip: "_Trip", is_up: bool, limit: int | None) -> None:
        reader, writer = (trip.post, trip.forth) if is_up else (trip.hq, trip.back)
        while data := await reader.read(_PIECE):
            weather = self.weather
            if is_up and not trip.is_asking:
                self.requests += 1
            trip.is_asking = is_up
            if not is_up and self.requests == weather.lose_reply_of:
                self.weather = replace(weather, lose_reply_of=None)
                self.cuts += 1
                return
            named = weather.cut_up_after if is_up else weather.cut_down_after
            allowed = min((at for at in (limit, named) if at is not None), default=None)
            left = len(data) if allowed is None else max(0, allowed - trip.carried[is_up])
            await self._carried(left, is_up)
            writer.write(data[:left])
            await writer.drain()
            trip.carried[is_up] += min(left, len(data))
            self._count(is_up, min(left, len(data)))
            if left < len(data):
                self.cuts += 1
                return

    async def _carried(self, size: int, is_up: bool) -> None:
        """Wait as long as a narrow link takes for so many bytes; all share it in turn."""
        if self.weather.bytes_per_s:
            now = self._loop.time()
            self._free_at[is_up] = max(now, self._free_at[is_up]) + size / self.weather.bytes_per_s
            await asyncio.sleep(self._free_at[is_up] - now)

    def _count(self, is_up: bool, size: int) -> None:
        if is_up:
            self.bytes_up += size
        else:
            self.bytes_down += size

    async def _watch(self) -> None:
        while self.weather.is_up:
            await asyncio.sleep(0.02)
        self.cuts += 1


class _Trip:
    """One carried connection: both ends, and how many bytes went each way."""

    def __init__(
        self,
        post: asyncio.StreamReader,
        forth: asyncio.StreamWriter,
        hq: asyncio.StreamReader,
        back: asyncio.StreamWriter,
    ) -> None:
        self.post, self.forth, self.hq, self.back = post, forth, hq, back
        self.is_asking = False
        self.carried = {True: 0, False: 0}
