"""Room on the disk: for how many people it lasts, and what makes way, by rule."""

import pytest

from app.domain import room

MB, GB = 1_000_000, 1_000_000_000


def test_a_new_laptop_counts_as_the_design_does() -> None:
    assert room.people_that_fit(180 * MB + room.RESERVE_BYTES, 3, 9 * MB) == 15


def test_a_laptop_with_experience_counts_what_people_really_brought() -> None:
    assert room.people_that_fit(3 * GB, people=100, all_bytes=200 * MB) == 1_475


def test_below_the_reserve_nobody_fits() -> None:
    assert room.people_that_fit(40 * MB, 100, 200 * MB) == 0


def safe(count: int, size: int) -> list[dict[str, object]]:
    return [{"id": f"b{number}", "size": size} for number in range(count)]


@pytest.mark.parametrize(
    ("free", "gone"),
    [(GB, 0), (GB - 1, 3), (GB // 2, 3), (0, 4)],
    ids=["room enough", "just below", "half", "none"],
)
def test_the_oldest_make_way_and_no_more_than_brings_the_room_back(free: int, gone: int) -> None:
    chosen = room.to_let_go(safe(9, GB // 2), free)

    assert chosen == [f"b{number}" for number in range(gone)]


def test_what_is_safe_may_not_be_enough() -> None:
    assert room.to_let_go(safe(2, MB), 0) == ["b0", "b1"]
