"""What one application weighs on the road, with and without the shared dictionary (SYNC.md T1)."""

import random
from collections.abc import Iterable, Iterator
from dataclasses import replace

from app.adapters.packing import Zstandard, zstd
from app.sync import engine
from app.sync.wire import framed
from tests.bench.crowd import a_person
from tests.bench.measures import Measure, a_folder, correct, say
from tests.sync.joined import DEVICE, InProcess, World, a_world

PEOPLE = 1_000
# An IP and a TCP header for each full segment, and one acknowledgement for every second.
PER_SEGMENT, SEGMENT = 52, 1_448


class Weighed(InProcess):
    """Counts what a link would carry, its own headers left out."""

    up = down = 0

    def exchange(self, pouches: Iterable[bytes]) -> Iterator[bytes]:
        sent = list(pouches)
        self.up += sum(len(framed(one)) for one in sent)
        for answer in super().exchange(sent):
            self.down += len(framed(answer))
            yield answer


def main() -> None:
    for name, packing in (
        ("with the dictionary", Zstandard()),
        ("without", Zstandard({})),
    ):
        world = _world(packing)
        whole = _all_in_one(world)
        api = Weighed(world.tools)
        engine.visit(world.post, api)
        correct(world.held() == PEOPLE + 1, "somebody is missing")
        up, down = (_on_wire(size) / PEOPLE for size in (api.up, api.down))
        say(
            Measure(f"T1 up, {name}", up, "B", 330, 380),
            Measure(f"T1 down, {name}", down, "B", 30, 40),
            Measure("  of everything in one zstd-19", up / whole, "x", 1.25, 1.4),
            Measure(f"T2 one alone, {name}", _one_alone(world), "B", 400, 1_448),
        )


def _one_alone(world: World) -> float:
    world.receive(1, first=PEOPLE + 9)
    api = Weighed(world.tools)
    engine.visit(world.post, api)
    return _on_wire(api.up)


def _world(packing: Zstandard) -> World:
    """A post that has spoken with headquarters once, and `PEOPLE` applications since."""
    world = a_world(a_folder())
    world.tools = replace(world.tools, packing=packing)
    world.post = replace(world.post, packing=packing)
    world.receive(1)
    engine.visit(world.post, InProcess(world.tools))
    dice = random.Random(5)
    for number in range(PEOPLE):
        with world.post.store.begin("des") as act:
            body = a_person(number, dice) | {"blob_secret": dice.randbytes(32).hex()}
            act.append("application.received", dice.randbytes(16).hex(), body)
    return world


def _all_in_one(world: World) -> float:
    """Bytes an application when all contents are packed in one go: what no batch can reach."""
    with world.post.store.reading() as tx:
        told = b"".join(one.content or b"" for one in tx.entries(DEVICE, 1, PEOPLE))
        salts = PEOPLE * 16
    packed = zstd.compress(told, level=19)
    return (len(packed) + salts) / PEOPLE


def _on_wire(size: int) -> float:
    return size + PER_SEGMENT * (size // SEGMENT + 1)
