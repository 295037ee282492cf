"""Starting: what a password costs, how soon the store is open, and when the window asks."""

import os
import subprocess
import sys
import time
from importlib.util import find_spec
from tempfile import TemporaryDirectory

from app.adapters.keyslots import Owner
from app.adapters.passwords import production_cost
from app.adapters.slot_files import SlotFiles
from app.ids import OfficerId
from tests.bench.measures import (
    ROOT,
    Measure,
    a_folder,
    correct,
    percentile,
    resident_mb,
    say,
    timed_ms,
)
from tests.desks import a_desk
from tests.fakes import SeededRandom

STARTS = 5
# The window is made, then the loop runs once and the program is asked to leave.
_SIGN_IN = """
import sys, time
began = time.perf_counter()
from PySide6.QtCore import QTimer
import app.station as station
from PySide6.QtWidgets import QApplication
real = QApplication.exec
def once(*_):
    print("SHOWN", flush=True)
    QTimer.singleShot(0, QApplication.quit)
    return real()
QApplication.exec = once
sys.exit(station.main(["--dir", sys.argv[1], "--practice"]))
"""


def main() -> None:
    _password()
    _store()
    if find_spec("app.station"):
        _window()


def _password() -> None:
    slots = SlotFiles(a_folder() / "keys", SeededRandom(1))
    desi, password = OfficerId("desi"), "kata sandi yang panjang"
    made = slots.create(Owner("d1", desi, password), None)
    took = timed_ms(lambda: correct(slots.open(desi, password) == made, "another key"), STARTS)
    cost = production_cost()
    name = f"password to key, Argon2id {cost.memory_kib // 1024} MiB x {cost.passes}"
    say(Measure(name, percentile(took, 50), "ms", 500, 2000))


def _store() -> None:
    folder = a_folder()
    a_desk(folder).store.close()
    took = timed_ms(lambda: a_desk(folder).store.close(), 20)
    say(Measure("store opened and closed, p50", percentile(took, 50), "ms", 50, 200))
    say(Measure("memory of the services alone", resident_mb(), "MB", 100, 300))


def _window() -> None:
    """From the command to the window that asks for the password."""
    with TemporaryDirectory() as folder:
        took = [seconds for _ in range(STARTS) if (seconds := _shown(folder)) is not None]
    if took:
        say(
            Measure("command to window, the post being made", took[0], "s", 3, 6),
            Measure("command to sign-in window", min(took[1:] or took), "s", 1.5, 3),
        )


def _shown(folder: str) -> float | None:
    began = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-c", _SIGN_IN, folder],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as child:
        assert child.stdout is not None and child.stderr is not None
        for line in child.stdout:
            if line == "SHOWN\n":
                seconds = time.perf_counter() - began
                child.communicate(timeout=30)
                return seconds
        print(f"the window did not open: {child.stderr.read()[-300:]}")
        return None
