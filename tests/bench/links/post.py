"""A post without a window: takes people in, and sends by the product's own rules until all is held.

usage: python -m tests.bench.links.post FOLDER
Orders come by lines of JSON, each is answered by one line; see `Orders`.
"""

import json
import random
import sys
import time
from pathlib import Path
from typing import Any

from app import practice, station_folder
from app.adapters.clock import SystemClock, SystemRandom
from app.adapters.packing import zstd
from app.adapters.passwords import Cost
from app.config import Config
from app.domain.intake import empty_record
from app.errors import BerandaError, Unavailable
from app.services import drafts, intake, pictures
from app.services.desk import Desk
from app.services.pictures import Picture
from app.station import LaptopStation
from app.station_folder import FirstOfficer
from app.sync import schedule
from app.sync.engine import acked_head
from app.sync.pace import Pace
from app.sync.progress import Progress, Stage
from app.sync.schedule import Schedule
from tests.bench.links.people import a_person

PREVIEW_BYTES = 10_000
MOST = 1_000_000
# Of IP and TCP, for each full segment.
SEGMENT, HEADERS = 1_448, 52
_TOOLS = (SystemClock(), SystemRandom())
_now = _TOOLS[0].monotonic
_TICK_S = 0.02


class Orders:
    """What the driver of a measurement may ask of a post."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._config = Config(folder / "post", is_practice=True)
        self._entries_at = 0.0

    def provision(self, packet: str) -> dict[str, Any]:
        """Become a laptop of the practice post, with headquarters' packet."""
        first = FirstOfficer(practice.OFFICERS[0].id, practice.PASSWORD, practice.PIN)
        data = Path(packet).read_bytes()
        station_folder.provision(self._config, data, first, _TOOLS, Cost(8 * 1024, 1))
        self._station = LaptopStation(self._config, _TOOLS)
        self._counter = self._station.sign_in(first.id, practice.PASSWORD)
        return {}

    def take_in(
        self,
        people: int,
        seed: int,
        portrait: int = 0,
        scans: int = 0,
        scan: int = 0,
        preview: int = PREVIEW_BYTES,
    ) -> dict[str, Any]:
        """Take `people` in, each with pictures of so many bytes."""
        dice = random.Random(seed)
        for number in range(people):
            _take_in(self._desk, number, dice, (portrait, scans, scan, preview))
        return self.state()

    def send(
        self, longest_s: float = 900.0, until: str = "all", urgent_every_s: float = 0.0
    ) -> dict[str, Any]:
        """Visit, as the loop behind the window does, until headquarters holds all.

        Args:
            until: "entries" stops once every entry is signed for.
            urgent_every_s: while pictures travel, somebody is taken in so often; `urgent_s` tells
                how long each waited for headquarters' signature.
        """
        began, state, pace, visits = _now(), Schedule(), Pace(), 0
        entries_s: float | None = None
        self._urgent = Urgent(self._desk, urgent_every_s)
        while self.state()["waits"] and _now() - began < longest_s:
            if not schedule.is_due(state, _now()):
                time.sleep(_TICK_S)
                continue
            state, visits = schedule.started(state, _now()), visits + 1
            state = self._visited(state, pace, until)
            if entries_s is None and not self.state()["entries"]:
                entries_s = self._entries_at - began
                if until == "entries":
                    break
        told = {"seconds": _now() - began, "visits": visits, "entries_s": entries_s}
        return told | {"urgent_s": self._urgent.waited_s} | self.state()

    def packed(self) -> dict[str, Any]:
        """What waits, all packed in one go with its salts and headers: no batch can be smaller."""
        with self._desk.store.reading() as act:
            acked = acked_head(act)
            entries = act.entries(acked.stream, acked.seq, MOST)
        told = zstd.compress(b"".join(one.content or b"" for one in entries), level=19)
        size = len(told) + 16 * len(entries)
        return {"bytes": size + size / SEGMENT * HEADERS}

    def state(self) -> dict[str, Any]:
        """What headquarters has not signed for."""
        with self._desk.store.reading() as act:
            entries = act.own_head().seq - acked_head(act).seq
            left = len(act.blobs_to_send(1))
        return {"entries": entries, "waits": bool(entries or left)}

    def close(self) -> dict[str, Any]:
        """Sign out."""
        self._station.sign_out()
        return {}

    @property
    def _desk(self) -> Desk:
        return self._counter.desk

    def _visited(self, state: Schedule, pace: Pace, until: str) -> Schedule:
        has_moved = False
        pace.begin()

        def tell(progress: Progress) -> None:
            nonlocal has_moved
            has_moved = pace.hear(progress, _now()) or has_moved
            if progress.stage is Stage.ENTRIES and progress.done == progress.total:
                self._entries_at = _now()
                self._urgent.signed(progress.done)
            if progress.stage is Stage.BLOB:
                if until == "entries":
                    raise EnoughSeen
                self._urgent.look()

        try:
            self._counter.visit(tell)
        except EnoughSeen:
            return state
        except BerandaError as problem:
            return schedule.after(state, _now(), problem, chance=0.5, has_moved=has_moved)
        return schedule.succeeded(state, _now())


class EnoughSeen(Unavailable):
    """The measurement has what it wanted."""

    code = "enough_seen"


class Urgent:
    """Somebody is taken in now and then, and one at a time."""

    def __init__(self, desk: Desk, every_s: float) -> None:
        self._desk, self._every_s = desk, every_s
        self._due_at = _now() + every_s
        self._waits: tuple[int, float] | None = None
        self._dice = random.Random(77)
        self.waited_s: list[float] = []

    def look(self) -> None:
        if not self._every_s or self._waits or _now() < self._due_at:
            return
        _take_in(self._desk, len(self.waited_s) + 9_000, self._dice, (0, 0, 0, 0))
        with self._desk.store.reading() as act:
            self._waits = (act.own_head().seq, _now())

    def signed(self, seq: int) -> None:
        if self._waits and seq >= self._waits[0]:
            self.waited_s.append(_now() - self._waits[1])
            self._waits, self._due_at = None, _now() + self._every_s


def _take_in(
    desk: Desk, number: int, dice: random.Random, sizes: tuple[int, int, int, int]
) -> None:
    portrait, scans, scan, preview = sizes
    draft = drafts.start(desk, empty_record() | a_person(number, dice))
    wanted = [("portrait", None, portrait)] * bool(portrait)
    wanted += [("scan", paper, scan) for paper in ("ktp", "kk", "akta", "pernyataan")[:scans]]
    for role, paper, size in wanted:
        whole, small = dice.randbytes(size), dice.randbytes(preview)
        draft = pictures.attach(desk, draft, Picture(role, paper, "image/webp", whole, small, role))
    intake.receive(desk, draft)


def main(argv: list[str]) -> None:
    orders = Orders(Path(argv[0]))
    print(json.dumps({"ready": True}), flush=True)
    for line in sys.stdin:
        order = json.loads(line)
        told = getattr(orders, order.pop("do"))(**order)
        print(json.dumps(told), flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
