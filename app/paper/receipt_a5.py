"""The receipt on A5, or twice on A4: one half for the traveller, one for the post."""

from app.domain.receipt import Receipt
from app.paper import content, ink
from app.paper.half import HEIGHT, WIDTH, draw_half
from app.paper.ink import MM, Pen


def a5(receipt: Receipt) -> bytes:
    """Return one landscape A5 page, the traveller's copy."""
    sheet = content.sheet_of(receipt)
    return ink.pdf((WIDTH, HEIGHT), _title(receipt), lambda pen: draw_half(pen, sheet))


def a4_two_up(receipt: Receipt) -> bytes:
    """Return one portrait A4 page: Lembar pemohon, a cut line, Lembar arsip pos."""

    def draw(pen: Pen) -> None:
        draw_half(pen, content.sheet_of(receipt, content.TRAVELLER))
        pen.dashed((6, HEIGHT), (WIDTH - 6, HEIGHT), ink.INK2, 1.0)
        lower = Pen(pen.canvas, pen.top - HEIGHT * MM)
        draw_half(lower, content.sheet_of(receipt, content.ARCHIVE))

    return ink.pdf((WIDTH, 2 * HEIGHT), _title(receipt), draw)


def _title(receipt: Receipt) -> str:
    return f"Tanda terima {receipt.number}"
