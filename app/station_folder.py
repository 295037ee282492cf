"""One laptop's folder: made once from headquarters' packet, opened every day by a password."""

import json
from dataclasses import dataclass, field
from typing import Any

from app.adapters import fsio
from app.adapters.certificates import check_keys, read_packet
from app.adapters.keyslots import Owner
from app.adapters.passwords import Cost
from app.adapters.pins import make_pin
from app.adapters.seals import (
    KeyPair,
    OwnSeals,
    new_sealing_pair,
    new_signing_pair,
    sealing_pair,
    signing_pair,
)
from app.adapters.slot_files import SlotFiles
from app.config import Config
from app.domain.calendar import wita_date
from app.domain.enrolment import HqKeys, Packet, keys_from_json, keys_to_json
from app.domain.journal import post_stream
from app.domain.officer import Officer, Role
from app.errors import BerandaError, RuleBroken
from app.ids import OfficerId
from app.ports import Clock, Random
from app.services.desk import Post
from app.store_swap import settle
from app.sync.enrolment import token_of
from db.open import open_post
from db.store import SqlStore

OFFICE = "Kantor Imigrasi Kelas I TPI Kupang"
DEVICE_KEYS = "device_keys"
ENROLMENT = "enrolment"
PINS = "pins"
LANGUAGES = ("id", "en")
_PLATE = "post.json"
_LANGUAGE = "language"


class UnknownOfficer(RuleBroken):
    """The packet from headquarters does not name this officer."""

    code = "unknown_officer"


@dataclass(frozen=True)
class Plate:
    """What stands on the door, readable before anybody signs in: no applicant is in it.

    Attributes:
        former: issuing keys of headquarters before this one; what they signed in its journal
            (rules, words about backups) still counts, what travels is signed by the newest.
    """

    device: bytes
    post: Post
    hq_url: str
    hq: HqKeys
    officers: tuple[Officer, ...]
    former: tuple[bytes, ...] = ()

    @property
    def hq_stream(self) -> bytes:
        return post_stream(self.post.code)

    def officer(self, officer_id: OfficerId) -> Officer:
        """Raises UnknownOfficer."""
        for one in self.officers:
            if one.id == officer_id:
                return one
        raise UnknownOfficer(officer=officer_id)


@dataclass(frozen=True)
class FirstOfficer:
    """Who opens the post for the first time; the passwords go no further than the key slots.

    Attributes:
        wishes: what was chosen at the first run: printer, paper, interval, address.
    """

    id: OfficerId
    password: str
    pin: str
    wishes: dict[str, Any] = field(default_factory=dict)


def read_language(config: Config) -> str:
    """Of the screens; Indonesian where nobody chose."""
    place = config.folder / _LANGUAGE
    known = place.read_text("utf-8").strip() if place.is_file() else ""
    return known if known in LANGUAGES else LANGUAGES[0]


def write_language(config: Config, code: str) -> None:
    """Outside the store: the door is read before anybody opens it."""
    fsio.write_durable(config.folder / _LANGUAGE, code.encode())


def is_provisioned(config: Config) -> bool:
    return (config.folder / _PLATE).is_file()


def provision(
    config: Config,
    packet_file: bytes,
    first: FirstOfficer,
    tools: tuple[Clock, Random],
    cost: Cost | None = None,
) -> Plate:
    """Make the post's folder; the plate is written last, so half a folder is begun anew.

    Raises:
        EnrolmentMalformed, EnrolmentForged, EnrolmentExpired: of the packet.
        UnknownOfficer, PasswordTooShort, PinMalformed: of the first officer.
    """
    clock, random = tools
    packet = read_packet(packet_file, wita_date(clock.now()))
    plate = _plate(config, packet, random.bytes(16))
    plate.officer(first.id)
    pin = make_pin(first.pin, random.bytes(16))
    fsio.make_folder(config.folder)
    _clear_unfinished(config)
    slots = SlotFiles(config.keys, random, cost)
    owner = Owner(plate.device.hex(), first.id, first.password)
    dek = slots.create(owner, plate.hq.recovery)
    store = open_post(config.database, dek, clock, random, plate.device, plate.hq_stream)
    _write_first(store, first, pin, random)
    enrolment = {"token": token_of(packet_file).hex(), "root": plate.hq.root.hex()}
    with store.begin(first.id) as act:
        act.set_setting(ENROLMENT, enrolment)
    store.close()
    write_plate(config, plate)
    return plate


def write_plate(config: Config, plate: Plate) -> None:
    fsio.write_durable(config.folder / _PLATE, json.dumps(_plate_json(plate)).encode())


def read_plate(config: Config) -> Plate:
    """What the packet said of this laptop, as it was written at provisioning."""
    data = json.loads((config.folder / _PLATE).read_bytes())
    return Plate(
        device=bytes.fromhex(data["device"]),
        post=Post(**data["post"]),
        hq_url=data["hq_url"],
        hq=keys_from_json(data["hq"]),
        officers=tuple(_officer(row) for row in data["officers"]),
        former=tuple(bytes.fromhex(key) for key in data.get("former", ())),
    )


def open_store(config: Config, plate: Plate, dek: bytes, tools: tuple[Clock, Random]) -> SqlStore:
    """Open the store and make sure that nobody exchanged headquarters' keys on the plate.

    Raises:
        WrongStoreKey, StoreNewer, StoreUnsafe: of the store.
        EnrolmentForged: the plate names other keys than the packet did.
    """
    clock, random = tools
    settle(config.database, dek)
    store = open_post(config.database, dek, clock, random, plate.device, plate.hq_stream)
    try:
        check_keys(plate.hq, bytes.fromhex(store.lists.setting(ENROLMENT)["root"]))
    except BerandaError:
        store.close()
        raise
    return store


def own_seals(store: SqlStore) -> OwnSeals:
    """The laptop's own keys, which lie in the encrypted store and nowhere else."""
    keys = store.lists.setting(DEVICE_KEYS)
    return OwnSeals(
        signing_pair(bytes.fromhex(keys["sign"])), sealing_pair(bytes.fromhex(keys["seal"]))
    )


class StoredPins:
    """Implements `Pins`: PIN verifiers inside the encrypted store."""

    def __init__(self, store: SqlStore) -> None:
        self._store = store

    def verifier_of(self, officer: OfficerId) -> bytes | None:
        found = (self._store.lists.setting(PINS) or {}).get(officer)
        return bytes.fromhex(found) if found else None

    def keep(self, officer: OfficerId, verifier: bytes) -> None:
        with self._store.begin(officer) as act:
            pins = act.setting(PINS) or {}
            act.set_setting(PINS, {**pins, officer: verifier.hex()})


def _write_first(store: SqlStore, first: FirstOfficer, pin: bytes, random: Random) -> None:
    sign, seal = new_signing_pair(random), new_sealing_pair(random)
    with store.begin(first.id) as act:
        act.set_setting(DEVICE_KEYS, _keys_json(sign, seal))
        act.set_setting(PINS, {first.id: pin.hex()})
        for key, value in first.wishes.items():
            act.set_setting(key, value)
        act.append("officer.signed_up", first.id, {})


def _keys_json(sign: KeyPair, seal: KeyPair) -> dict[str, str]:
    return {"sign": sign.private.hex(), "seal": seal.private.hex()}


def _clear_unfinished(config: Config) -> None:
    """Without a plate nothing was ever taken here: what lies about is a broken-off beginning."""
    for path in (config.database, *config.folder.glob(f"{config.database.name}-*")):
        fsio.remove(path)
    for path in config.keys.glob("*"):
        fsio.remove(path)


def _plate(config: Config, packet: Packet, device: bytes) -> Plate:
    post = Post(
        packet.post.code,
        packet.post.name,
        packet.post.place,
        OFFICE,
        packet.letter,
        config.is_practice,
    )
    return Plate(device, post, packet.hq_url, packet.keys, packet.officers)


def _plate_json(plate: Plate) -> dict[str, Any]:
    post = plate.post
    return {
        "device": plate.device.hex(),
        "post": {name: getattr(post, name) for name in post.__slots__},
        "hq_url": plate.hq_url,
        "hq": keys_to_json(plate.hq),
        "officers": [
            {"id": one.id, "nip": one.nip, "name": one.name, "role": one.role.value}
            for one in plate.officers
        ],
        "former": [key.hex() for key in plate.former],
    }


def _officer(row: dict[str, str]) -> Officer:
    return Officer(OfficerId(row["id"]), row["nip"], row["name"], Role(row["role"]))
