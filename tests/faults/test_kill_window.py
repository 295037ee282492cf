"""The program killed behind its real window keeps what its screen called saved."""

import sys
from contextlib import closing
from pathlib import Path

import pytest

from db.store import SqlStore
from tests.faults.house import open_store
from tests.faults.killing_window import window_rounds
from tests.faults.screen_promises import Line, untrue

ROUNDS = 20


@pytest.mark.slow
@pytest.mark.timeout(300)
@pytest.mark.skipif(sys.platform != "linux", reason="signal 9 and a fork for each life")
def test_after_twenty_kills_at_the_window_headquarters_has_each_exactly_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """RELIABILITY P1, P3: a printed receipt has its application; a draft lost one field at most."""
    *_, kills = window_rounds(tmp_path, ROUNDS, seed=4)

    with capsys.disabled():
        print(f"\nkills: {kills.rounds}, said {dict(kills.said)}, during {dict(kills.during)}")
    assert kills.problems == []
    assert kills.rounds == ROUNDS
    assert min(kills.said[kind] for kind in ("draft", "picture", "numbered", "printed", "sent")) > 0


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ({"kind": "numbered", "subject": "MRT-1"}, "a receipt without its application"),
        ({"kind": "draft", "subject": "never", "record": {}}, "a draft is gone"),
        ({"kind": "draft", "subject": "here", "record": {"phone": "0812"}}, "a draft lost phone"),
        ({"kind": "draft", "subject": "here", "record": {"name": "Ana"}}, None),
    ],
    ids=["receipt", "draft", "field", "kept"],
)
def test_a_broken_promise_is_found(tmp_path: Path, said: Line, why: str | None) -> None:
    with closing(_store_with(tmp_path, {"name": "Ana"})) as store:
        found = untrue(store, [said])

    assert found == why


def test_the_field_that_was_being_typed_may_be_lost_and_no_other(tmp_path: Path) -> None:
    saved = {"kind": "draft", "subject": "here", "record": {"name": "Ana", "phone": "0812"}}
    with closing(_store_with(tmp_path, {"name": "Ana", "phone": "08"})) as store:
        typing = [
            untrue(store, [saved, {"kind": "typing", "subject": "here", "field": field}])
            for field in ("phone", "name")
        ]

    assert typing == [None, "a draft lost phone"]


def _store_with(folder: Path, record: Line) -> SqlStore:
    """A store that holds one draft, called "here"."""
    row = {"id": "here", "ticket": "A-001", "officer": "desi", "step": 3, "field": "phone"}
    store = open_store(folder)
    with store.begin("desi") as act:
        act.save_draft(row | {"is_parked": False, "record": record, "at_ms": 0})
    return store
