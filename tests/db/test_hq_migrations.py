"""Headquarters' own tables come by numbered steps, on both databases, and nothing is left out."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import inspect, text

from app.errors import StoreNewer
from db import hq_tables, migrate, trigrams
from db.hq_store import HqSqlStore, open_hq
from tests.databases import hq_place
from tests.fakes import FixedClock, SeededRandom
from tests.servers import database, postgres_server

__all__ = ["database", "postgres_server"]


@pytest.fixture
def store(tmp_path: Path, database: str) -> Iterator[HqSqlStore]:
    made = open_hq(hq_place(tmp_path), FixedClock(), SeededRandom(1))
    yield made
    made.close()


def test_the_newest_step_is_the_one_the_program_expects() -> None:
    assert max(migrate.HEADQUARTERS.known()) == migrate.HQ_HEAD
    assert max(migrate.SHARED.known()) == migrate.HEAD


def test_the_steps_make_every_table_that_the_program_uses(store: HqSqlStore) -> None:
    found = inspect(store.journal.engine)

    for table in hq_tables.metadata.sorted_tables:
        columns = {column["name"] for column in found.get_columns(table.name)}
        assert columns == {column.name for column in table.columns}


def test_a_store_of_a_newer_headquarters_is_left_untouched(
    store: HqSqlStore, tmp_path: Path
) -> None:
    with store.journal.engine.begin() as connection:
        connection.execute(text("UPDATE alembic_hq SET version_num = '9999'"))

    with pytest.raises(StoreNewer):
        open_hq(hq_place(tmp_path), FixedClock(), SeededRandom(1))


def test_a_search_on_a_server_has_its_index(store: HqSqlStore, database: str) -> None:
    with store.journal.engine.connect() as connection:
        has_index = database == "sqlite" or trigrams.has_index(connection)

    assert has_index
