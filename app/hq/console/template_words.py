"""Every word between the tags of a page is ours, and is told in the reader's language."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from jinja2 import Environment
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream
from markupsafe import Markup

from app.hq.console.languages import fragment

# Attributes that a person reads or hears.
_READ = frozenset(
    {"title", "aria-label", "placeholder", "alt", "data-th", "data-on", "data-chosen"}
)
# What no person reads.
_SILENT = frozenset({"script", "style"})
_WORD = re.compile(r"[^\W\d_]{2,}")
_ATTRIBUTE = re.compile(r"([\w:-]+)\s*=\s*$")
_OPENED = re.compile(r"<\s*([\w-]+)")
# Blocks that stand inside an attribute of the frame.
_CODES = frozenset({"body", "style"})


@dataclass(slots=True)
class Place:
    """Where the reader of a template stands: in the text, or in a tag's attribute.

    Attributes:
        quote: of the attribute's value that is open; "" in a tag's own part.
        attribute: its name. element: the last that was opened.
        open: of the tag, all that was read so far; None in the text.
    """

    open: str | None = None
    quote: str = ""
    attribute: str = ""
    element: str = ""

    @property
    def is_read(self) -> bool:
        if self.open is None:
            return self.element not in _SILENT
        return bool(self.quote) and self.attribute in _READ


def pieces(data: str, place: Place) -> Iterator[tuple[bool, str]]:
    """Cut raw HTML into (is it words?, piece); `place` goes on from one call to the next."""
    at = 0
    while at < len(data):
        until = _until(data, at, place)
        piece = data[at:until]
        if piece:
            yield place.is_read and bool(_WORD.search(piece)), piece
        at = until
        if at < len(data):
            _step(data[at], place, piece)
            yield False, data[at]
            at += 1
        elif place.open is not None and not place.quote:
            place.open += piece


def _until(data: str, at: int, place: Place) -> int:
    ends = "<" if place.open is None else place.quote or "\"'>"
    found = [index for end in ends if (index := data.find(end, at)) >= 0]
    return min(found, default=len(data))


def _step(sign: str, place: Place, before: str) -> None:
    """One sign that ends what was read: a tag opens or closes, a value opens or closes."""
    if place.open is None:
        place.open = sign
        return
    if place.quote:
        place.quote = place.attribute = ""
        return
    place.open += before
    if sign == ">":
        opened = _OPENED.match(place.open)
        place.element = opened.group(1).lower() if opened else ""
        place.open = None
        return
    named = _ATTRIBUTE.search(place.open)
    place.quote, place.attribute = sign, named.group(1).lower() if named else ""


def parted(piece: str) -> tuple[str, str, str]:
    """(space before, words with single spaces, space after)."""
    words = " ".join(piece.split())
    before = piece[: len(piece) - len(piece.lstrip())]
    return before, words, piece[len(piece.rstrip()) :]


class TemplateWords(Extension):
    """Puts a question for the reader's language around every piece of words."""

    def __init__(self, environment: Environment) -> None:
        super().__init__(environment)
        environment.globals["fragment"] = lambda text, name: Markup(fragment(text, name))  # noqa: S704

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        place, is_code, last = Place(), False, ["", ""]
        name = (stream.name or "").rpartition("/")[2]
        for token in stream:
            if token.type == "name":
                if last[-2:] == ["block_begin", "block"]:
                    is_code = token.value in _CODES
                is_code = is_code and token.value != "endblock"
            last = [last[-1], token.value if token.type == "name" else token.type]
            if token.type == "data" and not is_code:
                yield from self._told(token, place, name)
            else:
                yield token

    def _told(self, token: Token, place: Place, name: str) -> Iterator[Token]:
        line = token.lineno
        for is_words, piece in pieces(token.value, place):
            if not is_words:
                yield Token(line, "data", piece)
                continue
            before, words, after = parted(piece)
            yield Token(line, "data", before)
            for kind, value in (
                ("variable_begin", "{{"),
                ("name", "fragment"),
                ("lparen", "("),
                ("string", words),
                ("comma", ","),
                ("string", name),
                ("rparen", ")"),
                ("variable_end", "}}"),
            ):
                yield Token(line, kind, value)
            yield Token(line, "data", after)
