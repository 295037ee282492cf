"""The receipt as it will lie in the applicant's hand, small: strip, sign, lines and codes."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.fonts import body_font
from ui.languages import say
from ui.theme import Theme
from ui.widgets.art import ikat, logo

# Drawn at this size and scaled; paper is white and its ink dark in every theme.
WIDTH, HEIGHT = 210.0, 150.0
NARROW = 96.0
PAPER, INK, FAINT = QColor("#FFFFFF"), QColor("#1A2333"), QColor("#C9CED8")
CELLS = 15


class ReceiptPreview(QWidget):
    """A picture of what is printed, not a copy of it: nobody's data stands here."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._is_narrow = theme, False
        self.setAccessibleName(say("Contoh tanda terima"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_paper(self, paper: str) -> None:
        """The 80 mm strip is narrow, the others lie across."""
        self._is_narrow = paper == "80mm"
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(int(WIDTH)), self._theme.px(int(HEIGHT) + 4))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = self._theme.px(100) / 100
        wide = NARROW if self._is_narrow else WIDTH
        painter.translate((self.width() - wide * scale) / 2, 1)
        painter.scale(scale, scale)
        page = QRectF(0, 0, wide, HEIGHT)
        painter.setPen(QPen(FAINT, 1))
        painter.setBrush(PAPER)
        painter.drawRoundedRect(page, 3, 3)
        self._paint_content(painter, page)

    def _paint_content(self, painter: QPainter, page: QRectF) -> None:
        ikat.paint(painter, QRectF(1, 1, page.width() - 2, 6), self._theme)
        logo.paint(painter, QRectF(8, 14, 14, 14), self._theme)
        painter.setPen(INK)
        painter.setFont(body_font(8, 800))
        painter.drawText(
            QRectF(27, 13, 120, 16), int(Qt.AlignmentFlag.AlignVCenter), say("TANDA TERIMA")
        )
        side = 40.0
        if self._is_narrow:
            _lines(painter, QRectF(8, 36, page.width() - 16, 40))
            _matrix(painter, QRectF((page.width() - side) / 2, 78, side, side))
        else:
            _lines(painter, QRectF(8, 40, 118, 62))
            _matrix(painter, QRectF(page.width() - side - 12, 40, side, side))
        _bars(painter, QRectF(8, HEIGHT - 26, page.width() - 16, 18))


def _lines(painter: QPainter, box: QRectF) -> None:
    painter.setPen(QPen(FAINT, 2.4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    count = 5
    for number in range(count):
        y = box.top() + number * box.height() / count
        share = (1.0, 0.72, 0.88, 0.6, 0.8)[number]
        painter.drawLine(int(box.left()), int(y), int(box.left() + box.width() * share), int(y))


def _matrix(painter: QPainter, box: QRectF) -> None:
    """Looks like a QR code and says nothing."""
    cell = box.width() / CELLS
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(INK)
    for at in range(CELLS * CELLS):
        row, column = divmod(at, CELLS)
        if (row * 7 + column * 11 + row * column) % 5 < 2:
            painter.drawRect(QRectF(box.left() + column * cell, box.top() + row * cell, cell, cell))
    for column, row in ((0, 0), (CELLS - 5, 0), (0, CELLS - 5)):
        _eye(
            painter, QRectF(box.left() + column * cell, box.top() + row * cell, 5 * cell, 5 * cell)
        )


def _eye(painter: QPainter, box: QRectF) -> None:
    edge = box.width() / 5
    for inset, colour in ((0.0, INK), (edge, PAPER), (edge * 1.6, INK)):
        painter.setBrush(colour)
        painter.drawRect(box.adjusted(inset, inset, -inset, -inset))


def _bars(painter: QPainter, box: QRectF) -> None:
    """Looks like a bar code and says nothing."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(INK)
    x, number = box.left(), 0
    while x < box.right() - 3:
        width = 1.0 + (number * 5 % 3) * 0.8
        painter.drawRect(QRectF(x, box.top(), width, box.height()))
        x += width + 1.0 + (number * 7 % 4) * 0.6
        number += 1
