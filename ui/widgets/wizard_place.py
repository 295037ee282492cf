"""Where one is in an intake when the list of steps has no room: one line in the header."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import Theme
from ui.widgets.art import logo
from ui.widgets.labels import label

_SIGN = 32


class WizardPlace(QWidget):
    """Langkah 3 dari 8, and under it whose intake it is."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._where, self._whose = label("", "h3"), label("", "caption", "ink3")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._where)
        words.addWidget(self._whose)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(_Sign(theme))
        row.addLayout(words)

    def set_place(self, where: str, whose: str) -> None:
        self._where.setText(where)
        self._whose.setText(whose)
        self._whose.setVisible(bool(whose))
        self.setAccessibleName(f"{where}, {whose}" if whose else where)


class _Sign(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(_SIGN), self._theme.px(_SIGN))

    def paintEvent(self, _event: QPaintEvent) -> None:
        logo.paint(QPainter(self), QRectF(self.rect()), self._theme)
