"""What lies on a courier's stick (flashdisk): sealed parcels by number, and one signed list.

    BERANDA/kantong-<device, 8 hex>-<stick no.>/    from a laptop to headquarters
    BERANDA/jawaban-<device, 8 hex>-<answer no.>/   from headquarters to that laptop
        000001.kantong   a pouch, as it would travel over the link
        000002.gambar    a sealed picture, as it lies on the disk
        daftar           the list, written last: without it nothing here counts

    daftar = "BSTK" | version u8 = 1 | outside, 90 bytes (see `Outside`) | count u32
             | one row a file: kind u8, size u64, SHA-256
             | Ed25519 signature over everything before it, 64 bytes

The row's place is the file's number, from 1. A name proves nothing: what is taken is what the
list was signed for, whole, in its order. All numbers are big endian.
"""

import hashlib
import re
import struct
from collections.abc import Sequence
from dataclasses import astuple, dataclass, replace
from typing import Protocol

from app.errors import Refused, Unavailable
from app.ports_crypto import Seals
from app.sync.pouch import TO_HQ, TO_POST

HOME = "BERANDA"
LIST_NAME = "daftar"
MAX_FILES = 20_000
MAX_FILE_BYTES = 32 << 20
MAX_LIST_BYTES = 1 << 20
POUCH, PICTURE, ENROLMENT, CERTIFICATE = 1, 2, 3, 4

_MAGIC = b"BSTK\x01"
_OUTSIDE = struct.Struct(">B16s16sQQQ32sB")
_COUNT = struct.Struct(">I")
_ROW = struct.Struct(">BQ32s")
_SIGNATURE_BYTES = 64
_ENDINGS = {
    POUCH: "kantong",
    PICTURE: "gambar",
    ENROLMENT: "pendaftaran",
    CERTIFICATE: "sertifikat",
}
_WORDS = {TO_HQ: "kantong", TO_POST: "jawaban"}
_FILE = re.compile(r"(daftar|[0-9]{6}\.(kantong|gambar|pendaftaran|sertifikat))(\.part)?")
_BAG = re.compile(r"(kantong|jawaban)-([0-9a-f]{8})-([0-9]{6,20})")


class StickEmpty(Refused):
    """Nothing of Beranda lies in this folder."""

    code = "stick_empty"


class StickUnanswered(Refused):
    """Headquarters has not written its answer on it yet."""

    code = "stick_unanswered"


class StickUnfinished(Refused):
    """It was pulled out before the list was written: nothing of it counts."""

    code = "stick_unfinished"


class StickDamaged(Refused):
    """`file` is the number of what was changed or cut."""

    code = "stick_damaged"


class StickListDamaged(StickDamaged):
    """The list itself was changed or cut: nothing of this bag can be trusted."""

    code = "stick_list_damaged"


class StickFileMissing(Refused):
    """The list names file number `file`, and it is not there."""

    code = "stick_file_missing"


class StickForeign(Refused):
    """Signed by somebody this side does not know."""

    code = "stick_foreign"


class StickNotForUs(Refused):
    """Sound, and meant for another laptop or another headquarters."""

    code = "stick_not_for_us"


class StickReplayed(Refused):
    """An answer that was read before, or is older than the last one."""

    code = "stick_replayed"


class StickGap(Refused):
    """Entries `from_no` to `to_no` have not come yet, so what follows them waits at the post."""

    code = "stick_gap"


class StickFull(Unavailable):
    """The stick has not enough room."""

    code = "stick_full"


class StickGone(Unavailable):
    """The stick was pulled out, is write protected or broken."""

    code = "stick_gone"


class StickStopped(Unavailable):
    """The officer stopped it half-way: what lies on the stick does not count."""

    code = "stick_stopped"


class Stick(Protocol):
    """A folder on a stick; every failure of the thing itself is StickFull or StickGone."""

    def bags(self) -> list[str]:
        """Names of the folders on it, of ours and of others."""
        ...

    def files(self, bag: str) -> list[str]: ...

    def read(self, bag: str, name: str, limit_bytes: int) -> bytes | None:
        """The bytes as they lie on the stick itself, at most one more than the limit.

        None when there is no plain file of that name: links and devices are never followed.
        """
        ...

    def write(self, bag: str, name: str, data: bytes) -> None:
        """Whole and durable, or not at all."""
        ...

    def remove(self, bag: str, names: Sequence[str]) -> None:
        """Take files away, and the bag with them once it is empty."""
        ...

    def free_bytes(self) -> int | None: ...


@dataclass(frozen=True, slots=True)
class Outside:
    """What the list says of the whole.

    Attributes:
        device: the laptop that sends, or that is answered.
        post: headquarters' stream of its post.
        number: counts the sticks of a laptop, or the answers to it.
        answers: number of the stick that is answered; 0 when none.
        signer: Ed25519 key of the sender.
        is_all: the whole journal again, not only what headquarters has not signed for.
    """

    direction: int
    device: bytes
    post: bytes
    number: int
    answers: int
    at_ms: int
    signer: bytes
    is_all: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One file: what it is, and its exact bytes."""

    kind: int
    size: int
    sha256: bytes

    @property
    def blob_id(self) -> str:
        """A picture's name is the beginning of its own fingerprint."""
        return self.sha256[:16].hex()


@dataclass(frozen=True, slots=True)
class Listed:
    """A list whose signature was proven; `seal` is printed on the letter and shown on arrival."""

    outside: Outside
    rows: tuple[Row, ...]
    seal: str

    @property
    def size(self) -> int:
        return sum(row.size for row in self.rows)

    def numbered(self, *kinds: int) -> list[tuple[int, Row]]:
        """(number, row) of these kinds, in order."""
        return [(no, row) for no, row in enumerate(self.rows, 1) if row.kind in kinds]


@dataclass(frozen=True, slots=True)
class BagName:
    direction: int
    device: str
    number: int


def bag_name(outside: Outside) -> str:
    return f"{_WORDS[outside.direction]}-{outside.device.hex()[:8]}-{outside.number:06}"


def read_bag_name(name: str) -> BagName | None:
    """What a folder says it is; None for somebody else's folder."""
    found = _BAG.fullmatch(name)
    if found is None:
        return None
    direction = TO_HQ if found[1] == _WORDS[TO_HQ] else TO_POST
    return BagName(direction, found[2], int(found[3]))


def file_name(number: int, kind: int) -> str:
    return f"{number:06}.{_ENDINGS[kind]}"


def is_ours(name: str) -> bool:
    """Whether a file's name is one that this module gives, or its unfinished copy."""
    return _FILE.fullmatch(name) is not None


def row_of(kind: int, data: bytes) -> Row:
    return Row(kind, len(data), hashlib.sha256(data).digest())


def write_list(outside: Outside, rows: Sequence[Row], seals: Seals) -> bytes:
    """The list of a bag, signed."""
    told = b"".join(_ROW.pack(*astuple(row)) for row in rows)
    whole = _MAGIC + _OUTSIDE.pack(*astuple(outside)) + _COUNT.pack(len(rows)) + told
    return whole + seals.sign(whole)


def seal_of(data: bytes) -> str:
    """`4F7A-92C1-03DE`: the fingerprint of a list, short enough to compare on paper."""
    digest = hashlib.sha256(data).hexdigest()[:12].upper()
    return "-".join(digest[at : at + 4] for at in (0, 4, 8))


def read_list(data: bytes, seals: Seals) -> Listed:
    """Prove the list with the key it names; whose key that is, the caller must know.

    Raises:
        StickListDamaged: cut, changed, or no list at all.
    """
    start = len(_MAGIC) + _OUTSIDE.size + _COUNT.size
    body = data[:-_SIGNATURE_BYTES]
    if len(data) > MAX_LIST_BYTES or len(body) < start or data[: len(_MAGIC)] != _MAGIC:
        raise StickListDamaged()
    outside = _outside(data)
    if not seals.verify(outside.signer, body, data[-_SIGNATURE_BYTES:]):
        raise StickListDamaged()
    (count,) = _COUNT.unpack_from(data, start - _COUNT.size)
    if count > MAX_FILES or len(body) != start + count * _ROW.size:
        raise StickListDamaged()
    rows = tuple(Row(*one) for one in _ROW.iter_unpack(body[start:]))
    if any(row.kind not in _ENDINGS or row.size > MAX_FILE_BYTES for row in rows):
        raise StickListDamaged()
    return Listed(outside, rows, seal_of(data))


def open_bag(stick: Stick, bag: str, seals: Seals) -> Listed:
    """The proven list of a bag.

    Raises:
        StickUnfinished, StickListDamaged
    """
    data = stick.read(bag, LIST_NAME, MAX_LIST_BYTES)
    if data is None:
        raise StickUnfinished(bag=bag)
    return read_list(data, seals)


def read_file(stick: Stick, bag: str, number: int, row: Row) -> bytes:
    """File `number`, exactly as it was signed for.

    Raises:
        StickFileMissing, StickDamaged
    """
    data = stick.read(bag, file_name(number, row.kind), row.size)
    if data is None:
        raise StickFileMissing(file=number)
    if len(data) != row.size or hashlib.sha256(data).digest() != row.sha256:
        raise StickDamaged(file=number)
    return data


def _outside(data: bytes) -> Outside:
    fields = _OUTSIDE.unpack_from(data, len(_MAGIC))
    outside = Outside(*fields)
    if outside.direction not in _WORDS or fields[-1] > 1:
        raise StickListDamaged()
    return replace(outside, is_all=bool(fields[-1]))
