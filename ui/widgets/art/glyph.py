"""One line sign (Lucide) inside a drawn picture."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from ui.icons import icon_pixmap


def paint(painter: QPainter, rect: QRectF, name: str, color: QColor, stroke: float = 1.8) -> None:
    """Draw the sign `name` in `rect`, as sharp as the painter's scale allows."""
    side = round(rect.width() * painter.transform().m11())
    pixmap = icon_pixmap(name, side, color, stroke)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawPixmap(rect, pixmap, QRectF(pixmap.rect()))
    painter.restore()
