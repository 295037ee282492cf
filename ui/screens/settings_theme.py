"""The three themes as small pictures: terang, matahari, gelap."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from ui.fonts import body_font
from ui.languages import mark, say
from ui.theme import Theme

_HEIGHT = 157
_CHOICES = (
    ("terang", mark("Terang"), mark("Di dalam ruangan")),
    ("matahari", mark("Matahari"), mark("Layar kena sinar, Ctrl+M")),
    ("gelap", mark("Gelap"), mark("Malam, hemat baterai")),
)
# Ground, sheet, edge, lines: each picture shows its own theme, whatever the present one is.
_PICTURES = {
    "terang": ("#F5F3EE", "#FFFFFF", "#B9BDC6", "#8A93A3"),
    "matahari": ("#FFFFFF", "#FFFFFF", "#000000", "#000000"),
    "gelap": ("#0D1420", "#151E2D", "#4A5A75", "#74839B"),
}


class ThemeCards(QWidget):
    """Three cards side by side; keys 1 to 3 and the arrows choose."""

    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(12))
        self._cards = [
            _ThemeCard(theme, code, say(title), say(text)) for code, title, text in _CHOICES
        ]
        for card in self._cards:
            card.clicked.connect(self._tell)
            row.addWidget(card)
        theme.changed.connect(self._follow)
        self._follow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() in ("1", "2", "3"):
            self._cards[int(event.text()) - 1].click()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._tell()
        else:
            super().keyPressEvent(event)

    def _tell(self) -> None:
        code = next(card.code for card in self._cards if card.isChecked())
        if code != self._theme.name:
            self.chosen.emit(code)

    def _follow(self) -> None:
        for card in self._cards:
            card.setChecked(card.code == self._theme.name)


class _ThemeCard(QAbstractButton):
    def __init__(self, theme: Theme, code: str, title: str, text: str) -> None:
        super().__init__()
        self._theme, self.code, self._title, self._text = theme, code, title, text
        self.setObjectName(f"card_theme_{code}")
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(say("Tema {title}", title=title))
        self.setAccessibleDescription(text)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        # Large letters need a second line for the explanation.
        is_large = self._theme.scale >= 1.5
        return QSize(self._theme.px(160), self._theme.px(_HEIGHT + (18 if is_large else 0)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._theme
        painter.setPen(QPen(theme.color("primary" if self.isChecked() else "lineStrong"), 2))
        painter.setBrush(theme.color("primarySofter" if self.isChecked() else "surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 9, 9)
        px = theme.px
        self._paint_picture(painter, QRectF(px(15), px(14), self.width() - px(30), px(84)))
        self._paint_mark(painter)
        self._write(painter, px(108), self._title, 14, 700, theme.color("ink"))
        self._write(painter, px(126), self._text, 13, 500, theme.color("ink3"))
        painter.end()

    def _paint_picture(self, painter: QPainter, box: QRectF) -> None:
        ground, sheet, edge, line = (QColor(value) for value in _PICTURES[self.code])
        painter.setPen(QPen(self._theme.color("lineStrong"), 1))
        painter.setBrush(ground)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        px = self._theme.px
        page = QRectF(box.x() + px(46), box.y() + px(12), box.width() - px(58), px(60))
        painter.setPen(QPen(edge, 1.3))
        painter.setBrush(sheet)
        painter.drawRoundedRect(page, 4, 4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(line)
        for number, part in enumerate((0.73, 0.505, 0.64)):
            rail = QRectF(box.x() + px(10), box.y() + px(16 + 14 * number), px(26), px(5))
            painter.drawRoundedRect(rail, 2, 2)
            y = page.y() + px(12 + 14 * number)
            text = QRectF(page.x() + px(12), y, (page.width() - px(12)) * part, px(5))
            painter.drawRoundedRect(text, 2, 2)

    def _paint_mark(self, painter: QPainter) -> None:
        px, theme = self._theme.px, self._theme
        ring = QRectF(px(16), px(117), px(18), px(18))
        painter.setPen(QPen(theme.color("primary" if self.isChecked() else "control"), 2))
        painter.setBrush(theme.color("surface"))
        painter.drawEllipse(ring)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("primary"))
            painter.drawEllipse(ring.center(), px(4.7), px(4.7))

    def _write(
        self, painter: QPainter, y: int, text: str, size: int, weight: int, ink: QColor
    ) -> None:
        painter.setFont(body_font(self._theme.px(size), self._theme.weight(weight)))
        painter.setPen(ink)
        px = self._theme.px
        box = QRectF(px(45), y + px(1), self.width() - px(52), px(44))
        painter.drawText(box, Qt.TextFlag.TextWordWrap, text)
