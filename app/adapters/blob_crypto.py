"""One photo or scan as it lies on the disk and travels: locked with its own key."""

import hashlib
import struct
from collections.abc import Iterable, Iterator
from itertools import chain

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from app.adapters import chunks
from app.ports_crypto import SealBroken

MAGIC = b"BBLB\x01"
HEADER = MAGIC + struct.pack(">I", chunks.CHUNK_BYTES)
SECRET_BYTES = 32
ID_BYTES = 16


def encrypt(secret: bytes, number: int, plain: Iterable[bytes]) -> Iterator[bytes]:
    """Yield the bytes of a Blob v1 file.

    Args:
        secret: the application's 32-byte blob secret.
        number: the blob's number within the application, never used twice.
    """
    key = _key(secret, number)
    yield HEADER
    yield from chunks.lock(key, HEADER, plain)


def decrypt(secret: bytes, number: int, sealed: Iterable[bytes]) -> Iterator[bytes]:
    """Yield the photo or scan; complete and unchanged only once the last piece came.

    Raises:
        SealBroken: not a Blob v1, another key, or any byte changed, cut off or added.
    """
    source = iter(sealed)
    head = bytearray()
    while len(head) < len(HEADER):
        piece = next(source, None)
        if piece is None:
            break
        head += piece
    if head[: len(HEADER)] != HEADER:
        raise SealBroken(chunk=-1)
    rest = bytes(head[len(HEADER) :])
    yield from chunks.unlock(_key(secret, number), HEADER, chain([rest], source))


def blob_id(file: bytes) -> str:
    """32 hex characters: the first 16 bytes of SHA-256 of the encrypted file."""
    return hashlib.sha256(file).digest()[:ID_BYTES].hex()


def sealed_size(plain_bytes: int) -> int:
    """How large the file of so many bytes will be."""
    return len(HEADER) + chunks.locked_size(plain_bytes)


def _key(secret: bytes, number: int) -> bytes:
    if len(secret) != SECRET_BYTES:
        raise ValueError("a blob secret has 32 bytes")
    info = b"beranda-blob-v1" + struct.pack(">I", number)
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=info).derive(secret)
