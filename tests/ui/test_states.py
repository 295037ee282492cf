"""What goes wrong with the laptop itself is said on the window, as it is."""

import os
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.config import read_config
from app.ports import Power
from app.station import LaptopStation
from tests.fakes import FixedClock, SeededRandom
from ui.main_window import MainWindow
from ui.theme import Theme


class _Machine:
    """A laptop with this room and this power."""

    def __init__(self, free: int | None, power: Power | None) -> None:
        self._free, self._power = free, power

    def give_back(self) -> None:
        """There is none to give."""

    def free_bytes(self) -> int | None:
        return self._free

    def power(self) -> Power | None:
        return self._power


@pytest.mark.parametrize(
    ("free", "power", "said"),
    [
        (180_000_000, None, "Ruang tinggal 180 MB. Cukup untuk ± 15 permohonan."),
        (
            20_000_000,
            None,
            "Penyimpanan hampir penuh: tinggal 20 MB. Pindahkan berkas lain dari laptop ini.",
        ),
        (41_000_000_000, Power(False, 7, 9), "Baterai 7%, ± 9 menit. Sambungkan ke listrik."),
    ],
    ids=["disk low", "disk full", "battery"],
)
def test_a_laptop_at_its_end_says_so(
    qtbot: QtBot, theme: Theme, tmp_path: Path, free: int, power: Power | None, said: str
) -> None:
    window = _window(qtbot, theme, tmp_path, _Machine(free, power))

    window.open()

    qtbot.waitUntil(lambda: window.notice.accessibleName() == said)
    assert window.notice.isVisible()


def test_what_nobody_knows_is_not_shown(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    window = _window(qtbot, theme, tmp_path, _Machine(41_000_000_000, None))

    window.open()

    gauges = window.refresh.gauges
    qtbot.waitUntil(lambda: [one.text for one in gauges.shown()] == ["41 GB"])
    assert not window.notice.isVisible()


def _window(qtbot: QtBot, theme: Theme, folder: Path, machine: _Machine) -> MainWindow:
    station = LaptopStation(read_config(os.environ, folder), (FixedClock(), SeededRandom()))
    station.machine = machine
    window = MainWindow(theme, station)
    qtbot.addWidget(window)
    return window
