"""Nobody at the counter for a while: the screen is covered, the work stays."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from ui.devices.ears import Ears

TOUCHES = (QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress)


class Idle(QTimer):
    """Runs out after `after_ms` without a key or a click in `window`; begins anew with each."""

    def __init__(self, window: QWidget, after_ms: int, act: Callable[[], object]) -> None:
        super().__init__(window)
        self._window = window
        self._ears = Ears(self)
        self.setSingleShot(True)
        self.setInterval(after_ms)
        self.timeout.connect(act)

    def listen(self) -> None:
        """Once the window is on the screen: its own handle hears the clicks."""
        self._ears.open()
        handle = self._window.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)

    def close(self) -> None:
        self.stop()
        self._ears.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in TOUCHES and self.isActive():
            self.start()
        return super().eventFilter(watched, event)
