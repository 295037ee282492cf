"""One line of settings: what it is, what it means, and at the right what can be done."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import Theme
from ui.widgets.card import Card, divider
from ui.widgets.labels import Sign, label


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
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(20), theme.px(9), theme.px(20), theme.px(9))
        row = QHBoxLayout()
        row.setSpacing(theme.px(14))
        if self.sign:
            row.addWidget(self.sign)
        row.addLayout(self._words(), 1)
        column.addLayout(row)
        if control is not None:
            control.setAccessibleDescription(text)
            # A wide control goes under its words when letters are large.
            is_under = theme.scale >= 1.5 and control.sizeHint().width() > theme.px(200)
            (column if is_under else row).addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setMinimumHeight(theme.px(60))

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
