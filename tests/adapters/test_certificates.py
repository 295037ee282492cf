"""A post believes headquarters' root key and nobody else."""

import pathlib
from dataclasses import replace
from datetime import date

import pytest

from app.adapters import certificates
from app.adapters.certificates import (
    check_certificate,
    issue,
    issue_for_receipts,
    key_words,
    make_packet,
    new_hq_keys,
    read_packet,
    vouch_for_keys,
)
from app.adapters.hq_key_file import KeyFileUnreadable, WrongPassphrase, read_keys, write_keys
from app.adapters.passwords import Cost, CostOutOfBounds, PasswordTooShort
from app.adapters.seals import sign, verify
from app.domain.enrolment import (
    Certificate,
    EnrolmentExpired,
    EnrolmentForged,
    EnrolmentMalformed,
    Packet,
    Post,
    certificate_from_json,
    certificate_to_json,
    keys_from_json,
    keys_to_json,
)
from app.domain.officer import Officer, Role
from app.domain.witness import certificate_text
from app.errors import BerandaError
from app.ids import OfficerId
from tests.fakes import SeededRandom

CHEAP = Cost(8 * 1024, 1)
TODAY, LAST_DAY, TOO_LATE = date(2026, 11, 21), date(2028, 12, 31), date(2029, 1, 1)
HQ = new_hq_keys(SeededRandom(1))
KEYS = vouch_for_keys(HQ, LAST_DAY)
STRANGER = new_hq_keys(SeededRandom(2))
CARD = issue(
    Certificate(b"d" * 16, "WTB", "A", b"s" * 32, b"k" * 32, 1, LAST_DAY), HQ.issuing.private
)
PACKET = Packet(
    post=Post("WTB", "Pos Imigrasi Contoh", "Contoh"),
    letter="A",
    hq_url="https://hq.example",
    keys=KEYS,
    officers=(Officer(OfficerId("ada"), "199001012020011001", "Ada Contoh", Role.HEAD_OF_POST),),
    tariff_no=3,
    not_after_on=LAST_DAY,
)


def test_a_laptop_is_believed_by_the_root_key_alone() -> None:
    check_certificate(CARD, KEYS, HQ.root.public, TODAY)


@pytest.mark.parametrize(
    "change",
    [
        {"device": b"e" * 16},
        {"post": "WTC"},
        {"letter": "B"},
        {"sign_public": bytes(32)},
        {"seal_public": bytes(32)},
        {"epoch": 2},
        {"not_after_on": date(2030, 1, 1)},
        {"signature": bytes(64)},
    ],
    ids=lambda change: next(iter(change)),
)
def test_no_field_of_a_certificate_can_be_altered(change: dict) -> None:
    with pytest.raises(EnrolmentForged):
        check_certificate(replace(CARD, **change), KEYS, HQ.root.public)


@pytest.mark.parametrize("field", ["issuing", "sealing", "recovery"])
def test_headquarters_keys_cannot_be_exchanged_without_its_root(field: str) -> None:
    forged = replace(KEYS, **{field: getattr(STRANGER, field).public})

    with pytest.raises(EnrolmentForged):
        check_certificate(CARD, forged, HQ.root.public)


def test_another_root_is_not_believed() -> None:
    with pytest.raises(EnrolmentForged):
        check_certificate(CARD, KEYS, STRANGER.root.public)


def test_keys_that_name_another_root_are_refused_even_with_our_roots_signature() -> None:
    mixed = replace(KEYS, root=STRANGER.root.public)
    mixed = replace(mixed, signature=sign(HQ.root.private, mixed.statement()))

    with pytest.raises(EnrolmentForged):
        check_certificate(CARD, mixed, HQ.root.public)


def test_a_certificate_ends_after_its_last_day() -> None:
    check_certificate(CARD, KEYS, HQ.root.public, LAST_DAY)
    with pytest.raises(EnrolmentExpired):
        check_certificate(CARD, KEYS, HQ.root.public, TOO_LATE)


def test_certificate_and_keys_survive_being_written_down() -> None:
    assert certificate_from_json(certificate_to_json(CARD)) == CARD
    assert keys_from_json(keys_to_json(KEYS)) == KEYS


def test_the_short_form_verifies_with_the_issuing_key() -> None:
    short = issue_for_receipts(b"d" * 16, b"s" * 32, LAST_DAY, HQ.issuing.private)

    text = certificate_text(short.device_id, short.public_key, short.not_after_on)
    assert verify(HQ.issuing.public, text, short.signature)


def test_a_packet_is_read_as_it_was_made() -> None:
    data = make_packet(PACKET, HQ.issuing.private)

    assert read_packet(data, TODAY) == PACKET
    assert read_packet(data, TODAY, HQ.root.public) == PACKET


def test_every_changed_byte_of_a_packet_is_refused() -> None:
    data = make_packet(PACKET, HQ.issuing.private)

    for place in range(len(data)):
        flipped = data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :]
        with pytest.raises((EnrolmentForged, EnrolmentMalformed)):
            read_packet(flipped, TODAY)


def test_every_shortened_or_lengthened_packet_is_refused() -> None:
    data = make_packet(PACKET, HQ.issuing.private)

    for bad in (*(data[:size] for size in range(len(data))), data + b" "):
        with pytest.raises((EnrolmentForged, EnrolmentMalformed)):
            read_packet(bad, TODAY)


def test_a_strangers_packet_is_refused_once_the_root_is_known() -> None:
    foreign = replace(PACKET, keys=vouch_for_keys(STRANGER, LAST_DAY))
    data = make_packet(foreign, STRANGER.issuing.private)

    with pytest.raises(EnrolmentForged):
        read_packet(data, TODAY, HQ.root.public)


def test_a_packet_past_its_last_day_is_refused() -> None:
    with pytest.raises(EnrolmentExpired):
        read_packet(make_packet(PACKET, HQ.issuing.private), TOO_LATE)


def test_both_screens_show_the_same_six_words_and_a_stranger_others() -> None:
    words = key_words(HQ.root.public)

    assert len(words) == 6
    assert key_words(HQ.root.public) == words
    assert key_words(STRANGER.root.public) != words


def test_no_two_words_of_the_list_differ_by_one_letter_only() -> None:
    words = certificates.word_list()
    close = [
        (one, two)
        for i, one in enumerate(words)
        for two in words[i + 1 :]
        if len(one) == len(two) and sum(a != b for a, b in zip(one, two, strict=True)) < 2
    ]

    assert len(set(words)) == 256
    assert close == []


def test_headquarters_keys_come_back_with_the_passphrase(tmp_path: pathlib.Path) -> None:
    path = tmp_path / "hq" / "keys.json"
    keys = {"issuing": HQ.issuing.private, "sealing": HQ.sealing.private}

    write_keys(path, keys, "sepuluh huruf lebih", SeededRandom(4), CHEAP)

    assert read_keys(path, "sepuluh huruf lebih") == keys
    assert HQ.issuing.private.hex().encode() not in path.read_bytes()
    with pytest.raises(WrongPassphrase):
        read_keys(path, "sepuluh huruf lain")


def test_every_changed_byte_of_the_key_file_is_refused(tmp_path: pathlib.Path) -> None:
    path = tmp_path / "keys.json"
    write_keys(path, {"root": bytes(32)}, "sepuluh huruf lebih", SeededRandom(4), CHEAP)
    whole = path.read_bytes()

    for place in range(len(whole)):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        with pytest.raises((WrongPassphrase, KeyFileUnreadable, CostOutOfBounds)):
            read_keys(path, "sepuluh huruf lebih")


def test_a_short_passphrase_and_a_missing_file_are_named(tmp_path: pathlib.Path) -> None:
    with pytest.raises(PasswordTooShort):
        write_keys(tmp_path / "k", {}, "pendek", SeededRandom(4), CHEAP)
    with pytest.raises(KeyFileUnreadable):
        read_keys(tmp_path / "k", "sepuluh huruf lebih")


def test_nothing_a_packet_says_can_raise_anything_but_a_known_error() -> None:
    for body in (b"[]", b"{}", b'{"v":1}', b"null", b"\xff", b'{"v":1,"post":3}'):
        signed = b"beranda-packet-v1\n" + b"0" * 128 + b"\n" + body
        with pytest.raises(BerandaError):
            read_packet(signed, TODAY)
