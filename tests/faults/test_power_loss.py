"""Whenever the power goes, what was called saved is there, whole, and the counter goes on."""

import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.faults import crash_states
from tests.faults.crash_states import Disk, Files, power_cuts
from tests.faults.promises import broken, read_promises
from tests.faults.subject import SCENARIOS
from tests.faults.tracing import read_trace, run_traced

TRIED = 850
"""Different disks for each scenario and model: six sweeps try more than 5,000."""
PLANTED = 200


@dataclass
class Swept:
    states: int = 0
    broken: Counter[str] = field(default_factory=Counter)

    def __str__(self) -> str:
        return f"{self.states} states, {sum(self.broken.values())} broken {dict(self.broken)}"


@pytest.fixture
def memory() -> Iterator[Path]:
    """A folder that costs no disk: thousands of states are laid out in it."""
    shared = Path("/dev/shm")
    with TemporaryDirectory(dir=shared if shared.is_dir() else None) as made:
        yield Path(made)


def traced(memory: Path, scenario: str, fault: str = "") -> Path:
    run_traced("tests.faults.subject", scenario, str(memory / "post"), str(memory / "log"), fault)
    return memory


def sweep(memory: Path, model: str, wanted: int) -> Swept:
    """Lay out `wanted` different disks from all over the trace, and look at each."""
    promises = read_promises(memory / "log.promises")
    done = Swept()
    for promised, files in drawn(memory, model, different(memory, model, wanted)):
        crash_states.lay_out(files, memory / "post", memory / "after")
        why = broken(memory / "after", promises[:promised])
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


@pytest.mark.slow
@pytest.mark.timeout(300)
@pytest.mark.parametrize("model", ["posix", "ext4"])
@pytest.mark.parametrize("scenario", sorted(SCENARIOS))
def test_after_a_power_cut_at_any_moment_nothing_saved_is_lost(
    memory: Path, scenario: str, model: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """RELIABILITY P1, P2: six sweeps, more than 5,000 states, none broken."""
    traced(memory, scenario)

    swept = sweep(memory, model, TRIED)

    with capsys.disabled():
        print(f"\npower loss, {scenario}, {model}: {swept}")
    assert (swept.states, swept.broken) == (TRIED, Counter())


@pytest.mark.slow
@pytest.mark.parametrize(
    ("scenario", "fault"),
    [
        ("intakes", "no_flush"),
        ("photos", "no_folder_flush"),
        ("photos", "no_picture_flush"),
        ("acknowledgements", "no_flush"),
    ],
)
def test_the_sweep_finds_a_missing_flush(
    memory: Path, scenario: str, fault: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """RELIABILITY P22: a harness that cannot fail is no test."""
    traced(memory, scenario, fault)

    swept = sweep(memory, "posix", PLANTED)

    with capsys.disabled():
        print(f"\npower loss, {scenario} with {fault}: {swept}")
    assert swept.broken
