"""Making a pouch small, and never letting a small one grow beyond its bound."""

import re
import sys
from functools import cache

from app.ports import Clock
from app.sync.protocol import PouchDamaged, PouchTooBig
from resources import path

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

NO_DICTIONARY = 0
_PARAMETER = zstd.CompressionParameter
# SYNC.md §4.2: 0.9 ms a record, and the link is a thousand times slower than that.
LEVEL = 19
# Where the link waits for the packer: 8 % more bytes in an 18th of the time.
HURRIED_LEVEL = 9
# The first two pouches are made before anything is sent.
_AT_FIRST = 2
_MAX_WINDOW_LOG = 23
# How zstd begins a dictionary that was trained, and is not just bytes.
_TRAINED = b"\x37\xa4\x30\xec"
_NAME = re.compile(r"entries-([0-9]+)\.dict")


@cache
def shipped() -> dict[int, bytes]:
    """The dictionaries that came with this Beranda, by number (tests/bench/sync_dictionary.py)."""
    files = sorted(path("sync").glob("entries-*.dict"))
    found = ((_NAME.fullmatch(file.name), file) for file in files)
    return {int(name[1]): file.read_bytes() for name, file in found if name}


@cache
def _read(data: bytes) -> "zstd.ZstdDict":
    return zstd.ZstdDict(data, is_raw=not data.startswith(_TRAINED))


class Zstandard:
    """`Packing` by zstd; a dictionary is the same bytes on both sides under the same number."""

    def __init__(
        self, dictionaries: dict[int, bytes] | None = None, clock: Clock | None = None
    ) -> None:
        """With a `clock` it packs less tightly where the link takes pouches faster than that."""
        found = shipped() if dictionaries is None else dictionaries
        self._dictionaries = {number: _read(data) for number, data in found.items()}
        self._clock, self._packed_at, self._took_s = clock, 0.0, 0.0
        self._waited_for = 0

    @property
    def dictionaries(self) -> tuple[int, ...]:
        return tuple(self._dictionaries)

    def pack(self, plain: bytes, dictionary_id: int, loose: int = 0) -> bytes:
        known = self._dictionary(dictionary_id)
        # Digested once and kept: read anew it would cost 15 ms for each pouch.
        ready = None if known is None else known.as_digested_dict
        began = self._clock.monotonic() if self._clock is not None else 0.0
        self._waited_for += 1 if began - self._packed_at < self._took_s else -self._waited_for
        is_hurried = self._waited_for >= _AT_FIRST
        level = HURRIED_LEVEL if is_hurried else LEVEL
        options = {int(_PARAMETER.compression_level): level, int(_PARAMETER.content_size_flag): 0}
        packer = zstd.ZstdCompressor(options=options, zstd_dict=ready)
        if not is_hurried:
            # Tables for so much and no more: for an answer of 100 bytes it would clear 80 MB.
            packer.set_pledged_input_size(len(plain))
        # Salts among words would spoil the table by which the words are packed: 14 bytes a person.
        start = packer.compress(plain[:loose], mode=packer.FLUSH_BLOCK) if loose else b""
        packed = start + packer.compress(plain[loose:], mode=packer.FLUSH_FRAME)
        self._note(began, is_hurried=is_hurried)
        return packed

    def _note(self, began: float, *, is_hurried: bool) -> None:
        """How long the tight way takes is kept: the hurried one would soon seem quick enough."""
        if self._clock is not None:
            self._packed_at = self._clock.monotonic()
            self._took_s = self._took_s if is_hurried else self._packed_at - began

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
