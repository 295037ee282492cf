"""One description of a paper drawn on as many A4 pages as it needs, under the letterhead."""

import io
from collections.abc import Sequence

from reportlab.pdfgen.canvas import Canvas

from app.domain.paper_forms import (
    MINISTRY,
    Block,
    Cells,
    Facts,
    Form,
    Heading,
    Points,
    Signatures,
    Text,
)  # fmt: skip
from app.paper import ink, ornament
from app.paper.ink import BOLD, EXTRABOLD, MEDIUM, SEMIBOLD, Pen, Type

WIDTH, HEIGHT, LEFT, RIGHT = 210.0, 297.0, 15.0, 195.0
_BOTTOM = 281.0
_CELL_W, _CELL_H, _CELLS_LEFT = 3.6, 4.6, 61.5
_LABEL, _VALUE, _BODY = Type(9, MEDIUM, ink.INK2), Type(10, SEMIBOLD), Type(10)
_VALUE_LEFT, _LEADING = 60.0, 4.9
_QR_MODULE = 0.6


class Page:
    """Where the next block goes; a block that does not fit opens a new page."""

    def __init__(self, canvas: Canvas, form: Form) -> None:
        self._canvas, self.form = canvas, form
        self.number = 0
        self.turn()

    def turn(self) -> None:
        if self.number:
            self._canvas.showPage()
        self.number += 1
        self.pen = Pen(self._canvas, HEIGHT * ink.MM)
        if self.form.is_practice:
            _practice(self.pen)
        self.y = _head(self.pen, self.form) if self.number == 1 else 18.0
        foot = Type(7.4, MEDIUM, ink.INK3)
        self.pen.text(LEFT, 289, f"Dicetak dari Beranda {self.form.number}".strip(), foot)
        self.pen.text(RIGHT, 289, f"Halaman {self.number}", foot, "right")

    def keep(self, height: float) -> None:
        """Begin a new page unless this much is free: a heading never ends one."""
        if self.y + height > _BOTTOM:
            self.turn()

    def room(self, height: float) -> float:
        """Return the top of a free strip this high."""
        self.keep(height)
        top, self.y = self.y, self.y + height
        return top


def pdf(form: Form) -> bytes:
    """Return the paper as PDF, made in memory."""
    out = io.BytesIO()
    size = (WIDTH * ink.MM, HEIGHT * ink.MM)
    first = ink.font(MEDIUM)
    canvas = Canvas(out, pagesize=size, invariant=1, initialFontName=first, lang="id-ID")
    canvas.setTitle(form.title)
    canvas.setAuthor("Beranda")
    page = Page(canvas, form)
    for block in form.blocks:
        _draw(page, block)
    if form.code:
        ornament.qr(page.pen, form.code, LEFT, page.room(30), _QR_MODULE)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def _draw(page: Page, block: Block) -> None:
    match block:
        case Cells():
            _cells(page, block)
        case Heading():
            page.keep(36)
            y = page.room(10)
            page.pen.text(LEFT, y + 6.6, block.text, Type(10, BOLD))
        case Text():
            _text(page, block)
        case Facts():
            for label, value in block.rows:
                _fact(page, label, value)
            page.room(2)
        case Points():
            _points(page, block)
        case Signatures():
            _signatures(page, block)


def _head(pen: Pen, form: Form) -> float:
    for index, line in enumerate((*MINISTRY, form.office.upper())):
        kind = Type(9.5, BOLD if index == 3 else MEDIUM)
        pen.text(WIDTH / 2, 17 + index * 4.6, line, kind, "centre")
    post = Type(9, SEMIBOLD, ink.INK2)
    pen.text(WIDTH / 2, 35.4, ink.elided(form.post, post, RIGHT - LEFT), post, "centre")
    pen.line((LEFT, 38.6), (RIGHT, 38.6), ink.BLACK, 1.4)
    pen.text(WIDTH / 2, 47, form.title, Type(14, EXTRABOLD), "centre")
    pen.text(WIDTH / 2, 52, form.subtitle, Type(9.5, MEDIUM, ink.INK2), "centre")
    if form.number:
        pen.text(WIDTH / 2, 57, f"Nomor {form.number}", Type(9.5, BOLD), "centre")
    return 61.0


def _practice(pen: Pen) -> None:
    pen.canvas.saveState()
    pen.canvas.translate(WIDTH / 2 * ink.MM, pen.top - 170 * ink.MM)
    pen.canvas.rotate(45)
    Pen(pen.canvas, 0).text(0, 0, "LATIHAN", Type(110, EXTRABOLD, "#E4E7EC"), "centre")
    pen.canvas.restoreState()
    pen.text(RIGHT, 10, "LATIHAN, TIDAK BERLAKU", Type(9, BOLD), "right")


def _text(page: Page, block: Text) -> None:
    kind = Type(10, BOLD) if block.is_loud else _BODY
    _lines(page, ink.wrapped(block.text, kind, RIGHT - LEFT), LEFT, kind)
    page.room(2)


def _lines(page: Page, lines: Sequence[str], left: float, kind: Type) -> None:
    for line in lines:
        page.pen.text(left, page.room(_LEADING) + 3.8, line, kind)


def _fact(page: Page, label: str, value: str) -> None:
    lines = ink.wrapped(value, _VALUE, RIGHT - _VALUE_LEFT)
    y = page.room(max(len(lines), 1) * _LEADING + 1)
    page.pen.text(LEFT, y + 3.8, label, _LABEL)
    if not lines:
        page.pen.box((_VALUE_LEFT, y, RIGHT - _VALUE_LEFT, 5), None, ink.INK3)
    for index, line in enumerate(lines):
        page.pen.text(_VALUE_LEFT, y + 3.8 + index * _LEADING, line, _VALUE)


def _points(page: Page, block: Points) -> None:
    for number, item in enumerate(block.items, start=1):
        lines = ink.wrapped(item, _BODY, RIGHT - LEFT - 8) or [""]
        y = page.room(len(lines) * _LEADING + 1)
        if block.is_numbered:
            page.pen.text(LEFT, y + 3.8, f"{number}.", _BODY)
        else:
            page.pen.box((LEFT, y + 0.8, 3.4, 3.4), None, ink.BLACK)
        if not item:
            page.pen.line((LEFT + 8, y + 4.4), (RIGHT, y + 4.4), ink.INK3)
        for index, line in enumerate(lines):
            page.pen.text(LEFT + 8, y + 3.8 + index * _LEADING, line, _BODY)
    page.room(2)


def _cells(page: Page, block: Cells) -> None:
    letters = block.value.upper()
    rows = [letters[at : at + block.count] for at in range(0, len(letters), block.count)] or [""]
    label = ink.wrapped(block.label, Type(7.6), _CELLS_LEFT - LEFT - 2)
    y = page.room(max(len(rows) * (_CELL_H + 0.4), len(label) * 3.3) + 0.8)
    for index, line in enumerate(label):
        page.pen.text(LEFT, y + 3.2 + index * 3.2, line, Type(7.6))
    for index, row in enumerate(rows):
        top = y + index * (_CELL_H + 0.4)
        for place in range(block.count):
            left = _CELLS_LEFT + place * _CELL_W
            page.pen.box((left, top, _CELL_W, _CELL_H), None, ink.INK2)
            letter = row[place : place + 1]
            page.pen.text(left + _CELL_W / 2, top + 3.5, letter, Type(8.5, BOLD), "centre")


def _signatures(page: Page, block: Signatures) -> None:
    width = (RIGHT - LEFT - 10) / 2
    kind = Type(9.5, SEMIBOLD)
    names = [ink.wrapped(name, kind, width) for _, name in block.people]
    y = page.room(38 + max(map(len, names)) * 4.4)
    for place, (who, _) in enumerate(block.people):
        left = LEFT + (place + 2 - len(block.people)) * (width + 10)
        page.pen.text(left, y + 5, who, _BODY)
        if block.has_duty and place == len(block.people) - 1:
            page.pen.box((left, y + 9, 26, 18), None, ink.INK3)
            page.pen.text(left + 13, y + 17, "Meterai", Type(8), "centre")
            page.pen.text(left + 13, y + 21, "Rp10.000", Type(8), "centre")
        page.pen.line((left, y + 31), (left + width, y + 31), ink.INK2)
        for index, line in enumerate(names[place]):
            page.pen.text(left, y + 35.4 + index * 4.4, line, kind)
