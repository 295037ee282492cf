"""A narrow, distant road without any rights: a TCP proxy that goes away now and then.

usage: python -m tests.bench.links.proxy HQ_HOST HQ_PORT CONDITIONS_AS_JSON
Loss is not for a proxy to make: TCP runs on each side of it. Orders as for the carrier.
"""

import asyncio
import json
import sys
from collections.abc import Callable

from app.adapters.clock import SystemClock
from tests.bench.links.air import DOWN, UP, Conditions

_PIECE = 1_448
_ON_THE_WAY = 32_768
_TICK_S = 0.02
_now = SystemClock().monotonic


class Proxy:
    """All connections share the width of each way."""

    def __init__(self, host: str, port: int, made: Conditions) -> None:
        self._target, self._made = (host, port), made
        self._began: float | None = None
        self._free_at = [0.0, 0.0]
        self._ends: set[asyncio.WriteTransport] = set()
        self.carried = [0, 0]
        self.outages = 0
        self.returned_s: list[float] = []
        self._back_at: float | None = None

    def begin(self) -> None:
        self._began, self.carried = _now(), [0, 0]

    def is_up(self) -> bool:
        made = self._made
        if not made.period_s or self._began is None:
            return True
        return (_now() - self._began) % made.period_s < made.period_s - made.down_s

    async def watch(self) -> None:
        """Cut everything at the beginning of an outage."""
        was_up = True
        while True:
            is_up = self.is_up()
            if was_up and not is_up:
                self.outages += 1
                for one in list(self._ends):
                    one.abort()
            if is_up and not was_up:
                self._back_at = _now()
            was_up = is_up
            await asyncio.sleep(_TICK_S)

    async def carry(self, near: asyncio.StreamReader, back: asyncio.StreamWriter) -> None:
        await asyncio.sleep(self._made.trip_s)
        if not self.is_up():
            back.transport.abort()
            return
        far, forth = await asyncio.open_connection(*self._target, limit=_PIECE)
        ends = {back.transport, forth.transport}
        self._ends |= ends
        ways = (self._way(UP, near, forth), self._way(DOWN, far, back))
        try:
            await asyncio.gather(*ways)
        except* OSError:
            pass
        finally:
            self._ends -= ends
            for one in ends:
                one.abort()

    async def _way(
        self, way: int, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        late = asyncio.Queue[tuple[float, bytes]](_ON_THE_WAY // _PIECE)
        async with asyncio.TaskGroup() as group:
            group.create_task(self._given(late, writer, way))
            while data := await reader.read(_PIECE):
                self._free_at[way] = (
                    max(self._free_at[way], _now()) + len(data) / self._made.bytes_per_s
                )
                await asyncio.sleep(self._free_at[way] - _now())
                await late.put((_now() + self._made.delay_ms / 1000, data))
            await late.put((0.0, b""))

    async def _given(
        self, late: asyncio.Queue[tuple[float, bytes]], writer: asyncio.StreamWriter, way: int
    ) -> None:
        while True:
            at, data = await late.get()
            if not data:
                writer.write_eof()
                return
            await asyncio.sleep(max(0.0, at - _now()))
            writer.write(data)
            await writer.drain()
            self.carried[way] += len(data)
            if way == UP and self._back_at is not None:
                self.returned_s.append(_now() - self._back_at)
                self._back_at = None


async def _serve(host: str, port: int, made: Conditions) -> None:
    proxy = Proxy(host, port, made)
    server = await asyncio.start_server(proxy.carry, "127.0.0.1", 0, limit=_PIECE)
    print(server.sockets[0].getsockname()[1], flush=True)
    watching = asyncio.create_task(proxy.watch())
    await _obey(proxy, asyncio.get_running_loop().run_in_executor)
    watching.cancel()
    server.close()


async def _obey(proxy: Proxy, aside: Callable[..., asyncio.Future[str]]) -> None:
    while line := await aside(None, sys.stdin.readline):
        told: dict[str, object] = {}
        if line.strip() == "begin":
            proxy.begin()
        else:
            up, down = ({"sent": one, "delivered": one} for one in proxy.carried)
            told = {"up": up, "down": down, "outages": proxy.outages}
            told |= {"returned_s": proxy.returned_s}
        print(json.dumps(told), flush=True)


if __name__ == "__main__":
    host, port, told = sys.argv[1:]
    asyncio.run(_serve(host, int(port), Conditions(**json.loads(told))))
