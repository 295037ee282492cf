"""The pouch (kantong) of the post: envelopes under a flap with a woven strap."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.languages import say
from ui.theme import Theme
from ui.widgets.art import ikat

# The pouch is drawn on a square of this side and scaled to the rectangle asked for.
_SIDE = 100.0
_RIM = 30.0


@dataclass(frozen=True)
class Cloth:
    """The colours of the sack and of the paper in it."""

    sack: QColor
    seam: QColor
    strap: QColor
    paper: QColor
    ink: QColor


def paint(painter: QPainter, rect: QRectF, theme: Theme, is_empty: bool = False) -> None:
    """Draw the pouch in the largest square in the middle of `rect`, with letters unless empty."""
    side = min(rect.width(), rect.height())
    cloth = _cloth(theme)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.center() - QPointF(side / 2, side / 2))
    painter.scale(side / _SIDE, side / _SIDE)
    if not is_empty:
        _paint_letters(painter, cloth, 1.5 * _SIDE / side)
    _paint_sack(painter, theme, cloth, 2.0 * _SIDE / side)
    painter.restore()


def paint_envelope(painter: QPainter, rect: QRectF, ink: QColor, paper: QColor) -> None:
    """Draw one closed envelope with a 1.5 px outline in `rect`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_letter(painter, rect, ink, paper, 1.5)
    painter.restore()


def _cloth(theme: Theme) -> Cloth:
    strap = ikat.bare_cloth(theme)
    if theme.is_dark:
        paper = QColor("#1B2638")
        ink = theme.color("primaryText")
        return Cloth(QColor("#3A4660"), QColor("#8B9CBA"), strap, paper, ink)
    sack, seam = QColor("#E9DFC9"), QColor("#8D7F5A")
    return Cloth(sack, seam, QColor("#F7F3EA"), theme.color("surface"), theme.ikat("nila"))


def _paint_letters(painter: QPainter, cloth: Cloth, width: float) -> None:
    painter.save()
    painter.setClipRect(QRectF(-2, -2, _SIDE + 4, _RIM + 3))
    # The outer letters lean outwards; the middle one stands in front of them.
    for center, angle in ((QPointF(27.5, 25.5), -11.0), (QPointF(72.5, 24.5), 11.0)):
        _paint_leaning(painter, center, angle, cloth, width)
    _paint_leaning(painter, QPointF(50, 16), -1.5, cloth, width)
    painter.restore()


def _paint_leaning(
    painter: QPainter, center: QPointF, angle: float, cloth: Cloth, width: float
) -> None:
    painter.save()
    painter.translate(center)
    painter.rotate(angle)
    _paint_letter(painter, QRectF(-20.2, -14, 40.4, 33), cloth.ink, cloth.paper, width)
    painter.restore()


def _paint_letter(
    painter: QPainter, rect: QRectF, ink: QColor, paper: QColor, width: float
) -> None:
    pen = QPen(ink, width)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(paper)
    painter.drawRoundedRect(rect, 3, 3)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    flap = QPainterPath(rect.topLeft() + QPointF(1.2, 2))
    flap.lineTo(rect.center().x(), rect.y() + rect.height() * 0.58)
    flap.lineTo(rect.topRight() + QPointF(-1.2, 2))
    painter.drawPath(flap)


def _paint_sack(painter: QPainter, theme: Theme, cloth: Cloth, width: float) -> None:
    sack = _sack()
    painter.fillPath(sack, cloth.sack)
    painter.save()
    painter.setClipPath(sack, Qt.ClipOperation.IntersectClip)
    strap = QRectF(0, 42, _SIDE, 18)
    painter.fillRect(strap, cloth.strap)
    ikat.paint(painter, strap.adjusted(0, 0.95, 0, -0.95), theme, first_column=3.0)
    painter.restore()
    pen = QPen(cloth.seam, width)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(sack)


def _sack() -> QPainterPath:
    path = QPainterPath(QPointF(5, _RIM))
    path.cubicTo(1.2, 48, -0.7, 70, 3, 84)
    path.cubicTo(5.3, 92, 8.5, 97.5, 12, 99)
    path.lineTo(88, 99)
    path.cubicTo(91.5, 97.5, 94.7, 92, 97, 84)
    path.cubicTo(100.7, 70, 98.8, 48, 95, _RIM)
    path.closeSubpath()
    return path


class Pouch(QWidget):
    """The pouch as a picture of `side` pixels; full or empty."""

    def __init__(self, theme: Theme, side: int = 100, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        theme.changed.connect(self._follow)
        self._is_empty = False
        self._side = side
        self._follow()
        self.setAccessibleName(say("Kantong pos"))

    def set_empty(self, is_empty: bool) -> None:
        self._is_empty = is_empty
        self.update()

    def _follow(self) -> None:
        self.setFixedSize(QSize(self._theme.px(self._side), self._theme.px(self._side)))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint(painter, QRectF(self.rect()), self._theme, self._is_empty)
        painter.end()
