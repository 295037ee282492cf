"""The language of the screens (Bahasa); receipts and letters are always in Indonesian."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui import carried
from ui.languages import CHOICES, current, say
from ui.screens.settings_row import SettingRow
from ui.screens.settings_segment import Segments
from ui.theme import Theme

WHOLE_NAMES = [("id", "Bahasa Indonesia"), ("en", "English")]


class LanguageChoice(Segments):
    """Each language under its own name; `chosen` tells the code."""

    def __init__(self, theme: Theme, names: list[tuple[str, str]] | None = None) -> None:
        super().__init__(theme, names or list(CHOICES), say("Bahasa"))
        self.setObjectName("choice_language")
        self.setProperty(carried.LIVE, True)
        self.set_value(current())


class LanguageRow(SettingRow):
    """A line of the display settings."""

    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        self.choice = LanguageChoice(theme)
        under = say("Tanda terima selalu Bahasa Indonesia")
        super().__init__(theme, say("Bahasa"), under, self.choice)
        self.choice.chosen.connect(self.chosen)


def at_the_door(theme: Theme, choice: LanguageChoice) -> QWidget:
    """The same switch at the right of the page where somebody signs in."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.px(8))
    row.addStretch(1)
    row.addWidget(choice)
    return holder
