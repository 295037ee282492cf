"""A page that proves a printer: its edges, its black, and codes a phone and a scanner can read."""

from app.paper import codes, ink, ornament
from app.paper.ink import BLACK, BOLD, MEDIUM, Pen, Type
from app.paper.receipt_80mm import DOT

SAID = "Beranda: halaman uji. Bukan tanda terima."
HINT = "Keempat garis tepi harus utuh. Kode QR dan kode batang harus terbaca."
CODE = "BERANDA-UJI-1"
SIZES_MM = {"a5": (210.0, 148.0), "a4": (210.0, 297.0), "80mm": (80.0, 90.0)}
_EDGE_MM = 4.5


def pdf(paper: str) -> bytes:
    """The page in the size of a5, a4 or 80mm."""
    width, height = SIZES_MM[paper]

    def draw(pen: Pen) -> None:
        edge = (_EDGE_MM, _EDGE_MM, width - 2 * _EDGE_MM, height - 2 * _EDGE_MM)
        pen.box(edge, None, BLACK)
        _words(pen, width - 2 * _EDGE_MM - 6)
        ornament.qr(pen, CODE, _EDGE_MM + 3, 32, 8 * DOT)
        module = 2 * DOT
        right = _EDGE_MM + 3 + len(codes.code128_modules(CODE)) * module
        ornament.code128(pen, CODE, (right, 64, 12), module)

    return ink.pdf((width, height), "Halaman uji Beranda", draw)


def escpos() -> bytes:
    """The same for a plain receipt printer."""
    from escpos.printer import Dummy

    printer = Dummy()
    printer.hw("INIT")
    printer.set(align="left", normal_textsize=True)
    printer.text(f"{'=' * 48}\n{SAID}\n{'-' * 48}\n{HINT}\n{'=' * 48}\n")
    printer.cut()
    return bytes(printer.output)


def _words(pen: Pen, room: float) -> None:
    y = 13.0
    for text, kind in ((SAID, Type(11, BOLD, BLACK)), (HINT, Type(9, MEDIUM, BLACK))):
        for line in ink.wrapped(text, kind, room):
            pen.text(_EDGE_MM + 3, y, line, kind)
            y += kind.size * 0.45
        y += 0.6
