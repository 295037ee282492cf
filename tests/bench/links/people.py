"""Invented people for measurements, of names and places that taught the dictionary nothing."""

import random
from typing import Any

from tests.builders import a_record

_ONSETS = [
    "b",
    "d",
    "f",
    "g",
    "h",
    "j",
    "k",
    "l",
    "m",
    "n",
    "p",
    "r",
    "s",
    "t",
    "w",
    "br",
    "kr",
    "st",
]
_VOWELS = ["a", "e", "i", "o", "u", "ai", "au"]
_ENDS = ["", "", "n", "r", "s", "l"]
_STREETS = [
    "Jalan Kenari",
    "Jalan Teluk",
    "Gang Nelayan",
    "Jalan Bukit",
    "Jalan Pasar Lama",
    "RT 004, Dusun",
]
_JOBS = ["Petani/pekebun", "Nelayan/perikanan", "Wiraswasta", "Guru", "Mengurus rumah tangga"]
_COUNTRIES = ["Malaysia", "Timor-Leste", "Singapura", "Arab Saudi", "Australia"]
_TALES = [
    "Menjenguk {who} di {where} selama {n} hari, tiket dibayar sendiri.",
    "Diajak {who} berdagang kain ke {where}, pulang setelah {n} hari.",
    "Berobat ke {where} ditemani {who}, kira-kira {n} hari.",
]
_FIRST_DAY, _DAYS = 1950, 55


def a_person(number: int, dice: random.Random) -> dict[str, Any]:
    """The whole intake of somebody new, talk included; the same for the same dice."""
    born = (dice.randrange(1, 29), dice.randrange(1, 13), _FIRST_DAY + dice.randrange(_DAYS))
    is_woman = dice.random() < 0.5
    day = born[0] + 40 * is_woman
    nik = f"53{dice.randrange(1, 22):02}{dice.randrange(1, 18):02}"
    nik += f"{day:02}{born[1]:02}{born[2] % 100:02}{number % 9_999 + 1:04}"
    place, village = _word(dice), _word(dice)
    tale = dice.choice(_TALES).format(who=_word(dice), where=_word(dice), n=dice.randrange(3, 90))
    return a_record(
        nik=nik,
        name=_name(dice, 3),
        sex="P" if is_woman else "L",
        birth_on=f"{born[2]}-{born[1]:02}-{born[0]:02}",
        birth_place=place,
        phone=f"0813{dice.randrange(10**8):08}",
        address=f"{dice.choice(_STREETS)} {dice.randrange(1, 200)}, {village}",
        village=village,
        district=_word(dice),
        postcode=f"858{dice.randrange(10, 99)}",
        occupation=dice.choice(_JOBS),
        kk_number=f"5305{dice.randrange(10**12):012}",
        father={"name": _name(dice, 2), "citizenship": "Indonesia"},
        mother={"name": _name(dice, 2), "citizenship": "Indonesia"},
        spouse={"name": _name(dice, 2), "citizenship": "Indonesia"},
        interview={
            "country": dice.choice(_COUNTRIES),
            "purpose": "kunjungan_keluarga",
            "answers": {f"q{at}": dice.choice("ytr") for at in range(1, 7)},
            "notes": tale,
            "outcome": "lanjut",
        },
        papers=[],
    )


def _name(dice: random.Random, words: int) -> str:
    return " ".join(_word(dice) for _ in range(words))


def _word(dice: random.Random) -> str:
    parts = [dice.choice(_ONSETS) + dice.choice(_VOWELS) for _ in range(dice.choice((2, 2, 3)))]
    return ("".join(parts) + dice.choice(_ENDS)).capitalize()
