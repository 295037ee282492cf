"""Half a sheet of A4 (A5 landscape): the receipt as the traveller or the post keeps it."""

from collections.abc import Callable

from app.domain.receipt import KEPT, MISSING
from app.paper import codes, content, ink, ornament
from app.paper.content import Sheet
from app.paper.ink import BOLD, EXTRABOLD, MEDIUM, SEMIBOLD, Pen, Type

WIDTH, HEIGHT = 210.0, 148.5
LEFT, RIGHT = 11.0, 199.0
_LABEL = Type(9, MEDIUM, ink.INK3)
_VALUE = Type(9.5, SEMIBOLD)
_BODY = Type(9)
_SMALL = Type(8, MEDIUM, ink.INK3)
_FACTS_TOP, _FACTS_HEIGHT = 42.9, 36.5
_STRIP = (LEFT, 84.5, RIGHT - LEFT, 19.5)
_SIZES = (10.0, 9.5, 9.0, 8.5, 8.0, 7.5, 7.0, 6.5, 6.0, 5.5, 5.0)
_PITCH = 5.42  # mm between two rows when there is room
_LEADING = 0.41  # mm of line height per point
_QR_MODULE = 0.508  # 6 dots at 300 dpi, 12 at 600
_BAR_MODULE = 0.2963  # 7 dots at 600 dpi


def draw_half(pen: Pen, sheet: Sheet) -> None:
    """Draw all blocks of one half."""
    if sheet.is_practice:
        _practice(pen)
    _head(pen, sheet)
    _facts(pen, sheet)
    _papers(pen, sheet)
    _qr(pen, sheet)
    _fee(pen, sheet)
    if sheet.is_archive:
        _signatures(pen, sheet)
    else:
        _steps(pen, sheet)
    _small_print(pen, sheet)


def _practice(pen: Pen) -> None:
    pen.canvas.saveState()
    pen.canvas.translate(100 * ink.MM, pen.top - 96 * ink.MM)
    pen.canvas.rotate(22)
    mark = Type(88, EXTRABOLD, "#E4E7EC")
    Pen(pen.canvas, 0).text(0, 0, "LATIHAN", mark, "centre")
    pen.canvas.restoreState()


def _head(pen: Pen, sheet: Sheet) -> None:
    ornament.band(pen, LEFT, 8.3, 460, 0.4087, mono=False)
    ornament.house(pen, LEFT, 14.8, 10.6, mono=False)
    pen.text(24.4, 19, sheet.office, Type(9, MEDIUM, ink.INK2))
    post = Type(11.5, BOLD)
    pen.text(24.4, 24.2, ink.elided(sheet.post, post, 95), post)
    colour = ink.MENGKUDU if sheet.is_archive else ink.NILA
    name = f"{content.PRACTICE} · {sheet.copy_name}" if sheet.is_practice else sheet.copy_name
    pen.text(RIGHT, 19, name, Type(9, BOLD, colour), "right")
    pen.text(RIGHT, 24, sheet.when, Type(9, MEDIUM, ink.INK2), "right")
    if sheet.reprint:
        pen.text(RIGHT, 28.1, sheet.reprint, Type(8, BOLD), "right")
    pen.line((LEFT, 29.9), (RIGHT, 29.9), ink.RULE)
    pen.text(LEFT, 38.6, content.TITLE, Type(16.5, EXTRABOLD))
    pen.text(RIGHT, 38.6, sheet.number, Type(16.5, EXTRABOLD, ink.NILA), "right")


def _facts(pen: Pen, sheet: Sheet) -> None:
    width = 54.0
    size, pitch = _rhythm(
        lambda size: [len(ink.wrapped(v, _VALUE.at(size), width)) for _, v in sheet.facts],
        (_VALUE.size, _FACTS_HEIGHT),
    )
    y = _FACTS_TOP
    for label, value in sheet.facts:
        pen.text(LEFT, y + pitch, label, _LABEL.at(min(size, _LABEL.size)))
        for index, line in enumerate(ink.wrapped(value, _VALUE.at(size), width)):
            y += size * _LEADING if index else pitch
            pen.text(LEFT + 21, y, line, _VALUE.at(size))


def _papers(pen: Pen, sheet: Sheet) -> None:
    left, width, heading = 88.0, 70.0, _FACTS_TOP + _PITCH
    size, pitch = _rhythm(
        lambda size: [len(ink.wrapped(t, _BODY.at(size), width)) for _, t in sheet.papers],
        (_BODY.size, _FACTS_HEIGHT - _PITCH),
    )
    pen.text(left, heading, "Berkas yang ditunjukkan", Type(9.5, BOLD))
    y = heading
    for state, text in sheet.papers:
        _mark(pen, state, (left, y + pitch), size * 0.3)
        for index, line in enumerate(ink.wrapped(text, _BODY.at(size), width)):
            y += size * _LEADING if index else pitch
            pen.text(left + 4.4, y, line, _BODY.at(size))


def _rhythm(
    lines_at: Callable[[float], list[int]], wanted: tuple[float, float]
) -> tuple[float, float]:
    """Return the largest size whose rows fit, and the distance between rows in mm.

    Args:
        lines_at: how many lines each row takes at a size.
        wanted: the size when there is room enough, and the height of that room in mm.
    """
    most, room = wanted

    def left_for_rows(size: float) -> float:
        extra = sum(max(lines, 1) - 1 for lines in lines_at(size))
        return (room - extra * size * _LEADING) / max(len(lines_at(size)), 1)

    sizes = [size for size in _SIZES if size <= most]
    size = ink.largest(lambda size: left_for_rows(size) >= size * 0.45, sizes)
    return size, min(_PITCH, left_for_rows(size))


def _mark(pen: Pen, state: str, place: tuple[float, float], size: float) -> None:
    draw = {KEPT: ornament.kept, MISSING: ornament.missing}.get(state, ornament.tick)
    draw(pen, *place, size, ink.INK)


def _qr(pen: Pen, sheet: Sheet) -> None:
    side = len(codes.qr_rows(sheet.code)) * _QR_MODULE
    ornament.qr(pen, sheet.code, RIGHT - side, 45, _QR_MODULE)
    pen.text(RIGHT, 45 + side + 3.8, content.SCAN, Type(7.4, SEMIBOLD, ink.INK2), "right")


def _fee(pen: Pen, sheet: Sheet) -> None:
    x, y, _, height = _STRIP
    fee = sheet.fee
    pen.box(_STRIP, ink.SOFT, ink.SOFT_LINE, radius=2)
    pen.text(x + 4.5, y + 4.6, f"Biaya resmi, {fee.tariff}", _SMALL)
    pen.text(x + 4.5, y + 10, fee.total, Type(13, BOLD))
    detail = Type(8, MEDIUM, ink.INK2)
    _fitted(pen, " ".join((*fee.lines, fee.in_words)), (x + 4.5, y + 10.7, 66, 7.6), detail)
    _billing(pen, sheet, (x + 74, y, 49, height))
    _stamp(pen, (RIGHT - 62.8, y + 1.6, 61.2, height - 3.2))


def _stamp(pen: Pen, box: ink.Box) -> None:
    """Say loudest what this paper is not."""
    x, y, width, _ = box
    pen.box(box, ink.INK, radius=1.2)
    loud, quiet = Type(11, EXTRABOLD, ink.WHITE), Type(8.2, SEMIBOLD, ink.WHITE)
    pen.text(x + width / 2, y + 7.4, content.NOT_PAYMENT, loud, "centre")
    pen.text(x + width / 2, y + 12.2, content.NO_MONEY, quiet, "centre")


def _billing(pen: Pen, sheet: Sheet, box: ink.Box) -> None:
    x, y, width, _ = box
    fee = sheet.fee
    pen.text(x, y + 4.6, "Kode billing", _SMALL)
    if fee.has_billing:
        pen.text(x, y + 10, fee.billing, Type(12, BOLD))
        _fitted(pen, fee.billing_note, (x, y + 10.7, width, 7.6), Type(8, SEMIBOLD, ink.INK2))
    else:
        _fitted(pen, fee.billing, (x, y + 5.8, width, 10), Type(10, BOLD))


def _fitted(pen: Pen, text: str, box: ink.Box, kind: Type) -> float:
    """Write a paragraph at the largest size that stays in the box; return its last baseline."""
    x, top, width, height = box
    sizes = [size for size in _SIZES if size <= kind.size]

    def fits(size: float) -> bool:
        return len(ink.wrapped(text, kind.at(size), width)) * size * _LEADING <= height

    size = ink.largest(fits, sizes)
    y = top
    for line in ink.wrapped(text, kind.at(size), width):
        y += size * _LEADING
        pen.text(x, y, line, kind.at(size))
    return y


def _steps(pen: Pen, sheet: Sheet) -> None:
    pen.text(LEFT, 109.3, "Langkah berikutnya", Type(10, BOLD))
    for number, step in enumerate(sheet.steps, start=1):
        y = 109.5 + number * 5.2
        pen.box((LEFT, y - 3.35, 4.5, 4.5), ink.NILA, radius=2.25)
        pen.text(LEFT + 2.25, y - 0.05, str(number), Type(8, BOLD, ink.WHITE), "centre")
        _fitted(pen, step, (LEFT + 6.6, y - 9 * _LEADING, 124, 4), _BODY)
    y = _fitted(pen, content.PLEDGE, (LEFT, 127.1, 113, 7.4), Type(9, SEMIBOLD, ink.INK2))
    pen.text(LEFT, y + 3.6, content.NO_REFUND, Type(8.5, MEDIUM, ink.INK2))


def _signatures(pen: Pen, sheet: Sheet) -> None:
    pen.text(LEFT, 109.3, "Pernyataan", Type(10, BOLD))
    declaration = f"{content.DECLARATION} {content.NO_REFUND} {content.PLEDGE}"
    _fitted(pen, declaration, (LEFT, 110.1, 118, 11.2), Type(8.5))
    kind = Type(9, MEDIUM, ink.INK2)
    for x, who in zip((LEFT, LEFT + 60), sheet.signatures, strict=True):
        pen.line((x, 133.2), (x + 54, 133.2), ink.INK2)
        pen.text(x, 137.2, ink.elided(who, kind, 54), kind)


def _small_print(pen: Pen, sheet: Sheet) -> None:
    bars = len(codes.code128_modules(sheet.barcode))
    width = min(bars * _BAR_MODULE, 57)
    ornament.code128(pen, sheet.barcode, (RIGHT, 107.6, 11), width / bars)
    pen.text(RIGHT - width / 2, 122.4, sheet.number, Type(8.5, SEMIBOLD), "centre")
    for y, line in ((133.5, sheet.state), (137.2, sheet.printed_by)):
        pen.text(RIGHT, y, line, Type(7.4, MEDIUM, ink.INK3), "right")
