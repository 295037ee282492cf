"""When the post tries again."""

import errno

import pytest

from app.errors import BerandaError
from app.sync import schedule
from app.sync.protocol import HqBusy, HqGarbage, HqRefusedUs, HqSilent, HqUnreachable
from app.sync.schedule import BACK_OFF_S, Link, Schedule


def test_a_reached_headquarters_is_visited_again_in_a_quarter_of_an_hour() -> None:
    after = schedule.succeeded(schedule.started(Schedule(), 0.0), 10.0)

    assert (after.link, after.due_at) == (Link.ONLINE, 910.0)


@pytest.mark.parametrize(
    ("failures", "wait_s"), [(0, 30), (1, 120), (2, 600), (3, 1800), (9, 1800)]
)
def test_waits_grow_while_nobody_answers(failures: int, wait_s: float) -> None:
    before = Schedule(failures=failures)

    after = schedule.failed(before, 0.0, silent=False, chance=0.5)

    assert after.due_at == wait_s


def test_a_visit_that_moved_something_is_tried_again_soon() -> None:
    after = schedule.failed(Schedule(failures=3), 0.0, silent=False, chance=0.5, has_moved=True)

    assert (after.due_at, after.failures) == (schedule.SOON_S, 0)
    assert after.link is Link.BROKEN


def test_offline_since_is_the_first_failure_and_not_the_last() -> None:
    first = schedule.failed(Schedule(), 5.0, silent=False, chance=0.5)

    second = schedule.failed(schedule.started(first, 32.0), 40.0, silent=False, chance=0.5)

    assert (second.link, second.since) == (Link.OFFLINE, 5.0)


def test_a_signal_without_an_answer_is_said_as_such() -> None:
    assert schedule.failed(Schedule(), 0.0, silent=True, chance=0.5).link is Link.SILENT


def test_a_returned_network_is_used_at_once() -> None:
    waiting = schedule.failed(Schedule(failures=3), 0.0, silent=False, chance=0.5)

    assert schedule.is_due(schedule.link_returned(waiting, 7.0), 7.0)


def test_the_officer_s_button_never_starts_a_second_visit_beside_the_first() -> None:
    running = schedule.started(Schedule(), 0.0)

    assert not schedule.is_due(schedule.asked(running, 1.0), 1.0)


@pytest.mark.parametrize(
    ("problem", "due_at", "failures"),
    [
        (HqBusy(wait_s=90), 90.0, 0),
        (HqRefusedUs(why="revoked"), 30.0, 1),
        (HqGarbage(what="type"), 30.0, 1),
        (schedule.VisitPaused(), 0.0, 0),
    ],
    ids=["busy", "refused", "portal", "paused"],
)
def test_each_end_of_a_visit_has_its_own_wait(
    problem: BerandaError, due_at: float, failures: int
) -> None:
    after = schedule.after(Schedule(), 0.0, problem, chance=0.5, has_moved=True)

    assert (after.due_at, after.failures) == (due_at, failures)


def test_a_link_that_broke_in_the_middle_is_no_failure_and_a_refusal_is() -> None:
    broken = schedule.after(Schedule(), 0.0, HqUnreachable(), chance=0.5, has_moved=True)
    refused = schedule.after(Schedule(), 0.0, HqRefusedUs(), chance=0.5, has_moved=True)

    assert (broken.link, refused.link) == (Link.BROKEN, Link.REFUSED)


@pytest.mark.parametrize(
    ("link", "before", "answers", "is_news"),
    [
        (Link.OFFLINE, None, True, True),
        (Link.OFFLINE, True, True, True),
        (Link.OFFLINE, None, False, False),
        (Link.SILENT, None, True, False),
        (Link.SILENT, True, True, False),
        (Link.SILENT, False, True, True),
        (Link.PORTAL, True, True, False),
    ],
)
def test_a_door_that_opens_is_news_only_where_it_was_shut(
    link: Link, before: bool | None, answers: bool, is_news: bool
) -> None:
    assert schedule.opens(link, answered_before=before, answers=answers) is is_news


def test_a_silent_headquarters_is_not_called_a_missing_link() -> None:
    assert schedule.link_after(HqSilent()) is not schedule.link_after(HqUnreachable())


def test_a_road_that_broke_in_the_middle_is_asked_for_twice_a_second_for_two_minutes():
    moved = schedule.after(Schedule(), 100.0, HqSilent(), chance=0.5, has_moved=True)
    still = schedule.after(moved, 110.0, HqUnreachable(errno=0), chance=0.5, has_moved=False)
    late = schedule.after(moved, 221.0, HqUnreachable(errno=0), chance=0.5, has_moved=False)

    assert (moved.due_at, still.due_at) == (100.5, 110.5)
    assert still.link is Link.BROKEN
    assert (late.link, late.due_at) == (Link.OFFLINE, 221.0 + BACK_OFF_S[0])


def test_a_door_that_is_shut_is_not_hammered():
    moved = schedule.after(Schedule(), 100.0, HqSilent(), chance=0.5, has_moved=True)

    shut = HqUnreachable(errno=errno.ECONNREFUSED)
    after = schedule.after(moved, 101.0, shut, chance=0.5, has_moved=False)

    assert (after.link, after.due_at) == (Link.SILENT, 101.0 + BACK_OFF_S[0])
