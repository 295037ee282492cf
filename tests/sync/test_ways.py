"""How many pictures travel at once follows from what the road really carries."""

import pytest

from app.sync.ways import (
    AT_FIRST,
    FIRST_PIECE,
    FIRST_ROOM,
    LEAST_PIECE,
    LEAST_ROOM,
    MOST,
    MOST_PIECE,
    TRY_AGAIN,
    Memory,
    Ways,
    looked,
    next_piece,
    room_bytes,
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


def test_alone_the_pictures_keep_a_queue_and_beside_a_counter_at_work_hardly_any() -> None:
    road = int(32_000 * 0.6)

    alone, beside = (room_bytes(32_000, 0.6, is_beside=one) for one in (False, True))

    assert road < beside < 1.5 * road < 2 * road < alone < 3 * road


def test_a_short_road_is_not_held_back() -> None:
    assert room_bytes(50e6, 0.001, is_beside=True) == 0


def test_an_unknown_long_road_is_tried_with_care_and_a_thin_one_keeps_a_few_packets() -> None:
    assert room_bytes(0.0, 0.6, is_beside=False) == FIRST_ROOM
    assert room_bytes(500.0, 0.6, is_beside=True) == LEAST_ROOM


def test_one_look_at_a_road_that_was_gone_does_not_make_it_narrow() -> None:
    memory = Memory()

    for rate in (30_000, 31_000, 2_000):
        memory.learn(rate)

    assert memory.rate == 31_000
