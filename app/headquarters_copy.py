"""Copying headquarters away while it works: rows sealed to its own key, pictures as they came."""

from collections.abc import Iterator
from dataclasses import replace

from app.adapters.backup_folder import KEYS, LIST, MANIFEST, PLATE, BackupFolder, is_picture
from app.adapters.blob_shelf import Shelf
from app.domain import backup
from app.domain.backup import BackupDamaged, BackupForeign, Manifest
from app.headquarters_folder import Opened
from app.hq.desk import Tools
from app.ids import new_id
from app.ports_crypto import NotSealedToUs, SealBroken
from app.sync.protocol import PouchDamaged, PouchTooBig
from db import dump

_INFO = b"beranda-backup-part-v1"
_KEY_BYTES = 32
# HPKE adds its own key and a tag to the 32 bytes (see Seals.seal).
_SEALED_KEY_BYTES = _KEY_BYTES + 48
_LARGEST_PIECE = 1 << 30


def write_copy(opened: Opened, folder: BackupFolder) -> str:
    """Write one copy and read it again; return its name. Nobody has to stop working.

    Raises:
        DiskFull, DiskFailed
        BackupDamaged: what was written does not read back.
    """
    tools = opened.tools
    bare = Manifest(new_id(tools.random), int(tools.clock.now().timestamp() * 1000))
    copy = folder.name_of(bare.at_ms, bare.backup)
    with dump.looking(opened.store.journal.engine) as look:
        facts, parts = look.facts(), list[tuple[str, int]]()
        for piece in look.pieces():
            data = _sealed(tools, bare, len(parts), piece)
            parts.append((folder.write(copy, part_name(len(parts)), data), len(data)))
    # Only after the rows: whatever picture a row calls whole lies on the shelf by now.
    ids = _copy_pictures(opened.shelf, folder)
    full = replace(
        bare,
        parts=tuple(parts),
        counts=facts.counts,
        digests=facts.digests,
        heads=facts.heads,
        blobs=len(ids),
        files=_write_files(opened, folder, copy, ids),
    )
    signed = replace(full, signature=tools.seals.sign(full.statement()))
    folder.write(copy, MANIFEST, backup.to_bytes(signed))
    for _piece in pieces(tools, folder, copy, read_manifest(tools, folder, copy)):
        pass
    return copy


def read_manifest(tools: Tools, folder: BackupFolder, copy: str) -> Manifest:
    """Raises NoBackup, BackupDamaged; BackupForeign when no issuing key of ours signed it."""
    found = folder.manifest(copy)
    bare = replace(found, signature=b"")
    if not tools.seals.is_own(bare.statement(), found.signature):
        raise BackupForeign(part=MANIFEST)
    return found


def pieces(tools: Tools, folder: BackupFolder, copy: str, manifest: Manifest) -> Iterator[bytes]:
    """The rows of a copy, each piece proven and opened.

    Raises:
        BackupDamaged, BackupForeign
    """
    seals = tools.seals
    for number, (digest, _size) in enumerate(manifest.parts):
        data = folder.read_proven(copy, part_name(number), digest)
        info = _info(manifest, number)
        key, sealed = data[:_SEALED_KEY_BYTES], data[_SEALED_KEY_BYTES:]
        try:
            opened = seals.open(seals.key_id(seals.seal_public), info, key)
            yield tools.packing.unpack(seals.decrypt(opened, info, sealed), 0, _LARGEST_PIECE)
        except NotSealedToUs as problem:
            raise BackupForeign(part=part_name(number)) from problem
        except (SealBroken, PouchDamaged, PouchTooBig) as problem:
            raise BackupDamaged(part=part_name(number)) from problem


def part_name(number: int) -> str:
    return f"part-{number + 1:06}"


def _sealed(tools: Tools, bare: Manifest, number: int, piece: bytes) -> bytes:
    info, key = _info(bare, number), tools.random.bytes(_KEY_BYTES)
    locked = tools.seals.encrypt(key, info, tools.packing.pack(piece, 0))
    return tools.seals.seal(tools.seals.seal_public, info, key) + locked


def _info(manifest: Manifest, number: int) -> bytes:
    return _INFO + manifest.backup.encode() + number.to_bytes(4)


def _copy_pictures(shelf: Shelf, folder: BackupFolder) -> list[str]:
    """Those that are not there yet; a damaged one on the shelf is left out, and not promised."""
    ids = []
    for blob_id in shelf.ids():
        if not folder.has_picture(blob_id):
            sealed = shelf.sealed(blob_id)
            if not is_picture(blob_id, sealed):
                continue
            folder.put_picture(blob_id, sealed)
        ids.append(blob_id)
    return ids


def _write_files(opened: Opened, folder: BackupFolder, copy: str, ids: list[str]) -> dict[str, str]:
    places = opened.places
    return {
        PLATE: folder.write(copy, PLATE, places.plate.read_bytes()),
        KEYS: folder.write(copy, KEYS, places.keys.read_bytes()),
        LIST: folder.write(copy, LIST, b"".join(bytes.fromhex(one) for one in sorted(ids))),
    }
