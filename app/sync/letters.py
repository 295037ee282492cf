"""What the two sides write to each other inside a pouch, beside the journal itself.

Post to headquarters, in the last pouch of a run:
    cursor   [epoch, seq] of the last entry it holds of headquarters' stream
    blobs    ids of the pictures it is about to send

Headquarters to post, in every answer:
    ack      [epoch, seq, hash, signature]: headquarters signed that it holds all up to here
    gap      true when the entries sent lie beyond what headquarters holds
    problem  code of the reason why a pouch was not taken, absent when all is well
    more     true when headquarters has still more to say than fitted: ask again
    at_ms    headquarters' time
    offsets  {blob id: bytes held} of the unfinished pictures that were asked about
    held     ids of the pictures that are whole at headquarters
"""

import struct
from dataclasses import dataclass

from app.domain.journal import Head, Position
from app.sync.pouch import Message
from app.sync.protocol import PouchDamaged

_HASH_BYTES, _SIGNATURE_BYTES = 32, 64


@dataclass(frozen=True, slots=True)
class Question:
    """What the post asks beside handing over its entries."""

    cursor: Position = (0, 0)
    blobs: tuple[str, ...] = ()


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


def ack_statement(head: Head) -> bytes:
    """The bytes headquarters signs to say: I hold your journal up to here."""
    placed = struct.pack(">16sIQ", head.stream, head.epoch, head.seq)
    return b"beranda-ack-v1" + placed + head.hash


def write_question(question: Question) -> Message:
    return {"cursor": list(question.cursor), "blobs": list(question.blobs)}


def read_question(message: Message) -> Question:
    """Raises PouchDamaged when it is not a question; an empty message asks nothing."""
    try:
        epoch, seq = message.get("cursor", (0, 0))
        return Question((int(epoch), int(seq)), tuple(map(_blob_id, message.get("blobs", ()))))
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
    return message


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
        )
    except (KeyError, TypeError, ValueError, AttributeError) as problem:
        raise PouchDamaged(why="answer") from problem


def _sized(text: str, size: int) -> bytes:
    value = bytes.fromhex(text)
    if len(value) != size:
        raise ValueError(size)
    return value


def _blob_id(text: str) -> str:
    return _sized(text, 16).hex()
