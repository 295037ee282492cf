"""Headquarters was put back from a backup: both sides find where they last agreed, and go on.

1. The post names the last entry of headquarters' stream it holds. Headquarters does not know it,
   and answers with steps down its own stream.
2. The post finds the highest step it holds, and gives back what it has beyond it, with
   headquarters' own signature over the last of it: only true decisions come back.
3. Headquarters keeps them, in a new epoch where it has decided anew meanwhile, and says what it
   took. Only then the post drops its copies of them and takes headquarters' stream from there.
"""

import struct
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from app.domain.journal import NO_HASH, Entry, Head, entry_hash, link
from app.sync import condition
from app.sync.letters import Answer, Question, Step, short
from app.sync.pouch import Message, Opened
from app.sync.protocol import PouchDamaged, SyncTransaction

PROOF, BASE, TRAIL = "hq_head", "hq_base", "hq_trail"
"""Settings: [epoch, seq, hash, signature] of headquarters' last entry here; the number of the
last entry both agree on, None in good times; the name of the last answered contact."""
# Packed this is far below what a pouch may carry.
MAX_BACK_BYTES = 3 << 20
KEPT = "hq_back_kept"
"""Setting: how many of the entries after `BASE` headquarters has laid by; all of them are proven
with the last page, by the signature over its last entry."""
_PAGE = 500


class Streams(Protocol):
    """A store of either side, as far as its journal goes."""

    def entries(self, stream: bytes, after_seq: int, limit: int) -> list[Entry]: ...


class Place(StrEnum):
    FITS = "fits"
    AHEAD = "ahead"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of headquarters' entries in one answer; `is_ahead`: they cannot be placed."""

    entries: int = 0
    is_restored: bool = False
    is_ahead: bool = False


def question(
    tx: SyncTransaction, stream: bytes, ids: Sequence[str], doubts: Sequence[str] = ()
) -> Question:
    """What to ask of a headquarters whose stream is `stream`, and what to give back to it."""
    base = tx.setting(BASE)
    head, back = tx.head(stream), None
    if base is not None:
        back = _back(tx, stream, int(base))
        head = head_at(tx, stream, int(base))
    at = short(head.hash) if head.seq else ""
    trail, state = tx.setting(TRAIL) or "", condition.to_tell(tx)
    return Question(head.position, tuple(ids), at, tuple(doubts), trail, back, state=state)


def take(tx: SyncTransaction, opened: Opened, answer: Answer, *, is_late: bool) -> Taken:
    """Place headquarters' entries in its stream here.

    Raises:
        ChainBroken: over the link, entries that do not continue it.
    """
    stream, entries = opened.letter.stream, opened.letter.entries
    if tx.setting(KEPT) or answer.kept:
        tx.set_setting(KEPT, answer.kept)
    if answer.steps:
        tx.set_setting(BASE, _agreed(tx, stream, answer.steps))
        return Taken(is_restored=True)
    before = tx.head(stream)
    is_rewound = _make_way(tx, opened, answer)
    if is_late and entries and place(tx, entries) is not Place.FITS:
        return Taken(is_ahead=True)
    taken = tx.accept(entries)
    _keep_proof(tx, opened)
    has_new_epoch = bool(before.seq) and tx.head(stream).epoch > before.epoch
    return Taken(taken, is_rewound or has_new_epoch)


def place(tx: SyncTransaction, entries: Sequence[Entry]) -> Place:
    """Where entries that follow one another stand to the stream held here."""
    first, last, head = entries[0], entries[-1], tx.head(entries[0].stream)
    if first.seq > head.seq + 1:
        return Place.AHEAD
    at = min(last.seq, head.seq)
    if first.seq == head.seq + 1:
        return Place.FITS if first.prev == head.hash else Place.OTHER
    same = head_at(tx, first.stream, at).hash == entries[at - first.seq].hash
    return Place.FITS if same else Place.OTHER


def head_at(tx: Streams, stream: bytes, seq: int) -> Head:
    """The stream as it was after entry `seq`."""
    found = tx.entries(stream, seq - 1, 1) if seq else []
    if not found or found[0].seq != seq:
        return Head(stream, 1, 0, NO_HASH)
    return Head(stream, found[0].epoch, seq, found[0].hash)


def branch(message: Message, base: Head) -> list[Entry]:
    """The entries that came back, chained again on what both sides hold.

    Raises:
        PouchDamaged: it is not what `question` writes.
    """
    try:
        return list(_chained(base, message["entries"]))
    except (KeyError, TypeError, ValueError, AttributeError, struct.error) as problem:
        raise PouchDamaged(why="back") from problem


def proof_of(message: Message, stream: bytes) -> tuple[Head, bytes]:
    """(head, signature) that came with them. Raises PouchDamaged."""
    try:
        epoch, seq, digest, signature = message["proof"]
        head = Head(stream, int(epoch), int(seq), bytes.fromhex(digest))
        entry_hash(stream, head.position, head.hash, NO_HASH)
        return head, bytes.fromhex(signature)
    except (KeyError, TypeError, ValueError, struct.error) as problem:
        raise PouchDamaged(why="proof") from problem


def after_of(message: Message) -> int:
    """The number they follow. Raises PouchDamaged."""
    after = message.get("after")
    if not isinstance(after, int) or after < 0:
        raise PouchDamaged(why="after")
    return after


def _chained(base: Head, rows: Iterable[tuple[int, str, str]]) -> Iterator[Entry]:
    head = base
    for epoch, salt, text in rows:
        at = Head(head.stream, int(epoch), head.seq, head.hash)
        if salt:
            entry = link(at, bytes.fromhex(salt), text.encode())
        else:
            entry = tombstone(at, bytes.fromhex(text))
        head = Head(entry.stream, entry.epoch, entry.seq, entry.hash)
        yield entry


def tombstone(at: Head, digest: bytes) -> Entry:
    """An entry that was erased by rule, chained on `at`."""
    position = (at.epoch, at.seq + 1)
    made = entry_hash(at.stream, position, at.hash, digest)
    return Entry(at.stream, *position, at.hash, digest, made, None, None)


def rows_of(entries: Iterable[Entry]) -> list[list[object]]:
    """What `branch` reads: without numbers and hashes, which its reader makes himself."""
    return [
        [one.epoch, "", one.content_hash.hex()]
        if one.salt is None or one.content is None
        else [one.epoch, one.salt.hex(), one.content.decode()]
        for one in entries
    ]


def _back(tx: SyncTransaction, stream: bytes, base: int) -> Message:
    """Everything after `base` up to the last entry that headquarters' signature is kept of."""
    epoch, seq, digest, signature = tx.setting(PROOF) or (1, 0, NO_HASH.hex(), "")
    kept, size = int(tx.setting(KEPT) or 0), 0
    page: list[Entry] = []
    message: Message = {"after": base, "proof": [epoch, seq, digest, signature]}
    for entry in _entries(tx, stream, base + kept, int(seq)):
        size += len(entry.content or entry.content_hash)
        if page and size > MAX_BACK_BYTES:
            message["more"] = True
            break
        page.append(entry)
    if kept:
        message["kept"] = kept
    return message | {"entries": rows_of(page)}


def _entries(tx: SyncTransaction, stream: bytes, after: int, last: int) -> Iterator[Entry]:
    while after < last and (found := tx.entries(stream, after, min(_PAGE, last - after))):
        yield from found
        after = found[-1].seq


def _agreed(tx: SyncTransaction, stream: bytes, steps: Sequence[Step]) -> int:
    for epoch, seq, digest in sorted(steps, key=lambda step: -step[1]):
        held = head_at(tx, stream, seq)
        if held.seq == seq and (held.epoch, short(held.hash)) == (epoch, digest):
            return seq
    return 0


def _given(tx: SyncTransaction) -> str:
    proof = tx.setting(PROOF)
    return short(bytes.fromhex(proof[2])) if proof else short(NO_HASH)


def _make_way(tx: SyncTransaction, opened: Opened, answer: Answer) -> bool:
    """Headquarters holds what we gave back: where its stream went another way, follow it."""
    letter = opened.letter
    if tx.setting(BASE) is None or answer.took != _given(tx):
        return False
    held = tx.head(letter.stream)
    is_same = letter.head.seq < held.seq and bool(letter.entries)
    if letter.entries and place(tx, letter.entries) is Place.FITS:
        # further letters may still part from what is held beyond this one
        tx.set_setting(BASE, letter.head.seq if is_same else None)
        return False
    if (
        letter.from_seq > held.seq + 1
        or head_at(tx, letter.stream, letter.from_seq - 1).hash != letter.prev
    ):
        return False
    tx.set_setting(BASE, None)
    if letter.from_seq > held.seq:
        return False
    tx.rewind(letter.stream, letter.from_seq - 1)
    return True


def _keep_proof(tx: SyncTransaction, opened: Opened) -> None:
    head = opened.letter.head
    if head.seq and tx.head(head.stream) == head:
        proof = [head.epoch, head.seq, head.hash.hex(), opened.head_signature.hex()]
        tx.set_setting(PROOF, proof)
