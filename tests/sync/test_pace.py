"""How fast a visit goes."""

from app.sync.pace import Pace
from app.sync.progress import Progress, Stage


def of_picture(done: int, blob: str = "a") -> Progress:
    return Progress(Stage.BLOB, done, 1000, blob)


def test_two_pictures_of_a_thousand_bytes_in_four_seconds() -> None:
    pace = Pace()
    pace.begin()
    for at, told in ((0.0, of_picture(0)), (2.0, of_picture(1000)), (2.0, of_picture(0, "b"))):
        pace.hear(told, at)
    pace.hear(of_picture(1000, "b"), 4.0)

    assert pace.bytes_per_s(4.0) == 500


def test_what_headquarters_held_before_did_not_move() -> None:
    pace = Pace()
    pace.begin()

    assert not pace.hear(of_picture(900), 0.0)
    assert pace.hear(of_picture(901), 1.0)


def test_after_the_end_of_a_visit_its_first_word_moves_nothing() -> None:
    pace = Pace()
    pace.hear(Progress(Stage.DONE), 0.0)
    pace.begin()

    assert not pace.hear(Progress(Stage.ENTRIES, 4, 7), 1.0)
    assert pace.hear(Progress(Stage.ENTRIES, 5, 7), 2.0)


def test_half_a_minute_ago_is_long_ago() -> None:
    pace = Pace()
    pace.begin()
    pace.hear(of_picture(0), 0.0)
    pace.hear(of_picture(1000), 2.0)

    assert pace.bytes_per_s(40.0) == 0.0
