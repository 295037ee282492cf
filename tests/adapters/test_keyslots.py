"""Password and device share open a slot together; neither of them alone, and nothing changed."""

import contextlib
import json
import os
import pathlib
from collections.abc import Callable
from dataclasses import replace

import pytest

from app.adapters import recovery
from app.adapters.device_share import ShareMissing
from app.adapters.keyslots import (
    Owner,
    Slot,
    SlotDamaged,
    make_slot,
    open_slot,
    reshare,
    slot_from_json,
    slot_to_json,
)
from app.adapters.passwords import Cost, CostOutOfBounds, PasswordTooShort, production_cost
from app.adapters.seals import new_sealing_pair
from app.adapters.slot_files import LastSlot, SlotFiles
from app.ids import OfficerId
from app.ports_crypto import KeyRing, NoSlot, SealBroken, WrongPassword
from tests.fakes import SeededRandom

CHEAP = Cost(8 * 1024, 1)
DEK = bytes(range(32))
SHARE = b"s" * 32
ADA, BEN = OfficerId("ada"), OfficerId("ben")
ADA_OWNS = Owner("d1", ADA, "melati di teras")
BEN_OWNS = Owner("d1", BEN, "kopi pagi hari")
HQ_RECOVERY = new_sealing_pair(SeededRandom(99))


def a_slot(owner: Owner = ADA_OWNS) -> Slot:
    return make_slot(owner, DEK, SHARE, CHEAP, SeededRandom(3))


@pytest.fixture
def slots(tmp_path: pathlib.Path) -> SlotFiles:
    return SlotFiles(tmp_path / "keys", SeededRandom(5), CHEAP)


def test_password_and_share_together_open_the_slot() -> None:
    assert open_slot(a_slot(), ADA_OWNS.password, SHARE) == DEK


@pytest.mark.parametrize(
    ("password", "share"),
    [("melati di terat", SHARE), (ADA_OWNS.password, b"t" * 32), ("", SHARE)],
    ids=["wrong password", "other share", "no password"],
)
def test_every_smaller_set_fails(password: str, share: bytes) -> None:
    with pytest.raises(WrongPassword):
        open_slot(a_slot(), password, share)


@pytest.mark.parametrize(
    "change",
    [
        {"device": "d2"},
        {"officer": BEN},
        {"cost": Cost(9 * 1024, 1)},
        {"cost": Cost(8 * 1024, 2)},
        {"salt": bytes(16)},
        {"inner_nonce": bytes(12)},
        {"outer_nonce": bytes(12)},
    ],
    ids=str,
)
def test_no_part_of_a_slot_can_be_exchanged(change: dict) -> None:
    with pytest.raises(WrongPassword):
        open_slot(replace(a_slot(), **change), ADA_OWNS.password, SHARE)


def test_every_changed_or_missing_byte_of_the_wrapped_key_is_refused() -> None:
    slot = a_slot()

    for place in range(len(slot.wrapped)):
        flipped = bytearray(slot.wrapped)
        flipped[place] ^= 1
        for wrapped in (bytes(flipped), slot.wrapped[:place]):
            with pytest.raises(WrongPassword):
                open_slot(replace(slot, wrapped=wrapped), ADA_OWNS.password, SHARE)


@pytest.mark.parametrize("cost", [Cost(8191, 3), Cost(2048 * 1024 + 1, 3), Cost(8192, 0)], ids=str)
def test_a_slot_asking_for_too_little_or_too_much_work_is_not_tried(cost: Cost) -> None:
    with pytest.raises(CostOutOfBounds):
        open_slot(replace(a_slot(), cost=cost), ADA_OWNS.password, SHARE)


def test_a_real_post_never_works_under_the_floor_of_46_mib() -> None:
    assert production_cost().memory_kib == 128 * 1024
    with pytest.raises(CostOutOfBounds):
        production_cost(memory_mib=45)


def test_a_password_of_nine_characters_is_too_short() -> None:
    with pytest.raises(PasswordTooShort):
        a_slot(Owner("d1", ADA, "123456789"))


def test_a_slot_survives_its_file() -> None:
    slot = a_slot()

    assert slot_from_json(json.loads(json.dumps(slot_to_json(slot)))) == slot


def test_a_new_share_keeps_the_password_and_kills_the_old_slot() -> None:
    old = a_slot()

    new = reshare(old, SHARE, b"n" * 32, SeededRandom(8))

    assert open_slot(new, ADA_OWNS.password, b"n" * 32) == DEK
    for slot, share in ((old, b"n" * 32), (new, SHARE)):
        with pytest.raises(WrongPassword):
            open_slot(slot, ADA_OWNS.password, share)


def test_every_officer_opens_the_same_store(slots: SlotFiles) -> None:
    ring: KeyRing = slots
    dek = slots.create(ADA_OWNS, None)

    slots.add(BEN, BEN_OWNS.password, dek)

    assert list(ring.officers()) == [ADA, BEN]
    assert ring.open(ADA, ADA_OWNS.password) == ring.open(BEN, BEN_OWNS.password) == dek
    with pytest.raises(WrongPassword):
        ring.open(BEN, ADA_OWNS.password)


def test_an_officer_without_a_slot_is_named(slots: SlotFiles) -> None:
    slots.create(ADA_OWNS, None)

    with pytest.raises(NoSlot):
        slots.open(BEN, BEN_OWNS.password)


def test_a_changed_password_opens_and_the_old_one_does_not(slots: SlotFiles) -> None:
    dek = slots.create(ADA_OWNS, None)

    slots.change_password(ADA, ADA_OWNS.password, "hujan di bukit")

    assert slots.open(ADA, "hujan di bukit") == dek
    with pytest.raises(WrongPassword):
        slots.open(ADA, ADA_OWNS.password)


def test_a_removed_officer_with_a_copied_slot_cannot_open_the_new_disk(
    slots: SlotFiles, tmp_path: pathlib.Path
) -> None:
    dek = slots.create(ADA_OWNS, None)
    slots.add(BEN, BEN_OWNS.password, dek)
    stolen = json.loads((tmp_path / "keys/slots.json").read_bytes())["body"]["slots"][1]

    slots.remove(BEN)

    share = next((tmp_path / "keys").glob("share-*.key")).read_bytes()
    assert slots.open(ADA, ADA_OWNS.password) == dek
    with pytest.raises(NoSlot):
        slots.open(BEN, BEN_OWNS.password)
    with pytest.raises(WrongPassword):
        open_slot(slot_from_json(stolen), BEN_OWNS.password, share)


def test_after_a_new_store_key_the_copied_slot_and_share_yield_only_the_old_one(
    slots: SlotFiles,
) -> None:
    old = slots.create(ADA_OWNS, None)
    new = bytes(reversed(range(32)))

    slots.rekey([ADA_OWNS], new, HQ_RECOVERY.public)

    assert slots.open(ADA, ADA_OWNS.password) == new != old


def test_the_last_officer_cannot_be_removed(slots: SlotFiles) -> None:
    slots.create(ADA_OWNS, None)

    with pytest.raises(LastSlot):
        slots.remove(ADA)


def test_every_changed_byte_of_the_file_is_named_damage(
    slots: SlotFiles, tmp_path: pathlib.Path
) -> None:
    slots.create(ADA_OWNS, HQ_RECOVERY.public)
    path = tmp_path / "keys/slots.json"
    whole = path.read_bytes()

    for place in range(len(whole)):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        with pytest.raises(SlotDamaged):
            slots.open(ADA, ADA_OWNS.password)


def test_every_shortened_file_is_named_damage(slots: SlotFiles, tmp_path: pathlib.Path) -> None:
    slots.create(ADA_OWNS, None)
    path = tmp_path / "keys/slots.json"
    whole = path.read_bytes()

    for size in range(len(whole)):
        path.write_bytes(whole[:size])
        with pytest.raises(SlotDamaged):
            slots.open(ADA, ADA_OWNS.password)


def test_a_lost_share_is_not_called_a_wrong_password(
    slots: SlotFiles, tmp_path: pathlib.Path
) -> None:
    slots.create(ADA_OWNS, None)
    (tmp_path / "keys/share-1.key").unlink()

    with pytest.raises(ShareMissing):
        slots.open(ADA, ADA_OWNS.password)


@pytest.mark.parametrize("at_write", range(1, 5))
def test_a_power_cut_while_removing_leaves_the_old_or_the_new_state(
    slots: SlotFiles, tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch, at_write: int
) -> None:
    dek = slots.create(ADA_OWNS, None)
    slots.add(BEN, BEN_OWNS.password, dek)
    cut_power_at_rename(monkeypatch, at_write)

    with contextlib.suppress(KeyboardInterrupt):
        slots.remove(BEN)

    monkeypatch.undo()
    assert slots.open(ADA, ADA_OWNS.password) == dek
    assert BEN not in slots.officers() or slots.open(BEN, BEN_OWNS.password) == dek
    assert len(list((tmp_path / "keys").glob("share-*.key"))) == 1


def cut_power_at_rename(monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    """Stop dead at the nth step that changes a name on the disk."""
    steps = iter(range(1, 100))

    def cutting(real: Callable[..., object]) -> Callable[..., object]:
        def step(*args: object, **named: object) -> object:
            if next(steps) == number:
                raise KeyboardInterrupt
            return real(*args, **named)

        return step

    monkeypatch.setattr(os, "replace", cutting(os.replace))
    monkeypatch.setattr(pathlib.Path, "unlink", cutting(pathlib.Path.unlink))


def test_headquarters_offline_key_brings_the_store_back(slots: SlotFiles) -> None:
    dek = slots.create(ADA_OWNS, HQ_RECOVERY.public)

    request, once = recovery.ask_recovery(slots.recovery_slot(), SeededRandom(21))
    answer = recovery.answer_recovery(request, HQ_RECOVERY.private)
    found = recovery.open_answer(slots.recovery_slot(), answer, once)
    slots.add(ADA, "kata sandi baru", found)

    assert slots.open(ADA, "kata sandi baru") == dek
    assert dek not in request + answer


def test_without_the_offline_key_there_is_no_recovery(slots: SlotFiles) -> None:
    slots.create(ADA_OWNS, HQ_RECOVERY.public)
    request, _ = recovery.ask_recovery(slots.recovery_slot(), SeededRandom(21))

    with pytest.raises(SealBroken):
        recovery.answer_recovery(request, new_sealing_pair(SeededRandom(1)).private)


def test_a_recovery_answer_fits_only_the_request_it_answers(slots: SlotFiles) -> None:
    slots.create(ADA_OWNS, HQ_RECOVERY.public)
    slot = slots.recovery_slot()
    request, once = recovery.ask_recovery(slot, SeededRandom(21))
    _, another = recovery.ask_recovery(slot, SeededRandom(22))
    answer = recovery.answer_recovery(request, HQ_RECOVERY.private)

    for wrong_slot, key in ((slot, another), (replace(slot, device="d2"), once)):
        with pytest.raises(SealBroken):
            recovery.open_answer(wrong_slot, answer, key)


def test_every_changed_byte_of_slot_and_answer_is_refused(slots: SlotFiles) -> None:
    slots.create(ADA_OWNS, HQ_RECOVERY.public)
    slot = slots.recovery_slot()
    request, once = recovery.ask_recovery(slot, SeededRandom(21))
    answer = recovery.answer_recovery(request, HQ_RECOVERY.private)

    for place in range(len(answer)):
        with pytest.raises(SealBroken):
            recovery.open_answer(slot, flipped(answer, place), once)
        bad_slot = replace(slot, sealed=flipped(slot.sealed, place))
        with pytest.raises(SealBroken):
            bad_request, _ = recovery.ask_recovery(bad_slot, SeededRandom(21))
            recovery.answer_recovery(bad_request, HQ_RECOVERY.private)


def flipped(data: bytes, place: int) -> bytes:
    return data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :]


def test_a_post_without_a_recovery_key_says_so(slots: SlotFiles) -> None:
    slots.create(ADA_OWNS, None)

    with pytest.raises(NoSlot):
        slots.recovery_slot()


def test_slots_and_share_are_readable_by_this_account_only_and_hide_the_key(
    slots: SlotFiles, tmp_path: pathlib.Path
) -> None:
    dek = slots.create(ADA_OWNS, HQ_RECOVERY.public)

    for path in (tmp_path / "keys").iterdir():
        stored = path.read_bytes()
        assert path.stat().st_mode & 0o077 == 0
        assert dek not in stored and dek.hex().encode() not in stored
        assert ADA_OWNS.password.encode() not in stored
