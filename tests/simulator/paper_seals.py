"""Seals that anyone could forge and that cost nothing, for seeds by the thousand.

They refuse what the real ones refuse: another key, another `info`, any changed byte. The tests
hold both against the same examples.
"""

import hashlib
from collections.abc import Sequence

from app.ports import Random
from app.ports_crypto import NotSealedToUs, SealBroken

_TAG_BYTES = 16


class PaperSeals:
    """Implements `Seals`; a private key is its public one."""

    def __init__(self, signing: bytes, sealing: Sequence[bytes]) -> None:
        """`sealing`: the present key, then those kept from before."""
        self.sign_public, self.seal_public = signing, sealing[0]
        self._by_id = {self.key_id(one): one for one in sealing}

    def key_id(self, public: bytes) -> bytes:
        return hashlib.sha256(public).digest()[:8]

    def sign(self, data: bytes) -> bytes:
        return hashlib.sha512(self.sign_public + data).digest()

    def verify(self, public: bytes, data: bytes, signature: bytes) -> bool:
        return hashlib.sha512(public + data).digest() == signature

    def is_own(self, data: bytes, signature: bytes) -> bool:
        return self.verify(self.sign_public, data, signature)

    def speaking(self, voice: str) -> "PaperSeals":
        return self

    def seal(self, public: bytes, info: bytes, plaintext: bytes) -> bytes:
        return bytes(32) + self.encrypt(public, info, plaintext)

    def open(self, key_id: bytes, info: bytes, sealed: bytes) -> bytes:
        if key_id not in self._by_id:
            raise NotSealedToUs(key=key_id.hex())
        if sealed[:32] != bytes(32):
            raise SealBroken(bytes=len(sealed))
        return self.decrypt(self._by_id[key_id], info, sealed[32:])

    def encrypt(self, key: bytes, aad: bytes, plaintext: bytes) -> bytes:
        return _tag(key, aad, plaintext) + plaintext

    def decrypt(self, key: bytes, aad: bytes, sealed: bytes) -> bytes:
        tag, plaintext = sealed[:_TAG_BYTES], sealed[_TAG_BYTES:]
        if tag != _tag(key, aad, plaintext):
            raise SealBroken(bytes=len(sealed))
        return plaintext


def paper_key(random: Random) -> bytes:
    return random.bytes(32)


def _tag(key: bytes, aad: bytes, plaintext: bytes) -> bytes:
    return hashlib.sha256(key + aad + plaintext).digest()[:_TAG_BYTES]
