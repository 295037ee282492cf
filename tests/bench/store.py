"""Saving: how fast a person is taken in, durably, beside what the disk itself needs."""

from collections.abc import Callable
from pathlib import Path

from app.services import drafts, intake
from app.services.desk import Desk
from db import verify
from tests.bench.measures import (
    Measure,
    a_folder,
    correct,
    fsync_ms,
    percentile,
    say,
    timed_ms,
)
from tests.builders import a_record
from tests.desks import a_desk
from tests.faults.promises import Promise, broken

PEOPLE = 1_000


def main() -> None:
    folder = a_folder()
    flush = fsync_ms(folder)
    desk = a_desk(folder)
    waiting = [drafts.start(desk, a_record()) for _ in range(PEOPLE)]
    promises: list[Promise] = []
    took = timed_ms(_receive_all(desk, waiting, promises), PEOPLE)
    fields = timed_ms(_save_field(desk), 300)
    _say(flush, took, fields)
    correct(verify.verify(desk.store.engine).is_sound, "the store does not verify")
    desk.store.close()
    why = _unkept(folder, promises)
    correct(why is None, f"a promise is broken: {why}")


def _receive_all(desk: Desk, waiting: list[drafts.Draft], promises: list[Promise]) -> Callable:
    def one() -> None:
        promises.append(Promise("application", intake.receive(desk, waiting.pop())))

    return one


def _save_field(desk: Desk) -> Callable[[], object]:
    draft = drafts.start(desk, a_record())
    return lambda: drafts.save(desk, draft)


def _say(flush: list[float], took: list[float], fields: list[float]) -> None:
    disk, p50, p99 = percentile(flush, 50), percentile(took, 50), percentile(took, 99)
    rate = 1000 * len(took) / sum(took)
    say(
        Measure("device: one durable 4 KiB write, p50", disk, "ms"),
        Measure("device: one durable 4 KiB write, p99", percentile(flush, 99), "ms"),
        Measure("intake received, durably, p50", p50, "ms", 5, 50),
        Measure("intake received, durably, p99", p99, "ms", 20, 100),
        Measure("intakes received a second", rate, "/s", 300, 50, is_more_better=True),
        Measure("of that without the device's write, p50", p50 - disk, "ms"),
        Measure("field saved into the draft, durably, p50", percentile(fields, 50), "ms", 5, 50),
        Measure("field saved into the draft, durably, p99", percentile(fields, 99), "ms", 20, 100),
    )


def _unkept(folder: Path, promises: list[Promise]) -> str | None:
    return broken(folder, promises, seed=99)
