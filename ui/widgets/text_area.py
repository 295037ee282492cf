"""A longer answer, of several lines."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from ui.theme import Theme
from ui.widgets.labels import label

HEIGHT = 92


class TextArea(QWidget):
    """Its name above; Enter makes a new line, Tab goes on."""

    edited = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.name = name
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(5))
        title = label(name, "label")
        self.edit = QPlainTextEdit()
        self.edit.setTabChangesFocus(True)
        self.edit.setFixedHeight(theme.px(HEIGHT))
        self.edit.setAccessibleName(name)
        self.edit.installEventFilter(self)
        self.edit.textChanged.connect(lambda: self.edited.emit(self.value()))
        title.setBuddy(self.edit)
        column.addWidget(title)
        column.addWidget(self.edit)

    def value(self) -> str:
        return self.edit.toPlainText().strip()

    def set_value(self, value: str) -> None:
        """Fill in without saying that the officer typed it."""
        if value != self.value():
            was_silent = self.edit.blockSignals(True)
            self.edit.setPlainText(value)
            self.edit.blockSignals(was_silent)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusOut:
            self.left.emit()
        return super().eventFilter(watched, event)
