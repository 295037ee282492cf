"""The frame around the daily screens: rail at the left, title above, the page in the middle."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.officer import Officer
from ui.languages import mark, say
from ui.screens.courier import CourierScreen
from ui.screens.home import HomeScreen
from ui.screens.queue import QueueScreen
from ui.screens.scroll import LongPage, Pages
from ui.screens.settings import Settings
from ui.screens.sync import SyncScreen
from ui.theme import Theme
from ui.widgets.rail import Rail
from ui.widgets.top_bar import TopBar

ITEMS = [
    ("home", "house", mark("Beranda"), "Ctrl+1"),
    ("queue", "list-checks", mark("Antrean"), "Ctrl+2"),
    ("sync", "mailbox", mark("Sinkronisasi"), "Ctrl+9"),
    ("settings", "settings", mark("Pengaturan"), "Ctrl+0"),
]
TITLES = {
    "queue": mark("Antrean"),
    "sync": mark("Sinkronisasi"),
    "settings": mark("Pengaturan"),
    "courier": mark("Kurir USB"),
}
ROLES = {
    "petugas": mark("Petugas"),
    "petugas_ditunjuk": mark("Petugas ditunjuk"),
    "kepala_pos": mark("Kepala pos"),
}


ROOM_FOR_RAIL = 1240
"""Narrower than this, in sizes of the drawings, the rail shows its signs alone."""
RAIL_LEAVES_AT = 1.5
"""From this scale on an intake has no rail beside it (UX.md section 12)."""


class Office(QWidget):
    """Only what is built stands in the rail."""

    shown = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("canvas")
        self.rail, self.top_bar = Rail(theme), TopBar(theme)
        self.rail.set_items([(code, icon, say(name), keys) for code, icon, name, keys in ITEMS])
        self.home, self.queue = HomeScreen(theme), QueueScreen(theme)
        self.sync, self.settings = SyncScreen(theme), Settings(theme)
        self.courier = CourierScreen(theme)
        self._pages: dict[str, QWidget] = {
            "home": self.home,
            "queue": self.queue,
            "sync": LongPage(self.sync),
            "settings": self.settings,
            "courier": LongPage(self.courier),
        }
        self.stage = Pages()
        for page in self._pages.values():
            self.stage.addWidget(page)
        self._wizard: QWidget | None = None
        self._greeting = ("", "")
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.top_bar)
        column.addWidget(self.stage, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(column, 1)
        self.rail.chosen.connect(self.show_page)
        self._theme = theme
        theme.changed.connect(self._make_room)

    def set_people(self, post: str, officer: Officer) -> None:
        self.rail.set_post(post)
        self.rail.set_user(officer.name, say(ROLES[officer.role.value]))

    def set_greeting(self, title: str, context: str) -> None:
        """The title of the home page: who is greeted, and the day."""
        self._greeting = (title, context)
        if self.page() == "home":
            self.top_bar.set_title(title, context)

    def page(self) -> str:
        current = self.stage.currentWidget()
        return next((code for code, one in self._pages.items() if one is current), "wizard")

    def show_page(self, code: str) -> None:
        """Go to a page of the rail; an open intake stays behind it as a draft."""
        self.stage.setCurrentWidget(self._pages[code])
        self.top_bar.setVisible(True)
        self._make_room()
        self.rail.set_current("sync" if code == "courier" else code)
        title = self._greeting if code == "home" else (say(TITLES[code]), "")
        self.top_bar.set_title(*title)
        self.shown.emit(code)

    def show_wizard(self, wizard: QWidget) -> None:
        """The intake takes the whole page; the rail makes room."""
        if self._wizard is not None and self._wizard is not wizard:
            self.stage.removeWidget(self._wizard)
            self._wizard.deleteLater()
        if self._wizard is not wizard:
            self.stage.addWidget(wizard)
            self._wizard = wizard
        self.top_bar.setVisible(False)
        self.rail.set_current("")
        self.stage.setCurrentWidget(wizard)
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """The rail gives way to an intake, and to large letters on a small screen."""
        is_intake = self.page() == "wizard"
        is_narrow = self.width() < self._theme.px(ROOM_FOR_RAIL)
        self.rail.set_collapsed(is_intake or is_narrow)
        self.rail.setVisible(not (is_intake and self._theme.scale >= RAIL_LEAVES_AT))
