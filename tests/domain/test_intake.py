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
    found = problems(3, birth_on="1990-08-02", nik_differs=True, nik_note="KTP lama")

    assert ("birth_on", "nik_birth_differs", "warning") in found


def test_a_sex_that_differs_from_the_nik_asks_for_a_note() -> None:
    assert ("sex", "nik_sex_differs", "error") in problems(3, sex="L")


def test_with_a_note_the_differing_sex_only_warns() -> None:
    assert problems(3, sex="L", nik_differs=True, nik_note="KTP salah") == [
        ("sex", "nik_sex_differs", "warning")
    ]


def test_a_difference_that_is_ticked_wants_its_reason() -> None:
    assert ("nik_note", "required", "error") in problems(3, birth_on="1990-08-02", nik_differs=True)


def test_without_a_nik_yet_the_intake_goes_on() -> None:
    assert problems(1, nik="", nik_absent="anak") == []


def test_a_nik_from_afar_only_asks_to_look() -> None:
    found = check_step(a_record(nik="5371014108909012"), 1, RULES, REGIONS, "5305")

    assert [(one.code, one.level) for one in found] == [("nik_other_region", "warning")]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"applicant_class": "anak", "product": "PB-E-5"}, "class_too_old"),
        ({"birth_on": "2015-01-01", "marital": "tidak_kawin"}, "class_too_young"),
        ({"birth_on": "2015-01-01", "marital": "tidak_kawin"}, "product_not_offered"),
        ({"product": "PB-NE-5"}, "product_not_offered"),
    ],
)
def test_age_class_and_book_must_fit(changes: dict[str, Any], code: str) -> None:
    assert (code, "error") in [(found, level) for _, found, level in problems(2, **changes)]


def test_before_marriage_is_asked_a_young_adult_only_warns() -> None:
    found = problems(2, birth_on="2011-01-01", marital="", product="PB-E-5")

    assert found == [("applicant_class", "class_too_young", "warning")]


def test_a_married_child_is_grown_up() -> None:
    assert problems(3, birth_on="2010-08-01", nik="5305054108109012") == []


def test_nobody_answers_for_a_child_of_unknown_parents() -> None:
    child = {"applicant_class": "anak", "marital": "tidak_kawin"}
    unknown = {"father": {"name": "-"}, "mother": {"name": "-"}}

    assert problems(4, **child, **unknown) == [("guardian.name", "guardian_missing", "error")]
    guardian = {"name": "Rosa Lelang", "relation": "bibi"}
    assert problems(4, **child, **unknown, guardian=guardian) == []


def test_a_childs_consent_has_its_own_sentence() -> None:
    found = problems(5, applicant_class="anak", birth_on="2015-01-01", papers=[])

    assert ("paper.pernyataan_ortu", "consent_missing", "error") in found


@pytest.mark.parametrize(
    ("number", "code"),
    [("530505", "kk_too_short"), ("53050599", "kk_too_short"), ("5305059901150007", "kk_date")],
)
def test_a_family_card_number_is_read(number: str, code: str) -> None:
    assert any(found.startswith(code) for _, found, _ in problems(4, kk_number=number))


def test_a_renewal_names_the_old_book() -> None:
    found = problems(3, purpose="penggantian", reason="habis_berlaku", old_passport={})

    assert ("old_passport.number", "required", "error") in found
    assert problems(3, old_passport={"number": "X12"}) == [
        ("old_passport.number", "passport_number", "error")
    ]


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


@pytest.mark.parametrize(
    ("nik", "codes"),
    [
        ("5305054108909012", ["plb_not_accepted"]),
        ("5371014108909012", ["plb_not_resident", "plb_not_accepted"]),
    ],
    ids=["Alor Timur", "Kota Kupang"],
)
def test_a_border_pass_is_explained_and_never_refused(nik, codes):
    found = problems(2, nik=nik, birth_on="1990-08-01", product="PLB")

    assert found == [("product", code, "warning") for code in codes]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"height_cm": "17"}, "height_unlikely"),
        ({"height_cm": "dua meter"}, "height_unlikely"),
        ({"alias": "A" * 26}, "too_long"),
        ({"employer": "K" * 38}, "too_long"),
        ({"work_phone": "12"}, "phone_length"),
        ({"ktp_issued_on": "2190-01-01"}, "date_in_future"),
        ({"old_passport": {"register": "1" * 21}}, "too_long"),
    ],
)
def test_what_perdim_asks_beside_fits_its_boxes(change: dict[str, Any], code: str) -> None:
    assert [found[1] for found in problems(3, **change)] == [code]


def test_what_perdim_asks_beside_may_stay_empty() -> None:
    assert problems(3, alias="", height_cm="", employer="", ktp_issued_on="") == []
