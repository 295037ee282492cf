"""A bar code or e-KTP reader types faster than any hand; its code goes where it belongs."""

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

from app.domain import mrz
from app.domain.scanned import Scanned
from ui.devices.ears import Ears

GAP_MS = 30
FEWEST = 8
# a hand never comes near: after this long without a key, what was held is typing
HELD_MS = GAP_MS + 5
ENDS = ("\r", "\n")
# a reader presses Shift before a capital: that ends no burst
_MODIFIERS = frozenset({Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr})
# every known code begins so; small letters of a hand are never kept waiting
BEGINNINGS = frozenset("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")
Understand = Callable[[str], Scanned | None]


@dataclass
class Burst:
    """Keys that came one upon another.

    Attributes:
        held: events kept back from a place where a letter would do something, each with its place.
        before: the field that took the letters, and what stood in it.
    """

    text: str = ""
    held: list[tuple[QWidget, QKeyEvent]] = field(default_factory=list)
    before: tuple[QWidget, str, int] | None = None


class Wedge(QObject):
    """Watches every key where the focus is; a known code never stays in a field.

    A burst counts only if it ends with Enter, is long enough and parses; anything else is typing,
    letter by letter as it came. Into a text field the letters go at once and are taken out again;
    elsewhere, where a letter chooses a card, they wait until it is sure that a hand typed them.
    """

    scanned = Signal(object)

    def __init__(self, understand: Understand, gap_ms: int = GAP_MS) -> None:
        super().__init__()
        self._understand, self._gap_ms = understand, gap_ms
        self._burst = Burst()
        self._ears = Ears(self)
        self._upper_line = ""
        self._since_last = QElapsedTimer()
        self._is_replaying = False
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(HELD_MS)
        self._wait.timeout.connect(self.flush)

    def listen(self) -> None:
        self._ears.open()

    def stop(self) -> None:
        self._ears.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._is_replaying or not isinstance(event, QKeyEvent):
            return False
        if not isinstance(watched, QWidget):
            return False
        if event.type() is QEvent.Type.ShortcutOverride:
            self._before_shortcut(event)
            return False
        return event.type() is QEvent.Type.KeyPress and self._took(watched, event)

    def flush(self) -> None:
        """Deliver what was held back: a hand typed it."""
        self._wait.stop()
        burst, self._burst = self._burst, Burst()
        self._is_replaying = True
        moved_to: QWidget | None = None
        for place, event in burst.held:
            target = moved_to or place
            if not isValid(target):
                break
            before = QApplication.focusWidget()
            QCoreApplication.sendEvent(target, event)
            after = QApplication.focusWidget()
            # a letter that moved the focus takes the next one with it
            moved_to = after if after is not before else moved_to
        self._is_replaying = False

    def _before_shortcut(self, event: QKeyEvent) -> None:
        """Inside a burst no letter is a shortcut; Ctrl and Alt come from a hand."""
        is_letter = event.text().isprintable() and bool(event.text()) and not _is_chord(event)
        if is_letter and self._burst.text and self._is_fast():
            event.accept()
        elif _is_chord(event) and event.key() not in _MODIFIERS:
            self.flush()  # a shortcut may act on what was typed just before it

    def _took(self, watched: QWidget, event: QKeyEvent) -> bool:
        """Whether this key goes no further for now."""
        letter = event.text()
        if event.key() in _MODIFIERS:
            return False
        if not letter or _is_chord(event):
            self.flush()
            return False
        if not self._is_fast():
            self.flush()
        self._since_last.start()
        if letter in ENDS:
            return self._ended()
        if not letter.isprintable():
            return False
        return self._took_letter(watched, letter, event)

    def _took_letter(self, watched: QWidget, letter: str, event: QKeyEvent) -> bool:
        if not self._burst.text:
            if letter not in BEGINNINGS:
                return False
            self._burst.before = _state(watched)
        self._burst.text += letter
        if watched.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled):
            return False
        self._burst.held.append((watched, event.clone()))
        self._wait.start()
        return True

    def _ended(self) -> bool:
        """Enter after a burst: a code is routed, anything else is let go."""
        text = self._burst.text
        if len(text) < FEWEST:
            self.flush()
            return False
        if mrz.is_first_line(text):
            self._upper_line = text
            self._undo()
            return True
        found = self._understand(self._upper_line + text)
        self._upper_line = ""
        if found is None:
            self.flush()
            return False
        self._undo()
        self.scanned.emit(found)
        return True

    def _undo(self) -> None:
        """Nothing of a scan stays where it landed."""
        self._wait.stop()
        before, self._burst = self._burst.before, Burst()
        if before is None or not isValid(before[0]):
            return
        widget, text, place = before
        if isinstance(widget, QLineEdit):
            widget.setText(text)
            widget.setCursorPosition(place)
        elif isinstance(widget, QPlainTextEdit | QTextEdit):
            widget.setPlainText(text)

    def _is_fast(self) -> bool:
        return self._since_last.isValid() and self._since_last.elapsed() <= self._gap_ms


def _state(widget: QWidget | None) -> tuple[QWidget, str, int] | None:
    if isinstance(widget, QComboBox):
        widget = widget.lineEdit()
    if isinstance(widget, QLineEdit):
        return widget, widget.text(), widget.cursorPosition()
    if isinstance(widget, QPlainTextEdit | QTextEdit):
        return widget, widget.toPlainText(), 0
    return None


def _is_chord(event: QKeyEvent) -> bool:
    chords = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    return bool(event.modifiers() & chords)
