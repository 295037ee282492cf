"""A practice headquarters in a process of its own, as a person starts it."""

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
START = "import sys; from app.headquarters import main; sys.exit(main(sys.argv[1:]))"
NO_QT = "import sys; sys.modules['PySide6'] = None; sys.modules['shiboken6'] = None; "


@dataclass
class Kanim:
    """One headquarters folder; `url` is where it serves."""

    folder: Path
    url: str = ""

    def run(self, *argv: str, before: str = NO_QT) -> str:
        """Do one command as a person would; return what it printed."""
        command = [sys.executable, "-c", before + START, *argv, "--dir", str(self.folder)]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def packet(self) -> bytes:
        out = self.folder.parent / "laptop.packet"
        self.run("packet", "MRT", "--out", str(out), "--url", self.url or "http://127.0.0.1:1")
        return out.read_bytes()


@pytest.fixture
def kanim(tmp_path: Path) -> Iterator[Kanim]:
    """Serving on a free port, and ended as a service manager ends it."""
    made = Kanim(tmp_path / "kanim")
    made.run("init", "--practice")
    command = [sys.executable, "-c", NO_QT + START, "serve", "--port", "0"]
    process = subprocess.Popen(
        [*command, "--dir", str(made.folder)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONUNBUFFERED": "1"},
    )
    assert process.stdout is not None
    made.url = process.stdout.readline().split()[-1]
    yield made
    process.terminate()
    rest, _ = process.communicate(timeout=30)
    assert (process.returncode, rest.strip()) == (0, "Kanim ditutup.")
