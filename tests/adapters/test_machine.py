"""The laptop's disk and battery are read as they are, and never guessed."""

from pathlib import Path

import pytest

from app.adapters.machine import LaptopMachine, told_by_windows
from app.ports import Power


def _supply(folder: Path, name: str, **facts: str) -> None:
    (folder / name).mkdir()
    for key, text in facts.items():
        (folder / name / key).write_text(f"{text}\n")


def test_a_battery_says_percent_and_minutes(tmp_path: Path) -> None:
    _supply(tmp_path, "AC", type="Mains", online="0")
    facts = {"capacity": "18", "energy_now": "9000000", "power_now": "18000000"}
    _supply(tmp_path, "BAT0", type="Battery", status="Discharging", **facts)

    power = LaptopMachine(tmp_path, tmp_path).power()

    assert power == Power(False, 18, 30)


def test_on_mains_there_is_no_time_left_to_tell(tmp_path: Path) -> None:
    _supply(tmp_path, "AC", type="Mains", online="1")
    _supply(tmp_path, "BAT0", type="Battery", status="Charging", capacity="80")

    power = LaptopMachine(tmp_path, tmp_path).power()

    assert power == Power(True, 80)


def test_the_battery_of_a_mouse_is_not_the_laptops(tmp_path: Path) -> None:
    _supply(tmp_path, "mouse", type="Battery", scope="Device", capacity="5")

    power = LaptopMachine(tmp_path, tmp_path).power()

    assert power is None


def test_a_machine_without_power_facts_says_nothing(tmp_path: Path) -> None:
    power = LaptopMachine(tmp_path, tmp_path / "none").power()

    assert power is None


def test_free_room_is_known_before_the_folder_is_made(tmp_path: Path) -> None:
    free = LaptopMachine(tmp_path / "not" / "yet").free_bytes()

    assert free is not None
    assert free > 0


@pytest.mark.parametrize(
    ("told", "power"),
    [
        ((0, 7, 540), Power(False, 7, 9)),
        ((1, 255, 0xFFFFFFFF), Power(True)),
        ((255, 255, 0xFFFFFFFF), None),
    ],
    ids=["battery", "mains", "unknown"],
)
def test_windows_numbers_are_read(told: tuple[int, int, int], power: Power | None) -> None:
    found = told_by_windows(*told)

    assert found == power


def test_memory_is_handed_back_and_nothing_else_changes(tmp_path: Path) -> None:
    kept = bytes(1000)

    LaptopMachine(tmp_path).give_back()

    assert kept == bytes(1000)
