"""An older store comes along: its journal untouched, its tables told anew."""

from sqlalchemy import text

from app.domain.application import RECEIVED
from db import migrate, projection
from tests.builders import a_record

OLD_TALK = {"country": "Malaysia", "answers": {"utang": {"answer": "ya"}}, "outcome": "tunda"}


def received(store):
    with store.begin("desi") as act:
        act.append(RECEIVED, "old", a_record(interview=OLD_TALK))


def test_a_talk_inside_an_older_application_does_not_reach_the_tables(post):
    received(post)

    with post.reading() as act:
        row = act.application("old")

    assert row["record"]["interview"] == {"country": "Malaysia"}
    assert row["status"] == "TUNDA"


def test_a_store_of_the_first_revision_is_brought_up_with_every_row(post, tmp_path):
    received(post)
    with post.engine.begin() as connection:
        connection.execute(text("DROP TABLE interviews"))
        connection.execute(text("UPDATE alembic_version SET version_num = '0001'"))
        connection.execute(text("UPDATE applications SET name = 'stale'"))

    migrate.bring_up(post.engine, None)

    with post.reading() as act:
        assert act.application("old")["name"] == "Yohana Mau Lelang"
    with post.engine.connect() as connection:
        assert migrate.revision(connection) == migrate.HEAD


def test_a_rebuilt_store_has_the_same_talks(post):
    with post.begin("desi") as act:
        act.append("interview.held", "talk", {"application": "a", "outcome": "lanjut"})
    with post.reading() as act:
        before = act.interviews("a")

    with post.engine.begin() as connection:
        projection.rebuild(connection)

    with post.reading() as act:
        assert act.interviews("a") == before
    assert before[0]["outcome"] == "lanjut"
