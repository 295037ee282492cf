"""What the screens may ask of the program: given by the start-up, never looked up."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from app.domain.officer import Officer
from app.domain.picture import Made
from app.domain.published import Told
from app.domain.region import Regions
from app.domain.rulebook import Book
from app.ids import OfficerId
from app.ports import Clock, Machine, PictureBench, Printer, Random
from app.services.desk import Desk, Post
from app.services.printing import Printing
from app.sync.courier import Prepared as FilledStick
from app.sync.courier import Tell as CopyTell
from app.sync.courier_answers import Answered
from ui.sync_loop import Visiting

Row = dict[str, Any]
KeyColumns = Sequence[Sequence[tuple[str, Sequence[tuple[str, str]]]]]
"""Two columns of (title, (key, what it does)), for the sheet on the wall."""


class Looks(Protocol):
    """The lists of the store; see db.lists for what each row holds."""

    def queue(self, wanted: Any, offset: int, limit: int) -> list[Row]: ...

    def queue_size(self, wanted: Any) -> int: ...

    def counts(self) -> dict[str, int]: ...

    def since(self, start_ms: int, limit: int) -> list[Row]: ...

    def received_since(self, start_ms: int) -> int: ...

    def actions(self, limit: int = 50) -> list[Row]: ...

    def running_out(
        self, before_ms: int, statuses: Collection[str], limit: int = 50
    ) -> list[Row]: ...

    def drafts(self) -> list[Row]: ...

    def same_nik(self, nik: str) -> list[Row]: ...

    def alike(self, name: str, limit: int = 5) -> list[Row]: ...

    def elsewhere(self, nik: str) -> list[Row]: ...

    def elsewhere_of(self, subject: str) -> list[Row]: ...

    def pouch(self) -> Row: ...

    def waiting(self, limit: int) -> list[Row]: ...

    def damaged(self, subject: str) -> list[Row]: ...

    def setting(self, key: str) -> Any: ...


class Papers(Protocol):
    """Receipts as bytes, made in memory."""

    def pdf(self, desk: Desk, printing: Printing, paper: str) -> bytes: ...

    def escpos(self, desk: Desk, printing: Printing) -> bytes: ...

    def letter(self, desk: Desk, record: Row, code: str) -> bytes: ...

    def keys(self, columns: KeyColumns) -> bytes: ...


class Bulletins(Protocol):
    """What headquarters has published to this post, judged (terbitan)."""

    def told(self) -> Told: ...


class News(Protocol):
    """What came from headquarters last."""

    def told(self) -> Row:
        """The counts of app.sync.arrived, with "sent_back": rows that wait for the officer."""


class Keys(Protocol):
    """Passwords and PINs, as far as the officer who acts may give them."""

    def without_password(self) -> tuple[Officer, ...]: ...

    def laptop_words(self) -> tuple[str, ...]: ...

    def add_officer(self, officer: OfficerId, password: str, pin: str, by_password: str) -> None:
        """Raises NotPermitted, OfficerHasPassword, PasswordTooShort, PasswordNotAccepted."""

    def change_password(self, old: str, new: str) -> None: ...

    def change_pin(self, password: str, pin: str) -> None: ...


@dataclass(frozen=True)
class Load:
    """A stick that is ready to go: what it holds, and of which applications."""

    made: FilledStick
    name: str
    applications: int
    numbers: tuple[str, ...]


class Courier(Protocol):
    """Sticks (flashdisk) that a courier carries to headquarters and back."""

    def amount(self) -> Row:
        """What has not reached headquarters now: applications, bytes."""

    def fill(self, place: str, is_all: bool, tell: CopyTell) -> Load:
        """Raises StickFull, StickGone, StickDamaged, StickFileMissing, NotPermitted."""

    def letter(self, load: Load) -> bytes:
        """The letter that goes with it (surat pengantar), as PDF."""

    def read(self, place: str, tell: CopyTell) -> Answered:
        """Raises StickUnanswered and its sisters, EnrolmentForged, NotPermitted."""

    def sticks(self) -> list[Row]:
        """The last ones, newest first."""


class Custody(Protocol):
    """Room on this laptop, and what headquarters holds so safely that it may leave it."""

    def room(self) -> Row:
        """people, all_bytes, here_bytes, safe_bytes, gone, free, fits, is_held."""

    def keep_room(self) -> int:
        """Hold the reserve, and let go what is safe when the disk runs low; how many went."""

    def gone_of(self, subject: str) -> int:
        """Originals of one application that are at headquarters alone."""

    def give_up_reserve(self) -> bool:
        """Make room for what must be saved now; False when there is none left."""


@dataclass(frozen=True)
class Counter:
    """One signed-in officer with everything the screens work with."""

    desk: Desk
    looks: Looks
    wanted: Callable[..., Any]
    book: Book
    regions: Regions
    papers: Papers
    printer: Printer
    prepare: Callable[[bytes, str], Made]
    bench: PictureBench
    visit: Visiting
    save_file: Callable[[str, bytes], None]
    remove_file: Callable[[str], None]
    test_page: Callable[[str], bytes]
    keys: Keys
    courier: Courier
    custody: Custody
    bulletins: Bulletins
    news: News


class Station(Protocol):
    """The laptop itself, before and after somebody signs in."""

    @property
    def post(self) -> Post | None: ...

    @property
    def tools(self) -> tuple[Clock, Random]: ...

    @property
    def language(self) -> str:
        """Of the screens, "id" or "en"; known before anybody signs in."""

    def keep_language(self, code: str) -> None: ...

    def officers(self) -> tuple[Officer, ...]: ...

    def sign_in(self, officer: OfficerId, password: str) -> Counter:
        """Raises MustWait, PasswordNotAccepted and the errors of opening a store."""

    def lock(self) -> None: ...

    def unlock(self, officer: OfficerId, pin: str) -> Counter:
        """Raises PinNotAccepted, PasswordNeeded."""

    def vouch(self, officer: OfficerId, password: str) -> Officer:
        """A colleague proves themselves beside the session that goes on.

        Raises MustWait, PasswordNotAccepted.
        """

    def is_forgotten(self) -> bool:
        """True when the store was closed after a long time locked."""

    def sign_out(self) -> None: ...

    def look_at_packet(self, path: str) -> "PacketFacts":
        """Raises EnrolmentMalformed, EnrolmentForged, EnrolmentExpired."""

    def provision(self, answers: Row) -> None: ...

    @property
    def printer(self) -> Printer: ...

    @property
    def machine(self) -> Machine: ...

    def packet_officers(self) -> tuple[Officer, ...]: ...

    @property
    def test_page(self) -> Callable[[str], bytes]:
        """A page of a5, a4, 80mm or escpos that proves a printer."""

    def ask_recovery(self, place: str) -> tuple[str, ...]:
        """Write the request for headquarters; six words to read out. Raises NoSlot, DiskFailed."""

    def has_asked_recovery(self) -> bool: ...

    def restore(self, answer: str, officer: OfficerId, password: str, pin: str) -> None:
        """Raises NoRequest, AnswerNotOurs, PasswordTooShort, PinMalformed."""


@dataclass(frozen=True)
class PacketFacts:
    """What headquarters' packet says, to be shown before it is used."""

    post_name: str
    words: tuple[str, ...]
    tariff: str
    officers: tuple[Officer, ...]
    hq_url: str
