"""What lay on a lost laptop: by page and by command, and written down beside each person."""

from datetime import timedelta
from pathlib import Path

import pytest

from app.hq.console import breach
from tests.hq.conftest import Kanim
from tests.hq.console import Office, an_office

NIK = "5305054108909012"


@pytest.fixture
def office(tmp_path: Path) -> Office:
    made = an_office(tmp_path)
    made.world.receive(1)
    made.visit()
    return made


def test_a_lost_laptop_held_what_it_had_taken_in_by_then(office: Office) -> None:
    stream, now = office.world.post.store.stream, office.clock.now()

    then = breach.pack(office.room, stream, now, "yosef")
    before = breach.pack(office.room, stream, now - timedelta(days=1), "yosef")

    assert ([row[2] for row in then], before) == ([NIK], [])


def test_another_laptop_held_none_of_it(office: Office) -> None:
    assert breach.pack(office.room, bytes(16), office.clock.now(), "yosef") == []


def test_the_list_is_written_down_beside_each_person_in_it(office: Office) -> None:
    breach.pack(office.room, office.world.post.store.stream, office.clock.now(), "yosef")

    assert [(one.by, one.what) for one in office.room.books.looks("a1")] == [
        ("yosef", "breach_pack")
    ]


@pytest.mark.parametrize(("shown_as", "media"), [("page", "text/html"), ("csv", "text/csv")])
def test_the_page_lists_its_people_and_exports_them(
    office: Office, shown_as: str, media: str
) -> None:
    browser = office.signed_in("rina")
    browser.get("/kebocoran")
    asked = {"laptop": office.world.post.store.stream.hex(), "until": "2027-01-01T00:00"}

    answer = browser.post("/kebocoran", **asked | {"as": shown_as})

    assert answer.headers["content-type"].startswith(media)
    assert "Yohana Mau Lelang" in answer.text


@pytest.mark.parametrize("command", [["report-subject", "1" * 16], ["breach", "ff" * 16]])
def test_a_command_about_nobody_writes_no_file(
    kanim: Kanim, tmp_path: Path, command: list[str]
) -> None:
    out = tmp_path / "x.csv"
    more = ["--at", "2026-11-21T10:00"] if command[0] == "breach" else []

    with pytest.raises(AssertionError, match="unknown_subject"):
        kanim.run(*command, *more, "--out", str(out))

    assert not out.exists()
