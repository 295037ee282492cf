"""The application page: an earlier record beside it, originals that travel, a checked life."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.journal import check_entry
from app.errors import ChainBroken
from app.hq.console import record
from tests.builders import a_record
from tests.hq.console import Office, an_office

SPELLED_OTHERWISE = {"name": "Yohanna Mau Lelan", "nik": "5305054108909099"}


PORTRAIT = {"number": 1, "id": "ab" * 16, "size": 200, "role": "portrait", "preview_of": None,
            "media": "image/jpeg", "paper": ""}  # fmt: skip


@pytest.fixture
def office(tmp_path: Path) -> Office:
    made = an_office(tmp_path)
    made.world.receive(1)
    earlier = {
        "e1": {"number": "MRT-1", "village": "Kolana Selatan", "address": "rt 003/rw 001,maukuru"},
        "e2": SPELLED_OTHERWISE | {"number": "MRT-2"},
        "e3": SPELLED_OTHERWISE
        | {"number": "MRT-3", "birth_on": "1991-08-01", "blobs": [PORTRAIT]},
    }
    with made.world.post.store.begin("desi") as act:
        for subject, fields in earlier.items():
            act.append("application.received", subject, a_record(**fields))
    made.visit()
    return made


def test_the_same_nik_or_a_name_spelled_otherwise_is_offered_beside_it(office: Office) -> None:
    text = office.signed_in("maria").get("/permohonan/a1").text

    offered = set(re.findall(r'/permohonan/(e\d)">Buka|banding=(e\d)"', text))
    assert {one or other for one, other in offered} == {"e1", "e2"}


def test_each_field_that_differs_is_marked_and_no_other(office: Office) -> None:
    text = office.signed_in("maria").get("/permohonan/a1?banding=e1").text

    assert re.findall(r"<mark>(.*?)<span", text) == ["Kolana Selatan"]


def test_looking_at_the_record_beside_it_is_written_down_too(office: Office) -> None:
    office.signed_in("maria").get("/permohonan/a1?banding=e2")

    newest = office.room.books.looks("e2", 1)
    assert [(one.by, one.what) for one in newest] == [("maria", "compared")]


def test_a_life_whose_entries_say_what_their_hashes_say_is_whole(office: Office) -> None:
    text = office.signed_in("maria").get("/permohonan/a1").text

    (entry, _fact, _side) = office.room.books.history("a1")[0]
    assert "1 catatan, sidik cocok" in text and entry.prev.hex() in text
    assert not record.holds(replace(entry, content=b"[]"))
    with pytest.raises(ChainBroken):
        check_entry(replace(entry, content=b"[]"))


def test_a_page_that_follows_an_original_is_told_only_what_came_since(office: Office) -> None:
    browser, shelf = office.signed_in("maria"), office.room.tools.shelf
    with shelf.receiving(PORTRAIT["id"], 0) as file:
        file.write(bytes(86))

    shown = browser.get("/permohonan/e3").text
    told = browser.get("/permohonan/e3/asli?tiba=0")

    assert "Asli sedang tiba, 43 %." in shown and "/asli?tiba=43" in shown
    assert told.status == 200 and 'id="gambar-1" hx-swap-oob="true"' in told.text
    assert browser.get("/permohonan/e3/asli?tiba=43").status == 204
