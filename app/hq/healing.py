"""A laptop does not hold what headquarters holds of it: it is given its own past back.

The other half, and the order of the talk, stand in `app.sync.healing`. An old disk that was put
back comes once. Two machines with the same keys come in turn, each with what the other lacks:
that is a copy, and a person has to choose one of them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from app.domain.journal import NO_HASH, Entry, Head
from app.sync.ledger import Device, Fork, HqTransaction
from app.sync.letters import Question, Step, short
from app.sync.pouch import Message, Opened
from app.sync.restored import head_at, rows_of

if TYPE_CHECKING:
    from app.hq.desk import Tools

# Entries are read at most so many at once; in JSON they stay far below what a pouch may carry.
MAX_PAGE = 500
MAX_PAGE_BYTES = 512 << 10
_KEPT = 20


@dataclass(frozen=True, slots=True)
class Astray:
    """One contact of a laptop that lacked entries headquarters holds.

    Attributes:
        shown: the contact it remembered as its last; `given`: the name of this one.
        agreed: number of the last entry both held; `held`: of headquarters' last.
        is_copy: since its last contact another machine came with the same keys.
    """

    at_ms: int
    shown: str
    given: str
    agreed: int
    held: int
    is_copy: bool = False

    def row(self) -> list[Any]:
        return [self.at_ms, self.shown, self.given, self.agreed, self.held, self.is_copy]


def known(tx: HqTransaction, stream: bytes) -> list[Astray]:
    """Newest first."""
    return [Astray(*row) for row in tx.setting(_key(stream)) or ()]


def open_forks(tx: HqTransaction) -> list[Fork]:
    """Those that still wait for a person; all are kept, whatever became of them.

    A laptop that took its past back goes on in a newer epoch, and what came from it before is
    settled; of a laptop that is shut out nothing is taken any more.
    """
    gone = {one.stream for one in tx.devices() if one.is_revoked}
    kept = [one for one in tx.forks() if one.stream not in gone]
    return [one for one in kept if tx.head(one.stream).epoch <= one.epoch]


def sign(tx: HqTransaction, opened: Opened) -> None:
    """Keep the laptop's own word for where its journal ended: one day it may need it back."""
    head = opened.letter.head
    if head.seq and tx.head(head.stream) == head:
        tx.sign_head(head, opened.head_signature)


def tail(tx: HqTransaction, device: Device, own: Sequence[Step]) -> Message | None:
    """What follows the last entry both hold, up to one that the laptop has signed."""
    if not own:
        return None
    base = _agreed(tx, device.stream, own)
    signed = dict(tx.signed_heads(device.stream, base.seq, MAX_PAGE))
    if not signed:
        return None
    ends = [seq - base.seq for seq in signed]
    entries = tx.entries(device.stream, base.seq, max(MAX_PAGE, ends[0]))
    fitting = [at for at in ends if at <= len(entries) and _fits(entries[:at])]
    page = entries[: fitting[-1] if fitting else ends[0]]
    last = page[-1]
    proof = [last.epoch, last.seq, last.hash.hex(), signed[last.seq].hex()]
    return {"after": base.seq, "at": short(base.hash), "entries": rows_of(page), "proof": proof}


def note(
    tools: "Tools", tx: HqTransaction, stream: bytes, question: Question, trails: Sequence[str]
) -> bool:
    """Remember that it came astray; `trails` ends with this contact. True when it is a copy."""
    before = [one for one in known(tx, stream) if one.shown != question.trail]
    is_copy = any(_is_between(trails, one, question.trail) for one in before)
    now_ms = int(tools.clock.now().timestamp() * 1000)
    agreed, held = _agreed(tx, stream, question.own).seq, tx.head(stream).seq
    came = Astray(now_ms, question.trail, trails[-1], agreed, held, is_copy)
    tx.set_setting(_key(stream), [one.row() for one in (came, *before)][:_KEPT])
    return is_copy


def _is_between(trails: Sequence[str], other: Astray, shown: str) -> bool:
    """Its last contact came after the past that another one healed from, and before it healed."""
    if not {shown, other.given} <= set(trails):
        return False
    if other.shown and other.shown not in trails:
        return False
    from_no = trails.index(other.shown) if other.shown else -1
    return from_no < trails.index(shown) < trails.index(other.given)


def _agreed(tx: HqTransaction, stream: bytes, own: Sequence[Step]) -> Head:
    for epoch, seq, digest in sorted(own, key=lambda step: -step[1]):
        held = head_at(tx, stream, seq)
        if seq and held.seq == seq and (held.epoch, short(held.hash)) == (epoch, digest):
            return held
    return Head(stream, 1, 0, NO_HASH)


def _fits(entries: Sequence[Entry]) -> bool:
    return sum(len(one.content or one.content_hash) for one in entries) <= MAX_PAGE_BYTES


def _key(stream: bytes) -> str:
    return f"astray:{stream.hex()}"
