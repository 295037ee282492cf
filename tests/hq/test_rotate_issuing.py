"""Headquarters gets a new issuing key: who has not heard hears the old one, nobody is cut off."""

import json
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from app import headquarters_rotate, practice
from app.adapters.certificates import check_certificate
from app.adapters.seals import key_id, new_signing_pair, sign, verify
from app.adapters.slot_files import SlotFiles
from app.config import Config
from app.domain.enrolment import HQ_KEYS, certificate_from_json, keys_to_json
from app.domain.journal import post_stream
from app.domain.reviewer import ReviewerRole
from app.domain.witness import certificate_text
from app.headquarters_console import made_room
from app.headquarters_copy import read_manifest
from app.headquarters_folder import Opened, open_folder, read_plate
from app.headquarters_posts import new_packet
from app.headquarters_rotate import ISSUING, rotate
from app.hq import courier as desk
from app.hq import decisions, enrolment, officers
from app.hq.console import door
from app.station_certificate import check_ours, renew, with_newest_keys
from app.station_folder import FirstOfficer, Plate, open_store, own_seals, provision
from app.station_visit import CERTIFICATE, certificate_of, short_certificate, sync_post
from app.sync import courier, courier_answers, engine
from app.sync.enrolment import asked_from_json, asking, token_of
from app.sync.protocol import HqWrongKey
from app.sync.voices import any_verifies
from tests.hq.copied import TOOLS, House, a_house
from tests.hq.test_rotate import CHEAP, POST, Laptop, laptop, opened
from tests.sync.joined import InProcess

__all__ = ["laptop", "opened"]


def turned(opened: Opened) -> Opened:
    """The same headquarters, opened anew with its new issuing key."""
    places = opened.places
    opened.store.close()
    rotate(places, places.offline_keys, practice.PASSWORD, TOOLS, CHEAP, which=ISSUING)
    return open_folder(places, practice.PASSWORD, TOOLS)


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    made = a_house(tmp_path)
    yield made
    made.post.store.close()
    made.opened.store.close()


def knowing(house: House) -> House:
    """As after the next sign-in at the post: it goes by headquarters' newest key."""
    keys = house.opened.keys
    voice, former = key_id(keys.issuing).hex(), (house.post.hq.sign_public,)
    hq = replace(house.post.hq, sign_public=keys.issuing, voice=voice, former=former)
    return replace(house, post=replace(house.post, hq=hq))


def arrived(house: House, subject: str) -> bool:
    with house.opened.store.reading() as tx:
        return tx.application(subject) is not None


def test_a_laptop_that_has_not_heard_delivers_and_hears(house: House) -> None:
    old = house.opened.keys
    house.opened = turned(house.opened)
    house.write("a2")

    house.visit()

    assert arrived(house, "a2")
    assert house.opened.keys.issuing != old.issuing
    told = [keys_to_json(house.opened.keys)]
    assert [body["keys"] for body in house.told(HQ_KEYS)] == told


def test_one_that_goes_by_the_new_key_delivers_and_hears_decisions(house: House) -> None:
    house.opened = turned(house.opened)
    house.write("a2")
    house.visit()
    after = knowing(house)
    decisions.verify(after.opened.store, "a2", "maria")
    after.write("a3")

    after.visit()

    assert arrived(after, "a3")
    assert after.told("application.verified")


def test_who_was_answered_by_the_new_key_does_not_believe_the_old_one(house: House) -> None:
    before = house.opened
    after = knowing(replace(house, opened=turned(before)))
    thief = replace(after.opened.tools, seals=after.opened.tools.seals.speaking(""))
    after.write("a2")

    with pytest.raises(HqWrongKey):
        engine.visit(after.post, InProcess(_deaf(thief)))

    house.opened = after.opened


def _deaf(tools: desk.Tools) -> desk.Tools:
    """A headquarters that holds the old key only, whatever a laptop names."""

    class Stolen:
        def __init__(self, seals: object) -> None:
            self._seals = seals

        def speaking(self, _voice: str) -> "Stolen":
            return self

        def __getattr__(self, name: str) -> object:
            return getattr(self._seals, name)

    return replace(tools, seals=Stolen(tools.seals))  # type: ignore[arg-type]


def test_a_server_that_was_not_started_anew_still_serves_who_has_not_heard(house: House) -> None:
    serving = house.opened
    rotate(serving.places, serving.places.offline_keys, practice.PASSWORD, TOOLS, CHEAP,
           which=ISSUING)  # fmt: skip
    house.write("a2")

    house.visit()

    assert arrived(house, "a2")


def test_a_long_backlog_goes_through_while_keys_change(house: House) -> None:
    house.opened = turned(house.opened)
    for number in range(40):
        house.write(f"b{number}", note="x" * 4_000)
    pouches = list(engine.sealed(house.post, engine.prepare(house.post)))

    house.visit()

    with house.opened.store.reading() as tx:
        held = [tx.application(f"b{number}") is not None for number in range(40)]
    assert all(held) and len(pouches) >= 1


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


def test_every_laptop_is_vouched_for_anew_and_a_revoked_one_is_not(house: House) -> None:
    with house.opened.store.begin("hq") as tx:
        devices = tx.devices()
        tx.revoke(devices[0].stream)
    packet = new_packet(house.opened, POST, "http://127.0.0.1:1")
    from tests.sync.joined import own_seals as invented

    second = asked_from_json(asking(token_of(packet), b"2" * 16, invented(2)))
    enrolment.enrol(house.opened.tools, second, house.opened.vouch)

    house.opened = turned(house.opened)

    with house.opened.store.reading() as tx:
        rows = {one.stream: one for one in tx.devices()}
    signed = {
        stream: verify(house.opened.keys.issuing, made.statement(), made.signature)
        for stream, one in rows.items()
        for made in [certificate_from_json(json.loads(one.certificate))]
    }
    assert signed == {devices[0].stream: False, b"2" * 16: True}
    assert rows[devices[0].stream].is_revoked


def test_phones_of_reviewers_open_the_console_as_before(opened: Opened) -> None:
    room = made_room(opened, CHEAP)
    made = door.add_reviewer(room, "maria", "Maria", ReviewerRole.PEMERIKSA, "kain tenun biru")
    after = turned(opened)
    room = made_room(after, CHEAP)
    at_s = room.now_ms() / 1000

    code = room.secrets.code(made.totp, at_s)  # type: ignore[attr-defined]
    found = door.sign_in(room, "maria", True, code)

    after.store.close()
    assert not isinstance(found, door.Refusal)


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


def test_a_copy_of_before_is_ours(house: House) -> None:
    from app.headquarters_copy import write_copy

    made = write_copy(house.opened, house.folder)
    house.opened = turned(house.opened)

    assert read_manifest(house.opened.tools, house.folder, made)


def test_a_rotation_that_was_broken_off_is_brought_to_its_end(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    places = opened.places
    opened.store.close()
    with monkeypatch.context() as broken:
        broken.setattr(headquarters_rotate, "_told", _power_cut)
        with pytest.raises(KeyboardInterrupt):
            rotate(places, places.offline_keys, practice.PASSWORD, TOOLS, CHEAP, which=ISSUING)
    keys, _is_practice = read_plate(places)

    rotate(places, places.offline_keys, practice.PASSWORD, TOOLS, CHEAP, which=ISSUING)

    assert read_plate(places)[0] == keys and keys.serial == 1
    after = open_folder(places, practice.PASSWORD, TOOLS)
    with closing(after.store), after.store.reading() as tx:
        told = [one.fact.body["keys"] for one in tx.history(HQ_KEYS)]
    assert told == [keys_to_json(keys)]


def test_between_keys_and_plate_the_power_may_go(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    places, before = opened.places, opened.keys
    opened.store.close()
    with monkeypatch.context() as broken:
        broken.setattr(headquarters_rotate, "_write_plate", _power_cut)
        with pytest.raises(KeyboardInterrupt):
            rotate(places, places.offline_keys, practice.PASSWORD, TOOLS, CHEAP, which=ISSUING)

    still = open_folder(places, practice.PASSWORD, TOOLS)
    still.store.close()
    rotate(places, places.offline_keys, practice.PASSWORD, TOOLS, CHEAP, which=ISSUING)
    after = open_folder(places, practice.PASSWORD, TOOLS)
    after.store.close()

    assert still.keys == before and still.tools.seals.sign_public == before.issuing
    assert after.keys.serial == 1 and after.tools.seals.sign_public == after.keys.issuing


def _power_cut(*_args: object, **_named: object) -> None:
    raise KeyboardInterrupt


def test_sealing_and_issuing_take_turns(house: House) -> None:
    house.opened = turned(house.opened)
    places = house.opened.places
    house.opened.store.close()
    rotate(places, places.offline_keys, practice.PASSWORD, TOOLS, CHEAP)
    house.opened = turned(open_folder(places, practice.PASSWORD, TOOLS))
    house.write("a2")

    house.visit()

    assert arrived(house, "a2") and house.opened.keys.serial == 3


def test_a_stick_of_a_laptop_that_has_not_heard_is_answered_by_the_key_it_knows(
    house: House, tmp_path: Path
) -> None:
    from app.adapters.stick_folder import StickFolder

    house.opened = turned(house.opened)
    house.write("a2")
    (tmp_path / "stik").mkdir()
    stick = StickFolder(tmp_path / "stik")
    courier.prepare(house.post, stick, courier.Wish())

    (bag,) = desk.bags(stick)
    taken = desk.take(house.opened.tools, stick, bag, house.opened.vouch)
    desk.answer(house.opened.tools, stick, [taken])
    told = courier_answers.read_answers(house.post, stick, lambda _data: None)

    assert (told.answers, arrived(house, "a2")) == (1, True)
    assert house.told(HQ_KEYS)
