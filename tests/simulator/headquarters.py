"""Headquarters in the simulator: the product's own server, desk and store, and its crashes."""

import random
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from app.adapters.packing import Zstandard
from app.domain.journal import post_stream
from app.hq.desk import Tools
from app.ports_crypto import Seals
from app.sync.ledger import Device, PostOffice
from tests.fakes import SeededRandom
from tests.simulator.disk import Crashed, Guarded
from tests.simulator.kit import Kit
from tests.simulator.line import Line, Loop
from tests.simulator.pictures import Shelf

POSTS = ("MRT", "NPN")


class NodeClock:
    """One machine's clock: its hand may jump, its stopwatch may not."""

    def __init__(self, start: datetime, elapsed_s: Callable[[], float]) -> None:
        self._start, self._elapsed_s = start, elapsed_s
        self.offset = timedelta()

    def now(self) -> datetime:
        return self._start + timedelta(seconds=self._elapsed_s()) + self.offset

    def monotonic(self) -> float:
        return self._elapsed_s()


class Headquarters:
    """One Kanim; everything in `disk` and `shelf` outlives a crash, the rest does not."""

    def __init__(self, kit: Kit, clock: NodeClock, loop: Loop, chance: random.Random) -> None:
        self.kit, self.clock, self.loop, self.chance = kit, clock, loop, chance
        self.disk = kit.disk(0)
        self.random = SeededRandom(chance.getrandbits(32))
        self.shelf = Shelf(self.step)
        self.durable: dict[bytes, int] = {}
        self.lines: list[Line] = []
        self.crash_chance = 0.0
        self.problems: list[BaseException] = []
        self.crashes = 0
        self._signing, first = kit.new_keys(self.random)
        self._sealing = [first]
        self.disk.format()
        self.start()
        self._open_posts()

    def start(self) -> None:
        """A fresh process over what is on the disk."""
        self.is_down = False
        self.lines = []
        self.store = Guarded(self.disk.hq_store(self), self.step, self.committed)
        self.seals = self.kit.seals(self._signing, self._sealing)
        self.tools = Tools(
            self.store,
            self.shelf,
            self.seals,
            Zstandard(),
            self.clock,
            self.random,
            lambda _device: True,
        )
        self.door = self.kit.door(self.tools, self.loop)

    def connect(self, line: Line) -> None:
        """A post's connection arrives at the door."""
        self.door.connect(line)
        self.lines = [one for one in self.lines if not one.is_dead] + [line]

    def step(self, _what: str) -> None:
        if self.is_down or self.chance.random() < self.crash_chance:
            self.is_down = True
            raise Crashed

    def committed(self) -> None:
        """Called when a transaction is on the disk; never for one that is not."""
        for stream, seq in self.disk.heads().items():
            self.durable[stream] = max(seq, self.durable.get(stream, 0))

    def restart(self) -> None:
        """The power went, and came back."""
        self.crashes += 1
        self.shelf = self.shelf.cut_power(self.chance)
        self.stop()
        self.start()

    def stop(self) -> None:
        self.is_down = True
        self.door.stop(self.lines)
        for line in self.lines:
            line.is_dead = True
        self.loop.pump()
        self.problems += self.door.problems
        self.door.close()

    def add_device(self, post: str, stream: bytes, seals: Seals) -> None:
        device = Device(stream, post, seals.sign_public, seals.seal_public, b"")
        with self.store.begin("hq") as tx:
            tx.add_stream(stream, "post", post)
            tx.add_device(device)

    def revoke(self, stream: bytes) -> None:
        with self.store.begin("hq") as tx:
            tx.revoke(stream)

    def is_revoked(self, stream: bytes) -> bool:
        with self.store.inner.reading() as tx:
            return bool(tx.device(stream).is_revoked)

    def decide(self, post: str, kind: str, subject: str, body: dict[str, Any]) -> None:
        with self.store.begin("hq") as tx:
            tx.append_to(post_stream(post), kind, subject, body)

    def rotate_key(self) -> None:
        """A new sealing key; the old ones still open until every post has been told."""
        self._sealing.insert(0, self.kit.new_sealing(self.random))

    def _open_posts(self) -> None:
        with self.store.begin("hq") as tx:
            for code in POSTS:
                tx.save_post_office(PostOffice(code, code))
                tx.add_stream(post_stream(code), "hq", code, is_own=True)
