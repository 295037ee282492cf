"""A wrong clock is named, a mended one is believed, and a sleeping laptop is no alarm."""

from datetime import timedelta

import pytest

from tests.fakes import FixedClock
from ui import status_text
from ui.clock_watch import ClockWatch

HOUR_S, YEAR_S = 3_600.0, 31_557_600.0


@pytest.mark.parametrize(
    ("off_s", "said"),
    [
        (-3 * HOUR_S, "Jam laptop mundur 3 jam. Betulkan agar nomor permohonan urut."),
        (2 * YEAR_S, "Jam laptop maju 2 tahun. Betulkan agar nomor permohonan urut."),
        (-420.0, "Jam laptop mundur 7 menit. Betulkan agar nomor permohonan urut."),
    ],
)
def test_a_clock_that_is_off_is_told_with_the_way_to_mend_it(off_s: float, said: str) -> None:
    notice = status_text.clock_notice(off_s)

    assert notice is not None and notice.text == said


def test_four_minutes_are_nobody_s_mistake() -> None:
    assert status_text.clock_notice(240.0) is None


def test_once_the_clock_is_set_right_nothing_is_said() -> None:
    clock = FixedClock()
    watch = ClockWatch(clock)
    watch.heard(2 * YEAR_S)

    clock.at -= timedelta(seconds=2 * YEAR_S)

    assert abs(watch.off_s(0)) < 1


def test_a_laptop_that_slept_raises_no_alarm() -> None:
    clock = FixedClock()
    watch = ClockWatch(clock)
    watch.heard(0.0)

    clock.at += timedelta(hours=9)  # and the monotonic clock stood still

    assert watch.off_s(0) == 0.0


def test_without_a_link_a_clock_before_the_last_contact_is_known_to_be_wrong() -> None:
    clock = FixedClock()
    last_heard_ms = int(clock.at.timestamp() * 1000) + 3 * 3_600_000

    assert ClockWatch(clock).off_s(last_heard_ms) == -3 * HOUR_S
    assert ClockWatch(clock).off_s(0) == 0.0
