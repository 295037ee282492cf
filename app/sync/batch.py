"""How many entries travel in one pouch: few enough to lose little when the link breaks."""

from collections.abc import Iterator, Sequence

from app.domain.journal import Entry, Head
from app.sync.pouch import Letter

MAX_ENTRIES = 100
# 50 people with their talks. 16 KB packed is half a second at 256 kbit/s (SYNC.md rule 1); an
# entry of 2.2 KB packs to about 300 bytes, so this much before packing stays under it.
MAX_RAW_BYTES = 112 * 1024


def letters(head: Head, entries: Sequence[Entry]) -> Iterator[Letter]:
    """Cut the entries that follow `head` into letters; a letter never crosses an epoch."""
    start, size = 0, 0
    for index, entry in enumerate(entries):
        length = len(entry.content or entry.content_hash)
        full = index - start == MAX_ENTRIES or size + length > MAX_RAW_BYTES
        if index > start and (full or entry.epoch != entries[start].epoch):
            yield _letter(entries[start:index])
            start, size = index, 0
        size += length
    if start < len(entries):
        yield _letter(entries[start:])
    else:
        yield Letter(head.stream, head.epoch, head.seq + 1, head.hash)


def _letter(entries: Sequence[Entry]) -> Letter:
    first = entries[0]
    return Letter(first.stream, first.epoch, first.seq, first.prev, entries)
