"""On a full disk saving says so, what stood before stays, and the counter goes on afterwards."""

import resource
import shutil
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.adapters.fsio import DiskFull
from app.errors import StoreBusy, StoreFailed, StoreFull, Unavailable
from app.services import drafts, intake, pictures
from db import engine as engines
from tests.builders import a_record
from tests.faults.house import House, a_house, open_store
from tests.faults.promises import Promise, broken
from tests.faults.subject import a_picture

BALLAST_BYTES = 300_000
FILE_LIMIT_BYTES = 1_000_000


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Path]:
    """A disk with room for 1 MB: a real one for root, else a limit on each file."""
    place = tmp_path / "small"
    place.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(place)]
    if subprocess.run(command, capture_output=True).returncode == 0:
        yield place
        subprocess.run(["umount", "--lazy", str(place)], check=True)
        return
    # Beyond the limit a signal comes first; ignored, writing fails as on a full disk.
    before, handler = resource.getrlimit(resource.RLIMIT_FSIZE), signal.getsignal(signal.SIGXFSZ)
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (FILE_LIMIT_BYTES, before[1]))
    yield place
    resource.setrlimit(resource.RLIMIT_FSIZE, before)
    signal.signal(signal.SIGXFSZ, handler)


@pytest.fixture
def house(small: Path, tmp_path: Path) -> Iterator[House]:
    (small / "ballast").write_bytes(bytes(BALLAST_BYTES))
    with a_house(small, hq_folder=tmp_path / "hq") as opened:
        yield opened


def take_in_until_full(house: House) -> list[Promise]:
    """Receive people until the disk is full; what was promised before."""
    promises = []
    for _ in range(2_000):
        try:
            draft = drafts.start(house.desk, a_record(address="Maukuru " * 200))
            promises.append(Promise("draft", draft.id))
            promises.append(Promise("application", intake.receive(house.desk, draft)))
        except Unavailable as full:
            assert isinstance(full, StoreFull | StoreFailed)
            return promises
    raise AssertionError("the disk was never full")


def make_room(small: Path) -> None:
    (small / "ballast").unlink()


@pytest.mark.root
def test_a_full_disk_is_said_by_name_and_takes_nothing_half(house: House, small: Path) -> None:
    """RELIABILITY P1, P3; the promise is checked with the disk still full for the reading."""
    promises = take_in_until_full(house)

    assert house.store.lists.counts()["DITERIMA"] == sum(
        one.kind == "application" for one in promises
    )
    house.close()
    make_room(small)
    assert broken(small, promises) is None


@pytest.mark.root
def test_with_room_again_the_same_run_goes_on(house: House, small: Path) -> None:
    promises = take_in_until_full(house)
    make_room(small)

    draft = drafts.start(house.desk, a_record())
    promises.append(Promise("application", intake.receive(house.desk, draft)))

    house.close()
    assert broken(small, promises) is None


@pytest.mark.root
def test_a_picture_that_finds_no_room_leaves_no_trace(house: House, small: Path) -> None:
    draft = drafts.start(house.desk, a_record())
    (small / "filling").write_bytes(bytes(_room(small)))

    with pytest.raises(DiskFull):
        pictures.attach(house.desk, draft, a_picture(house, "portrait"))

    (small / "filling").unlink()
    assert house.store.lists.drafts()[0]["record"]["blobs"] == []
    assert [path for path in (small / "blobs").rglob("*") if path.is_file()] == []


@pytest.mark.root
def test_on_a_disk_still_full_the_store_opens_and_reads(house: House, small: Path) -> None:
    promises = take_in_until_full(house)
    house.close()

    store = open_store(small)

    assert store.lists.counts()["DITERIMA"] == sum(one.kind == "application" for one in promises)
    store.close()


def test_a_store_held_by_another_program_is_busy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("db.engine._PRAGMAS", (*engines._PRAGMAS[:-1], "PRAGMA busy_timeout=10"))
    one, other = open_store(tmp_path), open_store(tmp_path)

    with one.begin("desi"), pytest.raises(StoreBusy), other.begin("desi"):
        pass

    one.close()
    other.close()


def test_a_store_that_cannot_be_opened_is_no_wrong_key(tmp_path: Path) -> None:
    (tmp_path / "post.db").mkdir()

    with pytest.raises(StoreFailed):
        open_store(tmp_path)


def _room(place: Path) -> int:
    """Bytes left for one file."""
    free = shutil.disk_usage(place).free
    soft, _hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    return free if soft == resource.RLIM_INFINITY else min(free, soft)
