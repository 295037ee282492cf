"""Rows of the store as the officer reads them."""

from datetime import UTC, datetime, timedelta

import pytest

from ui import rows
from ui.action_words import action_of

NOW = datetime(2026, 11, 21, 2, 33, tzinfo=UTC)


def application(**told):
    return {
        "subject": "a1",
        "ticket": "A-013",
        "name": "Markus Atalo",
        "nik": "5305041207859003",
        "purpose": "penggantian",
        "reason": "habis_berlaku",
        "applicant_class": "dewasa",
        "status": "DITERIMA",
        "data": "di_pos",
        "received_ms": round(NOW.timestamp() * 1000),
        "needs_action": False,
        "state": {},
    } | told


def draft(**told):
    record = {"name": "Yohana Mau Lelang", "purpose": "baru", "applicant_class": "dewasa"}
    return {"id": "d1", "ticket": "A-014", "step": 5, "record": record, "at_ms": 1} | told


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ({"purpose": "baru", "reason": ""}, "Paspor baru · dewasa"),
        ({}, "Penggantian · habis berlaku"),
        ({"purpose": "rusak", "reason": ""}, "Penggantian · rusak"),
        ({"purpose": "", "reason": "", "applicant_class": ""}, "Jenis belum dipilih"),
    ],
)
def test_a_row_says_what_it_is_about(told, words):
    assert rows.about(application(**told)) == words


def test_a_draft_says_how_far_it_is():
    assert rows.stage_words(draft()) == "Berkas, langkah 5 dari 8"
    assert rows.stage_chip(draft()).label == "Draf"
    assert rows.data_chip(draft()).label == "Di pos"


def test_a_draft_opens_by_its_own_id():
    assert rows.key_of(draft()) == "d1"
    assert rows.key_of(application()) == "a1"


def test_a_nik_is_read_in_its_three_groups():
    assert rows.nik(application()) == "530504 120785 9003"


@pytest.mark.parametrize(
    ("days", "words"), [(0, "10.33"), (1, "kemarin"), (3, "Rabu"), (20, "1 Nov")]
)
def test_the_hour_becomes_a_day_and_then_a_date(days, words):
    at = round((NOW - timedelta(days=days)).timestamp() * 1000)

    assert rows.hour(application(received_ms=at), NOW) == words


def test_the_reason_of_kanim_is_the_note_in_red():
    row = application(needs_action=True, state={"returned": {"reason": "Foto buram"}})

    assert rows.note(row) == ("Foto buram", "mengkudu")


@pytest.mark.parametrize(
    ("hour", "words"),
    [(5, "Selamat pagi"), (12, "Selamat siang"), (16, "Selamat sore"), (20, "Selamat malam")],
)
def test_the_greeting_follows_the_hour_of_the_post(hour, words):
    at = datetime(2026, 11, 21, hour, tzinfo=UTC) - timedelta(hours=8)

    assert rows.greeting("Desi Malaikosa", at) == f"{words}, Desi"


def test_the_pouch_tells_its_weight_and_its_oldest():
    oldest = round((NOW - timedelta(hours=19, minutes=13)).timestamp() * 1000)
    pouch = {"files": 7, "bytes": 18_600_000, "oldest_ms": oldest}

    words = rows.pouch_words(pouch, NOW)

    assert words == ("7 berkas di kantong", "18,6 MB · tertua sejak kemarin 15.20")


@pytest.mark.parametrize(
    ("state", "verb"),
    [
        ({"returned": {"reason": "buram", "fields": ["photo"]}}, "Foto ulang"),
        ({"returned": {"reason": "nama", "fields": ["name"]}}, "Perbaiki"),
        ({"refused": {"reason": "kurang", "field": "nik"}}, "Buka"),
    ],
)
def test_each_action_has_its_verb(state, verb):
    assert action_of(application(state=state, needs_action=True)).verb == verb
