"""The woven band (ikat), the house, the marks and the codes, drawn without pictures."""

from app.paper import codes, ink
from app.paper.ink import Pen

# One repeat of the weave: n nila, m mengkudu, k kunyit; 17 threads wide, 9 high.
_WEAVE = (
    "n.......m........",
    "nn.....mk.m.....n",
    "n.n...mk..km...n.",
    "...n.mk....km.n..",
    "....mk......km...",
    "...n.mk....km.n..",
    "n.n...mk..km...n.",
    "nn.....mk.m.....n",
    "n.......m........",
)
_DYES = {"n": ink.NILA, "m": ink.MENGKUDU, "k": ink.KUNYIT}


def band(pen: Pen, left: float, top: float, columns: int, thread: float, mono: bool) -> None:
    """Weave a band of `columns` threads; in mono every thread is black and kunyit is left out."""
    boxes: dict[str, list[ink.Box]] = {"n": [], "m": [], "k": []}
    for row, pattern in enumerate(_WEAVE):
        for column in range(columns):
            dye = pattern[column % len(pattern)]
            if dye != ".":
                spot = (left + column * thread, top + row * thread, thread, thread)
                boxes[dye].append(spot)
    for dye, cells in boxes.items():
        if not (mono and dye == "k"):
            pen.cells(cells, ink.BLACK if mono else _DYES[dye])


def house(pen: Pen, left: float, top: float, size: float, mono: bool) -> None:
    """Draw the house with its porch (beranda) in a rounded square."""
    unit = size / 10.6
    tile = ink.BLACK if mono else ink.NILA

    def at(x: float, y: float) -> tuple[float, float]:
        return left + x * unit, top + y * unit

    pen.box((left, top, size, size), tile, radius=2.6 * unit)
    roof = [at(5.3, 1.8), at(6.4, 2.9), at(7.8, 4.1), at(9.22, 4.9), at(9.22, 5.67)]
    mirrored = [(2 * left + size - x, y) for x, y in reversed(roof[1:])]
    pen.path([*roof, *mirrored], ink.WHITE)
    for x in (2.49, 7.37):
        pen.box((*at(x, 5.6), 0.74 * unit, 2.6 * unit), ink.WHITE)
    pen.box((*at(1.48, 8.0), 7.63 * unit, 0.69 * unit), ink.WHITE, radius=0.3 * unit)
    door = ink.WHITE if mono else ink.KUNYIT
    pen.box((*at(4.56, 6.2), 1.48 * unit, 1.1 * unit), door, radius=0.55 * unit)
    pen.box((*at(4.56, 6.75), 1.48 * unit, 1.25 * unit), door)


def tick(pen: Pen, x: float, y: float, size: float, colour: str) -> None:
    """A paper given back; `y` is the baseline of its line."""
    points = [(x, y - 0.42 * size), (x + 0.36 * size, y - 0.05 * size), (x + size, y - 0.78 * size)]
    _stroke(pen, points, size, colour)


def kept(pen: Pen, x: float, y: float, size: float, colour: str) -> None:
    """A paper that stays at the post: a full square."""
    pen.box((x + 0.1 * size, y - 0.8 * size, 0.76 * size, 0.76 * size), colour)


def missing(pen: Pen, x: float, y: float, size: float, colour: str) -> None:
    """A paper still to be brought: an empty square."""
    pen.canvas.setLineWidth(0.9)
    pen.box((x + 0.12 * size, y - 0.78 * size, 0.72 * size, 0.72 * size), None, colour)


def qr(pen: Pen, text: str, left: float, top: float, module: float) -> float:
    """Draw a QR and return its side in mm."""
    rows = codes.qr_rows(text)
    boxes = [
        (left + start * module, top + y * module, length * module, module)
        for y, row in enumerate(rows)
        for start, length in codes.runs(row)
    ]
    pen.cells(boxes, ink.BLACK)
    return len(rows) * module


def code128(pen: Pen, text: str, box: tuple[float, float, float], module: float) -> None:
    """Draw Code 128 with its right edge at box[0], top box[1], height box[2]."""
    right, top, height = box
    bars = codes.code128_modules(text)
    left = right - len(bars) * module
    pen.cells(
        [(left + start * module, top, n * module, height) for start, n in codes.runs(bars)],
        ink.BLACK,
    )


def _stroke(pen: Pen, points: list[tuple[float, float]], size: float, colour: str) -> None:
    pen.canvas.setLineWidth(0.2 * size * ink.MM)
    pen.canvas.setLineCap(1)
    pen.canvas.setLineJoin(1)
    pen.path(points, None, colour)
    pen.canvas.setLineCap(0)
    pen.canvas.setLineJoin(0)
