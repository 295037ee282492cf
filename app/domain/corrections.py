"""What a post may still put right in an application it has taken (koreksi)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from app.domain.application import value_at
from app.domain.merge import CONTACT_FIELDS
from app.domain.status import TABLE, Status

Row = Mapping[str, Any]
FIELDS, REASONS = "koreksi", "alasan_koreksi"
"""Dated lists: which fields, and for which reasons."""
OTHER = "lain"
"""The reason that needs words of its own."""
CLOSED, VERIFIED, FIXED = "closed", "verified", "fixed"


@dataclass(frozen=True, slots=True)
class Correction:
    """What the officer wants: key -> new value, and why.

    Attributes:
        reason: code of the dated list; `note` says more.
    """

    fields: Mapping[str, str]
    reason: str
    note: str = ""


def locked(row: Row, key: str) -> str:
    """Why a field cannot be put right here: CLOSED, VERIFIED, FIXED; "" when it can.

    Source: ARCHITECTURE.md §1, authority: identity is headquarters', contact is the post's.
    """
    status = Status(str(row["status"]))
    if _is_finished(status):
        return CLOSED
    if key in CONTACT_FIELDS:
        return ""
    state = row.get("state") or {}
    if key in (state.get("fixed") or ()):
        return FIXED
    return VERIFIED if state.get("is_verified") or _is_past(status) else ""


def changes(record: Mapping[str, Any], wanted: Mapping[str, str]) -> dict[str, dict[str, Any]]:
    """Before and after of each field that really changes."""
    told = dict(record)
    found = {
        key: {"before": value_at(told, key), "after": value.strip()}
        for key, value in wanted.items()
    }
    return {key: one for key, one in found.items() if (one["before"] or "") != one["after"]}


def _is_finished(status: Status) -> bool:
    """Issued, handed over, refused or cancelled: what then is wrong needs another way."""
    number = TABLE[status].number
    return number >= TABLE[Status.CETAK].number and status not in (Status.TUNDA, Status.TANGGUH)


def _is_past(status: Status) -> bool:
    number = TABLE[status].number
    return TABLE[Status.VERIF_KANIM].number <= number < TABLE[Status.TUNDA].number
