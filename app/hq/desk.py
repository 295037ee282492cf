"""Headquarters' desk: takes pouches in, keeps every true entry, signs for it and answers."""

from collections.abc import Awaitable, Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace

from app.domain.journal import Entry, post_stream
from app.errors import ChainBroken, Refused
from app.hq import effects, healing, restored, standing, voices
from app.hq.crowd import Crowd
from app.hq.shares import Shares
from app.hq.turns import OwnTurns, Turns
from app.ports import Clock, Random
from app.ports_crypto import Seals
from app.sync import batch
from app.sync.ledger import Arrived, BlobShelf, Device, Fork, HqStore, HqTransaction
from app.sync.letters import Answer, Question, ack_statement, read_question, write_answer
from app.sync.pouch import TO_HQ, TO_POST, Opened, Route, open_pouch, peek, seal
from app.sync.protocol import (
    JournalForked,
    Packing,
    PouchDamaged,
    PouchForeignSigner,
    QuotaExceeded,
    shared,
)

# Acknowledge now and then while a long backlog still comes in; 0.5 KB each on the way down.
ACK_EVERY = 8
MAX_ENTRIES_BACK = 500
# Far above the busiest day of a post (100 applications), far below what fills a disk.
QUOTA_BYTES_A_DAY = 64 << 20


async def at_once(work: Callable[[], None]) -> None:
    """What the disk has to do, done here and now."""
    work()


@dataclass(frozen=True, slots=True)
class Tools:
    """Headquarters' keys and everything else the desk works with.

    Attributes:
        old_key_ids: of sealing keys of before, which still open what was sealed to them.
        settle: moves whole pictures on to where they stay; None where they lie there already.
        aside: does what keeps the disk busy; a serving headquarters goes on meanwhile.
        tell: puts what a laptop should know of other posts into the streams; None tells nothing.
    """

    store: HqStore
    shelf: BlobShelf
    seals: Seals
    packing: Packing
    clock: Clock
    random: Random
    is_certified: Callable[[Device], bool]
    quota_bytes: int = QUOTA_BYTES_A_DAY
    crowd: Crowd = field(default_factory=Crowd)
    shares: Shares = field(default_factory=Shares)
    old_key_ids: tuple[bytes, ...] = ()
    aside: Callable[[Callable[[], None]], Awaitable[None]] = at_once
    turns: Turns = field(default_factory=OwnTurns)
    settle: Callable[[], int] | None = None
    tell: Callable[[Device], None] | None = None


@dataclass(frozen=True, slots=True)
class Came:
    """One pouch, dealt with.

    Attributes:
        problem: the code why it was not taken, "" when it was.
        voice: the issuing key this laptop hears us by, see app.hq.voices.
    """

    device: Device
    question: Question = Question()
    is_gap: bool = False
    problem: str = ""
    memory: restored.Memory = restored.Memory()
    voice: str = ""


def exchange(tools: Tools, pouches: Iterable[bytes]) -> Iterator[bytes]:
    """Take pouches of one device, answering now and then and once at the end.

    Raises:
        PouchForeignSigner, PouchDamaged, PouchNotForUs, PouchTooBig: of the first pouch, when
            it is not yet known whom to answer.
    """
    came: Came | None = None
    for number, data in enumerate(pouches, 1):
        came = receive(tools, data, came)
        if is_ack_due(tools, number, came):
            yield acknowledge(tools, came)
    if came is not None:
        yield from answers(tools, came)


def is_ack_due(tools: Tools, number: int, came: Came) -> bool:
    """Whether to say on the way what is signed for; where keys change, only the end is sure."""
    return number % ACK_EVERY == 0 and voices.is_newest(tools, came.voice)


def receive(tools: Tools, data: bytes, before: Came | None = None) -> Came:
    """Deal with one pouch: on return its entries are durable, or `problem` says why not.

    Raises:
        HqBusy: this laptop has had its part of the minute.
    """
    begun_s = tools.clock.monotonic()
    try:
        device = known_device(tools, peek(data).stream)
        tools.shares.check_turn(device.stream, tools.clock.now(), begun_s)
        if before is not None and device.stream != before.device.stream:
            raise PouchForeignSigner(stream=device.stream.hex())
        opened = open_pouch(data, device.sign_public, tools.seals, tools.packing)
        if opened.header.direction != TO_HQ:
            raise PouchDamaged(why="direction")
    except Refused as problem:
        if before is None:
            raise
        return refused(before, problem)
    try:
        return _taken(tools, device, opened, data)
    finally:
        now_s = tools.clock.monotonic()
        tools.shares.worked(device.stream, now_s - begun_s, tools.clock.now(), now_s)


def _taken(tools: Tools, device: Device, opened: Opened, data: bytes) -> Came:
    question = read_question(opened.letter.message)
    voice = question.voice if opened.letter.message else voices.known(tools, device.stream)
    came = Came(device, question, voice=voice)
    try:
        return _stored(tools, came, opened, len(data))
    except ChainBroken as problem:
        _set_aside(tools, opened, data, str(problem.facts.get("why", "")))
        return replace(came, problem=JournalForked.code)
    except Refused as problem:
        return refused(came, problem)


def acknowledge(tools: Tools, came: Came) -> bytes:
    """A short answer on the way: the signed acknowledgement alone."""
    tools = voices.speaking(tools, came.voice)
    with tools.store.reading() as tx:
        stream = post_stream(came.device.post)
        head = tx.head(stream)
        came = replace(came, question=Question(), memory=restored.Memory())
        answer = _answer(tools, tx, came)
    (letter,) = batch.letters(head, ())
    letter = replace(letter, message=write_answer(answer))
    return seal(letter, _route(tools, came), tools.seals, tools.packing, tools.random)


def answers(tools: Tools, came: Came) -> Iterator[bytes]:
    """The full answer: acknowledgement, blob offsets, and what headquarters has decided."""
    tools = voices.speaking(tools, came.voice)
    stream = post_stream(came.device.post)
    # Where the two sides do not agree, nothing can be placed there yet.
    is_between = came.question.back is not None and not came.memory.took
    is_open = bool(came.memory.steps or came.memory.tail or is_between)
    if tools.tell is not None and not is_open and not came.problem:
        tools.tell(came.device)
    with tools.store.reading() as tx:
        end = tx.head(stream)
        after = min(came.question.cursor[1], end.seq)
        fresh = [] if is_open else tx.entries(stream, after, MAX_ENTRIES_BACK)
        answer = _answer(tools, tx, came)
    answer = replace(answer, has_more=len(fresh) == MAX_ENTRIES_BACK)
    for letter in batch.letters(end, fresh):
        letter = replace(letter, message=write_answer(answer))
        yield seal(letter, _route(tools, came), tools.seals, tools.packing, tools.random)


def refused(came: Came, problem: Refused) -> Came:
    """What follows is not taken; the post is told why with the answer."""
    return replace(came, problem=problem.code)


def known_device(tools: Tools, stream: bytes) -> Device:
    """The enrolled, certified, not revoked device that writes this stream.

    Raises:
        PouchForeignSigner: there is none.
    """
    with tools.store.reading() as tx:
        device = tx.device(stream)
    if device is None or device.is_revoked or not tools.is_certified(device):
        raise PouchForeignSigner(stream=stream.hex())
    return device


def _stored(tools: Tools, came: Came, opened: Opened, size: int) -> Came:
    entries, stream = opened.letter.entries, came.device.stream
    with tools.store.begin("hq") as tx:
        before = tx.head(stream)
        is_gap = opened.letter.from_seq > before.seq + 1
        tools.shares.entries(stream, len(entries), tools.clock.now())
        fresh = 0 if is_gap else tx.accept(entries)
        counted = _counted(tools, tx.arrived(stream), size)
        arrived = replace(
            counted,
            received_total=counted.received_total + len(entries),
            unique_total=counted.unique_total + fresh,
        )
        tx.save_arrived(stream, arrived)
        healing.sign(tx, opened)
        _refuse_effects(tx, came.device.post, entries[len(entries) - fresh :])
        memory = restored.Memory()
        if opened.letter.message:
            voices.remember(tools, tx, stream, came.voice)
            memory = restored.remember(tools, tx, came.device, came.question)
            standing.note(tools, tx, stream, came.question.state)
    return replace(came, is_gap=is_gap, memory=memory)


def _counted(tools: Tools, arrived: Arrived, size: int) -> Arrived:
    today = tools.clock.now().date().isoformat()
    used = arrived.bytes_today if arrived.day == today else 0
    if used + size > tools.quota_bytes:
        raise QuotaExceeded(used_bytes=used)
    return replace(arrived, day=today, bytes_today=used + size, pouches=arrived.pouches + 1)


def _refuse_effects(tx: HqTransaction, post: str, fresh: Iterable[Entry]) -> None:
    """The entries stay; what they would have done is set aside, and the post is told why."""
    for entry in fresh:
        refusal = effects.refusal(entry)
        if refusal is not None and not restored.is_refused(tx, refusal.subject, refusal.body()):
            tx.append_to(post_stream(post), "entry.refused", refusal.subject, refusal.body())


def _set_aside(tools: Tools, opened: Opened, pouch: bytes, why: str) -> None:
    header = opened.header
    with tools.store.begin("hq") as tx:
        tx.quarantine(Fork(header.stream, header.epoch, header.from_seq, why, pouch))


def _answer(tools: Tools, tx: HqTransaction, came: Came) -> Answer:
    head = tx.head(came.device.stream)
    asked = came.question.blobs + came.question.doubts
    return Answer(
        head,
        tools.seals.sign(ack_statement(head)),
        int(tools.clock.now().timestamp() * 1000),
        came.is_gap,
        came.problem,
        offsets=tuple(
            (blob, held)
            for blob in asked
            if not tools.shelf.is_whole(blob) and (held := tools.shelf.held(blob))
        ),
        held=tuple(blob for blob in asked if tools.shelf.is_whole(blob)),
        lacks=tuple(blob for blob in came.question.doubts if not tools.shelf.held(blob)),
        trail=came.memory.trail,
        has_forgotten=came.memory.has_forgotten,
        steps=came.memory.steps,
        took=came.memory.took,
        dictionaries=tools.packing.dictionaries if came.memory.trail else (),
        wait_s=tools.crowd.wait_s,
        tail=came.memory.tail,
        is_copied=came.memory.is_copied,
        kept=came.memory.kept,
    )


def _route(tools: Tools, came: Came) -> Route:
    now_ms = int(tools.clock.now().timestamp() * 1000)
    dictionary_id = shared(tools.packing, came.question.dictionaries)
    return Route(TO_POST, came.device.seal_public, now_ms, dictionary_id)
