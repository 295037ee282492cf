"""A day at the counter with people who must not be found anywhere on the disk.

usage: python -m tests.faults.canary_subject FOLDER LOG [LEAK]
"""

import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from app.adapters.keyslots import Owner
from app.adapters.passwords import Cost
from app.adapters.slot_files import SlotFiles
from app.config import Config
from app.domain.calendar import WITA
from app.domain.receipt import Letterhead, Signer, receipt_of
from app.ids import OfficerId
from app.log import Log
from app.paper.receipt_a5 import a5
from app.paper.receipt_escpos import escpos
from app.services import drafts, intake, pictures, printing
from app.services.pictures import Picture
from app.sync import engine as sync
from db import verify
from tests.builders import a_record
from tests.fakes import SeededRandom
from tests.faults.house import House, a_house
from tests.faults.tracing import Tracing

NAME, NIK, PHONE = "Kenari Kuning Maukuru", "5399887766554433", "081987654321"
PASSWORD, PICTURE = "kenari-di-tambang-7731", b"kenari-di-dalam-foto-4402"
NUMBER = "MRT-261121-A00"
HEAD = Letterhead("Kantor", "PLBL Maritaing", "Imigrasi", "PLBL Maritaing", "Senin sampai Jumat")


def main(folder: Path, log: Path, leak: str = "") -> None:
    folder.mkdir()
    (folder / "tmp").mkdir()
    config, tracing = Config(folder), Tracing()
    tracing.start("", log)
    random = SeededRandom(5)
    slots = SlotFiles(config.keys, random, Cost(8 * 1024, 1))
    slots.create(Owner("d1", OfficerId("desi"), PASSWORD), None)
    with a_house(folder, hq_folder=folder.with_name("hq")) as house:
        _serve(house, config)
        verify.rebuild(house.store.engine)
    _planted(leak)
    tracing.stop()


def _serve(house: House, config: Config) -> None:
    person = {"name": NAME, "nik": NIK, "phone": PHONE}
    for _ in range(12):
        draft = drafts.start(house.desk, a_record(**person))
        draft = pictures.attach(house.desk, draft, _a_portrait())
        draft = drafts.save(house.desk, replace(draft, field="name"))
        subject = intake.receive(house.desk, draft)
        _print(house, subject)
    drafts.park(house.desk, drafts.start(house.desk, a_record(**person)))
    house.decide("application.returned", subject, reason=NAME, fields=["foto"])
    sync.visit(house.post, house.hq)
    intake.mend(house.desk, subject, {"name": NAME + " Lelang"})
    sync.visit(house.post, house.hq)
    with house.store.begin("desi") as act:
        act.set_setting("last_search", NAME)
    _log_carelessly(house, config)


def _a_portrait() -> Picture:
    return Picture("portrait", None, "image/webp", PICTURE * 4_000, PICTURE * 300)


def _print(house: House, subject: str) -> None:
    """Two papers, handed to a printer that keeps them in memory."""
    done = printing.note_receipt(house.desk, subject, "a5")
    at = house.desk.clock.now().astimezone(WITA)
    receipt = receipt_of(done.row["record"], HEAD, Signer("Desi", "DM"), at, None)
    assert a5(receipt).startswith(b"%PDF")
    assert NAME.split()[0].upper().encode() in escpos(receipt).upper()


def _log_carelessly(house: House, config: Config) -> None:
    log = Log(config.log, house.desk.clock.now)
    log.say("intake.done", name=NAME, nik=NIK, phone=PHONE)
    try:
        raise ValueError(f"{NAME} {NIK}")
    except ValueError as error:
        log.crash(error)


def _planted(leak: str) -> None:
    """A file that is written, closed and deleted again still went to the disk."""
    if leak:
        text = {"plain": NAME.encode(), "wide": NIK.encode("utf-16-le")}[leak]
        with tempfile.NamedTemporaryFile() as file:
            file.write(b"draft " + text)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), *sys.argv[3:])
