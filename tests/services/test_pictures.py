"""Pages of a paper come, are taken again and go, and what was typed meanwhile stays."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.adapters.blob_files import BlobMissing
from app.errors import AlreadyReceived
from app.services import drafts, intake, pictures
from app.services.desk import Desk
from app.services.drafts import Draft
from app.services.pictures import Picture
from tests.builders import a_record
from tests.desks import a_desk
from tests.fakes import FixedClock


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return a_desk(tmp_path)


def a_scan(said: bytes, paper: str = "kk") -> Picture:
    return Picture("scan", paper, "image/webp", said, said + b" small", "KK", ("soft",), 4321)


def begun(desk: Desk) -> Draft:
    draft = drafts.start(desk)
    record = a_record() | {key: draft.record[key] for key in ("blobs", "blob_secret")}
    return drafts.save(desk, replace(draft, record={**record, "papers": []}))


def with_pages(desk: Desk, *said: bytes) -> Draft:
    draft = begun(desk)
    for one in said:
        draft = pictures.attach(desk, draft, a_scan(one))
    return draft


def pages_of(desk: Desk, draft: Draft) -> list[bytes]:
    paper = next((one for one in draft.record["papers"] if one["code"] == "kk"), {"blobs": []})
    return [pictures.read(desk, draft.record, number) for number in paper["blobs"]]


def test_several_pages_of_a_paper_lie_in_the_order_they_came(desk: Desk) -> None:
    draft = with_pages(desk, b"one", b"two", b"three")

    assert pages_of(desk, draft) == [b"one", b"two", b"three"]


def test_what_was_seen_on_a_page_and_its_first_size_are_kept_with_it(desk: Desk) -> None:
    original, preview = with_pages(desk, b"one").record["blobs"]

    assert (original["quality"], original["source_size"]) == (["soft"], 4321)
    assert "quality" not in preview and "source_size" not in preview


def test_a_new_take_stands_in_the_place_of_the_old_one(desk: Desk) -> None:
    draft = with_pages(desk, b"one", b"two", b"three")

    after = pictures.replace(desk, draft, "kk", 3, a_scan(b"two, sharp"))

    assert pages_of(desk, after) == [b"one", b"two, sharp", b"three"]
    assert [one["number"] for one in after.record["blobs"]] == [1, 2, 5, 6, 7, 8]


def test_a_removed_page_is_in_the_draft_no_longer_nor_its_preview(desk: Desk) -> None:
    draft = with_pages(desk, b"one", b"two")

    after = pictures.remove(desk, draft, 1)

    assert pages_of(desk, after) == [b"two"]
    assert [one["number"] for one in after.record["blobs"]] == [3, 4]


def test_a_paper_without_its_only_page_is_asked_for_again(desk: Desk) -> None:
    after = pictures.remove(desk, with_pages(desk, b"one"), 1)

    assert after.record["papers"] == []


def test_a_removed_page_does_not_come_back_with_what_was_typed_before(desk: Desk) -> None:
    stale = with_pages(desk, b"one", b"two")
    pictures.remove(desk, stale, 1)

    after = drafts.save(desk, replace(stale, record={**stale.record, "name": "Yohana"}))

    assert pages_of(desk, after) == [b"two"] and after.record["name"] == "Yohana"


def test_the_number_of_a_removed_page_is_never_given_again(desk: Desk) -> None:
    draft = pictures.remove(desk, with_pages(desk, b"one"), 1)

    after = pictures.attach(desk, draft, a_scan(b"new"))

    assert [one["number"] for one in after.record["blobs"]] == [3, 4]


def test_a_page_removed_twice_is_removed_once(desk: Desk) -> None:
    draft = pictures.remove(desk, with_pages(desk, b"one", b"two"), 1)

    assert pages_of(desk, pictures.remove(desk, draft, 1)) == [b"two"]


def test_a_new_portrait_takes_the_place_of_the_old_one(desk: Desk) -> None:
    photo = Picture("portrait", None, "image/webp", b"old", b"o")
    draft = pictures.attach(desk, begun(desk), photo)

    after = pictures.replace(desk, draft, None, 1, replace(photo, original=b"new"))

    (face,) = pictures.of_role(after.record, "portrait")
    assert pictures.read(desk, after.record, face["number"]) == b"new"


def test_nothing_is_taken_away_from_an_application(desk: Desk) -> None:
    draft = with_pages(desk, b"one")
    subject = intake.receive(desk, draft)

    for act in (
        lambda: pictures.remove(desk, draft, 1),
        lambda: pictures.replace(desk, draft, "kk", 1, a_scan(b"two")),
    ):
        with pytest.raises(AlreadyReceived):
            act()

    with desk.store.reading() as look:
        record = look.application(subject)["record"]
    assert [one["number"] for one in record["blobs"]] == [1, 2]


def test_the_file_of_a_removed_page_is_swept_like_any_unnamed_one(desk: Desk) -> None:
    draft = with_pages(desk, b"one", b"two")
    gone = draft.record["blobs"][0]["id"]
    after = pictures.remove(desk, draft, 1)
    clock = FixedClock(datetime.now(UTC))
    clock.forward(30 * 86_400)

    desk.blobs.sweep({one["id"] for one in after.record["blobs"]}, clock)

    assert not desk.blobs.exists(gone) and pages_of(desk, after) == [b"two"]
    with pytest.raises(BlobMissing):
        pictures.read(desk, draft.record, 1)
