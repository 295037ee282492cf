"""One changed byte anywhere is refused by name; nobody is ever shown wrong data."""

import random
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from app.adapters.blob_files import BlobFiles
from app.adapters.keyslots import Owner
from app.adapters.passwords import Cost
from app.adapters.slot_files import SlotFiles
from app.errors import BerandaError
from app.ids import OfficerId
from db import verify
from tests.fakes import SeededRandom
from tests.faults.house import a_house, open_store
from tests.faults.subject import intakes, photos

CHEAP = Cost(8 * 1024, 1)
DATABASE_STEP = 499
"""Prime, so that the flips wander through every part of a page."""


def flips(path: Path, step: int, read: Callable[[], object]) -> Counter[str]:
    """Flip one bit at every `step` bytes and read; how it was refused, "same" or "WRONG"."""
    dice, good = random.Random(4), path.read_bytes()
    expected, seen = read(), Counter[str]()
    for at in range(0, len(good), step):
        bad = bytearray(good)
        bad[at] ^= 1 << dice.randrange(8)
        path.write_bytes(bad)
        try:
            seen["same" if read() == expected else "WRONG"] += 1
        except BerandaError as refused:
            seen[refused.code] += 1
    path.write_bytes(good)
    return seen


def all_of(folder: Path) -> object:
    """Every table and entry of the post's store, as the program and doctor read them."""
    store = open_store(folder)
    try:
        findings = verify.verify(store.engine)
        with store.reading() as look:
            return findings, verify.snapshot(look.connection), look.entries(store.stream, 0, 999)
    finally:
        store.close()


@pytest.mark.slow
def test_no_flipped_byte_of_the_database_is_believed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """RELIABILITY P12: the page's seal, or the chain, sees it."""
    with a_house(tmp_path) as house:
        intakes(house, lambda _promise: None)

    seen = flips(tmp_path / "post.db", DATABASE_STEP, lambda: all_of(tmp_path))

    with capsys.disabled():
        print(f"\ndatabase: {seen.total()} flips {dict(seen)}")
    assert seen["WRONG"] == 0
    assert seen["store_damaged"] > seen.total() / 2


def test_a_page_put_back_from_yesterday_is_noticed(tmp_path: Path) -> None:
    """The cipher believes an older page of its own; the chain does not."""
    with a_house(tmp_path) as house:
        intakes(house, lambda _promise: None)
    old = (tmp_path / "post.db").read_bytes()
    with a_house(tmp_path, seed=8) as house:
        intakes(house, lambda _promise: None)
    expected, new = all_of(tmp_path), (tmp_path / "post.db").read_bytes()
    believed = 0

    for at in range(0, min(len(old), len(new)), 4096):
        if old[at : at + 4096] != new[at : at + 4096]:
            (tmp_path / "post.db").write_bytes(new[:at] + old[at : at + 4096] + new[at + 4096 :])
            believed += _is_believed(tmp_path, expected)

    assert believed == 0


def test_no_flipped_byte_of_a_picture_is_shown(tmp_path: Path) -> None:
    blobs = BlobFiles(tmp_path)
    blob_id, _ = blobs.put(bytes(32), 1, b"portrait" * 4_000)

    seen = flips(blobs.path(blob_id), 97, lambda: blobs.get(blob_id, bytes(32), 1))

    assert set(seen) == {"blob_damaged"}


def test_no_flipped_byte_of_the_slots_opens_the_store(tmp_path: Path) -> None:
    slots = SlotFiles(tmp_path, SeededRandom(1), CHEAP)
    slots.create(Owner("d1", OfficerId("desi"), "kata sandi panjang"), None)

    seen = flips(
        tmp_path / "slots.json", 5, lambda: slots.open(OfficerId("desi"), "kata sandi panjang")
    )

    assert set(seen) == {"slot_damaged"}


def test_no_flipped_byte_of_the_share_opens_the_store(tmp_path: Path) -> None:
    slots = SlotFiles(tmp_path, SeededRandom(1), CHEAP)
    slots.create(Owner("d1", OfficerId("desi"), "kata sandi panjang"), None)

    seen = flips(
        tmp_path / "share-1.key", 1, lambda: slots.open(OfficerId("desi"), "kata sandi panjang")
    )

    assert set(seen) == {"wrong_password"}


@pytest.mark.parametrize("part", ["post.db", "blobs"])
def test_a_cut_off_file_is_refused(tmp_path: Path, part: str) -> None:
    with a_house(tmp_path) as house:
        photos(house, lambda _promise: None)
        record = house.store.lists.drafts()[0]["record"]
    blobs = BlobFiles(tmp_path / "blobs")
    blob = record["blobs"][0]
    path = tmp_path / "post.db" if part == "post.db" else blobs.path(blob["id"])

    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])

    with pytest.raises(BerandaError):
        if part == "post.db":
            all_of(tmp_path)
        blobs.get(blob["id"], bytes.fromhex(record["blob_secret"]), blob["number"])


def _is_believed(folder: Path, expected: object) -> bool:
    try:
        findings, *rest = all_of(folder)
    except BerandaError:
        return False
    return findings.is_sound and [*rest] != [*expected[1:]]
