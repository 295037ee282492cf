"""One laptop of one post in the simulator: the product's own engine, client and store."""

import random
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Any

from app.adapters.packing import Zstandard
from app.domain.journal import post_stream
from app.errors import BerandaError, Unavailable
from app.sync import engine, schedule
from app.sync.progress import Progress
from app.sync.protocol import HqApi, HqSilent
from app.sync.schedule import Schedule
from tests.fakes import SeededRandom
from tests.simulator.disk import Crashed, Guarded
from tests.simulator.headquarters import Headquarters, NodeClock
from tests.simulator.kit import Kit
from tests.simulator.line import Around, Dialled, Line
from tests.simulator.pictures import Folder

REMEMBERED_POUCHES = 24
MAX_ROUNDS_A_VISIT = 80


class Endless(AssertionError):
    """One visit asks again and again, and nothing moves."""


class Remembered:
    """A post's way to headquarters; what it sends is kept, to be said again by somebody else."""

    def __init__(self, hq: HqApi, sent: deque[bytes]) -> None:
        self._hq, self._sent = hq, sent
        self.blob_offset, self.blob_put = hq.blob_offset, hq.blob_put
        self.rounds = 0
        # the simulated line of a post is one
        self.is_twofold = False

    def exchange(self, pouches: Iterable[bytes]) -> Iterator[bytes]:
        self.rounds += 1
        if self.rounds > MAX_ROUNDS_A_VISIT:
            raise Endless(self.rounds)
        return self._hq.exchange(self._noted(pouches))

    def _noted(self, pouches: Iterable[bytes]) -> Iterator[bytes]:
        for pouch in pouches:
            self._sent.append(pouch)
            yield pouch


class PostNode:
    """`disk` and `folder` outlive a crash, the rest does not."""

    def __init__(
        self, place: tuple[int, str], kit: Kit, clock: NodeClock, chance: random.Random
    ) -> None:
        number, self.code = place
        self.stream = bytes([number]) * 16
        self.name = f"{self.code}{number}"
        self.kit, self.clock, self.chance = kit, clock, chance
        self.disk = kit.disk(number)
        self.random = SeededRandom(chance.getrandbits(32))
        signing, sealing = kit.new_keys(self.random)
        self.seals = kit.seals(signing, [sealing])
        self.folder = Folder()
        self.saved: list[bytes] = []
        self.blobs: dict[str, int] = {}
        self.bad_subjects: list[str] = []
        self.subjects: list[str] = []
        self.sent: deque[bytes] = deque(maxlen=REMEMBERED_POUCHES)
        self.alarms: list[BerandaError] = []
        self.told_restored = self.told_copied = 0
        self.is_visiting = False
        self.crash_chance = 0.0
        self.crashes = self.visits = 0
        self.disk.format()

    def start(self, hq: Headquarters, dial: Callable[[], Line | None], around: Around) -> None:
        """A fresh process over what is on the disk."""
        stream = post_stream(self.code)
        self.store = Guarded(self.disk.store(self, self.stream, stream), self.step)
        known = engine.Headquarters(hq.seals.sign_public, hq.seals.seal_public, stream)
        self.post = engine.Post(
            self.store, self.seals, Zstandard(), self.folder, self.clock, self.random, known
        )
        self.dialled = Dialled(dial, around)
        client = self.kit.client(self.dialled, self.stream, self.seals)
        self.hq = Remembered(client, self.sent)
        self.schedule = Schedule(due_at=self.clock.monotonic())
        self.is_visiting = False

    def step(self, _what: str) -> None:
        if self.chance.random() < self.crash_chance:
            raise Crashed

    def told_new_key(self, hq: Headquarters) -> None:
        known = replace(self.post.hq, seal_public=hq.seals.seal_public)
        self.post = replace(self.post, hq=known)

    def save(self, acts: list[tuple[str, str, dict[str, Any]]]) -> None:
        """One act of an officer; what is in `saved` afterwards, the screen has called saved."""
        with self.store.begin("des") as tx:
            made = [tx.append(*act) for act in acts]
        self.saved += [entry.content_hash for entry in made]

    def save_picture(self, subject: str, plain: bytes, role: str) -> None:
        """The file first, then the row that names it."""
        blob_id, size = self.folder.put(bytes(32), len(self.blobs) + 1, plain)
        row = {"id": blob_id, "subject": subject, "size": size, "role": role, "at_ms": 0}
        with self.store.begin("des") as tx:
            tx.add_blob(row)
            entry = tx.append("session.opened", subject, {})
        self.saved.append(entry.content_hash)
        self.blobs[blob_id] = entry.seq

    def visit(self) -> None:
        """One visit as the program makes it; a refusal is an alarm that an officer would see."""
        self.visits += 1
        self.hq.rounds = 0
        self.is_visiting = True
        self.schedule = schedule.started(self.schedule, self.clock.monotonic())
        moved: list[Progress] = []
        try:
            report = engine.visit(self.post, self.hq, moved.append)
            self.told_restored += report.is_hq_restored
            self.told_copied += report.is_copied
            self.schedule = schedule.succeeded(self.schedule, self.clock.monotonic())
        except BerandaError as problem:
            self._fail(problem, has_moved=len({one.done for one in moved}) > 1)
        self.is_visiting = False

    def is_due(self) -> bool:
        return schedule.is_due(self.schedule, self.clock.monotonic())

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
