"""python3 -m app bench [NAME ...]: measures the counter; no name measures all but the long ones.

`sync` takes options: python3 -m app bench sync --help
"""

import sys
from collections.abc import Callable

from tests.bench import (
    day,
    hq,
    hq_queue,
    kill,
    pictures,
    search,
    signs,
    stalls,
    start,
    store,
    sync,
    sync_bytes,
    sync_idle,
)

BENCHES: dict[str, Callable[[], None]] = {
    "store": store.main,
    "search": search.main,
    "signs": signs.main,
    "start": start.main,
    "pictures": pictures.main,
    "sync-idle": sync_idle.main,
    "sync-bytes": sync_bytes.main,
    "stalls": stalls.main,
    "day": day.main,
    "hq": hq.main,
    "hq-queue": hq_queue.main,
    "kill": kill.main,
    "kill-services": kill.services,
}
LONG = ("day", "hq", "hq-queue", "kill", "kill-services")


def main(names: list[str]) -> int:
    """Print every value with its target and limit; only a wrong answer fails."""
    if names[:1] == ["sync"]:
        return sync.main(names[1:])
    unknown = [name for name in names if name not in BENCHES]
    if unknown:
        print(f"tidak dikenal / unknown: {' '.join(unknown)}; ada / known: {' '.join(BENCHES)}")
        return 2
    for name in names or [one for one in BENCHES if one not in LONG]:
        print(f"\n== {name}", flush=True)
        BENCHES[name]()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
