"""Two intakes under one NIK are told apart field by field."""

from typing import Any

import pytest

from app.domain.duplicate import Row, compare, is_spelling_only
from tests.builders import a_record


def row(key: str, a: dict[str, Any], b: dict[str, Any]) -> Row:
    return next(one for one in compare(a_record(**a), a_record(**b)) if one.key == key)


def test_the_same_intake_differs_nowhere() -> None:
    assert not any(one.differs for one in compare(a_record(), a_record()))


def test_another_spelling_of_the_name_differs() -> None:
    found = row("name", {"name": "Markus Atalo"}, {"name": "Markus Attalo"})

    assert (found.label, found.a, found.b, found.differs) == (
        "Nama", "Markus Atalo", "Markus Attalo", True,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("key", "a", "b"),
    [
        ("name", "MARKUS  ATALO", "Markus Atalo"),
        ("name", "Ma’u", "Ma'u"),
        ("phone", "+62 812 3400 9172", "0812-3400-9172"),
        ("nik", "530505 410890 9012", "5305054108909012"),
    ],
    ids=["capitals and spaces", "quotes", "country code", "groups"],
)
def test_the_same_thing_written_otherwise_does_not_differ(key: str, a: str, b: str) -> None:
    assert not row(key, {key: a}, {key: b}).differs


def test_what_only_one_was_asked_does_not_differ() -> None:
    found = row("mother.name", {"mother": {}}, {"mother": {"name": "Maria Mau"}})

    assert (found.a, found.b, found.differs) == ("", "Maria Mau", False)


def test_what_neither_was_asked_is_left_out() -> None:
    assert "phone" not in {one.key for one in compare({"nik": "1"}, {"nik": "1"})}


def test_days_and_sexes_are_shown_as_the_officer_reads_them() -> None:
    shown = {one.key: one.a for one in compare(a_record(), a_record())}

    assert (shown["birth_on"], shown["sex"]) == ("01-08-1990", "Perempuan")


def test_names_alone_differing_is_a_matter_of_spelling() -> None:
    assert is_spelling_only(compare(a_record(), a_record(name="Yohana Maulelang")))


def test_another_birth_date_is_more_than_spelling() -> None:
    assert not is_spelling_only(compare(a_record(), a_record(birth_on="1991-08-01")))
