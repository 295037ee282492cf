"""The short sounds of the counter: one when the pouch is empty, two when a scan was taken."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

AGAIN_MS = 140

Beat = Callable[[], object]


class Knock:
    """Sounds only while sound is wished, and never at the interview."""

    def __init__(self, may_sound: Callable[[], bool], beat: Beat = QApplication.beep) -> None:
        self._may_sound, self._beat = may_sound, beat

    def arrived(self) -> None:
        """The last of what waited is with headquarters."""
        if self._may_sound():
            self._beat()

    def scanned(self) -> None:
        """A reader's code was understood: a double tap."""
        if self._may_sound():
            self._beat()
            QTimer.singleShot(AGAIN_MS, self._beat)
