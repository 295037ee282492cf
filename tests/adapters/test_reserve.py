"""Room that is held back is there when it is needed, and taken only from plenty."""

from pathlib import Path

from app.adapters.reserve import Reserve
from app.domain.room import LOW_BYTES

SIZE = 3_000_000


def test_what_is_held_really_occupies_the_disk(tmp_path: Path) -> None:
    reserve = Reserve(tmp_path / "post" / "held", SIZE)

    reserve.hold(LOW_BYTES)

    found = (tmp_path / "post" / "held").stat()
    assert reserve.is_held
    assert found.st_size == SIZE and found.st_blocks * 512 >= SIZE


def test_it_is_given_up_once_and_taken_again_when_there_is_plenty(tmp_path: Path) -> None:
    reserve = Reserve(tmp_path / "held", SIZE)
    reserve.hold(LOW_BYTES)

    given = (reserve.give_up(), reserve.give_up())
    reserve.hold(LOW_BYTES - 1)
    reserve.hold(None)

    assert given == (True, False)
    assert not reserve.is_held
