"""Kills the program behind the real window at a moment of chance, and looks at what is left."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

from app import practice, station_folder
from app.adapters.clock import SystemClock, SystemRandom
from app.adapters.passwords import Cost
from app.adapters.slot_files import SlotFiles
from app.config import Config
from app.demo_processes import Kanim
from app.demo_report import Counts, counted
from app.station_folder import FirstOfficer
from db.lists import QueueFilter
from db.store import SqlStore
from tests.faults.screen_promises import Line, sick, untrue
from tests.faults.tracing import ROOT

CHEAP = Cost(8 * 1024, 1)
MOST_LINES = 12
LONGEST_S = 1.0
A_VISIT_S = 0.15
A_RECEIPT_S = 1.0
PATIENCE_S = 60
TOOLS = (SystemClock(), SystemRandom())


@dataclass(frozen=True)
class Moment:
    """When a life ends.

    Attributes:
        kind: what the screen says; "" is anything.
        times: how often it has to be said first.
        pause_s: and how long after that.
    """

    kind: str
    times: int
    pause_s: float


@dataclass
class WindowKills:
    """What the screens said over all rounds, and what was not true afterwards.

    Attributes:
        said: how often a screen said what.
        during: the last word of each life: what was going on when it was killed.
        counts: both ends compared, after everything was sent at the end.
    """

    rounds: int = 0
    said: Counter[str] = field(default_factory=Counter)
    during: Counter[str] = field(default_factory=Counter)
    problems: list[str] = field(default_factory=list)
    counts: Counts | None = None


class Windows:
    """A process that has everything imported and forks one window a life."""

    def __init__(self, folder: Path) -> None:
        self._folder, self._living, self._heard = folder, 0, 0
        self.said: list[Line] = []

    def __enter__(self) -> Self:
        self._errors = (self._folder / "stderr").open("w")
        self._child = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.window"],
            cwd=ROOT,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": str(self._folder)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._errors,
            text=True,
        )
        assert self._answer() == "ready", self._complaint()
        return self

    def __exit__(self, *_error: object) -> None:
        if self._living:
            os.kill(self._living, signal.SIGKILL)
        self._child.communicate(timeout=PATIENCE_S)
        self._errors.close()

    def killed_at(self, moment: Moment) -> list[Line]:
        """One life until signal 9; what its screen had said."""
        before = len(self.said)
        self._begin(is_last=False)
        until = time.monotonic() + PATIENCE_S
        while _times(self.said[before:], moment.kind) < moment.times:
            assert self._lives() and time.monotonic() < until, self._complaint()
            time.sleep(0.01)
            self._hear()
        time.sleep(moment.pause_s)
        os.kill(self._living, signal.SIGKILL)
        assert self._ended() == signal.SIGKILL, self._complaint()
        return self.said[before:]

    def send_everything(self) -> None:
        """A last window, which is closed in peace when its pouch is empty."""
        self._begin(is_last=True)
        assert self._ended() == 0, self._complaint()

    def _hear(self) -> None:
        """Take every new line that is whole; the last one may be on its way."""
        path = self._folder / "said"
        if not path.exists():
            return
        with path.open("rb") as file:
            file.seek(self._heard)
            new = file.read().rpartition(b"\n")[0]
        self.said += [json.loads(line) for line in new.splitlines()]
        self._heard += len(new) + bool(new)

    def _lives(self) -> bool:
        """A window that ended by itself has been buried by its parent."""
        try:
            os.kill(self._living, 0)
        except ProcessLookupError:
            self._living = 0
        return bool(self._living)

    def _begin(self, *, is_last: bool) -> None:
        assert self._child.stdin is not None
        order: Line = {name: str(self._folder / name) for name in ("post", "said", "receipts")}
        self._child.stdin.write(json.dumps(order | {"is_last": is_last}) + "\n")
        self._child.stdin.flush()
        self._living = int(self._answer())

    def _ended(self) -> int:
        """How the window ended, as `os.waitpid` says it."""
        status = int(self._answer())
        self._living = 0
        self._hear()
        return status

    def _answer(self) -> str:
        assert self._child.stdout is not None
        return self._child.stdout.readline().strip()

    def _complaint(self) -> str:
        """What the window wrote before it ended by itself, without Qt's word about no screen."""
        lines = (self._folder / "stderr").read_text().splitlines()
        return "\n".join(one for one in lines if "propagateSizeHints" not in one)[-3000:]


def window_rounds(folder: Path, count: int, seed: int = 1) -> Iterator[WindowKills]:
    """After each kill the same record, one round longer; at the end both ends are compared."""
    dice, kills = random.Random(seed), WindowKills()
    with Kanim(folder / "hq") as kanim, Windows(folder) as windows:
        _provision(folder, kanim)
        for number in range(1, count + 1):
            said = windows.killed_at(_moment(dice))
            kills.rounds = number
            kills.said.update(one["kind"] for one in said)
            kills.during[said[-1]["kind"]] += 1
            kills.problems += [f"round {number}: {why}" for why in _wrong(folder, windows)]
            yield kills
        windows.send_everything()
        kills.said = Counter(one["kind"] for one in windows.said)
        kills.problems += [f"at the end: {why}" for why in _wrong(folder, windows)]
    _compare_both_ends(folder, kills)
    yield kills


def _moment(dice: random.Random) -> Moment:
    """Mostly amid the typing and the pictures; the rest while sending, and around a receipt."""
    chance = dice.random()
    if chance < 0.25:
        return Moment("sending", 1, A_VISIT_S * dice.random())
    if chance < 0.4:
        return Moment("numbered", 1, A_RECEIPT_S * dice.random())
    return Moment("", dice.randint(1, MOST_LINES), LONGEST_S * dice.random() ** 3)


def _times(said: list[Line], kind: str) -> int:
    return sum(kind in ("", one["kind"]) for one in said)


def _provision(folder: Path, kanim: Kanim) -> None:
    packet = folder / "packet"
    kanim.packet(packet, f"http://{kanim.host}:{kanim.port}")
    first = FirstOfficer(practice.OFFICERS[0].id, practice.PASSWORD, practice.PIN)
    config = Config(folder / "post", is_practice=True)
    station_folder.provision(config, packet.read_bytes(), first, TOOLS, CHEAP)


def _wrong(folder: Path, windows: Windows) -> list[str]:
    """Opened as a start opens it: broken promises, and what doctor finds."""
    with _opened(folder) as store:
        return [one for one in (untrue(store, windows.said), sick(folder / "post", store)) if one]


@contextmanager
def _opened(folder: Path) -> Iterator[SqlStore]:
    config = Config(folder / "post", is_practice=True)
    slots = SlotFiles(config.keys, TOOLS[1])
    dek = slots.open(slots.officers()[0], practice.PASSWORD)
    plate = station_folder.read_plate(config)
    with closing(station_folder.open_store(config, plate, dek, TOOLS)) as store:
        yield store


def _compare_both_ends(folder: Path, kills: WindowKills) -> None:
    with _opened(folder) as store:
        entered = store.lists.queue_size(QueueFilter())
    kills.counts = counted(folder / "post", folder / "hq")
    if not kills.counts.is_exactly_once(entered):
        kills.problems.append(f"at the end: {kills.counts}")
