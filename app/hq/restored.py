"""Headquarters after a backup was put back: what it does not know any more, posts give back.

The other half, and the order of the talk, stand in `app.sync.restored`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.domain.journal import (
    NO_HASH,
    Body,
    Entry,
    Fact,
    Head,
    decode,
    following,
    link,
    post_stream,
)
from app.errors import ContentMalformed
from app.hq import healing
from app.sync.ledger import Device, HqTransaction
from app.sync.letters import Question, Step, short
from app.sync.pouch import Message, head_statement
from app.sync.protocol import PouchDamaged
from app.sync.restored import after_of, branch, head_at, proof_of

if TYPE_CHECKING:
    from app.hq.desk import Tools

RESTORED = "headquarters.restored"
REFUSED = "entry.refused"
# So many answers in a row may be lost, or pouches replayed, before a post asks once in vain.
TRAILS_KEPT = 128
_PAGE = 500
# More than years of one post's decisions.
MAX_LAID_BY = 200_000


@dataclass(frozen=True, slots=True)
class Memory:
    """What headquarters knows of its last contact with a device, and tells it.

    Attributes:
        trail: the name of this contact.
        has_forgotten: the contact the device names is unknown here.
        steps: down our own stream, because the device's cursor is unknown here.
        took: short hash of the last entry that came back; `kept`: so many are laid by until then.
        tail: entries of the device's own that it lacks; `is_copied`: two machines write them.
    """

    trail: str = ""
    has_forgotten: bool = False
    steps: tuple[Step, ...] = ()
    took: str = ""
    tail: Message | None = None
    is_copied: bool = False
    kept: int = 0


def remember(tools: "Tools", tx: HqTransaction, device: Device, question: Question) -> Memory:
    """Compare memories with a device, in the transaction of its pouch; take back what we lost.

    Raises:
        PouchDamaged: what it gives back is not what we once signed.
    """
    stream = post_stream(device.post)
    took, steps, kept = "", tuple[Step, ...](), 0
    if not _is_known(tx, stream, question):
        steps = tuple(_steps(tx, stream, question.cursor[1]))
    elif question.back is not None:
        whole, kept = _laid_by(tx, device, question.back)
        took = _take_back(tools, tx, stream, whole) if whole else ""
    key = f"trail:{device.stream.hex()}"
    trails = list(tx.setting(key) or ())
    trail = tools.random.bytes(8).hex()
    named = [*trails, trail][-TRAILS_KEPT:]
    tx.set_setting(key, named)
    has_forgotten = bool(question.trail) and question.trail not in trails
    tail = healing.tail(tx, device, question.own)
    is_copied = tail is not None and healing.note(tools, tx, device.stream, question, named)
    return Memory(trail, has_forgotten, steps, took, tail, is_copied, kept)


def is_refused(tx: HqTransaction, subject: str, body: Body) -> bool:
    """Whether this effect was refused before, and the refusal has come back to us."""
    told = (one.fact for one in tx.history(subject) if one.fact.kind == REFUSED)
    return any(fact.body.get("entry") == body["entry"] for fact in told)


def _is_known(tx: HqTransaction, stream: bytes, question: Question) -> bool:
    epoch, seq = question.cursor
    if not seq:
        return True
    held = head_at(tx, stream, seq)
    is_there = held.position == (epoch, seq)
    return is_there and (not question.at or short(held.hash) == question.at)


def _steps(tx: HqTransaction, stream: bytes, cursor: int) -> Iterator[Step]:
    """Our own stream backwards, in steps that double, down to where nothing was said."""
    at, width = min(cursor, tx.head(stream).seq), 1
    while at > 0:
        held = head_at(tx, stream, at)
        yield held.epoch, held.seq, short(held.hash)
        at, width = at - width, width * 2
    yield 1, 0, short(NO_HASH)


def _laid_by(tx: HqTransaction, device: Device, back: Message) -> tuple[Message | None, int]:
    """(all that comes back, 0) with its last page; before that (None, how many are laid by).

    Raises:
        PouchDamaged: it is not what a post writes.
    """
    key, after, rows = f"back:{device.stream.hex()}", after_of(back), back.get("entries")
    if not isinstance(rows, list):
        raise PouchDamaged(why="back")
    before = tx.setting(key) or {"after": after, "rows": []}
    known, kept = list(before["rows"]) if before["after"] == after else [], back.get("kept", 0)
    if type(kept) is not int or kept < 0:
        raise PouchDamaged(why="back")
    if len(known) < kept:
        # Laid by at another time: from the beginning again.
        return None, 0
    known = [*known[:kept], *rows]
    is_more = bool(back.get("more")) and len(known) <= MAX_LAID_BY
    if is_more or tx.setting(key):
        tx.set_setting(key, {"after": after, "rows": known} if is_more else None)
    return (None, len(known)) if is_more else ({**back, "entries": known}, 0)


def _take_back(tools: "Tools", tx: HqTransaction, stream: bytes, message: Message) -> str:
    after = after_of(message)
    base = head_at(tx, stream, after)
    if base.seq != after:
        raise PouchDamaged(why="after")
    came = branch(message, base)
    head, signature = proof_of(message, stream)
    if came:
        _check(tools, came, head, signature)
        _keep(tools, tx, base, came)
    return short(head.hash)


def _check(tools: "Tools", came: Sequence[Entry], head: Head, signature: bytes) -> None:
    """A post may give back what we said, and nothing else: we signed the last of it."""
    last = came[-1]
    is_signed = tools.seals.is_own(head_statement(head), signature)
    if not is_signed or (last.position, last.hash) != (head.position, head.hash):
        raise PouchDamaged(why="back")


def _keep(tools: "Tools", tx: HqTransaction, base: Head, came: Sequence[Entry]) -> None:
    stream = base.stream
    own = list(_after(tx, stream, base.seq))
    epoch = max(tx.head(stream).epoch, came[-1].epoch) + 1
    if own == list(came[: len(own)]):
        if tx.accept(came):
            _say_restored(tools, tx, stream, epoch)
        return
    known = {entry.content_hash for entry in own}
    lost = [one for one in came if one.content_hash not in known and not _is_said(tx, one)]
    if lost:
        _say_restored(tools, tx, stream, epoch)
    for entry in lost:
        tx.accept([link(tx.head(stream), entry.salt or b"", entry.content or b"")])


def _say_restored(tools: "Tools", tx: HqTransaction, stream: bytes, epoch: int) -> None:
    """The first entry of a new epoch: from here on nothing is confused with what was lost."""
    head = tx.head(stream)
    at_ms = int(tools.clock.now().timestamp() * 1000)
    fact = Fact(1, at_ms, "hq", RESTORED, stream.hex(), (0, 0), {"after": head.seq})
    start = Head(stream, epoch, head.seq, head.hash)
    tx.accept([following(start, fact, tools.random.bytes(16))])


def _is_said(tx: HqTransaction, entry: Entry) -> bool:
    """Erased by rule, our own mark of an earlier restore, or a refusal made again meanwhile."""
    if entry.content is None:
        return True
    try:
        fact = decode(entry.content)
    except ContentMalformed:
        return False
    is_again = fact.kind == REFUSED and is_refused(tx, fact.subject, fact.body)
    return fact.kind == RESTORED or is_again


def _after(tx: HqTransaction, stream: bytes, seq: int) -> Iterator[Entry]:
    while found := tx.entries(stream, seq, _PAGE):
        yield from found
        seq = found[-1].seq
