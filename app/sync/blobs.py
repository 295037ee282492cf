"""Which picture travels next, and from which byte."""

from collections.abc import Generator, Iterator
from dataclasses import dataclass
from enum import IntEnum
from typing import Any, Protocol, runtime_checkable

from app.errors import BerandaError
from app.sync import ways
from app.sync.letters import Answer
from app.sync.progress import Progress, Stage, Tell, Watched
from app.sync.protocol import BlobSource, BlobWay, HqApi, HqGarbage, SyncStore, SyncTransaction

ASK_ABOUT = 64
# Pictures that were signed for and may be lost: asked about 20 bytes each, before one is sent.
ASK_DOUBTS = 512
# After this many pictures headquarters is asked to sign for them, 20 bytes each.
CONFIRM_EVERY = 16
MAX_RESUMES = 3
_NOTED = 2 * (ASK_ABOUT + ASK_DOUBTS)
_EVERY_ONE = 1 << 30
# so many pictures may be taken during a visit and go first, and none is offered twice
_AHEAD = 16


@dataclass(frozen=True, slots=True)
class Waiting:
    """A sealed picture that headquarters does not hold whole; `sent` is what it last said."""

    id: str
    size: int
    sent: int


@dataclass(frozen=True, slots=True)
class Parcel:
    """A picture with its sealed bytes, ready to go."""

    blob: Waiting
    data: bytes


@runtime_checkable
class ManyWays(HqApi, Protocol):
    """A headquarters to which several pictures may travel at once."""

    def expect(self, pictures: int) -> None:
        """So many will follow the entries: the road for them may be made meanwhile."""
        ...

    def make_room(self) -> None:
        """Somebody works at the counter: for a while the pictures leave room for entries."""
        ...

    def carry(self, parcels: Iterator[Parcel], tell: Tell) -> Generator[Parcel]:
        """Yield each picture once headquarters holds it, in any order; `tell` is called between."""
        ...


class Load(IntEnum):
    """How much a visit carries, from little to all; important are entries and previews."""

    ENTRIES = 0
    IMPORTANT = 1
    ALL = 2


@dataclass(frozen=True, slots=True)
class Cargo:
    """What one visit may carry; `blob_bytes` is its bound for pictures, None for no bound."""

    load: Load = Load.ALL
    blob_bytes: int | None = None

    def takes(self, row: dict[str, Any], sent_bytes: int) -> bool:
        """Whether a picture may still go along, after so many bytes of pictures.

        What an officer put first is important, however large.
        """
        if self.load is Load.ENTRIES:
            return False
        is_important = row["role"] == "preview" or bool(row.get("is_ahead"))
        if self.load is Load.IMPORTANT and not is_important:
            return False
        size = int(row["size"]) - int(row["sent"])
        return self.blob_bytes is None or sent_bytes + size <= self.blob_bytes


EVERYTHING = Cargo()


def waiting(store: SyncStore, cargo: Cargo = EVERYTHING) -> Iterator[Waiting]:
    """One after another, as the store orders them: previews, portraits, scans, oldest first.

    The order is asked again each time, so that a new preview goes before an old scan. A picture
    that was sent but not yet signed for is not offered twice in one visit.
    """
    tried: set[str] = set()
    sent_bytes = 0
    while True:
        with store.reading() as tx:
            rows = tx.blobs_to_send(_AHEAD + len(tried))
        # what is signed for is no longer listed, and need not be remembered
        tried.intersection_update(str(row["id"]) for row in rows)
        fresh = [row for row in rows if row["id"] not in tried]
        if not fresh:
            return
        row = fresh[0]
        is_taken = cargo.takes(row, sent_bytes)
        if not is_taken and not row.get("is_ahead"):
            return
        tried.add(row["id"])
        if not is_taken:
            # what was put first and is too much for today keeps nobody else waiting
            continue
        sent_bytes += int(row["size"]) - int(row["sent"])
        yield Waiting(str(row["id"]), int(row["size"]), int(row["sent"]))


def expect(store: SyncStore, api: HqApi, cargo: Cargo) -> None:
    """Say beforehand that pictures will follow, when some will."""
    if not isinstance(api, ManyWays):
        return
    with store.reading() as tx:
        rows = tx.blobs_to_send(ways.MOST)
    api.expect(sum(cargo.takes(row, 0) for row in rows))


def read(blob: Waiting, source: BlobSource) -> bytes | None:
    """The sealed picture; None when its file is gone or damaged: the others go on without it."""
    try:
        return source.ciphertext(blob.id)
    except BerandaError:
        return None


def carried(parcels: Iterator[Parcel], api: HqApi, tell: Tell) -> Generator[Parcel]:
    """Send pictures, over as many connections as there are; yield each that is held.

    Raises:
        HqUnreachable, HqSilent, HqGarbage: see `send`.
    """
    if isinstance(api, ManyWays):
        yield from api.carry(parcels, tell)
        return
    for parcel in parcels:
        send(parcel.blob, parcel.data, api, tell)
        yield parcel


def send(blob: Waiting, data: bytes, api: BlobWay, tell: Tell) -> None:
    """Send the bytes headquarters lacks, and not one of those it has.

    Raises:
        HqUnreachable, HqSilent: what arrived stays there; the next visit goes on from it.
        HqGarbage: headquarters' offsets make no sense.
    """
    offset = blob.sent
    for _ in range(MAX_RESUMES):
        if not 0 <= offset <= len(data):
            break
        begun = Progress(Stage.BLOB, offset, len(data), blob.id)
        tell(begun)
        held = api.blob_put(blob.id, offset, len(data), Watched(data[offset:], begun, tell))
        if held == len(data):
            tell(Progress(Stage.BLOB, held, len(data), blob.id))
            return
        offset = held
    raise HqGarbage(what="offset", blob=blob.id)


def note(tx: SyncTransaction, answer: Answer, *, is_late: bool = False) -> None:
    """Write down what headquarters says it holds, in the transaction of its answer.

    A late answer, from a stick, may speak of any picture; one over the link of the first ones.
    """
    rows = tx.blobs_to_send(_EVERY_ONE if is_late else _NOTED)
    sizes = {str(row["id"]): int(row["size"]) for row in rows}
    for blob_id, held in answer.offsets:
        if 0 <= held <= sizes.get(blob_id, -1):
            tx.blob_sent(blob_id, held, False)
    for blob_id in answer.lacks:
        if blob_id in sizes:
            tx.blob_sent(blob_id, 0, False)
    for blob_id in answer.held:
        if blob_id in sizes:
            tx.blob_sent(blob_id, sizes[blob_id], True)


def to_ask(tx: SyncTransaction) -> tuple[list[str], list[str]]:
    """(next to send, in doubt): what was sent whole, and is not signed for."""
    rows = tx.blobs_to_send(ASK_ABOUT + ASK_DOUBTS)
    doubts = [str(row["id"]) for row in rows if row["sent"] == row["size"]]
    fresh = [str(row["id"]) for row in rows if row["sent"] != row["size"]]
    return fresh[:ASK_ABOUT], doubts[:ASK_DOUBTS]
