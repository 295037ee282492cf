"""python -m tests.fuzz TARGET [MINUTES]: led by coverage with atheris, where that is installed.

What it finds is written beside its corpus as `crash-...`; a mended one stays there for the tests.
"""

import sys
from pathlib import Path
from random import Random

from tests.fuzz.mutation import near

CORPUS = Path(__file__).parent / "corpus"


def main(name: str, minutes: str = "5") -> None:
    import atheris

    with atheris.instrument_imports(include=["app", "db"]):
        from tests.fuzz.targets import TARGETS
    found = CORPUS / name
    # what is new is worth nothing to the next run but time: it goes to a folder of its own
    fresh = Path(sys.argv[3]) if len(sys.argv) > 3 else Path.home() / ".cache/beranda-fuzz" / name
    fresh.mkdir(parents=True, exist_ok=True)
    options = [f"-max_total_time={float(minutes) * 60:.0f}", f"-artifact_prefix={fresh}/",
               "-max_len=4096", "-print_final_stats=1", str(fresh), str(found)]  # fmt: skip

    def mutator(data: bytes, most: int, seed: int) -> bytes:
        random = Random(seed)
        made = near(random, data) if random.random() < 0.7 else None
        return (made or atheris.Mutate(data, most))[:most]

    atheris.Setup([sys.argv[0], *options], TARGETS[name], custom_mutator=mutator)
    atheris.Fuzz()


if __name__ == "__main__":
    main(*sys.argv[1:3])
