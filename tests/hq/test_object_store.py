"""Sealed pictures in a folder and in a real object store: one shelf, the same promises."""

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app import practice
from app.adapters.backup_folder import BackupFolder
from app.adapters.blob_bucket import BucketShelf
from app.adapters.blob_crypto import blob_id
from app.adapters.blob_shelf import FolderShelf, Shelf
from app.adapters.certificates import new_hq_keys, vouch_for_keys
from app.adapters.clock import SystemClock, SystemRandom
from app.adapters.fsio import DiskFailed
from app.headquarters_copy import write_copy
from app.headquarters_courier import take_stick
from app.headquarters_folder import Opened, Places, open_folder
from app.headquarters_posts import make_practice
from app.headquarters_restore import drill, restore
from app.headquarters_tidy import sweep
from db.hq_console import SqlConsole
from tests.object_store import an_object_store, fresh_address
from tests.sync.joined import World, a_world
from tests.sync.sticks import Round

# The pictures do not lie in the database.
pytestmark = pytest.mark.parametrize("database", ["sqlite"], indirect=True)
SCAN = b"sealed scan" * 30_000
ID = blob_id(SCAN)
TOOLS = (SystemClock(), SystemRandom())


@pytest.fixture(scope="module")
def store() -> Iterator[dict[str, str]]:
    with an_object_store() as said:
        os.environ.update(said)
        yield said
        for name in said:
            del os.environ[name]


@pytest.fixture(params=["folder", "bucket"])
def shelf(request: pytest.FixtureRequest, tmp_path: Path, store: dict[str, str]) -> Shelf:
    if request.param == "folder":
        return FolderShelf(tmp_path / "blobs")
    return BucketShelf(fresh_address(store), tmp_path / "blobs")


def settle(shelf: Shelf) -> int:
    return shelf.settle() if isinstance(shelf, BucketShelf) else 0


def put(shelf: Shelf, data: bytes = SCAN, name: str = ID) -> bool:
    with shelf.receiving(name, 0) as file:
        file.write(data)
    return shelf.finish(name)


def test_a_whole_picture_reads_back_as_it_came(shelf: Shelf) -> None:
    is_right = put(shelf)
    waiting = settle(shelf)

    known = (shelf.is_whole(ID), shelf.held(ID), shelf.sealed(ID) == SCAN, list(shelf.ids()))
    assert (is_right, waiting, known) == (True, 0, (True, len(SCAN), True, [ID]))


def test_a_picture_goes_on_where_it_was_cut(shelf: Shelf) -> None:
    with shelf.receiving(ID, 0) as file:
        file.write(SCAN[:1000])
    half = (shelf.held(ID), shelf.is_whole(ID), list(shelf.ids()))

    with shelf.receiving(ID, 1000) as file:
        file.write(SCAN[1000:])
    shelf.finish(ID)
    settle(shelf)

    assert (half, shelf.sealed(ID) == SCAN) == ((1000, False, []), True)


def test_wrong_bytes_are_dropped(shelf: Shelf) -> None:
    is_right = put(shelf, b"something else")

    assert (is_right, settle(shelf), shelf.held(ID), list(shelf.ids())) == (False, 0, 0, [])


def test_finishing_twice_is_finishing_once(shelf: Shelf) -> None:
    put(shelf)
    settle(shelf)

    assert (shelf.finish(ID), put(shelf), settle(shelf), list(shelf.ids())) == (True, True, 0, [ID])


def test_what_nobody_sent_is_not_there(shelf: Shelf) -> None:
    assert (shelf.held(ID), shelf.is_whole(ID), shelf.opened(ID, bytes(32), 1)) == (0, False, None)


def test_another_process_sees_what_one_has_put(store: dict[str, str], tmp_path: Path) -> None:
    address = fresh_address(store)
    one, other = (BucketShelf(address, tmp_path / "spool") for _ in range(2))
    unknown = other.is_whole(ID)

    put(one)
    in_spool = other.is_whole(ID)
    one.settle()

    left = [path for path in (tmp_path / "spool").rglob("*") if path.is_file()]
    assert (unknown, in_spool, other.is_whole(ID), left) == (False, True, True, [])


def test_a_store_that_is_away_loses_nothing(
    store: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = fresh_address(store)
    monkeypatch.setenv("AWS_ENDPOINT_URL", "http://127.0.0.1:9")
    away = BucketShelf(address, tmp_path / "spool")

    is_right, waiting = put(away), away.settle()

    monkeypatch.setenv("AWS_ENDPOINT_URL", store["AWS_ENDPOINT_URL"])
    back = BucketShelf(address, tmp_path / "spool")
    assert (is_right, waiting, away.is_whole(ID), back.settle()) == (True, 1, True, 0)
    with pytest.raises(DiskFailed) as told:
        away.held(blob_id(b"unknown"))
    assert "not-in-any-log" not in str(told.value) + str(told.value.__cause__)


def test_a_copy_of_headquarters_holds_the_pictures_of_the_store(
    store: dict[str, str], tmp_path: Path
) -> None:
    opened = _headquarters(tmp_path / "kanim", fresh_address(store))
    put(opened.shelf)
    settle(opened.shelf)
    folder = BackupFolder(tmp_path / "copies")
    copy = write_copy(opened, folder)
    drilled, _proven = drill(opened, folder, copy)

    anew = Places(tmp_path / "anew", blobs=fresh_address(store))
    restore(folder, copy, anew, practice.PASSWORD, TOOLS)
    again = open_folder(anew, practice.PASSWORD, TOOLS)

    held = again.shelf.sealed(ID) == SCAN
    opened.store.close()
    again.store.close()
    assert (drilled.pictures, held) == (1, True)


@pytest.mark.parametrize(("days", "left"), [(29, 1_000), (31, 0)], ids=["young", "old"])
def test_an_upload_nobody_goes_on_with_is_swept_and_said(
    store: dict[str, str], tmp_path: Path, days: int, left: int
) -> None:
    opened = _over(
        a_world(tmp_path), BucketShelf(fresh_address(store), tmp_path / "spool"), tmp_path
    )
    with opened.shelf.receiving(ID, 0) as file:
        file.write(SCAN[:1_000])
    last_s = opened.tools.clock.now().timestamp() - days * 86_400
    (part,) = (tmp_path / "spool").glob("??/*.part")
    os.utime(part, (last_s, last_s))

    swept = sweep(opened)

    told = [one.what for one in SqlConsole(opened.store).looks()]
    assert (swept, opened.shelf.held(ID)) == (int(not left), left)
    assert (told, put(opened.shelf)) == ([] if left else ["uploads_swept"], True)


def test_what_a_stick_brings_moves_to_the_store_too(
    store: dict[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "stick").mkdir()
    trip = Round(a_world(tmp_path), tmp_path / "stick")
    shelf = BucketShelf(fresh_address(store), tmp_path / "spool")
    # more than one round of moving takes
    for no in range(20):
        trip.world.add_blob(b"page %d " % no)
    trip.fill()

    code = take_stick(_over(trip.world, shelf, tmp_path), trip.stick)

    assert (code, len(list(shelf.ids())), list(shelf.spool.ids())) == (0, 20, [])
    assert "20 gambar baru" in capsys.readouterr().out


def _over(world: World, shelf: BucketShelf, folder: Path) -> Opened:
    """An open headquarters without the slow word that opens its keys."""
    tools = replace(world.tools, shelf=shelf, settle=shelf.settle)
    keys = vouch_for_keys(new_hq_keys(tools.random), practice.LAST_DAY)
    return Opened(Places(folder), tools, world.hq_store, keys, b"", True, shelf)


def _headquarters(folder: Path, address: str) -> Opened:
    places = Places(folder, blobs=address)
    make_practice(places, TOOLS)
    return open_folder(places, practice.PASSWORD, TOOLS)
