"""What headquarters has signed to hold in a proven backup: only that may leave this laptop."""

from collections.abc import Collection, Iterator
from contextlib import AbstractContextManager
from typing import Protocol

from app.domain.custody import SECURED, Secured, from_body
from app.domain.journal import NO_HASH, Entry, decode, post_stream
from app.errors import ContentMalformed
from app.ports_crypto import Seals
from app.sync.engine import Headquarters
from app.sync.protocol import SyncTransaction
from app.sync.voices import any_verifies

NOTED = "secured_upto"
"""Setting: [seq, hash] of the last entry of headquarters that was looked at for this."""
_PAGE = 500


class CustodyTransaction(SyncTransaction, Protocol):
    def secure_blobs(self, ids: Collection[str], backup: str) -> None: ...


class CustodyStore(Protocol):
    def begin(self, by: str = ...) -> AbstractContextManager[CustodyTransaction]: ...

    def reading(self) -> AbstractContextManager[CustodyTransaction]: ...


def take_note(store: CustodyStore, hq: Headquarters, seals: Seals) -> int:
    """Read what headquarters has said since the last time; return how many pictures it names.

    A word counts only with headquarters' own signature, for this post, and about this laptop's
    own journal: then the pictures it names are safe, whatever happens to this disk.
    """
    with store.reading() as tx:
        if _begin(tx, hq) >= tx.head(hq.stream).seq:
            return 0
    named = 0
    with store.begin() as tx:
        for entry in _fresh(tx, hq, _begin(tx, hq)):
            word = _word(entry)
            if word is not None and _is_good(tx, word, hq, seals):
                tx.secure_blobs(word.blobs, word.backup)
                named += len(word.blobs)
        head = tx.head(hq.stream)
        tx.set_setting(NOTED, [head.seq, head.hash.hex()])
    return named


def _begin(tx: SyncTransaction, hq: Headquarters) -> int:
    """Where to go on; from the start again when headquarters has gone another way since."""
    seq, digest = tx.setting(NOTED) or (0, "")
    found = tx.entries(hq.stream, int(seq) - 1, 1) if seq else []
    return int(seq) if found and found[0].hash.hex() == digest else 0


def _fresh(tx: SyncTransaction, hq: Headquarters, after: int) -> Iterator[Entry]:
    while page := tx.entries(hq.stream, after, _PAGE):
        after = page[-1].seq
        yield from page


def _word(entry: Entry) -> Secured | None:
    try:
        fact = None if entry.content is None else decode(entry.content)
    except ContentMalformed:
        return None
    return from_body(fact.body) if fact is not None and fact.kind == SECURED else None


def _is_good(tx: SyncTransaction, word: Secured, hq: Headquarters, seals: Seals) -> bool:
    if post_stream(word.post) != hq.stream:
        return False
    keys = (hq.sign_public, *hq.former)
    if not any_verifies(seals, keys, word.statement(), word.signature):
        return False
    own = tx.own_head()
    heads = [head for head in word.upto if head.stream == own.stream]
    return bool(heads) and all(_hash_at(tx, own.stream, h.seq) == h.hash for h in heads)


def _hash_at(tx: SyncTransaction, stream: bytes, seq: int) -> bytes:
    found = tx.entries(stream, seq - 1, 1)
    return found[0].hash if found and found[0].seq == seq else NO_HASH
