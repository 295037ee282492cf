"""Two hundred kills: none of them may cost anything that was acknowledged."""

from tests.bench.measures import Measure, a_folder, correct, say
from tests.faults.killing import Kills, rounds

ROUNDS = 200
A_FOLDER = 25
"""Kills in one folder before a new one is begun: the whole of it is verified after each."""


def main(count: int = ROUNDS) -> None:
    done: list[Kills] = []
    for first in range(0, count, A_FOLDER):
        *_, kills = rounds(a_folder(), min(A_FOLDER, count - first), seed=first + 2)
        correct(not kills.problems, "; ".join(kills.problems))
        done.append(kills)
        print(f"{sum(one.rounds for one in done)} kills", flush=True)
    killed = sum(one.rounds for one in done)
    say(
        Measure("kills", killed, "", count, count, is_more_better=True),
        Measure("promises made", sum(len(one.promises) for one in done), ""),
        Measure("promises broken", sum(len(one.problems) for one in done), "", 0, 0),
    )
