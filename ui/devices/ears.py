"""Keys are heard where the focus is, and nowhere else: the rest of the screen stays quick."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid


class Ears(QObject):
    """Lets `hearer` filter the events of the widget with the focus.

    A filter on the whole application would be asked for each of the many thousand events of every
    widget that is built or drawn; half the time of opening an intake went there.
    """

    def __init__(self, hearer: QObject) -> None:
        super().__init__()
        self._hearer = hearer
        self._at: QWidget | None = None

    def open(self) -> None:
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._moved)
            self._moved(None, application.focusWidget())

    def close(self) -> None:
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.disconnect(self._moved)
        self._moved(None, None)

    def _moved(self, _old: QWidget | None, now: QWidget | None) -> None:
        if self._at is not None and isValid(self._at):
            self._at.removeEventFilter(self._hearer)
        self._at = now
        if now is not None:
            now.installEventFilter(self._hearer)
