"""A store of an earlier Beranda learns which pictures are safe, and forgets none of them."""

from sqlalchemy import text

from db import migrate
from db.store import SqlStore


def test_pictures_of_an_older_store_are_here_and_in_no_backup(post: SqlStore) -> None:
    with post.begin() as act:
        act.add_blob({"id": "b1", "subject": "a1", "size": 9, "role": "scan", "at_ms": 1})
        act.blob_sent("b1", 9, True)
    with post.engine.begin() as connection:
        for column in ("backup", "gone_ms"):
            connection.execute(text(f"ALTER TABLE blob_progress DROP COLUMN {column}"))
        connection.execute(text("UPDATE alembic_version SET version_num = '0003'"))

    migrate.bring_up(post.engine, None)

    assert post.lists.blob_ids() == ["b1"]
    assert post.lists.room() == {
        "people": 1,
        "all_bytes": 9,
        "here_bytes": 9,
        "safe_bytes": 0,
        "gone": 0,
    }
