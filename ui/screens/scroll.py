"""A page that may be longer than the screen, as with large letters."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QStackedWidget, QWidget

_AIR = 40
"""Above a field stands its name, below it what to mend."""


class LongPage(QScrollArea):
    """Scrolls up and down by itself as the focus moves; the keys belong to the screen."""

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inside)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Enter moves the focus by the program, and Qt itself follows only the Tab key."""
        inside = self.widget()
        if now is not None and inside is not None and inside.isAncestorOf(now):
            self.ensureWidgetVisible(now, 0, _AIR)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Arrows would scroll here, and never reach the screen that gives them a meaning.
        event.ignore()


class Pages(QStackedWidget):
    """One page at a time; none, least of all a hidden one, makes the window outgrow the screen."""

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)
