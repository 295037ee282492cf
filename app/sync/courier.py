"""A stick for the courier (flashdisk kurir): filled at the post, then read back byte by byte."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from app.domain.journal import NO_HASH, Head
from app.sync import batch, blobs, healing, restored
from app.sync.engine import Post, acked_head, shared_dictionary
from app.sync.letters import write_question
from app.sync.pouch import TO_HQ, Letter, Route, seal
from app.sync.protocol import SyncTransaction
from app.sync.stick import (
    ENROLMENT,
    LIST_NAME,
    MAX_FILES,
    PICTURE,
    POUCH,
    Listed,
    Outside,
    Row,
    Stick,
    StickForeign,
    StickFull,
    bag_name,
    file_name,
    is_ours,
    open_bag,
    read_file,
    row_of,
    write_list,
)

STICKS = "sticks"
"""Setting: the last sticks, newest first; see `_note_stick` for what each row holds."""
ENROLMENT_INFO = b"beranda-stick-enrol-v1"
KEPT_ROWS = 20
_PAGE = 3_200


class Step(StrEnum):
    COPY = "copy"
    CHECK = "check"
    READ = "read"


@dataclass(frozen=True, slots=True)
class Copying:
    """How far the stick has come: bytes of all, in one of its steps."""

    step: Step
    done: int
    total: int


Tell = Callable[[Copying], None]


@dataclass(frozen=True, slots=True)
class Wish:
    """What shall go on the stick.

    Attributes:
        is_all: the whole journal and every picture, else what headquarters has not signed for.
        enrolment: the sealed request of a laptop that has no certificate yet.
    """

    is_all: bool = False
    enrolment: bytes = b""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A stick that was written and read back; `missing` pictures have no sound file here."""

    number: int
    bag: str
    seal: str
    at_ms: int
    entries: int
    pouches: int
    pictures: int
    missing: int
    size: int
    head_seq: int
    is_all: bool


@dataclass(frozen=True, slots=True)
class _Load:
    outside: Outside
    pouches: tuple[bytes, ...]
    entries: int
    head_seq: int
    waiting: tuple[blobs.Waiting, ...]

    @property
    def size(self) -> int:
        return sum(map(len, self.pouches)) + sum(one.size for one in self.waiting)


def silent(_progress: Copying) -> None:
    """For a caller who does not want to know."""


def prepare(post: Post, stick: Stick, wish: Wish, tell: Tell = silent) -> Prepared:
    """Fill a stick, read every byte of it back, and only then count it as carried.

    Raises:
        StickFull, StickGone: nothing here has changed; what lies on the stick has no list.
        StickDamaged, StickFileMissing: it does not give back what was written.
    """
    load = _load(post, wish)
    free = stick.free_bytes()
    if free is not None and free < load.size:
        raise StickFull(needed_bytes=load.size, free_bytes=free)
    bag = bag_name(load.outside)
    stick.remove(bag, [name for name in stick.files(bag) if is_ours(name)])
    rows, missing = _copied(post, stick, load, wish, tell)
    stick.write(bag, LIST_NAME, write_list(load.outside, rows, post.seals))
    listed = check(post, stick, bag, tell)
    made = Prepared(
        load.outside.number,
        bag,
        listed.seal,
        load.outside.at_ms,
        load.entries,
        len(load.pouches),
        len(listed.numbered(PICTURE)),
        missing,
        listed.size,
        load.head_seq,
        wish.is_all,
    )
    with post.store.begin() as tx:
        _note_stick(tx, made)
    return made


def check(post: Post, stick: Stick, bag: str, tell: Tell = silent) -> Listed:
    """Read a bag of our own back from the stick, every byte of it.

    Raises:
        StickUnfinished, StickDamaged, StickFileMissing, StickForeign
    """
    listed = open_bag(stick, bag, post.seals)
    if listed.outside.signer != post.seals.sign_public:
        raise StickForeign(bag=bag)
    read_all(stick, bag, listed, Step.CHECK, tell)
    return listed


def sticks(tx: SyncTransaction) -> list[dict[str, Any]]:
    """The last sticks of this laptop, newest first."""
    return list(tx.setting(STICKS) or ())


def _load(post: Post, wish: Wish) -> _Load:
    at_ms = int(post.clock.now().timestamp() * 1000)
    with post.store.reading() as tx:
        own, acked = tx.own_head(), acked_head(tx)
        start = Head(own.stream, 1, 0, NO_HASH) if wish.is_all else acked
        steps = healing.steps(tx)
        # What headquarters could not place yet, it would take for a fork.
        start = acked if steps else start
        entries = [] if steps else list(_entries(tx, own.stream, start.seq))
        asked = restored.question(tx, post.hq.stream, ())
        asked = replace(asked, dictionaries=post.packing.dictionaries, own=steps)
        dictionary_id = shared_dictionary(post, tx)
        rows = tx.blobs_named() if wish.is_all else tx.blobs_to_send(MAX_FILES)
        before = sticks(tx)
    letters = list(batch.letters(start, entries))
    letters[-1] = replace(letters[-1], message=write_question(asked))
    number = int(before[0]["no"]) + 1 if before else 1
    outside = Outside(
        TO_HQ, own.stream, post.hq.stream, number, 0, at_ms, post.seals.sign_public, wish.is_all
    )
    waiting = [blobs.Waiting(str(row["id"]), int(row["size"]), 0) for row in rows]
    room = MAX_FILES - len(letters) - 1
    pouches = tuple(_sealed(post, letters, at_ms, dictionary_id))
    return _Load(outside, pouches, len(entries), own.seq, tuple(waiting[:room]))


def _entries(tx: SyncTransaction, stream: bytes, after: int) -> Iterator[Any]:
    while found := tx.entries(stream, after, _PAGE):
        yield from found
        after = found[-1].seq


def _sealed(
    post: Post, letters: Sequence[Letter], first_no: int, dictionary_id: int
) -> Iterator[bytes]:
    for index, letter in enumerate(letters):
        route = Route(TO_HQ, post.hq.seal_public, first_no + index, dictionary_id)
        yield seal(letter, route, post.seals, post.packing, post.random)


def _copied(post: Post, stick: Stick, load: _Load, wish: Wish, tell: Tell) -> tuple[list[Row], int]:
    """The rows of what was written, and how many pictures have no sound file."""
    rows: list[Row] = []
    bag, missing, done = bag_name(load.outside), 0, 0
    for kind, size, data in _parcels(post, load, wish):
        done += size
        if data is None:
            missing += 1
            continue
        rows.append(row_of(kind, data))
        stick.write(bag, file_name(len(rows), kind), data)
        tell(Copying(Step.COPY, done, load.size))
    return rows, missing


def _parcels(post: Post, load: _Load, wish: Wish) -> Iterator[tuple[int, int, bytes | None]]:
    """(kind, bytes, content) in the order of the link: who we are, entries, then pictures."""
    if wish.enrolment:
        yield ENROLMENT, 0, wish.enrolment
    for pouch in load.pouches:
        yield POUCH, len(pouch), pouch
    for one in load.waiting:
        yield PICTURE, one.size, blobs.read(one, post.blobs)


def read_all(stick: Stick, bag: str, listed: Listed, step: Step, tell: Tell) -> None:
    """Prove every file of a bag. Raises StickFileMissing, StickDamaged."""
    done = 0
    for number, row in enumerate(listed.rows, 1):
        read_file(stick, bag, number, row)
        done += row.size
        tell(Copying(step, done, listed.size))


def _note_stick(tx: SyncTransaction, made: Prepared) -> None:
    row = {
        "no": made.number,
        "at_ms": made.at_ms,
        "seq": made.head_seq,
        "entries": made.entries,
        "pictures": made.pictures,
        "bytes": made.size,
        "seal": made.seal,
        "answered_ms": 0,
    }
    tx.set_setting(STICKS, [row, *sticks(tx)][:KEPT_ROWS])
