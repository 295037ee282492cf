"""A practice headquarters in a process of its own, as a person starts it."""

import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.databases import chosen
from tests.servers import database, postgres_server

__all__ = ["database", "postgres_server"]
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
        done = subprocess.run(
            command, cwd=ROOT, capture_output=True, text=True, timeout=60, env=environment(self)
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    def packet(self) -> bytes:
        out = self.folder.parent / "laptop.packet"
        self.run("packet", "MRT", "--out", str(out), "--url", self.url or "http://127.0.0.1:1")
        return out.read_bytes()


def environment(kanim: Kanim) -> dict[str, str]:
    """Headquarters' database is named as a service manager names it."""
    return os.environ | {"BERANDA_HQ_DB": chosen.address(kanim.folder)}


# One route or one page a case: what a database could change there, the other tests tell.
MOST_CASES = 40


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Long tables of cases stand on SQLite alone; everything else on both databases."""
    names = [(item.path, getattr(item, "originalname", "")) for item in items]
    many = {name for name, times in Counter(names).items() if times > MOST_CASES}
    items[:] = [
        item
        for item, name in zip(items, names, strict=True)
        if not (name in many and "postgresql" in item.name)
    ]


@pytest.fixture(autouse=True)
def on_each_database(database: str) -> None:
    """Every test of headquarters stands on both."""


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
        env=environment(made) | {"PYTHONUNBUFFERED": "1"},
    )
    assert process.stdout is not None
    made.url = process.stdout.readline().split()[-1]
    yield made
    process.terminate()
    rest, _ = process.communicate(timeout=30)
    assert (process.returncode, rest.strip()) == (0, "Kanim ditutup.")
