"""The sweep: one trace, many power cuts, and a look at each disk they leave."""

import random
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tests.faults import crash_states
from tests.faults.crash_states import Disk, Files, power_cuts
from tests.faults.tracing import read_trace

Look = Callable[[Path, int], str | None]
"""(folder after the power cut, promises kept so far) -> what is broken, or None."""


@dataclass
class Swept:
    states: int = 0
    broken: Counter[str] = field(default_factory=Counter)

    def __str__(self) -> str:
        return f"{self.states} states, {sum(self.broken.values())} broken {dict(self.broken)}"


def sweep(memory: Path, model: str, wanted: int, look: Look) -> Swept:
    """Lay out `wanted` different disks from all over the trace, and look at each."""
    done = Swept()
    for promised, files in drawn(memory, model, different(memory, model, wanted)):
        crash_states.lay_out(files, memory / "post", memory / "after")
        why = look(memory / "after", promised)
        done.states += 1
        done.broken.update([why] if why else [])
    return done


def different(memory: Path, model: str, wanted: int) -> set[int]:
    """The numbers of power cuts that leave different disks, drawn by chance from all of them."""
    dice = random.Random(2)
    total = sum(1 for _ in drawn(memory, model, set(), is_counting=True))
    candidates = dice.sample(range(total), min(total, 3 * wanted))
    found: dict[bytes, int] = {}
    for number, (promised, files) in zip(
        sorted(candidates), drawn(memory, model, set(candidates)), strict=True
    ):
        found.setdefault(crash_states.fingerprint(files, promised), number)
    return set(dice.sample(sorted(found.values()), min(wanted, len(found))))


def drawn(
    memory: Path, model: str, numbers: set[int], is_counting: bool = False
) -> Iterator[tuple[int, Files]]:
    """The chosen power cuts of one trace: (promises kept so far, the disk it leaves)."""
    disk = a_disk(memory, model)
    cuts = power_cuts(read_trace(memory / "log"), disk, random.Random(1))
    for number, (promised, cut) in enumerate(cuts):
        if is_counting:
            yield promised, {}
        elif number in numbers:
            yield promised, disk.after(cut)


def a_disk(memory: Path, model: str) -> Disk:
    disk, before = Disk(model), memory / "post-before"
    found = (path for path in before.rglob("*") if path.is_file())
    disk.lay_down(
        {str(memory / "post" / path.relative_to(before)): path.read_bytes() for path in found}
    )
    return disk
