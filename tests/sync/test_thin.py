"""On a thin or nearly used-up link only what is important goes by itself."""

import pytest

from app.sync import thin
from app.sync.thin import Measured, Road

NOW = 1_000.0
THIN = Road(True, NOW)


@pytest.mark.parametrize(
    ("before", "measured", "is_thin"),
    [
        (Road(), Measured(500_000, 25.0), True),
        (Road(), Measured(900_000, 25.0), False),
        (THIN, Measured(900_000, 25.0), True),
        (THIN, Measured(1_200_000, 25.0), False),
        (Road(), Measured(30_000, 5.0), False),
        (Road(), Measured(100_000, 25.0), False),
        (THIN, Measured(10_000, 1.0), True),
    ],
    ids=["20 kB/s", "36 kB/s", "36 after thin", "48 kB/s", "too soon", "too little", "no word"],
)
def test_the_road_is_judged_by_what_it_carried(
    before: Road, measured: Measured, is_thin: bool
) -> None:
    after = thin.heard(before, measured, NOW)

    assert thin.is_thin(after, NOW) is is_thin


def test_an_hour_later_the_road_is_measured_anew() -> None:
    assert thin.is_thin(THIN, NOW + 3_599)
    assert not thin.is_thin(THIN, NOW + 3_600)


def test_the_last_fifth_of_a_budget_is_kept_for_what_is_important() -> None:
    assert not thin.is_dear(None, 10**12)
    assert not thin.is_dear(100, 79)
    assert thin.is_dear(100, 80)
