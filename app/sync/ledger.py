"""What headquarters must remember of posts and devices, beside the journal itself."""

from collections.abc import Iterable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any, BinaryIO, Protocol

from app.domain.held import Claim, Held
from app.domain.journal import Body, Entry, Head
from app.domain.order import Told


@dataclass(frozen=True, slots=True)
class Device:
    """One enrolled laptop of one post; `certificate` is what headquarters signed for it."""

    stream: bytes
    post: str
    sign_public: bytes
    seal_public: bytes
    certificate: bytes
    is_revoked: bool = False


@dataclass(frozen=True, slots=True)
class PostOffice:
    """One post (pos imigrasi).

    Attributes:
        letters: how many laptops were given a letter so far (A, B, C ...).
    """

    code: str
    name: str
    letters: int = 0


@dataclass(frozen=True, slots=True)
class Ticket:
    """One packet that may enrol one laptop; `token_hash` is SHA-256 of what the laptop shows."""

    token_hash: str
    post: str
    letter: str
    not_after_on: str


@dataclass(frozen=True, slots=True)
class Arrived:
    """What came from one device: every entry counted, repeats too, and the different ones."""

    received_total: int = 0
    unique_total: int = 0
    pouches: int = 0
    bytes_today: int = 0
    day: str = ""


@dataclass(frozen=True, slots=True)
class Fork:
    """Another entry came under a number that headquarters holds; kept for a person to judge."""

    stream: bytes
    epoch: int
    seq: int
    why: str
    pouch: bytes


class HqTransaction(Protocol):
    """One act at headquarters: all of it is on disk, or none of it."""

    def head(self, stream: bytes) -> Head: ...

    def entries(self, stream: bytes, after_seq: int, limit: int) -> list[Entry]: ...

    def accept(self, entries: Iterable[Entry]) -> int: ...

    def append_to(self, stream: bytes, kind: str, subject: str, body: Body) -> Entry: ...

    def wait_for(self, stream: bytes, subjects: Iterable[str]) -> None: ...

    def add_stream(self, stream: bytes, side: str, post: str = ..., is_own: bool = ...) -> None: ...

    def application(self, subject: str) -> dict[str, Any] | None: ...

    def history(self, subject: str) -> list[Told]: ...

    def setting(self, key: str) -> Any: ...

    def set_setting(self, key: str, value: Any) -> None: ...

    def device(self, stream: bytes) -> Device | None: ...

    def add_device(self, device: Device) -> None: ...

    def save_certificate(self, stream: bytes, certificate: bytes) -> None: ...

    def revoke(self, stream: bytes) -> None: ...

    def devices(self) -> list[Device]: ...

    def post_office(self, code: str) -> PostOffice | None: ...

    def save_post_office(self, post: PostOffice) -> None: ...

    def post_offices(self) -> list[PostOffice]: ...

    def add_ticket(self, ticket: Ticket) -> None: ...

    def take_ticket(self, token_hash: str) -> Ticket | None:
        """Return it and make it void; None when there is none such, or it was used."""
        ...

    def arrived(self, stream: bytes) -> Arrived: ...

    def save_arrived(self, stream: bytes, arrived: Arrived) -> None: ...

    def sign_head(self, head: Head, signature: bytes) -> None:
        """Keep a laptop's own signature over where its journal ended."""
        ...

    def signed_heads(self, stream: bytes, after_seq: int, limit: int) -> list[tuple[int, bytes]]:
        """(number, signature) of the heads after `after_seq`, in order."""
        ...

    def quarantine(self, fork: Fork) -> None: ...

    def forks(self) -> list[Fork]: ...

    def take_in_hand(self, one: Claim, *, is_over: bool = ...) -> bool:
        """False while it is in another's hands, unless it is taken `is_over` his head."""
        ...

    def put_down(self, by: str, subject: str = ...) -> None:
        """Out of this person's hands: one record, or all."""
        ...

    def in_hand(self, now_ms: int) -> dict[str, Claim]:
        """What lies in whose hands, by subject."""
        ...

    def hold(self, one: Held) -> bool:
        """Keep a decision back; False when another already waits about the same record."""
        ...

    def held(self) -> list[Held]:
        """Those that wait, were taken back or failed, the first that is due first."""
        ...

    def end_held(self, one: Held, state: str = ..., problem: str = ...) -> bool:
        """It waits no longer, or is forgotten when `state` is ""; False: somebody was faster."""
        ...

    def held_was_read(self, subject: str) -> None:
        """Who decided about it knows now that it failed."""
        ...


class HqStore(Protocol):
    def begin(self, by: str = ...) -> AbstractContextManager[HqTransaction]: ...

    def reading(self) -> AbstractContextManager[HqTransaction]: ...


class BlobShelf(Protocol):
    """Sealed pictures as they came, whole or still growing."""

    def held(self, blob_id: str) -> int:
        """Bytes on the disk, 0 when it is unknown."""
        ...

    def is_whole(self, blob_id: str) -> bool: ...

    def receiving(self, blob_id: str, offset: int) -> AbstractContextManager[BinaryIO]:
        """The growing file, cut to `offset`; what was written stays, whatever happens then."""
        ...

    def finish(self, blob_id: str) -> bool:
        """Prove the bytes and put them on the shelf; wrong bytes are dropped and it says False."""
        ...
