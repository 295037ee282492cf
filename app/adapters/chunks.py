"""A long text locked in 64 KiB pieces, so that none can be changed, moved, cut off or added."""

import struct
from collections.abc import Iterable, Iterator

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from app.ports_crypto import SealBroken

CHUNK_BYTES = 65536
TAG_BYTES = 16


def lock(
    key: bytes, aad: bytes, plain: Iterable[bytes], size: int = CHUNK_BYTES
) -> Iterator[bytes]:
    """Yield the encrypted chunks; an empty text is one empty last chunk."""
    gcm = AESGCM(key)
    for index, piece, is_last in _pieces(plain, size):
        yield gcm.encrypt(_nonce(index, is_last), piece, aad)


def unlock(
    key: bytes, aad: bytes, sealed: Iterable[bytes], size: int = CHUNK_BYTES
) -> Iterator[bytes]:
    """Yield the text chunk by chunk; only the end proves that nothing was cut off.

    Raises:
        SealBroken: at the first chunk that does not verify.
    """
    gcm = AESGCM(key)
    for index, piece, is_last in _pieces(sealed, size + TAG_BYTES):
        try:
            yield gcm.decrypt(_nonce(index, is_last), piece, aad)
        except InvalidTag as error:
            raise SealBroken(chunk=index) from error


def locked_size(plain_bytes: int, size: int = CHUNK_BYTES) -> int:
    """How many bytes `lock` makes of so many."""
    chunks = max(1, -(-plain_bytes // size))
    return plain_bytes + chunks * TAG_BYTES


def _nonce(index: int, is_last: bool) -> bytes:
    return struct.pack(">Q3xB", index, is_last)


def _pieces(source: Iterable[bytes], size: int) -> Iterator[tuple[int, bytes, bool]]:
    """Cut into pieces of `size`, knowing which is the last."""
    waiting = bytearray()
    index = 0
    for part in source:
        view = memoryview(part)
        # Bytes are moved a chunk at a time: one big part must not be copied again per chunk.
        for start in range(0, len(view), size):
            waiting += view[start : start + size]
            if len(waiting) > size:
                yield index, bytes(waiting[:size]), False
                del waiting[:size]
                index += 1
    yield index, bytes(waiting), True
