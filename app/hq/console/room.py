"""What every page of the console works with, handed in at the start."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any, Protocol

from app.domain.admission import Start
from app.domain.four_eyes import Request
from app.domain.journal import Entry, Fact
from app.domain.report import Trip
from app.domain.retention import Retention
from app.domain.reviewer import Look, Reviewer, Session
from app.domain.rulebook import NoRuleInForce, Rulebook, Rules
from app.domain.waiting import Wanted
from app.hq.desk import Tools
from app.hq.destruction import Archive
from app.hq.publishing import in_force
from app.sync.ledger import Device


class Secrets(Protocol):
    """Passwords and codes of reviewers."""

    def hashed(self, password: str) -> str: ...

    def matches(self, password: str, kept: str) -> bool: ...

    def new_totp(self) -> str: ...

    def sealed(self, secret: str) -> str:
        """What is kept of a phone's secret; sealed twice is sealed once."""
        ...

    def totp_step(self, secret: str, code: str, at_s: float) -> int | None: ...

    def spare(self) -> str:
        """Twelve random letters that open once."""
        ...

    def token(self) -> str: ...


class Books(Protocol):
    """People, sessions, readings, and the lists a reviewer works through."""

    def reviewer(self, name: str) -> Reviewer | None: ...

    def reviewers(self) -> list[Reviewer]: ...

    def save_reviewer(self, one: Reviewer) -> None: ...

    def let_in(self, seen: Reviewer, step: int, totp: str, now_ms: int) -> bool: ...

    def keep_out(self, name: str, most: int, until_ms: int) -> int: ...

    def keep_spares(self, reviewer: str, kept: Iterable[str]) -> None: ...

    def spares_left(self, reviewer: str) -> int: ...

    def use_spare(self, seen: Reviewer, kept: str, now_ms: int) -> bool: ...

    def open_start(self, one: Start, fresh: Reviewer) -> None: ...

    def start_of(self, reviewer: str) -> Start | None: ...

    def begin_anew(self, one: Start, made: Reviewer, kept: Iterable[str]) -> bool: ...

    def change_secrets(self, seen: Reviewer, made: Reviewer, session: str) -> bool: ...

    def ask(self, one: Request) -> bool: ...

    def request(self, request_id: str) -> Request | None: ...

    def open_requests(self) -> list[Request]: ...

    def begin_settling(self, request_id: str, by: str, now_ms: int) -> bool: ...

    def leave(self, request_id: str, by: str) -> None: ...

    def settle(self, request_id: str, by: str, state: str, now_ms: int) -> bool: ...

    def session(self, token_hash: str) -> Session | None: ...

    def save_session(self, one: Session) -> None: ...

    def end_session(self, token_hash: str) -> None: ...

    def end_sessions_of(self, reviewer: str) -> None: ...

    def looked(self, look: Look) -> None: ...

    def looks(self, subject: str = ..., limit: int = ...) -> list[Look]: ...

    def are_looks_whole(self) -> bool: ...

    def queue(
        self, statuses: Iterable[str], text: str, post: str, limit: int, purpose: str = ...
    ) -> list[dict[str, Any]]: ...

    def alike(self, name: str, limit: int) -> list[dict[str, Any]]: ...

    def waiting(self, wanted: Wanted, limit: int) -> list[dict[str, Any]]: ...

    def count(self, wanted: Wanted, most: int) -> int: ...

    def arrived(self, wanted: Wanted, since_ms: int) -> int: ...

    def late(self, wanted: Wanted) -> int: ...

    def counts(self, statuses: Iterable[str] = ...) -> dict[str, int]: ...

    def application(self, subject: str) -> dict[str, Any] | None: ...

    def taken_in_by(self, stream: bytes, until_ms: int) -> list[dict[str, Any]]: ...

    def history(self, subject: str) -> list[tuple[Entry, Fact, str]]: ...

    def told_elsewhere(self, subject: str) -> list[tuple[tuple[Entry, Fact, str], str]]: ...

    def contacts(self, post: str) -> list[int]: ...

    def last_contact(self, stream: bytes) -> int: ...


@dataclass(frozen=True, slots=True)
class Code:
    """A square code as one path of an SVG of `size` by `size` modules."""

    size: int
    path: str


class Bureau(Protocol):
    """What takes headquarters' own keys: packets for new laptops, and words to compare."""

    def packet(self, code: str, hq_url: str) -> bytes:
        """Raises UnknownPost."""
        ...

    def is_ours(self, packet: bytes) -> bool: ...

    def code(self, packet: bytes) -> Code: ...

    def certify(self, asked: str) -> bytes:
        """The certificate for a laptop that cannot reach the link.

        Raises:
            PouchDamaged, PouchForeignSigner, TicketUsed, AlreadyEnrolled
        """
        ...

    def renew(self, stream: bytes, by: str) -> None:
        """A new certificate for the same keys. Raises PouchForeignSigner."""
        ...

    def words_of(self, device: Device) -> tuple[str, ...]:
        """Slow on purpose (0.1 s): ask for one laptop, not for all."""
        ...

    def own_words(self) -> tuple[str, ...]: ...


def _no_retention(on: date) -> Retention:
    raise NoRuleInForce(kind="retention", on=on.isoformat())


@dataclass(frozen=True)
class Room:
    """The console's tools.

    Attributes:
        picture: opens one sealed picture (id, secret, number); None when it is not here whole.
        floor: the rules that ship with the program, below what was published.
        cases: applications received from (in) until (out) with their steps, in milliseconds.
        payments: applications in these states, at most so many, with what was billed.
        trips: what a trip to headquarters costs from each post, as assumed on a day.
        retention: how long records are kept, by the rule of a day; `archive` destroys them.
        bureau: None where no new laptop can be made.
        cache: what is counted for every page, with the moment it was.
        undo: how long a decision can be taken back; zero signs it at once.
        square: a text as a square code, for a phone to read.
        later: does something after so many seconds, while headquarters serves.
    """

    tools: Tools
    books: Books
    secrets: Secrets
    rules: Callable[[], Rules]
    picture: Callable[[str, bytes, int], bytes | None]
    is_practice: bool = False
    bureau: Bureau | None = None
    floor: Rulebook = Rulebook()
    cases: Callable[[int, int], list[dict[str, Any]]] = lambda _from, _until: []
    payments: Callable[[Iterable[str], int], list[dict[str, Any]]] = lambda _statuses, _limit: []
    trips: Callable[[date], dict[str, Trip]] = lambda _on: {}
    retention: Callable[[date], Retention] = _no_retention
    archive: Archive | None = None
    cache: dict[str, tuple[float, Any]] = field(default_factory=dict)
    undo: timedelta = timedelta()
    square: Callable[[str], Code] = lambda _text: Code(1, "")
    later: Callable[[float, Callable[[], None]], object] = lambda _seconds, _do: None

    def book(self) -> Rulebook:
        """All rules as they are and will be."""
        return in_force(self.floor, self.tools.store)

    def now_ms(self) -> int:
        return int(self.tools.clock.now().timestamp() * 1000)
