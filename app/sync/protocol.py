"""What a post and headquarters ask of each other, and of the tools that seal a pouch.

The client and the server implement the same `HqApi`; tests join both ends in one process.
"""

from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager
from typing import Any, BinaryIO, Protocol

from app.domain.journal import Entry, Head
from app.errors import Refused, Unavailable


class BlobWay(Protocol):
    """Carries one picture at a time."""

    def blob_put(self, blob_id: str, offset: int, total: int, stream: BinaryIO) -> int:
        """Send the rest of a blob from `offset`; return what headquarters then holds."""
        ...


class HqApi(BlobWay, Protocol):
    """Headquarters (Kanim) as one post sees it.

    Attributes:
        is_twofold: entries have a way of their own, so `exchange` may be called while a picture
            of `blob_put` is being read.
    """

    is_twofold: bool

    def exchange(self, pouches: Iterable[bytes]) -> Iterator[bytes]:
        """Hand over pouches one after another; headquarters' answering pouches come back."""
        ...

    def blob_offset(self, blob_id: str) -> int:
        """How many bytes of this blob headquarters already holds."""
        ...


class Packing(Protocol):
    """Compression with numbered dictionaries; 0 is none."""

    @property
    def dictionaries(self) -> tuple[int, ...]:
        """Numbers of those that this side holds."""
        ...

    def pack(self, plain: bytes, dictionary_id: int, loose: int = 0) -> bytes:
        """The first `loose` bytes are like nothing else: they are packed for themselves."""
        ...

    def unpack(self, packed: bytes, dictionary_id: int, limit_bytes: int) -> bytes:
        """Raises PouchTooBig beyond the limit, PouchDamaged when it is no packing at all."""
        ...


def shared(packing: Packing, theirs: Iterable[int]) -> int:
    """The newest dictionary that both sides hold; 0 is none."""
    return max(set(packing.dictionaries) & set(theirs), default=0)


class SyncTransaction(Protocol):
    """What sync reads and writes of a store; the whole block is on disk, or none of it."""

    def head(self, stream: bytes) -> Head: ...

    def own_head(self) -> Head: ...

    def entries(self, stream: bytes, after_seq: int, limit: int) -> list[Entry]: ...

    def accept(self, entries: Iterable[Entry]) -> int:
        """Take entries of another stream, skipping those already here; return how many are new.

        Raises:
            ChainBroken: they do not continue what this store holds of that stream.
        """
        ...

    def rewind(self, stream: bytes, seq: int) -> None:
        """Drop what a stream of headquarters says after `seq`, and all that followed from it."""
        ...

    def rejoin(self, seq: int, entries: Iterable[Entry]) -> None:
        """Put our own entries after `seq` in another order, with others of ours between them.

        Raises:
            ChainBroken: one of ours would be missing, or they do not follow one another.
        """
        ...

    def add_blob(self, row: dict[str, Any]) -> None:
        """Keys: id, subject, size, role, at_ms; a picture that is known stays as it is."""
        ...

    def add_stream(self, stream: bytes, side: str, post: str = ..., is_own: bool = ...) -> None: ...

    def setting(self, key: str) -> Any: ...

    def set_setting(self, key: str, value: Any) -> None: ...

    def blobs_to_send(self, limit: int) -> list[dict[str, Any]]:
        """Rows with id, subject, size, role, sent, at_ms of what headquarters does not hold."""
        ...

    def blobs_named(self) -> list[dict[str, Any]]:
        """The same rows of every picture, whoever holds it."""
        ...

    def blob_sent(self, blob_id: str, sent: int, is_confirmed: bool) -> None: ...

    def doubt_blobs(self) -> None:
        """Headquarters may have lost what it signed for: all of it is asked about again."""
        ...


class SyncStore(Protocol):
    def begin(self, by: str = ...) -> AbstractContextManager[SyncTransaction]: ...

    def reading(self) -> AbstractContextManager[SyncTransaction]: ...


class BlobSource(Protocol):
    """Sealed pictures as they lie on the disk."""

    def ciphertext(self, blob_id: str) -> bytes: ...


class PouchDamaged(Refused):
    """Not one bit of it is taken; the same entries are simply sent again."""

    code = "pouch_damaged"


class PouchNotForUs(Refused):
    """Sealed to another key."""

    code = "pouch_not_for_us"


class PouchForeignSigner(Refused):
    """Signed by somebody this side does not know, or no longer trusts."""

    code = "pouch_foreign_signer"


class PouchTooBig(Refused):
    code = "pouch_too_big"


class QuotaExceeded(Refused):
    """This device has sent more today than headquarters takes from one device."""

    code = "quota_exceeded"


class JournalForked(Refused):
    """Headquarters holds another entry under the same number: only a person can decide."""

    code = "journal_forked"


class HqUnreachable(Unavailable):
    """No connection: no link, or nobody answers the door."""

    code = "hq_unreachable"


class HqSilent(Unavailable):
    """The link is up, and headquarters says nothing."""

    code = "hq_silent"


class HqBusy(HqSilent):
    """It is there, and asks us to come again after `wait_s` seconds."""

    code = "hq_busy"


class HqGarbage(Unavailable):
    """Something answered that is not headquarters' language."""

    code = "hq_garbage"


class HqWrongKey(Refused):
    """The one who answered is not the headquarters this device was provisioned for."""

    code = "hq_wrong_key"


class HqRefusedUs(Refused):
    """Headquarters knows us and says no; `why` holds its code."""

    code = "hq_refused_us"
