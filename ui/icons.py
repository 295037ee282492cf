"""Signs beside words: Lucide, drawn once for each size and colour."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

import resources

OVERSAMPLING = 3


def icon_pixmap(name: str, size: int, color: QColor, stroke: float = 2.0) -> QPixmap:
    """The sign `name` in a square of `size` pixels."""
    return _drawn(name, size, color.name(), stroke)


def icon(name: str, size: int, color: QColor, stroke: float = 2.0) -> QIcon:
    return QIcon(icon_pixmap(name, size, color, stroke))


@lru_cache(maxsize=512)
def _drawn(name: str, size: int, color: str, stroke: float) -> QPixmap:
    svg = _svg(name).replace('stroke="currentColor"', f'stroke="{color}"')
    svg = svg.replace('stroke-width="2"', f'stroke-width="{stroke}"')
    large = QPixmap(size * OVERSAMPLING, size * OVERSAMPLING)
    large.fill(Qt.GlobalColor.transparent)
    painter = QPainter(large)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(large.rect()))
    painter.end()
    return large.scaled(
        size,
        size,
        Qt.AspectRatioMode.KeepAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )


@lru_cache(maxsize=128)
def _svg(name: str) -> str:
    return resources.path(f"icons/{name}.svg").read_text(encoding="utf-8")
