"""Sticks on the road: filled, lost, late, carried twice, tampered with, and their answers."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from app.errors import Refused
from app.hq import courier as hq_courier
from app.hq.courier import Taken
from app.sync import courier, courier_answers
from app.sync.courier import Wish
from app.sync.stick import (
    StickEmpty,
    StickFull,
    StickGone,
    StickNotForUs,
    StickReplayed,
    StickUnanswered,
)
from tests.simulator.headquarters import Headquarters
from tests.simulator.http_wire import nobody_is_vouched_for
from tests.simulator.post import PostNode

# What a sound stick may say to the person who holds it.
_NOTHING_NEW = (StickEmpty, StickUnanswered, StickNotForUs, StickReplayed)


@dataclass
class MemoryStick:
    """Implements `Stick`. `is_touched`: it was pulled out, cut or changed, and may be refused."""

    step: Callable[[str], None]
    folders: dict[str, dict[str, bytes]] = field(default_factory=dict)
    writes_left: int | None = None
    is_touched: bool = False

    def bags(self) -> list[str]:
        return list(self.folders)

    def files(self, bag: str) -> list[str]:
        return list(self.folders.get(bag, ()))

    def read(self, bag: str, name: str, limit_bytes: int) -> bytes | None:
        data = self.folders.get(bag, {}).get(name)
        return None if data is None else data[: limit_bytes + 1]

    def write(self, bag: str, name: str, data: bytes) -> None:
        self.step("stick")
        if self.writes_left is not None:
            self.writes_left -= 1
            if self.writes_left < 0:
                raise StickGone() if self.writes_left % 2 else StickFull()
        self.folders.setdefault(bag, {})[name] = data

    def remove(self, bag: str, names: Sequence[str]) -> None:
        files = self.folders.get(bag, {})
        for name in names:
            files.pop(name, None)
        if not files:
            self.folders.pop(bag, None)

    def free_bytes(self) -> int | None:
        return None

    def copy(self) -> "MemoryStick":
        folders = {bag: dict(files) for bag, files in self.folders.items()}
        return MemoryStick(self.step, folders, None, self.is_touched)


def tamper(stick: MemoryStick, chance: random.Random) -> None:
    """One file is changed, cut short or gone."""
    files = [(bag, name) for bag, found in stick.folders.items() for name in found]
    if not files:
        return
    stick.is_touched = True
    bag, name = chance.choice(files)
    data = stick.folders[bag].pop(name)
    at = chance.randint(0, len(data) - 1)
    how = chance.randint(0, 2)
    if how:
        changed = data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]
        stick.folders[bag][name] = changed if how == 1 else data[:at]


def fill(post: PostNode, stick: MemoryStick, *, is_all: bool) -> None:
    stick.step = post.step
    courier.prepare(post.post, stick, Wish(is_all=is_all))


def take(hq: Headquarters, stick: MemoryStick) -> None:
    """As headquarters' command does: each bag, then one answer to each laptop."""
    stick.step = hq.step
    taken: dict[bytes, list[Taken]] = {}
    refused: list[Refused] = []
    for bag in hq_courier.bags(stick):
        try:
            one = hq_courier.take(hq.tools, stick, bag, nobody_is_vouched_for)
        except Refused as problem:
            refused.append(problem)
            continue
        taken.setdefault(one.device.stream, []).append(one)
    for found in taken.values():
        hq_courier.answer(hq.tools, stick, found)
    if refused and not stick.is_touched:
        raise refused[0]


def read(post: PostNode, stick: MemoryStick) -> None:
    """A refusal of a sound stick, other than that it brings nothing new, is an alarm."""
    stick.step = post.step
    try:
        courier_answers.read_answers(post.post, stick, lambda _certificate: None)
    except _NOTHING_NEW:
        return
    except Refused as problem:
        if not stick.is_touched:
            post.alarms.append(problem)
