"""A post and headquarters with real stores and real keys, joined in one process."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from app.adapters.blob_files import BlobFiles
from app.adapters.blob_shelf import FolderShelf
from app.adapters.packing import Zstandard
from app.adapters.seals import OwnSeals, new_sealing_pair, new_signing_pair
from app.domain.journal import post_stream
from app.hq import desk
from app.sync.engine import Headquarters, Post
from app.sync.ledger import Device, PostOffice
from db.hq_store import HqSqlStore, open_hq
from db.open import open_post
from tests.builders import a_record
from tests.databases import hq_place
from tests.fakes import FixedClock, SeededRandom

DEVICE = bytes(range(16))
KEY = bytes(range(32))


def own_seals(seed: int) -> OwnSeals:
    random = SeededRandom(seed)
    return OwnSeals(new_signing_pair(random), new_sealing_pair(random))


@dataclass
class World:
    """Both sides, and the folder they live in."""

    post: Post
    tools: desk.Tools
    hq_store: HqSqlStore

    def receive(self, count: int = 1, first: int = 1) -> None:
        """Write `count` applications at the post."""
        for number in range(first, first + count):
            with self.post.store.begin("des") as act:
                act.append("application.received", f"a{number}", a_record(ticket=f"A-{number:03}"))

    def add_blob(
        self, plain: bytes, role: str = "scan", at_ms: int = 0, subject: str = "a1"
    ) -> str:
        blob_id, size = self.post.blobs.put(bytes(32), 1, plain)
        row = {"id": blob_id, "subject": subject, "size": size, "role": role, "at_ms": at_ms}
        with self.post.store.begin() as act:
            act.add_blob(row)
        return blob_id

    def decide(self, kind: str, subject: str, **body: object) -> None:
        with self.hq_store.begin("hq") as act:
            act.append_to(post_stream("MRT"), kind, subject, body)

    def held(self) -> int:
        with self.hq_store.reading() as tx:
            return tx.head(DEVICE).seq

    def arrived(self) -> tuple[int, int]:
        """(entries that came, different ones)."""
        with self.hq_store.reading() as tx:
            arrived = tx.arrived(DEVICE)
            return arrived.received_total, arrived.unique_total


def a_world(folder: Path, device: bytes = DEVICE) -> World:
    clock, random = FixedClock(), SeededRandom(7)
    mine, theirs = own_seals(1), own_seals(2)
    hq_store = open_hq(hq_place(folder), clock, random)
    store = open_post(folder / "post.db", KEY, clock, random, device, post_stream("MRT"))
    with hq_store.begin("hq") as tx:
        tx.save_post_office(PostOffice("MRT", "PLBL Maritaing"))
        tx.add_stream(post_stream("MRT"), "hq", "MRT", is_own=True)
        tx.add_stream(device, "post", "MRT")
        tx.add_device(Device(device, "MRT", mine.sign_public, mine.seal_public, b""))
    tools = desk.Tools(
        hq_store,
        FolderShelf(folder / "shelf"),
        theirs,
        Zstandard(),
        clock,
        random,
        is_certified=lambda _device: True,
    )
    hq = Headquarters(theirs.sign_public, theirs.seal_public, post_stream("MRT"))
    blobs = BlobFiles(folder / "blobs")
    post = Post(store, mine, Zstandard(), blobs, clock, random, hq)
    return World(post, tools, hq_store)


class InProcess:
    """`HqApi` without a link between; counts the bytes of pictures that travelled."""

    is_twofold = False

    def __init__(self, tools: desk.Tools) -> None:
        self._tools = tools
        self.blob_bytes = 0

    def exchange(self, pouches: Iterable[bytes]) -> Iterator[bytes]:
        return desk.exchange(self._tools, pouches)

    def blob_offset(self, blob_id: str) -> int:
        return self._tools.shelf.held(blob_id)

    def blob_put(self, blob_id: str, offset: int, total: int, stream: BinaryIO) -> int:
        shelf = self._tools.shelf
        if offset != shelf.held(blob_id):
            return shelf.held(blob_id)
        data = stream.read()
        self.blob_bytes += len(data)
        with shelf.receiving(blob_id, offset) as file:
            file.write(data)
        return total if shelf.finish(blob_id) else 0
