"""`.venv/bin/python -m tests.simulator --seed 17`: one seed again; `--seeds 2000`: many."""

import argparse
import time
from collections import Counter

from tests.simulator.kit import KITS
from tests.simulator.planted import PLANTED
from tests.simulator.run import Failed, run


def main() -> int:
    options = _options()
    seeds = (
        [options.seed]
        if options.seed is not None
        else range(options.first, options.first + options.seeds)
    )
    started, totals, failed = time.perf_counter(), Counter(), 0
    for seed in seeds:
        try:
            outcome = run(seed, options.kit, options.planted)
        except Failed as problem:
            failed += 1
            print(
                f"seed {seed}: {str(problem) if options.verbose else str(problem).splitlines()[0]}"
            )
            continue
        if options.verbose:
            print("\n".join(outcome.trace))
        totals.update({name: value for name, value in vars_of(outcome).items()})
    took = time.perf_counter() - started
    pace = f"{len(seeds)} seeds in {took:.1f} s ({len(seeds) / took:.1f}/s)"
    print(f"{pace}, {failed} failed, {dict(totals)}")
    return 1 if failed else 0


def vars_of(outcome: object) -> dict[str, int]:
    names = ("entries", "pictures", "crashes", "visits", "forks")
    return {name: getattr(outcome, name) for name in names}


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.simulator")
    parser.add_argument("--seed", type=int)
    parser.add_argument("--seeds", type=int, default=100)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--kit", default="light", choices=sorted(KITS))
    parser.add_argument("--planted", default="", choices=["", *PLANTED])
    parser.add_argument("--verbose", action="store_true")
    return parser.parse_args()


if __name__ == "__main__":
    raise SystemExit(main())
