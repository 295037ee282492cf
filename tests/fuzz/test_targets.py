"""Whatever bytes a device sends: right ones, once harmful ones, and thousands near them."""

from contextlib import nullcontext
from pathlib import Path

import pytest

from tests.fuzz.mutation import mutated
from tests.fuzz.targets import TARGETS

CORPUS = Path(__file__).parent / "corpus"
# The whole desk takes 50 ms; what only reads takes none.
TIMES = dict.fromkeys(TARGETS, 600) | {"desk": 10, "bag": 40}


def seeds(name: str) -> list[bytes]:
    return [path.read_bytes() for path in sorted((CORPUS / name).iterdir())]


@pytest.mark.parametrize("name", TARGETS)
def test_no_bytes_break_it(name: str) -> None:
    corpus = seeds(name)

    for data in [*corpus, *mutated(corpus, TIMES[name], seed=7)]:
        TARGETS[name](data)


@pytest.mark.parametrize("name", ["pouch", "question", "answer", "entry", "enrolment", "listed"])
def test_right_bytes_are_taken(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Else the tries would all end at the same first refusal."""
    monkeypatch.setattr("tests.fuzz.targets.suppress", lambda *_errors: nullcontext())

    TARGETS[name](seeds(name)[0])


@pytest.mark.parametrize("data", [b"0", b"\0" * 70], ids=["short", "long"])
def test_a_planted_fault_is_found(data: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_data: bytes) -> None:
        raise IndexError

    monkeypatch.setattr("tests.fuzz.targets.decode", broken)

    with pytest.raises(IndexError):
        TARGETS["entry"](data)
