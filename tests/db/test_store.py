"""One act is one commit; the journal and its tables never disagree."""

from pathlib import Path

import pytest

from app.domain.journal import Fact, Head, encode, link, post_stream
from app.errors import ChainBroken, WrongStoreKey
from db import verify
from db.lists import QueueFilter
from db.open import open_post
from db.store import SqlStore
from tests.builders import a_record
from tests.db.conftest import DEVICE
from tests.fakes import FixedClock, SeededRandom

A_FACT = Fact(1, 0, "des", "application.received", "a1", (0, 0), a_record())


def test_a_received_application_stands_in_the_queue(post: SqlStore) -> None:
    with post.begin("des") as act:
        act.append("application.received", "a1", a_record())

    rows = post.lists.queue(QueueFilter(), 0, 10)

    assert [(row["name"], row["status"], row["data"]) for row in rows] == [
        ("Yohana Mau Lelang", "DITERIMA", "di_pos")
    ]


def test_an_act_that_fails_leaves_nothing(post: SqlStore) -> None:
    with pytest.raises(ZeroDivisionError), post.begin("des") as act:
        act.append("application.received", "a1", a_record())
        raise ZeroDivisionError

    assert post.lists.queue(QueueFilter(), 0, 10) == []
    assert verify.verify(post.engine).entries == 0


def test_search_finds_a_piece_of_a_name(post: SqlStore) -> None:
    with post.begin("des") as act:
        act.append("application.received", "a1", a_record())
        act.append("application.received", "a2", a_record(name="Markus Atalo"))

    found = post.lists.queue(QueueFilter(text="atal"), 0, 10)

    assert [row["name"] for row in found] == ["Markus Atalo"]


def test_headquarters_folds_the_same_tables_from_the_same_entries(
    post: SqlStore, headquarters: SqlStore
) -> None:
    with post.begin("des") as act:
        act.append("application.received", "a1", a_record())
        act.append("receipt.printed", "a1", {"copy": 1})

    with headquarters.begin() as theirs, post.reading() as mine:
        theirs.accept(mine.entries(DEVICE, 0, 100))

    with headquarters.reading() as theirs, post.reading() as mine:
        assert verify.snapshot(theirs.connection) == verify.snapshot(mine.connection)


def test_what_arrives_twice_is_stored_once(post: SqlStore, headquarters: SqlStore) -> None:
    with post.begin("des") as act:
        act.append("application.received", "a1", a_record())
    with post.reading() as mine:
        entries = mine.entries(DEVICE, 0, 100)

    with headquarters.begin() as theirs:
        counts = [theirs.accept(entries), theirs.accept(entries)]

    assert counts == [1, 0]


def test_a_gap_in_the_chain_is_refused(post: SqlStore, headquarters: SqlStore) -> None:
    with post.begin("des") as act:
        act.append("application.received", "a1", a_record())
        act.append("receipt.printed", "a1", {"copy": 1})
    with post.reading() as mine:
        later = mine.entries(DEVICE, 1, 100)

    with pytest.raises(ChainBroken), headquarters.begin() as theirs:
        theirs.accept(later)


def test_a_decision_of_headquarters_comes_back(post: SqlStore, headquarters: SqlStore) -> None:
    hq_stream = post_stream("MRT")
    with post.begin("des") as act:
        act.append("application.received", "a1", a_record())
    with headquarters.begin("yosef") as theirs, post.reading() as mine:
        theirs.accept(mine.entries(DEVICE, 0, 100))
        body = {"reason": "foto buram", "fields": ["foto"]}
        theirs.append_to(hq_stream, "application.returned", "a1", body)

    with post.begin() as act, headquarters.reading() as theirs:
        act.accept(theirs.entries(hq_stream, 0, 100))

    assert post.lists.actions()[0]["state"]["returned"]["reason"] == "foto buram"


def test_an_erased_entry_folds_to_a_tombstone_and_the_chain_holds(post: SqlStore) -> None:
    with post.begin("des") as act:
        entry = act.append("application.received", "a1", a_record())

    with post.begin("des") as act:
        act.erase(entry)

    assert post.lists.queue(QueueFilter(), 0, 10) == []
    assert verify.verify(post.engine).is_sound


def test_an_unknown_kind_is_kept_and_counted(post: SqlStore) -> None:
    with post.begin("des") as act:
        act.append("weather.observed", "w1", {"rain": True})

    findings = verify.verify(post.engine)

    assert (findings.entries, findings.is_sound) == (1, True)


def test_a_post_cannot_decide_for_headquarters(post: SqlStore) -> None:
    with post.begin("des") as act:
        act.append("application.received", "a1", a_record())
        act.append("application.approved", "a1", {})

    assert post.lists.queue(QueueFilter(), 0, 1)[0]["status"] == "DITERIMA"


def test_an_entry_nobody_can_read_is_kept_and_stops_nothing(
    post: SqlStore, headquarters: SqlStore
) -> None:
    with post.reading() as mine:
        odd = link(mine.own_head(), bytes(16), b"not json")
        after = link(Head(DEVICE, 1, 1, odd.hash), bytes(16), encode(A_FACT))

    with headquarters.begin() as theirs:
        taken = theirs.accept([odd, after])

    assert taken == 2 and verify.verify(headquarters.engine).is_sound


def test_a_thousand_received_in_one_moment_stand_side_by_side(post: SqlStore) -> None:
    with post.begin("des") as act:
        for number in range(1000):
            act.append("application.received", f"a{number}", a_record())

    assert post.lists.queue_size(QueueFilter(text="Mau Lelang")) == 500


def test_rebuild_gives_identical_tables(post: SqlStore) -> None:
    with post.begin("des") as act:
        act.append("application.received", "a1", a_record())
        act.append("receipt.printed", "a1", {"copy": 1})
    with post.reading() as look:
        before = verify.snapshot(look.connection)

    verify.rebuild(post.engine)

    with post.reading() as look:
        assert verify.snapshot(look.connection) == before


def test_a_row_changed_behind_the_journal_is_found(post: SqlStore) -> None:
    with post.begin("des") as act:
        act.append("application.received", "a1", a_record())
    with post.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE applications SET name = 'Orang Lain'")

    assert verify.verify(post.engine).problems == ("replay:applications",)


def test_another_key_does_not_open_the_store(post: SqlStore, tmp_path: Path) -> None:
    post.close()

    with pytest.raises(WrongStoreKey):
        other = bytes(32)
        open_post(
            tmp_path / "post.db", other, FixedClock(), SeededRandom(), DEVICE, post_stream("MRT")
        )


def test_every_connection_flushes_each_commit(post: SqlStore) -> None:
    found = verify.verify(post.engine).pragmas

    assert (found["journal_mode"], found["synchronous"], found["foreign_keys"]) == ("wal", "2", "1")


def test_a_table_made_in_a_failed_act_is_gone(post: SqlStore) -> None:
    with pytest.raises(ZeroDivisionError), post.engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE half_made (x)")
        raise ZeroDivisionError

    with post.engine.connect() as connection:
        found = connection.exec_driver_sql("SELECT 1 FROM sqlite_master WHERE name='half_made'")
        assert found.fetchall() == []
