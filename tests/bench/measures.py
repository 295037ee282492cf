"""One number with its target and its limit; being slow is said, never a failure."""

import atexit
import os
import shutil
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Measure:
    """What was measured.

    Attributes:
        target: the number to reach; None when it only explains another.
        limit: beyond it an officer notices.
        is_more_better: for rates.
    """

    name: str
    value: float
    unit: str
    target: float | None = None
    limit: float | None = None
    is_more_better: bool = False

    def verdict(self) -> str:
        if self.target is None or self.limit is None:
            return ""
        if self._reaches(self.target):
            return "reached"
        return "within the limit" if self._reaches(self.limit) else "OVER THE LIMIT"

    def _reaches(self, wanted: float) -> bool:
        return self.value >= wanted if self.is_more_better else self.value <= wanted


def say(*measures: Measure) -> None:
    for one in measures:
        bounds = ""
        if one.target is not None and one.limit is not None:
            bounds = f"target {one.target:g}, limit {one.limit:g}"
        line = f"{one.name:<44}{one.value:>10.2f} {one.unit:<5}  {bounds:<28}{one.verdict()}"
        print(line.rstrip(), flush=True)


def timed_ms(act: Callable[[], object], count: int) -> list[float]:
    """How long each of `count` calls took, in ms, shortest first."""
    took = []
    for _ in range(count):
        began = time.perf_counter()
        act()
        took.append((time.perf_counter() - began) * 1000)
    return sorted(took)


def percentile(ordered: Sequence[float], percent: float) -> float:
    return ordered[min(len(ordered) - 1, int(len(ordered) * percent / 100))]


def fsync_ms(folder: Path, count: int = 200) -> list[float]:
    """What one durable 4 KiB write costs on the disk of `folder`."""
    handle = os.open(folder / "fsync", os.O_WRONLY | os.O_CREAT)
    try:

        def one() -> None:
            os.pwrite(handle, b"x" * 4096, 0)
            os.fdatasync(handle)

        return timed_ms(one, count)
    finally:
        os.close(handle)


def resident_mb() -> float:
    """Memory this process holds now, in MB; 0 where the system does not tell."""
    status = Path("/proc/self/status")
    if not status.exists():
        return 0.0
    line = next(one for one in status.read_text().splitlines() if one.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


def a_folder() -> Path:
    """A folder on a real disk, gone at the end: /tmp may be memory, which never waits."""
    disk = Path("/var/tmp")
    made = Path(mkdtemp(prefix="beranda-bench-", dir=disk if disk.is_dir() else None))
    atexit.register(shutil.rmtree, made, ignore_errors=True)
    return made


def correct(fact: bool, what: str) -> None:
    """Being wrong fails, however fast it was."""
    if not fact:
        sys.exit(f"WRONG: {what}")
