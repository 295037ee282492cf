"""The child that draws: it gives up all it does not need, proves it, then serves one by one."""

import io
import sys
from collections.abc import Callable
from dataclasses import asdict
from typing import IO, Any

from PIL import (
    BmpImagePlugin,
    Image,
    JpegImagePlugin,
    PngImagePlugin,
    TiffImagePlugin,
    WebPImagePlugin,
)

from app.adapters import picture_caps, picture_faces
from app.adapters.images import Workshop
from app.adapters.picture_decode import DAMAGE
from app.adapters.picture_frames import FrameBroken, Head, receive, send
from app.domain.picture import Made, PictureTooBig, PictureUnreadable, Shape
from app.errors import BerandaError

MAX_REQUEST = 64 * 1024 * 1024
# Registered by being imported, now, while files can still be read.
_PLUGINS = (BmpImagePlugin, JpegImagePlugin, PngImagePlugin, TiffImagePlugin, WebPImagePlugin)
_EMPTY_PDF = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 72 72]>>endobj\n"
    b"trailer<</Root 1 0 R>>\n%%EOF\n"
)
Answer = tuple[Head, list[bytes]]


def main() -> None:
    """Serve until the counter closes the pipe."""
    source, out = sys.stdin.buffer, sys.stdout.buffer
    try:
        head, _ = receive(source, 0)
        workshop = Workshop(head["limits"], picture_faces.load())
        _warm_up(workshop)
        send(out, {"proved": picture_caps.give_up()})
        while True:
            _serve(workshop, source, out)
    except (FrameBroken, BrokenPipeError):
        return


def _serve(workshop: Workshop, source: IO[bytes], out: IO[bytes]) -> None:
    head, parts = receive(source, MAX_REQUEST)
    answer, made = _answered(workshop, head, parts[0])
    send(out, answer, *made)


def _answered(workshop: Workshop, head: Head, data: bytes) -> Answer:
    try:
        return _ACTS[head["act"]](workshop, data, head)
    except BerandaError as known:
        return {"code": known.code}, []
    except MemoryError:
        return {"code": PictureTooBig.code}, []
    except DAMAGE:
        return {"code": PictureUnreadable.code}, []


def _pages(workshop: Workshop, data: bytes, _head: Head) -> Answer:
    pages = workshop.pages(data)
    return {"sides": [(one.width, one.height) for one in pages]}, [one.webp for one in pages]


def _suggest(workshop: Workshop, data: bytes, head: Head) -> Answer:
    return {"shape": asdict(workshop.suggest(data, head["role"]))}, []


def _make(workshop: Workshop, data: bytes, head: Head) -> Answer:
    turns, angle, *crop = head["shape"]
    left, top, right, bottom = crop
    shape = Shape(turns, angle, (left, top, right, bottom))
    return _of(workshop.make(data, head["role"], shape))


def _prepare(workshop: Workshop, data: bytes, head: Head) -> Answer:
    return _of(workshop.prepare(data, head["role"]))


def _of(made: Made) -> Answer:
    said = [(one.code, one.level) for one in made.findings]
    return {"side": (made.width, made.height), "said": said}, [made.original, made.preview]


_ACTS: dict[str, Callable[[Workshop, bytes, Head], Answer]] = {
    "pages": _pages,
    "suggest": _suggest,
    "make": _make,
    "prepare": _prepare,
}


def _warm_up(workshop: Workshop) -> None:
    """Draw one of each kind, so that whatever is loaded late is loaded while it may be."""
    for kind in ("PNG", "BMP", "TIFF", "WEBP", "JPEG"):
        workshop.prepare(_sample(kind), "scan")
    workshop.prepare(_sample("JPEG"), "portrait")
    workshop.pages(_EMPTY_PDF)
    workshop.suggest(_sample("PNG"), "scan")
    for useless in (b"", b"%PDF-", b"II*\0"):
        _answered(workshop, {"act": "pages"}, useless)


def _sample(kind: str) -> bytes:
    out = io.BytesIO()
    options: dict[str, Any] = {"compression": "tiff_deflate"} if kind == "TIFF" else {}
    Image.new("RGB", (64, 64), "white").save(out, kind, **options)
    return out.getvalue()


if __name__ == "__main__":
    main()
