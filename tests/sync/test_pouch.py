"""A pouch is read whole by the one it is sealed to, or refused by name."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.adapters.packing import Zstandard
from app.domain.journal import NO_HASH, Entry, Fact, Head, erased, following
from app.sync.pouch import (
    MAX_POUCH_BYTES,
    TO_HQ,
    Letter,
    Route,
    head_statement,
    open_pouch,
    peek,
    seal,
)
from app.sync.protocol import (
    PouchDamaged,
    PouchForeignSigner,
    PouchNotForUs,
    PouchTooBig,
)
from tests.fakes import SeededRandom
from tests.sync.joined import DEVICE, own_seals

VECTORS = Path(__file__).parent / "vectors"
DEVICE_KEYS, HQ_KEYS, STRANGER = own_seals(1), own_seals(2), own_seals(3)


def some_entries(count: int) -> list[Entry]:
    head, entries, random = Head(DEVICE, 1, 0, NO_HASH), [], SeededRandom(5)
    for number in range(1, count + 1):
        body = {"name": "Yohana Mau Lelang", "ticket": f"A-{number:03}"}
        fact = Fact(
            1, 1_795_000_000_000 + number, "des", "application.received", "a1", (0, 0), body
        )
        entries.append(following(head, fact, random.bytes(16)))
        head = Head(DEVICE, 1, number, entries[-1].hash)
    return entries


def a_letter(count: int = 3) -> Letter:
    return Letter(DEVICE, 1, 1, NO_HASH, some_entries(count), {"cursor": [1, 4]})


def closed(letter: Letter) -> bytes:
    route = Route(TO_HQ, HQ_KEYS.seal_public, 42)
    return seal(letter, route, DEVICE_KEYS, Zstandard(), SeededRandom(6))


def read(data: bytes) -> Letter:
    return open_pouch(data, DEVICE_KEYS.sign_public, HQ_KEYS, Zstandard()).letter


SEALED = closed(a_letter())


def test_what_was_closed_is_read_back() -> None:
    assert read(SEALED) == a_letter()


def test_a_pouch_without_entries_carries_the_head_and_the_message() -> None:
    letter = Letter(DEVICE, 1, 8, bytes(range(32)), [], {"blobs": []})

    assert read(closed(letter)) == letter


def test_an_erased_entry_travels_as_a_tombstone_that_still_chains() -> None:
    entries = some_entries(3)
    entries[1] = erased(entries[1])
    letter = Letter(DEVICE, 1, 1, NO_HASH, entries)

    assert read(closed(letter)).entries == entries


def test_the_head_inside_is_signed_by_the_device_for_ever() -> None:
    opened = open_pouch(SEALED, DEVICE_KEYS.sign_public, HQ_KEYS, Zstandard())
    statement = head_statement(opened.letter.head)

    assert HQ_KEYS.verify(DEVICE_KEYS.sign_public, statement, opened.head_signature)


@given(at=st.integers(0, len(SEALED) - 1), bit=st.integers(0, 7))
def test_any_flipped_bit_is_refused(at: int, bit: int) -> None:
    damaged = bytearray(SEALED)
    damaged[at] ^= 1 << bit

    with pytest.raises((PouchDamaged, PouchForeignSigner)):
        read(bytes(damaged))


@pytest.mark.parametrize("size", range(0, len(SEALED), 7))
def test_any_cut_is_refused(size: int) -> None:
    with pytest.raises(PouchDamaged):
        read(SEALED[:size])


def test_bytes_added_behind_are_refused() -> None:
    with pytest.raises(PouchDamaged):
        read(SEALED + b"\x00")


def test_a_pouch_sealed_to_another_is_not_for_us() -> None:
    with pytest.raises(PouchNotForUs):
        open_pouch(SEALED, DEVICE_KEYS.sign_public, STRANGER, Zstandard())


def test_a_pouch_of_a_stranger_is_refused_before_it_is_opened() -> None:
    route = Route(TO_HQ, HQ_KEYS.seal_public, 1)
    forged = seal(a_letter(), route, STRANGER, Zstandard(), SeededRandom(6))

    with pytest.raises(PouchForeignSigner):
        read(forged)


def test_a_pouch_resigned_by_a_stranger_does_not_open() -> None:
    header = SEALED[5:71].replace(
        DEVICE_KEYS.key_id(DEVICE_KEYS.sign_public), STRANGER.key_id(STRANGER.sign_public)
    )
    body = SEALED[:5] + header + SEALED[71:-64]
    stolen = body + STRANGER.sign(body)

    with pytest.raises(PouchNotForUs):
        open_pouch(stolen, STRANGER.sign_public, HQ_KEYS, Zstandard())


def test_a_pouch_beyond_the_bound_is_not_even_looked_at() -> None:
    with pytest.raises(PouchTooBig):
        peek(SEALED + bytes(MAX_POUCH_BYTES))


def test_a_small_pouch_that_grows_beyond_the_bound_is_refused() -> None:
    letter = Letter(DEVICE, 1, 1, NO_HASH, [], {"x": "a" * (9 << 20)})

    with pytest.raises(PouchTooBig):
        read(closed(letter))


def test_entry_v1_stays_as_it_was_first_written() -> None:
    golden = json.loads((VECTORS / "entry_v1.json").read_text(encoding="utf-8"))

    assert [as_hex(entry) for entry in some_entries(3)] == golden


def test_pouch_v1_is_still_readable() -> None:
    golden = (VECTORS / "pouch_v1.bin").read_bytes()

    assert read(golden) == a_letter()
    assert (peek(golden).pouch_no, peek(golden).to_seq) == (42, 3)


def as_hex(entry: Entry) -> dict[str, object]:
    """One entry as it stands in the vectors."""
    return {
        "stream": entry.stream.hex(),
        "epoch": entry.epoch,
        "seq": entry.seq,
        "prev": entry.prev.hex(),
        "content_hash": entry.content_hash.hex(),
        "hash": entry.hash.hex(),
        "salt": entry.salt.hex() if entry.salt else None,
        "content": entry.content.decode() if entry.content else None,
    }
