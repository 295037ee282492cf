"""Where a post's data lies, and that the technical log never holds a person."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.config import read_config
from app.log import OLD_FILES_KEPT, SIZE_LIMIT_BYTES, Log, without_people


@pytest.fixture
def log(tmp_path):
    return Log(tmp_path / "log" / "beranda.log", lambda: datetime(2026, 11, 2, 1, tzinfo=UTC))


def test_the_folder_the_officer_named_wins():
    assert read_config({"XDG_DATA_HOME": "/x"}, Path("/usb")).database == Path("/usb/post.db")


def test_a_practice_post_lies_apart_from_the_real_one():
    environ = {"XDG_DATA_HOME": "/x"}

    assert read_config(environ, platform="linux").folder == Path("/x/beranda/post")
    assert read_config(environ, None, True, "linux").folder == Path("/x/beranda/practice")


def test_without_xdg_the_data_lies_in_the_home():
    assert read_config({"HOME": "/h"}, platform="linux").folder == Path(
        "/h/.local/share/beranda/post"
    )


def test_windows_keeps_the_data_with_the_user():
    assert read_config({"LOCALAPPDATA": "/l"}, platform="win32").folder == Path("/l/Beranda/post")


def test_a_line_says_when_what_and_how_many(log):
    log.say("sync.finished", entries=12, answer="ok")

    line = "2026-11-02T01:00:00+0000 sync.finished entries=12 answer=ok\n"
    assert log.path.read_text() == line


def test_free_text_is_replaced_by_its_length(log):
    log.say("printer.failed", reason="Maria Invented Bano")

    assert "Maria" not in log.path.read_text()
    assert "reason=[19]" in log.path.read_text()


@pytest.mark.parametrize("number", ["5304014512990001", "5304 0145 1299 0001", "53040145-12990001"])
def test_a_number_of_sixteen_digits_is_hidden(number):
    assert without_people(f"a {number} b") == "a [hidden] b"


def test_an_id_is_not_taken_for_a_person():
    line = "id=1234567890123456789012345678901f"

    assert without_people(line) == line


def test_a_crash_is_told_without_its_message(log):
    try:
        raise ValueError("5304014512990001 Maria")
    except ValueError as error:
        log.crash(error)

    assert "kind=ValueError at0=test_config_and_log.py:" in log.path.read_text()
    assert "Maria" not in log.path.read_text()


def test_an_old_log_is_turned_over_and_the_oldest_goes(log):
    log.say("first")
    for _ in range(OLD_FILES_KEPT + 2):
        log.path.write_bytes(b"x" * (SIZE_LIMIT_BYTES + 1))
        log.say("next")

    assert len(list(log.path.parent.iterdir())) == OLD_FILES_KEPT + 1


def test_a_fact_of_digits_only_is_taken_for_somebody_s_number(log):
    log.say("intake.done", phone="081987654321", entries=123456789)

    assert "phone=[12] entries=123456789" in log.path.read_text()
