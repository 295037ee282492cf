"""An entry is taken with the bytes its hashes were made of, and with no others."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace

import pytest

from app.domain.journal import Entry
from app.errors import ChainBroken
from db.store import SqlStore
from tests.builders import a_record
from tests.db.conftest import DEVICE
from tests.simulator.planted import skip_hash_check

Change = Callable[[Entry], Entry]
CHANGES: dict[str, Change] = {
    "other content": lambda entry: replace(entry, content=(entry.content or b"") + b" "),
    "other salt": lambda entry: replace(entry, salt=bytes(16)),
    "other content hash": lambda entry: replace(entry, content_hash=bytes(32)),
    "other hash": lambda entry: replace(entry, hash=bytes(32)),
}


def taken(post: SqlStore, headquarters: SqlStore, change: Change) -> int:
    with post.begin("des") as act:
        entry = act.append("application.received", "a1", a_record())
    with headquarters.begin("hq") as act:
        act.add_stream(DEVICE, "post")
        return act.accept([change(entry)])


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_an_entry_changed_on_its_way_is_refused(
    post: SqlStore, headquarters: SqlStore, change: Change
) -> None:
    with pytest.raises(ChainBroken):
        taken(post, headquarters, change)


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_the_planted_fault_that_checks_no_hash_would_be_seen(
    post: SqlStore, headquarters: SqlStore, change: Change
) -> None:
    planted: AbstractContextManager[None] = skip_hash_check()
    with planted:
        assert taken(post, headquarters, change) == 1
