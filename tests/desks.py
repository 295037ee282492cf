"""A counter with an invented officer, on a real encrypted store in a folder of the test's own."""

from pathlib import Path

from app.adapters.blob_files import BlobFiles
from app.domain.journal import post_stream
from app.domain.officer import Officer, Role
from app.ids import OfficerId
from app.services.desk import Desk, Post
from db.open import open_post
from tests.fakes import FixedClock, SeededRandom

DEVICE = bytes(range(16))
KEY = bytes(range(32))
DESI = Officer(OfficerId("desi"), "199001012015032001", "Desi Malaikosa", Role.COUNTER)
MARITAING = Post("MRT", "PLBL Maritaing", "Kabupaten Alor", "Kantor Imigrasi Kelas I TPI Kupang")


def a_desk(folder: Path, officer: Officer = DESI, clock: FixedClock | None = None) -> Desk:
    """Open a desk; the same folder gives the same store."""
    clock, random = clock or FixedClock(), SeededRandom(7)
    store = open_post(folder / "post.db", KEY, clock, random, DEVICE, post_stream("MRT"))
    return Desk(store, clock, random, BlobFiles(folder / "blobs"), MARITAING, officer)
