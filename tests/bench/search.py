"""Finding one person among 100,000, and turning a page of the queue."""

import random
import time
from collections.abc import Callable

from db.lists import QueueFilter
from db.store import SqlStore
from tests.bench.crowd import FIRST_NAMES, LAST_NAMES, a_crowd
from tests.bench.measures import Measure, a_folder, correct, percentile, resident_mb, say, timed_ms

PEOPLE = 100_000
PAGE = 50
TRIES = 60


def main(people: int = PEOPLE) -> None:
    folder = a_folder()
    began, before = time.perf_counter(), resident_mb()
    store = a_crowd(folder, people)
    size_mb = (folder / "post.db").stat().st_size / 1e6
    with store.begin("desi") as act:
        act.set_setting("acked", [1, people - 200])
    say(
        Measure(f"building {people} applications", time.perf_counter() - began, "s"),
        Measure("their store", size_mb, "MB"),
    )
    _correct(store, people)
    for name, wanted in _searches(random.Random(3)).items():
        _say(f"search: {name}", 50, 100, timed_ms(_page(store, wanted), TRIES))
    for name, act in _pages(store, people).items():
        _say(f"page: {name}", 16, 50, timed_ms(act, TRIES))
    say(Measure("memory, RSS", resident_mb(), "MB", 200, 300), Measure("before", before, "MB"))
    store.close()


def _searches(dice: random.Random) -> dict[str, Callable[[], QueueFilter]]:
    def words(*lists: list[str]) -> Callable[[], QueueFilter]:
        return lambda: QueueFilter(text=" ".join(dice.choice(one) for one in lists))

    return {
        "a first name": words(FIRST_NAMES),
        "two names": words(FIRST_NAMES, LAST_NAMES),
        "three names": words(FIRST_NAMES, LAST_NAMES, LAST_NAMES),
        "three letters": lambda: QueueFilter(text=dice.choice(FIRST_NAMES)[:3]),
        "two letters": lambda: QueueFilter(text=dice.choice(FIRST_NAMES)[:2]),
        "half a NIK": lambda: QueueFilter(text=f"5305{dice.randrange(1, 18):02}"),
        "a number": lambda: QueueFilter(text=f"MRT-{dice.randrange(100):06}-A0"),
        "a ticket": lambda: QueueFilter(text=f"A-{dice.randrange(1000):03}"),
        "nobody": lambda: QueueFilter(text="zzzqqq"),
    }


def _pages(store: SqlStore, people: int) -> dict[str, Callable[[], object]]:
    lists, ready = store.lists, QueueFilter(stages=("SIAP", "DITERIMA"))
    return {
        "a name misspelt": lambda: lists.alike("Markos Atallu"),
        "the first of the queue": lambda: lists.queue(QueueFilter(), 0, PAGE),
        "the last of the queue": lambda: lists.queue(QueueFilter(), people - PAGE, PAGE),
        "two stages": lambda: lists.queue(ready, 0, PAGE),
        "what the post must mend": lists.actions,
        "counts of all stages": lists.counts,
        "size of the queue": lambda: lists.queue_size(QueueFilter()),
        "the pouch": lists.pouch,
        "what waits in the pouch": lambda: lists.waiting(PAGE),
    }


def _page(store: SqlStore, wanted: Callable[[], QueueFilter]) -> Callable[[], object]:
    return lambda: store.lists.queue(wanted(), 0, PAGE)


def _say(name: str, target: float, limit: float, took: list[float]) -> None:
    say(
        Measure(f"{name}, p50", percentile(took, 50), "ms"),
        Measure(f"{name}, p95", percentile(took, 95), "ms", target, limit),
    )


def _correct(store: SqlStore, people: int) -> None:
    """The very oldest person is found by the whole number, and only that one."""
    correct(store.lists.queue_size(QueueFilter()) == people, "people are missing")
    oldest = store.lists.queue(QueueFilter(), people - 1, 1)[0]
    found = store.lists.queue(QueueFilter(text=oldest["number"]), 0, PAGE)
    correct([row["subject"] for row in found] == [oldest["subject"]], "search finds another")
