"""Beside the stick that goes: the answer that comes back, and the sticks before it."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.counter import Row
from ui.languages import mark, say
from ui.screens import courier_words
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.labels import Sign, label, set_tone

SHOWN = 4
_SIGNS = {"lontar": "check-check", "laut": "usb", "kunyit": "triangle-alert",
          "mengkudu": "octagon-alert"}  # fmt: skip
_REASON = mark(
    "Kanim menulis jawaban di flashdisk yang sama: tanda terima, keputusan, dan aturan baru."
)


class AnswerCard(Card):
    """One button; what headquarters wrote is said under it."""

    read_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, padding=0)
        px = theme.px
        self.body.setContentsMargins(px(18), px(14), px(14), px(16))
        self.body.setSpacing(px(8))
        self.read = Button(theme, say("Baca jawaban"), "outline", "Ctrl + O", "download")
        self.read.setObjectName("button_read_answer")
        self.read.clicked.connect(self.read_wanted)
        self._sign = Sign(theme, "check-check", 17, "lontar")
        self.said = label("", "label", wrap=True)
        self._line = QWidget()
        line = QHBoxLayout(self._line)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(px(8))
        line.addWidget(self._sign)
        line.addWidget(self.said, 1)
        self.body.addWidget(label(say("Jawaban dari Kanim"), "h2"))
        self.body.addWidget(label(say(_REASON), "small", "ink2", wrap=True))
        self.body.addWidget(self.read)
        self.body.addWidget(self._line)
        self._line.hide()

    def say(self, tone: str, text: str) -> None:
        self._sign.set(_SIGNS[tone], tone)
        self.said.setText(text)
        set_tone(self.said, tone if tone == "mengkudu" else None)
        self._line.setVisible(bool(text))


class SticksCard(Card):
    """The newest sticks, and whether headquarters has answered them."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, padding=0)
        self._theme = theme
        px = theme.px
        self.body.setContentsMargins(px(18), px(14), px(14), px(14))
        self.body.setSpacing(px(6))
        self.body.addWidget(label(say("Flashdisk sebelumnya"), "h2"))
        self._holder: QWidget | None = None

    def show_sticks(self, sticks: Sequence[Row], now: datetime) -> None:
        if self._holder is not None:
            self._holder.hide()
            self._holder.deleteLater()
        self._holder = QWidget()
        column = QVBoxLayout(self._holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.px(7))
        for stick in sticks[:SHOWN]:
            column.addLayout(self._row(*courier_words.stick_line(stick, now)))
        if not sticks:
            column.addWidget(label(say("Belum pernah."), "small", "ink3"))
        self.body.addWidget(self._holder)

    def _row(self, tone: str, title: str, under: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._theme.px(10))
        row.addWidget(Sign(self._theme, _SIGNS[tone], 17, tone))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(title, "label", wrap=True))
        words.addWidget(label(under, "caption", "ink2", wrap=True))
        row.addLayout(words, 1)
        return row


class CourierCard(Card):
    """On the sync screen: the way that needs no link."""

    wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, padding=0)
        px = theme.px
        self.body.setContentsMargins(px(18), px(14), px(14), px(16))
        self.body.setSpacing(px(6))
        head = QHBoxLayout()
        head.setSpacing(px(9))
        head.addWidget(Sign(theme, "usb", 19, "primary"))
        head.addWidget(label(say("Kurir USB"), "h2"), 1)
        self.words = label(say(courier_words.ON_SYNC), "small", "ink2", wrap=True)
        self.last = label("", "small", "ink2", wrap=True)
        self.last.hide()
        self.button = Button(theme, say("Siapkan flashdisk"), "outline", "Ctrl + B")
        self.button.setObjectName("button_courier")
        self.button.clicked.connect(self.wanted)
        self.body.addLayout(head)
        self.body.addWidget(self.words)
        self.body.addWidget(self.last)
        foot = QHBoxLayout()
        foot.addWidget(self.button)
        foot.addStretch(1)
        self.body.addLayout(foot)

    def show_link(self, state: str) -> None:
        self.words.setText(courier_words.on_sync(state))

    def show_last(self, stick: Row | None, now: datetime) -> None:
        """The newest stick and whether it was answered; None before the first one."""
        self.last.setVisible(stick is not None)
        if stick is not None:
            _tone, title, under = courier_words.stick_line(stick, now)
            self.last.setText(f"{title}: {under[:1].lower()}{under[1:]}.")
