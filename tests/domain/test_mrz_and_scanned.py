"""A passport's lines are believed only with their check digits, a scan only when it parses."""

from datetime import date

import pytest

from app.domain import mrz
from app.domain.numbering import number
from app.domain.scanned import Kind, understand

TODAY = date(2026, 11, 21)
# the specimen of ICAO Doc 9303-4
FIRST = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<"
SECOND = "L898902C36UTO7408122F1204159ZE184226B<<<<<10"


def test_the_specimen_of_icao_is_read():
    told = mrz.parse(FIRST + SECOND, TODAY)

    assert (told.name, told.number) == ("ANNA MARIA ERIKSSON", "L898902C3")
    assert (told.birth_on, told.sex) == (date(1974, 8, 12), "P")
    assert (told.expires_on, told.personal) == (date(2012, 4, 15), "ZE184226B")


@pytest.mark.parametrize("place", [0, 5, 13, 16, 21, 25, 30, 42, 43])
def test_one_wrong_character_is_noticed(place):
    wrong = "3" if SECOND[place] not in "3D" else "4"
    line = SECOND[:place] + wrong + SECOND[place + 1 :]

    with pytest.raises((mrz.MrzMistyped, mrz.MrzMalformed)):
        mrz.parse(FIRST + line, TODAY)


def test_a_single_name_has_no_given_name():
    first = "P<IDNSUKARNO".ljust(44, "<")

    told = mrz.parse(first + SECOND, TODAY)

    assert (told.surname, told.given, told.name) == ("SUKARNO", "", "SUKARNO")


def test_a_birth_lies_behind_us_and_an_expiry_near_us():
    told = mrz.parse(FIRST + SECOND, date(2005, 1, 1))

    assert told.birth_on.year == 1974
    assert told.expires_on.year == 2012


def test_garbage_is_not_a_passport():
    with pytest.raises(mrz.MrzMalformed):
        mrz.parse("P<IDN", TODAY)


@pytest.mark.parametrize(
    ("text", "kind", "means"),
    [
        ("5305054108909012", Kind.NIK, "5305054108909012"),
        (FIRST + SECOND, Kind.PASSPORT, FIRST + SECOND),
    ],
)
def test_a_scan_is_understood(text, kind, means):
    found = understand(text, TODAY)

    assert (found.kind, found.text) == (kind, means)


def test_the_bar_code_of_a_receipt_has_no_hyphens_and_gets_them_back():
    own = number("MRT", TODAY, "A", 7)

    assert understand(own.replace("-", ""), TODAY).text == own


@pytest.mark.parametrize(
    "text",
    ["5305054199909012", "12345678", "MRT261121A00070", "halo dunia", "BERANDA1:XYZ", ""],
)
def test_what_does_not_parse_is_typing(text):
    assert understand(text, TODAY) is None
