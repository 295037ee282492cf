"""The receipt on an 80 mm roll, in pure black, every stroke on a whole printer dot."""

from collections.abc import Callable
from dataclasses import dataclass

from app.domain import calendar
from app.domain.receipt import KEPT, MISSING, Receipt
from app.paper import codes, content, ink, ornament
from app.paper.content import Sheet
from app.paper.ink import BLACK, BOLD, EXTRABOLD, MEDIUM, SEMIBOLD, WHITE, Pen, Type

WIDTH, LEFT, RIGHT = 80.0, 4.0, 76.0
DOT = 25.4 / 203.2
FEED = 12.0

_TEXT, _STRONG = Type(9, MEDIUM, BLACK), Type(9, BOLD, BLACK)
_FINE = Type(8, MEDIUM, BLACK)
_ALONG = RIGHT - LEFT

Draw = Callable[[Pen, float], None]


@dataclass(frozen=True)
class Strip:
    """One block of the roll: how high it is and how it is drawn from its top."""

    height: float
    draw: Draw


def thermal_pdf(receipt: Receipt) -> bytes:
    """Return one page 80 mm wide and as long as needed, 72 mm of it printed."""
    strips = _strips(content.sheet_of(receipt))
    length = sum(strip.height for strip in strips) + FEED

    def draw(pen: Pen) -> None:
        y = 0.0
        for strip in strips:
            strip.draw(pen, y)
            y += strip.height

    return ink.pdf((WIDTH, length), f"Tanda terima {receipt.number}", draw)


def short_when(sheet: Sheet) -> str:
    """Return `Sabtu, 21 Nov 2026, 10.41 WITA`."""
    at = sheet.receipt.received_at
    day = calendar.wita_date(at)
    name = calendar.DAYS[day.weekday()]
    return f"{name}, {calendar.short_date(day)} {day.year}, {calendar.hour(at)} WITA"


def _strips(sheet: Sheet) -> list[Strip]:
    return [
        *_head(sheet),
        _rule(),
        *_facts(sheet),
        _rule(),
        *_papers(sheet),
        _rule(),
        *_fee(sheet),
        _rule(),
        _qr(sheet),
        _barcode(sheet),
        _solid(),
        *_paragraph(content.PLEDGE, Type(9, SEMIBOLD, BLACK)),
        *(_line(line, _FINE, 4.4) for line in (content.NO_REFUND, sheet.state, sheet.printed_by)),
    ]


def _head(sheet: Sheet) -> list[Strip]:
    head = sheet.receipt.letterhead
    post = Type(11, BOLD, BLACK)
    size = ink.largest(lambda size: ink.width_mm(head.short_post, post.at(size)) <= 60, (11, 9, 7))

    def draw(pen: Pen, y: float) -> None:
        # 4 dots a thread: 144 threads are the 576 dots of the head.
        ornament.band(pen, LEFT, y + 3, 144, 4 * DOT, mono=True)
        ornament.house(pen, LEFT, y + 11.5, 9.5, mono=True)
        pen.text(LEFT + 12, y + 15.4, head.short_office, Type(9.5, MEDIUM, BLACK))
        pen.text(LEFT + 12, y + 19.9, head.short_post, post.at(size))

    strips = [Strip(23, draw), _solid()]
    if sheet.is_practice:
        strips.append(_reversed(content.PRACTICE))
    strips += [
        _line("Tanda terima", Type(14, EXTRABOLD, BLACK), 6.2),
        _line("Permohonan paspor", Type(10, MEDIUM, BLACK), 5.2),
        _line(sheet.number, Type(19, EXTRABOLD, BLACK), 8.4),
        _line(short_when(sheet), _TEXT, 5.6),
    ]
    if sheet.reprint:
        strips.append(_line(sheet.reprint, _STRONG, 5))
    return strips


def _facts(sheet: Sheet) -> list[Strip]:
    return [strip for label, value in sheet.facts for strip in _row(label, value)]


def _papers(sheet: Sheet) -> list[Strip]:
    marks = {KEPT: ornament.kept, MISSING: ornament.missing}
    strips = [_line("Berkas yang ditunjukkan", _STRONG, 5)]
    for state, text in sheet.papers:
        mark = marks.get(state, ornament.tick)
        for index, line in enumerate(ink.wrapped(text, _TEXT, _ALONG - 5)):
            strips.append(_paper(line, None if index else mark))
    return strips


def _paper(line: str, mark: Callable[[Pen, float, float, float, str], None] | None) -> Strip:
    def draw(pen: Pen, y: float) -> None:
        if mark is not None:
            mark(pen, LEFT, y + 3.6, 2.8, BLACK)
        pen.text(LEFT + 5, y + 3.6, line, _TEXT)

    return Strip(4.6, draw)


def _fee(sheet: Sheet) -> list[Strip]:
    fee = sheet.fee

    def total(pen: Pen, y: float) -> None:
        pen.text(LEFT, y + 5.2, "Biaya resmi", _TEXT)
        pen.text(RIGHT, y + 5.2, fee.total, Type(15, EXTRABOLD, BLACK), "right")

    strips = [Strip(7, total)]
    for line in (*fee.lines, f"{fee.in_words}, {fee.tariff}"):
        strips += _paragraph(line, _FINE)
    strips += [_gap(1.2), _line("Kode billing", _TEXT, 4.6)]
    loud = Type(15, EXTRABOLD, BLACK) if fee.has_billing else Type(10.5, BOLD, BLACK)
    strips += _paragraph(fee.billing, loud)
    strips += _paragraph(fee.billing_note, _STRONG)
    strips += [_gap(1.5), _reversed(content.NOT_PAYMENT)]
    return [*strips, *_paragraph(content.NO_MONEY, _STRONG)]


def _qr(sheet: Sheet) -> Strip:
    """Draw the QR at the largest whole dots that leave room for the steps beside it."""
    modules = len(codes.qr_rows(sheet.code))
    dot = int(39 / DOT) // modules * DOT
    side = modules * dot
    left = LEFT + side + 3
    steps = [
        line
        for text, kind in ((f"{content.SCAN}.", _STRONG), *((s, _TEXT) for s in sheet.steps))
        for line in [*((row, kind) for row in ink.wrapped(text, kind.at(8), RIGHT - left)), None]
    ]
    height = sum(1.4 if line is None else 3.5 for line in steps)

    def draw(pen: Pen, y: float) -> None:
        ornament.qr(pen, sheet.code, LEFT, y + 1, dot)
        for line in steps:
            y += 1.4 if line is None else 3.5
            if line is not None:
                pen.text(left, y, line[0], line[1].at(8))

    return Strip(max(side + 2, height) + 2.5, draw)


def _barcode(sheet: Sheet) -> Strip:
    bars = len(codes.code128_modules(sheet.barcode))
    module = codes.bar_dots(bars) * DOT
    width = bars * module

    def draw(pen: Pen, y: float) -> None:
        ornament.code128(pen, sheet.barcode, (WIDTH / 2 + width / 2, y, 12), module)
        pen.text(WIDTH / 2, y + 16.2, sheet.number, Type(10, SEMIBOLD, BLACK), "centre")

    return Strip(19, draw)


def _row(label: str, value: str) -> list[Strip]:
    strong = Type(9, BOLD, BLACK)
    lines = ink.wrapped(value, strong, _ALONG - 22) or [""]
    return [
        _pair(label if index == 0 else "", line, 5.1 if index == 0 else 4.1)
        for index, line in enumerate(lines)
    ]


def _pair(label: str, value: str, height: float) -> Strip:
    def draw(pen: Pen, y: float) -> None:
        if label:
            pen.text(LEFT, y + height - 1.2, label, _TEXT)
        pen.text(LEFT + 22, y + height - 1.2, value, _STRONG)

    return Strip(height, draw)


def _line(text: str, kind: Type, height: float) -> Strip:
    size = ink.largest(
        lambda size: ink.width_mm(text, kind.at(size)) <= _ALONG,
        [kind.size, *(n / 2 for n in range(int(kind.size * 2), 10, -1))],
    )
    return Strip(height, lambda pen, y: pen.text(LEFT, y + height - 1.2, text, kind.at(size)))


def _paragraph(text: str, kind: Type) -> list[Strip]:
    lines = ink.wrapped(text, kind, _ALONG)
    return [_line(line, kind, kind.size * 0.45) for line in lines] + [_gap(0.7)] * bool(lines)


def _reversed(text: str) -> Strip:
    def draw(pen: Pen, y: float) -> None:
        pen.box((LEFT, y, _ALONG, 7), BLACK)
        pen.text(WIDTH / 2, y + 4.9, text, Type(12, EXTRABOLD, WHITE), "centre")

    return Strip(8.5, draw)


def _rule() -> Strip:
    """A dotted line, 4 dots black and 4 white."""

    def draw(pen: Pen, y: float) -> None:
        dots = [(LEFT + n * 8 * DOT, y + 2, 4 * DOT, 3 * DOT) for n in range(72)]
        pen.cells(dots, BLACK)

    return Strip(4.4, draw)


def _solid() -> Strip:
    return Strip(3.6, lambda pen, y: pen.box((LEFT, y + 1, _ALONG, 3 * DOT), BLACK))


def _gap(height: float) -> Strip:
    return Strip(height, lambda pen, y: None)
