"""Making a pouch small, and never letting a small one grow beyond its bound."""

import sys

from app.sync.protocol import PouchDamaged, PouchTooBig

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

NO_DICTIONARY = 0
# SYNC.md §4.2: 0.9 ms a record, and the link is a thousand times slower than that.
LEVEL = 19
_MAX_WINDOW_LOG = 23


class Zstandard:
    """`Packing` by zstd; dictionaries are raw bytes both sides hold under the same number."""

    def __init__(self, dictionaries: dict[int, bytes] | None = None) -> None:
        self._dictionaries = {
            number: zstd.ZstdDict(data, is_raw=True)
            for number, data in (dictionaries or {}).items()
        }

    def pack(self, plain: bytes, dictionary_id: int) -> bytes:
        return zstd.compress(plain, level=LEVEL, zstd_dict=self._dictionary(dictionary_id))

    def unpack(self, packed: bytes, dictionary_id: int, limit_bytes: int) -> bytes:
        options = {int(zstd.DecompressionParameter.window_log_max): _MAX_WINDOW_LOG}
        reader = zstd.ZstdDecompressor(zstd_dict=self._dictionary(dictionary_id), options=options)
        try:
            plain = reader.decompress(packed, max_length=limit_bytes + 1)
        except zstd.ZstdError as problem:
            raise PouchDamaged(why="packing") from problem
        if len(plain) > limit_bytes:
            raise PouchTooBig(limit_bytes=limit_bytes)
        if not reader.eof or reader.unused_data:
            raise PouchDamaged(why="packing")
        return plain

    def _dictionary(self, number: int) -> "zstd.ZstdDict | None":
        if number == NO_DICTIONARY:
            return None
        if number not in self._dictionaries:
            raise PouchDamaged(why="dictionary")
        return self._dictionaries[number]
