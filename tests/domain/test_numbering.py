"""Local application numbers never look like headquarters' and betray every slip."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.numbering import (
    NumberMalformed,
    NumberMistyped,
    device_letter,
    number,
    parse,
    ticket,
    verify,
)

DAYS = st.dates(date(2026, 1, 1), date(2099, 12, 31))
NUMBERS = st.builds(
    number,
    st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=2, max_size=5),
    DAYS,
    st.integers(0, 700).map(device_letter),
    st.integers(1, 10**14 - 1),
)
CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-"
LOOKALIKES = str.maketrans("OIL", "011")


def test_a_number_is_written_as_post_day_laptop_running_check():
    assert number("MRT", date(2026, 11, 21), "A", 147) == "MRT-261121-A0147-M"


def test_the_running_number_grows_beyond_four_digits():
    text = number("MRT", date(2026, 11, 21), "A", 123456)

    assert text.startswith("MRT-261121-A123456-")
    assert parse(text).running == 123456


@given(NUMBERS)
def test_every_number_reads_back_and_is_never_16_digits(text):
    assert parse(text).text == text
    assert not text.replace("-", "").isdigit()


@given(NUMBERS, st.data())
def test_every_single_slip_is_seen(text, data):
    place = data.draw(st.integers(0, len(text) - 1))
    slip = data.draw(st.sampled_from(CHARACTERS))
    slipped = text[:place] + slip + text[place + 1 :]

    is_same = slipped == text or (place == len(text) - 1 and slip.translate(LOOKALIKES) == text[-1])
    assert verify(slipped) == is_same


@given(NUMBERS, st.data())
def test_every_swap_of_two_characters_is_seen(text, data):
    one = data.draw(st.integers(0, len(text) - 2))
    other = data.draw(st.integers(one + 1, len(text) - 1))
    swapped = list(text)
    swapped[one], swapped[other] = swapped[other], swapped[one]

    assert verify("".join(swapped)) == ("".join(swapped) == text)


def test_a_hyphen_mistyped_as_a_digit_does_not_make_a_longer_number():
    assert not any(verify(f"MRT-261121-A0147{digit}M") for digit in range(10))


def test_small_letters_and_missing_hyphens_are_read():
    assert parse(" mrt 261121 a0147 m ").text == "MRT-261121-A0147-M"


@pytest.mark.parametrize("text", ["", "MRT", "1179000000123456", "MRT-261121-A147-M", "😀"])
def test_other_text_is_no_local_number(text):
    with pytest.raises(NumberMalformed):
        parse(text)


def test_a_wrong_check_character_is_told_apart():
    with pytest.raises(NumberMistyped):
        parse("MRT-261121-A0147-N")


@pytest.mark.parametrize(
    ("post", "device", "running"), [("M1", "A", 1), ("MRT", "1", 1), ("MRT", "A", 0)]
)
def test_a_number_without_letters_is_not_given(post, device, running):
    with pytest.raises(NumberMalformed):
        number(post, date(2026, 11, 21), device, running)


def test_laptops_never_run_out_of_letters():
    assert [device_letter(n) for n in (0, 25, 26, 27)] == ["A", "Z", "AA", "AB"]


def test_a_ticket_is_the_lane_and_three_digits():
    assert (ticket("A", 14), ticket("A", 1000)) == ("A-014", "A-1000")
