"""The woven band (tenun ikat) of the eave, the pouch strap and the first-run page."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Theme

ROWS = 9
PERIOD = 16

# One period of the weave, top to bottom: n nila, m mengkudu, k kunyit, p kapas, space bare.
_WEAVE = (
    "n       m       ",
    "nn     mkm     n",
    "n n   mk km   n ",
    "   n mk p km n  ",
    "    mk ppp km   ",
    "   n mk p km n  ",
    "n n   mk km   n ",
    "nn     mkm     n",
    "n       m       ",
)
_DYES = {"n": "nila", "m": "mengkudu", "k": "kunyit", "p": "kapas"}
_THREAD = 0.9


def paint(painter: QPainter, rect: QRectF, theme: Theme, first_column: float = 0.0) -> None:
    """Weave the band over `rect`, nine threads high, the first column cut at `first_column`."""
    cell = rect.height() / ROWS
    painter.save()
    painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    columns = int(rect.width() / cell + first_column) + 2
    for row, threads in enumerate(_WEAVE):
        for column in range(int(first_column), columns):
            dye = _DYES.get(threads[column % PERIOD])
            if dye is not None:
                x = rect.x() + (column - first_column) * cell
                spot = QRectF(x, rect.y() + row * cell, cell * _THREAD, cell * _THREAD)
                painter.fillRect(spot, theme.ikat(dye))
    painter.restore()


def paint_fringe(painter: QPainter, rect: QRectF, theme: Theme, step: float) -> None:
    """Hang the mengkudu fringe from the top of `rect`, short and long threads in turn."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for number in range(int(rect.width() / step) + 1):
        length = rect.height() if number % 2 else rect.height() * 0.65
        thread = QRectF(rect.x() + number * step, rect.y(), step / 6, length)
        painter.fillRect(thread, theme.ikat("mengkudu"))
    painter.restore()


def bare_cloth(theme: Theme) -> QColor:
    """The undyed cloth behind the weave; dimmed at night so that it does not glare."""
    return QColor("#C9C2B2") if theme.is_dark else theme.ikat("kapas")


class IkatBand(QWidget):
    """The woven band as a quiet line on a page."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        theme.changed.connect(self._follow)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._follow()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(248), self.height())

    def _follow(self) -> None:
        # Whole pixels for each thread keep the weave even.
        self.setFixedHeight(ROWS * max(2, self._theme.px(4)))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._theme.is_dark:
            # Nila thread cannot be seen on a night page without its cloth.
            painter.fillRect(self.rect(), bare_cloth(self._theme))
        paint(painter, QRectF(self.rect()), self._theme)
        painter.end()
