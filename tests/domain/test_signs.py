"""A sign asks for another question and decides nothing; what raises it stands in dated rules."""

from datetime import date

import pytest

from app.adapters.rule_files import load_rulebook
from app.domain import signs
from app.domain.signs import Asked, Others, Person, Tie
from tests.builders import a_record

DAY = date(2026, 11, 21)
NOW_MS = 1_795_000_000_000
DAY_MS = 86_400_000
RULES = load_rulebook().on(DAY)
PHONE = Tie("phone", "081234009172")
OLD_KK = "5305050101150007"


def talk(**changes):
    return {"country": "Malaysia", "purpose": "kunjungan_keluarga"} | changes


def codes(record, others=None):
    found = signs.signs(Asked(record, DAY, NOW_MS, others or Others()), RULES)
    return [one.code for one in found]


def people(*who, days_ago=1):
    return Others({PHONE: tuple((one, NOW_MS - days_ago * DAY_MS) for one in who)})


def test_an_ordinary_adult_raises_nothing():
    assert codes(a_record(birth_on="1990-08-01")) == []


@pytest.mark.parametrize(
    ("who", "raised"),
    [
        ((Person("a", "1"),), False),
        ((Person("a", "1"), Person("b", "2")), True),
        ((Person("a", "1"), Person("b", "1")), False),
        ((Person("a", "1", OLD_KK), Person("b", "2", OLD_KK)), False),
    ],
    ids=["two people", "three people", "one person twice", "the same household"],
)
def test_a_phone_of_three_people_of_different_households_is_a_sign(who, raised):
    assert ("hp_sama" in codes(a_record(), people(*who))) is raised


def test_what_lies_longer_ago_than_the_rule_says_is_no_sign():
    others = people(Person("a", "1"), Person("b", "2"), days_ago=31)

    assert "hp_sama" not in codes(a_record(), others)


def test_the_words_name_how_many_and_in_which_time():
    asked = Asked(a_record(), DAY, NOW_MS, people(Person("a", "1"), Person("b", "2")))

    found = signs.signs(asked, RULES)

    assert found[0].title == "Nomor HP dipakai 3 pemohon dalam 30 hari"
    assert found[0].ask.endswith("memakainya?")


@pytest.mark.parametrize(
    ("told", "raised"),
    [
        ({"kk_number": OLD_KK}, False),
        ({"kk_number": "5305050111260007"}, True),
        ({"kk_number": OLD_KK, "kk_issued_on": "2026-09-01"}, True),
        ({"kk_number": "5305050111260007", "kk_issued_on": "2015-01-01"}, False),
        ({"kk_number": ""}, False),
    ],
    ids=["old", "by its number", "by its day of issue", "the day of issue counts", "unknown"],
)
def test_a_family_card_of_the_last_ninety_days_is_a_sign(told, raised):
    assert ("kk_baru" in codes(a_record(**told))) is raised


def test_who_was_put_off_before_is_asked_what_has_changed():
    assert codes(a_record(), Others(statuses=("SIAP", "TUNDA"))) == ["pernah_ditunda"]
    assert codes(a_record(), Others(statuses=("SIAP", "BATAL"))) == []


@pytest.mark.parametrize(
    ("born", "relation", "expected"),
    [
        ("2008-11-21", "tetangga", ["muda_diantar"]),
        ("2008-11-21", "perekrut", ["muda_diantar", "diantar_perekrut"]),
        ("2008-11-21", "orang_tua", []),
        ("2005-11-20", "tetangga", []),
    ],
    ids=["a neighbour", "a recruiter", "a parent", "21 years old"],
)
def test_the_young_with_somebody_who_is_no_family(born, relation, expected):
    record = a_record(birth_on=born, nik="", interview=talk(escort_relation=relation))

    assert codes(record) == expected


def test_a_worker_below_eighteen_and_a_tourist_without_work_are_asked():
    young = a_record(birth_on="2009-01-01", nik="", interview=talk(purpose="bekerja_pmi"))
    tourist = a_record(occupation="Belum bekerja", interview=talk(purpose="wisata"))

    assert codes(young) == ["kerja_belum_18"]
    assert codes(tourist) == ["wisata_tanpa_kerja"]


def test_a_number_that_tells_another_birthday_is_a_sign():
    assert codes(a_record(birth_on="1991-08-01")) == ["nik_beda"]


def test_the_same_address_however_it_is_written_is_one_tie():
    one = signs.ties_of(a_record(phone="", address="RT 003 / RW 001, Maukuru"))
    other = signs.ties_of(a_record(phone="", address="rt.3/rw.1 MAUKURU"))

    assert one == other
    assert len(one) == 1


def test_an_escort_is_one_person_in_any_spelling_and_nobody_when_alone():
    one = signs.ties_of_talk({"escort": "Djohanes da Costa", "escort_relation": "lain"})
    other = signs.ties_of_talk({"escort": "Yohanes Dacosta"})

    assert one == other
    assert signs.ties_of_talk({"escort": "Ina", "escort_relation": "sendiri"}) == ()


def test_the_officers_own_answers_are_named_in_words():
    answers = {"utang": {"answer": "ya"}, "tahu_tujuan": {"answer": "ya"}}
    record = a_record(interview=talk(answers=answers))

    assert signs.answered(record, RULES) == ("Ada utang atau uang muka",)


def test_who_saw_which_sign_is_kept_once_for_each_officer():
    shown = [signs.Sign("kk_baru", "", "")]
    once = signs.seen(shown, "desi", 5, [])

    twice = signs.seen(shown, "desi", 9, once)

    assert twice == [{"code": "kk_baru", "by": "desi", "at_ms": 5}]
    assert len(signs.seen(shown, "frans", 9, twice)) == 2


def test_every_rule_has_a_source_and_its_words_can_be_filled():
    for rule in RULES.signs:
        words = {"days": 1, "people": 3, "years": 17, "country": "Malaysia"}
        assert rule.basis.source and rule.basis.confidence in "ABCM"
        assert "{" not in rule.title.format_map(words) + rule.ask.format_map(words)
