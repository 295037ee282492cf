"""How a new laptop becomes a post's: what headquarters hands over, and what it vouches for."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from app.domain.canonical import canonical
from app.domain.officer import Officer, Role
from app.errors import Refused, RuleBroken
from app.ids import OfficerId

WORDS = 6
HQ_KEYS = "headquarters.keys"
"""Kind of the entry that brings headquarters' new keys, vouched for by its root key."""
CERTIFIED = "device.certified"
"""Kind of the entry that brings a laptop its renewed certificate."""
_VERSION = 1


class EnrolmentMalformed(Refused):
    """The packet or certificate is not whole, or of a newer version."""

    code = "enrolment_malformed"


class EnrolmentForged(Refused):
    """Headquarters' signature does not fit."""

    code = "enrolment_forged"


class EnrolmentExpired(RuleBroken):
    """Past its last day; ask headquarters for a new one."""

    code = "enrolment_expired"


@dataclass(frozen=True)
class HqKeys:
    """Headquarters' public keys, 32 bytes each, vouched for by its root key.

    Attributes:
        root: Ed25519, kept offline; what a post trusts first.
        issuing: Ed25519, signs packets, certificates and HQ's pouches.
        sealing: X25519, pouches to HQ are sealed to it.
        recovery: X25519, kept offline; opens the recovery slot.
        not_after_on: last day of this set.
        serial: grows with every new set, so that no older one is believed again.
        signature: of the root key over the rest.
    """

    root: bytes
    issuing: bytes
    sealing: bytes
    recovery: bytes
    not_after_on: date
    signature: bytes = b""
    serial: int = 0

    def follows(self, other: "HqKeys") -> bool:
        """Whether this set takes the place of the other; root and recovery key stay for good.

        Before sets were numbered, only the sealing key changed, and the last one told counted.
        """
        if (self.root, self.recovery) != (other.root, other.recovery):
            return False
        if self.serial or other.serial:
            return self.serial > other.serial
        bare = replace(self, sealing=other.sealing, signature=other.signature)
        return bare == other and self.sealing != other.sealing

    def statement(self) -> bytes:
        return b"beranda-hq-keys-v1" + canonical(keys_to_json(replace(self, signature=b"")))


@dataclass(frozen=True)
class Certificate:
    """Headquarters' word that these two public keys are this laptop's.

    Attributes:
        receipts: HQ's signature over the short form that stands in the code of a receipt.
    """

    device: bytes
    post: str
    letter: str
    sign_public: bytes
    seal_public: bytes
    epoch: int
    not_after_on: date
    receipts: bytes = b""
    signature: bytes = b""

    def statement(self) -> bytes:
        bare = certificate_to_json(replace(self, signature=b""))
        return b"beranda-certificate-v1" + canonical(bare)


@dataclass(frozen=True)
class Post:
    """Where the laptop will stand, as printed on its papers."""

    code: str
    name: str
    place: str


@dataclass(frozen=True)
class Packet:
    """What a post needs to open without internet (paket pendaftaran).

    Attributes:
        letter: of this laptop within the post, part of every local number.
        tariff_no: number of the tariff list in force when the packet was made.
        not_after_on: last day it may be used.
    """

    post: Post
    letter: str
    hq_url: str
    keys: HqKeys
    officers: tuple[Officer, ...]
    tariff_no: int
    not_after_on: date


def six_words(fingerprint: bytes, words: Sequence[str]) -> tuple[str, ...]:
    """What two people read to each other: one word of 256 for each of the first 6 bytes."""
    if len(words) != 256 or len(fingerprint) < WORDS:
        raise ValueError("six words need 256 words and 6 bytes")
    return tuple(words[byte] for byte in fingerprint[:WORDS])


def keys_to_json(keys: HqKeys) -> dict[str, Any]:
    """The first set of a headquarters has no number: it is written as it always was."""
    numbered = {"serial": keys.serial} if keys.serial else {}
    return numbered | {
        "v": _VERSION,
        "root": keys.root.hex(),
        "issuing": keys.issuing.hex(),
        "sealing": keys.sealing.hex(),
        "recovery": keys.recovery.hex(),
        "not_after_on": keys.not_after_on.isoformat(),
        "signature": keys.signature.hex(),
    }


def certificate_to_json(certificate: Certificate) -> dict[str, Any]:
    return {
        "v": _VERSION,
        "device": certificate.device.hex(),
        "post": certificate.post,
        "letter": certificate.letter,
        "sign": certificate.sign_public.hex(),
        "seal": certificate.seal_public.hex(),
        "epoch": certificate.epoch,
        "not_after_on": certificate.not_after_on.isoformat(),
        "receipts": certificate.receipts.hex(),
        "signature": certificate.signature.hex(),
    }


def certificate_from_json(data: dict[str, Any]) -> Certificate:
    """Raises EnrolmentMalformed. Nothing is verified yet."""
    try:
        _require_version(data)
        return Certificate(
            device=_hex(data["device"], 16),
            post=str(data["post"]),
            letter=str(data["letter"]),
            sign_public=_hex(data["sign"], 32),
            seal_public=_hex(data["seal"], 32),
            epoch=int(data["epoch"]),
            not_after_on=date.fromisoformat(data["not_after_on"]),
            receipts=bytes.fromhex(data["receipts"]),
            signature=_hex(data["signature"], 64),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise EnrolmentMalformed(part="certificate") from error


def packet_to_bytes(packet: Packet) -> bytes:
    post = packet.post
    return canonical(
        {
            "v": _VERSION,
            "post": {"code": post.code, "name": post.name, "place": post.place},
            "letter": packet.letter,
            "hq_url": packet.hq_url,
            "keys": keys_to_json(packet.keys),
            "officers": [
                {"id": o.id, "nip": o.nip, "name": o.name, "role": o.role.value}
                for o in packet.officers
            ],
            "tariff_no": packet.tariff_no,
            "not_after_on": packet.not_after_on.isoformat(),
        }
    )


def packet_from_bytes(data: bytes) -> Packet:
    """Raises EnrolmentMalformed. Nothing is verified yet."""
    try:
        read = json.loads(data)
        _require_version(read)
        post = read["post"]
        return Packet(
            post=Post(str(post["code"]), str(post["name"]), str(post["place"])),
            letter=str(read["letter"]),
            hq_url=str(read["hq_url"]),
            keys=_keys(read["keys"]),
            officers=tuple(_officer(row) for row in read["officers"]),
            tariff_no=int(read["tariff_no"]),
            not_after_on=date.fromisoformat(read["not_after_on"]),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise EnrolmentMalformed(part="packet") from error


def keys_from_json(data: dict[str, Any]) -> HqKeys:
    """Raises EnrolmentMalformed. Nothing is verified yet."""
    try:
        return _keys(data)
    except (KeyError, TypeError, ValueError) as error:
        raise EnrolmentMalformed(part="keys") from error


def _keys(data: dict[str, Any]) -> HqKeys:
    _require_version(data)
    return HqKeys(
        root=_hex(data["root"], 32),
        issuing=_hex(data["issuing"], 32),
        sealing=_hex(data["sealing"], 32),
        recovery=_hex(data["recovery"], 32),
        not_after_on=date.fromisoformat(data["not_after_on"]),
        signature=_hex(data["signature"], 64),
        serial=int(data.get("serial", 0)),
    )


def _officer(row: dict[str, Any]) -> Officer:
    return Officer(OfficerId(row["id"]), str(row["nip"]), str(row["name"]), Role(row["role"]))


def _hex(text: str, size: int) -> bytes:
    data = bytes.fromhex(text)
    if len(data) != size:
        raise EnrolmentMalformed(bytes=len(data), wanted=size)
    return data


def _require_version(data: dict[str, Any]) -> None:
    if data["v"] != _VERSION:
        raise EnrolmentMalformed(part="version")
