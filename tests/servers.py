"""Fixtures: each test of headquarters on a file of SQLite, and again on a real PostgreSQL."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from sqlalchemy import event
from sqlalchemy.pool import Pool

from db.hq_store import open_hq
from tests import postgres
from tests.databases import chosen
from tests.fakes import FixedClock, SeededRandom

_TEMPLATE = "hq0"
DATABASES = ("sqlite", "postgresql")


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[postgres.Server]:
    """One for each process of tests, with a template whose tables are made."""
    try:
        server = postgres.started()
    except postgres.NoPostgres:
        # Debian has it by apt, and the tests' own set-up fetches it; Windows does not.
        print("\nNO POSTGRESQL HERE: headquarters is tested on SQLite alone.", file=sys.stderr)
        pytest.skip("no PostgreSQL programs on this machine (apt-get install postgresql)")
    try:
        store = open_hq(server.fresh(), FixedClock(), SeededRandom(1))
        store.close()
        yield server
    finally:
        server.remove()


@pytest.fixture(params=DATABASES)
def database(request: pytest.FixtureRequest) -> Iterator[str]:
    """Asked for by every test that has a headquarters."""
    if request.param != "postgresql":
        yield "sqlite"
        return
    server: postgres.Server = request.getfixturevalue("postgres_server")
    chosen.choose(lambda: server.fresh(_TEMPLATE))
    try:
        with _left_open():
            yield "postgresql"
    finally:
        for address in chosen.addresses():
            server.drop(address)
        chosen.choose(None)


@contextmanager
def _left_open() -> Iterator[None]:
    """A test need not close its stores: a file asks for nothing, a server is told."""
    raws: list[Any] = []

    def keep(raw: Any, _record: Any) -> None:
        raws.append(raw)

    event.listen(Pool, "connect", keep)
    try:
        yield
    finally:
        event.remove(Pool, "connect", keep)
        for raw in raws:
            raw.close()
