"""Names of one person in two spellings are found; names of two persons stay apart."""

import pytest

from app.domain.spelling import folded, is_alike, is_near


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Soekarno Djojo", "Sukarno Joyo"),
        ("Tjandra Wati", "Candra Wati"),
        ("Mohd. Rizal", "Muhammad Rizal"),
        ("M. Rizal", "Mochamad Rizal"),
        ("Maria da Costa", "Maria Dacosta"),
        ("Johanes Nenobais", "Yohannes Nenobais"),
        ("Markus Atalo", "Markus Attalo"),
        ("Markus Atalo", "Markus Atalu"),
        ("Theresia Bria", "Teresia Bria"),
        ("Sjarifah Njoman", "Syarifah Nyoman"),
        ("Xaverius Zakarias", "Ksaferius Sakarias"),
        ("José dos Santos", "Jose Dos Santos"),
        ("Yuliana", "Juliana"),
        ("Yohana Mau Lelang", "Johana Lelang"),
    ],
)
def test_one_name_in_two_spellings_is_alike(one, other):
    assert is_alike(one, other)
    assert is_alike(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Maria Bria", "Marta Seran"),
        ("Petrus Lelang", "Paulus Lelang"),
        ("Ani", "Adi"),
        ("Yohana", "Yohana Mau Lelang"),
        ("", "Maria"),
        ("...", "..."),
    ],
)
def test_two_names_are_not_taken_for_one(one, other):
    assert not is_alike(one, other)


def test_particles_are_joined_to_the_word_they_belong_to():
    assert folded("Domingos da Costa") == folded("Domingos Dacosta")


def test_a_short_word_must_agree_letter_by_letter():
    assert not is_near("bau", "mau")
    assert is_near("lelang", "lelan")
