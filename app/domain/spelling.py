"""The same name in another spelling: Djohanes and Yohanes, Da Costa and Dacosta, Mohd. and M."""

import re
import unicodedata

# Indonesian spelling before 1972 and since (ejaan van Ophuijsen, Soewandi, EYD), and letters that
# Timorese and Portuguese names share; longest first, each made once, in this order.
_LETTERS = (
    ("oe", "u"),
    ("dj", "j"),
    ("tj", "c"),
    ("sj", "sy"),
    ("nj", "ny"),
    ("ch", "k"),
    ("ph", "f"),
    ("ie", "i"),
    ("v", "f"),
    ("z", "s"),
    ("x", "ks"),
    ("q", "k"),
    ("c", "k"),
    ("y", "i"),
    ("j", "i"),
)
_PROPHET = frozenset(
    {"muhammad", "muhamad", "mohammad", "mohamad", "mohammed", "mochamad", "mochammad"}
    | {"mohd", "muhd", "moh", "muh", "md", "m"}
)
_PARTICLES = frozenset({"da", "de", "di", "do", "dos", "du", "la", "van", "von", "mc", "al", "el"})
LONG_ENOUGH = 4
"""Shorter words must agree letter by letter."""


def folded(name: str) -> tuple[str, ...]:
    """Return the words of a name as they are compared: one spelling, particles joined on.

    `Mohd. Djohar da Costa` and `Muhammad Johar Dacosta` give the same words. Never shown.
    """
    words: list[str] = []
    waiting = ""
    for word in _plain(name).split():
        if word in _PARTICLES:
            waiting += word
            continue
        words.append(_folded_word(waiting + word))
        waiting = ""
    return tuple(words + ([_folded_word(waiting)] if waiting else []))


def is_alike(one: str, other: str) -> bool:
    """Tell whether two names may be of one person: each word has its like on the other side."""
    left, right = folded(one), folded(other)
    if not left or not right:
        return False
    few, many = sorted((left, right), key=len)
    return all(any(is_near(word, like) for like in many) for word in few) and (
        len(few) == len(many) or len(few) >= 2 or len(many) == 1
    )


def is_near(one: str, other: str) -> bool:
    """Tell whether two folded words are the same but for one letter."""
    if one == other:
        return True
    if min(len(one), len(other)) < LONG_ENOUGH or abs(len(one) - len(other)) > 1:
        return False
    return _is_one_edit(one, other)


def _plain(name: str) -> str:
    bare = unicodedata.normalize("NFKD", name.casefold())
    letters = "".join(character for character in bare if not unicodedata.combining(character))
    return re.sub(r"[^a-z0-9 ]", "", re.sub(r"[-./,]", " ", letters))


def _folded_word(word: str) -> str:
    if word in _PROPHET:
        return "muhamad"
    for old, new in _LETTERS:
        word = word.replace(old, new)
    # an h after a consonant is not heard: Theresia, Dharma
    word = re.sub(r"(?<=[bdfgklmnprst])h", "", word)
    return re.sub(r"(.)\1+", r"\1", word)


def _is_one_edit(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    for at, letter in enumerate(long):
        if at >= len(short) or short[at] != letter:
            return short[at:] == long[at + 1 :] or short[at + 1 :] == long[at + 1 :]
    return True
