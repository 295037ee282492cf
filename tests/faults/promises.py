"""What a screen called saved, and whether a store that went through a fault still holds it."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from app.adapters.blob_files import BlobFiles
from app.errors import BerandaError
from app.sync.engine import ACKED
from db import verify
from db.lists import QueueFilter
from db.store import SqlStore
from tests.faults.house import STREAM, open_store


@dataclass(frozen=True, slots=True)
class Promise:
    """One act that returned to its caller.

    Attributes:
        kind: "draft", "application", "receipt", "acked" or "taken".
        subject: whom it is about.
        number: version of the draft, copy of the receipt, or seq of the entry.
        pictures: how many originals and previews the record names.
    """

    kind: str
    subject: str = ""
    number: int = 0
    pictures: int = 0


def write_promises(path: Path, promises: Sequence[Promise]) -> None:
    path.write_text(json.dumps([asdict(one) for one in promises]))


def read_promises(path: Path) -> list[Promise]:
    return [Promise(**one) for one in json.loads(path.read_text())]


def broken(folder: Path, promises: Sequence[Promise], seed: int = 1000) -> str | None:
    """Open the post's folder as a start does; why a promise is broken, or None.

    At the end one more draft is begun: the counter must go on, too.
    """
    try:
        store = open_store(folder, seed)
    except BerandaError as problem:
        return f"open: {problem.code}"
    try:
        return _broken(store, folder, promises)
    except BerandaError as problem:
        return f"read: {problem.code}"
    finally:
        store.close()


def _broken(store: SqlStore, folder: Path, promises: Sequence[Promise]) -> str | None:
    with store.engine.connect() as connection:
        said = connection.exec_driver_sql("PRAGMA integrity_check").scalar()
    if said != "ok":
        return f"integrity: {said}"[:60]
    findings = verify.verify(store.engine)
    if not findings.is_sound:
        return f"verify: {findings.problems[0][:40]}"
    rows = {row["subject"]: row for row in store.lists.queue(QueueFilter(), 0, 10_000)}
    drafts = {row["id"]: row for row in store.lists.drafts()}
    records = [*_records(store, rows), *(row["record"] for row in drafts.values())]
    return _lost(store, rows, drafts, promises) or _picture_lost(folder, records) or _stuck(store)


def _lost(
    store: SqlStore, rows: dict[str, Any], drafts: dict[str, Any], promises: Iterable[Promise]
) -> str | None:
    with store.reading() as look:
        acked = look.setting(ACKED) or [1, 0]
        receipts = {subject: int((look.application(subject) or {})["receipts"]) for subject in rows}
        taken = look.head(STREAM).seq
    for one in promises:
        held = {
            "draft": one.subject in rows or _version(drafts.get(one.subject)) >= one.number,
            "application": one.subject in rows,
            "receipt": receipts.get(one.subject, 0) >= one.number,
            "acked": int(acked[1]) >= one.number,
            "taken": taken >= one.number,
        }
        if not held[one.kind]:
            return f"lost: {one.kind}"
    return None


def _version(draft: dict[str, Any] | None) -> int:
    """Every saved draft of these tests carries its number in a field; -1 when it is gone."""
    return int(draft["record"].get("occupation_code") or 0) if draft else -1


def _records(store: SqlStore, subjects: Iterable[str]) -> list[dict[str, Any]]:
    with store.reading() as look:
        return [(look.application(subject) or {})["record"] for subject in subjects]


def _picture_lost(folder: Path, records: Iterable[dict[str, Any]]) -> str | None:
    files = BlobFiles(folder / "blobs")
    for record in records:
        secret = bytes.fromhex(record["blob_secret"])
        for blob in record["blobs"]:
            try:
                files.get(blob["id"], secret, blob["number"])
            except BerandaError as problem:
                return f"picture: {problem.code}"
    return None


def _stuck(store: SqlStore) -> str | None:
    with store.begin("desi") as act:
        before = act.own_head().seq
        after = act.append("session.opened", "next", {}).seq
    return None if after == before + 1 else "stuck"
