"""The post's diary: every act is one entry, chained to the one before it.

Format v1 (golden bytes in tests/sync/vectors):

    content      = UTF-8 JSON array [v, at_ms, by, kind, subject, [seen_epoch, seen_seq], body]
    content_hash = SHA-256(salt ‖ content)
    hash         = SHA-256("beranda-entry-v1" ‖ stream ‖ epoch u32 ‖ seq u64 ‖ prev ‖ content_hash)
"""

import hashlib
import json
import struct
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from app.domain import strict_json
from app.errors import ChainBroken, ContentMalformed

NO_HASH = bytes(32)
SALT_BYTES = 16
_DOMAIN = b"beranda-entry-v1"

Position = tuple[int, int]
"""(epoch, seq) in one stream; (0, 0) means nothing yet."""

Body = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Fact:
    """What an entry says. `at_ms` is milliseconds since 1970 UTC by the writer's own clock."""

    v: int
    at_ms: int
    by: str
    kind: str
    subject: str
    seen: Position
    body: Body


@dataclass(frozen=True, slots=True)
class Entry:
    """One link of a stream's chain; `salt` and `content` are None once erased by rule."""

    stream: bytes
    epoch: int
    seq: int
    prev: bytes
    content_hash: bytes
    hash: bytes
    salt: bytes | None
    content: bytes | None

    @property
    def position(self) -> Position:
        return (self.epoch, self.seq)

    @property
    def is_erased(self) -> bool:
        return self.content is None


@dataclass(frozen=True, slots=True)
class Head:
    """Where a stream ends; `hash` is NO_HASH before its first entry."""

    stream: bytes
    epoch: int
    seq: int
    hash: bytes

    @property
    def position(self) -> Position:
        return (self.epoch, self.seq)


def encode(fact: Fact) -> bytes:
    """The exact bytes that are stored, sent and hashed.

    Raises:
        ContentMalformed: half a character was pasted; nobody could read it back.
    """
    array = [fact.v, fact.at_ms, fact.by, fact.kind, fact.subject, list(fact.seen), fact.body]
    text = json.dumps(array, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    try:
        return text.encode()
    except UnicodeEncodeError as problem:
        raise ContentMalformed(why="half_a_character") from problem


def decode(content: bytes) -> Fact:
    """Read content back.

    Raises:
        ContentMalformed: the bytes are not the seven-part array of format v1.
    """
    try:
        v, at_ms, by, kind, subject, (epoch, seq), body = strict_json.read(content)
    except (ValueError, TypeError, RecursionError) as problem:
        raise ContentMalformed(size_bytes=len(content)) from problem
    whole = all(type(number) is int for number in (v, at_ms, epoch, seq))
    if not whole or not all(isinstance(text, str) for text in (by, kind, subject)):
        raise ContentMalformed(size_bytes=len(content))
    if not isinstance(body, dict):
        raise ContentMalformed(size_bytes=len(content))
    return Fact(v, at_ms, by, kind, subject, (epoch, seq), body)


def content_hash(salt: bytes, content: bytes) -> bytes:
    return hashlib.sha256(salt + content).digest()


def entry_hash(stream: bytes, position: Position, prev: bytes, content_digest: bytes) -> bytes:
    placed = stream + struct.pack(">IQ", *position)
    return hashlib.sha256(_DOMAIN + placed + prev + content_digest).digest()


def following(head: Head, fact: Fact, salt: bytes) -> Entry:
    """The entry that continues `head` with `fact`."""
    content = encode(fact)
    return link(head, salt, content)


def link(head: Head, salt: bytes, content: bytes) -> Entry:
    """Chain bytes that already exist (received from a pouch) onto `head`."""
    digest = content_hash(salt, content)
    position = (head.epoch, head.seq + 1)
    full = entry_hash(head.stream, position, head.hash, digest)
    return Entry(head.stream, *position, head.hash, digest, full, salt, content)


def erased(entry: Entry) -> Entry:
    """The tombstone of an entry: it still chains, and says nothing."""
    return Entry(
        entry.stream,
        entry.epoch,
        entry.seq,
        entry.prev,
        entry.content_hash,
        entry.hash,
        None,
        None,
    )


def check_entry(entry: Entry) -> None:
    """Raise ChainBroken unless the entry's own hashes hold."""
    salt, content = entry.salt, entry.content
    if (
        salt is not None
        and content is not None
        and content_hash(salt, content) != entry.content_hash
    ):
        raise ChainBroken(epoch=entry.epoch, seq=entry.seq, why="content")
    made = entry_hash(entry.stream, entry.position, entry.prev, entry.content_hash)
    if made != entry.hash:
        raise ChainBroken(epoch=entry.epoch, seq=entry.seq, why="hash")


def check_chain(head: Head, entries: Iterable[Entry]) -> Head:
    """Walk entries in order from `head`; return the new head.

    A new epoch continues the chain: its first entry has seq + 1 and the last hash as prev.

    Raises:
        ChainBroken: a gap, a foreign stream, a wrong prev or a wrong hash.
    """
    for entry in entries:
        placed = entry.stream == head.stream and entry.seq == head.seq + 1
        if not placed or entry.epoch < head.epoch or entry.prev != head.hash:
            raise ChainBroken(epoch=entry.epoch, seq=entry.seq, why="place")
        check_entry(entry)
        head = Head(entry.stream, entry.epoch, entry.seq, entry.hash)
    return head


def post_stream(post_code: str) -> bytes:
    """The id of headquarters' stream for one post."""
    return hashlib.sha256(b"beranda-hq-stream-v1" + post_code.encode()).digest()[:16]
