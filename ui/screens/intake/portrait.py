"""The face as it will stand in the passport, with a guide for head and eyes."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.dates import size
from ui.languages import say
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.labels import IconLabel

HEIGHT = 270
LOWEST = 120
NIGHT = "#101722"
PAPER = "#D9E2F0"


class Portrait(QWidget):
    """The frame, one line of truth below it, and the way to take a picture."""

    wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        self.frame = _Frame(theme)
        self._state = IconLabel(theme, "circle", say("Belum ada foto"), "small", "ink3")
        self.button = Button(theme, say("Ambil dari berkas"), "outline", "F7", "image")
        self.button.setObjectName("field_portrait")
        self.button.clicked.connect(self.wanted)
        column.addWidget(self.frame, 1)
        column.addWidget(self._state)
        column.addWidget(self.button)
        self._state.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMaximumHeight(theme.px(HEIGHT + 84))

    def show_image(self, image: QImage) -> None:
        """What was taken, once it is stored."""
        self.frame.image = image
        self.frame.update()

    def show_stored(self, size_bytes: int) -> None:
        if size_bytes:
            self._state.set(
                "circle-check", say("Tersimpan · {size}", size=size(size_bytes)), "lontar"
            )
        else:
            self.frame.image = QImage()
            self._state.set("circle", say("Belum ada foto"), "ink3")
        self.frame.update()

    def show_problem(self, text: str) -> None:
        if text:
            self._state.set("circle-alert", text, "mengkudu")


class _Frame(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.image = QImage()
        # gives way first when the error summary needs room
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setMinimumHeight(theme.px(LOWEST))
        self.setMaximumHeight(theme.px(HEIGHT))
        self.setAccessibleName(say("Foto wajah"))

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(300), self._theme.px(HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(NIGHT))
        corner = self._theme.px(12)
        painter.drawRoundedRect(self.rect(), corner, corner)
        page = self._page()
        clip = QPainterPath()
        clip.addRoundedRect(page, 6, 6)
        painter.setClipPath(clip)
        painter.fillRect(page, QColor(PAPER))
        if not self.image.isNull():
            painter.drawImage(page, self.image, _middle(self.image, page))
        painter.setClipping(False)
        self._paint_guide(painter, page)

    def _page(self) -> QRectF:
        """A 3:4 page in the middle of the dark frame."""
        height = self.height() - self._theme.px(20)
        width = height * 3 / 4
        return QRectF((self.width() - width) / 2, self._theme.px(10), width, height)

    def _paint_guide(self, painter: QPainter, page: QRectF) -> None:
        dashed = QPen(QColor("#FFFFFF"), 1.6, Qt.PenStyle.DashLine)
        painter.setPen(dashed)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        width = page.width() * 0.52
        oval = QRectF(
            page.center().x() - width / 2, page.top() + page.height() * 0.16, width, width * 1.28
        )
        painter.drawEllipse(oval)
        painter.setPen(QPen(self._theme.color("kunyit"), 1.6))
        eyes = oval.center().y() - oval.height() * 0.04
        for start, end in ((page.left() + 8, oval.left()), (oval.right(), page.right() - 8)):
            painter.drawLine(int(start), int(eyes), int(end), int(eyes))


def _middle(image: QImage, page: QRectF) -> QRectF:
    """The largest part of the picture with the page's proportions."""
    wanted = page.width() / page.height()
    width, height = float(image.width()), float(image.height())
    if width / height > wanted:
        return QRectF((width - height * wanted) / 2, 0, height * wanted, height)
    return QRectF(0, (height - width / wanted) / 2, width, width / wanted)
