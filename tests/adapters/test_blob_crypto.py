"""A photo or scan opens whole and unchanged, or not at all."""

import hashlib
import json
import pathlib

import pytest

from app.adapters import blob_crypto
from app.ports_crypto import SealBroken

SECRET = bytes(range(32))
VECTORS = json.loads((pathlib.Path(__file__).parents[1] / "sync/vectors/blob_v1.json").read_text())


def sealed(plain: bytes, number: int = 1) -> bytes:
    return b"".join(blob_crypto.encrypt(SECRET, number, [plain]))


def opened(file: bytes, number: int = 1, secret: bytes = SECRET) -> bytes:
    return b"".join(blob_crypto.decrypt(secret, number, [file]))


@pytest.mark.parametrize("case", VECTORS["files"], ids=lambda case: f"number {case['number']}")
def test_version_one_has_exactly_these_bytes(case: dict) -> None:
    file = b"".join(
        blob_crypto.encrypt(
            bytes.fromhex(VECTORS["secret"]), case["number"], [bytes.fromhex(case["plain"])]
        )
    )

    assert file.hex() == case["file"]
    assert blob_crypto.blob_id(file) == case["id"]


def test_a_file_of_two_chunks_has_exactly_these_bytes() -> None:
    case = VECTORS["long"]
    plain = bytes(7 * i % 251 for i in range(case["plain_bytes"]))

    file = sealed(plain, case["number"])

    assert (len(file), hashlib.sha256(file).hexdigest()) == (case["file_bytes"], case["sha256"])


@pytest.mark.parametrize("size", [0, 1, 65535, 65536, 65537, 131072, 200_000])
def test_what_was_locked_opens_again(size: int) -> None:
    plain = bytes(size)

    file = sealed(plain)

    assert opened(file) == plain
    assert len(file) == blob_crypto.sealed_size(size)


def test_it_may_come_and_go_in_pieces_of_any_size() -> None:
    plain = hashlib.shake_256(b"scan").digest(150_000)
    parts = [plain[:3], plain[3:70_000], plain[70_000:]]

    file = b"".join(blob_crypto.encrypt(SECRET, 1, parts))
    pieces = [file[i : i + 777] for i in range(0, len(file), 777)]

    assert file == sealed(plain)
    assert b"".join(blob_crypto.decrypt(SECRET, 1, pieces)) == plain


def test_every_single_changed_byte_is_refused() -> None:
    file = sealed(b"Kartu keluarga, invented")

    for place in range(len(file)):
        for flip in (0x01, 0x80):
            changed = bytearray(file)
            changed[place] ^= flip
            with pytest.raises(SealBroken):
                opened(bytes(changed))


def test_every_shortened_or_lengthened_file_is_refused() -> None:
    file = sealed(b"Kartu keluarga, invented")

    for size in range(len(file)):
        with pytest.raises(SealBroken):
            opened(file[:size])
    with pytest.raises(SealBroken):
        opened(file + b"\0")


def test_a_file_cut_between_two_chunks_is_refused() -> None:
    file = sealed(bytes(131_072))
    first_chunk_ends = len(blob_crypto.HEADER) + 65536 + 16

    with pytest.raises(SealBroken):
        opened(file[:first_chunk_ends])


def test_exchanged_chunks_are_refused() -> None:
    file = sealed(bytes(200_000))
    start, chunk = len(blob_crypto.HEADER), 65536 + 16
    first, second = file[start : start + chunk], file[start + chunk : start + 2 * chunk]

    with pytest.raises(SealBroken):
        opened(file[:start] + second + first + file[start + 2 * chunk :])


def test_another_number_or_another_secret_does_not_open_it() -> None:
    file = sealed(b"portrait", number=3)

    with pytest.raises(SealBroken):
        opened(file, number=4)
    with pytest.raises(SealBroken):
        opened(file, number=3, secret=bytes(32))
