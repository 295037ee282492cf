"""What a NIK and a family card number say, and when they only warn."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.adapters.rule_files import load_regions
from app.domain import identity
from app.domain.identity import Kk, Nik, mask_nik, mask_phone, partial, warnings

TODAY = date(2026, 11, 21)
REGIONS = load_regions()


def test_a_man_s_nik_carries_his_birth_day():
    nik = Nik.parse("5305040108909012", TODAY)

    assert (nik.birth_on, nik.sex) == (date(1990, 8, 1), "L")
    assert (nik.province, nik.regency, nik.district, nik.serial) == ("53", "5305", "530504", "9012")


def test_a_woman_s_nik_carries_day_plus_forty():
    nik = Nik.parse("530504 410890 9012", TODAY)

    assert (nik.birth_on, nik.sex) == (date(1990, 8, 1), "P")


@pytest.mark.parametrize(
    ("ddmmyy", "born"),
    [
        ("211126", date(2026, 11, 21)),
        ("221126", date(1926, 11, 22)),
        ("010115", date(2015, 1, 1)),
        ("290200", date(2000, 2, 29)),
        ("290204", date(2004, 2, 29)),
        ("711299", date(1999, 12, 31)),
    ],
    ids=["born_today", "not_tomorrow", "child", "leap_2000", "leap_2004", "woman_31_december"],
)
def test_the_century_keeps_the_age_between_0_and_110(ddmmyy, born):
    assert Nik.parse(f"530504{ddmmyy}0001", TODAY).birth_on == born


def test_the_stated_birth_date_chooses_between_two_possible_centuries():
    assert Nik.parse("5305040101200001", TODAY).birth_on == date(2020, 1, 1)
    assert Nik.parse("5305040101200001", TODAY, date(1920, 1, 1)).birth_on == date(1920, 1, 1)


@pytest.mark.parametrize(
    ("text", "error", "facts"),
    [
        ("", identity.NikTooShort, {"missing": 16}),
        ("53050441089090", identity.NikTooShort, {"missing": 2}),
        ("53050441089090123", identity.NikTooLong, {"extra": 1}),
        ("53050441O8909012", identity.NikNotDigits, {}),
        ("53050441089090①2", identity.NikNotDigits, {}),
        ("5305043202909012", identity.NikDateImpossible, {}),
        ("5305044000909012", identity.NikDateImpossible, {}),
        ("5305040001909012", identity.NikDateImpossible, {}),
        ("5305048101909012", identity.NikDateImpossible, {}),
        ("5305040113909012", identity.NikDateImpossible, {}),
        ("5305042902019012", identity.NikDateImpossible, {}),
        ("5305040108900000", identity.NikSerialZero, {}),
    ],
)
def test_a_nik_that_cannot_be_right_says_why(text, error, facts):
    with pytest.raises(error) as caught:
        Nik.parse(text, TODAY)

    assert caught.value.facts == facts


@given(st.dates(date(1917, 1, 1), TODAY), st.sampled_from("LP"), st.integers(1, 9999))
def test_every_birth_date_and_sex_reads_back(born, sex, serial):
    day = born.day + (40 if sex == "P" else 0)

    nik = Nik.parse(f"530504{day:02d}{born:%m%y}{serial:04d}", TODAY, near=born)

    assert (nik.birth_on, nik.sex) == (born, sex)


@given(st.text(max_size=40))
def test_typing_anything_is_explained_without_a_crash(text):
    assert partial(text, TODAY).missing <= 16


def test_six_digits_tell_the_district_and_twelve_the_person():
    assert partial("530", TODAY).region == "53"
    assert partial("5305 04", TODAY).region == "530504"
    assert partial("53050441089", TODAY).birth_on is None
    known = partial("530504410890", TODAY)
    assert (known.birth_on, known.sex, known.missing) == (date(1990, 8, 1), "P", 4)
    assert partial("530504991399", TODAY).is_date_impossible


def codes(nik, birth_on=None, sex=None, home=None):
    found = warnings(Nik.parse(nik, TODAY), birth_on, sex, REGIONS, home)
    return [(notice.code, notice.level, notice.about) for notice in found]


def test_a_nik_of_here_that_fits_the_person_says_nothing():
    assert codes("5305044108909012", date(1990, 8, 1), "P", "5305") == []


def test_a_nik_that_disagrees_with_the_person_warns_and_never_blocks():
    assert codes("5305044108909012", date(1990, 8, 2), "L") == [
        ("nik_birth_differs", "warning", "1990-08-01"),
        ("nik_sex_differs", "warning", "P"),
    ]


def test_a_century_the_nik_cannot_tell_is_no_disagreement():
    assert codes("5305040101200001", date(1920, 1, 1), "L") == []


@pytest.mark.parametrize(
    ("nik", "notice"),
    [
        ("9905044108909012", ("nik_province_unknown", "warning", "99")),
        ("5399044108909012", ("nik_regency_unknown", "warning", "5399")),
        ("5305994108909012", ("nik_district_unknown", "info", "530599")),
        ("5371024108909012", ("nik_other_region", "warning", "Kota Kupang")),
        ("3578054108909012", ("nik_other_region", "warning", "Kota Surabaya")),
    ],
)
def test_an_unusual_region_is_told(nik, notice):
    assert codes(nik, home="5305") == [notice]


def test_a_district_that_vanished_when_sumba_was_split_is_only_told():
    assert codes("5312024108909012")[0][:2] == ("nik_district_unknown", "info")


def test_a_family_card_tells_its_day_of_recording_without_plus_forty():
    kk = Kk.parse("5305042111260003", TODAY)

    assert (kk.recorded_on, kk.district) == (TODAY, "530504")


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("530504211126000", identity.KkTooShort),
        ("53050421112600033", identity.KkTooLong),
        ("53050421112600x3", identity.KkNotDigits),
        ("5305046111260003", identity.KkDateImpossible),
        ("5305042211260003", identity.KkDateInFuture),
    ],
)
def test_a_family_card_number_that_cannot_be_right_says_why(text, error):
    with pytest.raises(error):
        Kk.parse(text, TODAY)


def test_a_new_family_card_is_told():
    kk = Kk.parse("9905042111260003", TODAY)

    found = identity.kk_warnings(kk, REGIONS, TODAY, new_days=90)

    assert [notice.code for notice in found] == ["kk_region_unknown", "kk_new"]


def test_a_masked_nik_hides_the_birth_date():
    assert mask_nik("5305044108909012") == "530504 ****** 9012"
    assert mask_nik("") == ""


def test_a_masked_phone_keeps_four_digits_at_each_end():
    assert mask_phone("0812 3456 9172") == "0812 **** 9172"
    assert mask_phone("081234") == "******"


@pytest.mark.parametrize(
    ("typed", "digits"),
    [
        ("0812 3456 9172", "081234569172"),
        ("+62 812-3456-9172", "081234569172"),
        ("0380123456", "0380123456"),
        ("+670 7723 4567", "67077234567"),
        ("081234567", None),
        ("08123456789012", None),
        ("0812345abc12", None),
        ("", None),
    ],
)
def test_a_phone_number_has_10_to_13_digits(typed, digits):
    assert identity.phone_digits(typed) == digits
