"""Who may give whom a password on this laptop, and what each officer changes of their own."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app import practice
from app.adapters.clock import SystemClock, SystemRandom
from app.adapters.passwords import Cost
from app.adapters.slot_files import SlotFiles
from app.adapters.tries_file import TriesFile
from app.config import Config
from app.domain.officer import NotPermitted
from app.headquarters_folder import Places, open_folder
from app.headquarters_posts import new_packet
from app.ids import OfficerId
from app.services.sign_in import Door, PasswordNotAccepted
from app.station_folder import FirstOfficer, StoredPins, open_store, provision
from app.station_keys import OfficerHasPassword, OfficerKeys
from tests.practice_posts import practice_headquarters

CHEAP = Cost(8 * 1024, 1)
TOOLS = (SystemClock(), SystemRandom())
DESI, YENI, FRANS = (one.id for one in practice.OFFICERS)
NEW = "angin timur di pantai"


@pytest.fixture
def keys(tmp_path: Path) -> Iterator[OfficerKeys]:
    """Frans, head of the post, is the only one with a password."""
    config = Config(tmp_path / "post", is_practice=True)
    practice_headquarters(Places(tmp_path / "hq"))
    opened = open_folder(Places(tmp_path / "hq"), practice.PASSWORD, TOOLS)
    packet = new_packet(opened, practice.POST_CODE, "http://127.0.0.1:1")
    opened.store.close()
    first = FirstOfficer(FRANS, practice.PASSWORD, practice.PIN)
    plate = provision(config, packet, first, TOOLS, CHEAP)
    slots = SlotFiles(config.keys, TOOLS[1], CHEAP)
    door = Door(slots, TriesFile(config.keys / "tries.json"), TOOLS[0])
    store = open_store(config, plate, slots.open(FRANS, practice.PASSWORD), TOOLS)
    yield OfficerKeys(plate.officer(FRANS), lambda: plate, slots, store, door.prove, TOOLS[1])
    store.close()


def test_a_colleague_signs_in_with_the_password_they_were_given(keys: OfficerKeys) -> None:
    keys.add_officer(DESI, NEW, "580271", practice.PASSWORD)

    dek = keys.slots.open(DESI, NEW)

    assert dek == keys.slots.open(FRANS, practice.PASSWORD)
    assert StoredPins(keys.store).verifier_of(DESI)


def test_only_who_has_no_password_yet_is_offered(keys: OfficerKeys) -> None:
    keys.add_officer(DESI, NEW, "580271", practice.PASSWORD)

    assert [one.id for one in keys.without_password()] == [YENI]


def test_nobody_gives_a_colleague_a_second_password(keys: OfficerKeys) -> None:
    with pytest.raises(OfficerHasPassword):
        keys.add_officer(FRANS, NEW, "580271", practice.PASSWORD)


def test_a_wrong_password_of_the_one_present_adds_nobody(keys: OfficerKeys) -> None:
    with pytest.raises(PasswordNotAccepted):
        keys.add_officer(DESI, NEW, "580271", "bukan kata sandinya")

    assert list(keys.slots.officers()) == [FRANS]


def test_only_the_head_of_the_post_adds_officers(keys: OfficerKeys) -> None:
    at_counter = replace(keys, officer=keys.plate().officer(OfficerId("desi")))

    with pytest.raises(NotPermitted):
        at_counter.add_officer(YENI, NEW, "580271", practice.PASSWORD)


def test_a_changed_password_replaces_the_old_one(keys: OfficerKeys) -> None:
    keys.change_password(practice.PASSWORD, NEW)

    assert keys.prove(FRANS, NEW)
    with pytest.raises(PasswordNotAccepted):
        keys.prove(FRANS, practice.PASSWORD)


def test_a_pin_is_changed_by_who_knows_the_password(keys: OfficerKeys) -> None:
    before = StoredPins(keys.store).verifier_of(FRANS)

    keys.change_pin(practice.PASSWORD, "580271")

    assert StoredPins(keys.store).verifier_of(FRANS) != before
