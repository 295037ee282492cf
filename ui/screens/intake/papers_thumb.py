"""A scan as small as a stamp, or the empty place where it will lie."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.icons import icon_pixmap
from ui.theme import Theme

WIDTH, HEIGHT, CORNER, SIGN = 44, 38, 4, 16


class Thumb(QWidget):
    """Clicking it looks at the whole page."""

    clicked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._image = theme, QImage()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    @property
    def has_image(self) -> bool:
        return not self._image.isNull()

    def show_image(self, image: QImage) -> None:
        self._image = image
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(WIDTH), self._theme.px(HEIGHT))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.has_image and event.button() is Qt.MouseButton.LeftButton:
            self.clicked.emit()
        else:
            super().mousePressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        theme = self._theme
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        corner = theme.px(CORNER)
        style = Qt.PenStyle.SolidLine if self.has_image else Qt.PenStyle.DashLine
        if self.has_image:
            clip = QPainterPath()
            clip.addRoundedRect(box, corner, corner)
            painter.setClipPath(clip)
            painter.drawImage(box, self._image, _top(self._image, box))
            painter.setClipping(False)
        else:
            side = theme.px(SIGN)
            sign = icon_pixmap("scan-line", side, theme.color("ink3"))
            painter.drawPixmap((self.width() - side) // 2, (self.height() - side) // 2, sign)
        painter.setPen(QPen(theme.color("lineStrong"), 1, style))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, corner, corner)


def _top(image: QImage, box: QRectF) -> QRectF:
    """The upper part with the proportions of the place: a page is known by its head."""
    width, height = float(image.width()), float(image.height())
    wanted = box.width() / box.height()
    if width / height > wanted:
        return QRectF((width - height * wanted) / 2, 0, height * wanted, height)
    return QRectF(0, 0, width, width / wanted)
