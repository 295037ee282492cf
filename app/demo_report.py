"""What really happened: both stores are opened again and compared, entry by entry."""

from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from app import practice, station_folder
from app.adapters.blob_shelf import FolderShelf
from app.adapters.clock import SystemClock, SystemRandom
from app.adapters.slot_files import SlotFiles
from app.config import Config
from app.domain import application
from app.domain.journal import Entry, Fact, decode
from app.headquarters_folder import Places, open_folder
from app.sync.engine import acked_head
from db.hq_store import HqSqlStore
from db.store import SqlStore
from db.verify import verify

_EVERYTHING = 1_000_000


@dataclass(frozen=True, slots=True)
class Held:
    """What one side holds of the post's own stream, and whether its chains are sound.

    Attributes:
        hashes: of every entry, by seq.
        intakes: the application of each `application.received`, by seq.
        decisions: how often headquarters decided what, as this side knows it.
    """

    hashes: dict[int, bytes]
    intakes: dict[int, str]
    decisions: Counter[str]
    is_sound: bool


@dataclass(frozen=True, slots=True)
class Counts:
    """The outcome of the day, counted after everybody had gone home."""

    entered: int
    acknowledged: int
    duplicates: int
    lost: int
    returned: int
    approved: int
    received_total: int
    unique_total: int
    pictures: int
    pictures_arrived: int
    chain_ok: bool

    def is_exactly_once(self, expected: int) -> bool:
        """Whether everything that was entered reached headquarters, once."""
        everybody = self.entered == self.acknowledged == expected
        every_picture = self.pictures == self.pictures_arrived
        nothing_else = self.duplicates == self.lost == 0
        return everybody and every_picture and nothing_else and self.chain_ok


def counted(post_folder: Path, hq_folder: Path) -> Counts:
    """Open both folders as they lie on the disk and count.

    Raises:
        BerandaError: a folder cannot be opened.
    """
    tools = (SystemClock(), SystemRandom())
    config, places = Config(post_folder, is_practice=True), Places(hq_folder)
    plate = station_folder.read_plate(config)
    slots = SlotFiles(config.keys, tools[1])
    dek = slots.open(slots.officers()[0], practice.PASSWORD)
    hq = open_folder(places, practice.PASSWORD, tools).store
    with closing(hq), closing(station_folder.open_store(config, plate, dek, tools)) as post:
        here = _held(post, plate.device, plate.hq_stream)
        there = _held(hq.journal, plate.device, plate.hq_stream)
        with post.reading() as look:
            acked = acked_head(look).seq
        return _compared(here, there, acked, _arrivals(post, hq, FolderShelf(places.shelf)))


def _compared(here: Held, there: Held, acked: int, arrivals: tuple[int, int, int, int]) -> Counts:
    arrived = [seq for seq in here.intakes if there.hashes.get(seq) == here.hashes[seq]]
    received, unique, pictures, pictures_arrived = arrivals
    return Counts(
        entered=len(set(here.intakes.values())),
        acknowledged=sum(seq <= acked for seq in arrived),
        duplicates=len(there.intakes) - len(set(there.intakes.values())),
        lost=len(set(here.intakes.values()) - set(there.intakes.values())),
        returned=here.decisions[application.RETURNED],
        approved=here.decisions[application.APPROVED],
        received_total=received,
        unique_total=unique,
        pictures=pictures,
        pictures_arrived=pictures_arrived,
        chain_ok=here.is_sound and there.is_sound and there.hashes.items() <= here.hashes.items(),
    )


def _held(store: SqlStore, device: bytes, hq_stream: bytes) -> Held:
    with store.reading() as look:
        own = look.entries(device, 0, _EVERYTHING)
        theirs = look.entries(hq_stream, 0, _EVERYTHING)
    intakes = {seq: fact.subject for seq, fact in _facts(own) if fact.kind == application.RECEIVED}
    decisions = Counter(fact.kind for _seq, fact in _facts(theirs))
    hashes = {entry.seq: entry.hash for entry in own}
    return Held(hashes, intakes, decisions, verify(store.engine).is_sound)


def _facts(entries: list[Entry]) -> Iterator[tuple[int, Fact]]:
    return ((one.seq, decode(one.content)) for one in entries if one.content is not None)


def _arrivals(post: SqlStore, hq: HqSqlStore, shelf: FolderShelf) -> tuple[int, int, int, int]:
    """Entries that came, those that were new, pictures taken, pictures that came whole."""
    with hq.reading() as look:
        came = [look.arrived(device.stream) for device in look.devices()]
    pictures = set(post.lists.blob_ids())
    received = sum(one.received_total for one in came)
    unique = sum(one.unique_total for one in came)
    return received, unique, len(pictures), sum(map(shelf.is_whole, pictures))
