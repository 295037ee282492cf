"""A post and headquarters in one folder that can be closed, killed and opened again."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from app.adapters.blob_files import BlobFiles
from app.adapters.blob_shelf import FolderShelf
from app.adapters.packing import Zstandard
from app.domain.journal import post_stream
from app.hq import desk as hq_desk
from app.services.desk import Desk
from app.sync.engine import Headquarters, Post
from app.sync.ledger import Device, PostOffice
from db.hq_store import HqSqlStore, open_hq
from db.open import open_post
from db.store import SqlStore
from tests.desks import DESI, DEVICE, KEY, MARITAING
from tests.fakes import FixedClock, SeededRandom
from tests.sync.joined import InProcess, own_seals

STREAM = post_stream(MARITAING.code)


@dataclass(frozen=True)
class House:
    """The counter with its store, and headquarters at the other end of a perfect link."""

    store: SqlStore
    desk: Desk
    post: Post
    hq_store: HqSqlStore
    hq: InProcess

    def decide(self, kind: str, subject: str, **body: object) -> None:
        with self.hq_store.begin("hq") as act:
            act.append_to(STREAM, kind, subject, body)

    def close(self) -> None:
        self.store.close()
        self.hq_store.close()


@contextmanager
def a_house(folder: Path, seed: int = 7, hq_folder: Path | None = None) -> Iterator[House]:
    """Open the post below `folder` and headquarters beside it; chance begins at `seed`."""
    house = _opened(folder, hq_folder or folder / "hq", seed)
    try:
        yield house
    finally:
        house.close()


def open_store(folder: Path, seed: int = 7) -> SqlStore:
    """The store of the post alone, as it is opened at a start."""
    return open_post(folder / "post.db", KEY, FixedClock(), SeededRandom(seed), DEVICE, STREAM)


def _opened(folder: Path, hq_folder: Path, seed: int) -> House:
    clock, random = FixedClock(), SeededRandom(seed)
    mine, theirs = own_seals(1), own_seals(2)
    store, blobs = open_store(folder, seed), BlobFiles(folder / "blobs")
    hq_folder.mkdir(parents=True, exist_ok=True)
    hq_store = open_hq(hq_folder / "hq.db", clock, random)
    with hq_store.begin("hq") as tx:
        if tx.device(DEVICE) is None:
            tx.save_post_office(PostOffice("MRT", "PLBL Maritaing"))
            tx.add_stream(STREAM, "hq", "MRT", is_own=True)
            tx.add_stream(DEVICE, "post", "MRT")
            tx.add_device(Device(DEVICE, "MRT", mine.sign_public, mine.seal_public, b""))
    shelf = FolderShelf(hq_folder / "shelf")
    tools = hq_desk.Tools(
        hq_store, shelf, theirs, Zstandard(), clock, random, is_certified=lambda _device: True
    )
    hq = Headquarters(theirs.sign_public, theirs.seal_public, STREAM)
    post = Post(store, mine, Zstandard(), blobs, clock, random, hq)
    desk = Desk(store, clock, random, blobs, MARITAING, DESI)
    return House(store, desk, post, hq_store, InProcess(tools))
