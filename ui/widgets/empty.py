"""Nothing here yet: one sentence and what to do about it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.labels import label
from ui.widgets.tile import SignTile


class EmptyState(QWidget):
    """A sign, a title, a sentence and, where there is one, the next step."""

    def __init__(
        self, theme: Theme, icon: str, title: str, text: str, button: Button | None = None
    ) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setSpacing(theme.px(8))
        middle = Qt.AlignmentFlag.AlignHCenter
        column.addStretch(1)
        column.addWidget(SignTile(theme, icon, "primary", 72, is_round=True), 0, middle)
        column.addWidget(label(title, "h2"), 0, middle)
        words = label(text, "body", "ink3", wrap=True)
        words.setAlignment(middle)
        column.addWidget(words)
        if button is not None:
            column.addSpacing(theme.px(6))
            column.addWidget(button, 0, middle)
        column.addStretch(1)
