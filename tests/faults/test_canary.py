"""Nothing that names a person lies readable in any byte the post writes, not even for a moment."""

import base64
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.canary_subject import NAME, NIK, NUMBER, PASSWORD, PHONE, PICTURE
from tests.faults.tracing import read_trace, run_traced

CANARIES = (NAME.encode(), NIK.encode(), PHONE.encode(), NUMBER.encode(), PASSWORD.encode())


def a_day(folder: Path, leak: str = "") -> list[bytes]:
    """Everything written by the post in a day, call by call, then its files as they lie."""
    post, log = folder / "post", folder / "log"
    arguments = [str(post), str(log), *([leak] if leak else [])]
    run_traced("tests.faults.canary_subject", *arguments, more={"TMPDIR": str(post / "tmp")})
    files = [path for path in post.rglob("*") if path.is_file()]
    names = "\n".join(str(path) for path in files).encode()
    return [*written(log, folder / "hq"), *(path.read_bytes() for path in files), names]


def written(log: Path, theirs: Path) -> Iterator[bytes]:
    """The bytes of each write to a file, wherever it lay; headquarters' own are not ours."""
    paths: dict[int, str] = {}
    for op in read_trace(log):
        if op.kind == "O":
            paths[op.a] = op.path
        elif op.kind == "W" and not paths[op.a].startswith(f"{theirs}/"):
            yield op.payload


def found(writes: list[bytes]) -> list[bytes]:
    """The canaries that can be read somewhere, in any spelling a program might use."""
    everything = b"\0".join(writes)
    lower = everything.lower()
    return [
        canary
        for canary in (*CANARIES, PICTURE)
        if any(one in everything for one in spellings(canary)) or canary.lower() in lower
    ]


def spellings(plain: bytes) -> Iterator[bytes]:
    text = plain.decode()
    for spelled in (plain, text.encode("utf-16-le"), text.encode("utf-16-be"), plain[::-1]):
        yield spelled
        yield spelled.hex().encode()
        yield spelled.hex().upper().encode()
    for shift in range(3):
        # Only the middle is the same wherever the text lies in what was encoded.
        yield base64.b64encode(bytes(shift) + plain)[4:-4]


def test_no_person_lies_readable_in_any_byte_ever_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """RELIABILITY P11."""
    writes = a_day(tmp_path)

    with capsys.disabled():
        size = sum(map(len, writes))
        print(f"\ncanary: {len(writes)} writes and files, {size} bytes, {len(found(writes))} hits")
    assert len(writes) > 300
    assert found(writes) == []


@pytest.mark.parametrize(("leak", "canary"), [("plain", NAME), ("wide", NIK)])
def test_a_leak_that_was_deleted_again_is_caught(tmp_path: Path, leak: str, canary: str) -> None:
    assert found(a_day(tmp_path, leak)) == [canary.encode()]
