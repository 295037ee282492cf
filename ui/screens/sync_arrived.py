"""What came from headquarters last (Diterima dari Kanim), beside what waits to go there."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import arrived_words
from ui.arrived_words import Line
from ui.languages import say
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.labels import Sign, label


class ArrivedCard(Card):
    """Decisions, notices and rules, each with its count; the hour stands beside the title."""

    turned = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, padding=0)
        self._theme = theme
        px = theme.px
        self.body.setContentsMargins(px(18), px(14), px(14), px(12))
        self.body.setSpacing(px(7))
        self._when = label("", "caption", "ink2")
        self._holder: QWidget | None = None
        self.is_empty = True
        turn = turn_button(theme, say("Riwayat"), "history", "button_show_history")
        turn.clicked.connect(self.turned)
        self.body.addLayout(head(say("Diterima dari Kanim"), self._when, turn))

    def show_news(self, news: Mapping[str, Any], now: datetime) -> None:
        if self._holder is not None:
            self._holder.hide()
            self._holder.deleteLater()
        found = arrived_words.lines(news)
        self.is_empty = not found
        at = arrived_words.when(news, now)
        self._when.setText(at)
        self._when.setVisible(bool(at))
        self._holder = QWidget()
        column = QVBoxLayout(self._holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.px(7))
        for one in found:
            column.addLayout(self._line(one))
        if not found:
            column.addWidget(label(say("Belum ada kabar dari Kanim."), "small", "ink3", wrap=True))
        self.body.addWidget(self._holder)

    def _line(self, one: Line) -> QHBoxLayout:
        row, signs, words = QHBoxLayout(), QVBoxLayout(), QVBoxLayout()
        row.setSpacing(self._theme.px(10))
        signs.addWidget(Sign(self._theme, one["icon"], 17, one["tone"]))
        signs.addStretch(1)
        words.setSpacing(0)
        words.addWidget(label(one["text"], "label", wrap=True))
        words.addWidget(label(one["under"], "caption", "ink2", wrap=True))
        row.addLayout(signs)
        row.addLayout(words, 1)
        return row


def head(title: str, *beside: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addWidget(label(title, "h2"))
    row.addStretch(1)
    for one in beside:
        row.addWidget(one)
    return row


def turn_button(theme: Theme, text: str, icon: str, name: str) -> Button:
    """To the other of the two cards that share this place; its words are told on resting."""
    button = Button(theme, "", "ghost", icon=icon)
    button.setObjectName(name)
    button.setAccessibleName(text)
    button.setToolTip(text)
    button.setFixedSize(theme.px(30), theme.px(26))
    return button
