"""The code on every receipt that proves, without any connection, who accepted the papers.

It carries no personal data: the name is only a short hash, useless without the printed name.
A post whose disk was set back to an older state cannot take these codes back from travellers.

Layout v1, big endian (236 bytes with an 18-letter number):
    version u8 | device id 16 | epoch u32 | seq u64 | first 16 of the entry hash
    | day u16 (days since 1970-01-01, WITA) | name hash 8 | number length u8 | number ASCII
    | device signature 64 | device public key 32 | certificate's last day u16 | HQ signature 64
"""

import hashlib
import struct
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import Self

from app.errors import Refused

PREFIX = "BERANDA1:"
VERSION = 1

Sign = Callable[[bytes], bytes]
VerifySignature = Callable[[bytes, bytes, bytes], bool]
"""(public key, message, signature) -> is it good."""

_FIXED = struct.Struct(">B16sIQ16sH8sB")
_TAIL = struct.Struct(">64s32sH64s")
_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
_EPOCH = date(1970, 1, 1)


class WitnessUnreadable(Refused):
    """The code is not a whole witness of a known version."""

    code = "witness_unreadable"


class Reason(StrEnum):
    """Why a receipt is, or is not, believed."""

    GENUINE = "genuine"
    UNREADABLE = "unreadable"
    NOT_FROM_HQ = "not_from_hq"
    NOT_FROM_DEVICE = "not_from_device"
    CERTIFICATE_ENDED = "certificate_ended"
    OTHER_NAME = "other_name"


@dataclass(frozen=True)
class DeviceCertificate:
    """HQ's word that this key belongs to this device until a day."""

    device_id: bytes
    public_key: bytes
    not_after_on: date
    signature: bytes


@dataclass(frozen=True)
class Witness:
    """Where one received application stands in its device's journal, signed."""

    epoch: int
    seq: int
    entry_hash: bytes
    number: str
    day_on: date
    name_hash: bytes
    certificate: DeviceCertificate
    signature: bytes = b""

    @classmethod
    def unsigned(
        cls,
        certificate: DeviceCertificate,
        at: tuple[int, int, bytes],
        paper: tuple[str, str, date],
    ) -> Self:
        """Build from `at` = (epoch, seq, entry hash) and `paper` = (number, name, local day)."""
        epoch, seq, entry_hash = at
        number, name, day_on = paper
        hashed = name_hash(number, name)
        return cls(epoch, seq, entry_hash[:16], number, day_on, hashed, certificate)


@dataclass(frozen=True)
class Verdict:
    """What a stranger may believe; `witness` is None when nothing could be read."""

    reason: Reason
    witness: Witness | None = None

    @property
    def is_genuine(self) -> bool:
        return self.reason is Reason.GENUINE


def encode(witness: Witness, sign: Sign) -> str:
    """Return the text of the QR, signed by the device's key."""
    body = _body(witness)
    signed = replace(witness, signature=sign(_signed_text(body)))
    return PREFIX + to_base45(to_bytes(signed))


def decode(text_or_bytes: str | bytes) -> Witness:
    """Read a witness; nothing is verified yet.

    Raises:
        WitnessUnreadable: wrong prefix, letters, length or version.
    """
    raw = text_or_bytes
    if isinstance(raw, str):
        if not raw.startswith(PREFIX):
            raise WitnessUnreadable(part="prefix")
        raw = from_base45(raw.removeprefix(PREFIX))
    return _from_bytes(raw)


def verify(
    text_or_bytes: str | bytes,
    hq_public: bytes,
    name: str | None = None,
    *,
    verify_sig: VerifySignature,
) -> Verdict:
    """Judge a receipt with HQ's public key alone; `name` None leaves the name unjudged."""
    try:
        witness = decode(text_or_bytes)
    except WitnessUnreadable:
        return Verdict(Reason.UNREADABLE)
    return Verdict(_reason(witness, hq_public, name, verify_sig), witness)


def to_bytes(witness: Witness) -> bytes:
    """Lay out a signed witness as its bytes v1."""
    card = witness.certificate
    tail = _TAIL.pack(witness.signature, card.public_key, _days(card.not_after_on), card.signature)
    return _body(witness) + tail


def certificate_text(device_id: bytes, public_key: bytes, not_after_on: date) -> bytes:
    """Return the bytes HQ signs to vouch for a device."""
    day = struct.pack(">H", _days(not_after_on))
    return b"beranda-device-certificate-v1" + device_id + public_key + day


def name_hash(number: str, name: str) -> bytes:
    """Bind a printed name to one number; letter case and spacing do not matter."""
    plain = " ".join(name.split()).casefold()
    return hashlib.sha256(f"{number}\n{plain}".encode()).digest()[:8]


def to_base45(data: bytes) -> str:
    """Write bytes in the letters a QR packs best (RFC 9285)."""
    letters: list[str] = []
    for start in range(0, len(data), 2):
        pair = data[start : start + 2]
        value = int.from_bytes(pair)
        for _ in range(len(pair) + 1):
            value, digit = divmod(value, 45)
            letters.append(_ALPHABET[digit])
    return "".join(letters)


def from_base45(text: str) -> bytes:
    """Read RFC 9285 text, refusing every second way to write the same bytes."""
    if len(text) % 3 == 1 or any(letter not in _ALPHABET for letter in text):
        raise WitnessUnreadable(part="letters")
    data = bytearray()
    for start in range(0, len(text), 3):
        group = text[start : start + 3]
        value = sum(_ALPHABET.index(letter) * 45**place for place, letter in enumerate(group))
        size = len(group) - 1
        if value >= 256**size:
            raise WitnessUnreadable(part="letters")
        data += value.to_bytes(size)
    return bytes(data)


def _reason(
    witness: Witness, hq_public: bytes, name: str | None, verify_sig: VerifySignature
) -> Reason:
    card = witness.certificate
    vouched = certificate_text(card.device_id, card.public_key, card.not_after_on)
    if not verify_sig(hq_public, vouched, card.signature):
        return Reason.NOT_FROM_HQ
    if not verify_sig(card.public_key, _signed_text(_body(witness)), witness.signature):
        return Reason.NOT_FROM_DEVICE
    if witness.day_on > card.not_after_on:
        return Reason.CERTIFICATE_ENDED
    if name is not None and name_hash(witness.number, name) != witness.name_hash:
        return Reason.OTHER_NAME
    return Reason.GENUINE


def _body(witness: Witness) -> bytes:
    number = witness.number.encode("ascii")
    fixed = _FIXED.pack(
        VERSION,
        witness.certificate.device_id,
        witness.epoch,
        witness.seq,
        witness.entry_hash[:16],
        _days(witness.day_on),
        witness.name_hash,
        len(number),
    )
    return fixed + number


def _signed_text(body: bytes) -> bytes:
    return b"beranda-witness-v1" + body


def _from_bytes(raw: bytes) -> Witness:
    if len(raw) < _FIXED.size + _TAIL.size:
        raise WitnessUnreadable(part="length")
    version, device, epoch, seq, entry, day, hashed, size = _FIXED.unpack_from(raw)
    if version != VERSION or len(raw) != _FIXED.size + size + _TAIL.size:
        raise WitnessUnreadable(part="version")
    number = raw[_FIXED.size : _FIXED.size + size]
    if not number.isascii():
        raise WitnessUnreadable(part="number")
    signature, key, last_day, hq_signature = _TAIL.unpack_from(raw, _FIXED.size + size)
    card = DeviceCertificate(device, key, _day(last_day), hq_signature)
    return Witness(epoch, seq, entry, number.decode(), _day(day), hashed, card, signature)


def _days(day: date) -> int:
    return (day - _EPOCH).days


def _day(days: int) -> date:
    return _EPOCH + timedelta(days=days)
