"""An original leaves the laptop only when headquarters has put a copy back and proved it."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.adapters.blob_files import BlobFiles
from app.adapters.hq_http import HttpHq
from app.config import Config
from app.domain.room import LOW_BYTES
from app.ports import Power
from app.services import drafts, intake, pictures
from app.services.desk import Desk
from app.services.pictures import Picture
from app.station_custody import PostCustody
from app.sync import engine
from app.sync.engine import Post
from tests.builders import a_record
from tests.desks import DESI, DEVICE, MARITAING
from tests.hq import conftest
from tests.hq.conftest import Kanim
from tests.hq.laptop import enrol, laptop

kanim = conftest.kanim
SCAN = Picture("scan", "ktp", "image/jpeg", b"original" * 5_000, b"small" * 200, "KTP")


class FullDisk:
    """A laptop with less than 1 GB left, all the time."""

    def free_bytes(self) -> int | None:
        return LOW_BYTES - 1

    def power(self) -> Power | None:
        return None

    def give_back(self) -> None:
        """There is none to give."""


@dataclass
class Laptop:
    """A post with one applicant, whose paper was scanned."""

    post: Post
    desk: Desk
    custody: PostCustody
    link: HttpHq
    subject: str

    def visit(self) -> int:
        """To headquarters and back; then how many originals were let go."""
        engine.visit(self.post, self.link)
        return self.custody.keep_room()

    def is_here(self, role: str) -> bool:
        with self.post.store.reading() as tx:
            blobs = tx.application(self.subject)["record"]["blobs"]
        (number,) = (one["id"] for one in blobs if one["role"] == role)
        return BlobFiles(Path(self.post.blobs.folder)).exists(number)


@pytest.fixture
def counter(kanim: Kanim, tmp_path: Path) -> Iterator[Laptop]:
    packet = kanim.packet()
    enrol(packet, kanim.url, DEVICE)
    post = laptop(tmp_path, packet, DEVICE)
    desk = Desk(post.store, post.clock, post.random, post.blobs, MARITAING, DESI)
    draft = pictures.attach(desk, drafts.start(desk, a_record(papers=[])), SCAN)
    subject = intake.receive(desk, draft)
    custody = PostCustody(Config(tmp_path), post, post.store, FullDisk())
    with closing(post.store), closing(HttpHq(kanim.url, DEVICE, post.seals)) as link:
        yield Laptop(post, desk, custody, link, subject)


def test_only_a_proven_copy_lets_the_original_go_and_the_application_still_opens(
    kanim: Kanim, counter: Laptop, tmp_path: Path
) -> None:
    copies, gone = str(tmp_path / "copies"), [counter.visit()]
    kanim.run("backup", copies)
    gone.append(counter.visit())
    said = kanim.run("backup", copies, "--drill")
    gone.append(counter.custody.keep_room())

    gone.append(counter.visit())

    # arrived; copied without a drill; proven, but not told yet; told
    assert gone == [0, 0, 0, 1]
    assert "2 gambar lagi aman" in said
    assert (counter.is_here("scan"), counter.is_here("preview")) == (False, True)
    with counter.post.store.reading() as tx:
        row = tx.application(counter.subject)
    small = next(one for one in row["record"]["blobs"] if one["role"] == "preview")
    assert pictures.read(counter.desk, row["record"], small["number"]) == SCAN.preview
    assert counter.custody.gone_of(counter.subject) == 1
    assert counter.visit() == 0
