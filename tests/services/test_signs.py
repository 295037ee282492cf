"""Signs from the post's own store: without a network, for the officer's eyes, and nowhere else."""

import pytest

from app.adapters.rule_files import load_rulebook
from app.domain.calendar import wita_date
from app.services import drafts, intake, interview
from db import verify
from db.lists import QueueFilter
from tests.builders import a_record
from tests.desks import a_desk

ESCORT = "Om Bara Tokan"
GROUP = (("5305054108900101", "08120000001"), ("5305051507880102", "08120000002"))


@pytest.fixture
def desk(tmp_path):
    return a_desk(tmp_path)


def brought(desk, nik, phone, **changes):
    talk = {"country": "Malaysia", "purpose": "wisata", "escort": ESCORT, "outcome": "lanjut"}
    told = {"nik": nik, "phone": phone, "kk_number": "", "address": f"Dusun {nik}"}
    return drafts.start(desk, a_record(interview=talk | changes, **told))


def signs_of(desk, draft):
    rules = load_rulebook().on(wita_date(desk.clock.now()))
    return {one.code for one in interview.look(desk, draft, rules)}


def test_the_third_person_one_man_brings_raises_a_sign_without_a_name(desk):
    for nik, phone in GROUP:
        intake.receive(desk, brought(desk, nik, phone))

    rules = load_rulebook().on(wita_date(desk.clock.now()))
    found = interview.look(desk, brought(desk, "5305055508950103", "08120000003"), rules)

    assert "pengantar_sama" in {one.code for one in found}
    assert not any("Bara" in one.title + one.ask for one in found)


def test_people_still_sitting_there_as_drafts_count(desk):
    for nik, phone in GROUP:
        brought(desk, nik, phone)

    assert "pengantar_sama" in signs_of(desk, brought(desk, "5305055508950103", "08120000003"))


def test_who_was_put_off_here_is_recognised_even_after_a_cancellation(desk):
    subject = intake.receive(desk, brought(desk, *GROUP[0], outcome="tunda"))
    with desk.store.begin("frans") as act:
        act.append("application.cancelled", subject, {"note": "pulang"})

    assert "pernah_ditunda" in signs_of(desk, brought(desk, *GROUP[0]))


def test_what_was_seen_lies_with_the_talk_and_not_with_the_application(desk):
    seen = [{"code": "pengantar_sama", "by": "desi", "at_ms": 5}]
    subject = intake.receive(desk, brought(desk, *GROUP[0], signs=seen))

    with desk.store.reading() as act:
        row, talks = act.application(subject), act.interviews(subject)

    listed = desk.store.lists.queue(QueueFilter(), 0, 9)
    assert "pengantar_sama" not in str(row) + str(listed)
    assert ESCORT not in str(row) + str(listed)
    assert talks[0]["body"]["signs"] == seen


def test_a_rebuilt_store_tells_the_same(desk):
    for nik, phone in GROUP:
        intake.receive(desk, brought(desk, nik, phone))
    verify.rebuild(desk.store.engine)

    assert "pengantar_sama" in signs_of(desk, brought(desk, "5305055508950103", "08120000003"))
