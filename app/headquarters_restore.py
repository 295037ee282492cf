"""Putting a copy of headquarters back: into an empty folder, or as a drill that leaves nothing."""

import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass

from app.adapters import fsio
from app.adapters.backup_folder import KEYS, PLATE, BackupFolder, is_picture
from app.domain.backup import BackupDamaged, BackupForeign, DrillFailed, Manifest
from app.headquarters_copy import pieces, read_manifest
from app.headquarters_folder import HeadquartersExists, Opened, Places, exists, open_folder
from app.hq.custody import Proven
from app.hq.desk import Tools
from app.ports import Clock, Random
from db import dump, verify
from db.hq_console import SqlConsole
from db.hq_store import HqSqlStore, open_hq


@dataclass(frozen=True, slots=True)
class Drilled:
    """What a drill has read again, and found equal.

    Attributes:
        healed: pictures that had gone bad in the folder of copies and were written anew.
    """

    entries: int
    applications: int
    pictures: int
    healed: int = 0


def drill(opened: Opened, folder: BackupFolder, copy: str) -> tuple[Drilled, Proven]:
    """Put the copy into a folder that is thrown away, and hold it against what was copied.

    Raises:
        BackupDamaged, BackupForeign, DrillFailed
    """
    tools, manifest = opened.tools, read_manifest(opened.tools, folder, copy)
    for name in (KEYS, PLATE):
        folder.read_proven(copy, name, manifest.files[name])
    with _thrown_away(opened) as store:
        entries = _put_back(tools, store, folder, copy)
        with dump.looking(store.journal.engine) as look:
            named = look.pictures()
    held = frozenset(folder.pictures(copy, manifest))
    healed = sum(_healed(opened, folder, blob_id) for blob_id in held)
    mine = {post: held & ids for post, ids in named.items()}
    proven = Proven(manifest.backup, manifest.at_ms, manifest.heads, mine)
    return Drilled(entries, manifest.counts["applications"], len(held), healed), proven


def _healed(opened: Opened, folder: BackupFolder, blob_id: str) -> bool:
    """Read it again; one that rotted is written anew from the shelf. Raises BackupDamaged."""
    try:
        folder.picture(blob_id)
        return False
    except BackupDamaged:
        shelf = opened.shelf
        sealed = shelf.sealed(blob_id) if shelf.is_whole(blob_id) else b""
        if not is_picture(blob_id, sealed):
            raise
    folder.put_picture(blob_id, sealed)
    folder.picture(blob_id)
    return True


def restore(
    folder: BackupFolder, copy: str, places: Places, passphrase: str, tools: tuple[Clock, Random]
) -> Manifest:
    """Headquarters as the copy knows it, in a folder that held none.

    Raises:
        HeadquartersExists, NoBackup, BackupDamaged, BackupForeign, WrongPassphrase, DrillFailed
    """
    if exists(places) or places.folder.is_dir() and any(places.folder.iterdir()):
        raise HeadquartersExists()
    told = folder.manifest(copy)
    try:
        fsio.make_folder(places.keys.parent)
        fsio.write_durable(places.keys, folder.read_proven(copy, KEYS, told.files[KEYS]))
        fsio.write_durable(places.plate, folder.read_proven(copy, PLATE, told.files[PLATE]))
        opened = open_folder(places, passphrase, tools)
        with closing(opened.store):
            return _restored(opened, folder, copy)
    except BaseException:
        # Half a headquarters must not be taken for one; the copy is as it was.
        shutil.rmtree(places.folder, ignore_errors=True)
        raise


def _restored(opened: Opened, folder: BackupFolder, copy: str) -> Manifest:
    if opened.tools.seals.sign_public != opened.keys.issuing:
        raise BackupForeign(part=KEYS)
    manifest = read_manifest(opened.tools, folder, copy)
    _put_back(opened.tools, opened.store, folder, copy)
    mine = folder.pictures(copy, manifest)
    for blob_id in mine:
        _shelve(opened, blob_id, folder.picture(blob_id))
    # Newer copies promised these to posts, which may have let theirs go: never leave one behind.
    for blob_id in set(folder.every_picture()) - set(mine):
        with suppress(BackupDamaged):
            _shelve(opened, blob_id, folder.picture(blob_id))
    return manifest


def _shelve(opened: Opened, blob_id: str, sealed: bytes) -> None:
    with opened.shelf.receiving(blob_id, 0) as file:
        file.write(sealed)
    opened.shelf.finish(blob_id)
    if opened.tools.settle is not None:
        opened.tools.settle()


def _put_back(tools: Tools, store: HqSqlStore, folder: BackupFolder, copy: str) -> int:
    """Rows in, chains walked, tables folded and compared; return the entries read."""
    manifest, engine = read_manifest(tools, folder, copy), store.journal.engine
    dump.load(engine, pieces(tools, folder, copy, manifest))
    # The tables were folded anew a moment ago: what is left to prove is their digest.
    entries, problems = verify.chains(engine)
    if problems:
        raise DrillFailed(what=problems[0])
    if not SqlConsole(store).are_looks_whole():
        raise DrillFailed(what="looks")
    _compare(store, manifest)
    return entries


def _compare(store: HqSqlStore, manifest: Manifest) -> None:
    with dump.looking(store.journal.engine) as look:
        facts = look.facts()
    for what, ours, theirs in (
        ("counts", facts.counts, manifest.counts),
        ("digests", facts.digests, manifest.digests),
    ):
        differing = [name for name in theirs if ours.get(name) != theirs[name]]
        if differing:
            raise DrillFailed(what=f"{what}:{differing[0]}")
    if facts.heads != manifest.heads:
        raise DrillFailed(what="heads")


@contextmanager
def _thrown_away(opened: Opened) -> Iterator[HqSqlStore]:
    """It holds for a moment what headquarters holds; nothing of it stays."""
    room, tools = opened.places.folder / "drill", opened.tools
    shutil.rmtree(room, ignore_errors=True)
    fsio.make_folder(room)
    try:
        with closing(open_hq(room / "hq.db", tools.clock, tools.random)) as store:
            yield store
    finally:
        shutil.rmtree(room, ignore_errors=True)
