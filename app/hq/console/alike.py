"""This application beside an earlier one of the same person (cocokkan), field by field."""

from dataclasses import dataclass
from typing import Any

from app.hq.console import arrival, returning
from app.hq.console.room import Room

_MOST_FOUND = 20
_MOST_OFFERED = 6
_ALWAYS = frozenset(
    {"name", "nik", "birth_place", "birth_on", "mother.name", "marital", "occupation", "address"}
)
_NOT_OF_THE_PERSON = "product"


@dataclass(frozen=True, slots=True)
class Pair:
    """One field in both applications."""

    label: str
    now: str
    before: str

    @property
    def is_other(self) -> bool:
        """An empty field is not a difference, and neither are capitals, spaces or strokes."""
        return bool(self.now and self.before) and _plain(self.now) != _plain(self.before)


@dataclass(frozen=True, slots=True)
class Beside:
    """The other application and what differs; `is_same_nik` is False for a name that sounds alike.

    Attributes:
        face: number of the picture of the face in it that can be shown, else 0.
    """

    row: dict[str, Any]
    is_same_nik: bool
    pairs: tuple[Pair, ...]
    face: int

    @property
    def differences(self) -> int:
        return sum(one.is_other for one in self.pairs)


def others(room: Room, row: dict[str, Any]) -> list[dict[str, Any]]:
    """Other applications of the same person, the newest first.

    The same NIK, or a name spelled nearly so with the same day of birth: twins have two names.
    """
    nik, born = row["nik"], row["record"].get("birth_on")
    same = room.books.queue((), nik, "", _MOST_FOUND) if nik else []
    near = room.books.alike(row["name"], _MOST_FOUND) if born else []
    kept = [one for one in same if one["nik"] == nik]
    kept += [one for one in near if one["record"].get("birth_on") == born]
    found = {one["subject"]: one for one in kept if one["subject"] != row["subject"]}
    newest = sorted(found.values(), key=lambda one: int(one["received_ms"]), reverse=True)
    return newest[:_MOST_OFFERED]


def beside(room: Room, row: dict[str, Any], other: dict[str, Any]) -> Beside:
    """Who the person is, and whatever else differs, in the order of the counter's own screen."""
    now, before = returning.filled(row["record"]), returning.filled(other["record"])
    pairs = [
        (field, Pair(label, value, was))
        for (label, value, field), (_label, was, _field) in zip(now, before, strict=True)
        if (value or was) and field != _NOT_OF_THE_PERSON
    ]
    shown = tuple(pair for field, pair in pairs if field in _ALWAYS or pair.is_other)
    faces = [one for one in arrival.pictures(room, other["record"]) if one["is_face"]]
    face = faces[0]["number"] if faces else 0
    return Beside(other, other["nik"] == row["nik"], shown, face)


def _plain(text: str) -> str:
    return "".join(one for one in text.casefold() if one.isalnum())
