"""No password, key or picture lies readable in any byte these modules write."""

import pathlib
from collections.abc import Iterable

import pytest

from app.adapters import fsio, hq_key_file
from app.adapters.blob_files import BlobFiles
from app.adapters.keyslots import Owner
from app.adapters.passwords import Cost
from app.adapters.slot_files import SlotFiles
from app.ids import OfficerId
from tests.fakes import SeededRandom

CHEAP = Cost(8 * 1024, 1)
CANARY = "kenari-kuning-di-tambang"


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """Every content handed to the disk."""
    seen: list[bytes] = []
    real = fsio.write_durable

    def watched(path: pathlib.Path, content: bytes | Iterable[bytes]) -> None:
        whole = content if isinstance(content, bytes) else b"".join(content)
        seen.append(whole)
        real(path, whole)

    monkeypatch.setattr(fsio, "write_durable", watched)
    return seen


def test_nothing_secret_is_written_readable(tmp_path: pathlib.Path, written: list[bytes]) -> None:
    slots = SlotFiles(tmp_path / "keys", SeededRandom(1), CHEAP)
    dek = slots.create(Owner("d1", OfficerId("ada"), CANARY), None)
    BlobFiles(tmp_path / "blobs").put(bytes(range(32)), 1, CANARY.encode() * 9000)
    hq_key_file.write_keys(tmp_path / "hq", {"root": dek}, CANARY, SeededRandom(2), CHEAP)

    assert len(written) == 4
    for content in written:
        for secret in (CANARY.encode(), CANARY.encode().hex().encode(), dek, dek.hex().encode()):
            assert secret not in content


def test_the_watch_would_notice_a_leak(tmp_path: pathlib.Path, written: list[bytes]) -> None:
    fsio.write_durable(tmp_path / "leak", CANARY.encode())

    assert any(CANARY.encode() in content for content in written)
