"""Six boxes for a PIN: the sixth digit sends it."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.languages import say
from ui.theme import Theme

DIGITS = 6
_BOX_WIDTH, _BOX_HEIGHT, _GAP = 48, 52, 8
# Room for the focus ring outside the boxes.
_RING = 3


class PinBoxes(QWidget):
    """The PIN as dots; nothing of it can be read or copied from the screen."""

    completed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pin = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(say("PIN 6 angka"))
        theme.changed.connect(self._follow)
        self._follow()
        self._speak()

    def clear(self) -> None:
        self._set("")

    def sizeHint(self) -> QSize:
        width = DIGITS * _BOX_WIDTH + (DIGITS - 1) * _GAP
        return QSize(self._theme.px(width) + 2 * _RING, self._theme.px(_BOX_HEIGHT) + 2 * _RING)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Backspace:
            self._set(self._pin[:-1])
        elif event.text().isascii() and event.text().isdigit() and not event.modifiers() & _CHORD:
            self._set(self._pin + event.text())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px = self._theme.px
        for number in range(DIGITS):
            x = _RING + number * px(_BOX_WIDTH + _GAP)
            box = QRectF(x, _RING, px(_BOX_WIDTH), px(_BOX_HEIGHT))
            is_next = self.hasFocus() and number == min(len(self._pin), DIGITS - 1)
            self._paint_box(painter, box, is_next)
            if number < len(self._pin):
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self._theme.color("ink"))
                painter.drawEllipse(box.center(), px(5.5), px(5.5))
            elif is_next:
                caret = QRectF(box.center().x() - 1, box.center().y() - px(10), 2, px(20))
                painter.fillRect(caret, self._theme.color("primaryText"))
        painter.end()

    def _paint_box(self, painter: QPainter, box: QRectF, is_next: bool) -> None:
        theme = self._theme
        if is_next:
            painter.setPen(QPen(theme.color("focusOuter"), _RING))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            half = _RING / 2
            painter.drawRoundedRect(box.adjusted(-half, -half, half, half), 9.5, 9.5)
        painter.setPen(QPen(theme.color("focusInner" if is_next else "control"), 2))
        painter.setBrush(theme.color("surface"))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 7, 7)

    def _follow(self) -> None:
        self.setFixedSize(self.sizeHint())
        self.update()

    def _set(self, pin: str) -> None:
        self._pin = pin[:DIGITS]
        self._speak()
        self.update()
        if len(self._pin) == DIGITS:
            self.completed.emit(self._pin)

    def _speak(self) -> None:
        self.setAccessibleDescription(
            say("{count} dari {missing} angka terisi", count=len(self._pin), missing=DIGITS)
        )


_CHORD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
