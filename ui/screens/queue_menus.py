"""Which days and which kind the queue shows: two small menus beside the search."""

from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu

from ui.languages import mark
from ui.theme import Theme
from ui.widgets.buttons import Button

Choice = tuple[str, str]
DAYS: tuple[Choice, ...] = (
    ("0", mark("Semua hari")),
    ("1", mark("Hari ini")),
    ("7", mark("7 hari")),
    ("30", mark("30 hari")),
)
PURPOSES: tuple[Choice, ...] = (
    ("", mark("Jenis: semua")),
    ("baru", mark("Baru")),
    ("penggantian", mark("Penggantian")),
    ("hilang", mark("Hilang")),
    ("rusak", mark("Rusak")),
    ("perubahan", mark("Perubahan data")),
)


class MenuButton(Button):
    """Shows what is chosen; pressing it lists the others."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, choices: tuple[Choice, ...], icon: str = "") -> None:
        super().__init__(theme, choices[0][1], "outline", "", icon or "chevron-down")
        self._choices, self._value = dict(choices), choices[0][0]
        self.menu_of = QMenu(self)
        for code, words in choices:
            self.menu_of.addAction(words, partial(self._choose, code))
        self.clicked.connect(self._show)

    def value(self) -> str:
        return self._value

    def set_value(self, code: str) -> None:
        self._value = code
        self.set_text(self._choices[code])

    def _choose(self, code: str) -> None:
        self.set_value(code)
        self.chosen.emit(code)

    def _show(self) -> None:
        self.menu_of.popup(self.mapToGlobal(QPoint(0, self.height())))
