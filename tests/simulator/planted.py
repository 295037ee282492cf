"""Faults put into the product on purpose: a check that cannot fail would be no check.

Each is caught by the seeds of the simulator or by a test of its own layer: a pouch carries no
hashes, its reader makes them, so a wrong one never comes to a store this way (tests/db/
test_hashes.py); what goes wrong with a picture is put right at its end and only costs bytes, so
seeds see it seldom (tests/hq/test_blob_route.py).
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from typing import Any

from app.domain.journal import Entry
from app.hq import blob_route, desk
from app.hq import restored as hq_restored
from app.hq.blob_route import BlobRoute
from app.sync import engine
from app.sync.letters import Answer, ack_statement
from app.sync.pouch import Opened
from db import journal
from tests.simulator import events
from tests.simulator.headquarters import Headquarters
from tests.simulator.memory import MemoryTransaction
from tests.simulator.planted_healing import (
    cry_copy,
    heal_by_dropping,
    heal_by_overwriting,
    heal_twice,
)
from tests.simulator.swapped import swapped

Plant = Callable[[], AbstractContextManager[None]]


@contextmanager
def ack_early() -> Iterator[None]:
    """Headquarters signs while its last commits are not on the disk yet."""

    def committed(old: Any) -> Any:
        def late(hq: Headquarters) -> None:
            hq.unsynced = getattr(hq, "unsynced", 0) + 1
            if hq.unsynced % 4 == 0:
                old(hq)
                hq.synced = hq.disk.image()

        return late

    def restart(old: Any) -> Any:
        def to_the_last_sync(hq: Headquarters) -> None:
            hq.stop()
            hq.disk.put_back(getattr(hq, "synced", None) or hq.disk.image())
            old(hq)

        return to_the_last_sync

    with swapped(Headquarters, "committed", committed), swapped(Headquarters, "restart", restart):
        yield


@contextmanager
def ack_what_came() -> Iterator[None]:
    """Headquarters signs for the last entry of a pouch, whether it could keep it or not."""
    came: dict[bytes, Any] = {}

    def stored(old: Any) -> Any:
        def noting(tools: Any, one: Any, opened: Opened, size: int) -> Any:
            came[one.device.stream] = opened.letter.head
            return replace(old(tools, one, opened, size), is_gap=False)

        return noting

    def answer(old: Any) -> Any:
        def signing(tools: Any, tx: Any, one: Any) -> Answer:
            head = came.get(one.device.stream) or tx.head(one.device.stream)
            signature = tools.seals.sign(ack_statement(head))
            return replace(old(tools, tx, one), head=head, signature=signature)

        return signing

    with swapped(desk, "_stored", stored), swapped(desk, "_answer", answer):
        yield


@contextmanager
def no_dedupe() -> Iterator[None]:
    """What comes twice counts twice, and takes effect twice."""

    def in_memory(old: Any) -> Any:
        def accept(tx: Any, entries: Iterable[Entry]) -> int:
            old(tx, entries)
            return len(list(entries))

        return accept

    def on_disk(old: Any) -> Any:
        def accept(connection: Any, entries: Iterable[Entry]) -> Any:
            old(connection, entries)
            return [(entry, journal.fact_of(entry)) for entry in entries]

        return accept

    with swapped(MemoryTransaction, "accept", in_memory), swapped(journal, "accept", on_disk):
        yield


@contextmanager
def forget_dedupe() -> Iterator[None]:
    """Headquarters knows what it has taken only until its next start."""
    fresh_start: list[bool] = []

    def restart(old: Any) -> Any:
        def forgetting(hq: Headquarters) -> None:
            fresh_start.append(True)
            old(hq)

        return forgetting

    def in_memory(old: Any) -> Any:
        def accept(tx: Any, entries: Iterable[Entry]) -> int:
            fresh = old(tx, entries)
            return len(list(entries)) if fresh_start and fresh_start.pop() else fresh

        return accept

    swap_accept = swapped(MemoryTransaction, "accept", in_memory)
    with swapped(Headquarters, "restart", restart), swap_accept:
        yield


@contextmanager
def accept_gap() -> Iterator[None]:
    """Headquarters takes entries that do not follow what it holds."""

    def accept(_old: Any) -> Any:
        def anything(tx: Any, entries: Iterable[Entry]) -> int:
            streams = {entry.stream for entry in entries}
            known = {one.hash for stream in streams for one in tx.entries(stream, 0, 9_999)}
            fresh = [entry for entry in entries if entry.hash not in known]
            for entry in fresh:
                tx._put(entry)
            return len(fresh)

        return anything

    def stored(old: Any) -> Any:
        def closing_an_eye(tools: Any, came: Any, opened: Opened, size: int) -> Any:
            with tools.store.reading() as tx:
                at = tx.head(came.device.stream).seq
            letter = replace(opened.letter, from_seq=min(opened.letter.from_seq, at + 1))
            return old(tools, came, replace(opened, letter=letter), size)

        return closing_an_eye

    with swapped(MemoryTransaction, "accept", accept), swapped(desk, "_stored", stored):
        yield


@contextmanager
def ack_by_sending() -> Iterator[None]:
    """The post takes for arrived what it has sent."""

    def note_ack(old: Any) -> Any:
        def hoping(tx: Any, answer: Answer, **how: Any) -> None:
            old(tx, replace(answer, head=tx.own_head()), **how)

        return hoping

    with swapped(engine, "_note_ack", note_ack):
        yield


@contextmanager
def deaf_to_gaps() -> Iterator[None]:
    """The post does not go back when a restored headquarters holds less than before."""

    def note_ack(old: Any) -> Any:
        return lambda tx, answer, **_how: old(tx, answer, may_fall=False)

    with swapped(engine, "_note_ack", note_ack):
        yield


@contextmanager
def decisions_once() -> Iterator[None]:
    """Headquarters takes its decisions for told as soon as it has answered."""
    told: dict[bytes, int] = {}

    def answers(old: Any) -> Any:
        def not_again(tools: Any, came: Any) -> Any:
            at = told.get(came.device.stream, 0)
            cursor = (1, max(at, came.question.cursor[1]))
            with tools.store.reading() as tx:
                told[came.device.stream] = tx.head(desk.post_stream(came.device.post)).seq
            return old(tools, replace(came, question=replace(came.question, cursor=cursor)))

        return not_again

    with swapped(desk, "answers", answers):
        yield


@contextmanager
def pictures_too_soon() -> Iterator[None]:
    """Headquarters signs for a picture of which it has only the beginning."""

    def answer(old: Any) -> Any:
        def signing(tools: Any, tx: Any, one: Any) -> Answer:
            begun = [blob for blob in one.question.blobs if tools.shelf.held(blob)]
            return replace(old(tools, tx, one), held=tuple(begun), offsets=())

        return signing

    with swapped(desk, "_answer", answer):
        yield


@contextmanager
def no_doubts() -> Iterator[None]:
    """The post never asks again about a picture that was once signed for."""
    with swapped(MemoryTransaction, "doubt_blobs", lambda _old: lambda _tx: None):
        yield


@contextmanager
def any_cursor() -> Iterator[None]:
    """A restored headquarters does not notice that a post holds what it has lost."""
    with swapped(hq_restored, "_is_known", lambda _old: lambda _tx, _stream, _question: True):
        yield


@contextmanager
def drop_what_comes_back() -> Iterator[None]:
    """Headquarters says that it took its decisions back, and keeps none of them."""
    with swapped(hq_restored, "_keep", lambda _old: lambda _tools, _tx, _base, _came: None):
        yield


@contextmanager
def refuse_again() -> Iterator[None]:
    """A restored headquarters refuses anew what it had refused, and takes the first back too."""
    with swapped(hq_restored, "is_refused", lambda _old: lambda _tx, _subject, _body: False):
        yield


@contextmanager
def hear_the_revoked() -> Iterator[None]:
    """Headquarters still listens to a laptop that was revoked."""

    def known(_old: Any) -> Any:
        def anyone(tools: Any, stream: bytes) -> Any:
            with tools.store.reading() as tx:
                return tx.device(stream)

        return anyone

    with swapped(desk, "known_device", known):
        yield


@contextmanager
def old_connection_writes() -> Iterator[None]:
    """A dead connection's bytes still go into a picture that a newer one is sending."""
    kept = blob_route.BlobRoute._has_turn
    blob_route.BlobRoute._has_turn = lambda *_: True  # type: ignore[method-assign]
    try:
        yield
    finally:
        blob_route.BlobRoute._has_turn = kept  # type: ignore[method-assign]


@contextmanager
def any_offset() -> Iterator[None]:
    """Headquarters writes a picture's bytes wherever it stands, not where they belong."""

    def wanted(old: Any) -> Any:
        def trusting(route: Any, request: Any) -> Any:
            one = old(route, request)
            shelf = route._tools.shelf
            held = 0 if shelf.is_whole(one.blob_id) else shelf.held(one.blob_id)
            return replace(one, offset=held) if one.method == "PATCH" else one

        return trusting

    with swapped(BlobRoute, "_wanted", wanted):
        yield


@contextmanager
def prune_at_ack() -> Iterator[None]:
    """The post deletes a picture as soon as headquarters holds it."""

    def may_go(_old: Any) -> Any:
        return lambda _play, post, blob_id: _signed(post, blob_id)

    with swapped(events, "may_go", may_go):
        yield


@contextmanager
def prune_by_watermark() -> Iterator[None]:
    """The post deletes pictures whose entries are in a backup, whether the pictures are or not."""

    def may_go(_old: Any) -> Any:
        def entry_is_safe(play: Any, post: Any, blob_id: str) -> bool:
            safe = max((one.heads.get(post.stream, 0) for one in play.backups), default=0)
            return _signed(post, blob_id) and post.blobs.get(blob_id, 0) <= safe

        return entry_is_safe

    with swapped(events, "may_go", may_go):
        yield


@contextmanager
def skip_hash_check() -> Iterator[None]:
    """The store takes an entry without making its hashes again."""
    with swapped(journal, "check_entry", lambda _old: lambda _entry: None):
        yield


def _signed(post: Any, blob_id: str) -> bool:
    with post.store.inner.reading() as tx:
        return blob_id not in {row["id"] for row in tx.blobs_to_send(9_999)}


CAUGHT_BY_SEEDS: dict[str, Plant] = {
    plant.__name__: plant
    for plant in (
        ack_early,
        ack_what_came,
        no_dedupe,
        forget_dedupe,
        accept_gap,
        ack_by_sending,
        deaf_to_gaps,
        decisions_once,
        prune_at_ack,
        prune_by_watermark,
        pictures_too_soon,
        hear_the_revoked,
        no_doubts,
        any_cursor,
        drop_what_comes_back,
        refuse_again,
        heal_by_dropping,
        heal_by_overwriting,
        heal_twice,
        cry_copy,
    )
}
# One seed in hundreds shows the two about pictures, and none the first.
CAUGHT_BY_THEIR_OWN_TESTS: dict[str, Plant] = {
    plant.__name__: plant for plant in (skip_hash_check, any_offset, old_connection_writes)
}
PLANTED = CAUGHT_BY_SEEDS | CAUGHT_BY_THEIR_OWN_TESTS
