"""A camera that sees what lies in files: the stand-in of the port, held to the same promises."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from ui.devices.camera import NONE_ATTACHED
from ui.languages import say

LOOK_MS = 20


class FileCamera(QObject):
    """Each camera by its name sees one picture, again and again."""

    seen = Signal(QImage)
    failed = Signal(str)

    def __init__(self, pictures: dict[str, Path]) -> None:
        super().__init__()
        self._pictures = pictures
        self.running = ""
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self._look)

    def trouble(self) -> str:
        return "" if self._pictures else say(NONE_ATTACHED)

    def names(self) -> list[str]:
        return [*self._pictures]

    def start(self, name: str, widest: int) -> None:
        self.stop()
        if not self._pictures:
            self.failed.emit(self.trouble())
            return
        self.running = name if name in self._pictures else next(iter(self._pictures))
        self._timer.start()

    def stop(self) -> None:
        self.running = ""
        self._timer.stop()

    def _look(self) -> None:
        self.seen.emit(QImage(str(self._pictures[self.running])))
