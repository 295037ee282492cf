"""A test page from the settings: on the post's paper, or as a PDF where there is no printer."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from shiboken6 import isValid

from app.errors import BerandaError
from ui import notices
from ui.languages import mark, say
from ui.operations.printing import MODE_80MM, print_test_page
from ui.screens.settings_printer import TestPageSheet

if TYPE_CHECKING:
    from ui.main_window import MainWindow

NOWHERE = mark("Belum ada printer di laptop ini.")


class PrinterWork(QObject):
    """Lists the printers the laptop knows and proves the chosen one."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self.sheet: TestPageSheet | None = None
        window.office.settings.printer_test.connect(self._test)

    def show(self) -> None:
        """Looked for anew each time: a printer may have been plugged in meanwhile."""
        session = self._window.session
        if session is None:
            return
        looks, page = session.counter.looks, self._window.office.settings.printer
        chosen, paper = str(looks.setting("printer") or ""), self._paper()
        mode = str(looks.setting(MODE_80MM) or "pdf")
        session.read(
            session.counter.printer.names,
            lambda names: page.set_values(names, chosen, paper, mode),
        )

    def _paper(self) -> str:
        session = self._window.session
        return str(session.counter.looks.setting("paper") or "a5") if session else "a5"

    def _test(self, name: str) -> None:
        session = self._window.session
        if session is None:
            return
        if not name:
            self._ask_place(say(NOWHERE))
            return
        counter, paper = session.counter, self._paper()
        page = self._window.office.settings.printer
        page.show_result(say("Dikirim ke {name}.", name=name))
        session.work.run(
            lambda: print_test_page(counter, name, paper),
            lambda _done: page.show_result(
                say("Halaman uji dikirim ke {name}. Periksa kertasnya.", name=name)
            ),
            self._refused,
        )

    def _refused(self, problem: BerandaError) -> None:
        said = notices.sentence(problem)
        self._window.office.settings.printer.show_result(said)
        self._ask_place(said)

    def _ask_place(self, why: str) -> None:
        place = Path.home() / f"Halaman uji {self._paper()}.pdf"
        sheet = TestPageSheet(self._window.theme, self._window.ground, why, str(place))
        sheet.save.clicked.connect(lambda: self._save(sheet))
        self.sheet = sheet
        sheet.open()

    def _save(self, sheet: TestPageSheet) -> None:
        session = self._window.session
        if session is None:
            return
        counter, place, paper = session.counter, sheet.field.value(), self._paper()
        session.work.run(
            lambda: counter.save_file(place, counter.test_page(paper)),
            lambda _done: self._saved(sheet, place),
            lambda problem: sheet.field.set_problem("error", notices.sentence(problem)),
        )

    def _saved(self, sheet: TestPageSheet, place: str) -> None:
        if isValid(sheet):
            sheet.close_sheet()
        said = say("Halaman uji tersimpan: {name}", name=Path(place).name)
        self._window.office.settings.printer.show_result(said)
