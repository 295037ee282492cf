"""The golden ring around what the keys are going to: one overlay, so nothing shifts."""

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTableView,
    QWidget,
)

from ui.theme import Theme

OUTER = 3
_RINGED = (QLineEdit, QComboBox, QAbstractButton, QPlainTextEdit)


class FocusRing(QWidget):
    """Lies over the whole window and follows the focus; the mouse goes through it."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme, self._target = theme, QRect()
        self._window = window
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        window.installEventFilter(self)
        self._timer = QTimer(self)
        self._timer.setInterval(120)
        self._timer.timeout.connect(self.follow)
        self._timer.start()
        self.follow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self.follow()
        return super().eventFilter(watched, event)

    def follow(self) -> None:
        """Move to the focused widget; drawn nowhere when none of this window has the focus."""
        window = self._window
        target = QRect()
        focused = _framed(QApplication.focusWidget())
        if focused is not None and focused.window() is window and focused.isVisible():
            corner = focused.mapTo(window, focused.rect().topLeft())
            target = QRect(corner, focused.size())
            target = target.intersected(_visible_part(focused, window))
        if target != self._target or self.geometry() != window.rect():
            self._target = target
            self.setGeometry(window.rect())
            self.raise_()
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._target.isEmpty():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = self._theme.px(OUTER)
        painter.setPen(QPen(self._theme.color("focusOuter"), width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        box = self._target.adjusted(-2, -2, 1, 1)
        radius = self._theme.px(8) + 2
        painter.drawRoundedRect(box, radius, radius)


def _framed(focused: QWidget | None) -> QWidget | None:
    """A combo box is ringed as a whole; tables show their own row."""
    if focused is None or isinstance(focused, QTableView):
        return None
    if isinstance(focused.parentWidget(), QComboBox):
        return focused.parentWidget()
    ringed = isinstance(focused, _RINGED) or focused.property("ringed")
    if ringed and focused.property("ringed") != "self":
        return focused
    return None


def _visible_part(focused: QWidget, window: QWidget) -> QRect:
    """A ring never lies over the footer: it is cut where its scroll area ends."""
    region = QRect(window.rect())
    parent = focused.parentWidget()
    while parent is not None and parent is not window:
        corner = parent.mapTo(window, parent.rect().topLeft())
        region = region.intersected(QRect(corner, parent.size()))
        parent = parent.parentWidget()
    return region.adjusted(-2, -2, 2, 2)
