"""Sync: what a visit costs when nothing is new, and how fast a backlog is prepared."""

import random
import time
from collections.abc import Iterable, Iterator

from app.sync import engine
from tests.bench.crowd import a_person
from tests.bench.measures import Measure, a_folder, correct, percentile, say, timed_ms
from tests.faults.house import House, a_house
from tests.sync.joined import InProcess

BACKLOG = 1_000


class Counting(InProcess):
    """Headquarters, with the bytes of both directions counted."""

    up = down = 0

    def exchange(self, pouches: Iterable[bytes]) -> Iterator[bytes]:
        for answer in super().exchange(self._counted(pouches)):
            self.down += len(answer)
            yield answer

    def _counted(self, pouches: Iterable[bytes]) -> Iterator[bytes]:
        for pouch in pouches:
            self.up += len(pouch)
            yield pouch


def main() -> None:
    with a_house(a_folder()) as house:
        hq = Counting(house.hq._tools)
        _backlog(house, hq)
        hq.up = hq.down = 0
        took = timed_ms(lambda: engine.visit(house.post, hq), 20)
        say(
            Measure("visit with nothing new, p50", percentile(took, 50), "ms", 50, 200),
            Measure("bytes up", hq.up / 20, "B", 1000, 4000),
            Measure("bytes down", hq.down / 20, "B", 1000, 4000),
        )


def _backlog(house: House, hq: Counting) -> None:
    dice = random.Random(1)
    with house.store.begin("desi") as act:
        for number in range(BACKLOG):
            act.append("application.received", f"{number:032x}", a_person(number, dice))
    began = time.perf_counter()
    report = engine.visit(house.post, hq)
    seconds = time.perf_counter() - began
    correct(report.entries_sent == BACKLOG, f"sent {report.entries_sent} of {BACKLOG}")
    say(
        Measure("entries sent and signed for", BACKLOG / seconds, "/s", 200, 50, True),
        Measure("bytes up for one of them", hq.up / BACKLOG, "B", 1000, 2000),
    )
