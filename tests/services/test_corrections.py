"""What was taken down wrongly is put right with a reason, a name, and both values kept."""

from dataclasses import replace
from datetime import date

import pytest

from app.adapters.rule_files import load_regions, load_rulebook
from app.domain.application import AMENDED
from app.domain.corrections import Correction
from app.domain.journal import post_stream
from app.domain.officer import NotPermitted, Officer, Role
from app.ids import OfficerId
from app.services import corrections, drafts, history, intake
from app.services.corrections import FieldLocked, FieldWrong, Frame, NothingChanged, ReasonMissing
from app.services.printing import note_letter, note_receipt
from db import journal
from db.open import open_headquarters
from tests.builders import a_record
from tests.desks import DEVICE, a_desk
from tests.fakes import FixedClock, SeededRandom

HEAD = Officer(OfficerId("frans"), "198002202008011002", "Frans Adoe", Role.HEAD_OF_POST)
HQ = post_stream("MRT")
FRAME = Frame(load_rulebook().on(date(2026, 11, 21)), load_regions())


@pytest.fixture
def desk(tmp_path):
    return a_desk(tmp_path)


@pytest.fixture
def subject(desk):
    record = a_record()
    record.pop("number")
    return intake.receive(desk, drafts.start(desk, record))


@pytest.fixture
def kanim(desk, tmp_path):
    """Headquarters with a stream of its own; `meet` carries everything both ways."""
    store = open_headquarters(tmp_path / "hq.db", FixedClock(), SeededRandom(4))
    with store.begin() as act:
        act.add_stream(DEVICE, "post", "MRT")
        act.add_stream(HQ, "hq", "MRT", is_own=True)
    yield store
    store.close()


def entries(store, stream):
    with store.reading() as look:
        return look.entries(stream, 0, 1000)


def up(desk, kanim):
    with kanim.begin() as act:
        act.accept(entries(desk.store, DEVICE))


def down(desk, kanim):
    with desk.store.begin() as act:
        act.accept(entries(kanim, HQ))


def says(kanim, kind, subject, body):
    with kanim.begin("rina") as act:
        act.append_to(HQ, kind, subject, body)


def row_of(desk, subject):
    with desk.store.reading() as act:
        return act.application(subject)


def fix(desk, subject, head=HEAD, reason="salah_ketik", note="", **fields):
    corrections.correct(desk, subject, Correction(fields, reason, note), head, FRAME)


def test_the_entry_holds_reason_before_after_and_both_names(desk, subject):
    fix(desk, subject, name="Yohana Mau Lelangi")

    told = [journal.fact_of(one) for one in entries(desk.store, DEVICE)]
    (entry,) = [one for one in told if one.kind == AMENDED]
    assert entry.by == desk.officer.id
    assert entry.body == {
        "fields": {"name": {"before": "Yohana Mau Lelang", "after": "Yohana Mau Lelangi"}},
        "reason": "salah_ketik",
        "note": "",
        "approved_by": "frans",
    }
    assert row_of(desk, subject)["name"] == "Yohana Mau Lelangi"


def test_a_receipt_printed_again_bears_the_new_value(desk, subject):
    fix(desk, subject, phone="081299998888")

    assert note_receipt(desk, subject, "a5").row["record"]["phone"] == "081299998888"


def test_only_the_head_of_the_post_answers_for_a_correction(desk, subject):
    with pytest.raises(NotPermitted):
        fix(desk, subject, head=desk.officer, name="Yohana Mau Lelangi")


@pytest.mark.parametrize(("reason", "note"), [("", ""), ("suka_suka", "x"), ("lain", " ")])
def test_without_a_reason_nothing_is_corrected(desk, subject, reason, note):
    with pytest.raises(ReasonMissing):
        fix(desk, subject, reason=reason, note=note, name="Yohana Mau Lelangi")


def test_the_same_value_is_no_correction(desk, subject):
    with pytest.raises(NothingChanged):
        fix(desk, subject, name="Yohana Mau Lelang ")


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"phone": "08"}, "phone_length"),
        ({"name": "Yohana, S.Pd."}, "name_title"),
        ({"nik": "123"}, "nik_too_short"),
        ({"name": ""}, "required"),
    ],
)
def test_a_value_that_cannot_be_is_refused_by_name(desk, subject, fields, why):
    with pytest.raises(FieldWrong) as caught:
        fix(desk, subject, **fields)

    assert caught.value.problem.code == why
    assert row_of(desk, subject)["record"]["phone"] == "081234009172"


def test_what_kanim_has_verified_stands_fast_and_a_phone_does_not(desk, subject, kanim):
    up(desk, kanim)
    says(kanim, "application.verified", subject, {})
    down(desk, kanim)

    with pytest.raises(FieldLocked) as caught:
        fix(desk, subject, name="Yohana Mau Lelangi")
    fix(desk, subject, phone="081299998888")

    assert caught.value.facts == {"field": "name", "why": "verified"}
    assert row_of(desk, subject)["phone"] == "081299998888"


def test_what_kanim_itself_put_right_stands_fast(desk, subject, kanim):
    up(desk, kanim)
    says(kanim, "application.corrected", subject, {"fields": {"name": "Yohana Lelang"}})
    down(desk, kanim)

    with pytest.raises(FieldLocked) as caught:
        fix(desk, subject, name="Yohana Mau Lelangi")

    assert caught.value.facts["why"] == "fixed"


def test_a_cancelled_application_is_not_corrected(desk, subject):
    intake.cancel(replace(desk, officer=HEAD), subject, "Pindah ke Kalabahi")

    with pytest.raises(FieldLocked):
        fix(desk, subject, phone="081299998888")


def test_a_product_is_not_corrected_it_changes_fee_and_papers(desk, subject):
    with pytest.raises(FieldLocked):
        fix(desk, subject, product="PB-E-5")


def test_a_name_kanim_verified_unseen_wins_and_the_post_is_told(desk, subject, kanim):
    up(desk, kanim)
    fix(desk, subject, name="Yohana Mau Lelangi")
    says(kanim, "application.verified", subject, {})

    down(desk, kanim)
    up(desk, kanim)

    row = row_of(desk, subject)
    (kept,) = row["state"]["kept"]
    assert row["name"] == "Yohana Mau Lelang"
    assert (kept["value"], kept["loser"]) == ("Yohana Mau Lelang", "Yohana Mau Lelangi")
    assert (kept["winner_side"], kept["by"], row["needs_action"]) == ("hq", "rina", True)
    with kanim.reading() as act:
        assert act.application(subject)["name"] == "Yohana Mau Lelang"


def test_a_phone_both_changed_unseen_stays_as_the_post_says(desk, subject, kanim):
    up(desk, kanim)
    fix(desk, subject, phone="081299998888")
    says(kanim, "application.corrected", subject, {"fields": {"phone": "081200000000"}})

    down(desk, kanim)

    row = row_of(desk, subject)
    assert row["phone"] == "081299998888"
    assert row["state"]["kept"][0]["winner_side"] == "post"


def test_a_conflict_that_was_looked_at_no_longer_calls(desk, subject, kanim):
    up(desk, kanim)
    fix(desk, subject, name="Yohana Mau Lelangi")
    says(kanim, "application.verified", subject, {})
    down(desk, kanim)

    corrections.saw_conflict(desk, subject)

    row = row_of(desk, subject)
    assert row["needs_action"] is False
    assert len(row["state"]["kept"]) == 1


def test_a_cancellation_is_an_entry_with_its_reason_and_who_answers_for_it(desk, subject):
    intake.cancel(desk, subject, "Pindah ke Kalabahi", HEAD)

    told = [journal.fact_of(one) for one in entries(desk.store, DEVICE)]
    assert (told[-1].kind, told[-1].by) == ("application.cancelled", desk.officer.id)
    assert told[-1].body == {"note": "Pindah ke Kalabahi", "approved_by": "frans"}
    assert row_of(desk, subject)["status"] == "BATAL"


def test_a_petugas_alone_cancels_nothing(desk, subject):
    with pytest.raises(NotPermitted):
        intake.cancel(desk, subject, "Pindah ke Kalabahi")


def test_a_letter_that_left_the_post_is_a_small_entry_without_its_words(desk, subject):
    note_letter(desk, subject, "returned")

    told = [journal.fact_of(one) for one in entries(desk.store, DEVICE)]
    assert (told[-1].kind, told[-1].body) == ("letter.printed", {"code": "returned"})
    assert [one.about for one in history.read(desk, subject)][0] == "returned"
