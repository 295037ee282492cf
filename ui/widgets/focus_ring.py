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
from shiboken6 import isValid

from ui.theme import Theme

OUTER = 3
INNER = 2
_RINGED = (QLineEdit, QComboBox, QAbstractButton, QPlainTextEdit)


class FocusRing(QWidget):
    """Lies over the whole window and follows the focus; the mouse goes through it."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme, self._target = theme, QRect()
        self._is_bare = self._is_marked = False
        self._window = window
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        window.installEventFilter(self)
        self._timer = QTimer(self)
        self._timer.setInterval(120)
        self._timer.timeout.connect(self.follow)
        self._timer.start()
        # the timer follows what scrolls or moves; a change of focus is shown at once
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self.follow)
        self.follow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self.follow()
        return super().eventFilter(watched, event)

    def follow(self) -> None:
        """Move to the focused widget; drawn nowhere when none of this window has the focus."""
        window = self._window
        if not isValid(window):
            return  # it goes with the window, and a last change of focus is still told
        target = QRect()
        focused = _framed(QApplication.focusWidget())
        if focused is not None and focused.window() is window and focused.isVisible():
            corner = focused.mapTo(window, focused.rect().topLeft())
            target = QRect(corner, focused.size())
            target = target.intersected(_visible_part(focused, window))
            self._see(focused)
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
        theme, box = self._theme, self._target.toRectF()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        # on a red or golden border the dark theme's outer ring would be too faint to see
        is_strong = self._is_marked and theme.is_dark
        outer = theme.color("focusInner" if is_strong else "focusOuter")
        width, corner = theme.px(OUTER), theme.px(8)
        painter.setPen(QPen(outer, width))
        half = width / 2
        painter.drawRoundedRect(
            box.adjusted(-half, -half, half, half), corner + half, corner + half
        )
        if self._is_bare:
            painter.setPen(QPen(theme.color("focusInner"), theme.px(INNER)))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), corner - 1, corner - 1)

    def _see(self, focused: QWidget) -> None:
        state = focused.property("state") or ""
        is_summary = focused.objectName() == "summary"
        is_marked = is_summary or state in ("error", "warning")
        is_bare = isinstance(focused, QAbstractButton)
        if (is_bare, is_marked) != (self._is_bare, self._is_marked):
            self._is_bare, self._is_marked = is_bare, is_marked
            self.update()


def _framed(focused: QWidget | None) -> QWidget | None:
    """A combo box is ringed as a whole; tables show their own row."""
    if focused is None or isinstance(focused, QTableView):
        return None
    is_inside = focused.property("ringed") == "parent"
    if is_inside or isinstance(focused.parentWidget(), QComboBox):
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
    return region.adjusted(-OUTER, -OUTER, OUTER, OUTER)
