"""Scans that come by themselves: to the marked paper while step 5 is open, else they wait."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from shiboken6 import isValid

from app.errors import BerandaError
from ui.counter import Counter
from ui.devices.scan_folder import ScanFolder, Stamp, stamp_of
from ui.languages import mark, say, say_count
from ui.operations.pictures import Shown, Taken
from ui.screens.intake.papers import PapersStep

if TYPE_CHECKING:
    from ui.main_window import MainWindow
    from ui.picture_work import PictureWork
    from ui.screens.intake_screen import IntakeScreen

SETTING = "scan_folder"
PAPERS_STEP = 5
STAYS = mark(
    "Pindaian tersimpan terkunci, tetapi berkas asal masih di folder pemindai. Hapus di sana."
)
LOST = mark("Folder pemindai tidak terjangkau. Periksa sambungannya di Pengaturan.")


class FolderWork(QObject):
    """One scan after another: the next one waits until the paper before it is stored."""

    def __init__(self, window: "MainWindow", work: "PictureWork") -> None:
        super().__init__(work)
        self._window, self._work = window, work
        self._waiting: list[Path] = []
        self._coming: list[Path] = []
        self._is_busy = False
        self.folder = ScanFolder(self)
        self.folder.arrived.connect(self._arrived)
        self.folder.found_older.connect(self._found_older)
        self.folder.lost.connect(lambda: self._say(LOST))
        self.folder.lost.connect(lambda: window.office.settings.scanner.show_lost(is_lost=True))
        self.folder.back.connect(lambda: window.office.settings.scanner.show_lost(is_lost=False))

    @property
    def waiting(self) -> list[Path]:
        return [*self._waiting]

    def show(self) -> None:
        """The folder chosen on an earlier day is looked into from now on."""
        session = self._window.session
        folder = str(session.counter.looks.setting(SETTING) or "") if session else ""
        self._window.office.settings.scanner.show_folder(folder)
        self.watch(folder)

    def watch(self, folder: str) -> None:
        """The folder of the settings; "" when none was chosen."""
        if str(self.folder.folder or "") != folder:
            self._waiting, self._coming = [], []
            self.folder.watch(folder)
            self._tell()

    def tell(self, page: PapersStep) -> None:
        page.waiting.show_count(len(self._waiting))

    def take_oldest(self, wizard: "IntakeScreen") -> None:
        """What nobody claimed goes to the marked paper, and is shown: it may be of another."""
        if self._waiting and not self._is_busy:
            self._take(wizard, self._waiting.pop(0), is_looked_at=True)
            self._tell()

    def _found_older(self, paths: list[Path]) -> None:
        self._waiting = [*paths]
        self._tell()

    def _arrived(self, path: Path) -> None:
        self._waiting = [one for one in self._waiting if one != path]
        self._coming.append(path)
        self._next()

    def _next(self) -> None:
        if self._is_busy or not self._coming:
            return
        wizard = self._open_step()
        if wizard is not None:
            self._take(wizard, self._coming.pop(0))
            return
        self._waiting += self._coming
        self._coming = []
        self._tell()
        self._say_waiting()

    def _open_step(self) -> "IntakeScreen | None":
        """The intake whose papers are in view, with nothing laid over them."""
        window = self._window
        wizard = window.work.wizard
        if window.session is None or wizard is None or not wizard.isVisible():
            return None
        is_covered = self._work.is_covering()
        return wizard if wizard.draft.step == PAPERS_STEP and not is_covered else None

    def _take(self, wizard: "IntakeScreen", path: Path, *, is_looked_at: bool = False) -> None:
        shown = Shown("scan", wizard.papers.current_code())
        pages, is_bad = wizard.papers.pages_of(shown.paper or "")
        # one that could not be read is scanned again; to a good one, this is the next page
        instead = pages[0] if is_bad and len(pages) == 1 else None
        try:
            stamp = stamp_of(path)
        except OSError:
            return
        self._is_busy = True

        def then(taken: Taken | None) -> None:
            self._is_busy = False
            if taken is not None:
                self._remove(path, stamp)
                if is_looked_at and not self._work.is_covering():
                    self._work.looking.look(wizard, shown, taken)
            self._next()

        self._work.take(wizard, shown, [path], instead, then)

    def _remove(self, path: Path, stamp: Stamp) -> None:
        """Stored and locked: what anybody could read lies there no longer than needed."""
        session = self._window.session
        if session is None:
            return
        counter = session.counter
        session.work.run(lambda: _removed(counter, path, stamp), None, self._not_removed)

    def _not_removed(self, _problem: BerandaError) -> None:
        self._say(STAYS)

    def _tell(self) -> None:
        wizard = self._window.work.wizard
        if wizard is not None and isValid(wizard) and wizard.isVisible():
            self.tell(wizard.papers)

    def _say_waiting(self) -> None:
        words = say_count("{n} pindaian menunggu. Buka langkah 5.", len(self._waiting))
        if self._window.session is not None and not self._window.door.lock.isVisible():
            self._window.toast.say("scan-line", words)

    def _say(self, words: str) -> None:
        if not self._window.door.lock.isVisible():
            self._window.toast.say("triangle-alert", say(words))


def _removed(counter: Counter, path: Path, stamp: Stamp) -> None:
    """Only what was read: a scanner may have written another page under the same name."""
    try:
        is_same = stamp_of(path) == stamp
    except OSError:
        return
    if is_same:
        counter.remove_file(str(path))
