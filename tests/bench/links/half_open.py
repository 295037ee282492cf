"""Headquarters with 200 laptops that died in the middle of a request: its processor and memory."""

import os
import select
import socket
import time
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from app.demo_processes import Kanim
from app.sync.wire import POUCH_PATH, POUCHES_TYPE, framed
from tests.bench.measures import correct

MANY = 200
IDLE_S = 20.0
_ANNOUNCED = 60_000
_TICKS = os.sysconf("SC_CLK_TCK")
_MB = 1_000_000


@dataclass(frozen=True, slots=True)
class Cost:
    """Of headquarters' own process in `IDLE_S` seconds in which nobody asks anything."""

    cpu_s: float
    memory_mb: float


def measured(folder: Path) -> tuple[Cost, Cost]:
    """(with none, with 200 half-open connections), of one headquarters that runs on."""
    with Kanim(folder / "hq") as kanim, ExitStack() as dead:
        alone, lines = _idle(kanim), []
        for _ in range(MANY):
            line = dead.enter_context(socket.create_connection((kanim.host, kanim.port)))
            line.sendall(_begun())
            lines.append(line)
        held = _idle(kanim)
        correct(_still_open(lines) == MANY, "headquarters hung up before the end")
        return alone, held


def _still_open(lines: list[socket.socket]) -> int:
    """Those that headquarters has neither answered nor closed."""
    return len(lines) - len(select.select(lines, (), (), 0)[0])


def _begun() -> bytes:
    """A laptop announces a pouch, sends a piece of it, and is never heard again."""
    head = f"POST {POUCH_PATH} HTTP/1.1\r\nHost: kanim\r\nContent-Type: {POUCHES_TYPE}\r\n"
    piece = framed(bytes(_ANNOUNCED))[:1_000]
    return f"{head}Content-Length: {_ANNOUNCED}\r\n\r\n".encode() + piece


def _idle(kanim: Kanim) -> Cost:
    pid = kanim.pid
    time.sleep(1)
    before = _cpu_s(pid)
    time.sleep(IDLE_S)
    return Cost(_cpu_s(pid) - before, _memory_mb(pid))


def _cpu_s(pid: int) -> float:
    """Seconds of processor, its own and the system's for it (proc(5), fields 14 and 15)."""
    told = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(told[11]) + int(told[12])) / _TICKS


def _memory_mb(pid: int) -> float:
    status = Path(f"/proc/{pid}/status").read_text().splitlines()
    kib = next(int(line.split()[1]) for line in status if line.startswith("VmRSS:"))
    return kib * 1024 / _MB
