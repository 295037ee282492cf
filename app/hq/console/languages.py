"""The two languages of the console: Indonesian as written, English for whoever asks for it.

The English stands in `resources/languages/console.en.toml`. Papers, codes and what people typed
never pass here.
"""

import functools
import tomllib
from collections.abc import Mapping
from contextvars import ContextVar
from typing import Any
from xml.etree import ElementTree

import resources

INDONESIAN, ENGLISH = "id", "en"
COOKIE = "bahasa"
_spoken: ContextVar[str] = ContextVar("language", default=INDONESIAN)


class Said(str):
    """A sentence of ours in a table: it is told in the reader's language where it is shown."""

    __slots__ = ()


def use(code: str) -> None:
    """Speak this language for the rest of this request; an unknown one is Indonesian.

    Papers and files are Indonesian whoever asks for them: their routes say so first.
    """
    _spoken.set(ENGLISH if code == ENGLISH else INDONESIAN)


def current() -> str:
    return _spoken.get()


def mark(source: str) -> str:
    return Said(source)


def said(table: Mapping[str, str]) -> dict[str, str]:
    """A table of (code, sentence) whose sentences are told in the reader's language."""
    return {code: Said(source) for code, source in table.items()}


def say(source: str, /, **values: object) -> str:
    """The sentence in the reader's language.

    Args:
        values: what stands in its {gaps}; without any, braces are left as they are.
    """
    found = source if current() == INDONESIAN else _english(source)
    return found.format(**values) if values else str(found)


def say_count(source: str, n: int, /, **values: object) -> str:
    """The same for a number {n} of things: English tells one from many."""
    found: Any = source
    if current() == ENGLISH:
        one, many = english()["counts"][source]
        found = one if n == 1 else many
    return str(found).format(**{"n": n} | values)


def fragment(text: str, template: str = "") -> str:
    """Words that stand in a template between its tags."""
    if current() == INDONESIAN:
        return text
    known = english()
    own = known["templates"].get(template, {})
    return str(own.get(text) or known["templates"]["all"].get(text) or text)


def shown(value: Any) -> Any:
    """What a template writes: our own sentences in the reader's language, all else as it is."""
    return say(value) if isinstance(value, Said) else value


def _english(source: str) -> str:
    """Our own sentence, a word of the rules, or what the counter calls the same thing."""
    known = english()
    own = known["sentences"].get(source) or known["rules"].get(source)
    return str(own or counter().get(source) or source)


@functools.cache
def english() -> dict[str, Any]:
    """All English: `sentences` of the code, `counts`, `templates` by name, words of the `rules`."""
    return tomllib.loads(resources.path("languages/console.en.toml").read_text("utf-8"))


@functools.cache
def counter() -> dict[str, str]:
    """The English of the posts' own screens, where the names of papers and fees stand."""
    # S314: this file travels with the program, nobody sends it
    told = ElementTree.fromstring(resources.path("languages/en.ts").read_bytes())  # noqa: S314
    return {
        one.findtext("source", ""): one.findtext("translation", "") for one in told.iter("message")
    }
