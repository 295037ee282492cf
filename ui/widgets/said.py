"""One thing the counter tells: an icon, what is so, and where that comes from."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import Theme
from ui.widgets.labels import Sign, label


class Said(QWidget):
    """Two short lines beside an icon; the words alone carry the meaning."""

    def __init__(self, theme: Theme, icon: str, tone: str, title: str, under: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(10))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(title, "label", wrap=True))
        words.addWidget(label(under, "caption", "ink3", wrap=True))
        row.addWidget(Sign(theme, icon, 18, tone), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.setAccessibleName(f"{title}. {under}")
