"""Names as a passport may carry them, and how the machine-readable zone will show them."""

import re
import unicodedata
from dataclasses import dataclass
from typing import Literal

MRZ_NAME_LENGTH = 39  # ICAO Doc 9303-4: positions 6 to 44 of line 1 of a TD3 book.
_SYMBOLS = " .'-"
_QUOTES = str.maketrans({"’": "'", "‘": "'", "`": "'", "´": "'", "‐": "-", "‑": "-", "–": "-"})
_LETTERS = {
    "Æ": "AE", "Œ": "OE", "Ø": "OE", "ẞ": "SS", "Þ": "TH", "Ð": "D", "Đ": "D", "Ł": "L", "ı": "I",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class NameRules:
    """Limits and titles from the dated rules.

    Attributes:
        longest: characters with spaces; longer is wrong.
        usual_longest: longer than civil registration now allows: look again.
        fewest_words: fewer is allowed, with a warning.
        titles: written as they are found, e.g. `S.Pd.`.
    """

    longest: int
    usual_longest: int
    fewest_words: int
    titles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NameProblem:
    """What to do about a name.

    Codes: `name_empty`, `name_title` (about: the title as typed), `name_symbols` (about: the first
    such character), `name_too_long` (about: the limit), `name_long`, `name_one_word`.
    An "error" blocks completing the step; a "warning" asks for a look.
    """

    code: str
    level: Literal["error", "warning"]
    about: str = ""


def tidy(name: str) -> str:
    """Return the name with plain quotes and hyphens, single spaces and composed letters."""
    return " ".join(unicodedata.normalize("NFC", name).translate(_QUOTES).split())


def problems(name: str, rules: NameRules) -> tuple[NameProblem, ...]:
    """Return all that is wrong or unusual, most important first."""
    name = tidy(name)
    if not any(_is_letter(character) for character in name):
        return (NameProblem("name_empty" if not name else "name_symbols", "error", name[:1]),)
    found = [NameProblem("name_title", "error", title) for title in _titles(name, rules)]
    bare = remove_titles(name, rules)
    odd = [c for c in bare if not _is_letter(c) and c not in _SYMBOLS]
    if odd:
        found.append(NameProblem("name_symbols", "error", odd[0]))
    return (*found, *_length_problems(bare, rules))


def remove_titles(name: str, rules: NameRules) -> str:
    """Return the name without academic and honorary titles and the commas before them."""
    name = tidy(name)
    titles = _titles(name, rules)
    if not titles:
        return name
    words = [word for word in name.replace(",", " ").split() if word.strip(",") not in titles]
    return " ".join(words)


def mrz_name(name: str) -> str:
    """Return the 39 name characters of the machine-readable zone, truncated as ICAO says.

    The last word is taken as the primary identifier, a single word stands alone. How the central
    system splits Indonesian names is not published: a preview, never printed as fact.

    Source: ICAO Doc 9303-3 (names) and 9303-4 (truncation in TD3 books).
    """
    words = _mrz_words(name)
    primary, secondary = words[-1:], words[:-1]
    written = "<<".join("<".join(part) for part in (primary, secondary) if part)
    if len(written) <= MRZ_NAME_LENGTH:
        return written.ljust(MRZ_NAME_LENGTH, "<")
    return _truncated("".join(primary), secondary)


def is_mrz_truncated(name: str) -> bool:
    """Tell whether the name fills the zone to its last character: some of it may be missing."""
    return mrz_name(name)[-1] != "<"


def _length_problems(name: str, rules: NameRules) -> list[NameProblem]:
    found = []
    if len(name) > rules.longest:
        found.append(NameProblem("name_too_long", "error", str(rules.longest)))
    elif len(name) > rules.usual_longest:
        found.append(NameProblem("name_long", "warning", str(rules.usual_longest)))
    if len(name.split()) < rules.fewest_words:
        found.append(NameProblem("name_one_word", "warning"))
    return found


def _titles(name: str, rules: NameRules) -> list[str]:
    """`Ir.` is a title with its dot only; `S.Pd` is one with or without the last."""
    known = {_title_key(title) for title in rules.titles}
    words = (word.strip(",") for word in name.replace(",", ", ").split())
    return [word for word in words if "." in word and _title_key(word) in known]


def _title_key(title: str) -> str:
    return title.casefold().replace(".", "")


def _is_letter(character: str) -> bool:
    return character.isalpha() and unicodedata.name(character, "").startswith("LATIN")


def _mrz_words(name: str) -> list[str]:
    """Hyphens part words, apostrophes and dots vanish, accents are dropped."""
    plain = "".join(_LETTERS.get(character, character) for character in tidy(name).upper())
    plain = unicodedata.normalize("NFKD", plain)
    return re.sub(r"[^A-Z ]", "", plain.replace("-", " ")).split()


def _truncated(primary: str, secondary: list[str]) -> str:
    """Cut at 39 so that the last place holds a letter, the sign that something is missing."""
    room = MRZ_NAME_LENGTH - (3 if secondary else 0)
    for kept in range(min(len(primary), room), 0, -1):
        written = "<<".join((primary[:kept], "<".join(secondary)))[:MRZ_NAME_LENGTH]
        if not written.endswith("<"):
            return written
    return primary[:MRZ_NAME_LENGTH]
