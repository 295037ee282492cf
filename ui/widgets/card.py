"""A white sheet on the cotton ground, and the small things that lie on it."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from ui.fonts import body_font
from ui.theme import Theme


class Card(QFrame):
    """A card; put things into `body`."""

    def __init__(self, theme: Theme, padding: int = 20, tone: str = "") -> None:
        super().__init__()
        self.setObjectName("card")
        if tone:
            self.setProperty("tone", tone)
        self.body = QVBoxLayout(self)
        edge = theme.px(padding)
        self.body.setContentsMargins(edge, edge, edge, edge)
        self.body.setSpacing(theme.px(8))


def divider() -> QFrame:
    """A hairline across."""
    line = QFrame()
    line.setObjectName("divider")
    line.setFixedHeight(1)
    return line


def upright() -> QFrame:
    """A hairline from top to bottom."""
    line = QFrame()
    line.setObjectName("divider")
    line.setFixedWidth(1)
    return line


class Avatar(QWidget):
    """A person as two letters in a circle."""

    def __init__(self, theme: Theme, initials: str, size: int = 34) -> None:
        super().__init__()
        self._theme, self._initials, self._size = theme, initials, size
        self._picture, self._has_dot = QImage(), False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_initials(self, initials: str) -> None:
        self._initials = initials
        self.update()

    def set_dot(self, is_on: bool) -> None:
        """A small sign at the edge: somebody waits for this person."""
        self._has_dot = is_on
        self.update()

    def set_picture(self, image: QImage) -> None:
        """Show the face instead of the letters; a null image takes it away again."""
        self._picture = image
        self.update()

    def sizeHint(self) -> QSize:
        side = self._theme.px(self._size)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if not self._picture.isNull():
            self._paint_picture(painter)
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("primarySoft"))
        painter.drawEllipse(self.rect())
        painter.setPen(self._theme.color("primaryText"))
        painter.setFont(body_font(round(self._theme.px(self._size) * 0.37), 700))
        box = QRect(self.rect())
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), self._initials)
        if self._has_dot:
            side = self._theme.px(10)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("kunyit"))
            painter.drawEllipse(self.width() - side, 0, side, side)

    def _paint_picture(self, painter: QPainter) -> None:
        """The upper middle of the portrait, where the face is."""
        corner = self._theme.px(8)
        clip = QPainterPath()
        clip.addRoundedRect(QRectF(self.rect()), corner, corner)
        painter.setClipPath(clip)
        side = min(self._picture.width(), self._picture.height())
        left = (self._picture.width() - side) // 2
        painter.drawImage(self.rect(), self._picture, QRect(left, 0, side, side))


def initials_of(name: str) -> str:
    """First letters of the first and the last word: "Yohana Mau Lelang" is YL."""
    words = name.split()
    ends = words[:1] + words[-1:] if len(words) > 1 else words
    return "".join(word[0].upper() for word in ends)
