"""What a change in the settings does, at once."""

import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from app.domain.calendar import size
from ui.officer_work import OfficerWork
from ui.printer_work import PrinterWork

if TYPE_CHECKING:
    from ui.main_window import MainWindow

KEPT = {"hq_address": "hq_url"}


class SettingsWork(QObject):
    """Keeps what was chosen in the encrypted store and applies it."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        page = window.office.settings
        page.changed.connect(self._changed)
        self.officers, self.printers = OfficerWork(window), PrinterWork(window)
        window.office.shown.connect(self._shown)

    def show(self) -> None:
        """Fill the page with what holds now."""
        session = self._window.session
        if session is None:
            return
        looks, page = session.counter.looks, self._window.office.settings
        page.set_link(str(looks.setting("hq_url") or ""), int(looks.setting("sync_minutes") or 15))
        self.printers.show()
        self.officers.show()
        free = size(shutil.disk_usage(Path.home()).free)
        page.set_storage([("Ruang bebas", "di disk laptop ini", free)])
        page.set_about([("Beranda", "versi", "1.0"), ("Lisensi", "kode ini", "Apache-2.0")])
        self._wear(looks.setting("theme"), looks.setting("scale"))

    def _shown(self, page: str) -> None:
        """A printer may have been plugged in since, or a colleague added."""
        if page == "settings":
            self.printers.show()
            self.officers.show()

    def keep(self, key: str, value: Any) -> None:
        """One setting, durably."""
        session = self._window.session
        if session is None:
            return
        desk = session.counter.desk

        def write() -> None:
            with desk.store.begin(desk.officer.id) as act:
                act.set_setting(key, value)

        session.do(write)

    def _wear(self, name: Any, scale: Any) -> None:
        """The theme and the size of letters chosen on an earlier day."""
        theme = self._window.theme
        if (name or theme.name, scale or theme.scale) != (theme.name, theme.scale):
            theme.scale = float(scale or theme.scale)
            self._window.set_theme(str(name or theme.name))

    def _changed(self, key: str, value: Any) -> None:
        session = self._window.session
        if session is None:
            return
        if key == "theme":
            self._window.set_theme(str(value))
        elif key == "scale":
            self._window.theme.scale = float(value)
            self._window.set_theme(self._window.theme.name)
        elif key == "sync_minutes":
            session.loop.set_interval(float(value) * 60)
        self.keep(KEPT.get(key, key), value)
