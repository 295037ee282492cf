"""The posts: who has spoken, who is silent beyond its habit, and what has not come."""

import re
import tomllib
from pathlib import Path

import pytest

import resources
from app.domain.condition import Condition
from app.hq.console import chart, fleet
from app.hq.custody import Copy, note_copy
from app.hq.healing import Astray
from app.hq.office_card import Card, save_card
from app.sync import condition
from app.sync.ledger import PostOffice
from tests.hq.console import Office, an_office
from tests.sync.joined import DEVICE

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
    assert "PLBL Maritaing diam 3 hari" in text and "Belum pernah berkabar" in text


def report(office: Office, **said: object) -> None:
    """What the laptop tells of itself, with its next visit."""
    at_ms = office.room.now_ms()
    with office.world.post.store.begin() as act:
        condition.keep(act, Condition(at_ms, **said))  # type: ignore[arg-type]
    office.visit()


def test_what_the_laptop_reported_stands_on_the_board(tmp_path: Path) -> None:
    office = an_office(tmp_path)
    at_ms = office.room.now_ms()
    report(office, oldest_ms=at_ms - 9 * HOUR, files=14, size=37_200_000, rate=18_400,
           ahead_s=-420, disk_mb=6_100, version="1.0.3")  # fmt: skip

    (row,) = fleet.posts(office.room)
    text = office.signed_in("rina").get("/pos").text

    assert (row.files, row.is_clock_off, row.has_little_disk) == (14, True, True)
    for said in ("9 jam", "14 berkas", "37 MB", "18 kB/dtk", "−7 mnt", "6 GB", "1.0.3"):
        assert said in text


def test_a_silent_posts_oldest_is_at_least_what_it_last_said(tmp_path: Path) -> None:
    office = an_office(tmp_path)
    report(office, oldest_ms=office.room.now_ms() - 3 * HOUR, files=2)
    office.clock.forward(4 * 86_400)

    text = office.signed_in("rina").get("/pos").text

    assert "≥ 4 hari" in text and "dilaporkan" in text and "Putus" in text


def test_what_needs_a_person_is_said_with_a_way_to_act(tmp_path: Path) -> None:
    office = an_office(tmp_path)
    report(office, files=1, ahead_s=420)
    with office.world.hq_store.begin("rina") as tx:
        save_card(tx, "MRT", Card("Alor", "+62 811 0000 1234"))
    office.clock.forward(3 * 86_400 + 4 * 3_600)

    text = office.signed_in("rina").get("/pos").text

    assert "PLBL Maritaing diam 3 hari 4 jam" in text and "maju 7 mnt" in text
    assert 'href="tel:+6281100001234"' in text


@pytest.mark.parametrize(
    ("is_copy", "words"),
    [(False, "Disk lama terpasang di PLBL Maritaing"), (True, "Dua laptop PLBL Maritaing")],
)
def test_an_old_disk_and_a_copied_laptop_are_named(
    tmp_path: Path, is_copy: bool, words: str
) -> None:
    office = an_office(tmp_path)
    office.visit()
    came = Astray(office.room.now_ms(), "t1", "t2", 2, 5, is_copy)
    with office.world.hq_store.begin("hq") as tx:
        tx.set_setting(f"astray:{DEVICE.hex()}", [came.row()])

    now = office.signed_in("rina").get("/pos").text
    office.clock.forward(8 * 86_400)
    later = office.signed_in("rina").get("/pos").text

    assert words in now
    assert words not in later


def test_the_page_of_a_post_shows_each_laptop(tmp_path: Path) -> None:
    office = an_office(tmp_path)
    report(office, files=1, battery=63, is_mains=False, disk_mb=41_000)

    text = office.signed_in("rina").get("/pos/MRT").text

    assert "60 %, baterai" in text and "41 GB" in text and "Belum pernah" in text
    assert office.signed_in("maria").get("/pos/XYZ").status == 404


def test_the_map_has_every_known_post_and_names_the_others(tmp_path: Path) -> None:
    office = an_office(tmp_path)
    with office.world.hq_store.begin("hq") as tx:
        tx.save_post_office(PostOffice("AAA", "Pos Contoh"))

    text = office.signed_in("rina").get("/pos").text

    assert "Belum punya tempat di peta: Pos Contoh." in text
    assert re.search(r"<desc[^>]*>PLBL Maritaing belum berkabar\. </desc>", text)


def test_a_typed_place_stands_where_it_is_and_no_name_covers_another() -> None:
    rows = [fleet.PostRow(f"Pos {code}", code, 1, "berkabar", 1) for code in ("MRT", "OEP", "ZZZ")]

    drawn = chart.draw(rows, {"ZZZ": (-9.35, 124.05)})

    assert [pin.code for pin in drawn.pins] == ["MRT", "OEP", "ZZZ"]
    boxes = [chart.name_box(pin) for pin in (*drawn.pins, drawn.home) if pin.is_named]
    for at, one in enumerate(boxes):
        for other in boxes[at + 1 :]:
            is_apart = one[2] <= other[0] or other[2] <= one[0]
            assert is_apart or one[3] <= other[1] or other[3] <= one[1]


def test_every_place_says_where_its_numbers_are_from() -> None:
    told = tomllib.loads(resources.path("console/places.toml").read_text("utf-8"))

    assert len(told) == 5 and all(len(one["source"]) > 20 for one in told.values())


def test_the_age_of_the_newest_copy_is_told_and_an_old_one_is_no_comfort(tmp_path: Path) -> None:
    office = an_office(tmp_path)
    browser = office.signed_in("rina")
    none_yet = browser.get("/cadangan").text
    note_copy(office.world.tools, Copy(office.room.now_ms(), False, "20261121-k", 12, 3))
    untried = browser.get("/pos").text
    note_copy(office.world.tools, Copy(office.room.now_ms(), True, "20261121-l", 12, 3))
    fresh = browser.get("/cadangan").text
    office.clock.forward(2 * 86_400)

    late = office.signed_in("rina").get("/cadangan").text

    assert "belum punya cadangan" in none_yet
    assert "belum diuji" in untried
    assert "Dipulihkan, semua sama" in fresh and "Jalankan lagi" not in fresh
    assert "berumur 2 hari" in late


def test_at_the_foot_of_every_page_stands_who_has_spoken_and_what_waits(tmp_path: Path) -> None:
    office = an_office(tmp_path)
    report(office, files=1, ahead_s=420)

    spoken = office.signed_in("rina").get("/tombol").text
    office.clock.forward(3 * 86_400)
    silent = office.signed_in("rina").get("/tombol").text

    assert "1 dari 1 pos berkabar" in spoken and "1 perlu tindakan Anda" in spoken
    assert "0 dari 1 pos berkabar" in silent and "2 perlu tindakan Anda" in silent
