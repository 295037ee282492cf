"""Pen, letters and colours of every paper; millimetres from the top left, sizes in points."""

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from reportlab.lib.colors import HexColor
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

import resources

MM = 72 / 25.4
NILA, MENGKUDU, KUNYIT = "#1F3F7A", "#A8321E", "#E3A51C"
INK, INK2, INK3, RULE = "#141C2B", "#424C5C", "#5E6776", "#CFC9BB"
SOFT, SOFT_LINE, WHITE, BLACK = "#F4F7FC", "#B9CAE8", "#FFFFFF", "#000000"
MEDIUM, SEMIBOLD, BOLD, EXTRABOLD = 500, 600, 700, 800

Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Type:
    """How letters look: points, weight, colour."""

    size: float
    weight: int = MEDIUM
    colour: str = INK

    def at(self, size: float) -> "Type":
        return Type(size, self.weight, self.colour)

    @property
    def width_of(self) -> Callable[[str], float]:
        """Millimetres a text takes."""
        return lambda text: width_mm(text, self)


def font(weight: int) -> str:
    """Return the name of an embedded font, registering the family the first time."""
    _register()
    return f"JakartaTab-{weight}"


def width_mm(text: str, kind: Type) -> float:
    return float(pdfmetrics.stringWidth(text, font(kind.weight), kind.size)) / MM


def wrapped(text: str, kind: Type, width: float) -> list[str]:
    """Break at spaces into lines of at most `width`; a word longer than a line is cut."""
    lines: list[str] = []
    line = ""
    for word in _short_words(text, kind, width):
        longer = f"{line} {word}".lstrip()
        if line and width_mm(longer, kind) > width:
            lines.append(line)
            longer = word
        line = longer
    return [*lines, line] if line else lines


def elided(text: str, kind: Type, width: float) -> str:
    """Cut one line that is too long, saying so with an ellipsis."""
    if width_mm(text, kind) <= width:
        return text
    while text and width_mm(text + "…", kind) > width:
        text = text[:-1].rstrip()
    return text + "…"


def largest(fits: Callable[[float], bool], sizes: Sequence[float]) -> float:
    """Return the first size that fits, or the last one."""
    return next((size for size in sizes if fits(size)), sizes[-1])


class Pen:
    """Draws on a PDF page with y growing downwards from `top` points."""

    def __init__(self, canvas: Canvas, top: float) -> None:
        self.canvas = canvas
        self.top = top

    def text(self, x: float, y: float, text: str, kind: Type, align: str = "left") -> None:
        """Write one line with its baseline at y."""
        self.canvas.setFont(font(kind.weight), kind.size)
        self.canvas.setFillColor(HexColor(kind.colour))
        draw = {
            "left": self.canvas.drawString,
            "right": self.canvas.drawRightString,
            "centre": self.canvas.drawCentredString,
        }[align]
        draw(x * MM, self._up(y), text)

    def box(self, box: Box, fill: str | None, line: str | None = None, radius: float = 0) -> None:
        """Fill and outline x, y, width, height."""
        x, y, width, height = box
        self._colours(fill, line)
        self.canvas.setLineWidth(0.8)
        shape = (x * MM, self._up(y + height), width * MM, height * MM)
        flags = {"stroke": int(line is not None), "fill": int(fill is not None)}
        if radius:
            self.canvas.roundRect(*shape, radius * MM, **flags)
        else:
            self.canvas.rect(*shape, **flags)

    def line(
        self, start: tuple[float, float], end: tuple[float, float], colour: str, thick: float = 0.7
    ) -> None:
        self.canvas.setStrokeColor(HexColor(colour))
        self.canvas.setLineWidth(thick)
        self.canvas.line(start[0] * MM, self._up(start[1]), end[0] * MM, self._up(end[1]))

    def dashed(
        self, start: tuple[float, float], end: tuple[float, float], colour: str, dash: float
    ) -> None:
        """Draw a line of dashes `dash` mm long."""
        self.canvas.setDash(dash * MM, dash * MM)
        self.line(start, end, colour, 0.7 if dash > 0.6 else dash * MM)
        self.canvas.setDash()

    def path(self, points: Sequence[tuple[float, float]], fill: str | None, line: str = "") -> None:
        """Fill a shape of straight lines, or stroke it open when only `line` is given."""
        self._colours(fill, line or None)
        path = self.canvas.beginPath()
        for index, (x, y) in enumerate(points):
            (path.lineTo if index else path.moveTo)(x * MM, self._up(y))
        self.canvas.drawPath(path, stroke=int(bool(line)), fill=int(fill is not None))

    def cells(self, boxes: Sequence[Box], fill: str) -> None:
        """Fill many boxes as one shape, so that no seam shows between them."""
        self._colours(fill, None)
        path = self.canvas.beginPath()
        for x, y, width, height in boxes:
            path.rect(x * MM, self._up(y + height), width * MM, height * MM)
        self.canvas.drawPath(path, stroke=0, fill=1)

    def _up(self, y: float) -> float:
        return self.top - y * MM

    def _colours(self, fill: str | None, line: str | None) -> None:
        if fill is not None:
            self.canvas.setFillColor(HexColor(fill))
        if line is not None:
            self.canvas.setStrokeColor(HexColor(line))


def pdf(
    size_mm: tuple[float, float],
    title: str,
    draw: Callable[[Pen], None],
    subject: str = "Tanda terima permohonan paspor",
) -> bytes:
    """Return a one-page PDF, the same bytes for the same drawing."""
    out = io.BytesIO()
    width, height = size_mm[0] * MM, size_mm[1] * MM
    canvas = Canvas(
        out, pagesize=(width, height), invariant=1, pageCompression=1,
        initialFontName=font(MEDIUM), lang="id-ID",
    )  # fmt: skip
    canvas.setTitle(title)
    canvas.setAuthor("Beranda")
    canvas.setCreator("Beranda")
    canvas.setSubject(subject)
    draw(Pen(canvas, height))
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def _short_words(text: str, kind: Type, width: float) -> list[str]:
    words: list[str] = []
    for word in text.split(" "):
        while width_mm(word, kind) > width and len(word) > 1:
            fitting = next(
                n for n in range(len(word) - 1, 0, -1)
                if n == 1 or width_mm(word[:n], kind) <= width
            )  # fmt: skip
            words.append(word[:fitting])
            word = word[fitting:]
        words.append(word)
    return words


@lru_cache(maxsize=1)
def _register() -> None:
    for weight in (MEDIUM, SEMIBOLD, BOLD, EXTRABOLD):
        file = resources.path(f"fonts/JakartaTab-{weight}.ttf")
        pdfmetrics.registerFont(TTFont(f"JakartaTab-{weight}", str(file)))
