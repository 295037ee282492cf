"""Everybody forgot: headquarters' key out of the safe opens the laptop, and nothing is lost."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from app import headquarters, practice
from app.adapters.clock import SystemClock, SystemRandom
from app.config import Config
from app.domain.recovery import AnswerNotOurs, NoRequest
from app.headquarters_folder import Places
from app.headquarters_posts import make_practice
from app.ids import OfficerId
from app.services import drafts
from app.services.sign_in import PasswordNotAccepted
from app.station import LaptopStation, make_practice_post

DESI, FRANS = OfficerId("desi"), OfficerId("frans")
NEW_PASSWORD, NEW_PIN = "angin timur di pantai", "580271"


@dataclass
class Place:
    """A practice post, its headquarters, and a stick that goes between them."""

    folder: Path

    @property
    def station(self) -> LaptopStation:
        """As after a restart: nothing is remembered but what lies on the disk."""
        config = Config(self.folder / "post", is_practice=True)
        return LaptopStation(config, (SystemClock(), SystemRandom()))

    @property
    def answer(self) -> str:
        return str(self.folder / "answer")

    def ask(self, name: str = "request") -> str:
        """Ask headquarters; returns the six words the officer reads out."""
        return " ".join(self.station.ask_recovery(str(self.folder / name)))

    def recover(self, words: str, *more: str, name: str = "request") -> int:
        asked = ["recover", str(self.folder / name), "--out", self.answer, "--practice"]
        return headquarters.main(
            [*asked, "--dir", str(self.folder / "post-hq"), "--words", words, *more]
        )

    def restore(self, officer: OfficerId = DESI) -> None:
        self.station.restore(self.answer, officer, NEW_PASSWORD, NEW_PIN)


@pytest.fixture
def place(tmp_path: Path) -> Place:
    tools = (SystemClock(), SystemRandom())
    make_practice_post(Config(tmp_path / "post", is_practice=True), tools)
    return Place(tmp_path)


def test_what_was_typed_before_is_there_after_the_recovery(place: Place) -> None:
    before = place.station
    drafts.start(before.sign_in(DESI, practice.PASSWORD).desk, {"nik": "5305054108909012"})
    before.sign_out()

    assert place.recover(place.ask()) == 0
    place.restore()

    station = place.station
    found = station.sign_in(DESI, NEW_PASSWORD).looks.drafts()
    station.sign_out()
    assert len(found) == 1


def test_the_new_pin_opens_the_locked_screen(place: Place) -> None:
    place.recover(place.ask())
    place.restore()
    station = place.station
    station.sign_in(DESI, NEW_PASSWORD)
    station.lock()

    counter = station.unlock(DESI, NEW_PIN)

    assert counter.desk.officer.id == DESI
    station.sign_out()


def test_the_forgotten_password_opens_nothing_any_more(place: Place) -> None:
    place.recover(place.ask())
    place.restore()

    with pytest.raises(PasswordNotAccepted):
        place.station.sign_in(DESI, practice.PASSWORD)


def test_an_officer_of_the_packet_who_never_signed_in_can_be_the_one(place: Place) -> None:
    place.recover(place.ask())
    place.restore(FRANS)

    station = place.station
    assert station.sign_in(FRANS, NEW_PASSWORD).desk.officer.id == FRANS
    station.sign_out()


def test_the_request_shows_nobody_the_key(place: Place) -> None:
    place.ask()

    kept = (place.folder / "post" / "keys" / "recovery-once.json").read_text()
    private = kept.split('"private":"')[1].split('"')[0]
    assert private not in (place.folder / "request").read_text()


def test_an_answer_to_an_earlier_request_is_refused(place: Place) -> None:
    place.recover(place.ask())
    place.ask("later")

    with pytest.raises(AnswerNotOurs):
        place.restore()


def test_a_damaged_answer_is_refused(place: Place) -> None:
    place.recover(place.ask())
    path = Path(place.answer)
    path.write_bytes(path.read_bytes()[:-1] + b"\x00")

    with pytest.raises(AnswerNotOurs):
        place.restore()


def test_an_answer_opens_once(place: Place) -> None:
    place.recover(place.ask())
    place.restore()

    with pytest.raises(NoRequest):
        place.restore(FRANS)


def test_headquarters_answers_nothing_when_the_words_differ(place: Place) -> None:
    place.ask()

    assert place.recover("ini enam kata yang lain sekali") == 1
    assert not Path(place.answer).exists()


def test_another_headquarters_cannot_answer(place: Place) -> None:
    other = Places(place.folder / "other")
    make_practice(other, (SystemClock(), SystemRandom()))

    assert place.recover(place.ask(), "--keys", str(other.offline_keys)) == 1


def test_with_the_laptops_share_lost_one_password_is_made_anew(place: Place) -> None:
    words = place.ask()
    for share in (place.folder / "post" / "keys").glob("share-*.key"):
        share.unlink()

    place.recover(words)
    place.restore()

    station = place.station
    assert station.sign_in(DESI, NEW_PASSWORD).desk.officer.id == DESI
    station.sign_out()
