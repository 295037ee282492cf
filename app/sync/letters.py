"""What the two sides write to each other inside a pouch, beside the journal itself.

Post to headquarters, in the last pouch of a run:
    cursor   [epoch, seq] of the last entry it holds of headquarters' stream
    at       the first 8 bytes of that entry's hash, in hex
    blobs    ids of the pictures it is about to send
    doubts   ids of pictures that were signed for by a headquarters that forgot since
    trail    what headquarters said last time under this name
    dict     numbers of the dictionaries it holds
    back     headquarters' own entries that it has lost, see app.sync.restored
    own      [[epoch, seq, hash]] down its own stream, when headquarters holds more of it
    voice    id of the issuing key it hears headquarters by; absent for the very first one
    state    how the laptop stands, see app.domain.condition; seldom, and only news

Headquarters to post, in every answer:
    ack      [epoch, seq, hash, signature]: headquarters signed that it holds all up to here
    gap      true when the entries sent lie beyond what headquarters holds
    problem  code of the reason why a pouch was not taken, absent when all is well
    more     true when headquarters has still more to say than fitted: ask again
    at_ms    headquarters' time
    offsets  {blob id: bytes held} of the unfinished pictures that were asked about
    held     ids of the pictures that are whole at headquarters
    lacks    ids of the doubted pictures of which headquarters has nothing
    trail    a fresh name of this contact, to be said again next time
    forgot   true when headquarters does not know the trail: it was restored from a backup
    steps    [[epoch, seq, hash]] of its own entries, when it does not know the cursor
    took     the first 8 bytes of the last entry's hash of what came `back`, in hex
    dict     numbers of the dictionaries it holds
    kept     how many entries of what came `back` are laid by: the next page follows them
    tail     entries of the post's own that it lacks, see app.sync.healing
    copied   true when two machines write under its name
    wait_s   seconds before the next visit by itself: many posts come at once
"""

import struct
from dataclasses import dataclass
from typing import Any

from app.domain.journal import Head, Position
from app.sync.pouch import Message
from app.sync.protocol import PouchDamaged

Step = tuple[int, int, str]
"""(epoch, seq, first 8 bytes of the hash in hex) of an entry."""
_HASH_BYTES, _SIGNATURE_BYTES = 32, 64
_TRAIL_CHARS = 40
_VOICE_CHARS = 16
_LONGEST_WAIT_S = 3_600
# So many pictures a post may ask about at once; a stick's list holds as many.
MAX_ASKED = 2_000


@dataclass(frozen=True, slots=True)
class Question:
    """What the post asks beside handing over its entries."""

    cursor: Position = (0, 0)
    blobs: tuple[str, ...] = ()
    at: str = ""
    doubts: tuple[str, ...] = ()
    trail: str = ""
    back: Message | None = None
    dictionaries: tuple[int, ...] = ()
    state: Message | None = None
    own: tuple[Step, ...] = ()
    voice: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """What headquarters says; `signature` is over `ack_statement(head)`."""

    head: Head
    signature: bytes
    at_ms: int
    is_gap: bool = False
    problem: str = ""
    has_more: bool = False
    offsets: tuple[tuple[str, int], ...] = ()
    held: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()
    trail: str = ""
    has_forgotten: bool = False
    steps: tuple[Step, ...] = ()
    took: str = ""
    dictionaries: tuple[int, ...] = ()
    wait_s: int = 0
    tail: Message | None = None
    is_copied: bool = False
    kept: int = 0


def short(digest: bytes) -> str:
    """Enough of a hash to tell two histories apart."""
    return digest[:8].hex()


def ack_statement(head: Head) -> bytes:
    """The bytes headquarters signs to say: I hold your journal up to here."""
    placed = struct.pack(">16sIQ", head.stream, head.epoch, head.seq)
    return b"beranda-ack-v1" + placed + head.hash


def write_question(question: Question) -> Message:
    message: Message = {"cursor": list(question.cursor), "blobs": list(question.blobs)}
    more = {
        "at": question.at,
        "doubts": list(question.doubts),
        "trail": question.trail,
        "back": question.back,
        "dict": list(question.dictionaries),
        "state": question.state,
        "own": [list(step) for step in question.own],
        "voice": question.voice,
    }
    return message | {key: value for key, value in more.items() if value}


def read_question(message: Message) -> Question:
    """Raises PouchDamaged when it is not a question; an empty message asks nothing."""
    try:
        epoch, seq = message.get("cursor", (0, 0))
        return Question(
            (_count(epoch), _count(seq)),
            _asked(message.get("blobs", ())),
            str(message.get("at", "")),
            _asked(message.get("doubts", ())),
            str(message.get("trail", ""))[:_TRAIL_CHARS],
            _message(message.get("back"), "back"),
            tuple(map(_count, message.get("dict", ()))),
            _message(message.get("state"), "state"),
            _steps(message.get("own", ())),
            str(message.get("voice", ""))[:_VOICE_CHARS],
        )
    except (TypeError, ValueError) as problem:
        raise PouchDamaged(why="question") from problem


def write_answer(answer: Answer) -> Message:
    head = answer.head
    message: Message = {
        "ack": [head.epoch, head.seq, head.hash.hex(), answer.signature.hex()],
        "at_ms": answer.at_ms,
    }
    if answer.is_gap:
        message["gap"] = True
    if answer.problem:
        message["problem"] = answer.problem
    if answer.has_more:
        message["more"] = True
    if answer.offsets:
        message["offsets"] = dict(answer.offsets)
    if answer.held:
        message["held"] = list(answer.held)
    more = {
        "lacks": list(answer.lacks),
        "trail": answer.trail,
        "forgot": answer.has_forgotten,
        "steps": [list(step) for step in answer.steps],
        "took": answer.took,
        "dict": list(answer.dictionaries),
        "wait_s": answer.wait_s,
        "tail": answer.tail,
        "copied": answer.is_copied,
        "kept": answer.kept,
    }
    return message | {key: value for key, value in more.items() if value}


def read_answer(message: Message, stream: bytes) -> Answer:
    """Raises PouchDamaged when it is not an answer about this device's stream."""
    try:
        epoch, seq, digest, signature = message["ack"]
        head = Head(stream, int(epoch), int(seq), _sized(digest, _HASH_BYTES))
        return Answer(
            head,
            _sized(signature, _SIGNATURE_BYTES),
            int(message["at_ms"]),
            bool(message.get("gap", False)),
            str(message.get("problem", "")),
            bool(message.get("more", False)),
            tuple((_blob_id(one), int(held)) for one, held in message.get("offsets", {}).items()),
            tuple(map(_blob_id, message.get("held", ()))),
            tuple(map(_blob_id, message.get("lacks", ()))),
            str(message.get("trail", ""))[:_TRAIL_CHARS],
            bool(message.get("forgot", False)),
            _steps(message.get("steps", ())),
            str(message.get("took", "")),
            tuple(map(int, message.get("dict", ()))),
            min(max(0, int(message.get("wait_s", 0))), _LONGEST_WAIT_S),
            _message(message.get("tail"), "tail"),
            bool(message.get("copied", False)),
            max(0, int(message.get("kept", 0))),
        )
    except (KeyError, TypeError, ValueError, AttributeError) as problem:
        raise PouchDamaged(why="answer") from problem


def _sized(text: str, size: int) -> bytes:
    value = bytes.fromhex(text)
    if len(value) != size:
        raise ValueError(size)
    return value


def _steps(given: Any) -> tuple[Step, ...]:
    return tuple((_count(epoch), _count(seq), str(digest)) for epoch, seq, digest in given)


def _count(given: Any) -> int:
    if type(given) is not int or given < 0:
        raise ValueError("count")
    return given


def _asked(given: Any) -> tuple[str, ...]:
    if not isinstance(given, list | tuple) or len(given) > MAX_ASKED:
        raise ValueError("asked")
    return tuple(map(_blob_id, given))


def _message(given: Any, name: str) -> Message | None:
    if given is not None and not isinstance(given, dict):
        raise TypeError(name)
    return given


def _blob_id(text: str) -> str:
    return _sized(text, 16).hex()
