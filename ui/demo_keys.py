"""Ten fingers and two eyes: keys are pressed, screens are looked at, nothing else is touched."""

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.errors import Unavailable

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
PLAIN = Qt.KeyboardModifier.NoModifier
PATIENCE_MS = 30_000
_LOOK_MS = 20
_SETTLE_MS = 250


class DayStuck(Unavailable):
    """Something that should be on the screen did not come; the last screen was kept."""

    code = "day_stuck"


class Hands:
    """The hands of an officer at one window.

    Args:
        keep: what is done with a picture of the screen (name, PNG).
        pace_ms: the rest between two keys; 0 is as fast as the machine.
    """

    def __init__(
        self, window: QWidget, keep: Callable[[str, bytes], None], pace_ms: int = 0
    ) -> None:
        self.window = window
        self._keep, self._pace_ms = keep, pace_ms

    def rest(self, ms: int = 0) -> None:
        """Let the program do what it has begun."""
        QTest.qWait(max(ms, self._pace_ms * 20, 1))

    def wait(self, is_so: Callable[[], object], what: str, within_ms: int = PATIENCE_MS) -> None:
        """Look until it is so.

        Raises:
            DayStuck
        """
        for _ in range(within_ms // _LOOK_MS):
            if is_so():
                return
            QTest.qWait(_LOOK_MS)
        self.look("macet")
        focused = QApplication.focusWidget()
        raise DayStuck(what=what, focus=focused.objectName() if focused else "")

    def press(self, key: Qt.Key, chord: Qt.KeyboardModifier = PLAIN) -> None:
        QTest.keyClick(self._target(), key, chord)
        self.rest()

    def type(self, text: str) -> None:
        """Into what has the focus."""
        for letter in text:
            QTest.keyClicks(self._target(), letter)
            QTest.qWait(self._pace_ms)

    def fill(self, name: str, text: str) -> None:
        """Go into a field and type over what stands there."""
        self.click(name)
        self.press(Qt.Key.Key_A, CTRL)
        self.type(text)

    def click(self, name: str) -> None:
        widget = self.see(name)
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, PLAIN, _middle(widget))
        self.rest()

    def see(self, name: str) -> QWidget:
        """The widget of this name, once it is shown."""
        self.wait(lambda: self.found(name), name)
        found = self.found(name)
        assert found is not None
        return found

    def found(self, name: str) -> QWidget | None:
        named = self.window.findChildren(QWidget, name)
        return next((one for one in named if one.isVisible()), None)

    def paste(self, picture: QImage) -> None:
        """Copied elsewhere, given here."""
        QApplication.clipboard().setImage(picture)
        self.press(Qt.Key.Key_V, CTRL)

    def look(self, name: str) -> None:
        """Keep a picture of the whole window."""
        self.rest(_SETTLE_MS)
        data = QByteArray()
        buffer = QBuffer(data)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        self.window.grab().save(buffer, "PNG")
        self._keep(name, bytes(data.data()))

    def _target(self) -> QWidget:
        """Where a key of the keyboard would go."""
        popup = QApplication.activePopupWidget()
        return popup or QApplication.focusWidget() or self.window


def _middle(widget: QWidget) -> QPoint:
    return widget.rect().center()
