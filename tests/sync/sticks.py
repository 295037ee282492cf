"""A stick in a folder of the test's own, and hands that tamper with it."""

import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from app.adapters.stick_folder import StickFolder
from app.hq import courier as hq_courier
from app.hq.courier import Taken
from app.sync import courier, courier_answers, engine
from app.sync.courier import Prepared, Wish
from app.sync.courier_answers import Answered
from app.sync.stick import HOME, LIST_NAME, StickGone
from db.lists import QueueFilter
from tests.sync.joined import DEVICE, InProcess, World
from tests.sync.served import nobody_is_vouched_for


@dataclass
class Round:
    """One post, one headquarters, one stick between them."""

    world: World
    place: Path

    @property
    def stick(self) -> StickFolder:
        return StickFolder(self.place)

    def fill(self, *, is_all: bool = False) -> Prepared:
        return courier.prepare(self.world.post, self.stick, Wish(is_all))

    def take(self) -> list[Taken]:
        """Headquarters takes every bag and writes its answer."""
        tools, stick = self.world.tools, self.stick
        bags = hq_courier.bags(stick)
        taken = [hq_courier.take(tools, stick, bag, nobody_is_vouched_for) for bag in bags]
        hq_courier.answer(tools, stick, taken)
        return taken

    def read(self) -> Answered:
        return courier_answers.read_answers(self.world.post, self.stick, no_certificate)

    def bag(self, kind: str = "kantong") -> Path:
        """The newest bag of a kind."""
        return sorted((self.place / HOME).glob(f"{kind}-*"))[-1]

    def file(self, number: int, kind: str = "kantong") -> Path:
        (found,) = self.bag(kind).glob(f"{number:06}.*")
        return found

    def copy(self, to: Path) -> Path:
        return Path(shutil.copytree(self.place, to))


def no_certificate(_data: bytes) -> None:
    raise AssertionError


def flip(path: Path, at: int) -> None:
    data = bytearray(path.read_bytes())
    data[at] ^= 1
    path.write_bytes(data)


def cut(path: Path, left: int) -> None:
    os.truncate(path, left)


LIST = LIST_NAME
PAPER = b"one sealed page " * 4_000


def states(world: World) -> set[str]:
    return {row["data"] for row in world.post.store.lists.queue(QueueFilter(), 0, 500)}


def is_same_as_by_link(world: World) -> bool:
    """Send by link what is left: then both sides hold the same, and nothing came twice."""
    engine.visit(world.post, InProcess(world.tools))
    with world.post.store.reading() as tx:
        mine = tx.own_head()
    with world.hq_store.reading() as tx:
        theirs, forks = tx.head(DEVICE), tx.forks()
    return mine == theirs and not forks and world.arrived()[1] == mine.seq


class Pulled(Round):
    """The stick is pulled out after some files."""

    after = 0

    @property
    def stick(self):
        whole = super().stick
        left = self.after

        class Loose:
            def __getattr__(self, name):
                return getattr(whole, name)

            def write(self, bag: str, name: str, data: bytes) -> None:
                nonlocal left
                left -= 1
                if left < 0:
                    raise StickGone()
                whole.write(bag, name, data)

        return Loose()
