"""A store of the second revision learns what its applications have in common, and their days."""

from sqlalchemy import text

from app.domain.application import RECEIVED
from app.domain.signs import Tie
from db import migrate
from tests.builders import a_record

PHONE = Tie("phone", "081234009172")


def test_an_older_store_is_brought_up_with_its_ties_and_days(post):
    talk = {"country": "Malaysia", "held_ms": 5}
    with post.begin("desi") as act:
        act.append(RECEIVED, "old", a_record(interview=talk))
    with post.engine.begin() as connection:
        connection.execute(text("DROP TABLE ties"))
        connection.execute(text("ALTER TABLE applications DROP COLUMN interview_ms"))
        connection.execute(text("UPDATE alembic_version SET version_num = '0002'"))

    migrate.bring_up(post.engine, None)

    with post.reading() as act:
        others = act.others(a_record(nik="", kk_number=""), 0, "new")
        assert act.application("old")["interview_ms"] == 5
    assert [one.application for one, _at in others.sharing[PHONE]] == ["old"]


def test_an_erased_application_leaves_no_tie(post):
    with post.begin("desi") as act:
        entry = act.append(RECEIVED, "gone", a_record())

    with post.begin() as act:
        act.erase(entry)

    with post.reading() as act:
        others = act.others(a_record(nik="", kk_number=""), 0, "new")
    assert others.sharing[PHONE] == ()


def test_an_erased_talk_leaves_no_escort(post):
    with post.begin("desi") as act:
        act.append(RECEIVED, "a", a_record(phone="", address=""))
        body = {"application": "a", "escort": "Bara Tokan", "outcome": "lanjut"}
        entry = act.append("interview.held", "talk", body)
    wanted = a_record(nik="", kk_number="", interview={"escort": "Bara Tokan"})

    with post.reading() as act:
        before = act.others(wanted, 0, "new").sharing
    with post.begin() as act:
        act.erase(entry)

    with post.reading() as act:
        after = act.others(wanted, 0, "new").sharing
    assert [len(one) for tie, one in before.items() if tie.kind == "escort"] == [1]
    assert [len(one) for tie, one in after.items() if tie.kind == "escort"] == [0]
