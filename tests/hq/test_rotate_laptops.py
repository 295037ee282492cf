"""After a new issuing key: what laptops believe, their certificates, packets older than it."""

import json
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from app import practice
from app.adapters.certificates import check_certificate
from app.adapters.seals import key_id, new_signing_pair, sign, verify
from app.adapters.slot_files import SlotFiles
from app.config import Config
from app.domain.enrolment import HQ_KEYS, keys_to_json
from app.domain.journal import post_stream
from app.domain.witness import certificate_text
from app.headquarters_folder import Opened
from app.headquarters_posts import new_packet
from app.hq import enrolment, officers
from app.station_certificate import check_ours, renew, with_newest_keys
from app.station_folder import FirstOfficer, Plate, open_store, own_seals, provision
from app.station_visit import CERTIFICATE, certificate_of, short_certificate, sync_post
from app.sync.enrolment import asked_from_json, asking, token_of
from app.sync.voices import any_verifies
from tests.hq.copied import TOOLS
from tests.hq.test_rotate import CHEAP, POST, Laptop, laptop, opened
from tests.hq.test_rotate_issuing import turned

__all__ = ["laptop", "opened"]


def test_the_plate_takes_the_new_key_and_the_laptop_its_new_certificate(
    opened: Opened, laptop: Laptop
) -> None:
    seals = own_seals(laptop.store)
    token = laptop.store.lists.setting("enrolment")["token"]
    asked = asked_from_json(asking(bytes.fromhex(token), laptop.plate.device, seals))
    first = enrolment.enrol(opened.tools, asked, opened.vouch)
    check_ours(first, laptop.plate, seals)
    with laptop.store.begin("") as act:
        act.set_setting(CERTIFICATE, json.loads(_written(first)))
    after = turned(opened)

    plate = laptop.taught(after)
    renew(plate, laptop.store, seals)

    kept = certificate_of(laptop.store)
    assert kept is not None and kept != first
    check_certificate(kept, after.keys, after.keys.root)
    assert plate.hq == after.keys and plate.former == (laptop.plate.hq.issuing,)
    post = sync_post(plate, laptop.store, seals, None, TOOLS)  # type: ignore[arg-type]
    assert post.hq.voice == key_id(after.keys.issuing).hex()
    # the new public key alone verifies a receipt
    short = short_certificate(kept)
    said = certificate_text(short.device_id, short.public_key, short.not_after_on)
    assert verify(after.keys.issuing, said, short.signature)
    after.store.close()


def _written(certificate: object) -> bytes:
    from app.headquarters_posts import written

    return written(certificate)  # type: ignore[arg-type]


def test_a_laptop_that_missed_two_rotations_takes_the_last(opened: Opened, laptop: Laptop) -> None:
    first = opened.keys.issuing
    once = turned(opened)
    second = once.keys.issuing
    twice = turned(once)

    plate = laptop.taught(twice)

    twice.store.close()
    assert (plate.hq, plate.former) == (twice.keys, (first, second))
    assert twice.keys.serial == 2


def test_an_older_set_is_not_believed_again(opened: Opened, laptop: Laptop) -> None:
    first = opened.keys
    after = turned(opened)
    laptop = replace(laptop, plate=laptop.taught(after))
    with after.store.begin("hq") as tx:
        tx.append_to(post_stream(POST), HQ_KEYS, HQ_KEYS, {"keys": keys_to_json(first)})

    plate = laptop.taught(after)

    after.store.close()
    assert plate.hq == after.keys


@pytest.mark.parametrize("lie", ["another key", "a higher number"])
def test_what_the_root_did_not_sign_is_not_believed(
    opened: Opened, laptop: Laptop, lie: str
) -> None:
    stolen = {"another key": {"issuing": new_signing_pair(TOOLS[1]).public, "serial": 1},
              "a higher number": {"serial": 9}}[lie]  # fmt: skip
    forged = replace(opened.keys, **stolen)  # type: ignore[arg-type]
    mine = replace(forged, signature=sign(opened.issuing, forged.statement()))
    with opened.store.begin("hq") as tx:
        tx.append_to(post_stream(POST), HQ_KEYS, HQ_KEYS, {"keys": keys_to_json(mine)})

    plate = laptop.taught(opened)

    opened.store.close()
    assert plate == laptop.plate


def test_a_packet_of_before_still_makes_a_laptop(opened: Opened, laptop: Laptop) -> None:
    """It was handed out before the rotation and used after it."""
    seals = own_seals(laptop.store)
    token = laptop.store.lists.setting("enrolment")["token"]
    asked = asked_from_json(asking(bytes.fromhex(token), laptop.plate.device, seals))
    after = turned(opened)

    made = enrolment.enrol(after.tools, asked, after.vouch)
    again = enrolment.enrol(after.tools, asked, after.vouch)

    check_ours(made, laptop.plate, seals)
    assert again == made
    with after.store.reading() as tx:
        device = tx.device(laptop.plate.device)
    assert device is not None and after.tools.is_certified(device)
    with laptop.store.begin("") as act:
        act.set_setting(CERTIFICATE, json.loads(_written(made)))
    plate = laptop.taught(after)
    renew(plate, laptop.store, seals)
    kept = certificate_of(laptop.store)
    assert kept is not None
    check_certificate(kept, after.keys, after.keys.root)
    after.store.close()


def test_a_laptop_whose_answer_was_lost_before_the_rotation_asks_again(
    opened: Opened, laptop: Laptop
) -> None:
    seals = own_seals(laptop.store)
    token = laptop.store.lists.setting("enrolment")["token"]
    asked = asked_from_json(asking(bytes.fromhex(token), laptop.plate.device, seals))
    enrolment.enrol(opened.tools, asked, opened.vouch)
    after = turned(opened)

    again = enrolment.enrol(after.tools, asked, after.vouch)

    after.store.close()
    check_ours(again, laptop.plate, seals)


def test_a_packet_between_two_rotations_goes_by_its_own_key(opened: Opened) -> None:
    once = turned(opened)
    packet = new_packet(once, POST, "http://127.0.0.1:1")
    from tests.sync.joined import DEVICE
    from tests.sync.joined import own_seals as invented

    asked = asked_from_json(asking(token_of(packet), DEVICE, invented(1)))
    twice = turned(once)

    made = enrolment.enrol(twice.tools, asked, twice.vouch)

    assert verify(once.keys.issuing, made.statement(), made.signature)
    twice.store.close()


def test_what_was_published_before_holds_after_the_post_moved(
    opened: Opened, laptop: Laptop
) -> None:
    first = opened.tools.seals
    told, sign = b"terbitan", first.sign(b"terbitan")
    after = turned(opened)

    plate = laptop.taught(after)

    seals = own_seals(laptop.store)
    assert any_verifies(seals, (plate.hq.issuing, *plate.former), told, sign)
    assert not seals.verify(plate.hq.issuing, told, sign)
    assert after.tools.seals.is_own(told, sign)
    after.store.close()


def test_a_laptop_and_a_post_made_after_it_know_the_keys_of_before(
    opened: Opened, tmp_path: Path
) -> None:
    former = opened.keys.issuing
    after = turned(opened)
    enrolment.add_post(after.tools, "OEP", "PLBT Oepoli")
    officers.grant(after.store, "OEP", practice.OFFICERS, "admin")

    plates = [new_laptop(after, tmp_path / code, code) for code in (POST, "OEP")]

    after.store.close()
    assert [(plate.hq, plate.former) for plate in plates] == [(after.keys, (former,))] * 2


def new_laptop(opened: Opened, folder: Path, code: str) -> Plate:
    """Made with a packet of today, after it has read its post's stream."""
    config = Config(folder, is_practice=True)
    packet = new_packet(opened, code, "http://127.0.0.1:1")
    officer = practice.OFFICERS[0].id
    first = FirstOfficer(officer, practice.PASSWORD, practice.PIN)
    plate = provision(config, packet, first, TOOLS, CHEAP)
    dek = SlotFiles(config.keys, TOOLS[1], CHEAP).open(officer, practice.PASSWORD)
    with closing(open_store(config, plate, dek, TOOLS)) as store:
        with opened.store.reading() as tx:
            entries = tx.entries(post_stream(code), 0, 500)
        with store.begin() as act:
            act.accept(entries)
        return with_newest_keys(config, plate, store)
