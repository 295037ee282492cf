"""How pouches and pictures are named on an HTTP connection; both ends read it from here.

    POST  /v1/pouch         body and answer: pouches, each after its length (u32, big endian)
    HEAD  /v1/blob/{id}     Upload-Offset: bytes headquarters holds
    PATCH /v1/blob/{id}     the bytes from Upload-Offset on; Upload-Length is the whole size
    POST  /v1/enrol         JSON, see app.hq.enrolment
    GET   /v1/health

A refusal is a JSON object with the `code` of the error, and a 4xx status.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass

from app.sync.pouch import MAX_POUCH_BYTES
from app.sync.protocol import PouchTooBig

POUCH_PATH = "/v1/pouch"
BLOB_PATH = "/v1/blob/"
ENROL_PATH = "/v1/enrol"
HEALTH_PATH = "/v1/health"
POUCHES_TYPE = "application/vnd.beranda.pouches"
BLOB_TYPE = "application/partial-upload"
OFFSET, LENGTH = "Upload-Offset", "Upload-Length"
DEVICE, SIGNATURE = "Beranda-Device", "Beranda-Signature"

_LENGTH = struct.Struct(">I")


def framed(pouch: bytes) -> bytes:
    return _LENGTH.pack(len(pouch)) + pouch


class Frames:
    """Cuts a stream of bytes, however it arrives, back into pouches."""

    def __init__(self) -> None:
        self._waiting = bytearray()

    def feed(self, data: bytes) -> Iterator[bytes]:
        """Yield every pouch that is now whole.

        Raises:
            PouchTooBig: a length no pouch has; nothing behind it can be trusted.
        """
        self._waiting += data
        while len(self._waiting) >= _LENGTH.size:
            (size,) = _LENGTH.unpack_from(self._waiting)
            if size > MAX_POUCH_BYTES:
                raise PouchTooBig(size_bytes=size)
            end = _LENGTH.size + size
            if len(self._waiting) < end:
                return
            pouch = bytes(self._waiting[_LENGTH.size : end])
            del self._waiting[:end]
            yield pouch

    @property
    def is_between(self) -> bool:
        """True when nothing of a further pouch has come."""
        return not self._waiting


@dataclass(frozen=True, slots=True)
class BlobRequest:
    """What the device signs of a request about a picture; its bytes are proven by its id."""

    method: str
    blob_id: str
    offset: int = 0
    total: int = 0

    def statement(self, device: bytes) -> bytes:
        """May be repeated harmlessly: it says where bytes go, and only the right ones stay."""
        parts = (self.method, self.blob_id, str(self.offset), str(self.total), device.hex())
        return b"beranda-blob-request-v1\n" + "\n".join(parts).encode()
