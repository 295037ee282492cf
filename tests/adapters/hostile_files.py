"""Files that somebody made to hurt the counter, written here byte by byte."""

import io
import struct
import zlib

from PIL import Image

from tests.adapters.drawn_pictures import a_page, as_jpeg


def a_png_bomb(side: int = 50_000) -> bytes:
    """2.5 thousand million white dots in some hundred kilobytes."""
    row = b"\0" + b"\xff" * ((side + 7) // 8)
    press = zlib.compressobj(9)
    body = b"".join(press.compress(row * 500) for _ in range(side // 500)) + press.flush()
    head = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", body) + _chunk(b"IEND")


def a_lying_png() -> bytes:
    """A small side in the head, and a gigabyte behind it."""
    body = zlib.compress(b"\0" * (1 << 30), 9)
    head = struct.pack(">IIBBBBB", 4_000, 4_000, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", body) + _chunk(b"IEND")


def a_cut_jpeg() -> bytes:
    whole = as_jpeg(a_page())
    return whole[: len(whole) // 2]


def a_tiff_of_many_pages(pages: int = 65_000) -> bytes:
    """So many directories, each of one dot."""
    strip = 8
    entries = [(256, 4, 1), (257, 4, 1), (258, 3, 8), (259, 3, 1), (262, 3, 1), (273, 4, strip)]
    entries += [(277, 3, 1), (278, 4, 1), (279, 4, 1)]
    size = 2 + 12 * len(entries) + 4
    out = [b"II*\0" + struct.pack("<I", 12), b"\xff\0\0\0"]
    body = struct.pack("<H", len(entries))
    body += b"".join(struct.pack("<HHII", tag, kind, 1, value) for tag, kind, value in entries)
    for page in range(1, pages + 1):
        following = 12 + page * size if page < pages else 0
        out.append(body + struct.pack("<I", following))
    return b"".join(out)


def a_circling_tiff() -> bytes:
    """The last directory points back to the first."""
    whole = bytearray(a_tiff_of_many_pages(3))
    whole[-4:] = struct.pack("<I", 12)
    return bytes(whole)


def a_pdf(*objects: bytes) -> bytes:
    """A catalogue, and these as the objects from number 2 on."""
    out, places = b"%PDF-1.4\n", []
    for number, one in enumerate((b"<</Type/Catalog/Pages 2 0 R>>", *objects), 1):
        places.append(len(out))
        out += b"%d 0 obj%s\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    count, at = len(places) + 1, len(out)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % count
    tail = b"trailer<</Root 1 0 R/Size %d>>\nstartxref\n%d\n%%%%EOF\n" % (count, at)
    return out + head + table + tail


def a_huge_sheet() -> bytes:
    return a_pdf(
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 2000000000 2000000000]>>",
    )


def a_pdf_of_many_pages(pages: int = 10_000) -> bytes:
    kids = b" ".join(b"%d 0 R" % (number + 3) for number in range(pages))
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>"
    return a_pdf(b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, pages), *[page] * pages)


def a_form_within_itself() -> bytes:
    """Each form draws the next one ten times, the last one the first again."""
    forms = []
    for number in range(12):
        following = 5 + (number + 1) % 12
        content = b"/F Do " * 10
        head = b"<</Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</XObject<</F %d 0 R>>>>"
        forms.append(_stream(head % following, content))
    return a_pdf(
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
        b"/Resources<</XObject<</F 5 0 R>>>>>>",
        _stream(b"<<", b"/F Do " * 10),
        *forms,
    )


def an_endless_drawing(times: int = 20_000) -> bytes:
    """One page painted over and over with a colour that runs; small, and nothing wrong in it."""
    return a_pdf(
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 6 0 R"
        b"/Resources<</Shading<</S 4 0 R>>>>>>",
        b"<</ShadingType 2/ColorSpace/DeviceRGB/Coords[0 0 595 842]/Function 5 0 R>>",
        b"<</FunctionType 2/Domain[0 1]/C0[0 0 0]/C1[1 1 1]/N 1.7>>",
        _stream(b"<<", b"/S sh " * times),
    )


def garbage(size: int = 300_000) -> bytes:
    return bytes(value * 167 + (value >> 7) & 0xFF for value in range(size))


def an_honest_picture() -> bytes:
    out = io.BytesIO()
    Image.linear_gradient("L").convert("RGB").resize((600, 800)).save(out, "PNG")
    return out.getvalue()


def _stream(head: bytes, content: bytes) -> bytes:
    return head + b"/Length %d>>stream\n%s\nendstream" % (len(content), content)


def _chunk(kind: bytes, body: bytes = b"") -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
