"""A field whose answers are known: type its beginning, or open the list."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QWidget

from ui.icons import icon_pixmap
from ui.theme import Theme
from ui.widgets.fields import Field

Option = tuple[str, str]


class _Box(QComboBox):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.isEnabled():
            return  # a lock stands there
        painter = QPainter(self)
        size = self._theme.px(18)
        sign = icon_pixmap("chevron-down", size, self._theme.color("ink3"))
        painter.drawPixmap(
            self.width() - size - self._theme.px(12), (self.height() - size) // 2, sign
        )


class ChoiceField(Field):
    """value() is the code of the option; free words are kept when `is_open` is set."""

    picked = Signal(str)

    def __init__(
        self,
        theme: Theme,
        name: str,
        options: list[Option] | None = None,
        *,
        optional: bool = False,
    ) -> None:
        self._codes: list[str] = []
        self.is_open = False
        super().__init__(theme, name, optional=optional)
        self.set_options(options or [])

    def set_options(self, options: list[Option]) -> None:
        """(code, label) in the order shown."""
        before = self.value()
        box = self._box()
        box.blockSignals(True)
        box.clear()
        self._codes = [code for code, _ in options]
        box.addItems([words for _, words in options])
        box.setCurrentIndex(-1)
        box.blockSignals(False)
        self.set_value(before)

    def value(self) -> str:
        box = self._box()
        typed = box.currentText().strip()
        index = box.findText(typed, Qt.MatchFlag.MatchFixedString)
        if index >= 0:
            return self._codes[index]
        return typed if self.is_open else ""

    def set_value(self, value: str) -> None:
        box = self._box()
        if value in self._codes:
            box.setCurrentIndex(self._codes.index(value))
        else:
            box.setCurrentIndex(-1)
            box.setEditText(value if self.is_open else "")

    def words(self) -> str:
        """What stands in the field, option or not."""
        return self._box().currentText().strip()

    def suggest(self, words: list[str]) -> None:
        """Offer these while the officer types; what was typed stays."""
        box, typed = self._box(), self._line().text()
        box.blockSignals(True)
        box.clear()
        self._codes = words
        box.addItems(words)
        box.setCurrentIndex(-1)
        box.setEditText(typed)
        box.blockSignals(False)

    def set_locked(self, is_locked: bool) -> None:
        super().set_locked(is_locked)
        self.edit.setEnabled(not is_locked)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusOut and watched in (self.edit, self._line()):
            self._complete()
        return super().eventFilter(watched, event)

    def focus_here(self) -> None:
        self._line().setFocus(Qt.FocusReason.OtherFocusReason)
        self._line().selectAll()

    def _editor(self) -> QWidget:
        box = _Box(self._theme)
        box.setEditable(True)
        box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        completer, line = box.completer(), box.lineEdit()
        assert completer is not None and line is not None
        # a list that pops up would take Enter for itself: the rest of the word is filled in instead
        completer.setCompletionMode(QCompleter.CompletionMode.InlineCompletion)
        line.installEventFilter(self)
        line.textEdited.connect(lambda _text: self.edited.emit(self.value()))
        box.activated.connect(lambda _index: self._was_picked())
        return box

    def _box(self) -> QComboBox:
        assert isinstance(self.edit, QComboBox)
        return self.edit

    def _line(self) -> QLineEdit:
        line = self._box().lineEdit()
        assert line is not None
        return line

    def _was_picked(self) -> None:
        self.edited.emit(self.value())
        self.picked.emit(self.value())

    def _complete(self) -> None:
        """A beginning that fits one option alone is that option."""
        typed = self._line().text().strip().casefold()
        if not typed or self.value():
            return
        box = self._box()
        fitting = [
            index
            for index in range(box.count())
            if box.itemText(index).casefold().startswith(typed)
        ]
        if len(fitting) == 1 or (fitting and not self.is_open):
            box.setCurrentIndex(fitting[0])
            self._was_picked()
