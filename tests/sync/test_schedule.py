"""When the post tries again."""

import pytest

from app.sync import schedule
from app.sync.schedule import Link, Schedule


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

    second = schedule.failed(first, 40.0, silent=False, chance=0.5)

    assert (second.link, second.since) == (Link.OFFLINE, 5.0)


def test_a_signal_without_an_answer_is_said_as_such() -> None:
    assert schedule.failed(Schedule(), 0.0, silent=True, chance=0.5).link is Link.SILENT


def test_a_returned_network_is_used_at_once() -> None:
    waiting = schedule.failed(Schedule(failures=3), 0.0, silent=False, chance=0.5)

    assert schedule.is_due(schedule.link_returned(waiting, 7.0), 7.0)


def test_the_officer_s_button_never_starts_a_second_visit_beside_the_first() -> None:
    running = schedule.started(Schedule(), 0.0)

    assert not schedule.is_due(schedule.asked(running, 1.0), 1.0)
