"""Names a passport may carry."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.adapters.rule_files import load_rulebook
from app.domain.names import is_mrz_truncated, mrz_name, problems, remove_titles, tidy

RULES = load_rulebook().on(date(2026, 11, 21)).name_rules


def codes(name):
    return [(problem.code, problem.about) for problem in problems(name, RULES)]


@pytest.mark.parametrize(
    "name",
    [
        "Maria Lende",
        "Yohanis Kale'u",
        "Anna-Maria da Costa",
        "M. Yusuf Djami",
        "José Añes",
        "Li Bo",
    ],
)
def test_a_plain_name_passes(name):
    assert codes(name) == []


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("", ("name_empty", "")),
        ("   ", ("name_empty", "")),
        ("Maria Lende S.Pd.", ("name_title", "S.Pd.")),
        ("Maria Lende, S.Pd", ("name_title", "S.Pd")),
        ("Ir. Yohanis Mella", ("name_title", "Ir.")),
        ("Maria 2 Lende", ("name_symbols", "2")),
        ("Maria / Lende", ("name_symbols", "/")),
        ("Maria 😀 Lende", ("name_symbols", "😀")),
        ("Мария Ленде", ("name_symbols", "М")),
        ("Suparno", ("name_one_word", "")),
        ("Maria " + "a" * 60, ("name_long", "60")),
        ("Maria " + "a" * 194, ("name_too_long", "100")),
    ],
)
def test_an_unusual_name_says_what_to_do(name, problem):
    assert codes(name) == [problem]


def test_one_word_only_warns():
    assert [problem.level for problem in problems("Suparno", RULES)] == ["warning"]


def test_two_titles_are_both_named_and_removed():
    assert [about for _, about in codes("Dr. Maria Lende, S.H., M.Hum.")] == [
        "Dr.",
        "S.H.",
        "M.Hum.",
    ]
    assert remove_titles("Dr. Maria Lende, S.H., M.Hum.", RULES) == "Maria Lende"


def test_curly_quotes_and_spaces_are_tidied():
    assert tidy("  Kuale’u   Bria ") == "Kuale'u Bria"


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Suparno", "SUPARNO"),
        ("Maria Lende", "LENDE<<MARIA"),
        ("Anna-Maria D'Costa", "DCOSTA<<ANNA<MARIA"),
        ("José Ångström", "ANGSTROM<<JOSE"),
    ],
)
def test_the_machine_readable_name_is_padded_to_39(name, written):
    assert mrz_name(name) == written.ljust(39, "<")
    assert not is_mrz_truncated(name)


def test_a_long_name_ends_in_a_letter_as_the_sign_of_truncation():
    name = "Bonaventura Hermanus Yohanis Antonius Wanggameti"

    assert mrz_name(name) == "WANGGAMETI<<BONAVENTURA<HERMANUS<YOHANI"
    assert is_mrz_truncated(name)


@given(st.text(max_size=200))
def test_any_text_gives_39_safe_characters(name):
    written = mrz_name(name)

    assert len(written) == 39
    assert set(written) <= set("ABCDEFGHIJKLMNOPQRSTUVWXYZ<")


@given(st.lists(st.text("ABC", min_size=1, max_size=30), min_size=3, max_size=8))
def test_a_truncated_name_never_ends_in_a_filler(words):
    name = " ".join(words)
    whole = len("".join(words)) + len(words)

    assert (mrz_name(name)[-1] == "<") == (whole < 39)


@given(st.text(max_size=300))
def test_any_text_is_judged_without_a_crash(name):
    problems(name, RULES)
