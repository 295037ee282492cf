"""An old disk was put back in this laptop: its own past comes home, the new stays.

1. Headquarters signs for an entry that this laptop does not hold. It is astray: it sends nothing,
   and names its own entries in steps, so that headquarters finds the last one both hold.
2. Headquarters gives back what follows it, page by page. Each page ends at an entry that this
   laptop once signed, so nothing foreign can come in.
3. In one transaction the page takes its place, and what was written here meanwhile follows it
   in a new epoch, after an entry that says so: nothing is dropped, and nothing is said twice.
"""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Protocol

from app.domain.journal import NO_HASH, Entry, Fact, Head, check_chain, decode, following, link
from app.domain.numbering import parse
from app.errors import BerandaError, ContentMalformed
from app.ports import Clock, Random
from app.ports_crypto import Seals
from app.sync.letters import Answer, Step, short
from app.sync.pouch import Message, head_statement
from app.sync.protocol import PouchDamaged, SyncTransaction
from app.sync.restored import after_of, branch, head_at, proof_of, tombstone

ASTRAY = "astray"
"""Setting: number of our last entry that both sides hold, -1 unknown; None in good times."""
HEALED = "device.healed"
_PAGE = 500


class Laptop(Protocol):
    """What healing needs of the device."""

    @property
    def seals(self) -> Seals: ...

    @property
    def clock(self) -> Clock: ...

    @property
    def random(self) -> Random: ...


@dataclass(frozen=True, slots=True)
class Way:
    """How this laptop stands to headquarters after one answer.

    Attributes:
        is_astray: headquarters still holds what this laptop does not.
        has_moved: this answer brought it nearer.
        pulled: entries of its own that came back.
    """

    is_astray: bool = False
    has_moved: bool = False
    pulled: int = 0

    def after(self, before: "Way") -> "Way":
        """Both, where several answers come in one round."""
        return Way(self.is_astray, self.has_moved or before.has_moved, self.pulled + before.pulled)


def steps(tx: SyncTransaction) -> tuple[Step, ...]:
    """Down our own stream, in steps that double; nothing in good times."""
    at = tx.setting(ASTRAY)
    if at is None:
        return ()
    own = tx.own_head()
    return tuple(_down(tx, own.stream, own.seq if at < 0 else int(at)))


def take(laptop: Laptop, tx: SyncTransaction, answer: Answer) -> Way:
    """Compare our stream with what headquarters signed for, and take back what it gives.

    Raises:
        PouchDamaged: what it gives is not what this laptop once signed.
    """
    was = tx.setting(ASTRAY)
    if _is_held(tx, answer.head):
        if was is not None:
            tx.set_setting(ASTRAY, None)
        return Way()
    came = _proven(laptop, tx, answer.tail) if answer.tail is not None else []
    if not came:
        tx.set_setting(ASTRAY, -1)
        return Way(is_astray=True, has_moved=was is None)
    is_last = came[-1].hash == answer.head.hash
    pulled = _rejoined(laptop, tx, came, is_last=is_last)
    tx.set_setting(ASTRAY, None if is_last else came[-1].seq)
    return Way(not is_last, is_last or was is None or came[-1].seq > int(was), pulled)


def _is_held(tx: SyncTransaction, head: Head) -> bool:
    return not head.seq or head_at(tx, head.stream, head.seq).hash == head.hash


def _down(tx: SyncTransaction, stream: bytes, at: int) -> Iterator[Step]:
    width = 1
    while at > 0:
        held = head_at(tx, stream, at)
        yield held.epoch, held.seq, short(held.hash)
        at, width = at - width, width * 2
    yield 1, 0, short(NO_HASH)


def _proven(laptop: Laptop, tx: SyncTransaction, tail: Message) -> list[Entry]:
    """The page, chained on what both hold; nothing when it was made for an earlier past of ours."""
    stream = tx.own_head().stream
    base = head_at(tx, stream, after_of(tail))
    if short(base.hash) != tail.get("at"):
        return []
    came = branch(tail, base)
    head, signature = proof_of(tail, stream)
    is_ours = laptop.seals.verify(laptop.seals.sign_public, head_statement(head), signature)
    if not came or not is_ours or check_chain(base, came) != head:
        raise PouchDamaged(why="tail")
    return came


def _rejoined(laptop: Laptop, tx: SyncTransaction, came: Sequence[Entry], *, is_last: bool) -> int:
    """Put the page in its place and what we wrote meanwhile behind it; how many were not here."""
    own, after = tx.own_head(), came[0].seq - 1
    mine = list(_after(tx, own.stream, after))
    here, there = ({one.content_hash for one in some} for some in (mine, came))
    kept = [one for one in mine if one.content_hash not in there]
    fresh = [one for one in came if one.content_hash not in here]
    last = came[-1]
    head = Head(own.stream, max(own.epoch, last.epoch) + 1, last.seq, last.hash)
    behind: list[Entry] = []
    if is_last and kept:
        behind.append(_healed(laptop, tx, head, {"pulled": len(fresh), "kept": len(kept)}))
    for one in kept:
        behind.append(_again(_end(head, behind), one))
    tx.rejoin(after, [*came, *behind])
    _count_on(tx, fresh)
    for one in fresh:
        _name_pictures(tx, one)
    return len(fresh)


def _healed(laptop: Laptop, tx: SyncTransaction, head: Head, body: dict[str, Any]) -> Entry:
    at_ms = int(laptop.clock.now().timestamp() * 1000)
    fact = Fact(1, at_ms, "", HEALED, head.stream.hex(), (0, 0), {"after": head.seq, **body})
    return following(head, fact, laptop.random.bytes(16))


def _again(at: Head, entry: Entry) -> Entry:
    if entry.salt is None or entry.content is None:
        return tombstone(at, entry.content_hash)
    return link(at, entry.salt, entry.content)


def _end(head: Head, behind: Sequence[Entry]) -> Head:
    last = behind[-1] if behind else None
    return Head(head.stream, last.epoch, last.seq, last.hash) if last else head


def _name_pictures(tx: SyncTransaction, entry: Entry) -> None:
    """Headquarters is asked whether it holds them: their files went with the newer disk."""
    fact = _fact(entry)
    if fact is None:
        return
    for one in fact.body.get("blobs") or ():
        row = {key: one[key] for key in ("id", "size", "role")}
        tx.add_blob({**row, "subject": fact.subject, "at_ms": fact.at_ms})


def _count_on(tx: SyncTransaction, fresh: Sequence[Entry]) -> None:
    """Numbers that were given on the newer disk are not given a second time."""
    for fact in filter(None, map(_fact, fresh)):
        for key, running in _running(fact):
            if int(tx.setting(key) or 0) < running:
                tx.set_setting(key, running)


def _running(fact: Fact) -> Iterator[tuple[str, int]]:
    """(counter, value) of the written number and the queue ticket of an application."""
    with suppress(BerandaError, ValueError, KeyError, IndexError):
        given = parse(str(fact.body["number"]))
        day = f"{given.on:%y%m%d}"
        yield f"number:{day}", given.running
        yield f"ticket:{day}", int(str(fact.body["ticket"]).rpartition("-")[2])


def _fact(entry: Entry) -> Fact | None:
    try:
        return decode(entry.content) if entry.content is not None else None
    except ContentMalformed:
        return None


def _after(tx: SyncTransaction, stream: bytes, seq: int) -> Iterator[Entry]:
    while found := tx.entries(stream, seq, _PAGE):
        yield from found
        seq = found[-1].seq
