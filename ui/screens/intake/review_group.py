"""One group of answers with the way back to mend it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.languages import say
from ui.theme import Theme
from ui.widgets.labels import label

NAMES = 104


class ReviewGroup(QWidget):
    """A heading, "Ubah", and rows of name and value."""

    change_wanted = Signal(int)

    def __init__(self, theme: Theme, title: str, step: int) -> None:
        super().__init__()
        self._theme = theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        top = QHBoxLayout()
        top.addWidget(label(title, "h3"))
        top.addStretch(1)
        self.link = QPushButton(say("Ubah"))
        self.link.setObjectName(f"change_{step}")
        self.link.setAccessibleName(say("Ubah {title}", title=title))
        self.link.setCursor(Qt.CursorShape.PointingHandCursor)
        self.link.clicked.connect(lambda: self.change_wanted.emit(step))
        top.addWidget(self.link)
        column.addLayout(top)
        self._rows = QGridLayout()
        self._rows.setHorizontalSpacing(theme.px(8))
        self._rows.setVerticalSpacing(theme.px(4))
        self._rows.setColumnMinimumWidth(0, theme.px(NAMES))
        self._rows.setColumnStretch(1, 1)
        column.addLayout(self._rows)
        theme.changed.connect(self._dress)
        self._dress()

    def set_facts(self, facts: list[tuple[str, str]]) -> None:
        """Rows whose value is empty are left out."""
        while self._rows.count():
            item = self._rows.takeAt(0)
            if item is not None and (widget := item.widget()) is not None:
                widget.deleteLater()
        top = Qt.AlignmentFlag.AlignTop
        for row, (name, value) in enumerate(fact for fact in facts if fact[1]):
            self._rows.addWidget(label(name, "small", "ink3"), row, 0, top)
            self._rows.addWidget(label(value, "label", wrap=True), row, 1, top)

    def _dress(self) -> None:
        ink = self._theme.color("primaryText").name()
        self.link.setStyleSheet(
            f"border: none; padding: 0; color: {ink}; text-decoration: underline;"
        )
