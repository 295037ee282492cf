"""Two hundred kills in one folder: none of them may cost anything that was acknowledged."""

from tests.bench.measures import Measure, a_folder, correct, say
from tests.faults.killing import Kills, rounds

ROUNDS = 200


def main(count: int = ROUNDS) -> None:
    kills = Kills()
    for kills in rounds(a_folder(), count, seed=2):
        if kills.rounds % 20 == 0 or kills.problems:
            print(f"{kills.rounds} kills, {len(kills.promises)} promises", flush=True)
        correct(not kills.problems, "; ".join(kills.problems))
    say(
        Measure("kills", kills.rounds, "", count, count, is_more_better=True),
        Measure("promises made", len(kills.promises), ""),
        Measure("promises broken", len(kills.problems), "", 0, 0),
    )
