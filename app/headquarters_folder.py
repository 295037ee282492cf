"""Where headquarters keeps what it holds: keys, store and pictures, all below one folder."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from starlette.concurrency import run_in_threadpool

from app import practice
from app.adapters import fsio
from app.adapters.blob_shelf import FolderShelf, Shelf
from app.adapters.blob_turns import FolderTurns
from app.adapters.certificates import (
    check_keys,
    issue,
    issue_for_receipts,
    new_hq_keys,
    vouch_for_keys,
)
from app.adapters.hq_key_file import read_keys, write_keys
from app.adapters.packing import Zstandard
from app.adapters.passwords import Cost
from app.adapters.seals import OwnSeals, key_id, sealing_pair, verify
from app.domain.calendar import wita_date
from app.domain.enrolment import (
    Certificate,
    HqKeys,
    certificate_from_json,
    keys_from_json,
    keys_to_json,
)
from app.errors import BerandaError, RuleBroken
from app.headquarters_signing import Signing, signing_of
from app.hq import earlier
from app.hq.desk import Tools
from app.hq.turns import OwnTurns
from app.ports import Clock, Random
from app.sync.enrolment import Asked
from app.sync.ledger import Device, Ticket
from db.hq_earlier import SqlElsewhere
from db.hq_store import HqSqlStore, open_hq

KEYS_VALID = timedelta(days=5 * 365)
LAPTOP_VALID = timedelta(days=2 * 365)
PACKET_VALID = timedelta(days=30)
OLD_SEALING = "sealing-old-"
"""Names of sealing keys of before; posts seal to them until they have heard of the new one."""


class NoHeadquarters(RuleBroken):
    """This folder holds no headquarters; `hq init` makes one."""

    code = "no_headquarters"


class HeadquartersExists(RuleBroken):
    """This folder holds a headquarters already; its keys are never overwritten."""

    code = "headquarters_exists"


@dataclass(frozen=True)
class Places:
    """The files of one headquarters; `offline_keys` is meant to be moved to a safe.

    Attributes:
        address: of a PostgreSQL server; "" for a file of SQLite.
        blobs: address of an object store; "" for the folder, where pictures grow in any case.
    """

    folder: Path
    address: str = ""
    blobs: str = ""

    @property
    def database(self) -> Path | str:
        """The address of a PostgreSQL server where one is named, else a file."""
        return self.address or self.folder / "hq.db"

    @property
    def shelf(self) -> Path:
        return self.folder / "blobs"

    @property
    def keys(self) -> Path:
        return self.folder / "keys" / "issuing.keys"

    @property
    def offline_keys(self) -> Path:
        return self.folder / "keys" / "root-offline.keys"

    @property
    def plate(self) -> Path:
        """Public keys, and whether this is practice."""
        return self.folder / "hq.json"


@dataclass(frozen=True)
class Opened:
    """A headquarters whose keys are open."""

    places: Places
    tools: Tools
    store: HqSqlStore
    keys: HqKeys
    signing: Signing
    is_practice: bool
    shelf: Shelf

    @property
    def issuing(self) -> bytes:
        """The private key headquarters signs with now."""
        return self.signing.newest.private

    def vouch(self, ticket: Ticket, asked: Asked, voice: str | None = None, /) -> Certificate:
        """Certify a laptop with the newest issuing key, or with the one it knows."""
        private = self.signing.by(voice).private
        last_on = practice.LAST_DAY if self.is_practice else self._today + LAPTOP_VALID
        bare = Certificate(
            device=asked.device,
            post=ticket.post,
            letter=ticket.letter,
            sign_public=asked.sign_public,
            seal_public=asked.seal_public,
            epoch=1,
            not_after_on=min(last_on, self.keys.not_after_on),
        )
        short = issue_for_receipts(bare.device, bare.sign_public, bare.not_after_on, private)
        return issue(replace(bare, receipts=short.signature), private)

    @property
    def packet_until(self) -> date:
        return practice.LAST_DAY if self.is_practice else self._today + PACKET_VALID

    @property
    def _today(self) -> date:
        return wita_date(self.tools.clock.now())


def exists(places: Places) -> bool:
    return places.plate.is_file()


def init(
    places: Places,
    passphrase: str,
    tools: tuple[Clock, Random],
    *,
    is_practice: bool = False,
    cost: Cost | None = None,
) -> None:
    """Make headquarters' keys; the plate is written last, so half a folder is begun anew.

    Raises:
        HeadquartersExists, PasswordTooShort
    """
    if exists(places):
        raise HeadquartersExists()
    clock, random = tools
    pairs = new_hq_keys(random)
    last_on = practice.LAST_DAY if is_practice else wita_date(clock.now()) + KEYS_VALID
    keys = vouch_for_keys(pairs, last_on)
    online = {"issuing": pairs.issuing.private, "sealing": pairs.sealing.private}
    offline = {"root": pairs.root.private, "recovery": pairs.recovery.private}
    write_keys(places.keys, online, passphrase, random, cost)
    write_keys(places.offline_keys, offline, passphrase, random, cost)
    plate = {"keys": keys_to_json(keys), "is_practice": is_practice}
    fsio.write_durable(places.plate, json.dumps(plate).encode())


def open_folder(places: Places, passphrase: str, tools: tuple[Clock, Random]) -> Opened:
    """Open the keys and the store.

    Raises:
        NoHeadquarters, WrongPassphrase, KeyFileUnreadable
    """
    keys, is_practice = read_plate(places)
    private = read_keys(places.keys, passphrase)
    signing, sealing = signing_of(private, keys), sealing_pair(private["sealing"])
    old = [sealing_pair(key) for name, key in private.items() if name.startswith(OLD_SEALING)]
    clock, random = tools
    store, shelf = open_hq(places.database, clock, random), open_shelf(places)
    made = Tools(
        store,
        shelf,
        OwnSeals(signing.newest, sealing, old, signing.every),
        Zstandard(),
        clock,
        random,
        is_certified=lambda device: (
            is_certified(device, keys, (one.public for one in signing.every))
            or is_certified(device, keys, _newer(places, keys))
        ),
        old_key_ids=tuple(key_id(one.public) for one in old),
        aside=run_in_threadpool,
        turns=FolderTurns(places.folder / "turns", random) if places.address else OwnTurns(),
        settle=getattr(shelf, "settle", None),
        tell=lambda device: earlier.tell(SqlElsewhere(store), clock, device),
    )
    return Opened(places, made, store, keys, signing, is_practice, shelf)


def open_shelf(places: Places) -> Shelf:
    """The pictures: in the folder, or in the object store that is named (s3://bucket/prefix)."""
    if not places.blobs:
        return FolderShelf(places.shelf)
    # only who has such a store needs its driver
    from app.adapters.blob_bucket import BucketShelf

    return BucketShelf(places.blobs, places.shelf)


def read_plate(places: Places) -> tuple[HqKeys, bool]:
    """The public keys, and whether it is practice; no passphrase is needed.

    Raises:
        NoHeadquarters
    """
    try:
        data: dict[str, Any] = json.loads(places.plate.read_bytes())
    except (OSError, ValueError) as problem:
        raise NoHeadquarters() from problem
    return keys_from_json(data["keys"]), bool(data["is_practice"])


def _newer(places: Places, keys: HqKeys) -> tuple[bytes, ...]:
    """An issuing key that another process made while this one serves; the root vouches for it."""
    try:
        found, _is_practice = read_plate(places)
        check_keys(found, keys.root)
    except BerandaError:
        return ()
    return (found.issuing,)


def is_certified(device: Device, keys: HqKeys, issuing: Iterable[bytes]) -> bool:
    """Whether the row of this laptop is what one of these keys of headquarters signed."""
    try:
        certificate = certificate_from_json(json.loads(device.certificate))
        check_keys(keys, keys.root)
    except (BerandaError, ValueError):
        return False
    said = (certificate.statement(), certificate.signature)
    if not any(verify(public, *said) for public in issuing):
        return False
    told = (device.stream, device.post, device.sign_public, device.seal_public)
    return told == (
        certificate.device,
        certificate.post,
        certificate.sign_public,
        certificate.seal_public,
    )
