"""Seals of glass: everything verifies and nothing is hidden, so that what lies behind is tried."""

from app.sync.protocol import PouchTooBig

KEY = b"glass-key-of-32-bytes-for-all---"


class GlassSeals:
    """Implements `Seals` for whoever holds a true certificate and signs what he likes."""

    sign_public = seal_public = KEY

    def key_id(self, public: bytes) -> bytes:
        return public[:8]

    def sign(self, data: bytes) -> bytes:
        return bytes(64)

    def verify(self, public: bytes, data: bytes, signature: bytes) -> bool:
        return True

    def seal(self, public: bytes, info: bytes, plaintext: bytes) -> bytes:
        return plaintext

    def open(self, key_id: bytes, info: bytes, sealed: bytes) -> bytes:
        return sealed

    def encrypt(self, key: bytes, aad: bytes, plaintext: bytes) -> bytes:
        return plaintext

    def decrypt(self, key: bytes, aad: bytes, sealed: bytes) -> bytes:
        return sealed


class LoosePacking:
    """Implements `Packing` by leaving everything as it is."""

    dictionaries: tuple[int, ...] = ()

    def pack(self, plain: bytes, dictionary_id: int, loose: int = 0) -> bytes:
        return plain

    def unpack(self, packed: bytes, dictionary_id: int, limit_bytes: int) -> bytes:
        if len(packed) > limit_bytes:
            raise PouchTooBig(limit_bytes=limit_bytes)
        return packed
