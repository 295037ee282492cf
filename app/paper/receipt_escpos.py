"""The receipt as commands for a plain receipt printer (ESC/POS), 48 letters wide."""

import struct
import textwrap
from typing import TYPE_CHECKING

from PIL import Image

from app.domain.receipt import KEPT, MISSING, Receipt
from app.paper import codes, content
from app.paper.content import Sheet

if TYPE_CHECKING:
    from escpos.printer import Dummy

COLUMNS = 48
_FEED_12_MM = b"\x1bJ\x60"  # ESC J 96: 96 dots of 1/203 inch
_RASTER = b"\x1dv0\x00"  # GS v 0: dots, one bit each, 1 is black
_CUT = b"\x1dV\x01"  # GS V 1: here, leaving one point; the library's own cut feeds again
_RULE = "-" * COLUMNS
_MARKS = {KEPT: "[#]", MISSING: "[ ]"}


def escpos(receipt: Receipt) -> bytes:
    """Return the bytes for the device: letters of its own, both codes as dots, feed, cut."""
    # Here and not above: importing python-escpos reads a large table of printers.
    from escpos.printer import Dummy

    printer = Dummy()
    sheet = content.sheet_of(receipt)
    printer.hw("INIT")
    _head(printer, sheet)
    _facts(printer, sheet)
    _fee(printer, sheet)
    _codes(printer, sheet)
    _closing(printer, sheet)
    printer._raw(_FEED_12_MM + _CUT)
    return bytes(printer.output)


def _head(printer: "Dummy", sheet: Sheet) -> None:
    head = sheet.receipt.letterhead
    _say(printer, head.office)
    _say(printer, head.post, bold=True)
    _say(printer, _RULE)
    if sheet.is_practice:
        _loud(printer, content.PRACTICE)
    _say(printer, content.TITLE, bold=True)
    printer.set(bold=True, custom_size=True, width=2, height=2)
    printer.text(f"{sheet.number}\n")
    _say(printer, sheet.when)
    if sheet.reprint:
        _say(printer, sheet.reprint, bold=True)
    _say(printer, _RULE)


def _facts(printer: "Dummy", sheet: Sheet) -> None:
    for label, value in sheet.facts:
        _say(printer, f"{label:<12}{value}", hang=12)
    _say(printer, _RULE)
    _say(printer, "Berkas yang ditunjukkan", bold=True)
    for state, text in sheet.papers:
        _say(printer, f"{_MARKS.get(state, '[v]')} {text}", hang=4)
    _say(printer, _RULE)


def _fee(printer: "Dummy", sheet: Sheet) -> None:
    fee = sheet.fee
    _say(printer, f"{'Biaya resmi':<{COLUMNS - len(fee.total)}}{fee.total}", bold=True)
    for line in (*fee.lines, f"{fee.in_words}, {fee.tariff}"):
        _say(printer, line)
    _say(printer, "Kode billing")
    _say(printer, fee.billing, bold=True)
    if fee.billing_note:
        _say(printer, fee.billing_note)
    _loud(printer, content.NOT_PAYMENT)
    _say(printer, content.NO_MONEY, bold=True)
    _say(printer, _RULE)


def _codes(printer: "Dummy", sheet: Sheet) -> None:
    _say(printer, content.SCAN)
    _dots(printer, codes.qr_rows(sheet.code), across=5, down=5)
    for number, step in enumerate(sheet.steps, start=1):
        _say(printer, f"{number}. {step}", hang=3)
    bars = codes.code128_modules(sheet.barcode)
    _dots(printer, (bars,), across=codes.bar_dots(len(bars)), down=96)
    printer.set(normal_textsize=True, bold=True, align="center")
    printer.text(f"{sheet.number}\n")


def _closing(printer: "Dummy", sheet: Sheet) -> None:
    _say(printer, _RULE)
    _say(printer, content.PLEDGE, bold=True)
    for line in (content.NO_REFUND, sheet.state, sheet.printed_by):
        _say(printer, line)


def _say(printer: "Dummy", text: str, bold: bool = False, hang: int = 0) -> None:
    printer.set(align="left", normal_textsize=True, bold=bold, invert=False)
    text = text.replace(content.TIED, " ")
    for line in textwrap.wrap(text, COLUMNS, subsequent_indent=" " * hang, drop_whitespace=True):
        printer.text(f"{line}\n")


def _loud(printer: "Dummy", text: str) -> None:
    """White on black, as wide as the paper."""
    printer.set(align="left", bold=True, custom_size=True, width=1, height=2, invert=True)
    printer.text(f"{text:^{COLUMNS}}\n")
    printer.set(normal_textsize=True, bold=False, invert=False)


def _dots(printer: "Dummy", rows: codes.Rows, across: int, down: int) -> None:
    """Send modules as dots of our own, so that every printer draws the same code."""
    modules = Image.new("1", (len(rows[0]), len(rows)))
    modules.putdata([int(black) for row in rows for black in row])
    code = modules.resize((modules.width * across, modules.height * down))
    paper = Image.new("1", (codes.ROLL_DOTS, code.height + 32))
    paper.paste(code, ((codes.ROLL_DOTS - code.width) // 2, 16))
    printer._raw(_RASTER + struct.pack("<HH", codes.ROLL_DOTS // 8, paper.height) + paper.tobytes())
