"""Working days at the post: weekends, holidays and shared leave are not counted."""

from datetime import UTC, date, datetime

import pytest

from app.adapters.rule_files import load_rulebook
from app.domain import deadline

RULES = load_rulebook().on(date(2026, 11, 21))


def at(year, month, day, hour=2):
    return datetime(year, month, day, hour, tzinfo=UTC)


@pytest.mark.parametrize(
    ("interview", "due"),
    [
        (at(2026, 11, 16), date(2026, 11, 20)),
        (at(2026, 11, 19), date(2026, 11, 25)),
        (at(2026, 11, 21), date(2026, 11, 26)),
        (at(2026, 11, 20, 16), date(2026, 11, 26)),
        (at(2026, 12, 22), date(2026, 12, 30)),
        (at(2026, 12, 30), date(2027, 1, 7)),
        (at(2026, 3, 17), date(2026, 3, 30)),
        (at(2027, 3, 5), date(2027, 3, 19)),
        (at(2025, 8, 14), date(2025, 8, 21)),
    ],
    ids=["monday", "over_weekend", "saturday", "midnight_wita", "christmas_leave", "new_year",
         "nyepi_and_eid", "eid_2027", "leave_of_18_august"],
)  # fmt: skip
def test_a_passport_is_due_four_working_days_after_the_interview(interview, due):
    assert deadline.due_on(interview, RULES) == due


def test_the_screen_warns_two_working_days_after_the_interview():
    assert deadline.warn_on(at(2026, 11, 20), RULES) == date(2026, 11, 24)


def test_lost_and_damaged_books_are_not_bound():
    assert [deadline.is_exempt(p, RULES) for p in ("hilang", "rusak", "baru", "penggantian")] == [
        True,
        True,
        False,
        False,
    ]


@pytest.mark.parametrize(
    ("now", "left"),
    [
        (at(2026, 11, 23), 3),
        (at(2026, 11, 26), 0),
        (at(2026, 11, 26, 15), 0),
        (at(2026, 11, 26, 16), -1),
        (at(2026, 11, 28), -1),
        (at(2026, 11, 30), -2),
    ],
    ids=["monday", "last_day", "23_00_wita", "midnight_wita", "saturday_after", "monday_after"],
)
def test_days_left_count_working_days_and_turn_negative(now, left):
    assert deadline.days_left(date(2026, 11, 26), now, RULES) == left


def test_missing_papers_may_come_for_thirty_days():
    assert deadline.complete_by(date(2026, 11, 21), RULES) == date(2026, 12, 21)


@pytest.mark.parametrize(
    ("ready", "last"),
    [
        (date(2026, 11, 21), date(2026, 12, 21)),
        (date(2026, 12, 31), date(2027, 1, 31)),
        (date(2027, 1, 31), date(2027, 2, 28)),
        (date(2028, 1, 30), date(2028, 2, 29)),
    ],
    ids=str,
)
def test_a_finished_book_waits_one_month(ready, last):
    assert deadline.collect_by(ready, RULES) == last


def test_holidays_are_known_for_three_years():
    counts = {
        (year, kind): sum(row.on.year == year and row.kind == kind for row in RULES.rows.holidays)
        for year in (2025, 2026, 2027)
        for kind in ("national", "shared_leave")
    }

    assert list(counts.values()) == [17, 11, 17, 8, 18, 8]
    assert RULES.holidays_known_until == date(2027, 12, 31)
    assert not deadline.is_working_day(date(2026, 12, 24), RULES)
