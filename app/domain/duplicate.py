"""Two intakes under one NIK side by side, so that the officer sees where they differ."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from app.domain.calendar import form_date, iso_date
from app.domain.identity import group_nik, phone_digits
from app.domain.names import tidy

Record = Mapping[str, Any]
NOT_ASKED = ""

# In the order of the dialog: who somebody is first, then how to reach them.
FIELDS = (
    ("nik", "NIK"),
    ("name", "Nama"),
    ("birth_place", "Tempat lahir"),
    ("birth_on", "Lahir"),
    ("sex", "Kelamin"),
    ("mother.name", "Ibu"),
    ("father.name", "Ayah"),
    ("kk_number", "Nomor KK"),
    ("phone", "Nomor HP"),
    ("address", "Alamat"),
)
_SEXES = {"L": "Laki-laki", "P": "Perempuan"}


@dataclass(frozen=True, slots=True)
class Row:
    """One field of both intakes, as shown.

    Attributes:
        a, b: "" where it was not asked yet.
        differs: both were asked and do not say the same; spelling counts, capitals do not.
    """

    key: str
    label: str
    a: str
    b: str
    differs: bool


def compare(a: Record, b: Record) -> tuple[Row, ...]:
    """Set two intakes side by side; what neither of them holds is left out."""
    rows = (_row(key, label, a, b) for key, label in FIELDS)
    return tuple(row for row in rows if row.a or row.b)


def is_spelling_only(rows: tuple[Row, ...]) -> bool:
    """Tell whether nothing but names differ: the officer checks the card (KTP) letter by letter."""
    differing = {row.key for row in rows if row.differs}
    return bool(differing) and differing <= {"name", "mother.name", "father.name"}


def _row(key: str, label: str, a: Record, b: Record) -> Row:
    left, right = _shown(key, _text(a, key)), _shown(key, _text(b, key))
    differs = NOT_ASKED not in (left, right) and left.casefold() != right.casefold()
    return Row(key, label, left, right, differs)


def _text(record: Record, key: str) -> str:
    value: Any = record
    for part in key.split("."):
        value = value.get(part) if isinstance(value, Mapping) else None
    return tidy(str(value or ""))


def _shown(key: str, text: str) -> str:
    if key in ("nik", "kk_number"):
        return group_nik("".join(text.split()))
    if key == "phone":
        return phone_digits(text) or text
    if key == "sex":
        return _SEXES.get(text, text)
    day = iso_date(text) if key == "birth_on" else None
    return form_date(day) if day else text
