"""The monthly report of travel documents (laporan Lalintalkim): books down, cases across.

Source: DOMAIN.md section 9, report layout hint (Pematangsiantar): Paspor 48 halaman biasa and
elektronik, Paspor 24 halaman, PLB and SPLP, each by baru, ganti, hilang, rusak.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

BOOKS = (
    ("PB-NE", "Paspor 48H biasa"),
    ("PB-E", "Paspor 48H elektronik"),
    ("PB-24", "Paspor 24H"),
    ("PLB", "Pas Lintas Batas"),
    ("SPLP", "SPLP"),
)
CASES = ("Baru", "Ganti", "Hilang", "Rusak", "Perubahan")
_CASE_OF = {"baru": "Baru", "hilang": "Hilang", "rusak": "Rusak", "perubahan": "Perubahan"}


@dataclass(frozen=True, slots=True)
class Unit:
    """One table of the report: a post, or all of them."""

    name: str
    rows: tuple[tuple[str, tuple[int, ...]], ...]

    @property
    def total(self) -> tuple[int, ...]:
        return tuple(sum(row[at] for _name, row in self.rows) for at in range(len(CASES) + 1))


def units(cases: Sequence[Mapping[str, Any]]) -> tuple[Unit, ...]:
    """All posts together first, then each post by name."""
    posts = sorted({str(one["post"] or "Tanpa pos") for one in cases})
    return (
        _unit("Semua pos", cases),
        *(_unit(p, [o for o in cases if str(o["post"] or "Tanpa pos") == p]) for p in posts),
    )


def _unit(name: str, cases: Iterable[Mapping[str, Any]]) -> Unit:
    counts = Counter((_book(one), _case(one)) for one in cases)
    rows = []
    for _code, label in BOOKS:
        row = [counts[(label, case)] for case in CASES]
        rows.append((label, (*row, sum(row))))
    return Unit(name, tuple(rows))


def _book(one: Mapping[str, Any]) -> str:
    product = str(one["product"])
    return next((label for code, label in BOOKS if product.startswith(code)), "SPLP")


def _case(one: Mapping[str, Any]) -> str:
    return _CASE_OF.get(str(one["purpose"]), "Ganti")
