"""How many pictures travel at once follows from what the road really carries."""

import pytest

from app.sync.ways import (
    AT_FIRST,
    FIRST_PIECE,
    LEAST_PIECE,
    MOST,
    MOST_PIECE,
    TRY_AGAIN,
    Ways,
    looked,
    next_piece,
    window_bytes,
)


def settled(rates: list[float]) -> Ways:
    ways = Ways()
    for rate in rates:
        ways = looked(ways, rate)
    return ways


def test_while_one_more_carries_more_there_are_up_to_four() -> None:
    assert settled([30_000, 40_000, 50_000, 60_000, 70_000]).count == MOST


def test_one_that_adds_nothing_is_taken_back() -> None:
    assert settled([30_000, 30_000]).count == AT_FIRST


@pytest.mark.parametrize("rate", [2_000, 8_000, 16_000])
def test_on_a_thin_link_there_are_never_more_than_two(rate: float) -> None:
    assert settled([rate] * 20).count == 2


def test_a_road_that_became_wider_is_noticed() -> None:
    tried = settled([30_000, 30_000])

    for rate in [60_000] * (TRY_AGAIN + 1):
        tried = looked(tried, rate)

    assert tried.count == AT_FIRST + 1


def test_a_road_that_became_thin_is_left_to_two() -> None:
    assert settled([30_000, 40_000, 50_000, 9_000]).count == 2


def test_nothing_moved_says_nothing() -> None:
    assert looked(Ways(3, 20_000.0), 0.0) == Ways(3, 20_000.0)


def test_pieces_follow_the_road() -> None:
    wide = narrow = FIRST_PIECE
    for _piece in range(1_000):
        wide, narrow = next_piece(wide, 0.001), next_piece(narrow, 2.0)

    assert (wide, narrow) == (MOST_PIECE, LEAST_PIECE)


def test_on_a_long_road_only_so_much_is_under_way_that_an_entry_soon_follows() -> None:
    road = 32_000 * 0.6

    assert road < window_bytes(32_000, 0.6) < 2 * road


@pytest.mark.parametrize(("rate", "trip_s"), [(50e6, 0.001), (0.0, 0.6)])
def test_a_short_or_unknown_road_is_not_held_back(rate: float, trip_s: float) -> None:
    assert window_bytes(rate, trip_s) == 0
