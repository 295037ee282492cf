"""Giving headquarters a new sealing key, with the root key out of the safe; the old ones stay.

Posts go on sealing to the key they know until the new one reaches them in headquarters' stream.
"""

import argparse
import json
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from app.adapters import fsio
from app.adapters.hq_key_file import KeyFileUnreadable, read_keys, write_keys
from app.adapters.passwords import Cost
from app.adapters.seals import new_sealing_pair, sign
from app.domain.enrolment import HQ_KEYS, HqKeys, keys_to_json
from app.domain.journal import post_stream
from app.domain.reviewer import Look
from app.headquarters_folder import OLD_SEALING, Places, open_folder, read_plate
from app.ports import Clock, Random
from db.hq_console import SqlConsole


def add_rotation(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    common: argparse.ArgumentParser,
    run: Callable[[argparse.Namespace, Places], int],
) -> None:
    """Teach the parser `rotate`."""
    rotate = commands.add_parser(
        "rotate", parents=[common], help="mengganti kunci segel Kanim, dengan kunci akar"
    )
    rotate.add_argument("--keys", help="berkas kunci dari tempat aman (root-offline.keys)")
    rotate.set_defaults(run=run)


def run_rotation(
    asked: argparse.Namespace, places: Places, passphrase: str, tools: tuple[Clock, Random]
) -> int:
    safe = Path(asked.keys) if asked.keys else places.offline_keys
    posts = rotate(places, safe, passphrase, tools)
    print(f"Kunci segel baru. {posts} pos mendengarnya saat berkabar; kunci lama tetap membuka.")
    print("Buat cadangan sekarang: salinan sebelum ini tidak punya kunci baru.", file=sys.stderr)
    return 0


def rotate(
    places: Places,
    safe: Path,
    passphrase: str,
    tools: tuple[Clock, Random],
    cost: Cost | None = None,
) -> int:
    """Make the new key, and tell every post; return how many there are.

    Raises:
        NoHeadquarters, WrongPassphrase, KeyFileUnreadable
    """
    keys, is_practice = read_plate(places)
    online, root = read_keys(places.keys, passphrase), _root(safe, passphrase)
    fresh = new_sealing_pair(tools[1])
    number = sum(name.startswith(OLD_SEALING) for name in online) + 1
    kept = {f"{OLD_SEALING}{number}": online["sealing"]}
    bare = replace(keys, sealing=fresh.public, signature=b"")
    signed = replace(bare, signature=sign(root, bare.statement()))
    # First the keys that open everything, then the word that makes posts use the new one.
    write_keys(
        places.keys, {**online, **kept, "sealing": fresh.private}, passphrase, tools[1], cost
    )
    plate = {"keys": keys_to_json(signed), "is_practice": is_practice}
    fsio.write_durable(places.plate, json.dumps(plate).encode())
    return _told(places, passphrase, tools, signed)


def _told(places: Places, passphrase: str, tools: tuple[Clock, Random], keys: HqKeys) -> int:
    opened = open_folder(places, passphrase, tools)
    with closing(opened.store):
        with opened.store.begin("hq") as tx:
            offices = tx.post_offices()
            for one in offices:
                body = {"keys": keys_to_json(keys)}
                tx.append_to(post_stream(one.code), HQ_KEYS, HQ_KEYS, body)
        now_ms = int(tools[0].now().timestamp() * 1000)
        SqlConsole(opened.store).looked(Look(now_ms, "kanim", "keys_rotated", ""))
    return len(offices)


def _root(safe: Path, passphrase: str) -> bytes:
    private = read_keys(safe, passphrase)
    if "root" not in private:
        raise KeyFileUnreadable(file=safe.name)
    return private["root"]
