"""Headquarters in the simulator: the product's own server, desk and store, and its crashes."""

import logging
import random
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from uvicorn.protocols.http.h11_impl import H11Protocol
from uvicorn.server import ServerState

from app.adapters.packing import Zstandard
from app.adapters.seals import KeyPair, OwnSeals, new_sealing_pair, new_signing_pair
from app.domain.enrolment import Certificate
from app.domain.journal import post_stream
from app.hq.desk import Tools
from app.hq.server import application
from app.hq.serving import made_server
from app.sync.enrolment import Asked
from app.sync.ledger import Device, PostOffice, Ticket
from db.hq_store import HqSqlStore
from db.store import SqlStore
from tests.fakes import SeededRandom
from tests.simulator.disk import Crashed, Disk, Guarded
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

    def __init__(self, disk: Disk, clock: NodeClock, loop: Loop, chance: random.Random) -> None:
        self.disk, self.clock, self.loop, self.chance = disk, clock, loop, chance
        self.random = SeededRandom(chance.getrandbits(32))
        self.shelf = Shelf()
        self.durable: dict[bytes, int] = {}
        self.lines: list[Line] = []
        self.crash_chance = 0.0
        self.crashes = 0
        self.signing = new_signing_pair(self.random)
        self.sealing: list[KeyPair] = [new_sealing_pair(self.random)]
        disk.format()
        self.start()
        self._open_posts()

    def start(self) -> None:
        """A fresh process over what is on the disk."""
        self.is_down = False
        self.lines = []
        store = SqlStore(self.disk.engine, self.clock, self.random, b"", None)
        self.store = Guarded(HqSqlStore(store), self.step, self.committed)
        seals = OwnSeals(self.signing, self.sealing[0], self.sealing[1:])
        self.tools = Tools(
            self.store,
            self.shelf,
            seals,
            Zstandard(),
            self.clock,
            self.random,
            lambda _device: True,
        )
        self._state = ServerState()
        self._config = made_server(application(self.tools, nobody_is_vouched_for)).config

    def connect(self, line: Line) -> None:
        """A post's connection arrives at the door."""
        line.protocol = H11Protocol(self._config, self._state, {}, self.loop)
        line.protocol.connection_made(line)
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
        self.is_down = True
        self.crashes += 1
        self.shelf = self.shelf.cut_power(self.chance)
        for task in list(self._state.tasks):
            task.cancel()
        for line in self.lines:
            line.is_dead = True
            line.protocol._unset_keepalive_if_required()
        self.loop.pump()
        self.start()

    def add_device(self, post: str, stream: bytes, seals: OwnSeals) -> None:
        device = Device(stream, post, seals.sign_public, seals.seal_public, b"")
        with self.store.begin("hq") as tx:
            tx.add_stream(stream, "post", post)
            tx.add_device(device)

    def decide(self, post: str, kind: str, subject: str, body: dict[str, Any]) -> None:
        with self.store.begin("hq") as tx:
            tx.append_to(post_stream(post), kind, subject, body)

    def rotate_key(self) -> None:
        """A new sealing key; the old ones still open until every post has been told."""
        self.sealing.insert(0, new_sealing_pair(self.random))

    def _open_posts(self) -> None:
        with self.store.begin("hq") as tx:
            for code in POSTS:
                tx.save_post_office(PostOffice(code, code))
                tx.add_stream(post_stream(code), "hq", code, is_own=True)


class Overheard(logging.Handler):
    """What the server says of its own faults: anything but a crash or a full disk is a bug."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.problems: list[BaseException] = []

    def emit(self, record: logging.LogRecord) -> None:
        if record.exc_info and record.exc_info[1] is not None:
            self.problems.append(record.exc_info[1])


def nobody_is_vouched_for(_ticket: Ticket, _asked: Asked) -> Certificate:
    raise AssertionError
