"""Examines a post's data (periksa data): chains, tables, pictures, keys, disk and clock."""

import argparse
import getpass
import json
import os
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

from app import practice, station_folder
from app.adapters.blob_files import BlobFiles
from app.adapters.clock import SystemClock, SystemRandom
from app.adapters.slot_files import SlotFiles
from app.config import Config, read_config
from app.errors import BerandaError
from app.ids import OfficerId
from db import verify
from db.store import SqlStore

PASSWORD_VARIABLE = "BERANDA_PASSWORD"
_LOW_DISK_BYTES = 1 << 30


@dataclass(frozen=True)
class Health:
    """What the examination found; `problems` empty means all is well. Counts only."""

    entries: int
    applications: int
    blobs: int
    disk_free_bytes: int
    problems: tuple[str, ...]

    @property
    def is_sound(self) -> bool:
        return not self.problems


def main(argv: list[str]) -> int:
    """Return 0 when all is well, 1 when something is not, 2 when it could not be examined."""
    wanted = _arguments().parse_args(argv)
    config = read_config(os.environ, wanted.dir, wanted.practice)
    if not station_folder.is_provisioned(config):
        print(f"Belum ada pos di {config.folder}.", file=sys.stderr)
        return 2
    try:
        store = _opened(config, wanted.officer)
        if wanted.rebuild:
            print(f"Tabel dibuat ulang dari {verify.rebuild(store.engine)} catatan.")
        health = examine(config, store)
        store.close()
    except BerandaError as problem:
        print(f"Tidak bisa diperiksa ({problem.code}).", file=sys.stderr)
        return 2
    _say(health, wanted.json)
    return 0 if health.is_sound else 1


def examine(config: Config, store: SqlStore) -> Health:
    """Verify everything this post holds; nothing is changed."""
    findings = verify.verify(store.engine)
    files = BlobFiles(config.blobs)
    problems = [*findings.problems, *(f"blob-damaged:{one[:8]}" for one in files.damaged())]
    missing = [one for one in store.lists.blob_ids() if not files.exists(one)]
    problems += [f"blob-missing:{one[:8]}" for one in missing]
    free = shutil.disk_usage(config.folder).free
    if free < _LOW_DISK_BYTES:
        problems.append("disk-low")
    return Health(findings.entries, findings.applications, len(files.ids()), free, tuple(problems))


def _opened(config: Config, officer: str | None) -> SqlStore:
    plate = station_folder.read_plate(config)
    keys = SlotFiles(config.keys, SystemRandom())
    who = OfficerId(officer) if officer else keys.officers()[0]
    dek = keys.open(who, _password(plate.post.is_practice))
    return station_folder.open_store(config, plate, dek, (SystemClock(), SystemRandom()))


def _password(is_practice: bool) -> str:
    given = os.environ.get(PASSWORD_VARIABLE)
    if given:
        return given
    return practice.PASSWORD if is_practice else getpass.getpass("Kata sandi: ")


def _say(health: Health, as_json: bool) -> None:
    facts = {
        "entries": health.entries,
        "applications": health.applications,
        "blobs": health.blobs,
        "disk_free_bytes": health.disk_free_bytes,
        "problems": list(health.problems),
    }
    if as_json:
        print(json.dumps(facts))
        return
    print(f"{health.entries} catatan, {health.applications} permohonan, {health.blobs} gambar.")
    for problem in health.problems:
        print(f"  perlu dilihat: {problem}")
    if health.is_sound:
        print("Semua baik.")


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python3 -m app doctor", description=__doc__)
    parser.add_argument("--dir", type=Path, help="folder pos")
    parser.add_argument("--practice", action="store_true", help="pos latihan")
    parser.add_argument("--officer", help="petugas yang membuka")
    parser.add_argument("--rebuild", action="store_true", help="buat ulang semua tabel")
    parser.add_argument("--json", action="store_true", help="keluaran untuk program")
    return parser
