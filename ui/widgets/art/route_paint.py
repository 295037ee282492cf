"""The way of a pouch from the post over the satellite to Kanim, as a picture."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from ui.theme import Theme
from ui.widgets.art import glyph, pouch

# The picture is as wide as its place and this high; y counts from the top of the pouch.
HEIGHT = 84
NODE_Y = 46.0
_LINE_Y = 45.5
_POUCH_SIDE = 80.0
_RADIUS = 30.0
_ENVELOPE = QSizeF(30.0, 21.5)


class Link(StrEnum):
    """What the way to Kanim is doing now."""

    OFFLINE = "offline"
    SENDING = "sending"
    QUIET = "quiet"
    CLOSED = "closed"
    """There is a signal, and Kanim takes nothing."""


@dataclass(frozen=True)
class RouteState:
    """What the picture tells.

    Attributes:
        travelled: where the first envelope is between the post (0) and Kanim (1).
        is_acknowledged: Kanim has confirmed what was sent (tick).
    """

    link: Link = Link.OFFLINE
    travelled: float = 0.27
    is_acknowledged: bool = False
    is_pouch_empty: bool = False


def node_centers(width: float) -> tuple[float, float, float]:
    """The x of post, satellite and Kanim at scale 1, for labels that stand under them."""
    return 56.0, width / 2, width - 84.0


def paint(painter: QPainter, rect: QRectF, theme: Theme, state: RouteState) -> None:
    """Draw pouch, way, satellite and Kanim as high as `rect`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.topLeft())
    scale = rect.height() / HEIGHT
    painter.scale(scale, scale)
    post, satellite, kanim = node_centers(rect.width() / scale)
    legs = (_leg_to_satellite(post, satellite), _leg_to_kanim(satellite, kanim))
    last = Link.OFFLINE if state.link is Link.CLOSED else state.link
    _paint_leg(painter, theme, legs[0], state.link)
    _paint_leg(painter, theme, legs[1], last)
    pouch_rect = QRectF(post - _POUCH_SIDE / 2, 0, _POUCH_SIDE, _POUCH_SIDE)
    pouch.paint(painter, pouch_rect, theme, state.is_pouch_empty)
    _paint_satellite(painter, QPointF(satellite, NODE_Y), theme, state)
    _paint_kanim(painter, QPointF(kanim, NODE_Y), theme, state)
    if state.link is Link.SENDING:
        _paint_envelopes(painter, theme, legs, state.travelled)
    painter.restore()


def _leg_to_satellite(post: float, satellite: float) -> QPainterPath:
    start, end = post + 58, satellite - 39
    run = end - start
    path = QPainterPath(QPointF(start, _LINE_Y))
    path.cubicTo(
        start + run * 0.22, _LINE_Y - 14.5, start + run * 0.77, _LINE_Y - 17.5, end, _LINE_Y
    )
    return path


def _leg_to_kanim(satellite: float, kanim: float) -> QPainterPath:
    start, end = satellite + 40, kanim - 40
    run = end - start
    path = QPainterPath(QPointF(start, _LINE_Y))
    path.cubicTo(
        start + run * 0.34, _LINE_Y - 2.5, start + run * 0.69, _LINE_Y - 14.5, end, _LINE_Y
    )
    return path


def _paint_leg(painter: QPainter, theme: Theme, leg: QPainterPath, link: Link) -> None:
    if link is Link.OFFLINE:
        pen = QPen(theme.color("lineStrong"), 3.0)
        pen.setDashPattern([0.01, 10 / 3])
    else:
        tone = "laut" if link is Link.SENDING else "lontar"
        pen = QPen(theme.status(tone, "solid"), 3.0)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(leg)


def _paint_satellite(painter: QPainter, center: QPointF, theme: Theme, state: RouteState) -> None:
    tones = {Link.OFFLINE: "kunyit", Link.SENDING: "laut"}
    tone = tones.get(state.link, "lontar")
    _paint_node(painter, center, theme, tone, "satellite-dish")
    if state.link is Link.OFFLINE:
        _paint_badge(painter, center, theme, tone, "x")


def _paint_kanim(painter: QPainter, center: QPointF, theme: Theme, state: RouteState) -> None:
    tones = {Link.OFFLINE: "abu", Link.CLOSED: "kunyit"}
    tone = tones.get(state.link, "lontar")
    _paint_node(painter, center, theme, tone, "building-2")
    if state.link is Link.CLOSED:
        _paint_badge(painter, center, theme, tone, "x")
    elif state.is_acknowledged:
        _paint_badge(painter, center, theme, tone, "check")


def _paint_node(painter: QPainter, center: QPointF, theme: Theme, tone: str, sign: str) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.status(tone, "bg"))
    painter.drawEllipse(center, _RADIUS, _RADIUS)
    box = QRectF(center.x() - 13, center.y() - 13, 26, 26)
    glyph.paint(painter, box, sign, theme.status(tone, "solid"))


def _paint_badge(painter: QPainter, center: QPointF, theme: Theme, tone: str, sign: str) -> None:
    at = center + QPointF(22, -20)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("surface"))
    painter.drawEllipse(at, 12.5, 12.5)
    painter.setBrush(theme.status(tone, "solid"))
    painter.drawEllipse(at, 10, 10)
    box = QRectF(at.x() - 7, at.y() - 7, 14, 14)
    ink = theme.color("surface") if theme.is_dark else QColor(Qt.GlobalColor.white)
    glyph.paint(painter, box, sign, ink, 3.0)


def _paint_envelopes(
    painter: QPainter, theme: Theme, legs: tuple[QPainterPath, QPainterPath], travelled: float
) -> None:
    ink = theme.status("laut", "text" if theme.is_dark else "solid")
    for leg, ahead in ((legs[0], 0.0), (legs[0], 0.475), (legs[1], 0.19)):
        part = (travelled + ahead) % 1.0
        # An envelope leaves and enters under the ends of its leg, never over a node.
        at = leg.pointAtPercent(0.05 + 0.9 * part)
        box = QRectF(QPointF(), _ENVELOPE)
        box.moveCenter(at)
        pouch.paint_envelope(painter, box, ink, theme.color("surface"))
