"""A practice headquarters in a folder with one enrolled laptop, ready to be copied away."""

from dataclasses import dataclass
from pathlib import Path

from app import practice
from app.adapters.backup_folder import BackupFolder
from app.adapters.clock import SystemClock, SystemRandom
from app.adapters.passwords import KIB_PER_MIB, Cost
from app.domain.journal import decode
from app.headquarters_folder import Opened, Places, init, open_folder
from app.headquarters_posts import new_packet
from app.hq import decisions, enrolment, officers
from app.sync import engine
from app.sync.engine import Post
from app.sync.enrolment import asked_from_json, asking, token_of
from tests.builders import a_record
from tests.databases import chosen
from tests.hq.laptop import laptop
from tests.sync.joined import DEVICE, InProcess, own_seals

TOOLS = (SystemClock(), SystemRandom())


@dataclass
class House:
    """Both sides and the folder of copies; `blob` is the one picture that was sent."""

    opened: Opened
    post: Post
    folder: BackupFolder
    place: Path
    blob: str = ""

    def visit(self) -> engine.Report:
        return engine.visit(self.post, InProcess(self.opened.tools))

    def write(self, subject: str, **fields: object) -> None:
        with self.post.store.begin("desi") as act:
            act.append("application.received", subject, a_record(**fields))

    def told(self, kind: str) -> list[dict]:
        """What headquarters said under this kind, as the laptop holds it."""
        with self.post.store.reading() as tx:
            entries = tx.entries(self.post.hq.stream, 0, 1_000)
        facts = [decode(entry.content) for entry in entries if entry.content]
        return [fact.body for fact in facts if fact.kind == kind]


def a_house(folder: Path) -> House:
    opened = a_headquarters(folder / "kanim")
    packet = new_packet(opened, practice.POST_CODE, "http://127.0.0.1:1")
    asked = asked_from_json(asking(token_of(packet), DEVICE, own_seals(1)))
    enrolment.enrol(opened.tools, asked, opened.vouch)
    house = House(opened, laptop(folder, packet, DEVICE), BackupFolder(folder / "copies"), folder)
    house.blob = a_picture(house, "a1")
    house.visit()
    decisions.verify(opened.store, "a1", "maria")
    house.visit()
    return house


def a_headquarters(folder: Path, *, is_practice: bool = True) -> Opened:
    """As `make_practice`, with keys that open in a moment."""
    places = Places(folder, chosen.address(folder))
    cost = Cost(8 * KIB_PER_MIB, 1)
    init(places, practice.PASSWORD, TOOLS, is_practice=is_practice, cost=cost)
    opened = open_folder(places, practice.PASSWORD, TOOLS)
    enrolment.add_post(opened.tools, practice.POST_CODE, practice.POST_NAME)
    officers.grant(opened.store, practice.POST_CODE, practice.OFFICERS, "admin")
    return opened


def a_picture(house: House, subject: str, plain: bytes = b"a face") -> str:
    """One application with one picture, as the counter writes them."""
    blob_id, size = house.post.blobs.put(bytes(32), 1, plain)
    blob = {"number": 1, "id": blob_id, "size": size, "media": "image/jpeg", "role": "portrait",
            "paper": "", "preview_of": None}  # fmt: skip
    house.write(subject, blobs=[blob])
    row = {"id": blob_id, "subject": subject, "size": size, "role": "portrait", "at_ms": 1}
    with house.post.store.begin() as act:
        act.add_blob(row)
    return blob_id
