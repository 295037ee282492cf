"""Headquarters vouches for laptops and packets; a post checks it with headquarters' root key."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

import resources
from app.adapters.passwords import Cost, stretch
from app.adapters.seals import KeyPair, new_sealing_pair, new_signing_pair, sign, verify
from app.domain.enrolment import (
    Certificate,
    EnrolmentExpired,
    EnrolmentForged,
    EnrolmentMalformed,
    HqKeys,
    Packet,
    packet_from_bytes,
    packet_to_bytes,
    six_words,
)
from app.domain.witness import DeviceCertificate, certificate_text
from app.ports import Random

_PACKET_MAGIC = b"beranda-packet-v1\n"
_SIGNATURE_HEX = 128
# Slow on purpose: 6 words are 48 bits, and a stranger hunting for keys with the same words
# must pay this much for each try.
_WORDS_COST = Cost(64 * 1024, 2)


@dataclass(frozen=True)
class HqKeyPairs:
    """Headquarters' private keys; root and recovery belong offline."""

    root: KeyPair
    issuing: KeyPair
    sealing: KeyPair
    recovery: KeyPair


def new_hq_keys(random: Random) -> HqKeyPairs:
    return HqKeyPairs(
        root=new_signing_pair(random),
        issuing=new_signing_pair(random),
        sealing=new_sealing_pair(random),
        recovery=new_sealing_pair(random),
    )


def vouch_for_keys(pairs: HqKeyPairs, not_after_on: date) -> HqKeys:
    """The public keys, signed by the root."""
    bare = HqKeys(
        root=pairs.root.public,
        issuing=pairs.issuing.public,
        sealing=pairs.sealing.public,
        recovery=pairs.recovery.public,
        not_after_on=not_after_on,
    )
    return replace(bare, signature=sign(pairs.root.private, bare.statement()))


def check_keys(keys: HqKeys, root_public: bytes, on: date | None = None) -> None:
    """Believe a set of headquarters' keys; `on` None leaves the date unjudged.

    Raises:
        EnrolmentForged, EnrolmentExpired
    """
    if keys.root != root_public or not verify(root_public, keys.statement(), keys.signature):
        raise EnrolmentForged(part="keys")
    _require_in_time(keys.not_after_on, on)


def issue(certificate: Certificate, issuing_private: bytes) -> Certificate:
    """Sign what headquarters vouches for."""
    return replace(certificate, signature=sign(issuing_private, certificate.statement()))


def check_certificate(
    certificate: Certificate, keys: HqKeys, root_public: bytes, on: date | None = None
) -> None:
    """Follow the chain root → issuing key → laptop; `on` None leaves the dates unjudged.

    Raises:
        EnrolmentForged, EnrolmentExpired
    """
    check_keys(keys, root_public, on)
    if not verify(keys.issuing, certificate.statement(), certificate.signature):
        raise EnrolmentForged(part="certificate")
    _require_in_time(certificate.not_after_on, on)


def issue_for_receipts(
    device: bytes, sign_public: bytes, not_after_on: date, issuing_private: bytes
) -> DeviceCertificate:
    """The short form that fits into the code on a receipt."""
    signature = sign(issuing_private, certificate_text(device, sign_public, not_after_on))
    return DeviceCertificate(device, sign_public, not_after_on, signature)


def make_packet(packet: Packet, issuing_private: bytes) -> bytes:
    """The file for a new laptop: one line of name, one of signature, then JSON."""
    body = packet_to_bytes(packet)
    signature = sign(issuing_private, _PACKET_MAGIC + body)
    return _PACKET_MAGIC + signature.hex().encode() + b"\n" + body


def read_packet(data: bytes, on: date, root_public: bytes | None = None) -> Packet:
    """Verify the packet by the keys inside it, and those by the root key.

    Args:
        root_public: the root key known already. None at first contact: then the packet's own
            is taken, and the officer compares `key_words` with headquarters before going on.

    Raises:
        EnrolmentMalformed, EnrolmentForged, EnrolmentExpired
    """
    magic, rest = data[: len(_PACKET_MAGIC)], data[len(_PACKET_MAGIC) :]
    signature, body = rest[:_SIGNATURE_HEX], rest[_SIGNATURE_HEX + 1 :]
    if magic != _PACKET_MAGIC or rest[_SIGNATURE_HEX : _SIGNATURE_HEX + 1] != b"\n":
        raise EnrolmentMalformed(part="packet")
    packet = packet_from_bytes(body)
    check_keys(packet.keys, root_public or packet.keys.root, on)
    if not verify(packet.keys.issuing, _PACKET_MAGIC + body, _unhex(signature)):
        raise EnrolmentForged(part="packet")
    _require_in_time(packet.not_after_on, on)
    return packet


def key_words(*public_keys: bytes) -> tuple[str, ...]:
    """Six Indonesian words for these keys, to be compared on both screens (takes 0.1 s)."""
    joined = b"".join(public_keys).hex()
    fingerprint = stretch(joined, b"beranda-words-v1", _WORDS_COST, b"beranda-words-v1")
    return six_words(fingerprint, word_list())


def word_list() -> Sequence[str]:
    """256 words, any two of them more than one letter apart."""
    return resources.path("words.txt").read_text(encoding="utf-8").split()


def _unhex(text: bytes) -> bytes:
    """Only lower-case hex is a signature, so that no byte of the file can be written otherwise."""
    is_hex = all(letter in b"0123456789abcdef" for letter in text)
    return bytes.fromhex(text.decode()) if is_hex else b""


def _require_in_time(last_on: date, on: date | None) -> None:
    if on is not None and on > last_on:
        raise EnrolmentExpired(last=last_on.isoformat())
