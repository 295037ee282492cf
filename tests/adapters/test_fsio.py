"""A file is written whole or not at all, and a full disk is called a full disk."""

import errno
import os
import pathlib
import subprocess
import sys

import pytest

from app.adapters import fsio


def test_a_file_is_replaced_whole_and_no_part_stays(tmp_path: pathlib.Path) -> None:
    path = tmp_path / "slots.json"

    fsio.write_durable(path, b"one")
    fsio.write_durable(path, [b"t", b"wo"])

    assert path.read_bytes() == b"two"
    assert [p.name for p in tmp_path.iterdir()] == ["slots.json"]
    assert path.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("failing", ["fsync", "replace"])
def test_an_error_leaves_the_old_file(
    tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch, failing: str
) -> None:
    path = tmp_path / "file"
    fsio.write_durable(path, b"old")

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "no space")

    monkeypatch.setattr(os, failing, full)
    with pytest.raises(fsio.DiskFull):
        fsio.write_durable(path, b"new")
    assert path.read_bytes() == b"old"
    assert not path.with_name("file.part").exists()


def test_a_stick_pulled_out_is_not_called_full(
    tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(*_: object) -> None:
        raise OSError(errno.EIO, "gone")

    monkeypatch.setattr(os, "fsync", gone)
    with pytest.raises(fsio.DiskFailed):
        fsio.write_durable(tmp_path / "file", b"new")


WRITES_TOO_MUCH = """
import pathlib, resource, signal, sys
from app.adapters import fsio
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
path = pathlib.Path(sys.argv[1])
fsio.write_durable(path, b"small")
try:
    fsio.write_durable(path, bytes(5000))
except fsio.DiskFull:
    sys.exit(0 if path.read_bytes() == b"small" and len(list(path.parent.iterdir())) == 1 else 2)
sys.exit(3)
"""


def test_a_real_limit_of_the_system_leaves_the_old_file(tmp_path: pathlib.Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", WRITES_TOO_MUCH, str(tmp_path / "file")], cwd=pathlib.Path.cwd()
    )

    assert done.returncode == 0


def test_received_pieces_are_added_at_the_end(tmp_path: pathlib.Path) -> None:
    path = tmp_path / "blob.part"

    assert fsio.append(path, b"abc") == 3
    assert fsio.append(path, b"def") == 6
    assert path.read_bytes() == b"abcdef"


def test_a_received_file_continues_at_the_byte_it_was_told(tmp_path: pathlib.Path) -> None:
    path = tmp_path / "blob.part"
    fsio.append(path, b"abcXXX")

    with fsio.open_part(path, at=3) as file:
        file.write(b"def")

    assert path.read_bytes() == b"abcdef"


def test_bytes_that_came_before_the_line_dropped_are_kept(tmp_path: pathlib.Path) -> None:
    path = tmp_path / "blob.part"

    with pytest.raises(ConnectionError, match="dropped"), fsio.open_part(path) as file:
        file.write(b"abc")
        raise ConnectionError("dropped")

    assert path.read_bytes() == b"abc"


def test_a_folder_is_made_with_those_above_it_for_this_account_only(
    tmp_path: pathlib.Path,
) -> None:
    fsio.make_folder(tmp_path / "a" / "b")
    fsio.make_folder(tmp_path / "a" / "b")

    assert (tmp_path / "a" / "b").stat().st_mode & 0o077 == 0


def test_removing_what_is_not_there_is_no_error(tmp_path: pathlib.Path) -> None:
    fsio.remove(tmp_path / "nothing")
