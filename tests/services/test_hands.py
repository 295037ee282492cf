"""A draft passes from hand to hand, and the record says whose hands they were."""

from dataclasses import replace

import pytest

from app.domain import hands
from app.domain.officer import Officer, Role
from app.ids import OfficerId
from app.services import drafts, intake
from app.services.drafts import OwnDraft
from tests.builders import a_record
from tests.desks import a_desk

YENI = Officer(OfficerId("yeni"), "198805122012122003", "Yeni Koroh", Role.DESIGNATED)


@pytest.fixture
def desk(tmp_path):
    return a_desk(tmp_path)


@pytest.fixture
def yeni(desk):
    return replace(desk, officer=YENI)


def begun(desk, **changes):
    record = a_record(**changes)
    record.pop("number")
    return drafts.start(desk, record)


def hands_of(draft):
    return [(one["how"], one["from"], one["by"]) for one in draft.record[hands.HANDS]]


def test_who_begins_is_the_first_hand(desk):
    assert hands_of(begun(desk)) == [("begun", "", "desi")]


def test_another_officer_who_opens_a_parked_draft_takes_it_over(desk, yeni):
    parked = drafts.park(desk, begun(desk))

    opened = drafts.resume(yeni, parked.id)

    assert hands_of(opened) == [("begun", "", "desi"), ("taken", "desi", "yeni")]
    assert opened.officer == "yeni"


def test_the_same_officer_who_goes_on_leaves_no_trace(desk):
    parked = drafts.park(desk, begun(desk))

    assert len(hands_of(drafts.resume(desk, parked.id))) == 1


def test_a_draft_that_is_handed_over_waits_in_the_colleagues_name(desk, yeni):
    draft = begun(desk)

    given = drafts.give(desk, draft.id, YENI.id)
    opened = drafts.resume(yeni, draft.id)

    assert (given.officer, given.is_parked) == ("yeni", True)
    assert hands_of(opened) == [("begun", "", "desi"), ("given", "desi", "yeni")]


def test_nobody_hands_a_draft_to_themselves(desk):
    with pytest.raises(OwnDraft):
        drafts.give(desk, begun(desk).id, desk.officer.id)


def test_what_the_second_typed_bears_their_name_and_the_first_keeps_the_rest(desk, yeni):
    draft = begun(desk)
    drafts.resume(yeni, draft.id)
    typed = replace(draft, record={**draft.record, "phone": "081299990000"})

    kept = drafts.save(yeni, typed)

    assert kept.record[hands.TYPED] == {"phone": "yeni"}
    assert len(hands_of(kept)) == 2


def test_the_application_names_both_though_the_screen_forgot(desk, yeni):
    draft = begun(desk)
    drafts.resume(yeni, draft.id)
    screen = {key: value for key, value in draft.record.items() if key != hands.HANDS}

    subject = intake.receive(yeni, replace(draft, record=screen))

    with desk.store.reading() as act:
        row = act.application(subject)
    assert [one["by"] for one in row["record"][hands.HANDS]] == ["desi", "yeni"]
    assert row["received_by"] == "yeni"


def test_the_talk_ends_when_its_outcome_is_chosen_and_stays_that_moment(desk):
    draft = begun(desk, interview={"country": "Malaysia", "outcome": "konsultasi"})
    first = drafts.save(desk, draft).record["interview"]["held_ms"]
    desk.clock.forward(86_400)

    later = replace(draft, record={**draft.record, "interview": {"outcome": "lanjut"}})
    subject = intake.receive(desk, replace(drafts.save(desk, later)))

    with desk.store.reading() as act:
        row = act.application(subject)
    assert row["interview_ms"] == first
    assert row["received_ms"] == first + 86_400_000
