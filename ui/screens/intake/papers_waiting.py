"""Scans that wait in the folder of the scanner until somebody says whose they are."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui.languages import say, say_count
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.labels import Sign, label


class Waiting(QFrame):
    """Hidden while nothing waits; one press takes the oldest to the marked paper and shows it."""

    wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setProperty("tone", "laut")
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(14), theme.px(8), theme.px(10), theme.px(8))
        row.setSpacing(theme.px(10))
        self._words = label("", "label", "laut", wrap=True)
        self.button = Button(theme, say("Ambil satu"), "outline")
        self.button.setObjectName("button_take_waiting")
        self.button.clicked.connect(self.wanted)
        row.addWidget(Sign(theme, "scan-line", 18, "laut"))
        row.addWidget(self._words, 1)
        row.addWidget(self.button)
        self.hide()

    def show_count(self, count: int) -> None:
        said = say_count("{n} pindaian menunggu di folder pemindai.", count)
        self._words.setText(said)
        self.setAccessibleName(said)
        self.setVisible(count > 0)
