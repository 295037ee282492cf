"""On a full disk saving says so, what stood before stays, and the counter goes on afterwards."""

import resource
import shutil
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.adapters.fsio import DiskFull
from app.adapters.reserve import Reserve
from app.domain.room import LOW_BYTES
from app.errors import StoreBusy, StoreFailed, StoreFull, Unavailable
from app.services import drafts, full_disk, intake, pictures
from db import engine as engines
from tests.builders import a_record
from tests.faults.house import House, a_house, open_store
from tests.faults.promises import Promise, broken
from tests.faults.subject import a_picture

BALLAST_BYTES = 300_000
FILE_LIMIT_BYTES = 1_000_000


class Disk:
    """A disk with room for 1 MB: a real one for root, else a limit on the size of each file."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        command = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)]
        self.is_real = subprocess.run(command, capture_output=True).returncode == 0
        self._limits = resource.getrlimit(resource.RLIMIT_FSIZE)
        # Beyond the limit a signal comes first; ignored, writing fails as on a full disk.
        self._handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        self._limit_files(FILE_LIMIT_BYTES)
        (folder / "ballast").write_bytes(bytes(BALLAST_BYTES))

    def fill(self) -> None:
        """Leave no room for a picture."""
        if self.is_real:
            free = shutil.disk_usage(self.folder).free
            (self.folder / "filling").write_bytes(bytes(free))
        self._limit_files(1_000)

    def make_room(self) -> None:
        for name in ("filling", "ballast"):
            (self.folder / name).unlink(missing_ok=True)
        self._limit_files(self._limits[0])

    def take_away(self) -> None:
        self._limit_files(self._limits[0])
        signal.signal(signal.SIGXFSZ, self._handler)
        if self.is_real:
            subprocess.run(["umount", "--lazy", str(self.folder)], check=True)

    def _limit_files(self, size_bytes: int) -> None:
        if not self.is_real:
            resource.setrlimit(resource.RLIMIT_FSIZE, (size_bytes, self._limits[1]))


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Disk]:
    (tmp_path / "small").mkdir()
    disk = Disk(tmp_path / "small")
    yield disk
    disk.take_away()


@pytest.fixture
def house(small: Disk, tmp_path: Path) -> Iterator[House]:
    with a_house(small.folder, hq_folder=tmp_path / "hq") as opened:
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


@pytest.mark.root
def test_a_full_disk_is_said_by_name_and_takes_nothing_half(house: House, small: Disk) -> None:
    """RELIABILITY P1, P3; the promise is checked with the disk still full for the reading."""
    promises = take_in_until_full(house)

    assert house.store.lists.counts()["DITERIMA"] == sum(
        one.kind == "application" for one in promises
    )
    house.close()
    small.make_room()
    assert broken(small.folder, promises) is None


@pytest.mark.root
def test_with_room_again_the_same_run_goes_on(house: House, small: Disk) -> None:
    promises = take_in_until_full(house)
    small.make_room()

    draft = drafts.start(house.desk, a_record())
    promises.append(Promise("application", intake.receive(house.desk, draft)))

    house.close()
    assert broken(small.folder, promises) is None


@pytest.mark.root
def test_a_picture_that_finds_no_room_leaves_no_trace(house: House, small: Disk) -> None:
    draft = drafts.start(house.desk, a_record())
    small.fill()

    with pytest.raises(DiskFull):
        pictures.attach(house.desk, draft, a_picture(house, "portrait"))

    small.make_room()
    assert house.store.lists.drafts()[0]["record"]["blobs"] == []
    assert [path for path in (small.folder / "blobs").rglob("*") if path.is_file()] == []


@pytest.mark.root
def test_the_applicant_at_the_counter_is_saved_from_what_was_held_back(
    house: House, small: Disk
) -> None:
    """RELIABILITY P1, P3: what was begun before the disk was full comes to its end."""
    reserve = Reserve(small.folder / "held", 200_000)
    reserve.hold(LOW_BYTES)
    here = drafts.start(house.desk, a_record())
    promises = take_in_until_full(house)
    small.fill()

    subject = full_disk.saved(lambda: intake.receive(house.desk, here), reserve.give_up)

    promises.append(Promise("application", subject))
    assert not reserve.is_held
    house.close()
    small.make_room()
    assert broken(small.folder, promises) is None


@pytest.mark.root
def test_on_a_disk_still_full_the_store_opens_and_reads(house: House, small: Disk) -> None:
    promises = take_in_until_full(house)
    house.close()

    store = open_store(small.folder)

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
