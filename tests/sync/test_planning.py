"""When the post visits headquarters, and what it carries: by rule, without waiting."""

import errno
from contextlib import ExitStack
from dataclasses import replace

import pytest

from app.adapters.fsio import DiskFull
from app.errors import BerandaError, StoreFull
from app.hq.crowd import AT_EASE, LONGEST_WAIT_S, Crowd
from app.sync import engine, planning, schedule
from app.sync.blobs import Cargo, Load
from app.sync.planning import Machine, Settings, State, Why, next_step
from app.sync.protocol import (
    HqBusy,
    HqGarbage,
    HqRefusedUs,
    HqSilent,
    HqUnreachable,
    HqWrongKey,
    JournalForked,
)
from app.sync.schedule import Link, Schedule, VisitPaused
from tests.sync.joined import InProcess, World

NOW = 1_000.0
DUE = State()


def with_(**changes: object) -> State:
    """A state that is due, with other settings or another machine."""
    settings = {key: value for key, value in changes.items() if hasattr(Settings(), key)}
    machine = {key: value for key, value in changes.items() if hasattr(Machine(), key)}
    state = replace(DUE, settings=replace(Settings(), **settings))  # type: ignore[arg-type]
    return replace(state, machine=replace(Machine(), **machine))  # type: ignore[arg-type]


def test_in_good_times_a_visit_carries_everything() -> None:
    step = next_step(DUE, NOW)

    assert (step.visits, step.cargo, step.why) == (True, Cargo(Load.ALL), Why.DUE)


def test_between_two_visits_it_is_said_when_the_next_is() -> None:
    after = replace(DUE, schedule=schedule.succeeded(Schedule(), NOW))

    step = next_step(after, NOW + 1)

    assert (step.visits, step.why, step.at) == (False, Why.PERIOD, NOW + schedule.EVERY_S)


def test_after_a_failure_it_waits_and_the_button_does_not() -> None:
    failed = schedule.failed(Schedule(), NOW, silent=False, chance=0.5)
    waiting = replace(DUE, schedule=failed)

    asked = replace(waiting, is_asked=True)

    assert next_step(waiting, NOW + 1).why is Why.BACK_OFF
    assert (next_step(asked, NOW + 1).visits, next_step(asked, NOW + 1).why) == (True, Why.ASKED)


def test_no_second_visit_begins_beside_a_running_one() -> None:
    running = replace(DUE, schedule=schedule.started(Schedule(), NOW), is_asked=True)

    assert next_step(running, NOW).why is Why.RUNNING


def test_while_paused_not_even_the_button_sends() -> None:
    paused = replace(with_(is_paused=True), is_asked=True)

    assert (next_step(paused, NOW).visits, next_step(paused, NOW).why) == (False, Why.PAUSED)


@pytest.mark.parametrize(
    ("changes", "load", "why"),
    [
        ({"only_important": True}, Load.IMPORTANT, Why.ONLY_IMPORTANT),
        ({"quiet": (8 * 60, 15 * 60), "minute_of_day": 9 * 60}, Load.IMPORTANT, Why.QUIET),
        ({"battery": 15}, Load.IMPORTANT, Why.BATTERY),
        ({"day_bytes": 1_000, "sent_today": 1_000}, Load.ENTRIES, Why.BUDGET),
        ({"is_thin": True}, Load.IMPORTANT, Why.THIN),
        ({"day_bytes": 10_000_000, "sent_today": 8_000_000}, Load.IMPORTANT, Why.DEAR),
    ],
    ids=["only the important", "quiet hours", "battery", "budget", "thin", "dear"],
)
def test_a_lighter_visit_says_why(changes: dict[str, object], load: Load, why: Why) -> None:
    step = next_step(with_(**changes), NOW)

    assert (step.visits, step.cargo.load, step.why) == (True, load, why)


@pytest.mark.parametrize(
    "changes",
    [{"is_thin": True, "takes_all": True}, {"is_thin": True, "minute_of_day": 20 * 60}],
    ids=["the officer said so", "at night"],
)
def test_a_thin_road_carries_all_when_told_and_at_night(changes: dict[str, object]) -> None:
    assert next_step(with_(**changes), NOW).cargo.load is Load.ALL


@pytest.mark.parametrize(
    ("changes", "why"),
    [({"battery": 5}, Why.BATTERY), ({"free_bytes": 1 << 20}, Why.NO_ROOM)],
    ids=["last of the battery", "full disk"],
)
def test_in_need_nothing_goes_by_itself_and_entries_when_asked(
    changes: dict[str, object], why: Why
) -> None:
    state = with_(**changes)

    assert (next_step(state, NOW).visits, next_step(state, NOW).why) == (False, why)
    assert next_step(replace(state, is_asked=True), NOW).visits


def test_what_is_left_of_the_day_s_budget_bounds_a_visit() -> None:
    assert next_step(with_(day_bytes=1_000, sent_today=400), NOW).cargo.blob_bytes == 600


@pytest.mark.parametrize(
    ("minute", "is_so"), [(21 * 60, False), (23 * 60, True), (60, True), (5 * 60, False)]
)
def test_quiet_hours_may_go_over_midnight(minute: int, is_so: bool) -> None:
    assert planning.is_quiet((22 * 60, 5 * 60), minute) is is_so


def test_headquarters_asks_for_time_and_gets_it_even_from_the_button() -> None:
    busy = HqBusy(wait_s=120)
    held = replace(DUE, hold_until=planning.held_until(DUE, busy, NOW), is_asked=True)

    assert (next_step(held, NOW + 119).why, next_step(held, NOW + 119).at) == (
        Why.HQ_ASKS,
        NOW + 120,
    )
    assert next_step(held, NOW + 120).visits


def test_after_a_visit_headquarters_word_holds_and_the_wish_is_done() -> None:
    after = planning.after_visit(replace(DUE, is_asked=True), 60, NOW)

    assert (after.is_asked, after.hold_until) == (False, NOW + 60)


@pytest.mark.parametrize(
    ("problem", "link"),
    [
        (HqUnreachable(), Link.OFFLINE),
        (HqUnreachable(errno=errno.ENETUNREACH), Link.OFFLINE),
        (HqUnreachable(errno=errno.ECONNREFUSED), Link.SILENT),
        (HqSilent(), Link.SILENT),
        (HqSilent(status=502), Link.SILENT),
        (HqSilent(status=511), Link.PORTAL),
        (HqGarbage(what="type"), Link.PORTAL),
        (HqWrongKey(what="tls"), Link.PORTAL),
        (HqWrongKey(what="ack"), Link.STRANGER),
        (HqBusy(wait_s=9), Link.BUSY),
        (HqRefusedUs(why="revoked"), Link.REFUSED),
        (JournalForked(), Link.FORKED),
        (StoreFull(), Link.FULL),
        (DiskFull(), Link.FULL),
        (VisitPaused(), Link.ONLINE),
    ],
    ids=lambda one: getattr(one, "code", str(one)),
)
def test_no_link_no_answer_a_strange_page_and_a_full_disk_are_told_apart(
    problem: BerandaError, link: Link
) -> None:
    assert schedule.link_after(problem) is link


def test_only_the_important_lets_originals_go_at_night() -> None:
    day, night = (with_(only_important=True, minute_of_day=60 * hour) for hour in (12, 22))

    loads = [next_step(state, NOW).cargo.load for state in (day, night)]

    assert loads == [Load.IMPORTANT, Load.ALL]


@pytest.mark.parametrize(
    ("before", "after", "is_more"),
    [
        (Settings(is_paused=True), Settings(), True),
        (Settings(only_important=True), Settings(), True),
        (Settings(day_bytes=9), Settings(day_bytes=99), True),
        (Settings(day_bytes=9), Settings(), True),
        (Settings(), Settings(is_paused=True), False),
        (Settings(), Settings(day_bytes=9), False),
        (Settings(), Settings(every_s=60), False),
    ],
    ids=["resumed", "everything again", "larger budget", "no budget", "paused", "budget", "pace"],
)
def test_what_was_held_back_goes_as_soon_as_it_may(
    before: Settings, after: Settings, is_more: bool
) -> None:
    assert after.carries_more_than(before) is is_more


def test_a_light_visit_carries_entries_and_previews_alone(world: World) -> None:
    world.receive(1)
    preview, scan = world.add_blob(b"preview" * 90, "preview"), world.add_blob(b"scan" * 900)

    engine.visit(world.post, InProcess(world.tools), cargo=Cargo(Load.IMPORTANT))

    assert world.held() == 1
    assert (world.tools.shelf.is_whole(preview), world.tools.shelf.is_whole(scan)) == (True, False)


def test_a_visit_stays_under_its_budget(world: World) -> None:
    for number in range(4):
        world.add_blob(bytes([number]) * 900)
    api = InProcess(world.tools)

    engine.visit(world.post, api, cargo=Cargo(Load.ALL, 2_000))

    assert 0 < api.blob_bytes <= 2_000


def test_a_crowded_headquarters_takes_entries_and_asks_for_the_pictures_later(
    world: World,
) -> None:
    world.receive(1)
    scan = world.add_blob(b"scan" * 900)
    crowd = Crowd()
    tools = replace(world.tools, crowd=crowd)

    with ExitStack() as others:
        for _ in range(AT_EASE + 2):
            others.enter_context(crowd.entered())
        report = engine.visit(world.post, InProcess(tools))

    assert (world.held(), report.wait_s, world.tools.shelf.is_whole(scan)) == (1, 30, False)


def test_even_a_very_crowded_headquarters_names_no_more_than_an_hour() -> None:
    crowd = Crowd()
    with ExitStack() as others:
        for _ in range(1_000):
            others.enter_context(crowd.entered())
        longest = crowd.wait_s

    assert (longest, crowd.wait_s) == (LONGEST_WAIT_S, 0)
