"""Whatever a laptop sends: a declared refusal or a kept entry, never a broken headquarters."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from app.domain.strict_json import read
from app.errors import BerandaError
from app.sync.letters import read_answer, read_question
from app.sync.wire import Frames
from db.projection import _FOLDS as KINDS
from tests.builders import a_record
from tests.hq.hostile import Hostile, a_hostile, content
from tests.sync.joined import DEVICE

few = settings(
    max_examples=40,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)
scalars = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.sampled_from([2**31, 2**63 - 1, 2**63, -(2**63), 10**40])
    | st.floats()
    | st.text(max_size=12)
    | st.sampled_from(["\0", "2026-02-30", "2026-11-23", "a1", "00" * 16, "ya"])
)
anything = st.recursive(
    scalars,
    lambda one: st.lists(one, max_size=4) | st.dictionaries(st.text(max_size=6), one, max_size=4),
    max_leaves=10,
)
RECORD = a_record()
bodies = anything | st.dictionaries(st.sampled_from(sorted(RECORD)), anything, max_size=4).map(
    lambda changes: RECORD | changes
)
asked = st.dictionaries(
    st.sampled_from(["cursor", "blobs", "at", "doubts", "trail", "back", "dict", "state", "own"]),
    anything | st.dictionaries(st.sampled_from(["after", "entries", "kept", "more", "proof"]),
                               anything, max_size=5),
    max_size=5,
)  # fmt: skip


@pytest.fixture
def hostile(tmp_path: Path) -> Hostile:
    """One for all cases of a test, on each database."""
    return a_hostile(tmp_path)


@few
@given(kind=st.sampled_from(sorted(KINDS)), body=bodies, subject=st.sampled_from("abcdefghijklmno"))
@example(kind="application.received", body=RECORD | {"papers": "x"}, subject="a")
def test_any_words_of_an_entry_are_kept(
    hostile: Hostile, kind: str, body: Any, subject: str
) -> None:
    before = hostile.world.held()

    words = content(kind=kind, body=body, subject=subject)
    # it holds what headquarters has said, which else came back with every answer
    with hostile.world.hq_store.reading() as tx:
        known = {"cursor": list(tx.head(hostile.world.post.hq.stream).position)}
    answer = hostile.say(hostile.pouch(hostile.letter([words], known)))

    assert (answer.status, hostile.answer(answer).problem) == (200, "")
    assert hostile.world.held() == before + 1


@few
@given(message=asked)
def test_any_question_is_answered_or_refused_by_name(hostile: Hostile, message: Any) -> None:
    before = hostile.world.held()

    answer = hostile.say(hostile.pouch(hostile.letter(message=message)))

    assert answer.status in (200, 400, 413)
    assert hostile.world.held() == before


@few
@given(
    at=st.integers(0, 10_000),
    put=st.binary(max_size=8),
    cut=st.integers(0, 20),
    is_whole=st.booleans(),
)
def test_a_pouch_with_any_byte_changed_leaves_nothing(
    hostile: Hostile, at: int, put: bytes, cut: int, is_whole: bool
) -> None:
    whole = hostile.pouch(hostile.letter([content()]))
    place = at % len(whole)
    changed = whole[:place] + put + (whole[place + cut :] if is_whole else b"")
    before = hostile.world.held()

    answer = hostile.say(changed)

    is_same = changed == whole
    assert answer.status == 200 if is_same else answer.status in (400, 403, 413)
    assert hostile.world.held() == before + is_same


@few
@given(data=st.binary(max_size=400), cuts=st.lists(st.integers(0, 400), max_size=5))
def test_any_stream_of_frames_ends_in_a_declared_error(data: bytes, cuts: list[int]) -> None:
    frames, edges = Frames(), sorted({0, *cuts, len(data)})

    try:
        for start, end in zip(edges, edges[1:], strict=False):
            list(frames.feed(data[start:end]))
    except BerandaError as problem:
        assert problem.code == "pouch_too_big"


@few
@given(said=asked | anything)
def test_letters_are_read_or_refused_on_both_sides(said: Any) -> None:
    try:
        told = read(json.dumps(said).encode())
    except (ValueError, RecursionError):
        return
    for reader in (read_question, lambda one: read_answer(one, DEVICE)):
        try:
            reader(told if isinstance(told, dict) else {"ack": told})
        except BerandaError as problem:
            assert problem.code == "pouch_damaged"
