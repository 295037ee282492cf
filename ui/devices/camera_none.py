"""No camera: everything else works, and the sentence says what helps."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from ui.languages import say


class NoCamera(QObject):
    """Never sees anything."""

    seen = Signal(QImage)
    failed = Signal(str)

    def __init__(self, why: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._why = why

    def trouble(self) -> str:
        return say(self._why)

    def names(self) -> list[str]:
        return []

    def start(self, name: str, widest: int) -> None:
        """Args: see Camera.start."""
        self.failed.emit(self.trouble())

    def stop(self) -> None:
        """There is nothing to stop."""
