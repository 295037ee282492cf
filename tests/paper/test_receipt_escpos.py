"""The bytes for a receipt printer: its codes are read back as the printer would draw them."""

import struct

from PIL import Image

from app.paper.receipt_escpos import escpos
from tests.paper.samples import BARCODE, codes_in, receipt, witness_text

RASTER = b"\x1dv0\x00"


def pictures(data: bytes) -> list[Image.Image]:
    """Draw every GS v 0 of the stream."""
    drawn = []
    for part in data.split(RASTER)[1:]:
        across, down = struct.unpack_from("<HH", part)
        dots = bytes(255 - byte for byte in part[4 : 4 + across * down])
        drawn.append(Image.frombytes("1", (across * 8, down), dots).convert("L"))
    return drawn


def test_the_dots_it_sends_are_the_two_codes() -> None:
    qr, bars = pictures(escpos(receipt()))

    assert codes_in(qr) == {witness_text()}
    assert codes_in(bars) == {BARCODE}


def test_it_resets_first_and_feeds_12_mm_before_the_cut() -> None:
    data = escpos(receipt())

    assert data.startswith(b"\x1b@")
    assert data.endswith(b"\x1bJ\x60\x1dV\x01")


def test_no_line_is_wider_than_the_paper() -> None:
    assert all(picture.width == 576 for picture in pictures(escpos(receipt())))


def test_it_says_what_it_is_not() -> None:
    assert b"BUKAN BUKTI PEMBAYARAN" in escpos(receipt())
