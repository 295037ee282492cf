"""The list of keys goes to paper: to the chosen printer, or into the home folder as a PDF."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.errors import BerandaError, Unavailable
from ui import notices
from ui.counter import Counter
from ui.languages import say
from ui.screens.keys_sheet import halves
from ui.screens.settings_keys import every_key

if TYPE_CHECKING:
    from ui.main_window import MainWindow

TITLE = "Tombol Beranda"


class KeysWork(QObject):
    """One sheet A4; it names nobody, so it may lie anywhere."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._page = window.office.settings.keys
        self._page.print_wanted.connect(self._print)

    def _print(self) -> None:
        session = self._window.session
        if session is None:
            return
        counter = session.counter
        chosen = str(counter.looks.setting("printer") or "")
        session.work.run(lambda: printed(counter, chosen), self._page.show_result, self._refused)

    def _refused(self, problem: BerandaError) -> None:
        self._page.show_result(notices.sentence(problem))


def printed(counter: Counter, printer: str, folder: Path | None = None) -> str:
    """Print the sheet, or save it where there is no printer; says where it went.

    Raises:
        DiskFull and the other errors of saving a file.
    """
    page = counter.papers.keys(halves(every_key()))
    try:
        name = printer or next(iter(counter.printer.names()), "")
        if name:
            counter.printer.print_pdf(name, page, TITLE)
            return say("Dikirim ke {name}.", name=name)
    except Unavailable:
        # a printer that is gone is no reason to go without the list
        pass
    place = (folder or Path.home()) / f"{TITLE}.pdf"
    counter.save_file(str(place), page)
    return say("Tersimpan sebagai PDF: {name}", name=place.name)
