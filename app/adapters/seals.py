"""The key pairs of a laptop or of headquarters: they sign, and open what was sealed to them."""

import copy
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

from app.adapters import chunks
from app.ports import Random
from app.ports_crypto import NotSealedToUs, SealBroken

KEY_BYTES = 32
KEY_ID_BYTES = 8
SIGNATURE_BYTES = 64


@dataclass(frozen=True)
class KeyPair:
    """Raw 32-byte keys; `repr` never shows the private one."""

    private: bytes
    public: bytes

    def __repr__(self) -> str:
        return f"KeyPair({key_id(self.public).hex()})"


def new_signing_pair(random: Random) -> KeyPair:
    """An Ed25519 pair."""
    return signing_pair(random.bytes(KEY_BYTES))


def new_sealing_pair(random: Random) -> KeyPair:
    """An X25519 pair."""
    return sealing_pair(random.bytes(KEY_BYTES))


def signing_pair(private: bytes) -> KeyPair:
    public = Ed25519PrivateKey.from_private_bytes(private).public_key()
    return KeyPair(private, public.public_bytes_raw())


def sealing_pair(private: bytes) -> KeyPair:
    public = X25519PrivateKey.from_private_bytes(private).public_key()
    return KeyPair(private, public.public_bytes_raw())


def key_id(public: bytes) -> bytes:
    """The first 8 bytes of SHA-256 of the public key."""
    return hashlib.sha256(public).digest()[:KEY_ID_BYTES]


def sign(private: bytes, data: bytes) -> bytes:
    return Ed25519PrivateKey.from_private_bytes(private).sign(data)


def verify(public: bytes, data: bytes, signature: bytes) -> bool:
    """False for a wrong signature and for bytes that are no key at all."""
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, data)
    except (InvalidSignature, ValueError):
        return False
    return True


def seal(public: bytes, info: bytes, plaintext: bytes) -> bytes:
    """HPKE to an X25519 key: 32 bytes of its own key, then text and tag (16)."""
    return _suite().encrypt(plaintext, X25519PublicKey.from_public_bytes(public), info)


def open_sealed(private: bytes, info: bytes, sealed: bytes) -> bytes:
    """Raises SealBroken if it is damaged, or was sealed to another key or with other `info`."""
    key = X25519PrivateKey.from_private_bytes(private)
    try:
        return _suite().decrypt(sealed, key, info)
    except (InvalidTag, ValueError) as error:
        raise SealBroken(bytes=len(sealed)) from error


class OwnSeals:
    """Implements `Seals` with the keys of this machine."""

    def __init__(
        self,
        signing: KeyPair,
        sealing: KeyPair,
        old_sealing: Sequence[KeyPair] = (),
        voices: Sequence[KeyPair] = (),
    ) -> None:
        """Old ones are kept for who has not heard of the present ones.

        Args:
            voices: every signing key in the order they were made, the present one among them.
        """
        self._signing = signing
        self._voices = tuple(voices) or (signing,)
        self._sealing = sealing
        self._private_by_id = {key_id(k.public): k.private for k in (sealing, *old_sealing)}

    @property
    def sign_public(self) -> bytes:
        return self._signing.public

    @property
    def seal_public(self) -> bytes:
        return self._sealing.public

    def key_id(self, public: bytes) -> bytes:
        return key_id(public)

    def sign(self, data: bytes) -> bytes:
        return sign(self._signing.private, data)

    def verify(self, public: bytes, data: bytes, signature: bytes) -> bool:
        return verify(public, data, signature)

    def is_own(self, data: bytes, signature: bytes) -> bool:
        return any(verify(one.public, data, signature) for one in self._voices)

    def speaking(self, voice: str) -> "OwnSeals":
        known = {key_id(one.public).hex(): one for one in self._voices} | {"": self._voices[0]}
        made = copy.copy(self)
        made._signing = known.get(voice, self._signing)
        return made

    def seal(self, public: bytes, info: bytes, plaintext: bytes) -> bytes:
        return seal(public, info, plaintext)

    def open(self, key_id: bytes, info: bytes, sealed: bytes) -> bytes:
        private = self._private_by_id.get(key_id)
        if private is None:
            raise NotSealedToUs(key=key_id.hex())
        return open_sealed(private, info, sealed)

    def encrypt(self, key: bytes, aad: bytes, plaintext: bytes) -> bytes:
        return b"".join(chunks.lock(key, aad, [plaintext]))

    def decrypt(self, key: bytes, aad: bytes, sealed: bytes) -> bytes:
        return b"".join(chunks.unlock(key, aad, [sealed]))


def _suite() -> Suite:
    return Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)
