"""Two intakes under one NIK side by side, so that the officer sees where they differ."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from app.domain.calendar import form_date, iso_date
from app.domain.identity import group_nik, phone_digits
from app.domain.names import tidy
from app.domain.status import Status, is_closed

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


def rival(
    own: Record, drafts: Iterable[Record], applications: Iterable[Record], since_ms: int
) -> Record | None:
    """Return the newest other intake under the same NIK; None where this one is alone.

    Args:
        own: the intake at hand: its id ("" before it is begun) and its NIK.
        drafts: the rows of work in progress; one that was begun knowing of `own` is no question.
        applications: the rows of applications under the NIK.
        since_ms: an application received before this moment was another visit.
    """
    begun = [one for one in drafts if _is_other(one, own)]
    running = [
        one
        for one in applications
        if one["received_ms"] >= since_ms and not is_closed(Status(one["status"]))
    ]
    return max([*begun, *running], key=_touched_ms, default=None)


def is_answered(record: Record) -> bool:
    """Tell whether the officer has already chosen to begin anew under this NIK."""
    chosen = record.get("duplicate_of")
    return isinstance(chosen, Mapping) and chosen.get("nik") == record.get("nik")


def _is_other(draft: Record, own: Record) -> bool:
    record = draft["record"]
    knew = record.get("duplicate_of") or {}
    is_same_person = record.get("nik") == own["nik"]
    return bool(is_same_person and draft["id"] != own["id"] and knew.get("subject") != own["id"])


def _touched_ms(row: Record) -> int:
    return int(row["received_ms"] if "received_ms" in row else row["at_ms"])


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
