"""The sign of Beranda: a lopo roof over a lit doorway."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.theme import Theme

# The sign is drawn on a square of this side and scaled to the rectangle asked for.
_SIDE = 52.0
_NIGHT_PLATE = "#24478B"


def paint(painter: QPainter, rect: QRectF, theme: Theme) -> None:
    """Draw the sign in the largest square that fits the middle of `rect`."""
    side = min(rect.width(), rect.height())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.translate(rect.center() - QPointF(side / 2, side / 2))
    painter.scale(side / _SIDE, side / _SIDE)
    painter.setBrush(QColor(_NIGHT_PLATE) if theme.is_dark else theme.ikat("nila"))
    painter.drawRoundedRect(QRectF(0, 0, _SIDE, _SIDE), 13, 13)
    _paint_house(painter, theme)
    painter.restore()


def _paint_house(painter: QPainter, theme: Theme) -> None:
    painter.setBrush(QColor(Qt.GlobalColor.white))
    painter.drawPath(_roof())
    painter.drawRect(QRectF(12.2, 27, 3.6, 13))
    painter.drawRect(QRectF(36.2, 27, 3.6, 13))
    painter.setBrush(theme.ikat("kunyit"))
    door = QPainterPath()
    door.addRoundedRect(QRectF(21.3, 29.9, 9.4, 14), 4.7, 4.7)
    painter.save()
    painter.setClipRect(QRectF(0, 0, _SIDE, 40))
    painter.drawPath(door)
    painter.restore()
    painter.setBrush(QColor(Qt.GlobalColor.white))
    painter.drawRoundedRect(QRectF(7, 39.2, 38, 3.5), 0.8, 0.8)


def _roof() -> QPainterPath:
    path = QPainterPath(QPointF(26.7, 8.9))
    path.quadTo(36, 20.6, 46, 24.8)
    path.lineTo(46, 27.8)
    path.lineTo(6, 27.8)
    path.lineTo(6, 24.8)
    path.quadTo(16, 20.6, 25.3, 8.9)
    path.closeSubpath()
    return path


class Logo(QWidget):
    """The sign as a square of `side` pixels."""

    def __init__(self, theme: Theme, side: int = 52, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        theme.changed.connect(self._follow)
        self._side = side
        self._follow()

    def _follow(self) -> None:
        self.setFixedSize(QSize(self._theme.px(self._side), self._theme.px(self._side)))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint(painter, QRectF(self.rect()), self._theme)
        painter.end()
