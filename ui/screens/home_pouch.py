"""The pouch (kantong) on the first screen, and how many were served today."""

from datetime import datetime
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ui import rows
from ui.languages import say
from ui.theme import Theme
from ui.widgets.art.pouch import Pouch
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.labels import label


class PouchCard(Card):
    """What has not reached Kanim yet, and the key that sends it."""

    sync_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, padding=0)
        px = theme.px
        self.body.setContentsMargins(px(26), px(17), px(16), px(17))
        row = QHBoxLayout()
        row.setSpacing(px(24))
        self._pouch = Pouch(theme, 100)
        row.addWidget(self._pouch)
        words = QVBoxLayout()
        words.setSpacing(px(3))
        self._title = label("", "h2")
        self._text = label("", "small", "ink2")
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._text)
        words.addSpacing(px(5))
        self.button = Button(theme, say("Coba kirim"), key="F5", icon="send")
        self.button.setObjectName("button_send")
        self.button.setFixedHeight(px(36))
        self.button.clicked.connect(self.sync_wanted)
        words.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        words.addStretch(1)
        row.addLayout(words, 1)
        self.body.addLayout(row)

    def show_pouch(self, pouch: dict[str, Any], now: datetime) -> None:
        title, text = rows.pouch_words(pouch, now)
        self._title.setText(title)
        self._text.setText(text)
        self._pouch.set_empty(not pouch.get("files") and not pouch.get("bytes"))


class TotalCard(Card):
    """Today in one number."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, padding=0)
        px = theme.px
        self.body.setContentsMargins(px(20), px(14), px(20), px(13))
        self.body.setSpacing(0)
        self._number = label("0", "number")
        self._number.setObjectName("home_total")
        self.body.addWidget(self._number)
        self.body.addWidget(label(say("permohonan hari ini"), "small", "ink3"))

    def show_total(self, count: int) -> None:
        self._number.setText(str(count))
