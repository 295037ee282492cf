"""What a change in the settings does, at once."""

import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from app.domain.calendar import size
from app.errors import BerandaError
from ui import notices
from ui.screens.sign_in_card import OfficerFace

if TYPE_CHECKING:
    from ui.main_window import MainWindow

KEPT = {"hq_address": "hq_url"}
PAPERS = {"a4": "a4", "thermal": "80mm", "a5": "a5"}


class SettingsWork(QObject):
    """Keeps what was chosen in the encrypted store and applies it."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        page = window.office.settings
        page.changed.connect(self._changed)
        page.printer_test.connect(self._test)

    def show(self) -> None:
        """Fill the page with what holds now."""
        session = self._window.session
        if session is None:
            return
        looks, page = session.counter.looks, self._window.office.settings
        page.set_link(str(looks.setting("hq_url") or ""), int(looks.setting("sync_minutes") or 15))
        chosen, paper = str(looks.setting("printer") or ""), str(looks.setting("paper") or "a5")
        session.read(
            session.counter.printer.names, lambda names: page.set_printers(names, chosen, paper)
        )
        duty = [OfficerFace(one.id, one.name, one.role.value) for one in self._officers()]
        page.set_officers(duty, session.counter.desk.officer.id)
        free = size(shutil.disk_usage(Path.home()).free)
        page.set_storage([("Ruang bebas", "di disk laptop ini", free)])
        page.set_about([("Beranda", "versi", "1.0"), ("Lisensi", "kode ini", "Apache-2.0")])
        theme = looks.setting("theme")
        if theme and theme != self._window.theme.name:
            self._window.set_theme(str(theme))

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

    def _officers(self) -> Any:
        return self._window.station.officers()

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
        kept = PAPERS.get(str(value), str(value)) if key == "paper" else value
        self.keep(KEPT.get(key, key), kept)

    def _test(self, name: str) -> None:
        """A real page on the real printer."""
        session = self._window.session
        if session is None:
            return
        counter, page = session.counter, self._window.office.settings
        session.work.run(
            lambda: counter.printer.print_pdf(name, counter.test_page(), "Halaman uji Beranda"),
            lambda _done: page.printer.show_result(f"Halaman uji dikirim ke {name}."),
            lambda problem: page.printer.show_result(_said(problem)),
        )


def _said(problem: BerandaError) -> str:
    return notices.sentence(problem)
