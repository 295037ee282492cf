"""Amounts and dates as people at the post say them."""

from datetime import UTC, date, datetime

import pytest

from app.domain import calendar
from app.domain.money import rupiah, terbilang

NOON = datetime(2026, 11, 21, 4, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("amount", "written", "spoken"),
    [
        (0, "Rp0", "nol rupiah"),
        (11, "Rp11", "sebelas rupiah"),
        (19, "Rp19", "sembilan belas rupiah"),
        (100, "Rp100", "seratus rupiah"),
        (101, "Rp101", "seratus satu rupiah"),
        (1_000, "Rp1.000", "seribu rupiah"),
        (2_105, "Rp2.105", "dua ribu seratus lima rupiah"),
        (55_000, "Rp55.000", "lima puluh lima ribu rupiah"),
        (950_000, "Rp950.000", "sembilan ratus lima puluh ribu rupiah"),
        (1_000_000, "Rp1.000.000", "satu juta rupiah"),
        (1_650_000, "Rp1.650.000", "satu juta enam ratus lima puluh ribu rupiah"),
        (111_111, "Rp111.111", "seratus sebelas ribu seratus sebelas rupiah"),
        (7_500_000_000, "Rp7.500.000.000", "tujuh miliar lima ratus juta rupiah"),
        (-500, "-Rp500", "minus lima ratus rupiah"),
    ],
)
def test_an_amount_is_written_and_spelled_out(amount, written, spoken):
    assert (rupiah(amount), terbilang(amount)) == (written, spoken)


def test_dates_are_indonesian():
    day = date(2026, 11, 21)

    assert calendar.long_date(day) == "Sabtu, 21 November 2026"
    assert calendar.plain_date(day) == "21 November 2026"
    assert calendar.short_date(day) == "21 Nov"
    assert calendar.form_date(date(1990, 8, 1)) == "01-08-1990"


def test_the_hour_has_a_dot_and_is_wita():
    assert calendar.hour(datetime(2026, 11, 21, 2, 33, tzinfo=UTC)) == "10.33"
    assert calendar.wita_date(datetime(2026, 11, 20, 16, 0, tzinfo=UTC)) == date(2026, 11, 21)


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        (datetime(2026, 11, 21, 2, 33, tzinfo=UTC), "10.33"),
        (datetime(2026, 11, 20, 7, 20, tzinfo=UTC), "kemarin 15.20"),
        (datetime(2026, 11, 19, 7, 20, tzinfo=UTC), "Kamis 15.20"),
        (datetime(2026, 11, 14, 7, 20, tzinfo=UTC), "14 Nov"),
        (datetime(2025, 11, 14, 7, 20, tzinfo=UTC), "14 November 2025"),
        (datetime(2026, 11, 23, 7, 20, tzinfo=UTC), "23 Nov"),
    ],
    ids=["today", "yesterday", "this_week", "this_year", "last_year", "ahead"],
)
def test_relative_words_go_no_further_than_yesterday(moment, said):
    assert calendar.relative(moment, NOON) == said


def test_a_moment_without_a_zone_is_a_bug():
    with pytest.raises(ValueError, match="time zone"):
        calendar.to_wita(datetime(2026, 11, 21))


def test_lengths_and_sizes_are_said_shortly():
    assert [calendar.duration(s) for s in (40, 720, 10_900, 180_000)] == [
        "40 dtk",
        "12 mnt",
        "3 jam",
        "2 hari",
    ]
    assert [calendar.size(n) for n in (18_600_000, 2_000_000, 900)] == ["18,6 MB", "2 MB", "900 B"]


def test_a_leap_day_child_is_older_on_the_first_of_march():
    assert calendar.age(date(2008, 2, 29), date(2026, 2, 28)) == 17
    assert calendar.age(date(2008, 2, 29), date(2026, 3, 1)) == 18
