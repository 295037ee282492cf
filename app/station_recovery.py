"""When everybody forgot: this laptop asks headquarters, and its answer opens the store again."""

import json
from dataclasses import dataclass
from pathlib import Path

from app.adapters import fsio
from app.adapters.device_share import ShareMissing
from app.adapters.keyslots import Owner
from app.adapters.passwords import Cost, require_long_enough
from app.adapters.pins import make_pin
from app.adapters.recovery import (
    RecoverySlot,
    ask_recovery,
    open_answer,
    request_words,
    slot_from_json,
    slot_to_json,
)
from app.adapters.seals import KeyPair, sealing_pair
from app.adapters.slot_files import SlotFiles
from app.adapters.tries_file import TriesFile
from app.config import Config
from app.domain.canonical import canonical
from app.domain.recovery import AnswerNotOurs, NoRequest
from app.errors import Unavailable
from app.ids import OfficerId
from app.ports import Clock, Random
from app.ports_crypto import SealBroken
from app.station_folder import Plate, open_store
from app.station_keys import SALT_BYTES, keep_pin
from db.store import SqlStore

_MOST_BYTES = 64 * 1024


@dataclass(frozen=True)
class NewKeys:
    """For which officer of the packet the laptop is opened, and what they chose."""

    officer: OfficerId
    password: str
    pin: str


class Recovery:
    """The two ends of the loop that lie on this laptop; between them it may be switched off.

    The one-time key waits beside the slots. It opens nothing without headquarters' answer, a
    newer request replaces it, and it is deleted as soon as the store is open.
    """

    def __init__(self, config: Config, tools: tuple[Clock, Random], cost: Cost | None) -> None:
        self._config, self._tools = config, tools
        self._slots = SlotFiles(config.keys, tools[1], cost)

    def ask(self, place: Path) -> tuple[str, ...]:
        """Write the request; return the six words headquarters must see too.

        Raises:
            NoSlot, SlotDamaged: this laptop has no recovery slot.
            DiskFull, DiskFailed
        """
        slot = self._slots.recovery_slot()
        request, once = ask_recovery(slot, self._tools[1])
        kept = {"private": once.private.hex(), "slot": slot_to_json(slot)}
        fsio.write_durable(self._once_path, canonical(kept))
        fsio.make_folder(place.parent)
        fsio.write_durable(place, request)
        return request_words(request)

    def has_asked(self) -> bool:
        return self._once_path.is_file()

    def restore(
        self, plate: Plate, answer: bytes, new: NewKeys, opened: SqlStore | None = None
    ) -> None:
        """Give an officer a new password and PIN; every application stays as it is.

        Args:
            opened: the store, when it is still open behind a locked screen.

        Raises:
            PasswordTooShort, PinMalformed, UnknownOfficer
            NoRequest: nothing was asked from this laptop.
            AnswerNotOurs: damaged, of another laptop, or of an earlier request.
        """
        require_long_enough(new.password)
        plate.officer(new.officer)
        verifier = make_pin(new.pin, self._tools[1].bytes(SALT_BYTES))
        dek = self._opened(answer)
        store = opened or open_store(self._config, plate, dek, self._tools)
        try:
            keep_pin(store, new.officer, new.officer, verifier, "officer.recovered")
        finally:
            if opened is None:
                store.close()
        self._give_slot(plate, Owner(plate.device.hex(), new.officer, new.password), dek)
        TriesFile(self._config.keys / "tries.json").save(new.officer, 0, 0)
        fsio.remove(self._once_path)

    def _opened(self, answer: bytes) -> bytes:
        slot, once = self._once()
        try:
            return open_answer(slot, answer, once)
        except SealBroken as problem:
            raise AnswerNotOurs() from problem

    def _once(self) -> tuple[RecoverySlot, KeyPair]:
        try:
            kept = json.loads(self._once_path.read_bytes())
            return slot_from_json(kept["slot"]), sealing_pair(bytes.fromhex(kept["private"]))
        except (OSError, KeyError, TypeError, ValueError) as problem:
            raise NoRequest() from problem

    def _give_slot(self, plate: Plate, owner: Owner, dek: bytes) -> None:
        try:
            self._slots.add(owner.officer, owner.password, dek)
        except ShareMissing:
            # Without the old share the other passwords open nothing any more: a new one begins.
            self._slots.rekey([owner], dek, plate.hq.recovery)

    @property
    def _once_path(self) -> Path:
        return self._config.keys / "recovery-once.json"


def read_small(path: Path) -> bytes:
    """The bytes of an answer; a film chosen by mistake is not read to its end.

    Raises:
        AnswerUnreadable
    """
    try:
        with path.expanduser().open("rb") as file:
            return file.read(_MOST_BYTES)
    except OSError as problem:
        raise AnswerUnreadable(errno=problem.errno) from problem


class AnswerUnreadable(Unavailable):
    """There is no file at this place, or the stick was pulled out."""

    code = "answer_unreadable"
