"""The bad road of the demonstration, in a process of its own: it does what a socket tells it.

usage: python -m app.demo_link HOST PORT
"""

import asyncio
import json
import sys
from dataclasses import asdict, dataclass, fields, replace
from typing import Any

from app.adapters.clock import SystemRandom
from app.adapters.weak_link import WeakLink, Weather

_LOSE_NEXT = "lose_next_reply"


@dataclass(frozen=True, slots=True)
class Carried:
    """What the road has carried and broken so far."""

    requests: int
    cuts: int
    bytes_up: int
    bytes_down: int


def main(argv: list[str]) -> int:
    """Print the road's port and the port for orders; carry until the orders end."""
    asyncio.run(_carry(argv[0], int(argv[1])))
    return 0


async def _carry(host: str, port: int) -> None:
    link, is_over = WeakLink(host, port, SystemRandom()), asyncio.Event()

    async def take_orders(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while line := await reader.readline():
            link.weather = _weather(link, json.loads(line))
            writer.write(json.dumps(asdict(_carried(link))).encode() + b"\n")
        writer.close()
        is_over.set()

    road = asyncio.create_task(link.serve())
    orders = await asyncio.start_server(take_orders, "127.0.0.1", 0)
    print(link.port, orders.sockets[0].getsockname()[1], flush=True)
    await is_over.wait()
    road.cancel()
    orders.close()


def _weather(link: WeakLink, told: dict[str, Any]) -> Weather:
    """Only what is named changes; the reply of the next request is lost when so told."""
    known = {one.name for one in fields(Weather)}
    weather = replace(link.weather, **{key: told[key] for key in known & told.keys()})
    if told.get(_LOSE_NEXT):
        return replace(weather, lose_reply_of=link.requests + 1)
    return weather


def _carried(link: WeakLink) -> Carried:
    return Carried(link.requests, link.cuts, link.bytes_up, link.bytes_down)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
