"""A few choices in one strip, as the sizes of letters."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.fonts import body_font
from ui.theme import Theme

_HEIGHT = 42
_INSET = 4
_SIDE = 15


class Segments(QWidget):
    """One of a few, chosen with the mouse or the arrow keys."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, options: list[tuple[str, str]], name: str) -> None:
        super().__init__()
        self._theme = theme
        self._options = options
        self._place = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ringed", "true")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        theme.changed.connect(self.updateGeometry)

    def value(self) -> str:
        return self._options[self._place][0]

    def set_value(self, code: str) -> None:
        codes = [option for option, _ in self._options]
        if code in codes:
            self._place = codes.index(code)
            self.update()

    def sizeHint(self) -> QSize:
        width = sum(self._widths()) + 2 * self._theme.px(_INSET)
        return QSize(width, self._theme.px(_HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self._choose(self._place + step)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        edge = float(self._theme.px(_INSET))
        for place, width in enumerate(self._widths()):
            edge += width
            if event.position().x() < edge:
                self._choose(place)
                return

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, inset = self._theme, self._theme.px(_INSET)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("surfaceSunk"))
        painter.drawRoundedRect(self.rect(), theme.px(8), theme.px(8))
        x = float(inset)
        for place, width in enumerate(self._widths()):
            box = QRectF(x, inset, width, self.height() - 2 * inset)
            self._paint_one(painter, box, place)
            x += width
        painter.end()

    def _paint_one(self, painter: QPainter, box: QRectF, place: int) -> None:
        theme, is_chosen = self._theme, place == self._place
        if is_chosen:
            painter.setPen(QPen(theme.color("line"), 1))
            painter.setBrush(theme.color("surface"))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), theme.px(6), theme.px(6))
        painter.setFont(body_font(theme.px(13), theme.weight(700 if is_chosen else 600)))
        painter.setPen(theme.color("primaryText" if is_chosen else "ink2"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._options[place][1])

    def _widths(self) -> list[int]:
        metrics = QFontMetrics(body_font(self._theme.px(13), self._theme.weight(700)))
        side = 2 * self._theme.px(_SIDE)
        return [metrics.horizontalAdvance(words) + side for _, words in self._options]

    def _choose(self, place: int) -> None:
        wanted = max(0, min(place, len(self._options) - 1))
        if wanted != self._place:
            self._place = wanted
            self.update()
            self.chosen.emit(self.value())
