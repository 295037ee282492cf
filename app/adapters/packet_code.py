"""A packet as one line of letters, for a square code that a reader types at the first run."""

import base64
import binascii
import zlib

from app.domain.enrolment import EnrolmentMalformed

MARK = "BERANDA1:"
_MOST_BYTES = 64 << 10


def as_code(packet: bytes) -> str:
    return MARK + base64.urlsafe_b64encode(zlib.compress(packet, 9)).decode()


def is_code(text: str) -> bool:
    return text.strip().startswith(MARK)


def from_code(text: str) -> bytes:
    """The packet, not yet verified. Raises EnrolmentMalformed."""
    try:
        packed = base64.b64decode(text.strip().removeprefix(MARK), altchars=b"-_", validate=True)
        opened = zlib.decompressobj()
        packet = opened.decompress(packed, _MOST_BYTES)
    except (binascii.Error, ValueError, zlib.error) as problem:
        raise EnrolmentMalformed(part="code") from problem
    if opened.unconsumed_tail or not opened.eof:
        raise EnrolmentMalformed(part="code")
    return packet
