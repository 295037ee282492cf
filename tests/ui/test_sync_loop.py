"""The loop that talks to headquarters by itself, without a link and without waiting for one."""

import threading
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from app.errors import BerandaError
from app.sync.blobs import Cargo, Load
from app.sync.engine import Report
from app.sync.planning import Settings, Why
from app.sync.progress import Progress, Stage, Tell
from app.sync.protocol import HqBusy, HqSilent, HqUnreachable
from app.sync.schedule import KNOCK_EVERY_S, Link
from tests.fakes import FixedClock, SeededRandom
from ui.sync_loop import ROUTE_EVERY_S, SyncLoop
from ui.worker import Lane


class Road:
    """A way to headquarters: what it carries, how it ends, and whether anybody opens."""

    def __init__(self) -> None:
        self.cargos: list[Cargo] = []
        self.problem: BerandaError | None = None
        self.report = Report()
        self.address, self.is_open, self.pieces = "10.0.0.7", False, 0
        self.gate = threading.Event()
        self.gate.set()

    def __call__(self, tell: Tell, cargo: Cargo = Cargo()) -> Report:  # noqa: B008
        self.cargos.append(cargo)
        self.gate.wait(5)
        for piece in range(self.pieces):
            tell(Progress(Stage.BLOB, piece * 1_000, 1_000_000, "b1"))
        if self.problem is not None:
            raise self.problem
        return self.report

    def route(self) -> str:
        return self.address

    def answers(self) -> bool:
        return self.is_open


class Bench:
    """A loop over such a road, with a clock that moves when told."""

    def __init__(self) -> None:
        self.road, self.clock, self.lane = Road(), FixedClock(), Lane()
        self.loop = SyncLoop(self.road, self.lane, (self.clock, SeededRandom()), Settings())
        self.loop.start()

    def rest(self) -> None:
        """Until the lane has said everything it had to say."""
        self.lane.finish()
        QCoreApplication.processEvents()
        QCoreApplication.processEvents()

    def later(self, seconds: float) -> None:
        self.clock.forward(seconds)
        self.loop._tick()
        self.rest()

    def begin(self) -> None:
        self.loop._tick()
        self.rest()


@pytest.fixture
def bench(qtbot: QtBot) -> Iterator[Bench]:
    made = Bench()
    yield made
    made.loop.stop()
    made.lane.finish()


def test_it_visits_at_once_and_then_every_quarter_of_an_hour(bench: Bench) -> None:
    bench.begin()
    bench.later(899)
    early = len(bench.road.cargos)

    bench.later(2)

    assert (early, len(bench.road.cargos)) == (1, 2)


def test_a_network_that_comes_back_is_used_at_once(bench: Bench) -> None:
    bench.road.problem, bench.road.address = HqUnreachable(), ""
    bench.begin()
    bench.later(ROUTE_EVERY_S)
    before = len(bench.road.cargos)

    bench.road.problem, bench.road.address = None, "10.0.0.7"
    bench.later(ROUTE_EVERY_S)

    assert (before, len(bench.road.cargos)) == (1, 2)
    assert bench.loop.schedule.link is Link.ONLINE


def test_a_door_that_opens_ends_the_wait(bench: Bench) -> None:
    bench.road.problem = HqUnreachable()
    bench.begin()
    bench.later(3)
    waiting = len(bench.road.cargos)

    bench.road.problem, bench.road.is_open = None, True
    bench.later(KNOCK_EVERY_S)
    bench.later(0)

    assert (waiting, len(bench.road.cargos)) == (1, 2)


def test_a_silent_headquarters_is_not_asked_again_because_its_door_is_open(bench: Bench) -> None:
    bench.road.problem, bench.road.is_open = HqSilent(), True
    bench.begin()

    bench.later(KNOCK_EVERY_S)
    bench.later(1)

    assert len(bench.road.cargos) == 1
    assert bench.loop.schedule.link is Link.SILENT


def test_a_pause_holds_even_the_button_and_ends_at_once(bench: Bench) -> None:
    bench.loop.set_settings(Settings(is_paused=True))
    bench.loop.ask()
    bench.later(3_600)
    held, why = len(bench.road.cargos), bench.loop.step.why

    bench.loop.set_settings(Settings())
    bench.rest()

    assert (held, why, len(bench.road.cargos)) == (0, Why.PAUSED, 1)


def test_a_visit_that_runs_ends_when_it_is_paused_and_is_no_failure(bench: Bench) -> None:
    bench.road.pieces = 2
    bench.road.gate.clear()
    bench.loop._tick()
    bench.loop.set_settings(Settings(is_paused=True))
    bench.road.gate.set()
    bench.rest()

    paused = (bench.loop.schedule.link, bench.loop.schedule.failures)
    bench.loop.set_settings(Settings())
    bench.rest()

    assert paused == (Link.ONLINE, 0)
    assert len(bench.road.cargos) == 2


def test_a_smaller_budget_counts_for_the_visit_that_runs(bench: Bench) -> None:
    bench.road.pieces = 2
    bench.road.gate.clear()
    bench.loop._tick()
    bench.loop.set_settings(Settings(day_bytes=600_000))
    bench.road.gate.set()
    bench.rest()
    bench.later(0)

    assert [cargo.blob_bytes for cargo in bench.road.cargos] == [None, 600_000]


def test_what_may_go_again_does_not_wait_for_the_end_of_the_period(bench: Bench) -> None:
    bench.loop.set_settings(Settings(only_important=True))
    bench.rest()
    bench.later(901)
    bench.loop.ask()

    bench.loop.set_settings(Settings())
    bench.rest()
    bench.later(0)

    assert bench.road.cargos[-1].load is Load.ALL


def test_headquarters_word_to_wait_is_kept_after_a_visit_and_after_a_refusal(bench: Bench) -> None:
    bench.road.report = Report(wait_s=3_000)
    bench.begin()
    bench.later(1_000)
    after_visit = (len(bench.road.cargos), bench.loop.step.why)

    bench.road.report, bench.road.problem = Report(), HqBusy(wait_s=2_000)
    bench.later(2_001)
    bench.loop.ask()
    bench.later(1_990)

    assert after_visit == (1, Why.HQ_ASKS)
    assert (len(bench.road.cargos), bench.loop.schedule.link) == (2, Link.BUSY)


def test_the_day_s_budget_is_counted_and_kept_and_begins_anew_at_midnight(bench: Bench) -> None:
    kept: list[object] = []
    bench.loop.spent.connect(kept.append)
    bench.road.pieces = 5
    bench.loop.set_settings(Settings(day_bytes=4_000))

    bench.rest()
    used = (bench.loop.meter.today, bench.loop.step.cargo.load)
    bench.later(24 * 3_600)

    assert used == (4_000, Load.ENTRIES)
    assert kept[0] == ["2026-11-21", 4_000]
    assert bench.road.cargos[-1] == Cargo(Load.IMPORTANT, 4_000)


def test_battery_and_disk_of_the_laptop_are_looked_at(bench: Bench) -> None:
    bench.loop.set_machine(battery=5, free_bytes=None)
    bench.begin()
    held = (len(bench.road.cargos), bench.loop.step.why)

    bench.loop.set_machine(battery=15, free_bytes=None)
    bench.begin()

    assert held == (0, Why.BATTERY)
    assert bench.road.cargos[0].load is Load.IMPORTANT


def test_a_try_that_nobody_answers_is_not_called_sending(bench: Bench) -> None:
    first = bench.loop.shown
    bench.road.problem = HqUnreachable()
    bench.begin()
    lost = bench.loop.shown

    bench.road.gate.clear()
    bench.loop.ask()
    asking = bench.loop.shown
    bench.road.gate.set()
    bench.rest()

    assert (first, lost, asking) == (Link.UNKNOWN, Link.OFFLINE, Link.UNKNOWN)
    assert bench.loop.schedule.since == 0.0


def test_it_says_when_the_reason_changes(bench: Bench) -> None:
    said: list[object] = []
    bench.loop.state_changed.connect(said.append)
    bench.begin()
    before = len(said)

    bench.loop.set_settings(replace(bench.loop.settings, is_paused=True))

    assert len(said) == before + 1


def thinly(bench: Bench) -> None:
    """Twenty-five seconds of a visit in which half a megabyte goes."""
    bench.loop._hear(Progress(Stage.BLOB, 0, 1_000_000, "b1"))
    bench.clock.forward(25)
    bench.loop._hear(Progress(Stage.BLOB, 500_000, 1_000_000, "b1"))


def test_on_a_thin_road_the_next_visit_carries_what_is_important(bench: Bench) -> None:
    bench.begin()

    thinly(bench)
    bench.later(901)

    assert [cargo.load for cargo in bench.road.cargos] == [Load.ALL, Load.IMPORTANT]


def test_the_officer_may_send_all_nevertheless(bench: Bench) -> None:
    bench.begin()
    thinly(bench)

    bench.loop.take_all()
    bench.rest()

    assert [cargo.load for cargo in bench.road.cargos] == [Load.ALL, Load.ALL]
