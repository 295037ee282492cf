"""The way back when every password is lost: headquarters' offline key opens one more slot.

The post makes a key for one use and sends it with the slot; headquarters opens the slot and
seals the store's key to that key. The store's key never travels readable.
"""

import hashlib
import json
from dataclasses import dataclass
from typing import Any

from app.adapters.certificates import key_words
from app.adapters.keyslots import DEK_BYTES, SlotDamaged
from app.adapters.seals import KeyPair, key_id, new_sealing_pair, open_sealed, seal
from app.domain.canonical import canonical
from app.ports import Random

_VERSION = 1


@dataclass(frozen=True)
class RecoverySlot:
    """The store's key sealed to headquarters' recovery key."""

    device: str
    recovery_key_id: bytes
    sealed: bytes

    def header(self) -> bytes:
        return canonical(
            {
                "v": _VERSION,
                "kind": "recovery",
                "device": self.device,
                "key": self.recovery_key_id.hex(),
            }
        )


def make_recovery_slot(device: str, dek: bytes, recovery_public: bytes) -> RecoverySlot:
    """Seal the store's key to headquarters' recovery key (X25519, 32 bytes)."""
    bare = RecoverySlot(device, key_id(recovery_public), b"")
    sealed = seal(recovery_public, b"beranda-recovery-slot-v1" + bare.header(), dek)
    return RecoverySlot(bare.device, bare.recovery_key_id, sealed)


def ask_recovery(slot: RecoverySlot, random: Random) -> tuple[bytes, KeyPair]:
    """At the post: the file for headquarters, and the key to keep until the answer comes."""
    once = new_sealing_pair(random)
    request = {"v": _VERSION, "slot": slot_to_json(slot), "answer_to": once.public.hex()}
    return canonical(request), once


def request_words(request: bytes) -> tuple[str, ...]:
    """Six words of the whole request, compared by telephone: who exchanges the one-time key on
    the way would otherwise be handed the store's key.
    """
    return key_words(hashlib.sha256(b"beranda-recovery-words-v1" + request).digest())


def answer_recovery(request: bytes, recovery_private: bytes) -> bytes:
    """At headquarters, with the offline key: the file for the post.

    Raises:
        SlotDamaged: the request is not readable.
        SealBroken: the slot is damaged, or sealed to another recovery key.
    """
    try:
        asked = json.loads(request)
        slot, answer_to = slot_from_json(asked["slot"]), bytes.fromhex(asked["answer_to"])
    except (KeyError, TypeError, ValueError) as error:
        raise SlotDamaged(why="request") from error
    dek = open_sealed(recovery_private, b"beranda-recovery-slot-v1" + slot.header(), slot.sealed)
    return seal(answer_to, b"beranda-recovery-answer-v1" + slot.header(), dek)


def open_answer(slot: RecoverySlot, answer: bytes, once: KeyPair) -> bytes:
    """At the post: the 32-byte key of the store, ready for a new password.

    Raises:
        SealBroken: damaged, or the answer to another request.
    """
    dek = open_sealed(once.private, b"beranda-recovery-answer-v1" + slot.header(), answer)
    if len(dek) != DEK_BYTES:
        raise SlotDamaged(why="answer")
    return dek


def slot_to_json(slot: RecoverySlot) -> dict[str, Any]:
    return {
        "v": _VERSION,
        "device": slot.device,
        "key": slot.recovery_key_id.hex(),
        "sealed": slot.sealed.hex(),
    }


def slot_from_json(data: dict[str, Any]) -> RecoverySlot:
    """Raises SlotDamaged for anything `slot_to_json` cannot have written."""
    try:
        key, sealed = bytes.fromhex(data["key"]), bytes.fromhex(data["sealed"])
        if data["v"] != _VERSION:
            raise SlotDamaged(why="version")
        return RecoverySlot(str(data["device"]), key, sealed)
    except (KeyError, TypeError, ValueError) as error:
        raise SlotDamaged(why="form") from error
