"""The number on the applicant's ticket (nomor antrean), as a quiet pill."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.fonts import body_font
from ui.languages import say
from ui.theme import Theme


class TicketChip(QWidget):
    """A-014"""

    def __init__(self, theme: Theme, text: str) -> None:
        super().__init__()
        self._theme, self._text = theme, text
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    @property
    def is_filled(self) -> bool:
        return bool(self._text)

    def set_text(self, text: str) -> None:
        self._text = text
        self.setAccessibleName(say("Nomor {text}", text=text))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        words = QFontMetrics(self._font()).horizontalAdvance(self._text)
        return QSize(words + self._theme.px(20), self._theme.px(22))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # under the open sun there are no tints, so the pill has an edge
        is_edged = self._theme.is_sunlit
        painter.setPen(self._theme.status("abu", "line") if is_edged else Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.status("abu", "bg"))
        pill = self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5) if is_edged else self.rect()
        painter.drawRoundedRect(pill, self.height() / 2 - 0.5, self.height() / 2 - 0.5)
        painter.setFont(self._font())
        painter.setPen(self._theme.color("ink2"))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), self._text)

    def _font(self) -> QFont:
        return body_font(self._theme.px(12), self._theme.weight(600))
