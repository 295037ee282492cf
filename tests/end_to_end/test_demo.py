"""The day of the demonstration, played once and looked at from all sides."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pypdfium2
import pytest

from app.verify_receipt import judge
from ui.demo_people import EVERYBODY

PROJECT = Path(__file__).parents[2]
START = "import sys; from app.demo import main; sys.exit(main(sys.argv[1:]))"

pytestmark = [pytest.mark.slow, pytest.mark.timeout(400)]


@pytest.fixture(scope="module")
def day(tmp_path_factory):
    folder = tmp_path_factory.mktemp("demo")
    command = [sys.executable, "-c", START, "--headless", "--dir", str(folder)]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, timeout=380)
    assert done.returncode == 0, done.stderr[-2000:]
    told = ("Konsol Kanim   http://127.0.0.1:", "latihan beranda", "Sehari di PLBL Maritaing")
    assert [one for one in told if one not in done.stdout] == []
    return folder


@pytest.fixture(scope="module")
def report(day):
    return json.loads((day / "report.json").read_text())


def test_three_were_entered_and_three_arrived_exactly_once(report):
    told = [report[name] for name in ("entered", "acknowledged", "lost", "duplicates")]

    assert told == [3, 3, 0, 0]
    assert report["pictures_arrived"] == report["pictures"] > 0


def test_what_arrived_twice_was_stored_once_and_the_chains_hold(report):
    assert report["received_total"] > report["unique_total"]
    assert report["link_cuts"] >= 2
    assert report["chain_ok"] is True


def test_a_reviewer_signed_in_at_the_console_saw_all_three_in_the_queue(report):
    assert report["queued"] == 3


def test_both_answers_of_headquarters_came_back(report):
    assert (report["returned"], report["approved"]) == (1, 1)


def test_the_receipts_lie_there_on_three_papers(day):
    papers = {path.name.split("_")[0] for path in (day / "receipts").glob("*.pdf")}

    assert papers == {"a5", "a4", "80mm"}
    assert all(path.read_bytes().startswith(b"%PDF") for path in (day / "receipts").iterdir())


@pytest.mark.parametrize("who", EVERYBODY, ids=lambda who: who.paper)
def test_each_receipt_proves_itself_for_the_name_on_it(day, tmp_path, who):
    (paper,) = (day / "receipts").glob(f"{who.paper}_*.pdf")
    picture = tmp_path / "paper.png"
    pypdfium2.PdfDocument(paper)[0].render(scale=4).to_pil().save(picture)

    assert judge(str(picture), day / "kanim.pub", who.name).is_genuine
    assert not judge(str(picture), day / "kanim.pub", "Orang Lain").is_genuine


def test_every_screen_of_the_day_was_kept(day):
    assert len(list((day / "screens").glob("*.png"))) > 40
    assert not list((day / "screens").glob("*macet*"))


def test_nothing_at_the_post_names_a_person(day):
    """Headquarters relies on the disk encryption of its own machine, and says so."""
    written = b"\0".join(path.read_bytes() for path in day.glob("post/**/*") if path.is_file())
    beside = b"\0".join(path.read_bytes() for path in day.iterdir() if path.is_file())
    names = [text.encode() for who in EVERYBODY for text in (who.nik, who.name)]

    assert [name for name in names if name in written + beside] == []


def test_a_folder_with_other_things_in_it_is_left_alone(tmp_path):
    (tmp_path / "foto.jpg").touch()
    command = [sys.executable, "-c", START, "--headless", "--dir", str(tmp_path)]

    done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, timeout=60)

    assert (done.returncode, os.listdir(tmp_path)) == (2, ["foto.jpg"])
