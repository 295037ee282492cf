"""What came from headquarters last (Diterima dari Kanim): counted once, shown until the next."""

from collections.abc import Iterator
from contextlib import AbstractContextManager
from typing import Any, Protocol

from app.domain.application import HQ_KINDS, REFUSED, RETURNED
from app.domain.custody import SECURED
from app.domain.journal import Entry, Fact, Head, decode
from app.domain.published import PUBLISHED
from app.errors import ContentMalformed

NOTED = "arrived"
"""Setting: "seq" of headquarters' last entry that was counted, and the counts."""
_PAGE, _MOST_SUBJECTS = 500, 300
_OFFICERS = frozenset({"officer.granted", "officer.revoked"})

Kept = dict[str, Any]
"""at_ms, subjects (applications with news), kinds (kind: count), returned (applications), rules
(kinds of rules), pictures (originals now in a proven backup), officers (True)."""


class Reading(Protocol):
    def head(self, stream: bytes) -> Head: ...

    def entries(self, stream: bytes, after_seq: int, limit: int) -> list[Entry]: ...

    def setting(self, key: str) -> Any: ...

    def set_setting(self, key: str, value: Any) -> None: ...


class ReadStore(Protocol):
    def begin(self, by: str = ...) -> AbstractContextManager[Reading]: ...

    def reading(self) -> AbstractContextManager[Reading]: ...


def take_note(store: ReadStore, stream: bytes, now_ms: int, since_ms: int) -> Kept:
    """Count what headquarters' stream has brought since the last look.

    Args:
        since_ms: what came earlier (yesterday) is no longer added to.
    """
    with store.reading() as tx:
        kept, seq = dict(tx.setting(NOTED) or {}), tx.head(stream).seq
    if seq == int(kept.get("seq") or 0):
        return kept
    with store.begin() as tx:
        head, known = tx.head(stream).seq, int(kept.get("seq") or 0)
        # a headquarters that was put back says less than it did: what it says anew is counted
        facts = list(_facts(tx, stream, min(known, head)))
        is_same_day = int(kept.get("at_ms") or 0) >= since_ms
        counted = counts(facts, kept if is_same_day else {}) if facts else kept
        kept = counted | {"seq": head, "at_ms": now_ms if facts else kept.get("at_ms", 0)}
        tx.set_setting(NOTED, kept)
    return kept


def counts(facts: list[Fact], before: Kept) -> Kept:
    """The counts after these facts; one application is counted once however much came."""
    kinds = dict(before.get("kinds") or {})
    for fact in facts:
        kinds[fact.kind] = kinds.get(fact.kind, 0) + 1
    decided = [fact.subject for fact in facts if fact.kind in HQ_KINDS]
    returned = [fact.subject for fact in facts if fact.kind in (RETURNED, REFUSED)]
    rules = [str(fact.body.get("rule")) for fact in facts if fact.kind == PUBLISHED]
    named = sum(len(fact.body.get("blobs") or ()) for fact in facts if fact.kind == SECURED)
    return {
        "kinds": kinds,
        "subjects": _once(before, "subjects", decided),
        "returned": _once(before, "returned", returned),
        "rules": _once(before, "rules", rules),
        "pictures": int(before.get("pictures") or 0) + named,
        "officers": bool(before.get("officers")) or any(f.kind in _OFFICERS for f in facts),
    }


def _once(before: Kept, part: str, more: list[str]) -> list[str]:
    return list(dict.fromkeys([*(before.get(part) or ()), *more]))[:_MOST_SUBJECTS]


def _facts(tx: Reading, stream: bytes, after: int) -> Iterator[Fact]:
    while page := tx.entries(stream, after, _PAGE):
        after = page[-1].seq
        for entry in page:
            try:
                if entry.content is not None:
                    yield decode(entry.content)
            except ContentMalformed:
                continue
