"""The keys of Beranda on one sheet, to be pinned up beside the counter."""

from collections.abc import Sequence

from app.paper import ink
from app.paper.ink import BLACK, BOLD, INK2, MEDIUM, RULE, SEMIBOLD, Pen, Type

SIZE_MM = (210.0, 297.0)
TITLE = "Tombol Beranda"
HINT = "Gantung di dekat loket. Setiap tombol hanya punya satu arti."
_LEFT, _WIDTH, _CAP, _LINE = 16.0, 86.0, 32.0, 6.2

Group = tuple[str, Sequence[tuple[str, str]]]
"""A title, and (key, what it does)."""


def pdf(columns: Sequence[Sequence[Group]]) -> bytes:
    """One A4 page; `columns` are the groups of the left and of the right half."""

    def draw(pen: Pen) -> None:
        pen.text(_LEFT, 20, TITLE, Type(18, BOLD, BLACK))
        pen.text(_LEFT, 27, HINT, Type(9.5, MEDIUM, INK2))
        for at, groups in enumerate(columns):
            _column(pen, _LEFT + at * (_WIDTH + 8), groups)

    return ink.pdf(SIZE_MM, TITLE, draw, HINT)


def _column(pen: Pen, x: float, groups: Sequence[Group]) -> None:
    y = 40.0
    for title, lines in groups:
        pen.text(x, y, title, Type(11, BOLD, BLACK))
        pen.line((x, y + 2), (x + _WIDTH, y + 2), RULE)
        y += _LINE + 1.5
        for cap, does in lines:
            pen.text(x, y, cap, Type(9.5, SEMIBOLD, BLACK))
            for line in ink.wrapped(does, Type(9.5), _WIDTH - _CAP):
                pen.text(x + _CAP, y, line, Type(9.5))
                y += _LINE
        y += 4
