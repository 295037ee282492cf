"""Headquarters gets a new sealing key; nobody is cut off, and only its root can say so."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from app import headquarters, practice
from app.adapters.hq_key_file import WrongPassphrase
from app.adapters.passwords import KIB_PER_MIB, Cost
from app.adapters.seals import new_sealing_pair
from app.adapters.slot_files import SlotFiles
from app.config import Config
from app.domain.enrolment import HQ_KEYS, keys_to_json
from app.domain.journal import post_stream
from app.headquarters_folder import Opened, open_folder, read_plate
from app.headquarters_posts import new_packet
from app.headquarters_rotate import rotate
from app.station_certificate import with_newest_keys
from app.station_folder import FirstOfficer, Plate, open_store, provision
from app.station_folder import read_plate as door_of
from app.sync.engine import Post
from db.store import SqlStore
from tests.hq.copied import TOOLS, a_headquarters, a_house

CHEAP = Cost(8 * KIB_PER_MIB, 1)
POST = practice.POST_CODE


def rotated(opened: Opened) -> Opened:
    """The same headquarters, opened anew with its new key."""
    places = opened.places
    opened.store.close()
    rotate(places, places.offline_keys, practice.PASSWORD, TOOLS, CHEAP)
    return open_folder(places, practice.PASSWORD, TOOLS)


@dataclass
class Laptop:
    """One laptop whose store is open."""

    config: Config
    plate: Plate
    store: SqlStore

    def taught(self, opened: Opened) -> Plate:
        """After headquarters' entries for this post have come."""
        stream = post_stream(POST)
        with opened.store.reading() as tx:
            entries = tx.entries(stream, 0, 500)
        with self.store.begin() as act:
            act.accept(entries)
        return with_newest_keys(self.config, self.plate, self.store)


@pytest.fixture
def opened(tmp_path: Path) -> Opened:
    return a_headquarters(tmp_path / "kanim")


@pytest.fixture
def laptop(opened: Opened, tmp_path: Path) -> Iterator[Laptop]:
    config = Config(tmp_path / "post", is_practice=True)
    packet = new_packet(opened, POST, "http://127.0.0.1:1")
    officer = practice.OFFICERS[0].id
    first = FirstOfficer(officer, practice.PASSWORD, practice.PIN)
    plate = provision(config, packet, first, TOOLS, CHEAP)
    dek = SlotFiles(config.keys, TOOLS[1], CHEAP).open(officer, practice.PASSWORD)
    made = Laptop(config, plate, open_store(config, plate, dek, TOOLS))
    yield made
    made.store.close()


def test_a_laptop_that_has_not_heard_yet_still_delivers(tmp_path: Path) -> None:
    house = a_house(tmp_path)
    again = replace(house, opened=rotated(house.opened))
    again.write("a2")

    again.visit()

    with closing(again.opened.store), again.opened.store.reading() as tx:
        assert tx.application("a2") is not None
    assert [body["keys"]["sealing"] for body in again.told(HQ_KEYS)] == [
        again.opened.keys.sealing.hex()
    ]
    house.post.store.close()


def test_one_that_has_heard_seals_to_the_new_key_and_it_stays_on_the_plate(
    opened: Opened, laptop: Laptop
) -> None:
    after = rotated(opened)

    plate = laptop.taught(after)

    after.store.close()
    assert plate.hq.sealing == after.keys.sealing != laptop.plate.hq.sealing
    assert door_of(laptop.config) == plate


def test_pouches_to_the_new_key_are_opened(tmp_path: Path) -> None:
    house = a_house(tmp_path)
    after = rotated(house.opened)
    hq = replace(house.post.hq, seal_public=after.keys.sealing)
    post: Post = replace(house.post, hq=hq)
    again = replace(house, opened=after, post=post)
    again.write("a2")

    again.visit()

    with closing(after.store), after.store.reading() as tx:
        assert tx.application("a2") is not None
    post.store.close()


def test_keys_that_the_root_does_not_vouch_for_change_nothing(
    opened: Opened, laptop: Laptop
) -> None:
    stranger = replace(opened.keys, sealing=new_sealing_pair(TOOLS[1]).public)
    with opened.store.begin("hq") as tx:
        tx.append_to(post_stream(POST), HQ_KEYS, HQ_KEYS, {"keys": keys_to_json(stranger)})

    plate = laptop.taught(opened)

    opened.store.close()
    assert plate == laptop.plate


def test_three_keys_later_the_first_still_opens(tmp_path: Path) -> None:
    house = a_house(tmp_path)
    after = rotated(rotated(rotated(house.opened)))
    again = replace(house, opened=after)
    again.write("a2")

    again.visit()

    with closing(after.store), after.store.reading() as tx:
        assert tx.application("a2") is not None
        assert len(after.tools.old_key_ids) == 3
    house.post.store.close()


def test_a_stick_sealed_to_the_key_of_before_still_enrols(
    opened: Opened, laptop: Laptop, tmp_path: Path
) -> None:
    from app.hq import courier as desk
    from app.station_folder import own_seals
    from app.sync.courier import ENROLMENT_INFO

    seals = own_seals(laptop.store)
    sealed = seals.seal(laptop.plate.hq.sealing, ENROLMENT_INFO + b"x", b"asked")

    after = rotated(opened)

    assert desk._opened(after.tools, ENROLMENT_INFO + b"x", sealed) == b"asked"
    after.store.close()


def test_without_the_root_key_nothing_is_changed(opened: Opened, tmp_path: Path) -> None:
    before = read_plate(opened.places)
    opened.store.close()

    with pytest.raises(WrongPassphrase):
        rotate(opened.places, opened.places.offline_keys, "bukan sandinya", TOOLS, CHEAP)

    assert read_plate(opened.places) == before


def test_the_command_says_to_make_a_copy(opened: Opened, capsys) -> None:
    places = opened.places
    opened.store.close()
    where = ["--dir", str(places.folder), "--db", places.address]

    assert headquarters.main(["rotate", *where, "--practice"]) == 0

    said = capsys.readouterr()
    assert "1 pos mendengarnya" in said.out and "Buat cadangan sekarang" in said.err
