"""One parcel between a post and headquarters (kantong): journal entries, sealed and signed.

    "BPCH" | version u8 = 1 | header, 66 bytes (see `Header`)
    | sealed key: length u16, HPKE of a 32-byte key with info = "beranda-pouch-v1" ‖ header
    | body: length u32, zstd(plain) in AES-256-GCM chunks of 64 KiB, AAD = SHA-256(header)
    | Ed25519 signature over everything before it, 64 bytes

    plain = head signature 64 | prev 32 | message: length u32, JSON | entry count u32
          | one flag byte an entry (0 whole, 1 erased) | one salt of 16 bytes an entry
          | contents, each with its length u32

An erased entry has a zero salt, and its content hash in the place of its content. Hashes are
not sent: the reader makes them from `prev`, and the head signature proves the last of them.
All numbers are big endian.
"""

import hashlib
import json
import struct
from collections.abc import Sequence
from dataclasses import astuple, dataclass, field
from typing import Any

from app.domain import strict_json
from app.domain.journal import NO_HASH, SALT_BYTES, Entry, Head, content_hash, entry_hash
from app.errors import Refused
from app.ports import Random
from app.ports_crypto import Seals
from app.sync.protocol import (
    Packing,
    PouchDamaged,
    PouchForeignSigner,
    PouchNotForUs,
    PouchTooBig,
)

MAGIC = b"BPCH"
VERSION = 1
TO_HQ, TO_POST = 1, 2
SUITE_X25519 = 1
MAX_POUCH_BYTES = 1 << 20
MAX_PLAIN_BYTES = 8 << 20
# Ten times what a laptop puts in: a small pouch must not unfold into an hour of writing.
MAX_POUCH_ENTRIES = 1_000
# What a column for an epoch holds, and one for a number.
_LAST_EPOCH, _LAST_SEQ = 1 << 31, 1 << 63
# What a restored headquarters has lost may be months of its decisions.
MAX_MESSAGE_BYTES = 4 << 20

_HEADER = struct.Struct(">BB16sIQQQ8s8sI")
_START = len(MAGIC) + 1
_SIGNATURE_BYTES = 64
_WHOLE, _ERASED = 0, 1

Message = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Header:
    """What is written on the outside; `to_seq` is `from_seq` - 1 in a pouch without entries."""

    direction: int
    suite: int
    stream: bytes
    epoch: int
    pouch_no: int
    from_seq: int
    to_seq: int
    recipient_key_id: bytes
    signer_key_id: bytes
    dictionary_id: int

    def packed(self) -> bytes:
        return _HEADER.pack(*astuple(self))


@dataclass(frozen=True, slots=True)
class Letter:
    """What goes into a pouch: entries that follow `prev` in one epoch of one stream."""

    stream: bytes
    epoch: int
    from_seq: int
    prev: bytes
    entries: Sequence[Entry] = ()
    message: Message = field(default_factory=dict)

    @property
    def head(self) -> Head:
        """The last entry in it, or the one before it when it carries none."""
        if self.entries:
            last = self.entries[-1]
            return Head(self.stream, self.epoch, last.seq, last.hash)
        return Head(self.stream, self.epoch, self.from_seq - 1, self.prev)


@dataclass(frozen=True, slots=True)
class Route:
    """From whom to whom: the recipient's X25519 key, and what is written on the outside."""

    direction: int
    recipient: bytes
    pouch_no: int
    dictionary_id: int = 0


@dataclass(frozen=True, slots=True)
class Opened:
    """A pouch that was verified, opened and parsed. `head_signature` proves its head for ever."""

    header: Header
    letter: Letter
    head_signature: bytes


def head_statement(head: Head) -> bytes:
    """The bytes a device signs to say: my journal ends here."""
    placed = struct.pack(">16sIQ", head.stream, head.epoch, head.seq)
    return b"beranda-head-v1" + placed + head.hash


def seal(letter: Letter, route: Route, seals: Seals, packing: Packing, random: Random) -> bytes:
    """Close a pouch. The key inside is fresh, so equal letters give different pouches."""
    head = letter.head
    header = Header(
        route.direction,
        SUITE_X25519,
        letter.stream,
        letter.epoch,
        route.pouch_no,
        letter.from_seq,
        head.seq,
        seals.key_id(route.recipient),
        seals.key_id(seals.sign_public),
        route.dictionary_id,
    ).packed()
    start, contents = _plain(letter, seals.sign(head_statement(head)))
    body_key = random.bytes(32)
    sealed_key = seals.seal(route.recipient, _info(header), body_key)
    packed = packing.pack(start + contents, route.dictionary_id, len(start))
    body = seals.encrypt(body_key, hashlib.sha256(header).digest(), packed)
    start = MAGIC + bytes([VERSION]) + header
    whole = start + _sized(">H", sealed_key) + _sized(">I", body)
    return whole + seals.sign(whole)


def peek(data: bytes) -> Header:
    """Read the outside. Nothing of it is proven yet; it only says whose key to try.

    Raises:
        PouchTooBig, PouchDamaged
    """
    if len(data) > MAX_POUCH_BYTES:
        raise PouchTooBig(size_bytes=len(data))
    enough = len(data) > _START + _HEADER.size + _SIGNATURE_BYTES
    if not enough or data[:_START] != MAGIC + bytes([VERSION]):
        raise PouchDamaged(why="start")
    header = Header(*_HEADER.unpack_from(data, _START))
    if header.suite != SUITE_X25519 or header.direction not in (TO_HQ, TO_POST):
        raise PouchDamaged(why="header")
    if header.epoch >= _LAST_EPOCH or max(header.from_seq, header.to_seq) >= _LAST_SEQ:
        raise PouchDamaged(why="numbers")
    return header


def open_pouch(data: bytes, signer: bytes, seals: Seals, packing: Packing) -> Opened:
    """Verify with the Ed25519 key `signer`, then decrypt, then unpack with a bound, then parse.

    Raises:
        PouchDamaged, PouchForeignSigner, PouchNotForUs, PouchTooBig
    """
    header = peek(data)
    if header.signer_key_id != seals.key_id(signer):
        raise PouchForeignSigner(stream=header.stream.hex())
    if not seals.verify(signer, data[:-_SIGNATURE_BYTES], data[-_SIGNATURE_BYTES:]):
        raise PouchDamaged(why="signature")
    packed = _unsealed(data, header, seals)
    plain = packing.unpack(packed, header.dictionary_id, MAX_PLAIN_BYTES)
    opened = _parse(header, _Reader(plain))
    if not seals.verify(signer, head_statement(opened.letter.head), opened.head_signature):
        raise PouchDamaged(why="head")
    return opened


def _unsealed(data: bytes, header: Header, seals: Seals) -> bytes:
    outside = header.packed()
    sealed_key, body = _parts(data)
    try:
        body_key = seals.open(header.recipient_key_id, _info(outside), sealed_key)
    except Refused as problem:
        raise PouchNotForUs(stream=header.stream.hex()) from problem
    try:
        return seals.decrypt(body_key, hashlib.sha256(outside).digest(), body)
    except Refused as problem:
        raise PouchDamaged(why="body") from problem


def _info(header: bytes) -> bytes:
    return b"beranda-pouch-v1" + header


def _sized(length: str, data: bytes) -> bytes:
    return struct.pack(length, len(data)) + data


def _plain(letter: Letter, head_signature: bytes) -> tuple[bytes, bytes]:
    """What comes before the contents, most of it salts, and the contents."""
    message = json.dumps(letter.message, ensure_ascii=False, separators=(",", ":")).encode()
    flags = bytes(_ERASED if entry.is_erased else _WHOLE for entry in letter.entries)
    salts = b"".join(entry.salt or bytes(SALT_BYTES) for entry in letter.entries)
    contents = (
        _sized(">I", entry.content_hash if entry.content is None else entry.content)
        for entry in letter.entries
    )
    count = struct.pack(">I", len(letter.entries))
    start = head_signature + letter.prev + _sized(">I", message)
    return start + count + flags + salts, b"".join(contents)


def _parts(data: bytes) -> tuple[bytes, bytes]:
    """(sealed key, body): exactly what lies between the header and the signature."""
    reader = _Reader(data[_START + _HEADER.size : -_SIGNATURE_BYTES])
    sealed_key = reader.take(reader.number(">H"))
    body = reader.take(reader.number(">I"))
    reader.end()
    return sealed_key, body


def _parse(header: Header, reader: "_Reader") -> Opened:
    head_signature, prev = reader.take(_SIGNATURE_BYTES), reader.take(len(NO_HASH))
    message = _message(reader.take(min(reader.number(">I"), MAX_MESSAGE_BYTES)))
    count = reader.number(">I")
    if count != header.to_seq + 1 - header.from_seq:
        raise PouchDamaged(why="count")
    if count > MAX_POUCH_ENTRIES:
        raise PouchTooBig(entries=count)
    flags, salts = reader.take(count), reader.take(count * SALT_BYTES)
    entries: list[Entry] = []
    link = prev
    for index in range(count):
        salt = salts[index * SALT_BYTES : (index + 1) * SALT_BYTES]
        content = reader.take(reader.number(">I"))
        position = (header.epoch, header.from_seq + index)
        entries.append(_entry(header.stream, position, link, (flags[index], salt, content)))
        link = entries[-1].hash
    reader.end()
    letter = Letter(header.stream, header.epoch, header.from_seq, prev, entries, message)
    return Opened(header, letter, head_signature)


def _entry(
    stream: bytes, position: tuple[int, int], prev: bytes, sent: tuple[int, bytes, bytes]
) -> Entry:
    flag, salt, content = sent
    if flag == _ERASED and len(content) == len(NO_HASH):
        made = entry_hash(stream, position, prev, content)
        return Entry(stream, *position, prev, content, made, None, None)
    if flag != _WHOLE:
        raise PouchDamaged(why="flag")
    digest = content_hash(salt, content)
    made = entry_hash(stream, position, prev, digest)
    return Entry(stream, *position, prev, digest, made, salt, content)


def _message(data: bytes) -> Message:
    try:
        message = strict_json.read(data)
    except (ValueError, RecursionError) as problem:
        raise PouchDamaged(why="message") from problem
    if not isinstance(message, dict):
        raise PouchDamaged(why="message")
    return message


class _Reader:
    """Takes bytes off the front, and never more than there are."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    def take(self, size: int) -> bytes:
        if size < 0 or self._at + size > len(self._data):
            raise PouchDamaged(why="length")
        self._at += size
        return self._data[self._at - size : self._at]

    def number(self, form: str) -> int:
        value: int = struct.unpack(form, self.take(struct.calcsize(form)))[0]
        return value

    def end(self) -> None:
        if self._at != len(self._data):
            raise PouchDamaged(why="rest")
