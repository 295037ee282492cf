"""Decisions wait ten seconds before they are signed, so that they can be taken back (urungkan)."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any

from app.domain.held import FAILED, UNDONE, WAITING, Held, HeldAlready
from app.domain.journal import Body
from app.domain.sight import check_seen
from app.errors import RuleBroken
from app.hq import decisions
from app.sync.ledger import Device, HqStore, HqTransaction


@dataclass(frozen=True, slots=True)
class Holding:
    """A store that keeps a decision back where another would sign it.

    Everything else is as in the act itself: what the state or the rules do not allow is refused
    now and not ten seconds later.

    Attributes:
        given: who decides, what was typed and seen, and when it is due; kind and body come.
    """

    store: HqStore
    given: Held

    @contextmanager
    def begin(self, by: str = "") -> Iterator["_Act"]:
        with self.store.begin(by) as tx:
            yield _Act(tx, self.given)

    @contextmanager
    def reading(self) -> Iterator["_Act"]:
        with self.store.reading() as tx:
            yield _Act(tx, self.given)


@dataclass(frozen=True, slots=True)
class _Act:
    tx: HqTransaction
    given: Held

    def application(self, subject: str) -> dict[str, Any] | None:
        return self.tx.application(subject)

    def device(self, stream: bytes) -> Device | None:
        return self.tx.device(stream)

    def wait_for(self, stream: bytes, subjects: Iterable[str]) -> None:
        self.tx.wait_for(stream, subjects)

    def append_to(self, _stream: bytes, kind: str, subject: str, body: Body) -> None:
        check_seen(self.tx.history(subject), self.given.seen)
        if not self.tx.hold(replace(self.given, subject=subject, kind=kind, body=body)):
            raise HeldAlready(subject=subject)
        self.tx.put_down(self.given.by, subject)


def settle(store: HqStore, now_ms: int) -> None:
    """Sign what is due, each in an act of its own; what no longer can be says why."""
    with store.reading() as tx:
        due = [one for one in tx.held() if one.state == WAITING and one.due_ms <= now_ms]
    for one in due:
        try:
            _sign(store, one)
        except RuleBroken as problem:
            with store.begin(one.by) as tx:
                tx.end_held(one, FAILED, problem.code)


def _sign(store: HqStore, one: Held) -> None:
    """Once, whoever else is at it: the same act takes it out of those that wait."""
    with store.begin(one.by) as tx:
        decisions.turn_of(tx, one.subject)
        if tx.end_held(one):
            check_seen(tx.history(one.subject), one.seen)
            decisions.decided(tx, one.kind, one.subject, one.body)


def take_back(store: HqStore, batch: str, by: str) -> list[Held]:
    """What this person decided with one press and was not signed yet; the typed stays readable."""
    with store.begin(by) as tx:
        mine = [one for one in tx.held() if (one.batch, one.by) == (batch, by)]
        return [one for one in mine if tx.end_held(one, UNDONE)]


def of_record(store: HqStore, subject: str) -> Held | None:
    """The decision about this record that waits, was taken back, or failed."""
    with store.reading() as tx:
        return next((one for one in tx.held() if one.subject == subject), None)
