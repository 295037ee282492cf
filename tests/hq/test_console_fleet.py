"""The posts: who has spoken, who is silent beyond its habit, and what has not come."""

from pathlib import Path

import pytest

from app.hq.console import fleet
from app.sync.ledger import PostOffice
from tests.builders import a_record
from tests.hq.console import an_office

HOUR = 3_600_000
NOW = 1_000 * HOUR


@pytest.mark.parametrize(
    ("hours_ago", "state"),
    [
        ([], "belum"),
        ([1], "berkabar"),
        ([30, 24, 20, 6], "luring"),
        ([40, 36, 32, 28], "diam"),
        ([25], "diam"),
        ([140, 90, 40], "luring"),
    ],
    ids=["never", "an hour", "six hours", "a day beyond habit", "once", "seldom is its habit"],
)
def test_silence_is_measured_against_the_posts_own_habit(hours_ago: list[int], state: str) -> None:
    assert fleet.state([NOW - hours * HOUR for hours in hours_ago], NOW) == state


def test_the_silent_post_comes_first_and_the_page_says_since_when(tmp_path: Path) -> None:
    office = an_office(tmp_path)
    office.world.receive(1)
    office.visit()
    with office.world.hq_store.begin("hq") as tx:
        tx.save_post_office(PostOffice("AAA", "Pos Contoh"))
    office.clock.forward(3 * 86_400)

    text = office.signed_in("rina").get("/pos").text

    assert text.index("PLBL Maritaing") < text.index("Pos Contoh")
    assert "diam sejak 21 Nov 10.00" in text and "Belum pernah berkabar" in text


def test_pictures_that_have_not_come_are_counted_with_their_oldest(tmp_path: Path) -> None:
    office = an_office(tmp_path)
    blob = {"number": 1, "id": "ab" * 16, "size": 2_000_000, "media": "image/jpeg",
            "role": "portrait", "paper": "", "preview_of": None}  # fmt: skip
    with office.world.post.store.begin("des") as act:
        act.append("application.received", "a1", a_record(blobs=[blob]))
    office.visit()

    (row,) = fleet.posts(office.room)

    assert (row.state, row.laptops, row.files, row.size) == ("berkabar", 1, 1, 2_000_000)
    assert row.oldest_ms > 0
