"""`hq backup` and `hq restore`: a copy is worth what its last drill proved, and says so."""

import argparse
from collections.abc import Callable
from pathlib import Path

from app.adapters.backup_folder import BackupFolder
from app.domain.backup import Manifest
from app.headquarters_copy import write_copy
from app.headquarters_folder import Opened, Places
from app.headquarters_restore import drill, restore
from app.hq.custody import Copy, note_copy, say_secured
from app.ports import Clock, Random


def add_backup(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    common: argparse.ArgumentParser,
    back_up: Callable[[argparse.Namespace, Places], int],
    put_back: Callable[[argparse.Namespace, Places], int],
) -> None:
    """Teach the parser `backup` and `restore`."""
    copy = commands.add_parser("backup", parents=[common], help="mencadangkan Kanim")
    copy.add_argument("folder", help="folder cadangan, di cakram lain")
    copy.add_argument(
        "--drill", action="store_true", help="pulihkan ke folder sementara, cocokkan semuanya"
    )
    copy.set_defaults(run=back_up)
    back = commands.add_parser(
        "restore", parents=[common], help="memulihkan Kanim ke folder yang masih kosong"
    )
    back.add_argument("folder", help="folder cadangan")
    back.add_argument("--copy", help="nama salinan; tanpa ini yang terbaru")
    back.set_defaults(run=put_back)


def run_backup(asked: argparse.Namespace, opened: Opened) -> int:
    """Copy, and prove the copy when asked; posts hear of it only after the proof."""
    folder = BackupFolder(Path(asked.folder))
    copy = write_copy(opened, folder)
    manifest = folder.manifest(copy)
    print(f"Cadangan: {copy}")
    print(f"  {manifest.counts['journal']} catatan, {manifest.blobs} gambar, dibaca ulang.")
    if not asked.drill:
        note_copy(opened.tools, _told(copy, manifest, is_drilled=False))
        print("  Belum diuji pulih. Dengan --drill cadangan dipulihkan dan dicocokkan.")
        return 0
    drilled, proven = drill(opened, folder, copy)
    fresh = say_secured(opened.tools, proven)
    note_copy(opened.tools, _told(copy, manifest, is_drilled=True))
    print(f"Latihan pemulihan: {drilled.entries} catatan diputar ulang, semua sama.")
    print(f"  {drilled.applications} permohonan, {drilled.pictures} gambar dibaca ulang.")
    if drilled.healed:
        print(f"  {drilled.healed} gambar rusak di cadangan, ditulis ulang dari Kanim.")
    print(f"  Diberitahukan ke pos: {fresh} gambar lagi aman di cadangan.")
    return 0


def _told(copy: str, manifest: Manifest, *, is_drilled: bool) -> Copy:
    entries = manifest.counts["journal"]
    return Copy(manifest.at_ms, is_drilled, copy, entries, manifest.blobs)


def run_restore(
    asked: argparse.Namespace, places: Places, passphrase: str, tools: tuple[Clock, Random]
) -> int:
    folder = BackupFolder(Path(asked.folder))
    newest = folder.newest()
    copy = asked.copy or newest
    manifest = restore(folder, copy, places, passphrase, tools)
    print(f"Dipulihkan dari {copy} ke {places.folder}")
    print(f"  {manifest.counts['journal']} catatan, {manifest.blobs} gambar, semua cocok.")
    print("  Keputusan sesudah cadangan ini dikembalikan pos saat mereka berkabar.")
    if copy != newest:
        print(f"  Ini bukan salinan terbaru. Yang terbaru: {newest}")
    return 0
