"""Records in somebody's hands (diambil), and the last decision, which can still be taken back."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from app.domain.held import FAILED, IN_HAND, KEPT, WAITING, Claim, Held, InOtherHands
from app.domain.reviewer import Look
from app.domain.sight import unseen
from app.hq import held
from app.hq.console.guard import Asked
from app.hq.console.languages import say
from app.hq.console.room import Room

_MS = timedelta(milliseconds=1)
_NOT_KEPT = frozenset({"csrf", "row", "over"})


@dataclass(frozen=True, slots=True)
class Hand:
    """Who has a record, as the others call them."""

    by: str
    shown: str
    since_ms: int


@dataclass(frozen=True, slots=True)
class Last:
    """What one press decided and can still be taken back.

    Attributes:
        kind, name: of the only one; "" when they are several.
        left_ms: how long it can.
    """

    batch: str
    many: int
    kind: str
    name: str
    left_ms: int


def take(room: Room, asked: Asked, subject: str, *, is_over: bool = False) -> bool:
    """Into this reviewer's hands; False while another has it, unless it is taken over."""
    now_ms, by = room.now_ms(), asked.reviewer.name
    with room.tools.store.begin(by) as tx:
        one = Claim(subject, by, now_ms, now_ms + IN_HAND // _MS)
        is_mine = tx.take_in_hand(one, is_over=is_over)
    if is_mine:
        room.books.looked(Look(now_ms, by, "claim", subject))
    return is_mine


def put_down(room: Room, asked: Asked, subject: str = "") -> None:
    """Out of this reviewer's hands: one record, or all."""
    with room.tools.store.begin(asked.reviewer.name) as tx:
        tx.put_down(asked.reviewer.name, subject)


def check(room: Room, asked: Asked, subject: str) -> None:
    """Raises InOtherHands, unless the form says that it is taken over."""
    hand = holders(room).get(subject)
    if hand is not None and hand.by != asked.reviewer.name and not asked.one("over"):
        raise InOtherHands(by=hand.by)


def holders(room: Room) -> dict[str, Hand]:
    """Who has what, by subject."""
    with room.tools.store.reading() as tx:
        found = tx.in_hand(room.now_ms())
    if not found:
        return {}
    names = {one.name: one.shown for one in room.books.reviewers()}
    return {
        subject: Hand(one.by, names.get(one.by, one.by), one.since_ms)
        for subject, one in found.items()
    }


def holding(room: Room, asked: Asked, batch: str) -> held.Holding:
    """The pen of one press: what it decides waits until it can no longer be taken back."""
    due_ms, by = room.now_ms() + room.undo // _MS, asked.reviewer.name
    typed = {name: values for name, values in asked.form.items() if name not in _NOT_KEPT}
    seen = asked.one("seen")
    return held.Holding(room.tools.store, Held("", "", {}, by, seen, typed, batch, due_ms))


def settle(room: Room) -> None:
    held.settle(room.tools.store, room.now_ms())


def settle_later(room: Room) -> None:
    """Sign what was decided when its time is over, though nobody asks for a page then."""
    if room.undo:
        room.later(room.undo.total_seconds() + 0.1, lambda: settle(room))
    else:
        settle(room)


def waiting(room: Room) -> dict[str, Held]:
    """Decisions that can still be taken back, by subject."""
    return {one.subject: one for one in _held(room) if one.state == WAITING}


def last(room: Room, asked: Asked) -> Last | None:
    """The newest press of this reviewer, while it can be taken back."""
    mine = [one for one in _held(room) if one.by == asked.reviewer.name and one.state == WAITING]
    if not mine:
        return None
    newest = mine[-1]
    same = [one for one in mine if one.batch == newest.batch]
    left_ms = max(0, newest.due_ms - room.now_ms())
    if len(same) > 1:
        return Last(newest.batch, len(same), "", "", left_ms)
    row = room.books.application(newest.subject) or {"name": ""}
    return Last(newest.batch, 1, newest.kind, row["name"], left_ms)


def failed(room: Room, asked: Asked) -> list[dict[str, Any]]:
    """Records whose decision by this reviewer could not be signed; each until it is opened."""
    mine = [one for one in _held(room) if one.by == asked.reviewer.name and one.state == FAILED]
    rows = [room.books.application(one.subject) for one in mine]
    return [row for row in rows if row is not None]


def kept(room: Room, asked: Asked, subject: str) -> Held | None:
    """What is held about this record; what this reviewer typed last stays for an hour."""
    found = held.of_record(room.tools.store, subject)
    if found is None or found.state == WAITING:
        return found
    is_fresh = room.now_ms() - found.due_ms < KEPT // _MS
    if found.by != asked.reviewer.name or not (is_fresh or found.state == FAILED):
        return None
    if found.state == FAILED:
        with room.tools.store.begin(found.by) as tx:
            tx.held_was_read(subject)
    return found


def news(room: Room, subject: str, seen: str) -> list[dict[str, str]]:
    """Who said what about it since it was read: `by` and `kind`, the newest last."""
    with room.tools.store.reading() as tx:
        told = unseen(tx.history(subject), seen)
    names = {one.name: one.shown for one in room.books.reviewers()}
    return [
        {"by": names.get(one.fact.by, one.fact.by or say("pos")), "kind": one.fact.kind}
        for one in told
    ]


def _held(room: Room) -> list[Held]:
    with room.tools.store.reading() as tx:
        return tx.held()
