"""One line of settings: what it is, what it means, and at the right what can be done."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import Theme
from ui.widgets.card import Card, divider
from ui.widgets.labels import Sign, label

LARGE, WIDE = 1.5, 200
"""From this scale on, a control wider than this (px of the drawings) has a line of its own."""


class SettingRow(QWidget):
    """Title, explanation and a control; the explanation can be told anew."""

    def __init__(
        self,
        theme: Theme,
        title: str,
        text: str,
        control: QWidget | None = None,
        icon: str = "",
        tone: str = "ink2",
    ) -> None:
        super().__init__()
        self.title = label(title, "bodyStrong")
        self.text = label(text, "small", "ink2", wrap=True)
        self.sign = Sign(theme, icon, 22, tone) if icon else None
        self._theme, self._control = theme, control
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(theme.px(20), theme.px(9), theme.px(20), theme.px(9))
        self._row = QHBoxLayout()
        self._row.setSpacing(theme.px(14))
        if self.sign:
            self._row.addWidget(self.sign)
        self._row.addLayout(self._words(), 1)
        self._column.addLayout(self._row)
        self.setMinimumHeight(theme.px(60))
        if control is not None:
            control.setAccessibleDescription(text)
            self._place()
            theme.changed.connect(self._place)

    def _place(self) -> None:
        """A wide control goes under its words while letters are large."""
        control, theme = self._control, self._theme
        if control is None:
            return
        is_under = theme.scale >= LARGE and control.sizeHint().width() > theme.px(WIDE)
        home, other = (self._column, self._row) if is_under else (self._row, self._column)
        if home.indexOf(control) < 0:
            other.removeWidget(control)
            home.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)

    def _words(self) -> QVBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self.title)
        words.addWidget(self.text)
        words.addStretch(1)
        return words


def rows_card(theme: Theme, rows: list[QWidget]) -> Card:
    """The rows in one card, with hairlines between them."""
    card = Card(theme, padding=0)
    card.body.setContentsMargins(1, 1, 1, 1)
    card.body.setSpacing(0)
    card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
    for number, row in enumerate(rows):
        if number:
            card.body.addWidget(divider())
        card.body.addWidget(row)
    return card
