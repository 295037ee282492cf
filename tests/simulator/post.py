"""One laptop of one post in the simulator: the product's own engine, client and store."""

import random
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

from app.adapters.hq_http import HttpHq
from app.adapters.packing import Zstandard
from app.adapters.seals import OwnSeals, new_sealing_pair, new_signing_pair
from app.domain.journal import post_stream
from app.errors import BerandaError, Unavailable
from app.sync import engine, schedule
from app.sync.protocol import HqSilent
from app.sync.progress import Progress
from app.sync.schedule import Schedule
from db import journal
from db.store import SqlStore
from tests.fakes import SeededRandom
from tests.simulator.disk import Crashed, Disk, Guarded
from tests.simulator.headquarters import Headquarters, NodeClock
from tests.simulator.line import Around, Dialled, Line
from tests.simulator.pictures import Folder

REMEMBERED_POUCHES = 24


class Heard(HttpHq):
    """The product's client; what it sends is remembered, to be said again by somebody else."""

    def __init__(self, post: "PostNode", dialled: Dialled) -> None:
        super().__init__("http://hq", post.stream, post.seals)
        self._connection = dialled
        self._post = post

    def exchange(self, pouches: Iterable[bytes]) -> Iterator[bytes]:
        def noted() -> Iterator[bytes]:
            for pouch in pouches:
                self._post.sent.append(pouch)
                yield pouch

        return super().exchange(noted())


class PostNode:
    """`disk` and `folder` outlive a crash, the rest does not."""

    def __init__(
        self, place: tuple[int, str], disk: Disk, clock: NodeClock, chance: random.Random
    ) -> None:
        number, self.code = place
        self.stream = bytes([number]) * 16
        self.name = f"{self.code}{number}"
        self.disk, self.clock, self.chance = disk, clock, chance
        self.random = SeededRandom(chance.getrandbits(32))
        self.seals = OwnSeals(new_signing_pair(self.random), new_sealing_pair(self.random))
        self.folder = Folder()
        self.saved: list[tuple[int, bytes]] = []
        self.blobs: dict[str, int] = {}
        self.bad_subjects: list[str] = []
        self.subjects: list[str] = []
        self.sent: deque[bytes] = deque(maxlen=REMEMBERED_POUCHES)
        self.alarms: list[BerandaError] = []
        self.is_visiting = False
        self.crash_chance = 0.0
        self.crashes = self.visits = 0
        disk.format()
        with disk.engine.begin() as connection:
            journal.add_stream(connection, self.stream, "post", is_own=True)
            journal.add_stream(connection, post_stream(self.code), "hq")

    def start(self, hq: Headquarters, dial: Callable[[], Line | None], around: Around) -> None:
        """A fresh process over what is on the disk."""
        stream = post_stream(self.code)
        store = SqlStore(self.disk.engine, self.clock, self.random, self.stream, stream)
        self.store = Guarded(store, self.step)
        known = engine.Headquarters(hq.signing.public, hq.sealing[0].public, stream)
        self.post = engine.Post(
            self.store, self.seals, Zstandard(), self.folder, self.clock, self.random, known
        )
        self.dialled = Dialled(dial, around)
        self.hq = Heard(self, self.dialled)
        self.schedule = Schedule(due_at=self.clock.monotonic())
        self.is_visiting = False

    def step(self, _what: str) -> None:
        if self.chance.random() < self.crash_chance:
            raise Crashed

    def told_new_key(self, hq: Headquarters) -> None:
        known = replace(self.post.hq, seal_public=hq.sealing[0].public)
        self.post = replace(self.post, hq=known)

    def save(self, acts: list[tuple[str, str, dict[str, Any]]]) -> None:
        """One act of an officer; what is in `saved` afterwards, the screen has called saved."""
        with self.store.begin("des") as tx:
            made = [tx.append(*act) for act in acts]
        self.saved += [(entry.seq, entry.hash) for entry in made]

    def save_picture(self, subject: str, plain: bytes, role: str) -> None:
        """The file first, then the row that names it."""
        blob_id, size = self.folder.put(bytes(32), len(self.blobs) + 1, plain)
        row = {"id": blob_id, "subject": subject, "size": size, "role": role, "at_ms": 0}
        with self.store.begin("des") as tx:
            tx.add_blob(row)
            entry = tx.append("session.opened", subject, {})
        self.saved.append((entry.seq, entry.hash))
        self.blobs[blob_id] = entry.seq

    def visit(self) -> None:
        """One visit as the program makes it; a refusal is an alarm that an officer would see."""
        self.visits += 1
        self.is_visiting = True
        self.schedule = schedule.started(self.schedule, self.clock.monotonic())
        moved: list[Progress] = []
        try:
            engine.visit(self.post, self.hq, moved.append)
            self.schedule = schedule.succeeded(self.schedule, self.clock.monotonic())
        except BerandaError as problem:
            self._fail(problem, has_moved=len({one.done for one in moved}) > 1)
        self.is_visiting = False

    def is_due(self) -> bool:
        return schedule.is_due(self.schedule, self.clock.monotonic())

    def jump_clock(self, days: int) -> None:
        self.clock.offset = timedelta(days=days)

    def acked(self) -> tuple[int, bytes]:
        with self.store.inner.reading() as tx:
            head = engine.acked_head(tx)
        return head.seq, head.hash

    def _fail(self, problem: BerandaError, *, has_moved: bool) -> None:
        if not isinstance(problem, Unavailable):
            self.alarms.append(problem)
        self.schedule = schedule.failed(
            self.schedule,
            self.clock.monotonic(),
            silent=isinstance(problem, HqSilent),
            chance=self.chance.random(),
            has_moved=has_moved,
        )
