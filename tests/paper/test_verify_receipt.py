"""The command that judges a receipt says one sentence and an exit code."""

from pathlib import Path

import pytest

from app.paper.receipt_a5 import a5
from app.verify_receipt import main
from tests.paper.samples import HQ_PUBLIC, NAME, NUMBER, picture_of, receipt, witness_text


@pytest.fixture
def key(tmp_path: Path) -> str:
    file = tmp_path / "kanim.pub"
    file.write_bytes(HQ_PUBLIC)
    return str(file)


def test_a_photo_of_a_genuine_receipt_exits_0(
    key: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    photo = tmp_path / "foto.png"
    picture_of(a5(receipt())).save(photo)

    assert main([str(photo), "--key", key, "--name", NAME]) == 0

    assert capsys.readouterr().out.startswith(f"Sah: {NUMBER}, Sabtu, 21 November 2026")


def test_the_text_of_the_code_is_enough(key: str) -> None:
    assert main([witness_text(), "--key", key]) == 0


def test_a_copied_code_exits_1(key: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([witness_text(), "--key", key, "--name", "Petrus Lakamau"]) == 1

    assert "milik nama lain" in capsys.readouterr().out


def test_a_cut_off_code_exits_1(key: str) -> None:
    assert main([witness_text()[:-6], "--key", key]) == 1


def test_a_key_in_hex_letters_is_read(tmp_path: Path) -> None:
    file = tmp_path / "kanim.hex"
    file.write_text(HQ_PUBLIC.hex() + "\n")

    assert main([witness_text(), "--key", str(file)]) == 0


@pytest.mark.parametrize("content", [b"", b"short", b"zz" * 32], ids=["empty", "short", "no hex"])
def test_a_damaged_key_exits_2(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "kanim.pub"
    file.write_bytes(content)

    assert main([witness_text(), "--key", str(file)]) == 2


def test_a_picture_without_a_code_exits_2(key: str, tmp_path: Path) -> None:
    (tmp_path / "kosong.png").write_bytes(b"not a picture")

    assert main([str(tmp_path / "kosong.png"), "--key", key]) == 2
    assert main([str(tmp_path / "tidak_ada.png"), "--key", key]) == 2
