"""Whatever goes wrong, the officer is told what to do about it."""

import importlib
import inspect
import pkgutil
import re
from collections.abc import Iterator

import pytest

import app
import db
from app.domain import intake
from app.errors import BerandaError
from ui.notices import FIELDS, HAPPENINGS, field_sentence, sentence, summary_line, summary_title


def every_error(root: type[BerandaError] = BerandaError) -> Iterator[type[BerandaError]]:
    yield root
    for leaf in root.__subclasses__():
        yield from every_error(leaf)


@pytest.fixture(scope="module", autouse=True)
def everything_imported() -> None:
    for package in (app, db):
        for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if not re.search(r"__main__|migrations", found.name):
                importlib.import_module(found.name)


def test_every_error_has_a_sentence() -> None:
    ours = {one.code for one in every_error() if not one.__module__.startswith("tests")}

    assert ours - set(HAPPENINGS) - set(FIELDS) == set()


def test_no_two_errors_share_a_code() -> None:
    codes = [one.code for one in every_error() if not one.__module__.startswith("tests")]

    assert sorted(codes) == sorted(set(codes))


def test_every_problem_of_the_intake_has_a_sentence() -> None:
    codes = set(re.findall(r'Problem\([^,]+, "([a-z_]+)"', inspect.getsource(intake)))

    assert codes and codes - set(FIELDS) == set()


@pytest.mark.parametrize("words", [*FIELDS.values(), *HAPPENINGS.values()])
def test_the_voice_is_a_calm_colleague_s(words: str) -> None:
    assert not re.search(r"silakan|mohon maaf|gagal total|invalid|error|submit|!", words, re.I)


def test_a_short_nik_says_how_many_digits_lack() -> None:
    said = field_sentence("nik_too_short", {"missing": 2})

    assert said == "Kurang 2 angka. NIK terdiri dari 16 angka."


def test_a_differing_birth_date_shows_the_one_of_the_nik() -> None:
    assert field_sentence("nik_birth_differs", {"about": "1990-08-01"}).startswith(
        "Ikuti NIK, 01-08-1990."
    )


def test_the_summary_names_the_field() -> None:
    assert summary_line("Tanggal lahir", "Ikuti NIK") == "Tanggal lahir: ikuti NIK"
    assert summary_title(3) == "Ada 3 hal yang perlu diperbaiki"


def test_an_error_without_its_facts_still_speaks() -> None:
    assert "…" in sentence(
        type("Made", (BerandaError,), {"code": "must_wait", "__module__": "tests"})()
    )
