"""A sign on a soft ground of its own colour."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.icons import icon_pixmap
from ui.theme import Theme
from ui.widgets.labels import DYES, tone_color


class SignTile(QWidget):
    """Square in dialogs and lists, round where nothing is yet; the words beside it say the same."""

    def __init__(
        self, theme: Theme, icon: str, tone: str, side: int, *, is_round: bool = False
    ) -> None:
        super().__init__()
        self._theme, self._icon, self._tone = theme, icon, tone
        self._side, self._is_round = side, is_round
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        side = self._theme.px(self._side)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, tone = self._theme, self._tone
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.status(tone, "bg") if tone in DYES else theme.color("primarySoft"))
        corner = self.width() / 2 if self._is_round else theme.px(10)
        painter.drawRoundedRect(QRect(self.rect()), corner, corner)
        size = round(theme.px(self._side) * 0.5)
        sign = icon_pixmap(self._icon, size, tone_color(theme, tone), 1.8)
        painter.drawPixmap((self.width() - size) // 2, (self.height() - size) // 2, sign)
