"""The shipped rules and region tables are complete, dated and sourced."""

from dataclasses import fields
from datetime import date
from itertools import combinations

import pytest

from app.adapters.rule_files import RulesDamaged, load_regions, load_rulebook
from app.domain.rulebook import NoRuleInForce

BOOK = load_rulebook()
REGIONS = load_regions()
RULES = BOOK.on(date(2026, 11, 21))
ROWS = [row for column in fields(BOOK) for row in getattr(BOOK, column.name)]


def test_every_row_says_who_said_so_and_how_sure_that_is():
    assert ROWS
    assert all(row.basis.source and row.basis.confidence in {"A", "B", "C", "M"} for row in ROWS)


def test_no_row_ends_before_it_begins():
    assert all(row.basis.until is None or row.basis.from_on <= row.basis.until for row in ROWS)


@pytest.mark.parametrize("column", ["tariff_lines", "products", "papers", "limits", "switches"])
def test_two_rows_of_one_code_never_hold_on_the_same_day(column):
    for one, other in combinations(getattr(BOOK, column), 2):
        if one.code == other.code:
            assert not one.basis.covers(other.basis.from_on)
            assert not other.basis.covers(one.basis.from_on)


def test_the_choices_of_the_form_are_there():
    assert [o.code for o in RULES.options("status_sipil")] == [
        "kawin",
        "tidak_kawin",
        "cerai_mati",
        "cerai_hidup",
    ]
    assert [o.code for o in RULES.options("pekerjaan")] == ["1", "2", "3", "4", "5"]
    assert len(RULES.options("maksud")) == 9
    assert RULES.options("kewarganegaraan")[0].label == "Indonesia"
    assert RULES.options("nothing") == ()


def test_every_question_is_asked_only_where_it_belongs():
    everybody = {q.code for q in RULES.questions_for("wisata")}
    worker = {q.code for q in RULES.questions_for("bekerja_pmi")}

    assert worker - everybody == {"siskop2mi"}
    assert {q.kind for q in RULES.questions} == {"pilihan", "teks", "pengantar", "hitung"}


def test_a_limit_nobody_laid_down_is_told():
    with pytest.raises(NoRuleInForce):
        RULES.limit("nothing")


def test_a_damaged_rule_file_is_told_by_name(tmp_path):
    (tmp_path / "tariffs.toml").write_text("[[tariff")

    with pytest.raises(RulesDamaged) as caught:
        load_rulebook(tmp_path)

    assert caught.value.facts == {"file": "tariffs.toml"}


def test_all_provinces_regencies_and_the_villages_of_ntt_are_there():
    widths = [len(code) for code in REGIONS.areas]

    assert [widths.count(width) for width in (2, 4, 6, 10)] == [38, 514, 315, 3442]


def test_a_code_is_found_with_or_without_dots():
    assert REGIONS.name("53.05.05.2008") == REGIONS.name("5305052008") == "Maritaing"
    assert REGIONS.name("99") is None


def test_a_village_brings_everything_above_it_and_its_postcode():
    address = REGIONS.address("5301262004")

    assert address is not None
    assert (address.village.name, address.village.postcode) == ("Netemnanu Utara", "85375")
    assert (address.district.name, address.regency.name) == ("Amfoang Timur", "Kabupaten Kupang")
    assert REGIONS.address("5301269999") is None


def test_a_code_is_described_from_small_to_large():
    assert REGIONS.describe("530505") == "Alor Timur, Kabupaten Alor"
    assert REGIONS.describe("53") == "Nusa Tenggara Timur"
    assert REGIONS.describe("357805") == "Kota Surabaya"
    assert REGIONS.describe("99") == ""


def test_villages_are_searched_by_the_first_letters_of_any_word_home_first():
    found = [a.village.name for a in REGIONS.search_villages("netemnanu", home="5301")]
    assert found == ["Netemnanu", "Netemnanu Selatan", "Netemnanu Utara"]

    assert REGIONS.search_villages("MARITA", home="5305")[0].village.name == "Maritaing"
    assert REGIONS.search_villages("kualeu")[0].village.name == "Kuale'u"
    assert REGIONS.search_villages(" ") == ()


def test_what_lies_below_an_area_is_listed_by_name():
    assert len(REGIONS.below("")) == 38
    assert [area.name for area in REGIONS.below("5317")][:2] == [
        "Katiku Tana",
        "Katiku Tana Selatan",
    ]
    assert len(REGIONS.below("530505")) == 10
