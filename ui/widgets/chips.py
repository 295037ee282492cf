"""A state in a word, a sign and a colour at once."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.fonts import body_font
from ui.icons import icon_pixmap
from ui.theme import Theme

HEIGHT = 24
_SIDE = 9
_ICON = 14
_GAP = 5


class Chip(QWidget):
    """A chip on its own; in tables the delegate paints the same."""

    def __init__(self, theme: Theme, text: str, tone: str = "abu", icon: str = "") -> None:
        super().__init__()
        self._theme = theme
        self._text, self._tone, self._icon = text, tone, icon
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)
        theme.changed.connect(self.updateGeometry)

    def set(self, text: str, tone: str = "abu", icon: str = "") -> None:
        self._text, self._tone, self._icon = text, tone, icon
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(chip_width(self._theme, self._text, self._icon), self._theme.px(HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_chip(painter, self.rect(), self._theme, self._text, self._tone, self._icon)


def chip_width(theme: Theme, text: str, icon: str) -> int:
    metrics = QFontMetrics(_font(theme))
    width = metrics.horizontalAdvance(text) + 2 * theme.px(_SIDE) + 2
    return width + (theme.px(_ICON + _GAP) if icon else 0)


def paint_chip(painter: QPainter, box: QRect, theme: Theme, text: str, tone: str, icon: str) -> int:
    """Draw a chip at the left of `box`, centred in its height; return its width."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    width, height = chip_width(theme, text, icon), theme.px(HEIGHT)
    pill = QRect(box.left(), box.top() + (box.height() - height) // 2, width, height)
    painter.setPen(QPen(theme.status(tone, "line"), 1))
    painter.setBrush(theme.status(tone, "bg"))
    radius = (height - 1) / 2
    painter.drawRoundedRect(pill.adjusted(0, 0, -1, -1), radius, radius)
    x = pill.left() + theme.px(_SIDE)
    if icon:
        size = theme.px(_ICON)
        sign = icon_pixmap(icon, size, theme.status(tone, "solid"), 2.4)
        painter.drawPixmap(x, pill.top() + (height - size) // 2, sign)
        x += size + theme.px(_GAP)
    painter.setFont(_font(theme))
    painter.setPen(theme.status(tone, "text"))
    words = QRect(x, pill.top(), width, height)
    painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), text)
    return width


def _font(theme: Theme) -> QFont:
    return body_font(theme.px(12), theme.weight(600))
