"""Kills the counter at a moment of chance, again and again, in the same folder."""

import json
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from app.config import Config
from app.doctor import examine
from tests.faults.house import open_store
from tests.faults.promises import Promise, broken
from tests.faults.tracing import ROOT

LONGEST_S = 0.6


@dataclass
class Kills:
    """What was promised over all rounds, and what went wrong."""

    rounds: int = 0
    promises: list[Promise] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


def rounds(folder: Path, count: int, seed: int = 1) -> Iterator[Kills]:
    """After each kill: the same record, one round longer."""
    dice, kills = random.Random(seed), Kills()
    for number in range(1, count + 1):
        kills.promises += _until_killed(folder, number, dice.uniform(0, LONGEST_S))
        kills.rounds = number
        why = broken(folder, kills.promises, seed=100_000 + number) or _sick(folder)
        if why:
            kills.problems.append(f"round {number}: {why}")
        yield kills


def _until_killed(folder: Path, seed: int, after_s: float) -> list[Promise]:
    """Let the counter work for `after_s`, kill it with signal 9; what it had promised."""
    command = [sys.executable, "-m", "tests.faults.counter", str(folder), str(seed)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "open\n"
        time.sleep(after_s)
        child.kill()
        printed = child.stdout.read()
    # The last line may be torn by the kill: then nobody has read it.
    whole = printed.splitlines() if printed.endswith("\n") else printed.splitlines()[:-1]
    return [Promise(**json.loads(line)) for line in whole]


def _sick(folder: Path) -> str | None:
    """What doctor finds, once the store is open again; a small disk of the machine is no fault."""
    store = open_store(folder)
    try:
        health = examine(Config(folder), store)
    finally:
        store.close()
    problems = [one for one in health.problems if one != "disk-low"]
    return f"doctor: {problems[0]}" if problems else None
