"""A page as large as the screen allows, with four edges that hands and keys can move."""

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.picture import WHOLE, Shape
from ui.languages import say
from ui.screens import picture_shape
from ui.screens.picture_shape import EDGES
from ui.theme import Theme

AIR, REACH, HANDLE = 14, 16, 34
NIGHT, VEIL, PAPER = "#101722", QColor(16, 23, 34, 165), "#FFFFFF"


class PageCanvas(QWidget):
    """Shows a page turned and cropped; what lies outside the crop is darkened."""

    shaped = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._image, self._shape = theme, QImage(), Shape()
        self._held: tuple[str, ...] = ()
        self.edge = ""
        self.setObjectName("picture_page")
        self.setAccessibleName(say("Halaman"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ringed", "yes")
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def shape(self) -> Shape:
        return self._shape

    def show_page(self, image: QImage, shape: Shape) -> None:
        self._image, self._shape, self.edge = image, shape, ""
        self.update()

    def set_shape(self, shape: Shape) -> None:
        """What a key or the mouse did to it."""
        if shape != self._shape:
            self._shape = shape
            self.update()
            self.shaped.emit(shape)

    def next_edge(self) -> str:
        """Mark the following edge for the arrow keys; after the fourth, none."""
        order = ("", *EDGES)
        self.edge = order[(order.index(self.edge) + 1) % len(order)]
        self.update()
        return self.edge

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._held = self._near(event.position())
        if not self._held:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held:
            self._drag(event.position())
        else:
            self.setCursor(_CURSORS.get(self._near(event.position()), Qt.CursorShape.ArrowCursor))

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self._held = ()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(NIGHT))
        corner = self._theme.px(12)
        painter.drawRoundedRect(self.rect(), corner, corner)
        if self._image.isNull():
            return
        page = self._page()
        painter.fillRect(page, QColor(PAPER))
        self._paint_turned(painter, page)
        self._paint_crop(painter, page)

    def _page(self) -> QRectF:
        """Where the turned page lies, the crop's outside with it."""
        wide, high = picture_shape.frame(self._image.width(), self._image.height(), self._shape)
        air = self._theme.px(AIR)
        scale = min((self.width() - 2 * air) / wide, (self.height() - 2 * air) / high)
        size = (wide * scale, high * scale)
        return QRectF((self.width() - size[0]) / 2, (self.height() - size[1]) / 2, *size)

    def _paint_turned(self, painter: QPainter, page: QRectF) -> None:
        shape, image = self._shape, self._image
        wide, _high = picture_shape.frame(image.width(), image.height(), shape)
        scale = page.width() / wide
        painter.save()
        painter.setClipRect(page)
        painter.translate(page.center())
        painter.rotate(shape.quarter_turns * 90 + shape.angle_deg)
        painter.scale(scale, scale)
        painter.drawImage(QPointF(-image.width() / 2, -image.height() / 2), image)
        painter.restore()

    def _crop(self, page: QRectF) -> QRectF:
        left, top, right, bottom = self._shape.crop
        return QRectF(
            page.left() + left * page.width(),
            page.top() + top * page.height(),
            (right - left) * page.width(),
            (bottom - top) * page.height(),
        )

    def _paint_crop(self, painter: QPainter, page: QRectF) -> None:
        kept = self._crop(page)
        if self._shape.crop != WHOLE:
            for outside in _around(page, kept):
                painter.fillRect(outside, VEIL)
        strong = self._theme.color("kunyit")
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(255, 255, 255, 200), 1.5))
        painter.drawRect(kept)
        half, width = self._theme.px(HANDLE) / 2, self._theme.px(5)
        for edge, (start, end) in _lines(kept).items():
            middle, along = (start + end) / 2, end - start
            length = max(abs(along.x()), abs(along.y())) or 1.0
            step = along * (half / length)
            is_marked = edge == self.edge
            for color, extra in ((QColor(NIGHT), 3), (strong if is_marked else _WHITE, 0)):
                pen = QPen(color, width + extra)
                pen.setCapStyle(Qt.PenCapStyle.RoundCap)
                painter.setPen(pen)
                line = (start, end) if is_marked else (middle - step, middle + step)
                painter.drawLine(*line)

    def _near(self, at: QPointF) -> tuple[str, ...]:
        """The edges under the mouse: none, one, or two at a corner."""
        if self._image.isNull():
            return ()
        kept, reach = self._crop(self._page()), self._theme.px(REACH)
        if not kept.adjusted(-reach, -reach, reach, reach).contains(at):
            return ()
        apart = {
            "left": abs(at.x() - kept.left()),
            "top": abs(at.y() - kept.top()),
            "right": abs(at.x() - kept.right()),
            "bottom": abs(at.y() - kept.bottom()),
        }
        return tuple(edge for edge in EDGES if apart[edge] <= reach)

    def _drag(self, at: QPointF) -> None:
        page, shape = self._page(), self._shape
        across = (at.x() - page.left()) / page.width()
        down = (at.y() - page.top()) / page.height()
        for edge in self._held:
            share = across if edge in ("left", "right") else down
            shape = picture_shape.edge_at(shape, edge, share)
        self.set_shape(shape)


def _around(page: QRectF, kept: QRectF) -> list[QRectF]:
    return [
        QRectF(page.left(), page.top(), page.width(), kept.top() - page.top()),
        QRectF(page.left(), kept.bottom(), page.width(), page.bottom() - kept.bottom()),
        QRectF(page.left(), kept.top(), kept.left() - page.left(), kept.height()),
        QRectF(kept.right(), kept.top(), page.right() - kept.right(), kept.height()),
    ]


def _lines(kept: QRectF) -> dict[str, tuple[QPointF, QPointF]]:
    return {
        "left": (kept.topLeft(), kept.bottomLeft()),
        "top": (kept.topLeft(), kept.topRight()),
        "right": (kept.topRight(), kept.bottomRight()),
        "bottom": (kept.bottomLeft(), kept.bottomRight()),
    }


_WHITE = QColor("#FFFFFF")
_CURSORS = {
    ("left",): Qt.CursorShape.SizeHorCursor,
    ("right",): Qt.CursorShape.SizeHorCursor,
    ("top",): Qt.CursorShape.SizeVerCursor,
    ("bottom",): Qt.CursorShape.SizeVerCursor,
    ("left", "top"): Qt.CursorShape.SizeFDiagCursor,
    ("right", "bottom"): Qt.CursorShape.SizeFDiagCursor,
    ("top", "right"): Qt.CursorShape.SizeBDiagCursor,
    ("left", "bottom"): Qt.CursorShape.SizeBDiagCursor,
}
