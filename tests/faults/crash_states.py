"""What a disk may legally hold after the power went: any unsynced write lost, torn or kept.

Two models. "posix": names and bytes are durable only by their own sync. "ext4": names reach the
disk in order, and every file sync carries the names before it along.
"""

import hashlib
import random
import shutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath

from tests.faults.tracing import Op

SECTOR = 512
MOST_SINGLES = 12
"""How many unsynced changes are lost or kept one by one at one moment; a larger set is sampled."""
_NAMES = "OKRU"
Files = dict[str, bytes]


@dataclass(frozen=True, slots=True)
class Change:
    """One change not yet known to be durable; `file` is our own number of the file's bytes."""

    kind: str
    file: int = 0
    at: int = 0
    data: bytes = b""
    path: str = ""
    old: str = ""

    @property
    def is_name(self) -> bool:
        return self.kind in _NAMES

    @property
    def folder(self) -> str:
        return str(PurePosixPath(self.path).parent)


@dataclass
class Disk:
    """What is durable, what waits, and what the process itself sees."""

    model: str
    bytes_of: dict[int, bytes] = field(default_factory=dict)
    names: dict[str, int] = field(default_factory=dict)
    waiting: list[Change] = field(default_factory=list)
    _seen: dict[str, int] = field(default_factory=dict)
    _inodes: dict[int, int] = field(default_factory=dict)
    _last: int = 0

    def lay_down(self, files: Files) -> None:
        """What stood there, durably, before the trace began."""
        for path, content in files.items():
            number = self._new()
            self.bytes_of[number], self.names[path], self._seen[path] = content, number, number

    def feed(self, op: Op) -> None:
        if op.kind == "S":
            self._sync_file(self._inodes[op.a])
        elif op.kind == "D":
            self._sync_folder(op.path.rstrip("/"))
        elif op.kind == "O":
            self._open(op)
        elif op.kind in "WT":
            self.waiting.append(Change(op.kind, self._inodes[op.a], op.b, op.payload))
        elif op.kind == "R":
            old, new = op.path.split("\0")
            self._seen[new] = self._seen.pop(old)
            self.waiting.append(Change("R", self._seen[new], path=new, old=old))
        elif op.kind == "U":
            self._seen.pop(op.path, None)
            self.waiting.append(Change("U", path=op.path))
        elif op.kind == "K":
            self.waiting.append(Change("K", path=op.path))

    def after(self, changes: Iterable[Change]) -> Files:
        """The files that are there when of all that waits just these changes reached the disk."""
        contents: dict[int, bytes | bytearray] = dict(self.bytes_of)
        names = dict(self.names)
        for change in changes:
            _apply(contents, names, change)
        made = {change.path for change in self.waiting if change.kind == "K"}
        lost = {path for path in made if path not in names}
        return {
            path: bytes(contents.get(number, b""))
            for path, number in names.items()
            if number and not any(path.startswith(f"{gone}/") for gone in lost)
        }

    def _open(self, op: Op) -> None:
        if op.b and op.path in self._seen:
            self._inodes[op.a] = self._seen[op.path]
            return
        number = self._new()
        self._inodes[op.a] = self._seen[op.path] = number
        self.waiting.append(Change("O", number, path=op.path))

    def _sync_file(self, number: int) -> None:
        def is_now_durable(change: Change) -> bool:
            if change.is_name:
                return self.model == "ext4"
            return change.file == number

        self._settle(is_now_durable)

    def _sync_folder(self, folder: str) -> None:
        everything = self.model == "ext4"
        self._settle(lambda one: one.is_name and (everything or one.folder == folder))

    def _settle(self, is_now_durable: Callable[[Change], bool]) -> None:
        contents: dict[int, bytes | bytearray] = dict(self.bytes_of)
        kept = []
        for change in self.waiting:
            if is_now_durable(change):
                _apply(contents, self.names, change)
            else:
                kept.append(change)
        self.bytes_of = {number: bytes(held) for number, held in contents.items()}
        self.waiting = kept

    def _new(self) -> int:
        self._last += 1
        return self._last


def cuts(disk: Disk, dice: random.Random, rounds: int) -> Iterator[list[Change]]:
    """What may have reached the disk: the extremes, one by one lost or alone, torn, by chance."""
    waiting = disk.waiting
    names = [one for one in waiting if one.is_name]
    yield []
    yield waiting
    if names:
        yield names
        if disk.model == "posix":
            yield [one for one in waiting if not one.is_name]
    for at in _singles(waiting, dice):
        yield from _around(disk, at, names, dice)
    for _ in range(rounds):
        yield _by_chance(disk, dice)


def power_cuts(
    ops: Iterable[Op], disk: Disk, dice: random.Random
) -> Iterator[tuple[int, list[Change]]]:
    """Feed a trace; at each moment (promises kept so far, what may have reached the disk).

    Just before a sync or a promise most is at stake: there every kind of cut is tried.
    """
    promised = 0
    for op in ops:
        if op.kind in "SDM":
            yield from ((promised, cut) for cut in cuts(disk, dice, 4))
        if op.kind == "M":
            promised = op.a
            yield from ((promised, cut) for cut in cuts(disk, dice, 2))
        else:
            disk.feed(op)
            yield promised, _by_chance(disk, dice)
    yield promised, []


def fingerprint(files: Files, promised: int) -> bytes:
    digest = hashlib.blake2b(str(promised).encode(), digest_size=16)
    for path in sorted(files):
        digest.update(f"{path}\0{len(files[path])}\0".encode())
        digest.update(files[path])
    return digest.digest()


def lay_out(files: Files, source: Path, target: Path) -> None:
    """Make `target` the folder `source` would be; shared memory does not outlive the power."""
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir()
    for path, content in files.items():
        if not path.endswith("-shm"):
            place = target / PurePosixPath(path).relative_to(source)
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(content)


def _singles(waiting: list[Change], dice: random.Random) -> list[int]:
    places = list(range(len(waiting)))
    return places if len(places) <= MOST_SINGLES else dice.sample(places, MOST_SINGLES)


def _around(
    disk: Disk, at: int, names: list[Change], dice: random.Random
) -> Iterator[list[Change]]:
    waiting, one = disk.waiting, disk.waiting[at]
    if one.is_name and disk.model == "ext4":
        return
    yield [*waiting[:at], *waiting[at + 1 :]]
    yield [other for other in waiting if other is one or other.is_name]
    if one.kind == "W" and len(one.data) > SECTOR:
        for torn in _torn(one, dice):
            yield [*waiting[:at], torn, *waiting[at + 1 :]]


def _torn(one: Change, dice: random.Random) -> tuple[Change, Change]:
    cut = SECTOR * dice.randrange(1, (len(one.data) + SECTOR - 1) // SECTOR)
    begun = replace(one, data=one.data[:cut])
    ended = replace(one, data=one.data[cut:], at=one.at + cut)
    return begun, ended


def _by_chance(disk: Disk, dice: random.Random) -> list[Change]:
    likely = dice.random()
    names_left = dice.randrange(1 + sum(one.is_name for one in disk.waiting))
    chosen: list[Change] = []
    for one in disk.waiting:
        if one.is_name and disk.model == "ext4":
            names_left -= 1
            if names_left >= 0:
                chosen.append(one)
        elif dice.random() < likely:
            chosen.append(one)
    large = [one for one in chosen if one.kind == "W" and len(one.data) > SECTOR]
    if large and dice.random() < 0.5:
        victim = dice.choice(large)
        torn = dice.choice(_torn(victim, dice))
        chosen = [torn if one is victim else one for one in chosen]
    return chosen


def _apply(contents: dict[int, bytes | bytearray], names: dict[str, int], change: Change) -> None:
    if change.kind in "WT":
        held = contents.get(change.file, b"")
        if isinstance(held, bytes):
            held = contents[change.file] = bytearray(held)
        if len(held) < change.at:
            held.extend(bytes(change.at - len(held)))
        if change.kind == "W":
            held[change.at : change.at + len(change.data)] = change.data
        else:
            del held[change.at :]
    elif change.kind == "U":
        names.pop(change.path, None)
    else:
        names.pop(change.old, None)
        names[change.path] = change.file
