"""What either side writes has its words on both screens."""

from app.domain.application import ALL_KINDS
from app.hq.console import words
from ui import history_words


def test_every_kind_of_entry_is_said_at_the_console_and_at_the_post() -> None:
    assert sorted(ALL_KINDS - words.KINDS.keys()) == []
    assert sorted(ALL_KINDS - history_words.KINDS.keys()) == []
