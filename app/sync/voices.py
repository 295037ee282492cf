"""Whose word is headquarters': its issuing key of now, and in its journal those of before."""

from collections.abc import Iterable

from app.ports_crypto import Seals


def any_verifies(seals: Seals, keys: Iterable[bytes], data: bytes, signature: bytes) -> bool:
    return any(seals.verify(key, data, signature) for key in keys)
