"""What Ctrl+K finds: people, drafts and commands as lines, a slip of spelling forgiven."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from app.domain.status import Chip
from ui import rows
from ui.languages import mark, say
from ui.models.pages import Row

PEOPLE, NUMBERS, DRAFTS, COMMANDS = mark("Orang"), mark("Nomor"), mark("Draf"), mark("Perintah")
RECENT, NEAR = mark("Baru saja"), mark("Mungkin maksud Anda")
MOST = 5
NEAR_ENOUGH = 0.72
NIK_DIGITS = 16
_PIECE = 3
_PIECES_MOST = 4


@dataclass(frozen=True, slots=True)
class Line:
    """One result.

    Attributes:
        kind: "person", "draft", "nik" or "command".
        code: the subject, the draft's id, the NIK, or the key's code.
        shown: the keycap; "" for none.
    """

    group: str
    kind: str
    code: str
    icon: str
    title: str
    under: str = ""
    chip: Chip | None = None
    shown: str = ""
    number: str = ""


def people(found: Sequence[Row], group: str) -> list[Line]:
    return [
        Line(
            group,
            "person",
            rows.key_of(row),
            "user-round",
            rows.name_of(row),
            " · ".join(part for part in (rows.nik(row), rows.about(row), _ticket(row)) if part),
            rows.data_chip(row),
            number=str(row.get("number") or ""),
        )
        for row in found[:MOST]
    ]


def drafts(found: Sequence[Row], words: str) -> list[Line]:
    """Drafts whose name, NIK or ticket holds the words."""
    wanted = [row for row in found if _holds(row, words)]
    return [
        Line(
            DRAFTS,
            "draft",
            rows.key_of(row),
            "pencil",
            rows.name_of(row),
            " · ".join(part for part in (_ticket(row), rows.draft_step(row)) if part),
            rows.stage_chip(row),
        )
        for row in wanted[:MOST]
    ]


def for_nik(digits: str) -> list[Line]:
    """A whole NIK can begin a new application."""
    if not (digits.isdigit() and len(digits) == NIK_DIGITS):
        return []
    return [Line(COMMANDS, "nik", digits, "plus", say("Permohonan baru untuk NIK ini"))]


def group_of(words: str) -> str:
    """Digits and tickets look for a number, letters for a person."""
    return NUMBERS if any(letter.isdigit() for letter in words) else PEOPLE


def commands(all_of_them: Sequence[Line], words: str) -> list[Line]:
    """Commands that say what was typed, also with a letter wrong."""
    asked = words.casefold().split()
    return [line for line in all_of_them if all(_says(line.title, word) for word in asked)]


def near(fetch: Callable[[str], Sequence[Row]], words: str) -> list[Row]:
    """People whose name is almost what was typed, the nearest first.

    Args:
        fetch: asks the store for a piece of three letters.
    """
    found = {rows.key_of(row): row for piece in pieces(words) for row in fetch(piece)}
    scored = [(_likeness(rows.name_of(row), words), row) for row in found.values()]
    close = [(score, row) for score, row in scored if score >= NEAR_ENOUGH]
    return [row for _score, row in sorted(close, key=lambda one: -one[0])][:MOST]


def pieces(words: str) -> list[str]:
    """Beginnings and ends of the words: a slip in one leaves the other whole."""
    long = [word for word in words.casefold().split() if len(word) > _PIECE]
    cut = [piece for word in long for piece in (word[:_PIECE], word[-_PIECE:])]
    return list(dict.fromkeys(cut))[:_PIECES_MOST]


def _likeness(name: str, words: str) -> float:
    """How well every typed word is met by some word of the name, 0 to 1."""
    typed, parts = words.casefold().split(), name.casefold().split()
    best = [max((_ratio(word, part) for part in parts), default=0.0) for word in typed]
    return min(best, default=0.0)


def _says(title: str, word: str) -> bool:
    folded = title.casefold()
    return word in folded or any(_ratio(word, part) >= NEAR_ENOUGH for part in folded.split())


def _ratio(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other).ratio()


def _holds(row: Row, words: str) -> bool:
    digits = "".join(letter for letter in words if letter.isdigit())
    told = f"{rows.name_of(row)} {_ticket(row)}".casefold()
    has_number = len(digits) > 2 and digits in rows.nik(row).replace(" ", "")
    return words.casefold() in told or has_number


def _ticket(row: Row) -> str:
    return str(row.get("ticket") or "")
