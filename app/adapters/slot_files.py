"""The folder with everybody's slots on this laptop, changed whole or not at all."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from app.adapters import fsio, recovery
from app.adapters.device_share import SHARE_BYTES, read_share, write_share
from app.adapters.keyslots import (
    DEK_BYTES,
    Owner,
    Slot,
    SlotDamaged,
    make_slot,
    open_slot,
    reshare,
    slot_from_json,
    slot_to_json,
)
from app.adapters.passwords import Cost, production_cost
from app.adapters.recovery import RecoverySlot, make_recovery_slot
from app.domain.canonical import canonical
from app.errors import RuleBroken
from app.ids import OfficerId
from app.ports import Random
from app.ports_crypto import NoSlot

_FILE = "slots.json"
_VERSION = 1


class LastSlot(RuleBroken):
    """The last officer cannot be removed: nobody could open the store."""

    code = "last_slot"


@dataclass(frozen=True)
class _Contents:
    device: str
    share_no: int
    slots: tuple[Slot, ...]
    recovery: RecoverySlot | None


class SlotFiles:
    """Implements `KeyRing`."""

    def __init__(self, folder: Path, random: Random, cost: Cost | None = None) -> None:
        """`cost` is for tests; a post works with the production cost."""
        self._folder = folder
        self._random = random
        self._cost = cost or production_cost()

    def exists(self) -> bool:
        return (self._folder / _FILE).is_file()

    def create(self, first: Owner, recovery_public: bytes | None) -> bytes:
        """Make the store's key with its first officer; return the 32-byte key."""
        dek, share = self._random.bytes(DEK_BYTES), self._random.bytes(SHARE_BYTES)
        slot = make_slot(first, dek, share, self._cost, self._random)
        spare = make_recovery_slot(first.device, dek, recovery_public) if recovery_public else None
        fsio.make_folder(self._folder)
        write_share(self._share_path(1), share)
        self._write(_Contents(first.device, 1, (slot,), spare))
        return dek

    def officers(self) -> Sequence[OfficerId]:
        return [slot.officer for slot in self._read().slots]

    def open(self, officer: OfficerId, password: str) -> bytes:
        contents = self._read()
        dek = open_slot(_slot_of(contents, officer), password, self._share(contents))
        # A power cut during a removal may have left the share that a copied slot still fits.
        self._forget_other_shares(contents)
        return dek

    def add(self, officer: OfficerId, password: str, dek: bytes) -> None:
        """Give an officer a slot, or a new password in place of the old one."""
        contents = self._read()
        owner = Owner(contents.device, officer, password)
        slot = make_slot(owner, dek, self._share(contents), self._cost, self._random)
        others = tuple(s for s in contents.slots if s.officer != officer)
        self._write(replace(contents, slots=(*others, slot)))

    def change_password(self, officer: OfficerId, old: str, new: str) -> None:
        """Only the slot is written again; the store keeps its key.

        Raises:
            WrongPassword, PasswordTooShort: nothing was changed.
        """
        self.add(officer, new, self.open(officer, old))

    def remove(self, officer: OfficerId) -> None:
        """Take the slot away and change the laptop's share, so that a copied old slot is dead.

        A copy of slot *and* share made before still yields the old key of the store: after
        a removal the store is given a new key as well (`rekey`).
        """
        contents = self._read()
        _slot_of(contents, officer)
        kept = [slot for slot in contents.slots if slot.officer != officer]
        if not kept:
            raise LastSlot(officer=officer)
        old, new = self._share(contents), self._random.bytes(SHARE_BYTES)
        slots = tuple(reshare(slot, old, new, self._random) for slot in kept)
        self._renew_share(contents, new, slots)

    def rekey(self, owners: Sequence[Owner], dek: bytes, recovery_public: bytes | None) -> None:
        """Lock a new key of the store, for the officers who give their passwords now."""
        contents = self._read()
        share = self._random.bytes(SHARE_BYTES)
        slots = tuple(make_slot(owner, dek, share, self._cost, self._random) for owner in owners)
        if not slots:
            raise LastSlot(officers=0)
        spare = recovery_public and make_recovery_slot(contents.device, dek, recovery_public)
        self._renew_share(replace(contents, recovery=spare or None), share, slots)

    def recovery_slot(self) -> RecoverySlot:
        """Raises NoSlot: this laptop was made without a recovery key."""
        slot = self._read().recovery
        if slot is None:
            raise NoSlot(kind="recovery")
        return slot

    def _renew_share(self, contents: _Contents, share: bytes, slots: tuple[Slot, ...]) -> None:
        # The slots name their share: written between two shares, that one file decides which
        # holds, so a power cut leaves the old state or the new one.
        number = contents.share_no + 1
        write_share(self._share_path(number), share)
        renewed = replace(contents, share_no=number, slots=slots)
        self._write(renewed)
        self._forget_other_shares(renewed)

    def _forget_other_shares(self, contents: _Contents) -> None:
        for path in self._folder.glob("share-*.key"):
            if path != self._share_path(contents.share_no):
                fsio.remove(path)

    def _share(self, contents: _Contents) -> bytes:
        return read_share(self._share_path(contents.share_no))

    def _share_path(self, number: int) -> Path:
        return self._folder / f"share-{number}.key"

    def _read(self) -> _Contents:
        try:
            stored = (self._folder / _FILE).read_bytes()
        except OSError as error:
            raise SlotDamaged(why="missing") from error
        return _parse(stored)

    def _write(self, contents: _Contents) -> None:
        body = {
            "v": _VERSION,
            "device": contents.device,
            "share": contents.share_no,
            "slots": [slot_to_json(slot) for slot in contents.slots],
            "recovery": contents.recovery and recovery.slot_to_json(contents.recovery),
        }
        fsio.write_durable(self._folder / _FILE, _with_check(body))


def _slot_of(contents: _Contents, officer: OfficerId) -> Slot:
    for slot in contents.slots:
        if slot.officer == officer:
            return slot
    raise NoSlot(officer=officer)


def _with_check(body: dict[str, Any]) -> bytes:
    """The check tells a rotten disk from a wrong password; it guards against no attacker."""
    return canonical({"body": body, "check": hashlib.sha256(canonical(body)).hexdigest()})


def _parse(stored: bytes) -> _Contents:
    try:
        body = json.loads(stored)["body"]
        if stored != _with_check(body) or body["v"] != _VERSION:
            raise SlotDamaged(why="check")
        slots = tuple(slot_from_json(slot) for slot in body["slots"])
        spare = body["recovery"] and recovery.slot_from_json(body["recovery"])
        return _Contents(body["device"], int(body["share"]), slots, spare)
    except (KeyError, TypeError, ValueError) as error:
        raise SlotDamaged(why="form") from error
