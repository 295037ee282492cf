"""Giving headquarters a new key, with the root key out of the safe; the old ones stay.

Sealing: posts go on sealing to the key they know until the new one reaches them in headquarters'
stream. Issuing: headquarters speaks to each laptop with the key it knows (app.hq.voices), and
vouches for every laptop anew.
"""

import argparse
import json
import sys
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

from app.adapters import fsio
from app.adapters.hq_key_file import KeyFileUnreadable, read_keys, write_keys
from app.adapters.passwords import Cost
from app.adapters.seals import new_sealing_pair, new_signing_pair, sign, verify
from app.domain.enrolment import (
    HQ_KEYS,
    HqKeys,
    certificate_from_json,
    keys_from_json,
    keys_to_json,
)
from app.domain.journal import post_stream
from app.domain.reviewer import Look
from app.headquarters_folder import OLD_SEALING, Opened, Places, open_folder, read_plate
from app.headquarters_signing import name_of
from app.hq import enrolment
from app.ports import Clock, Random
from app.sync.ledger import Device
from db.hq_console import SqlConsole

SEALING, ISSUING = "sealing", "issuing"
_BY = "kanim"
_TELLING = "is_telling"


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
    rotate.add_argument(
        "--issuing", action="store_true", help="kunci penerbit: tanda tangan Kanim dan sertifikat"
    )
    rotate.set_defaults(run=run)


def run_rotation(
    asked: argparse.Namespace, places: Places, passphrase: str, tools: tuple[Clock, Random]
) -> int:
    safe = Path(asked.keys) if asked.keys else places.offline_keys
    which = ISSUING if asked.issuing else SEALING
    posts = rotate(places, safe, passphrase, tools, which=which)
    name = "penerbit" if asked.issuing else "segel"
    print(f"Kunci {name} baru. {posts} pos mendengarnya saat berkabar; kunci lama tetap membuka.")
    print("Mulai ulang layanan Kanim, lalu cetak paket yang belum dipakai sekali lagi.")
    print(_kept_beside(safe, places))
    print("Buat cadangan sekarang: salinan sebelum ini tidak punya kunci baru.", file=sys.stderr)
    return 0


def _kept_beside(safe: Path, places: Places) -> str:
    """Keys and plate of now, beside the root key: a copy of before knows neither."""
    keys, _is_practice = read_plate(places)
    name = f"kanim-{keys.serial:04}"
    try:
        fsio.write_durable(safe.with_name(f"{name}.keys"), places.keys.read_bytes())
        fsio.write_durable(safe.with_name(f"{name}.json"), places.plate.read_bytes())
    except OSError:
        return f"Simpan sendiri {places.keys.name} dan {places.plate.name} bersama kunci akar."
    return f"Tersimpan di samping kunci akar: {name}.keys dan {name}.json."


def rotate(
    places: Places,
    safe: Path,
    passphrase: str,
    tools: tuple[Clock, Random],
    cost: Cost | None = None,
    *,
    which: str = SEALING,
) -> int:
    """Make the new key, and tell every post; return how many there are.

    A rotation that was broken off is brought to its end instead of beginning another.

    Raises:
        NoHeadquarters, WrongPassphrase, KeyFileUnreadable
    """
    root = _root(safe, passphrase)
    if not _is_broken_off(places):
        _switch(places, root, passphrase, tools[1], which, cost)
    told = _told(places, passphrase, tools)
    plate = json.loads(places.plate.read_bytes())
    _write_plate(places, {name: value for name, value in plate.items() if name != _TELLING})
    return told


def _switch(
    places: Places, root: bytes, passphrase: str, random: Random, which: str, cost: Cost | None
) -> None:
    """First the keys that open everything, then the plate that says which of them counts."""
    keys, is_practice = read_plate(places)
    fresh, added = _fresh(which, keys, read_keys(places.keys, passphrase), random)
    signed = replace(fresh, signature=sign(root, fresh.statement()))
    write_keys(places.keys, added, passphrase, random, cost)
    former = [*_former(places), keys_to_json(keys)]
    told = {"keys": keys_to_json(signed), "is_practice": is_practice, "former": former}
    _write_plate(places, told | {_TELLING: True})


def _write_plate(places: Places, plate: Mapping[str, Any]) -> None:
    fsio.write_durable(places.plate, json.dumps(plate).encode())


def _former(places: Places) -> list[dict[str, Any]]:
    """The sets of before, each as the root signed it: what they signed must stay readable."""
    return list(json.loads(places.plate.read_bytes()).get("former", ()))


def _is_broken_off(places: Places) -> bool:
    """Whether the keys of the plate were not told to every post; there is a plate."""
    read_plate(places)
    return bool(json.loads(places.plate.read_bytes()).get(_TELLING))


def _fresh(
    which: str, keys: HqKeys, online: dict[str, bytes], random: Random
) -> tuple[HqKeys, dict[str, bytes]]:
    """The next set, not signed yet, and every private key that is kept with it."""
    bare = replace(keys, signature=b"", serial=keys.serial + 1)
    if which == ISSUING:
        signing = new_signing_pair(random)
        added = {**online, name_of(bare.serial): signing.private}
        return replace(bare, issuing=signing.public), added
    sealing = new_sealing_pair(random)
    number = sum(name.startswith(OLD_SEALING) for name in online) + 1
    kept = {f"{OLD_SEALING}{number}": online["sealing"]}
    return replace(bare, sealing=sealing.public), {**online, **kept, "sealing": sealing.private}


def _told(places: Places, passphrase: str, tools: tuple[Clock, Random]) -> int:
    """Every post hears of the keys, and every laptop of its word under them; each once."""
    opened = open_folder(places, passphrase, tools)
    with closing(opened.store):
        with opened.store.reading() as tx:
            posts = [one.code for one in tx.post_offices()]
        told = {"keys": keys_to_json(opened.keys), "former": _former(places)}
        with opened.store.begin("hq") as tx:
            # a post that is opened later hears of them at once
            tx.set_setting(HQ_KEYS, told)
        for code in _not_told(opened, posts):
            with opened.store.begin("hq") as tx:
                tx.append_to(post_stream(code), HQ_KEYS, HQ_KEYS, told)
        for device in _not_vouched(opened):
            enrolment.renew(opened.tools, device.stream, opened.vouch, _BY)
        now_ms = int(tools[0].now().timestamp() * 1000)
        SqlConsole(opened.store).looked(Look(now_ms, _BY, "keys_rotated", ""))
    return len(posts)


def _not_told(opened: Opened, posts: list[str]) -> list[str]:
    """The posts whose stream does not hold these keys yet."""
    with opened.store.reading() as tx:
        heard = {
            (one.stream, keys_from_json(one.fact.body["keys"]))
            for one in tx.history(HQ_KEYS)
            if one.fact.kind == HQ_KEYS
        }
    return [code for code in posts if (post_stream(code), opened.keys) not in heard]


def _not_vouched(opened: Opened) -> list[Device]:
    """The laptops in use whose certificate an earlier key signed."""
    with opened.store.reading() as tx:
        devices = [one for one in tx.devices() if not one.is_revoked]
    return [one for one in devices if not _is_vouched(one, opened.keys)]


def _is_vouched(device: Device, keys: HqKeys) -> bool:
    found = certificate_from_json(json.loads(device.certificate))
    return verify(keys.issuing, found.statement(), found.signature)


def _root(safe: Path, passphrase: str) -> bytes:
    private = read_keys(safe, passphrase)
    if "root" not in private:
        raise KeyFileUnreadable(file=safe.name)
    return private["root"]
