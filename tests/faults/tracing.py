"""The tracer: compiled once a run, put under a child process, and read back."""

import ctypes
import os
import shutil
import struct
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

ROOT = Path(__file__).parents[2]
_HEADER = struct.Struct("<cQQI")


class CompilerMissing(AssertionError):
    """Without gcc no power cut can be simulated."""


@dataclass(frozen=True, slots=True)
class Op:
    """One change that reached the operating system; the letters stand in tracer.c."""

    kind: str
    a: int
    b: int
    payload: bytes

    @property
    def path(self) -> str:
        return self.payload.decode()


@cache
def tracer() -> Path:
    """Compile the tracer into a temporary folder; the library."""
    if shutil.which("gcc") is None:
        raise CompilerMissing(
            "gcc is not installed: `python3 -m app test` installs it, or: apt-get install gcc"
        )
    library = Path(mkdtemp(prefix="beranda-tracer-")) / "tracer.so"
    source = Path(__file__).with_name("tracer.c")
    subprocess.run(
        ["gcc", "-O2", "-Wall", "-Werror", "-shared", "-fPIC", "-o", library, source, "-ldl"],
        check=True,
    )
    return library


def run_traced(
    module: str, *arguments: str, timeout_s: int = 100, more: Mapping[str, str] | None = None
) -> str:
    """Run a module of the tests in a child under the tracer; what it printed."""
    done = subprocess.run(
        [sys.executable, "-m", module, *arguments],
        cwd=ROOT,
        env={**os.environ, **(more or {}), "LD_PRELOAD": str(tracer())},
        capture_output=True,
        timeout=timeout_s,
        text=True,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    return done.stdout


class Tracing:
    """For the child: begins and ends the record, and writes down each promise kept so far."""

    def __init__(self) -> None:
        self._library = ctypes.CDLL(None)
        self._library.trace_mark.argtypes = [ctypes.c_long]

    def start(self, folder: str, log: Path) -> None:
        """Record changes to paths that begin with `folder`; "" for every path there is."""
        self._library.trace_start(folder.encode(), str(log).encode())

    def mark(self, number: int) -> None:
        self._library.trace_mark(number)

    def stop(self) -> None:
        self._library.trace_stop()


def read_trace(log: Path) -> Iterator[Op]:
    data, at = log.read_bytes(), 0
    while at < len(data):
        kind, a, b, size = _HEADER.unpack_from(data, at)
        at += _HEADER.size
        yield Op(kind.decode(), a, b, data[at : at + size])
        at += size
