"""Trains the words both ends of sync know by heart: `python3 -m tests.bench.sync_dictionary`.

The people are made of invented syllables, so that no name of a test, of a benchmark or of anyone
alive is in it; the codes and labels are the program's own. A dictionary that was ever shipped is
never trained again in place: the next one gets the next number.
"""

import random
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import resources
from app.adapters.packing import zstd
from app.domain.journal import Fact, encode

SIZE_BYTES = 110 * 1024
PEOPLE = 2_400
NEWEST = 1
_START_MS = 1_796_000_000_000
_ONSETS = ["b", "d", "g", "h", "j", "k", "l", "m", "n", "p", "r", "s", "t", "w", "ng"]
_VOWELS = ["a", "e", "i", "o", "u"]
_ENDS = ["", "", "", "", "n", "k", "s", "r", "l", "t"]
_RELATIONS = ["orang tua", "wali", "kakak", "paman", "bibi"]
_NOTES = (
    "Wajah kurang terang",
    "Halaman kartu keluarga belum lengkap",
    "Nama di akta berbeda",
    "Tanggal lahir berbeda dengan KTP",
    "Pindaian terpotong",
)
_KINDS = ["verified", "approved", "ready"]

Body = dict[str, Any]


def main() -> None:
    samples = list(_samples(random.Random(20_261_123)))
    made = zstd.train_dict(samples, SIZE_BYTES)
    target = path_of(NEWEST)
    target.write_bytes(made.dict_content)
    print(f"{target.name}: {len(made.dict_content)} B from {len(samples)} samples")


def path_of(number: int) -> Path:
    return resources.path(f"sync/entries-{number}.dict")


def _samples(dice: random.Random) -> Iterator[bytes]:
    """What one person costs on the way up, and what headquarters says back."""
    rules = _Rules()
    for number in range(PEOPLE):
        yield b"".join(encode(fact) for fact in _person(dice, rules, number))
        yield b"".join(encode(fact) for fact in _decisions(dice, number))


class _Rules:
    """The program's own codes and labels."""

    def __init__(self) -> None:
        self.papers = _toml("papers")["paper"]
        self.products = _toml("products")["product"]
        self.questions = _toml("questions")["interview"]["questions"]
        self.tariffs = _toml("tariffs")["tariff"][:1]
        lists = _toml("lists")["list"]
        self.lists = {one["name"]: [row["code"] for row in one["options"]] for one in lists}


def _toml(name: str) -> Any:
    return tomllib.loads(resources.path(f"rules/{name}.toml").read_text("utf-8"))


def _person(dice: random.Random, rules: _Rules, number: int) -> Iterator[Fact]:
    subject, talk, by = _hex(dice, 16), _hex(dice, 16), _word(dice).lower()
    at_ms = _START_MS + number * 600_000 + dice.randrange(90_000)
    body = _record(dice, rules, (number, at_ms, by))
    yield Fact(1, at_ms, by, "application.received", subject, (0, 0), body)
    held = {"answers": _answers(dice, rules), "outcome": dice.choice(("lanjut", "lanjut", "tunda"))}
    yield Fact(1, at_ms, by, "interview.held", talk, (0, 0), held | {"application": subject})
    copied = {"copy": 1, "paper": dice.choice(("a5", "a5", "a4", "58", "80"))}
    yield Fact(1, at_ms + 80, by, "receipt.printed", subject, (0, 0), copied)


def _record(dice: random.Random, rules: _Rules, who: tuple[int, int, str]) -> Body:
    number, at_ms, by = who
    purpose = dice.choice(("baru", "baru", "baru", *rules.lists["keperluan"]))
    family = _name(dice)
    book = _book(dice, rules)
    return {
        "purpose": purpose,
        "reason": "" if purpose == "baru" else dice.choice(rules.lists["alasan_penggantian"]),
        "applicant_class": dice.choice(("dewasa", "dewasa", "dewasa", "anak")),
        "product": book["product"],
        "papers": _papers(dice, rules),
        "interview": {
            "country": dice.choice(("Timor-Leste", "Malaysia", "Singapura", "Arab Saudi")),
            "purpose": dice.choice(("kunjungan_keluarga", "wisata", "berobat", "umrah")),
            "held_ms": at_ms - dice.randrange(200),
        },
        **{role: _relative(dice, family) for role in ("father", "mother", "spouse")},
        "guardian": _relative(dice, "") | {"relation": dice.choice(("", "", *_RELATIONS))},
        "old_passport": _old_book(dice, purpose),
        "nik": _nik(dice),
        "hands": [{"by": by, "from": "", "how": "begun", "at_ms": at_ms - dice.randrange(900_000)}],
        "blob_secret": _hex(dice, 32),
        "blobs": _pictures(dice),
        "nik_absent": "",
        **_born(dice),
        "fee": book["fee"],
        **_self(dice, family),
        **_home(dice),
        "is_declared": True,
        "number": f"{_code(dice)}-2611{dice.randrange(1, 29):02}-A{number % 10_000:04}-"
        f"{dice.choice('ABCDEFGHJK')}",
        "ticket": f"A-{number % 1000:03}",
    }


def _book(dice: random.Random, rules: _Rules) -> Body:
    product = dice.choice(rules.products)
    (tariff,) = rules.tariffs
    lines = [line for line in tariff["lines"] if line["code"] == product["code"]]
    if dice.random() < 0.1:
        lines += [dice.choice(tariff["lines"])]
    told = [{part: line[part] for part in ("code", "label", "amount_rp")} for line in lines]
    total = sum(line["amount_rp"] for line in told)
    fee = {"lines": told, "total_rp": total, "tariff": tariff["name"]}
    return {"product": product["code"], "fee": fee}


def _papers(dice: random.Random, rules: _Rules) -> list[Body]:
    some = [one for one in rules.papers if dice.random() < 0.35] or rules.papers[:3]
    states = ("asli_dikembalikan", "asli_dikembalikan", "asli_disimpan", "salinan")
    return [
        {
            "code": one["code"],
            "label": one["label"],
            "state": dice.choice(states),
            "blobs": [at] if at < 4 and dice.random() < 0.6 else [],
        }
        for at, one in enumerate(some, 1)
    ]


def _relative(dice: random.Random, family: str) -> Body:
    is_told = bool(family) and dice.random() < 0.2
    return {
        "name": f"{_word(dice)} {family}" if family else "",
        "citizenship": "Indonesia",
        "birth_place": _word(dice) if is_told else "",
        "birth_on": _day(dice) if is_told else "",
        "nik": _nik(dice) if is_told else "",
    }


def _old_book(dice: random.Random, purpose: str) -> Body:
    parts = ("number", "issued_on", "expires_on", "issued_at", "register")
    if purpose == "baru":
        return dict.fromkeys(parts, "")
    told = (f"{dice.choice('ABCEX')}{dice.randrange(10**7):07}", _day(dice), _day(dice))
    return dict(zip(parts, (*told, _word(dice), ""), strict=True))


def _born(dice: random.Random) -> Body:
    return {
        "birth_on": _day(dice),
        "sex": dice.choice("LP"),
        "district": _word(dice),
        "regency": f"{dice.choice(('Kabupaten', 'Kabupaten', 'Kota'))} {_word(dice)}",
        "kahar": False,
    }


def _self(dice: random.Random, family: str) -> Body:
    return {
        "name": f"{_name(dice)} {family}",
        "birth_place": _word(dice),
        "nik_note": "",
        "occupation": _word(dice),
        "marital": dice.choice(("kawin", "belum_kawin", "cerai_hidup", "cerai_mati")),
        "phone": f"08{dice.randrange(10**10):010}",
    }


def _home(dice: random.Random) -> Body:
    return {
        "address": f"RT {dice.randrange(1, 20):03} / RW {dice.randrange(1, 9):03}, {_word(dice)}",
        "postcode": f"8{dice.randrange(10**4):04}",
        "village": _word(dice),
        "email": "",
        "alias": "",
        "height_cm": dice.choice(("", "", str(dice.randrange(145, 185)))),
        "employer": "",
        "work_phone": "",
        "ktp_issued_at": "",
        "ktp_issued_on": "",
        "nik_differs": False,
        "village_code": f"{dice.randrange(53, 95)}{dice.randrange(10**8):08}",
        "kk_number": dice.choice(("", _nik(dice))),
        "kk_issued_on": "",
    }


def _pictures(dice: random.Random) -> list[Body]:
    found: list[Body] = []
    for place in range(1, 2 * dice.randrange(1, 6), 2):
        is_face = place == 3
        source = dice.randrange(20_000, 400_000)
        common = {"media": "image/webp", "paper": None if is_face else dice.choice(("ktp", "kk"))}
        role = "portrait" if is_face else "scan"
        for number, size, kind in ((place, source // 3, role), (place + 1, 9_000, "preview")):
            one = {"number": number, "id": _hex(dice, 16), "size": size - dice.randrange(3000)}
            more = {"preview_of": place} if kind == "preview" else {"preview_of": None}
            last = {} if kind == "preview" else {"source_size": source}
            found.append(one | {"media": common["media"], "role": kind} | common | more | last)
    return found


def _answers(dice: random.Random, rules: _Rules) -> Body:
    asked = [one["code"] for one in rules.questions if one["kind"] == "pilihan"]
    given = {code: {"answer": dice.choice(("ya", "ya", "tidak"))} for code in asked}
    return {code: said for code, said in given.items() if dice.random() < 0.9}


def _decisions(dice: random.Random, number: int) -> Iterator[Fact]:
    subject, by = _hex(dice, 16), _word(dice).lower()
    at_ms, seen = _START_MS + number * 600_000, (1, dice.randrange(1, 9000))
    for kind in (dice.choice(_KINDS), "returned", "billed", "paid"):
        body: Body = {}
        if kind == "returned":
            body = {"reason": dice.choice(_NOTES), "fields": [dice.choice(("foto", "name", "kk"))]}
        elif kind == "billed":
            body = {"code": f"{dice.randrange(10**15):015}", "expires_on": _day(dice)}
        elif kind == "paid":
            body = {"ntpn": _hex(dice, 8).upper()}
        yield Fact(1, at_ms, by, f"application.{kind}", subject, seen, body)


def _hex(dice: random.Random, size: int) -> str:
    return dice.randbytes(size).hex()


def _word(dice: random.Random) -> str:
    parts = (
        dice.choice(_ONSETS) + dice.choice(_VOWELS) + dice.choice(_ENDS)
        for _ in range(dice.randrange(3, 5))
    )
    return "".join(parts).capitalize()


def _name(dice: random.Random) -> str:
    return " ".join(_word(dice) for _ in range(dice.randrange(1, 3)))


def _code(dice: random.Random) -> str:
    return "".join(dice.choice("BCDFGHJKLMNPRST") for _ in range(3))


def _day(dice: random.Random) -> str:
    return f"{dice.randrange(1950, 2027)}-{dice.randrange(1, 13):02}-{dice.randrange(1, 29):02}"


def _nik(dice: random.Random) -> str:
    return f"{dice.randrange(53, 95)}{dice.randrange(10**14):014}"


if __name__ == "__main__":
    main()
