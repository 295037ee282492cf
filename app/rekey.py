"""A new key for the whole store: who copied slot and share before cannot read what comes after."""

import argparse
import getpass
import os
import sys
from dataclasses import dataclass
from pathlib import Path

from app import practice, station_folder
from app.adapters import fsio
from app.adapters.clock import SystemClock, SystemRandom
from app.adapters.keyslots import DEK_BYTES, Owner
from app.adapters.slot_files import SlotFiles
from app.adapters.tries_file import TriesFile
from app.config import Config, read_config
from app.domain.officer import Officer
from app.errors import BerandaError
from app.ids import OfficerId
from app.ports import Clock, Random
from app.services.sign_in import Door
from app.store_swap import copy_of, exchange, settle
from db.rekey import copied

PASSWORD_VARIABLE = "BERANDA_PASSWORD"
ONCE = "recovery-once.json"


@dataclass(frozen=True)
class Keeper:
    """The officer present, who alone keeps a password."""

    officer: OfficerId
    password: str


def main(argv: list[str]) -> int:
    """Return 0 when the store has its new key, 1 when it kept the old one, 2 without a post."""
    wanted = _arguments().parse_args(argv)
    config = read_config(os.environ, wanted.dir, wanted.practice)
    if not station_folder.is_provisioned(config):
        print(f"Belum ada pos di {config.folder}.", file=sys.stderr)
        return 2
    tools = (SystemClock(), SystemRandom())
    slots = SlotFiles(config.keys, tools[1])
    try:
        who = OfficerId(wanted.officer) if wanted.officer else slots.officers()[0]
        losing = without_slot(config, slots, who)
        if not (wanted.yes or _agreed(losing)):
            print("Tidak ada yang diubah.")
            return 1
        rekey(config, Keeper(who, _password(config)), slots, tools)
    except BerandaError as problem:
        print(f"Belum selesai ({problem.code}). Data pos tetap utuh.", file=sys.stderr)
        return 1
    print("Kunci data pos sudah baru. Kunci yang lama tidak membuka apa pun lagi.")
    if losing:
        print(f"Perlu kata sandi lagi, lewat Pengaturan: {_names(losing)}.")
    return 0


def rekey(config: Config, keeper: Keeper, slots: SlotFiles, tools: tuple[Clock, Random]) -> None:
    """Give the store a new key; only the officer present can sign in afterwards.

    Raises:
        PasswordNotAccepted, MustWait: of the officer present.
        StoreBusy: Beranda is open.
        DiskFull, DiskFailed, StoreDamaged: the old key holds.
    """
    clock, random = tools
    plate = station_folder.read_plate(config)
    door = Door(slots, TriesFile(config.keys / "tries.json"), clock)
    old, new = door.prove(keeper.officer, keeper.password), random.bytes(DEK_BYTES)
    database, copy = config.database, copy_of(config.database)
    settle(database, old)
    fsio.remove(copy)
    owner = Owner(plate.device.hex(), keeper.officer, keeper.password)
    with copied(database, old, new, copy):
        # Synced before the slots name its key: from there on it is the only one that opens.
        with fsio.open_part(copy):
            pass
        slots.rekey([owner], new, plate.hq.recovery)
        exchange(database)
    fsio.remove(config.keys / ONCE)


def without_slot(config: Config, slots: SlotFiles, keeper: OfficerId) -> tuple[Officer, ...]:
    """Who signs in today and will need a new password."""
    known = set(slots.officers()) - {keeper}
    return tuple(one for one in station_folder.read_plate(config).officers if one.id in known)


def _agreed(losing: tuple[Officer, ...]) -> bool:
    print("Tutup Beranda dulu. Semua data ditulis ulang dengan kunci baru.")
    if losing:
        print(f"Hanya kata sandi Anda yang dibawa. Perlu kata sandi lagi: {_names(losing)}.")
    print("Lanjutkan? Ketik ya: ", end="", flush=True)
    return sys.stdin.readline().strip().casefold() == "ya"


def _names(officers: tuple[Officer, ...]) -> str:
    return ", ".join(one.name for one in officers)


def _password(config: Config) -> str:
    given = os.environ.get(PASSWORD_VARIABLE)
    if given:
        return given
    is_practice = station_folder.read_plate(config).post.is_practice
    return practice.PASSWORD if is_practice else getpass.getpass("Kata sandi Anda: ")


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python3 -m app rekey", description=__doc__)
    parser.add_argument("--dir", type=Path, help="folder pos")
    parser.add_argument("--practice", action="store_true", help="pos latihan")
    parser.add_argument("--officer", help="petugas yang hadir")
    parser.add_argument("--yes", action="store_true", help="tanpa bertanya")
    return parser
