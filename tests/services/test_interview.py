"""What was said in a talk lies apart, and whoever reads it is written down."""

from dataclasses import replace

import pytest

from app.domain.officer import NotPermitted, Officer, Role
from app.ids import OfficerId
from app.services import drafts, intake, interview
from db.lists import QueueFilter
from tests.builders import a_record
from tests.desks import a_desk

SECRET = "Om Bara menawari kerja"
TALK = {
    "country": "Malaysia",
    "purpose": "kunjungan_keluarga",
    "answers": {"tawaran": {"answer": "ya", "note": SECRET}},
    "outcome": "lanjut",
}
HEAD = Officer(OfficerId("frans"), "197501012000031001", "Frans Adoe", Role.HEAD_OF_POST)


@pytest.fixture
def desk(tmp_path):
    return a_desk(tmp_path)


def taken(desk, **talk):
    return intake.receive(desk, drafts.start(desk, a_record(interview={**TALK, **talk})))


def row_of(desk, subject):
    with desk.store.reading() as act:
        return act.application(subject)


def test_the_application_keeps_only_what_is_neutral(desk):
    subject = taken(desk)

    record = row_of(desk, subject)["record"]

    assert set(record["interview"]) == {"country", "purpose", "held_ms"}
    assert SECRET not in str(record)


def test_no_list_and_no_search_knows_of_the_talk(desk):
    taken(desk)

    rows = desk.store.lists.queue(QueueFilter(), 0, 10)
    found = desk.store.lists.queue(QueueFilter(text="menawari"), 0, 10)

    assert SECRET not in str(rows)
    assert found == []


def test_the_head_of_the_post_reads_it_and_that_is_an_entry(desk):
    subject = taken(desk)
    head = replace(desk, officer=HEAD)

    rows = interview.read(head, subject)

    assert rows[0]["body"]["answers"]["tawaran"]["note"] == SECRET
    with desk.store.reading() as act:
        kinds = [entry for entry in act.entries(desk.store.stream, 0, 50)]
    assert len(kinds) == 3


def test_a_petugas_does_not_read_it_back(desk):
    subject = taken(desk)

    with pytest.raises(NotPermitted):
        interview.read(desk, subject)


def test_held_back_the_application_is_ditinjau_and_says_no_more(desk):
    subject = taken(desk, outcome="tunda")

    row = row_of(desk, subject)

    assert (row["status"], row["record"]["on_hold"]) == ("TUNDA", True)
    assert "outcome" not in row["record"]["interview"]


def test_without_a_talk_there_is_no_entry_for_one(desk):
    subject = intake.receive(desk, drafts.start(desk, a_record()))

    assert interview.read(replace(desk, officer=HEAD), subject) == []
