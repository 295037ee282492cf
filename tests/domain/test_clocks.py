"""Four working days from the talk, thirty days for papers; weekends and holidays do not count."""

from datetime import UTC, date, datetime

import pytest

from app.adapters.rule_files import load_rulebook
from app.domain import clocks

RULES = load_rulebook().on(date(2026, 11, 21))


def at(year, month, day, hour=2):
    return datetime(year, month, day, hour, tzinfo=UTC)


def ms(moment):
    return int(moment.timestamp() * 1000)


def row(talked, **changes):
    told = {"status": "DITERIMA", "purpose": "baru", "data": "di_pos", "needs_action": False}
    return told | {"interview_ms": ms(talked), "received_ms": ms(talked), "state": {}} | changes


MONDAY = at(2026, 11, 16)


@pytest.mark.parametrize(
    ("talked", "now", "age", "near", "late"),
    [
        (MONDAY, at(2026, 11, 16, 9), 0, False, False),
        (MONDAY, at(2026, 11, 17), 1, False, False),
        (MONDAY, at(2026, 11, 18), 2, True, False),
        (MONDAY, at(2026, 11, 20), 4, True, False),
        (MONDAY, at(2026, 11, 21), 4, True, True),
        (MONDAY, at(2026, 11, 23), 5, True, True),
        (at(2026, 11, 20), at(2026, 11, 22), 0, False, False),
        (at(2026, 11, 20), at(2026, 11, 24), 2, True, False),
        (at(2026, 12, 22), at(2026, 12, 29), 3, True, False),
        (at(2026, 11, 17, 17), at(2026, 11, 18, 2), 0, False, False),
    ],
    ids=["same day", "next day", "H+2", "last day", "a Saturday after", "the Monday after",
         "a weekend counts nothing", "over a weekend", "over Christmas and its leave",
         "after midnight it is the next day in WITA"],
)  # fmt: skip
def test_working_days_are_counted_from_the_talk(talked, now, age, near, late):
    clock = clocks.of_application(row(talked), now, RULES)

    assert (clock.age, clock.is_near, clock.is_late) == (age, near, late)
    assert clock.of == 4


@pytest.mark.parametrize(
    "changes",
    [
        {"purpose": "hilang"},
        {"purpose": "rusak"},
        {"status": "TUNDA"},
        {"status": "SIAP"},
        {"status": "BATAL"},
        {"interview_ms": 0},
    ],
    ids=["lost", "damaged", "held", "issued", "cancelled", "never talked to"],
)
def test_the_clock_does_not_run(changes):
    assert clocks.of_application(row(MONDAY, **changes), at(2026, 11, 23), RULES) is None


@pytest.mark.parametrize(
    ("changes", "may_act"),
    [
        ({"data": "di_pos"}, True),
        ({"data": "gagal"}, True),
        ({"data": "sampai"}, False),
        ({"data": "dibawa_kurir"}, False),
        ({"data": "sampai", "needs_action": True}, True),
    ],
    ids=["still here", "not accepted", "at headquarters", "on its way", "returned"],
)
def test_red_is_only_for_what_this_post_can_do(changes, may_act):
    clock = clocks.of_application(row(MONDAY, **changes), at(2026, 11, 25), RULES)

    assert clock.may_act is may_act


def test_what_is_long_past_is_not_counted_day_by_day():
    clock = clocks.of_application(row(at(2025, 3, 3)), at(2026, 11, 23), RULES)

    assert (clock.age, clock.is_late) == (-1, True)


@pytest.mark.parametrize(
    ("now", "last"),
    [
        (at(2026, 11, 20), date(2026, 11, 18)),
        (at(2026, 11, 23), date(2026, 11, 19)),
        (at(2026, 11, 22), date(2026, 11, 18)),
    ],
    ids=["Friday", "Monday", "Sunday"],
)
def test_a_reminder_looks_back_exactly_two_working_days(now, last):
    before = clocks.near_before_ms(now, RULES)

    assert before == ms(datetime(last.year, last.month, last.day, 16, tzinfo=UTC))


def test_what_kanim_returned_has_thirty_days():
    returned = {"returned": {"reason": "Foto buram"}, "returned_ms": ms(at(2026, 11, 1))}
    one = row(MONDAY, status="BERKAS_KURANG", state=returned)

    clock = clocks.of_papers(one, at(2026, 11, 25), RULES)

    assert (clock.complete_by, clock.days_left, clock.is_near) == (date(2026, 12, 1), 6, True)


def test_a_draft_that_lacks_a_paper_counts_from_its_beginning():
    record = {"hands": [{"at_ms": ms(MONDAY)}], "papers": [{"code": "kk", "state": "kurang"}]}

    clock = clocks.of_papers({"id": "d", "record": record}, at(2026, 12, 20), RULES)

    assert (clock.complete_by, clock.days_left) == (date(2026, 12, 16), -4)


def test_a_whole_draft_has_no_such_clock():
    record = {"hands": [{"at_ms": ms(MONDAY)}], "papers": []}

    assert clocks.of_papers({"id": "d", "record": record}, at(2026, 12, 20), RULES) is None
