"""What an application costs on a day, row by row of the tariffs."""

from datetime import date

import pytest

from app.adapters.rule_files import load_rulebook
from app.domain.rulebook import NoRuleInForce
from app.domain.tariff import fee, products_on_offer

BOOK = load_rulebook()
TODAY = date(2026, 11, 21)

PP_45_2024 = {
    "PB-NE-5": 350_000,
    "PB-NE-10": 650_000,
    "PB-E-5": 650_000,
    "PB-E-10": 950_000,
    "SPLP-WNI": 100_000,
    "SPLP-WNA": 150_000,
    "PCT": 1_000_000,
    "BB-HILANG": 1_000_000,
    "BB-RUSAK": 500_000,
    "PLB": 0,
}
PP_28_2019 = PP_45_2024 | {"PB-NE-10": 350_000, "PB-E-10": 650_000}
PP_28_2019_FIVE_YEARS_ONLY = {
    code: amount for code, amount in PP_28_2019.items() if code not in {"PB-NE-10", "PB-E-10"}
}
PP_45_2014 = {
    "PB-NE-5": 300_000,
    "PB-NE-24": 100_000,
    "PB-E-5": 600_000,
    "SPLP-1": 50_000,
    "SPLP-2": 100_000,
    "PLB": 0,
    "BIOMETRIK": 55_000,
    "GANTI-LALAI": 600_000,
}


@pytest.mark.parametrize(
    ("on", "name", "amounts"),
    [
        (date(2014, 7, 3), "PP 45/2014", PP_45_2014),
        (date(2019, 5, 2), "PP 45/2014", PP_45_2014),
        (date(2019, 5, 3), "PP 28/2019", PP_28_2019_FIVE_YEARS_ONLY),
        (date(2022, 10, 11), "PP 28/2019", PP_28_2019_FIVE_YEARS_ONLY),
        (date(2022, 10, 12), "PP 28/2019", PP_28_2019),
        (date(2024, 12, 16), "PP 28/2019", PP_28_2019),
        (date(2024, 12, 17), "PP 45/2024", PP_45_2024),
        (TODAY, "PP 45/2024", PP_45_2024),
    ],
    ids=str,
)
def test_every_row_of_a_tariff_holds_on_its_days(on, name, amounts):
    rules = BOOK.on(on)

    assert rules.tariff_name == name
    assert {row.code: row.amount_rp for row in rules.rows.tariff_lines} == amounts


def total(on=TODAY, **application):
    return fee(BOOK, application, on).total_rp


def test_a_new_ten_year_book_costs_950_thousand():
    found = fee(BOOK, {"product": "PB-E-10", "purpose": "baru"}, TODAY)

    assert found.as_record() == {
        "lines": [
            {
                "code": "PB-E-10",
                "label": "Paspor biasa elektronik 10 tahun",
                "amount_rp": 950_000,
            }
        ],
        "total_rp": 950_000,
        "tariff": "PP 45/2024",
    }


def test_a_lost_or_damaged_book_costs_its_penalty_too():
    assert total(product="PB-E-5", purpose="hilang") == 1_650_000
    assert total(product="PB-E-5", purpose="rusak") == 1_150_000


def test_in_a_recognised_emergency_only_the_penalty_falls_away():
    assert total(product="PB-E-5", purpose="hilang", kahar=True) == 650_000


def test_same_day_service_is_added():
    assert total(product="PB-E-5", purpose="baru", percepatan=True) == 1_650_000


def test_a_first_migrant_worker_pays_nothing_for_the_nonelectronic_book_only():
    assert total(product="PB-NE-5", exemption="pmi_pertama") == 0
    assert total(product="PB-E-5", exemption="pmi_pertama") == 650_000


def test_before_a_book_is_chosen_nothing_is_charged():
    assert total() == 0
    assert total(purpose="hilang") == 1_000_000


def test_the_old_tariff_adds_biometrics_and_one_penalty_for_negligence():
    on = date(2018, 1, 2)

    assert total(on, product="PB-NE-5", purpose="baru") == 355_000
    assert total(on, product="PB-NE-5", purpose="rusak") == 955_000


def test_a_book_or_a_day_without_a_tariff_is_told():
    with pytest.raises(NoRuleInForce):
        total(product="PB-X")
    with pytest.raises(NoRuleInForce):
        total(date(2010, 1, 1), product="PB-NE-5")


def offered(on=TODAY, **application):
    found = products_on_offer(BOOK.on(on), application)
    return [product.code for product in found if product.code.startswith("PB-")]


@pytest.mark.parametrize(
    ("application", "codes"),
    [
        ({"birth_on": "2009-11-21"}, ["PB-E-10", "PB-E-5"]),
        ({"birth_on": "2009-11-22"}, ["PB-E-5"]),
        ({"birth_on": "2009-11-22", "marital": "kawin"}, ["PB-E-10", "PB-E-5"]),
        ({"applicant_class": "anak"}, ["PB-E-5"]),
        ({"birth_on": "2009-11-"}, ["PB-E-10", "PB-E-5"]),
        ({}, ["PB-E-10", "PB-E-5"]),
    ],
    ids=["17_today", "16", "16_married", "child", "half_typed", "nothing_known"],
)
def test_ten_years_are_for_adults_and_the_married(application, codes):
    assert offered(**application) == codes


def test_nonelectronic_books_ended_at_kupang_on_1_september_2025():
    assert offered(date(2025, 8, 31)) == ["PB-E-10", "PB-NE-10", "PB-E-5", "PB-NE-5"]
    assert offered(date(2025, 9, 1)) == ["PB-E-10", "PB-E-5"]


@pytest.mark.parametrize(
    ("purpose", "is_offered"),
    [("baru", True), ("penggantian", True), ("hilang", False), ("perubahan", False)],
)
def test_what_stands_in_for_a_passport_is_never_asked_for_in_place_of_a_lost_one(
    purpose, is_offered
):
    codes = {one.code for one in products_on_offer(BOOK.on(TODAY), {"purpose": purpose})}

    assert ({"SPLP-WNI", "PLB"} <= codes) is is_offered


def test_a_border_pass_is_free_and_splp_costs_100_thousand():
    assert (total(product="PLB"), total(product="SPLP-WNI")) == (0, 100_000)
