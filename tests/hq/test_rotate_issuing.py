"""Headquarters gets a new issuing key: who has not heard hears the old one, nobody is cut off."""

import json
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from app import headquarters, headquarters_rotate, practice
from app.adapters.seals import key_id, verify
from app.domain.enrolment import HQ_KEYS, certificate_from_json, keys_to_json
from app.domain.reviewer import ReviewerRole
from app.headquarters_console import made_room
from app.headquarters_copy import read_manifest, write_copy
from app.headquarters_folder import Opened, Places, open_folder, read_plate
from app.headquarters_posts import new_packet
from app.headquarters_restore import restore
from app.headquarters_rotate import ISSUING, rotate
from app.hq import courier as desk
from app.hq import decisions, enrolment
from app.hq.console import door
from app.sync import courier, courier_answers, engine
from app.sync.enrolment import asked_from_json, asking, token_of
from app.sync.protocol import HqWrongKey
from tests.hq.copied import TOOLS, House, a_house
from tests.hq.test_rotate import CHEAP, POST, laptop, opened
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


def test_a_copy_of_before_is_ours(house: House) -> None:
    made = write_copy(house.opened, house.folder)
    house.opened = turned(house.opened)

    assert read_manifest(house.opened.tools, house.folder, made)


def test_a_copy_of_before_speaks_again_with_the_keys_beside_the_root(
    house: House, tmp_path: Path
) -> None:
    """Who has moved on cannot be spoken to otherwise: the copy lacks the key."""
    copy, opened = write_copy(house.opened, house.folder), house.opened
    where = ["--dir", str(opened.places.folder), "--db", opened.places.address]
    opened.store.close()
    assert headquarters.main(["rotate", "--issuing", *where, "--practice"]) == 0
    house.opened = open_folder(opened.places, practice.PASSWORD, TOOLS)
    after = knowing(house)
    after.visit()
    back = Places(tmp_path / "baru")

    restore(house.folder, copy, back, practice.PASSWORD, TOOLS)
    for name, place in (("kanim-0001.keys", back.keys), ("kanim-0001.json", back.plate)):
        place.write_bytes(opened.places.offline_keys.with_name(name).read_bytes())
    again = replace(after, opened=open_folder(back, practice.PASSWORD, TOOLS))
    again.write("a9")
    again.visit()

    assert arrived(again, "a9")
    again.opened.store.close()


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
