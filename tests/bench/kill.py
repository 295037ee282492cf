"""Two hundred kills: none of them may cost anything that was acknowledged."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from tests.bench.measures import Measure, a_folder, correct, say
from tests.faults.killing import Kills, rounds
from tests.faults.killing_window import WindowKills, window_rounds

Killed = TypeVar("Killed", Kills, WindowKills)
ROUNDS = 200
A_FOLDER = 25
"""Kills in one folder before a new one is begun: the whole of it is verified after each."""


def main(count: int = ROUNDS) -> None:
    """The program behind its real window, worked by keys."""
    done = _done(window_rounds, count)
    kept = ("draft", "picture", "numbered", "printed", "sent")
    said = {kind: sum(one.said[kind] for one in done) for kind in kept}
    during = {kind: sum(one.during[kind] for one in done) for kind in ("sending", *kept)}
    say(
        Measure("kills", sum(one.rounds for one in done), "", count, count, is_more_better=True),
        *(Measure(f"said: {kind}", times, "") for kind, times in said.items()),
        *(Measure(f"killed after: {kind}", times, "") for kind, times in during.items()),
        Measure("promises broken", sum(len(one.problems) for one in done), "", 0, 0),
    )


def services(count: int = ROUNDS) -> None:
    """The services alone, without a window: quicker, and killed between any two writes."""
    done = _done(rounds, count)
    say(
        Measure("kills", sum(one.rounds for one in done), "", count, count, is_more_better=True),
        Measure("promises made", sum(len(one.promises) for one in done), ""),
        Measure("promises broken", sum(len(one.problems) for one in done), "", 0, 0),
    )


def _done(killed: Callable[[Path, int, int], Iterator[Killed]], count: int) -> list[Killed]:
    done: list[Killed] = []
    for first in range(0, count, A_FOLDER):
        *_, last = killed(a_folder(), min(A_FOLDER, count - first), first + 2)
        correct(not last.problems, "; ".join(last.problems))
        done.append(last)
        print(f"{sum(one.rounds for one in done)} kills", flush=True)
    return done
