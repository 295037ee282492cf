"""The shipped dictionary knows the program's own words, and nobody's name."""

import re

import pytest

from tests.bench import crowd
from tests.bench.sync_dictionary import NEWEST, SIZE_BYTES, path_of
from tests.builders import a_record

_PARTS = ("name", "birth_place", "village", "district", "nik", "kk_number", "phone", "occupation")


@pytest.mark.parametrize("number", range(1, NEWEST + 1))
def test_no_word_of_a_test_or_of_a_benchmark_stands_in_a_dictionary(number: int) -> None:
    record = a_record()
    told = " ".join([record[part] for part in _PARTS] + [record["father"]["name"]])
    names = {*crowd.FIRST_NAMES, *crowd.LAST_NAMES, *told.split()}
    data = path_of(number).read_bytes().decode("utf-8", "replace")

    assert [name for name in names if re.search(rf"\b{name}\b", data, re.IGNORECASE)] == []


def test_a_dictionary_knows_how_an_entry_is_written() -> None:
    data = path_of(NEWEST).read_bytes()

    assert all(
        part in data
        for part in (b'"application.received"', b'"interview.held"', b'"asli_dikembalikan"')
    )
    assert len(data) <= SIZE_BYTES
