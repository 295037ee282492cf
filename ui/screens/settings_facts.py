"""What there is to know: room on the disk, and which Beranda this is."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.screens.settings_row import SettingRow, rows_card
from ui.theme import Theme
from ui.widgets.art.logo import Logo
from ui.widgets.card import Card
from ui.widgets.labels import label

Fact = tuple[str, str, str]


class FactsSection(QWidget):
    """Facts as rows: what it is, what it means, and the value at the right."""

    def __init__(self, theme: Theme, title: str, *, with_logo: bool = False) -> None:
        super().__init__()
        self._theme = theme
        self._card: Card | None = None
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(theme.px(9))
        head = QHBoxLayout()
        head.setSpacing(theme.px(12))
        if with_logo:
            head.addWidget(Logo(theme, 36))
        head.addWidget(label(title, "h2"))
        head.addStretch(1)
        self._rows.addLayout(head)
        self._rows.addStretch(1)

    def set_facts(self, facts: list[Fact]) -> None:
        """(what it is, what it means, value), in the order shown."""
        if self._card is not None:
            self._rows.removeWidget(self._card)
            self._card.deleteLater()
        lines: list[QWidget] = [
            SettingRow(self._theme, name, meaning, label(value, "bodyStrong", wrap=False))
            for name, meaning, value in facts
        ]
        self._card = rows_card(self._theme, lines)
        self._rows.insertWidget(1, self._card)
