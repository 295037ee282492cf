"""Whenever the power goes, what was called saved is there, whole, and the counter goes on."""

from collections import Counter
from pathlib import Path

import pytest

from tests.faults import key_subject
from tests.faults.promises import broken, read_promises
from tests.faults.subject import SCENARIOS
from tests.faults.sweeping import Swept, sweep
from tests.faults.tracing import run_traced

TRIED = 850
"""Different disks for each scenario and model: six sweeps try more than 5,000."""
KEYS_TRIED = 150
PLANTED = 200


def swept_after(memory: Path, scenario: str, model: str, wanted: int, fault: str = "") -> Swept:
    """Trace one scenario of the counter and look at what power cuts leave of it."""
    run_traced("tests.faults.subject", scenario, str(memory / "post"), str(memory / "log"), fault)
    promises = read_promises(memory / "log.promises")
    return sweep(memory, model, wanted, lambda after, kept: broken(after, promises[:kept]))


def swept_keys(memory: Path, model: str, fault: str = "") -> Swept:
    run_traced("tests.faults.key_subject", str(memory / "post"), str(memory / "log"), fault)
    return sweep(memory, model, KEYS_TRIED, key_subject.shut_out)


@pytest.mark.slow
@pytest.mark.timeout(300)
@pytest.mark.parametrize("model", ["posix", "ext4"])
@pytest.mark.parametrize("scenario", sorted(SCENARIOS))
def test_after_a_power_cut_at_any_moment_nothing_saved_is_lost(
    memory: Path, scenario: str, model: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """RELIABILITY P1, P2: six sweeps, more than 5,000 states, none broken."""
    swept = swept_after(memory, scenario, model, TRIED)

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
    swept = swept_after(memory, scenario, "posix", PLANTED, fault)

    with capsys.disabled():
        print(f"\npower loss, {scenario} with {fault}: {swept}")
    assert swept.broken


@pytest.mark.parametrize("model", ["posix", "ext4"])
def test_after_a_power_cut_the_old_password_opens_or_the_new_one(
    memory: Path, model: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """RELIABILITY P5: never neither, and never a password that was already replaced."""
    swept = swept_keys(memory, model)

    with capsys.disabled():
        print(f"\npower loss, passwords, {model}: {swept}")
    assert swept.states > 50
    assert swept.broken == Counter()


def test_the_sweep_finds_a_missing_flush_of_the_keys(memory: Path) -> None:
    assert swept_keys(memory, "posix", "no_folder_flush").broken
