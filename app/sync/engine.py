"""One visit to headquarters: send what it lacks, take what it says, then send the pictures.

Prepare reads, exchange talks, apply writes: no transaction of the store ever waits for the link.
Every step may be repeated, because entries are known by (stream, seq) and blobs by their bytes.
"""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, replace

from app.domain.journal import NO_HASH, Head
from app.ports import Clock, Random
from app.ports_crypto import Seals
from app.sync import blobs, condition, healing, restored
from app.sync.letters import Answer, ack_statement, read_answer, write_question
from app.sync.outgoing import Outgoing, letters
from app.sync.pouch import TO_HQ, TO_POST, Opened, Route, open_pouch, seal
from app.sync.progress import Calmly, Progress, Stage, Tell, silent
from app.sync.protocol import (
    BlobSource,
    HqApi,
    HqRefusedUs,
    HqWrongKey,
    JournalForked,
    Packing,
    PouchDamaged,
    PouchForeignSigner,
    SyncStore,
    SyncTransaction,
    shared,
)

ACKED = "acked"
# [epoch, seq, hash, signature, at_ms] of the last own entry that headquarters signed for.
HQ_TIME = "hq_time_ms"
HQ_DICTIONARIES = "hq_dictionaries"
# One request carries at most this much: a cut answer then costs minutes at the very worst.
MAX_ENTRIES_A_RUN = 16_000
MAX_ROUNDS = 1_000
# While a picture travels: how often to look whether the counter has written something.
LOOK_EVERY_S = 0.1


@dataclass(frozen=True, slots=True)
class Headquarters:
    """The headquarters this device was provisioned for.

    Attributes:
        sign_public: what comes from it is signed with this key.
        voice: the id of that key, in hex, as the question names it; "" for its very first.
        former: keys of before; what they signed in its journal still counts.
    """

    sign_public: bytes
    seal_public: bytes
    stream: bytes
    voice: str = ""
    former: tuple[bytes, ...] = ()


@dataclass(frozen=True, slots=True)
class Post:
    """This device, as sync sees it."""

    store: SyncStore
    seals: Seals
    packing: Packing
    blobs: BlobSource
    clock: Clock
    random: Random
    hq: Headquarters


@dataclass(frozen=True, slots=True)
class Report:
    """What one visit did.

    Attributes:
        blobs_missing: pictures whose file is gone or damaged here.
        clock_off_s: seconds this laptop's clock is ahead of headquarters'.
        wait_s: headquarters asks not to be visited by itself for so many seconds.
        is_hq_restored: headquarters was put back from a backup, and has what it lost again.
        pulled: own entries that headquarters gave back, after an old disk was put in here.
        is_copied: two machines write as this laptop.
    """

    entries_sent: int = 0
    entries_taken: int = 0
    blobs_sent: int = 0
    blobs_missing: int = 0
    clock_off_s: float = 0.0
    is_hq_restored: bool = False
    wait_s: int = 0
    pulled: int = 0
    is_copied: bool = False


@dataclass(frozen=True, slots=True)
class Applied:
    """One answer, taken. `is_ahead`: it follows entries that this laptop does not hold."""

    answer: Answer
    entries: int = 0
    is_hq_restored: bool = False
    is_ahead: bool = False
    way: healing.Way = healing.Way()


def visit(
    post: Post, api: HqApi, tell: Tell = silent, cargo: blobs.Cargo = blobs.EVERYTHING
) -> Report:
    """Bring both sides to the same state, entries always before pictures.

    Raises:
        HqUnreachable, HqSilent, HqGarbage: keep everything, try again later.
        HqWrongKey, HqRefusedUs, JournalForked: a person has to look at it.
    """
    tell = Calmly(tell, post.clock)
    blobs.expect(post.store, api, cargo)
    report = send_entries(post, api, tell)
    # A headquarters that asks for time has every entry, and takes the pictures another day.
    cargo = replace(cargo, load=blobs.Load.ENTRIES) if report.wait_s else cargo
    between = _Between(post, api, tell)
    ready = _Ready(post, cargo)
    with closing(blobs.carried(iter(ready), api, between)) as carried:
        for _parcel in carried:
            report = replace(report, blobs_sent=report.blobs_sent + 1)
            # An application received meanwhile does not wait behind the remaining pictures.
            if _has_news(post) or report.blobs_sent % blobs.CONFIRM_EVERY == 0:
                report = _sum(report, send_entries(post, api, tell))
    report = replace(report, blobs_missing=ready.missing)
    if report.blobs_sent:
        report = _sum(report, send_entries(post, api, tell))
    tell(Progress(Stage.DONE))
    return _sum(between.report, report)


class _Ready:
    """The pictures to send, each read when its turn comes; counts those without a sound file."""

    def __init__(self, post: Post, cargo: blobs.Cargo) -> None:
        self._post, self._cargo = post, cargo
        self.missing = 0

    def __iter__(self) -> Iterator[blobs.Parcel]:
        for blob in blobs.waiting(self._post.store, self._cargo):
            data = blobs.read(blob, self._post.blobs)
            if data is None:
                self.missing += 1
            else:
                yield blobs.Parcel(blob, data)


class _Between:
    """A `Tell` that sends a new entry at once, on its own way, while a picture travels."""

    def __init__(self, post: Post, api: HqApi, tell: Tell) -> None:
        self._post, self._api, self._tell = post, api, tell
        self._looked_at = post.clock.monotonic()
        self.report = Report()

    def __call__(self, progress: Progress) -> None:
        self._tell(progress)
        now = self._post.clock.monotonic()
        if not self._api.is_twofold or now - self._looked_at < LOOK_EVERY_S:
            return
        self._looked_at = now
        if _has_news(self._post):
            if isinstance(self._api, blobs.ManyWays):
                self._api.make_room()
            self.report = _sum(self.report, send_entries(self._post, self._api, self._tell))


def send_entries(post: Post, api: HqApi, tell: Tell = silent) -> Report:
    """Exchange pouches until headquarters holds this device's whole journal."""
    try:
        return _exchanged(post, api, tell)
    except (HqRefusedUs, PouchDamaged) as problem:
        # An older headquarters was put back, which lacks the dictionary it once named.
        is_unread = PouchDamaged.code in (problem.code, problem.facts.get("why"))
        if not is_unread or not _forgets_dictionary(post):
            raise
    return _exchanged(post, api, tell)


def _exchanged(post: Post, api: HqApi, tell: Tell) -> Report:
    report, open_before = Report(), 0
    for _ in range(MAX_ROUNDS):
        outgoing = prepare(post)
        tell(Progress(Stage.ENTRIES, outgoing.acked.seq, outgoing.head_seq))
        last: Answer | None = None
        way = healing.Way()
        for data in api.exchange(sealed(post, outgoing, tell)):
            applied = apply(post, data)
            last, way = applied.answer, applied.way.after(way)
            report = _told(report, applied)
            tell(Progress(Stage.ENTRIES, last.head.seq, outgoing.head_seq))
        if last is not None:
            ahead = post.clock.now().timestamp() - last.at_ms / 1000
            report = replace(report, clock_off_s=ahead, wait_s=last.wait_s)
        if last is not None and _was_astray(last, way):
            continue
        moved = _judged(last, outgoing)
        report = replace(report, entries_sent=report.entries_sent + max(0, moved))
        if last is not None and last.head.seq >= outgoing.head_seq and not last.has_more:
            left = _open_questions(post)
            if not left or left == open_before:
                break
            open_before = left
    return report


def _told(report: Report, applied: Applied) -> Report:
    return replace(
        report,
        entries_taken=report.entries_taken + applied.entries,
        is_hq_restored=report.is_hq_restored or applied.is_hq_restored,
        pulled=report.pulled + applied.way.pulled,
        is_copied=report.is_copied or applied.answer.is_copied,
    )


def _was_astray(answer: Answer, way: healing.Way) -> bool:
    """Another round is due. Raises JournalForked when headquarters does not give our past back."""
    if way.is_astray and not way.has_moved:
        raise JournalForked(stream=answer.head.stream.hex(), seq=answer.head.seq)
    return way.is_astray or way.has_moved


def prepare(post: Post) -> Outgoing:
    """Read what headquarters lacks, and what to ask it."""
    with post.store.reading() as tx:
        acked, own = acked_head(tx), tx.own_head()
        steps = healing.steps(tx)
        asked = restored.question(tx, post.hq.stream, *blobs.to_ask(tx))
        dictionary_id = shared_dictionary(post, tx)
    asked = replace(asked, dictionaries=post.packing.dictionaries, own=steps)
    asked = replace(asked, voice=post.hq.voice)
    # What headquarters could not place yet, it would take for a fork.
    upto = acked.seq if steps else min(own.seq, acked.seq + MAX_ENTRIES_A_RUN)
    return Outgoing(acked, upto, own.seq, write_question(asked), dictionary_id)


def shared_dictionary(post: Post, tx: SyncTransaction) -> int:
    """Only one that headquarters has named: an older one would not open the pouch."""
    return shared(post.packing, tx.setting(HQ_DICTIONARIES) or ())


def sealed(post: Post, outgoing: Outgoing, tell: Tell = silent) -> Iterator[bytes]:
    """Close the pouches one by one, while the link takes them."""
    first_no = int(post.clock.now().timestamp() * 1000)
    acked, head = outgoing.acked.seq, outgoing.head_seq
    taken: list[int] = []
    for index, letter in enumerate(letters(post.store, outgoing)):
        if index > 1:
            # One is always ahead in the client's hands: those before it are on their way.
            tell(Progress(Stage.ENTRIES, acked, head, taken=taken[index - 1]))
        taken.append(letter.from_seq - 1)
        route = Route(TO_HQ, post.hq.seal_public, first_no + index, outgoing.dictionary_id)
        yield seal(letter, route, post.seals, post.packing, post.random)


def apply(post: Post, data: bytes, *, is_late: bool = False) -> Applied:
    """Take one answering pouch, whole, in one transaction.

    Args:
        is_late: it came on a stick, and the link may know better meanwhile.

    Raises:
        HqWrongKey: it was not signed by our headquarters.
        PouchDamaged: it gives back what this laptop never signed.
    """
    opened = _opened(post, data)
    with post.store.begin() as tx:
        own = tx.own_head()
        answer = read_answer(opened.letter.message, own.stream)
        if not post.seals.verify(post.hq.sign_public, ack_statement(answer.head), answer.signature):
            raise HqWrongKey(what="ack")
        known_ms = int(tx.setting(HQ_TIME) or 0) if is_late else 0
        is_newest = answer.at_ms >= known_ms
        way = healing.take(post, tx, answer)
        has_fallen = not way.is_astray and _note_ack(tx, answer, may_fall=is_newest)
        tx.add_stream(post.hq.stream, "hq")
        taken = restored.take(tx, opened, answer, is_late=is_late)
        if has_fallen or taken.is_restored or answer.has_forgotten:
            tx.doubt_blobs()
        blobs.note(tx, answer, is_late=is_late)
        # Who is astray keeps to the last contact of its own past: by it a copy is known.
        if answer.trail and is_newest and not way.is_astray:
            tx.set_setting(restored.TRAIL, answer.trail)
        if answer.trail:
            tx.set_setting(HQ_DICTIONARIES, list(answer.dictionaries))
            condition.note_told(tx)
        tx.set_setting(HQ_TIME, max(answer.at_ms, known_ms))
    is_restored = has_fallen or taken.is_restored or bool(answer.lacks)
    return Applied(answer, taken.entries, is_restored, taken.is_ahead, way)


def acked_head(tx: SyncTransaction) -> Head:
    """The last entry of our own that headquarters signed for."""
    own = tx.own_head()
    acked = tx.setting(ACKED)
    if not acked:
        return Head(own.stream, 1, 0, NO_HASH)
    return Head(own.stream, int(acked[0]), int(acked[1]), bytes.fromhex(acked[2]))


def _opened(post: Post, data: bytes) -> Opened:
    try:
        opened = open_pouch(data, post.hq.sign_public, post.seals, post.packing)
    except PouchForeignSigner as problem:
        raise HqWrongKey(what="pouch") from problem
    if opened.header.direction != TO_POST or opened.header.stream != post.hq.stream:
        raise HqWrongKey(what="stream")
    return opened


def _note_ack(tx: SyncTransaction, answer: Answer, *, may_fall: bool) -> bool:
    """Keep the proof; True when headquarters holds less than it had signed for."""
    head, before = answer.head, acked_head(tx).seq
    # Headquarters may fall back when it was restored; then its gap says so, and we send again.
    has_fallen = head.seq < before and answer.is_gap and may_fall
    if head.seq >= before or has_fallen:
        proof = [head.hash.hex(), answer.signature.hex(), answer.at_ms]
        tx.set_setting(ACKED, [head.epoch, head.seq, *proof])
    return has_fallen


def _judged(answer: Answer | None, outgoing: Outgoing) -> int:
    """How far headquarters moved; no move with entries waiting is a refusal, not a pause."""
    if answer is None:
        raise HqRefusedUs(why="no_answer")
    moved = answer.head.seq - outgoing.acked.seq
    stuck = moved == 0 and outgoing.entries > 0
    if answer.problem or (stuck and not answer.is_gap):
        raise HqRefusedUs(why=answer.problem or "not_taken")
    return moved


def _forgets_dictionary(post: Post) -> bool:
    """From now on pouches go without; headquarters names its dictionaries in every answer."""
    with post.store.begin() as tx:
        had_one = shared_dictionary(post, tx) != 0
        tx.set_setting(HQ_DICTIONARIES, [])
    return had_one


def _open_questions(post: Post) -> int:
    """What only another round can answer: what headquarters lost, and doubted pictures."""
    with post.store.reading() as tx:
        is_open = tx.setting(restored.BASE) is not None
        return len(blobs.to_ask(tx)[1]) + is_open + int(tx.setting(restored.KEPT) or 0)


def _has_news(post: Post) -> bool:
    with post.store.reading() as tx:
        return tx.own_head().seq > acked_head(tx).seq


def _sum(one: Report, other: Report) -> Report:
    return Report(
        one.entries_sent + other.entries_sent,
        one.entries_taken + other.entries_taken,
        one.blobs_sent + other.blobs_sent,
        one.blobs_missing + other.blobs_missing,
        other.clock_off_s,
        one.is_hq_restored or other.is_hq_restored,
        other.wait_s,
        one.pulled + other.pulled,
        one.is_copied or other.is_copied,
    )
