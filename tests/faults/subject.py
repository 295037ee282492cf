"""The process under the tracer: an officer's work, with a promise after each act.

usage: python -m tests.faults.subject SCENARIO FOLDER LOG [PLANT]
"""

import os
import shutil
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from app.adapters import fsio
from app.services import drafts, intake, pictures, printing
from app.services.drafts import Draft
from app.services.pictures import Picture
from app.sync import engine as sync
from db import engine as db_engine
from tests.builders import a_record
from tests.faults.house import House, a_house, open_store
from tests.faults.promises import Promise, write_promises
from tests.faults.tracing import Tracing

Keep = Callable[[Promise], None]


def saved(house: House, draft: Draft, version: int) -> Draft:
    """One more field is typed: the draft is written whole under its next version."""
    record = {**draft.record, "occupation_code": str(version)}
    return drafts.save(house.desk, replace(draft, record=record))


def take_in(house: House, keep: Keep) -> str:
    """One person at the counter, from ticket to receipt."""
    draft = drafts.start(house.desk, a_record())
    for version in (1, 2):
        draft = saved(house, draft, version)
        keep(Promise("draft", draft.id, version))
    subject = intake.receive(house.desk, draft)
    keep(Promise("application", subject))
    copy = printing.note_receipt(house.desk, subject, "a5").copy
    keep(Promise("receipt", subject, copy))
    return subject


def intakes(house: House, keep: Keep) -> None:
    for _ in range(4):
        take_in(house, keep)
    raw = house.store.engine.raw_connection()
    raw.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
    raw.close()
    for _ in range(2):
        take_in(house, keep)


def photos(house: House, keep: Keep) -> None:
    for number in range(6):
        draft = drafts.start(house.desk, a_record())
        for version, role in ((1, "portrait"), (2, "scan")):
            draft = pictures.attach(house.desk, draft, a_picture(house, role))
            draft = saved(house, draft, version)
            keep(Promise("draft", draft.id, version, 2 * version))
        if number % 2:
            keep(Promise("application", intake.receive(house.desk, draft), pictures=4))


def acknowledgements(house: House, keep: Keep) -> None:
    for number in range(4):
        subject = take_in(house, keep)
        if number == 1:
            house.decide("application.returned", subject, reason="foto", fields=["foto"])
        sync.visit(house.post, house.hq)
        with house.store.reading() as look:
            keep(Promise("acked", number=look.own_head().seq))
            keep(Promise("taken", number=look.head(house.post.hq.stream).seq))


def a_picture(house: House, role: str) -> Picture:
    paper = "ktp" if role == "scan" else None
    return Picture(role, paper, "image/webp", house.desk.random.bytes(9_000), b"small" * 150)


SCENARIOS = {"intakes": intakes, "photos": photos, "acknowledgements": acknowledgements}


def plant(fault: str) -> None:
    """Break one promise of the product on purpose: the sweep must find it."""
    if fault == "no_flush":
        turned = {"PRAGMA synchronous=FULL": "PRAGMA synchronous=OFF"}
        db_engine._PRAGMAS = tuple(turned.get(one, one) for one in db_engine._PRAGMAS)
        db_engine._EXPECTED = tuple(
            (name, "0" if name == "synchronous" else wanted) for name, wanted in db_engine._EXPECTED
        )
    elif fault == "no_folder_flush":
        fsio.fsync_folder = lambda path: None
    elif fault == "no_picture_flush":
        vars(fsio)["os"] = _NoFlush()


class _NoFlush:
    """`os`, as `fsio` sees it, with an fsync that does nothing."""

    def __getattr__(self, name: str) -> object:
        return (lambda _fd: None) if name == "fsync" else getattr(os, name)


def main(scenario: str, folder: Path, log: Path, fault: str = "") -> None:
    folder.mkdir()
    open_store(folder).close()
    shutil.copytree(folder, folder.with_name(folder.name + "-before"))
    plant(fault)
    promises: list[Promise] = []
    tracing = Tracing()

    def keep(promise: Promise) -> None:
        promises.append(promise)
        tracing.mark(len(promises))

    tracing.start(str(folder), log)
    with a_house(folder, hq_folder=folder.with_name("hq")) as house:
        SCENARIOS[scenario](house, keep)
    tracing.stop()
    write_promises(log.with_suffix(".promises"), promises)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]), *sys.argv[4:])
