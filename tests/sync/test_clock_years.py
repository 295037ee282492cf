"""A laptop's clock is years off: it is told by how much, and nothing is refused or lost for it."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from app.sync import engine
from db.open import open_post
from tests.fakes import FixedClock, SeededRandom
from tests.sync.joined import DEVICE, KEY, InProcess, World
from tests.sync.old_disk import applications, copied, is_level, receive
from tests.sync.sticks import Round

YEARS = [timedelta(days=3_650), timedelta(days=-3_650)]
HQ = FixedClock().now()


def wrong(world: World, folder: Path, off: timedelta) -> engine.Post:
    """The same laptop with a clock of its own."""
    world.post.store.close()  # type: ignore[attr-defined]
    clock, random = FixedClock(HQ + off), SeededRandom(55)
    args = (KEY, clock, random, DEVICE, world.post.hq.stream)
    return replace(world.post, store=open_post(folder / "post.db", *args), clock=clock)


@pytest.mark.parametrize("off", YEARS, ids=["ahead", "behind"])
def test_the_visit_says_by_how_much_and_everything_arrives(
    world: World, tmp_path: Path, off: timedelta
) -> None:
    post = wrong(world, tmp_path, off)
    receive(post, "a1", "a2")
    world.decide("application.approved", "a1")

    report = engine.visit(post, InProcess(world.tools))

    assert report.clock_off_s == pytest.approx(off.total_seconds())
    assert (applications(world), report.entries_taken) == (["a1", "a2"], 3)
    assert not (report.is_hq_restored or report.pulled or report.is_copied)


@pytest.mark.parametrize("off", YEARS, ids=["ahead", "behind"])
def test_a_clock_put_right_between_two_visits_is_no_alarm(
    world: World, tmp_path: Path, off: timedelta
) -> None:
    post = wrong(world, tmp_path, off)
    receive(post, "a1")
    engine.visit(post, InProcess(world.tools))
    post = wrong(replace(world, post=post), tmp_path, timedelta(0))
    receive(post, "a2")

    report = engine.visit(post, InProcess(world.tools))

    assert (applications(world), report.clock_off_s) == (["a1", "a2"], 0.0)
    assert not (report.is_hq_restored or report.pulled or report.is_copied)


@pytest.mark.parametrize("off", YEARS, ids=["ahead", "behind"])
def test_an_old_disk_heals_under_any_clock(world: World, tmp_path: Path, off: timedelta) -> None:
    world.receive(1)
    engine.visit(world.post, InProcess(world.tools))
    disk = copied(world, tmp_path)
    world.receive(2, first=2)
    engine.visit(world.post, InProcess(world.tools))
    post = replace(disk.put_back(), clock=FixedClock(HQ + off))
    receive(post, "b1")

    report = engine.visit(post, InProcess(world.tools))

    assert (report.pulled, is_level(world, post)) == (2, True)
    assert applications(world) == ["a1", "a2", "a3", "b1"]


@pytest.mark.parametrize("off", YEARS, ids=["ahead", "behind"])
def test_a_stick_is_answered_under_any_clock(trip: Round, tmp_path: Path, off: timedelta) -> None:
    trip.world.post = wrong(trip.world, tmp_path, off)
    receive(trip.world.post, "a1")

    trip.fill()
    trip.take()
    told = trip.read()

    assert (applications(trip.world), told.problem, told.is_gap) == (["a1"], "", False)
