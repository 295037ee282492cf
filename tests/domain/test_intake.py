"""Each step says what it lacks, once, and blocks only what must be blocked."""

from datetime import date
from typing import Any

import pytest

from app.adapters.rule_files import load_regions, load_rulebook
from app.domain.intake import check_step, empty_record, from_nik, states
from tests.builders import a_record

TODAY = date(2026, 11, 21)
RULES = load_rulebook().on(TODAY)
REGIONS = load_regions()


def problems(step: int, **changes: Any) -> list[tuple[str, str, str]]:
    found = check_step(a_record(**changes), step, RULES, REGIONS)
    return [(one.field, one.code, one.level) for one in found]


def test_a_whole_person_lacks_nothing() -> None:
    assert [problems(step) for step in (1, 2, 3, 4)] == [[], [], [], []]


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("name", "Yohana Mau, S.Pd.", "name_title"),
        ("name", "Yohana 😀", "name_symbols"),
        ("name", "Y" * 200, "name_too_long"),
        ("name", "", "required"),
        ("phone", "12345", "phone_length"),
        ("name", "-", "required"),
        ("phone", "-", "required"),
        ("birth_on", "-", "required"),
        ("phone", "٠٨١٢٣٤٠٠٩١٧٢", "phone_length"),
        ("postcode", "8587", "postcode_length"),
        ("birth_on", "2030-01-01", "date_in_future"),
        ("birth_on", "1890-01-01", "date_too_old"),
        ("birth_on", "31-02-1990", "date_unreadable"),
        ("email", "yohana", "email_unreadable"),
        ("birth_place", "K" * 21, "too_long"),
    ],
)
def test_a_mistake_in_the_person_is_named(field: str, value: str, code: str) -> None:
    assert (field, code, "error") in problems(3, **{field: value})


@pytest.mark.parametrize(
    ("nik", "code"),
    [
        ("53050541089090", "nik_too_short"),
        ("53050541089090123", "nik_too_long"),
        ("5305059908909012", "nik_date_impossible"),
        ("53050541x8909012", "nik_not_digits"),
    ],
)
def test_a_nik_that_cannot_be_read_blocks(nik: str, code: str) -> None:
    assert ("nik", code, "error") in problems(1, nik=nik)


def test_a_birth_date_that_differs_from_the_nik_asks_for_a_note() -> None:
    assert ("birth_on", "nik_birth_differs", "error") in problems(3, birth_on="1990-08-02")


def test_with_a_note_the_differing_birth_date_only_warns() -> None:
    found = problems(3, birth_on="1990-08-02", nik_note="KTP memang berbeda")

    assert ("birth_on", "nik_birth_differs", "warning") in found


def test_a_sex_that_differs_from_the_nik_asks_for_a_note() -> None:
    assert ("sex", "nik_sex_differs", "error") in problems(3, sex="L")


def test_with_a_note_the_differing_sex_only_warns() -> None:
    assert problems(3, sex="L", nik_note="KTP salah") == [("sex", "nik_sex_differs", "warning")]


def test_a_dash_is_no_nik() -> None:
    assert problems(1, nik="-") == [("nik", "required", "error")]


def test_an_old_passport_does_not_expire_before_it_was_issued() -> None:
    book = {"issued_on": "2022-01-01", "expires_on": "2020-01-01"}

    assert problems(3, old_passport=book) == [
        ("old_passport.expires_on", "expires_before_issue", "error")
    ]


def test_a_one_word_name_warns_and_never_blocks() -> None:
    assert [level for _, code, level in problems(3, name="Yohana") if code] == ["warning"]


def test_an_unknown_mother_is_a_dash() -> None:
    assert problems(4, mother={"name": "-"}, marital="tidak_kawin") == []


def test_a_married_person_names_the_spouse() -> None:
    assert ("spouse.name", "required", "error") in problems(4, spouse={})


def test_without_a_portrait_the_papers_are_not_complete() -> None:
    assert ("portrait", "portrait_missing", "error") in problems(5)


def test_the_nik_tells_birth_sex_and_place() -> None:
    told = from_nik(empty_record() | {"nik": "5305054108909012"}, REGIONS, RULES)

    assert told["birth_on"] == "1990-08-01" and told["sex"] == "P"
    assert told["district"] == "Alor Timur" and told["regency"].endswith("Alor")


def test_a_step_never_opened_is_still_to_do() -> None:
    assert states(a_record(), RULES, REGIONS, 2) == ["done", "done"] + ["todo"] * 6
