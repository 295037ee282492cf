"""A post's store and headquarters' store, real and encrypted, in a folder of the test's own."""

from pathlib import Path

import pytest

from app.domain.journal import post_stream
from db.open import open_headquarters, open_post
from db.store import SqlStore
from tests.fakes import FixedClock, SeededRandom

DEVICE = bytes(range(16))
KEY = bytes(range(32))


@pytest.fixture
def post(tmp_path: Path) -> SqlStore:
    return open_post(
        tmp_path / "post.db", KEY, FixedClock(), SeededRandom(1), DEVICE, post_stream("MRT")
    )


@pytest.fixture
def headquarters(tmp_path: Path) -> SqlStore:
    store = open_headquarters(tmp_path / "hq.db", FixedClock(), SeededRandom(2))
    with store.begin() as transaction:
        transaction.add_stream(DEVICE, "post", "MRT")
        transaction.add_stream(post_stream("MRT"), "hq", "MRT", is_own=True)
    return store
