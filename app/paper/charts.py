"""Charts of the report: drawn once, shown in the page as SVG and on paper as PDF."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape

from reportlab.graphics import renderSVG
from reportlab.graphics.shapes import Drawing, Line, Rect, String
from reportlab.lib.colors import Color, HexColor

from app.domain.calendar import short_date
from app.domain.report import Report, Spent
from app.paper import ink

PAINTS = {
    "kunyit": HexColor("#C98A00"),
    "nila": HexColor(ink.NILA),
    "laut": HexColor("#0F7490"),
    "ink": HexColor(ink.INK),
    "soft": HexColor(ink.RULE),
    "rim": HexColor("#8A5F00"),
}
HOLDERS = (("pouch", "kantong pos", "kunyit"), ("kanim", "Kanim", "nila"),
           ("payment", "menunggu bayar", "laut"))  # fmt: skip
_WIDE, _LEFT, _ROW, _BAR = 640.0, 136.0, 32.0, 20.0
_STYLE = re.compile(r' style="([^"]*)"')


def days(number: float) -> str:
    """`5,4`."""
    return f"{number:.1f}".replace(".", ",")


@dataclass(frozen=True, slots=True)
class Words:
    """What stands in a chart beside its bars; a page may have another language than paper."""

    limit: str = "batas {n} hari kerja"
    number: Callable[[float], str] = days
    day: Callable[[date], str] = short_date


PAPER = Words()


def spent_chart(spent: Sequence[Spent], limit: int, words: Words = PAPER) -> Drawing:
    """One bar a post, parted by who held it; the limit is a dashed line of ink, not red."""
    height = _ROW * len(spent) + 34
    most = max([limit + 1.0, *(one.total for one in spent)])
    scale = (_WIDE - _LEFT - 40) / (int(most) + 1)
    made = Drawing(_WIDE, height)
    for tick in range(int(most) + 2):
        x = _LEFT + tick * scale
        made.add(Line(x, 22, x, height - 4, strokeColor=PAINTS["soft"], strokeWidth=0.8))
        made.add(_text(x, 6, str(tick), 12, "middle"))
    for number, one in enumerate(spent):
        y = height - _ROW * (number + 1) + 4
        made.add(_text(_LEFT - 10, y + 6, one.post, 12.5, "end"))
        x = _LEFT
        for field, _label, paint in HOLDERS:
            width = getattr(one, field) * scale
            if width > 0:
                rim = PAINTS["rim"] if paint == "kunyit" else None
                made.add(_bar(x, y, width, paint, rim))
            x += width
        made.add(_text(x + 8, y + 6, words.number(one.total), 12.5))
    x = _LEFT + limit * scale
    made.add(Line(x, 22, x, height - 4, strokeColor=PAINTS["ink"], strokeDashArray=[5, 4]))
    made.add(_text(x + 6, 26, words.limit.format(n=limit), 12))
    return made


def weeks_chart(report: Report, words: Words = PAPER) -> Drawing:
    """One column a week, each labelled with its own count."""
    height, weeks = 128.0, report.weeks[-12:]
    most = max([1, *(count for _on, count in weeks)])
    step = _WIDE / max(1, len(weeks))
    made = Drawing(_WIDE, height)
    for number, (on, count) in enumerate(weeks):
        x, tall = number * step + step * 0.14, 80 * count / most
        made.add(_bar(x, 22, step * 0.72, "nila", None, max(1.0, tall)))
        made.add(_text(x + step * 0.36, tall + 28, str(count), 12.5, "middle"))
        made.add(_text(x + step * 0.36, 6, words.day(on), 12, "middle"))
    return made


def svg(drawing: Drawing, said: str) -> str:
    """For inside a page: no style of its own, colours by class, read aloud as one sentence."""
    text = str(renderSVG.drawToString(drawing))
    text = text[text.index("<svg") :]
    text = re.sub(r"\s*<(title|desc)>.*?</\1>|\s*<clipPath.*?</clipPath>", "", text, flags=re.S)
    text = re.sub(r' id="group"| transform=""', "", text)
    text = _STYLE.sub(_attributes, text)
    told = f'<svg class="chart" role="img" aria-label="{escape(said)}" viewBox='
    return re.sub(r"<svg [^>]*?viewBox=", told, text, count=1)


def _attributes(found: re.Match[str]) -> str:
    """Presentation attributes: a strict content policy forbids style="...", not these."""
    made, classes = "", []
    for part in found.group(1).split(";"):
        name, _, value = part.strip().partition(":")
        value = value.strip()
        if not name or name in ("clip-path", "font-family"):
            continue
        if value in _CLASSES and name in ("fill", "stroke"):
            classes.append(f"{name[0]}-{_CLASSES[value]}")
        made += f' {name}="{value}"'
    return f' class="{" ".join(classes)}"{made}' if classes else made


def _percent(colour: Color) -> str:
    return "rgb({:d}%,{:d}%,{:d}%)".format(*(int(100 * part) for part in colour.rgb()))


_CLASSES = {_percent(colour): name for name, colour in PAINTS.items()}


def _bar(
    x: float, y: float, width: float, paint: str, rim: Color | None, height: float = _BAR
) -> Rect:
    return Rect(x, y, width, height, fillColor=PAINTS[paint], strokeColor=rim, strokeWidth=1)


def _text(x: float, y: float, text: str, size: float, anchor: str = "start") -> String:
    return String(
        x, y, text, fontName=ink.font(ink.SEMIBOLD), fontSize=size, textAnchor=anchor,
        fillColor=PAINTS["ink"],
    )  # fmt: skip
