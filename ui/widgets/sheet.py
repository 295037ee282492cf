"""A question laid over the screen, and a word in the corner that goes away by itself."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.labels import Sign, label
from ui.widgets.tile import SignTile

SCRIM = 110
TOAST_MS = 6_000
STATUS_BAR = 36
RAIL = 236


class Sheet(QWidget):
    """Covers the window; the focus stays inside; Esc closes it."""

    closed = Signal()

    def __init__(self, theme: Theme, window: QWidget, title: str, text: str = "") -> None:
        super().__init__(window)
        self._theme, self._window, self._last = theme, window, window.focusWidget()
        column = self._laid_panel()
        self._top = QHBoxLayout()
        self._top.setSpacing(theme.px(14))
        words = QVBoxLayout()
        words.setSpacing(theme.px(2))
        words.addWidget(label(title, "h1", wrap=True))
        if text:
            words.addWidget(label(text, "body", "ink2", wrap=True))
        self._top.addLayout(words, 1)
        column.addLayout(self._top)
        self.body = QVBoxLayout()
        self.body.setSpacing(theme.px(10))
        column.addLayout(self.body)
        column.addSpacing(theme.px(8))
        self._buttons = QHBoxLayout()
        self._foremost: Button | None = None
        self._buttons.setSpacing(theme.px(10))
        self._buttons.addStretch(1)
        column.addLayout(self._buttons)
        self.setAccessibleName(title)
        window.installEventFilter(self)

    def _laid_panel(self) -> QVBoxLayout:
        """The white panel in the middle, and its column."""
        outer = QVBoxLayout(self)
        self.panel = QFrame()
        self.panel.setObjectName("card")
        self.panel.setProperty("shape", "sheet")
        self.panel.setFixedWidth(self._theme.px(560))
        outer.addStretch(1)
        outer.addWidget(self.panel, 0, Qt.AlignmentFlag.AlignHCenter)
        outer.addStretch(1)
        column = QVBoxLayout(self.panel)
        edge = self._theme.px(26)
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(self._theme.px(10))
        return column

    def set_width(self, width: int) -> None:
        self.panel.setFixedWidth(self._theme.px(width))

    def set_sign(self, icon: str, tone: str) -> None:
        tile = SignTile(self._theme, icon, tone, 44)
        self._top.insertWidget(0, tile, 0, Qt.AlignmentFlag.AlignTop)

    def add_button(self, button: Button) -> Button:
        if button.kind == "ghost":
            # the way out stands at the left, away from the act
            self._buttons.insertWidget(0, button)
        else:
            self._buttons.addWidget(button)
            self._foremost = button
        return button

    def open(self) -> None:
        self.setGeometry(self._window.rect())
        self.show()
        self.raise_()
        if self._foremost is not None:
            self._foremost.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_sheet(self) -> None:
        self._window.removeEventFilter(self)
        self.hide()
        # lists are rebuilt behind a sheet: what had the focus may be gone
        if self._last is not None and isValid(self._last) and self._last.isVisible():
            self._last.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() is QEvent.Type.Resize:
            self.setGeometry(self._window.rect())
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        focused = self.focusWidget()
        if event.key() == Qt.Key.Key_Escape:
            self.close_sheet()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focused, Button):
            focused.click()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        inside = [one for one in self.panel.findChildren(QWidget) if _takes_tab(one)]
        if not inside:
            return True
        focused = self.focusWidget()
        at = inside.index(focused) if focused in inside else -1
        inside[(at + (1 if forward else -1)) % len(inside)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        scrim = QColor(self._theme.color("scrim"))
        scrim.setAlpha(SCRIM)
        painter.fillRect(self.rect(), scrim)


class Toast(QFrame):
    """One word at a time at the lower left, for six seconds."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme, self._window = theme, window
        self.setObjectName("toast")
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(14), theme.px(10), theme.px(14), theme.px(10))
        row.setSpacing(theme.px(10))
        self._sign = Sign(theme, "circle-check", 18, "lontar")
        self._words = label("", "bodyStrong")
        self._link = QPushButton()
        row.addWidget(self._sign)
        row.addWidget(self._words)
        row.addWidget(self._link)
        self._on_link: Callable[[], None] | None = None
        self._link.clicked.connect(self._follow)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self.hide()

    def say(
        self, icon: str, text: str, link: str = "", on_link: Callable[[], None] | None = None
    ) -> None:
        """Success and undo only: an error is never only a toast."""
        ground, ink = self._theme.color("ink").name(), self._theme.color("surface").name()
        self.setStyleSheet(
            f"QFrame#toast {{ background: {ground}; border-radius: {self._theme.px(10)}px; }}"
            f"QFrame#toast QLabel {{ color: {ink}; }}"
            f"QFrame#toast QPushButton {{ color: {self._theme.color('kunyit').name()};"
            f" border: none; background: transparent; text-decoration: underline; }}"
        )
        self._sign.set(icon, "kunyit")
        self._words.setText(text)
        self._link.setText(link)
        self._link.setVisible(bool(link))
        self._on_link = on_link
        self.setAccessibleName(text)
        self.adjustSize()
        bottom = self._window.height() - self._theme.px(STATUS_BAR) - self.height()
        self.move(self._theme.px(RAIL + 28), bottom - self._theme.px(16))
        self.show()
        self.raise_()
        self._timer.start(TOAST_MS)

    def _follow(self) -> None:
        self.hide()
        if self._on_link is not None:
            self._on_link()


def _takes_tab(widget: QWidget) -> bool:
    policy = widget.focusPolicy()
    return bool(policy & Qt.FocusPolicy.TabFocus) and widget.isVisible() and widget.isEnabled()
