"""One officer's slot: the key of the store, opened by a password and this laptop's own share.

Two locks lie on each other: the inner one is the password's, the outer one the laptop's, so
that the outer can be changed for everybody when one officer leaves, with no password at hand.
"""

import hashlib
from dataclasses import dataclass, replace
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCMSIV

from app.adapters.passwords import SALT_BYTES, Cost, expand, require_long_enough, stretch
from app.domain.canonical import canonical
from app.errors import Unavailable
from app.ids import OfficerId
from app.ports import Random
from app.ports_crypto import WrongPassword

DEK_BYTES = 32
NONCE_BYTES = 12
_VERSION = 1
_KIND = "officer"


class SlotDamaged(Unavailable):
    """The file of the slots is not as it was written: recovery by headquarters is needed."""

    code = "slot_damaged"


@dataclass(frozen=True)
class Slot:
    """What lies on the disk for one officer; useless without password and device share."""

    device: str
    officer: OfficerId
    cost: Cost
    salt: bytes
    inner_nonce: bytes
    outer_nonce: bytes
    wrapped: bytes

    def header(self) -> bytes:
        """Canonical bytes bound into both locks: nothing of it can be exchanged."""
        cost = self.cost
        return canonical(
            {
                "v": _VERSION,
                "kind": _KIND,
                "device": self.device,
                "officer": self.officer,
                "memory_kib": cost.memory_kib,
                "passes": cost.passes,
                "lanes": cost.lanes,
                "salt": self.salt.hex(),
            }
        )


@dataclass(frozen=True)
class Owner:
    """Whose slot it is, on which laptop, with which password."""

    device: str
    officer: OfficerId
    password: str


def make_slot(owner: Owner, dek: bytes, share: bytes, cost: Cost, random: Random) -> Slot:
    """Lock the store's key for one officer.

    Raises:
        PasswordTooShort: fewer than 10 characters.
    """
    require_long_enough(owner.password)
    if len(dek) != DEK_BYTES:
        raise ValueError("the key of the store has 32 bytes")
    nonces = random.bytes(NONCE_BYTES), random.bytes(NONCE_BYTES)
    salt = random.bytes(SALT_BYTES)
    bare = Slot(owner.device, owner.officer, cost, salt, *nonces, b"")
    inner = _password_lock(bare, owner.password).encrypt(bare.inner_nonce, dek, bare.header())
    return _with_outer_lock(bare, inner, share)


def open_slot(slot: Slot, password: str, share: bytes) -> bytes:
    """Return the 32-byte key of the store.

    Raises:
        WrongPassword: password, share or slot do not belong together.
        CostOutOfBounds: the slot asks for too little or too much work.
    """
    slot.cost.checked()
    try:
        inner = _inner(slot, share)
        return _password_lock(slot, password).decrypt(slot.inner_nonce, inner, slot.header())
    except InvalidTag as error:
        raise WrongPassword(officer=slot.officer) from error


def reshare(slot: Slot, old_share: bytes, new_share: bytes, random: Random) -> Slot:
    """The same slot under a new device share; the password stays.

    Raises:
        SlotDamaged: it does not lie under `old_share`.
    """
    try:
        inner = _inner(slot, old_share)
    except InvalidTag as error:
        raise SlotDamaged(officer=slot.officer) from error
    return _with_outer_lock(replace(slot, outer_nonce=random.bytes(NONCE_BYTES)), inner, new_share)


def slot_to_json(slot: Slot) -> dict[str, Any]:
    cost = slot.cost
    return {
        "v": _VERSION,
        "kind": _KIND,
        "device": slot.device,
        "officer": slot.officer,
        "cost": [cost.memory_kib, cost.passes, cost.lanes],
        "salt": slot.salt.hex(),
        "nonces": [slot.inner_nonce.hex(), slot.outer_nonce.hex()],
        "wrapped": slot.wrapped.hex(),
    }


def slot_from_json(data: dict[str, Any]) -> Slot:
    """Raises SlotDamaged for anything `slot_to_json` cannot have written."""
    try:
        if (data["v"], data["kind"]) != (_VERSION, _KIND):
            raise SlotDamaged(why="version")
        cost = Cost(*(int(number) for number in data["cost"]))
        inner, outer = (bytes.fromhex(nonce) for nonce in data["nonces"])
        salt, wrapped = bytes.fromhex(data["salt"]), bytes.fromhex(data["wrapped"])
        return Slot(data["device"], OfficerId(data["officer"]), cost, salt, inner, outer, wrapped)
    except (KeyError, TypeError, ValueError) as error:
        raise SlotDamaged(why="form") from error


def _password_lock(slot: Slot, password: str) -> AESGCMSIV:
    return AESGCMSIV(stretch(password, slot.salt, slot.cost, b"beranda-slot-password-v1"))


def _share_lock(share: bytes) -> AESGCMSIV:
    return AESGCMSIV(expand(share, b"beranda-slot-share-v1"))


def _inner(slot: Slot, share: bytes) -> bytes:
    return _share_lock(share).decrypt(slot.outer_nonce, slot.wrapped, _outer_header(slot))


def _with_outer_lock(slot: Slot, inner: bytes, share: bytes) -> Slot:
    wrapped = _share_lock(share).encrypt(slot.outer_nonce, inner, _outer_header(slot))
    return replace(slot, wrapped=wrapped)


def _outer_header(slot: Slot) -> bytes:
    return hashlib.sha256(slot.header() + slot.inner_nonce).digest()
