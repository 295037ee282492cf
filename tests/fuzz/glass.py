"""Seals of glass: everything verifies and nothing is hidden, so that what lies behind is tried."""

from collections.abc import Sequence

from app.domain.journal import post_stream
from app.sync.pouch import TO_HQ
from app.sync.protocol import PouchTooBig
from app.sync.stick import LIST_NAME, Outside, bag_name, file_name, row_of, write_list

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

    def is_own(self, data: bytes, signature: bytes) -> bool:
        return True

    def speaking(self, voice: str) -> "GlassSeals":
        return self

    def seal(self, public: bytes, info: bytes, plaintext: bytes) -> bytes:
        return plaintext

    def open(self, key_id: bytes, info: bytes, sealed: bytes) -> bytes:
        return sealed

    def encrypt(self, key: bytes, aad: bytes, plaintext: bytes) -> bytes:
        return plaintext

    def decrypt(self, key: bytes, aad: bytes, sealed: bytes) -> bytes:
        return sealed


class PaperStick:
    """Implements `Stick` over one run of bytes: parcels, each a kind, a length and what it holds.

    The list is written over them as a true laptop's would be: fingerprints cannot be guessed.
    """

    def __init__(self, data: bytes, device: bytes, signer: bytes) -> None:
        self._parcels: list[tuple[int, bytes]] = []
        while len(data) > 3 and len(self._parcels) < 20:
            kind, size = data[0] % 4 + 1, int.from_bytes(data[1:3], "big")
            self._parcels.append((kind, data[3 : 3 + size]))
            data = data[3 + size :]
        outside = Outside(TO_HQ, device, post_stream("MRT"), 3, 0, 5, signer)
        self.name = bag_name(outside)
        rows = [row_of(*one) for one in self._parcels]
        self._files = {
            file_name(no, kind): part for no, (kind, part) in enumerate(self._parcels, 1)
        }
        self._files[LIST_NAME] = write_list(outside, rows, GlassSeals())

    def bags(self) -> list[str]:
        return [self.name]

    def files(self, bag: str) -> list[str]:
        return sorted(self._files)

    def read(self, bag: str, name: str, limit_bytes: int) -> bytes | None:
        return self._files.get(name)

    def write(self, bag: str, name: str, data: bytes) -> None: ...

    def remove(self, bag: str, names: Sequence[str]) -> None: ...

    def free_bytes(self) -> int | None:
        return None


class LoosePacking:
    """Implements `Packing` by leaving everything as it is."""

    dictionaries: tuple[int, ...] = ()

    def pack(self, plain: bytes, dictionary_id: int, loose: int = 0) -> bytes:
        return plain

    def unpack(self, packed: bytes, dictionary_id: int, limit_bytes: int) -> bytes:
        if len(packed) > limit_bytes:
            raise PouchTooBig(limit_bytes=limit_bytes)
        return packed
