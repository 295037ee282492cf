"""A post that never sees a link: enrolled, sent and decided by a stick and Kanim's command."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest

from app import headquarters, practice
from app.adapters.clock import SystemClock, SystemRandom
from app.config import Config
from app.headquarters_folder import Places, open_folder
from app.ids import OfficerId
from app.station import LaptopStation, make_practice_post
from app.station_visit import CERTIFICATE
from app.sync.courier import silent
from app.sync.stick import HOME, StickGone
from db.lists import QueueFilter
from tests.builders import a_record
from tests.sync.sticks import flip
from ui.counter import Counter

TOOLS = (SystemClock(), SystemRandom())


class Island:
    """One laptop, one headquarters, and a stick that a boat carries."""

    def __init__(self, folder: Path) -> None:
        config = Config(folder / "post", is_practice=True)
        self.station = LaptopStation(config, TOOLS)
        first = OfficerId(practice.OFFICERS[0].id)
        self.counter: Counter = self.station.sign_in(first, practice.PASSWORD)
        self.kanim = folder / "post-hq"
        self.stick = folder / "stick"
        self.stick.mkdir()

    def receive(self, subject: str) -> None:
        with self.counter.desk.store.begin("x") as act:
            act.append("application.received", subject, a_record())

    def fill(self):
        return self.counter.courier.fill(str(self.stick), False, silent)

    def read(self):
        return self.counter.courier.read(str(self.stick), silent)

    def hq(self, *argv: str) -> int:
        return headquarters.main([*argv, "--dir", str(self.kanim), "--practice"])

    def state(self) -> list[tuple[str, str]]:
        rows = self.counter.looks.queue(QueueFilter(), 0, 10)
        return [(row["status"], row["data"]) for row in rows]


@pytest.fixture(scope="module")
def practice_post(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new laptop and its headquarters, made once: each test works on a copy."""
    folder = tmp_path_factory.mktemp("island")
    make_practice_post(Config(folder / "post", is_practice=True), TOOLS)
    return folder


@pytest.fixture
def island(practice_post: Path, tmp_path: Path) -> Iterator[Island]:
    shutil.copytree(practice_post, tmp_path, dirs_exist_ok=True)
    made = Island(tmp_path)
    yield made
    made.station.sign_out()


def test_a_laptop_without_any_link_is_enrolled_sends_and_hears_by_stick(
    island: Island, capsys: pytest.CaptureFixture[str]
) -> None:
    island.receive("a1")
    load = island.fill()

    assert island.hq("import", str(island.stick)) == 0
    assert island.hq("return", "a1", "--reason", "Foto buram") == 0
    assert island.hq("import", str(island.stick)) == 0
    answered = island.read()

    told = capsys.readouterr().out
    assert f"segel {load.made.seal}" in told and "Laptop disahkan." in told
    assert island.counter.looks.setting(CERTIFICATE)
    assert (answered.answers, island.state()) == (1, [("BERKAS_KURANG", "sampai")])
    assert island.counter.courier.sticks()[0]["answered_ms"]


def test_rules_and_decisions_leave_headquarters_without_a_stick_from_the_post(
    island: Island,
) -> None:
    island.receive("a1")
    island.fill()
    island.hq("import", str(island.stick))
    island.read()
    island.hq("verify", "a1")

    assert island.hq("answer", practice.POST_CODE, str(island.stick)) == 0

    assert island.read().entries == 1


def test_a_post_that_does_not_exist_is_said(
    island: Island, capsys: pytest.CaptureFixture[str]
) -> None:
    assert island.hq("answer", "XYZ", str(island.stick)) == 1

    assert "unknown_post" in capsys.readouterr().err


def test_what_was_damaged_on_the_way_ends_the_command_with_one(
    island: Island, capsys: pytest.CaptureFixture[str]
) -> None:
    island.receive("a1")
    island.fill()
    (pouch,) = (island.stick / HOME).glob("*/000002.kantong")
    flip(pouch, 150)

    assert island.hq("import", str(island.stick)) == 1

    assert "Berkas nomor 2 berubah atau terpotong: tidak dibuka." in capsys.readouterr().err
    assert island.read().is_gap is False and island.state()[0][1] == "di_pos"


def test_a_stranger_s_stick_is_not_opened(
    island: Island, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make_practice_post(Config(tmp_path / "far" / "post", is_practice=True), TOOLS)
    other = Island(tmp_path / "far")
    other.fill()
    other.station.sign_out()

    code = headquarters.main(["import", str(other.stick), "--dir", str(island.kanim), "--practice"])

    assert code == 1 and "stick_not_for_us" in capsys.readouterr().err


def test_an_empty_stick_says_so(island: Island, capsys: pytest.CaptureFixture[str]) -> None:
    assert island.hq("import", str(island.stick)) == 1

    assert "stick_empty" in capsys.readouterr().err


def test_a_mistyped_folder_is_not_made(island: Island, tmp_path: Path) -> None:
    with pytest.raises(StickGone):
        island.counter.courier.fill(str(tmp_path / "nowhere"), False, silent)

    assert not (tmp_path / "nowhere").exists()


def test_the_letter_has_seal_number_and_count(island: Island) -> None:
    island.receive("a1")
    load = island.fill()

    letter = pypdfium2.PdfDocument(island.counter.courier.letter(load))
    text = " ".join(page.get_textpage().get_text_range() for page in letter)

    assert load.made.seal in text and "MRT-261121-A0001-K" in text and load.name in text
    assert "Yohana" not in text


def test_headquarters_keeps_the_stick_s_pictures(island: Island) -> None:
    blob, size = island.counter.desk.blobs.put(bytes(32), 1, b"a portrait " * 900)
    island.receive("a1")
    with island.counter.desk.store.begin("x") as act:
        act.add_blob({"id": blob, "subject": "a1", "size": size, "role": "scan", "at_ms": 0})
    island.fill()

    island.hq("import", str(island.stick))

    opened = open_folder(Places(island.kanim), practice.PASSWORD, TOOLS)
    assert opened.tools.shelf.is_whole(blob)
    opened.store.close()
