"""Whatever file somebody hands over, drawn page by page into plain pictures; only in the box."""

import io
import struct
import warnings
from collections.abc import Iterator

import pypdfium2
from PIL import Image, UnidentifiedImageError

from app.domain.picture import MAX_FILE_BYTES, MAX_PAGES, PictureTooBig, PictureUnreadable

MAX_PIXELS = 60_000_000
# An A0 sheet is 2,384 x 3,370 points (1/72 inch).
MAX_POINTS = 3_400
MIN_POINTS = 8
PDF_DPI = 200
# So many pages at 200 dpi would not be drawn in ten seconds of a small processor.
MANY_PAGES, MANY_PAGES_DPI = 8, 150
FORMATS = ("JPEG", "PNG", "WEBP", "BMP", "TIFF")
DAMAGE = (
    UnidentifiedImageError,
    OSError,
    ValueError,
    SyntaxError,
    EOFError,
    LookupError,
    TypeError,
    ArithmeticError,
    struct.error,
    pypdfium2.PdfiumError,
)
_ORIENTATION = 0x0112
_UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


def drawn(data: bytes, side: int, most: int = MAX_PAGES) -> Iterator[Image.Image]:
    """The first `most` pages, upright, in RGB, none of them longer than `side` pixels.

    Raises:
        PictureUnreadable, PictureTooBig
        MemoryError: it would need more than the box has.
    """
    if len(data) > MAX_FILE_BYTES:
        raise PictureTooBig(size_bytes=len(data))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            pages = _pdf(data, side, most) if b"%PDF-" in data[:1024] else _image(data, side, most)
            yield from pages
    except (Image.DecompressionBombWarning, Image.DecompressionBombError) as bomb:
        raise PictureTooBig(size_bytes=len(data)) from bomb
    except DAMAGE as damage:
        raise PictureUnreadable(size_bytes=len(data)) from damage


def _image(data: bytes, side: int, most: int) -> Iterator[Image.Image]:
    found = Image.open(io.BytesIO(data), formats=FORMATS)
    count = _frames(found) if most > 1 else 1
    for number in range(count):
        if number or count > 1:
            found.seek(number)
        if found.width * found.height > MAX_PIXELS:
            raise PictureTooBig(pixels=found.width * found.height)
        yield _upright(found, side)


def _frames(found: Image.Image) -> int:
    """How many pages a TIFF has; asked one by one, since a forged one claims thousands."""
    if found.format != "TIFF":
        return 1
    for number in range(1, MAX_PAGES + 1):
        try:
            found.seek(number)
        except EOFError:
            return number
    raise PictureTooBig(pages=MAX_PAGES + 1)


def _upright(found: Image.Image, side: int) -> Image.Image:
    found.draft("RGB", (side, side))
    turn = _UPRIGHT.get(_orientation(found))
    plain = _plain(found)
    plain.thumbnail((side, side), Image.Resampling.LANCZOS, reducing_gap=2.0)
    plain = plain.convert("RGB") if plain.mode != "RGB" else plain
    return plain.transpose(turn) if turn is not None else plain


def _orientation(found: Image.Image) -> int:
    try:
        told = found.getexif().get(_ORIENTATION, 1)
    except DAMAGE:
        return 1
    return told if isinstance(told, int) else 1


def _plain(found: Image.Image) -> Image.Image:
    """Grey or RGB, on white where it was transparent; nothing else of the file."""
    if found.mode in ("RGBA", "LA", "PA", "La", "RGBa") or "transparency" in found.info:
        above = found.convert("RGBA")
        ground = Image.new("RGBA", above.size, "white")
        return Image.alpha_composite(ground, above).convert("RGB")
    if found.mode.startswith(("I", "F")):
        # sixteen bits a dot: the upper eight of them
        return found.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    if found.mode in ("1", "L"):
        return found.convert("L")
    return found.convert("RGB")


def _pdf(data: bytes, side: int, most: int) -> Iterator[Image.Image]:
    with pypdfium2.PdfDocument(data) as paper:
        if len(paper) > MAX_PAGES:
            raise PictureTooBig(pages=len(paper))
        # what was filled into a form is drawn too
        paper.init_forms()
        dpi = PDF_DPI if min(len(paper), most) <= MANY_PAGES else MANY_PAGES_DPI
        for number in range(min(len(paper), most)):
            page = paper[number]
            yield _sheet(page, side, dpi)
            page.close()


def _sheet(page: pypdfium2.PdfPage, side: int, dpi: int) -> Image.Image:
    width, height = page.get_size()
    if max(width, height) > MAX_POINTS:
        raise PictureTooBig(points=int(max(width, height)))
    if min(width, height) < MIN_POINTS:
        raise PictureUnreadable(points=int(min(width, height)))
    scale = min(dpi / 72, side / max(width, height))
    bitmap = page.render(scale=scale, rev_byteorder=True)
    plain: Image.Image = bitmap.to_pil().convert("RGB")
    bitmap.close()
    return plain
