"""What is to go to headquarters: entries in short looks, and the question behind them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from app.domain.journal import Head
from app.sync import batch
from app.sync.pouch import Letter
from app.sync.protocol import SyncStore

ENTRIES_A_LOOK = 400


@dataclass(frozen=True, slots=True)
class Outgoing:
    """What is to go: the entries after `acked` up to `upto`, and the question with the last.

    The entries themselves are read when their turn comes, so many at a time.

    Attributes:
        head_seq: our last entry, which may wait for another run.
    """

    acked: Head
    upto: int
    head_seq: int
    message: dict[str, Any]
    dictionary_id: int = 0

    @property
    def entries(self) -> int:
        return self.upto - self.acked.seq


def letters(store: SyncStore, outgoing: Outgoing) -> Iterator[Letter]:
    """One after another, from short looks into the journal; the last carries the question."""
    after, hash_, ready = outgoing.acked.seq, outgoing.acked.hash, list[Letter]()
    while after < outgoing.upto:
        with store.reading() as tx:
            most = min(ENTRIES_A_LOOK, outgoing.upto - after)
            entries = tx.entries(outgoing.acked.stream, after, most)
        if not entries or entries[0].prev != hash_:
            # Meanwhile our past was put right: what follows is another visit's.
            ready = []
            break
        ready = list(batch.letters(outgoing.acked, entries))
        after += most
        if after < outgoing.upto and len(ready) > 1:
            # The last one may not be full yet: it is read again with what follows.
            after = ready.pop().from_seq - 1
        hash_ = ready[-1].entries[-1].hash
        yield from ready[:-1] if after >= outgoing.upto else ready
    (last,) = ready[-1:] or batch.letters(outgoing.acked, ())
    yield replace(last, message=outgoing.message)
