"""Headquarters says to each post what a proven backup holds; only then may a laptop let it go."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from app.domain.custody import SECURED, Secured, from_body, in_words, to_body
from app.domain.journal import Head, decode, post_stream
from app.hq.desk import Tools
from app.sync.ledger import HqTransaction

_PAGE = 500
_BY, _COPIES = "hq", "backups"
_KEPT = 30


@dataclass(frozen=True, slots=True)
class Proven:
    """What a restore drill has found in a copy.

    Attributes:
        pictures: by post, ids that lie in the copy and that entries of the post name.
        heads: where each stream ends in the copy.
    """

    backup: str
    at_ms: int
    heads: tuple[Head, ...]
    pictures: Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Copy:
    """One copy of headquarters; `is_drilled`: a restore of it was tried, and equal."""

    at_ms: int
    is_drilled: bool
    name: str = ""
    entries: int = 0
    pictures: int = 0


def note_copy(tools: Tools, copy: Copy) -> None:
    """So that whoever watches headquarters sees how old its newest copy is."""
    with tools.store.begin(_BY) as tx:
        kept = list(tx.setting(_COPIES) or ())
        told = [copy.at_ms, copy.is_drilled, copy.name, copy.entries, copy.pictures]
        tx.set_setting(_COPIES, [told, *kept][:_KEPT])


def copies(tools: Tools) -> list[Copy]:
    """The last ones that were made from here, the newest first."""
    with tools.store.reading() as tx:
        return [Copy(*one) for one in tx.setting(_COPIES) or ()]


def say_secured(tools: Tools, proven: Proven) -> int:
    """Write it into the stream of every post; return how many pictures were newly named."""
    fresh = 0
    with tools.store.begin(_BY) as tx:
        for office in tx.post_offices():
            fresh += _say_to(tools, tx, office.code, proven)
    return fresh


def said(tx: HqTransaction, post: str) -> Iterator[Secured]:
    """Everything headquarters has said of backups to a post, oldest first."""
    after = 0
    while page := tx.entries(post_stream(post), after, _PAGE):
        after = page[-1].seq
        for entry in page:
            fact = None if entry.content is None else decode(entry.content)
            word = from_body(fact.body) if fact and fact.kind == SECURED else None
            if word is not None:
                yield word


def _say_to(tools: Tools, tx: HqTransaction, post: str, proven: Proven) -> int:
    devices = {one.stream for one in tx.devices() if one.post == post}
    upto = tuple(head for head in proven.heads if head.stream in devices and head.seq)
    known, newest = set[str](), tuple[Head, ...]()
    for word in said(tx, post):
        known.update(word.blobs)
        newest = word.upto
    fresh = proven.pictures.get(post, frozenset()) - known
    if not fresh and upto == newest:
        return 0
    whole = Secured(proven.backup, proven.at_ms, post, upto, ())
    for word in in_words(whole, fresh):
        signed = replace(word, signature=tools.seals.sign(word.statement()))
        tx.append_to(post_stream(post), SECURED, proven.backup, to_body(signed))
    return len(fresh)
