"""What a seed is played with: all of it real, or light stand-ins for the three slowest parts.

Engine, desk, routes, pouches, batches, letters and chain are the product's own in every kit.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

from app.adapters.seals import OwnSeals, new_sealing_pair, new_signing_pair
from app.ports import Random
from app.ports_crypto import Seals
from tests.simulator import http_wire, short_wire
from tests.simulator.disk import Disk, SqlDisk
from tests.simulator.memory import MemoryDisk
from tests.simulator.paper_seals import PaperSeals, paper_key


@dataclass(frozen=True)
class Kit:
    """`door` is headquarters' end of a wire, `client` the post's."""

    name: str
    disk: Callable[[int], Disk]
    new_keys: Callable[[Random], tuple[Any, Any]]
    new_sealing: Callable[[Random], Any]
    seals: Callable[[Any, list[Any]], Seals]
    door: Callable[..., Any]
    client: Callable[..., Any]


@cache
def _sql_disk(_number: int) -> Disk:
    """The same one for every seed: what SQLAlchemy has compiled stays compiled."""
    return SqlDisk()


def _memory_disk(_number: int) -> Disk:
    return MemoryDisk()


def _real_keys(random: Random) -> tuple[Any, Any]:
    return new_signing_pair(random), new_sealing_pair(random)


def _paper_keys(random: Random) -> tuple[Any, Any]:
    return paper_key(random), paper_key(random)


def _own_seals(signing: Any, sealing: list[Any]) -> Seals:
    return OwnSeals(signing, sealing[0], sealing[1:])


_HTTP = {"door": http_wire.Door, "client": http_wire.Heard}
_SHORT = {"door": short_wire.Door, "client": short_wire.ShortHq}
_REAL = {"new_keys": _real_keys, "new_sealing": new_sealing_pair, "seals": _own_seals}
_PAPER = {"new_keys": _paper_keys, "new_sealing": paper_key, "seals": PaperSeals}

KITS = {
    "real": Kit("real", _sql_disk, **_REAL, **_HTTP),
    "light": Kit("light", _memory_disk, **_PAPER, **_SHORT),
    # Two that differ from each other in the store alone.
    "sql": Kit("sql", _sql_disk, **_PAPER, **_SHORT),
}
