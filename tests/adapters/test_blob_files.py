"""The folder of photos and scans gives back what was stored, or names what is wrong."""

import os
import pathlib
from datetime import UTC, datetime, timedelta

import pytest

from app.adapters.blob_files import BlobDamaged, BlobFiles, BlobMissing
from app.ports import BlobStore
from app.ports_crypto import SealBroken
from tests.fakes import FixedClock

SECRET = bytes(range(32))
PLAIN = b"invented portrait " * 1000


@pytest.fixture
def files(tmp_path: pathlib.Path) -> BlobFiles:
    return BlobFiles(tmp_path / "blobs")


def test_a_stored_picture_comes_back(files: BlobFiles) -> None:
    store: BlobStore = files

    blob_id, size = store.put(SECRET, 1, PLAIN)

    assert store.get(blob_id, SECRET, 1) == PLAIN
    assert size == len(store.ciphertext(blob_id))
    assert store.exists(blob_id)


def test_nothing_readable_lies_in_the_folder(files: BlobFiles, tmp_path: pathlib.Path) -> None:
    files.put(SECRET, 1, PLAIN)

    stored = [path for path in tmp_path.rglob("*") if path.is_file()]

    assert len(stored) == 1
    assert b"invented" not in stored[0].read_bytes()
    assert stored[0].stat().st_mode & 0o077 == 0


def test_storing_the_same_twice_is_storing_it_once(files: BlobFiles) -> None:
    assert files.put(SECRET, 1, PLAIN) == files.put(SECRET, 1, PLAIN)
    assert len(files.ids()) == 1


def test_a_missing_file_is_named(files: BlobFiles) -> None:
    with pytest.raises(BlobMissing):
        files.get("0" * 32, SECRET, 1)


@pytest.mark.parametrize("name", ["../../etc/passwd", "", "ABCDEF" * 6, "0" * 31, "0" * 32 + "\n"])
def test_an_id_from_outside_cannot_leave_the_folder(files: BlobFiles, name: str) -> None:
    with pytest.raises(BlobMissing):
        files.ciphertext(name)


def test_a_rotten_file_is_found_and_never_shown(files: BlobFiles) -> None:
    blob_id, _ = files.put(SECRET, 1, PLAIN)
    files.put(SECRET, 2, PLAIN)
    path = files.path(blob_id)
    path.write_bytes(path.read_bytes()[:-1] + b"\0")

    assert files.damaged() == [blob_id]
    with pytest.raises(BlobDamaged):
        files.get(blob_id, SECRET, 1)


def test_a_rotten_file_is_healed_by_storing_it_again(files: BlobFiles) -> None:
    blob_id, _ = files.put(SECRET, 1, PLAIN)
    good = files.ciphertext(blob_id)
    files.path(blob_id).write_bytes(b"")

    assert files.keep(good) == blob_id
    assert files.get(blob_id, SECRET, 1) == PLAIN


def test_a_wrong_secret_is_not_called_damage(files: BlobFiles) -> None:
    blob_id, _ = files.put(SECRET, 1, PLAIN)

    with pytest.raises(SealBroken):
        files.get(blob_id, bytes(32), 1)


def test_only_old_files_no_entry_names_are_swept(files: BlobFiles) -> None:
    named, _ = files.put(SECRET, 1, PLAIN)
    old, _ = files.put(SECRET, 2, PLAIN)
    fresh, _ = files.put(SECRET, 3, PLAIN)
    clock = FixedClock(datetime(2026, 11, 21, tzinfo=UTC))
    for blob_id, age in ((named, 9), (old, 2), (fresh, 0)):
        moment = (clock.now() - timedelta(days=age)).timestamp()
        os.utime(files.path(blob_id), (moment, moment))

    assert files.sweep({named}, clock) == [old]
    assert files.ids() == sorted([named, fresh])


def test_what_a_power_cut_left_half_written_is_swept(files: BlobFiles) -> None:
    blob_id, _ = files.put(SECRET, 1, PLAIN)
    half = files.path(blob_id).with_name("0" * 32 + ".part")
    half.write_bytes(b"half")
    os.utime(half, (0, 0))

    files.sweep({blob_id}, FixedClock())

    assert not half.exists()
    assert files.ids() == [blob_id]
