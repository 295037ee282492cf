"""What the buttons of the courier screen do, in a lane of their own beside the counter."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from app.errors import BerandaError
from app.sync.courier import Copying, Step, Tell
from app.sync.courier_answers import Answered
from app.sync.engine import Report
from app.sync.stick import StickStopped
from ui import notices
from ui.counter import Load, Row
from ui.devices import drives
from ui.languages import say
from ui.operations.courier import print_courier_letter
from ui.operations.letters import Letter
from ui.screens import courier_words
from ui.screens.paper_sheet import SaveLetterSheet
from ui.session import Session
from ui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from ui.main_window import MainWindow

LOOK_MS = 2_000


class CourierWork(QObject):
    """Copies, checks, reads and prints; the link and the counter go on meanwhile."""

    _told = Signal(object)

    def __init__(self, window: "MainWindow", plugged_in: drives.Drives = drives.removable) -> None:
        super().__init__(window)
        self._window, self.plugged_in = window, plugged_in
        self.screen = window.office.courier
        self.load: Load | None = None
        self.sheet: Sheet | None = None
        self._wants_stop = False
        # told in the lane's thread, heard in this one
        self._told.connect(self._hear, Qt.ConnectionType.QueuedConnection)
        self._look = QTimer(self)
        self._look.setInterval(LOOK_MS)
        self._look.timeout.connect(self._look_around)
        self._listen()

    def open(self) -> None:
        """Show the screen with what a stick would hold now."""
        window = self._window
        if window.session is None:
            return
        window.go("courier")
        window.office.top_bar.set_title(say("Kurir USB"), say("Kantong lewat flashdisk"))
        self._look_around()
        self._look.start()
        self._gather()

    def keep(self, load: Load | None) -> None:
        """A stick that was ready stays ready."""
        if load is not None:
            self._filled(load)

    def _gather(self) -> None:
        session = self._window.session
        if session is None:
            return
        courier = session.counter.courier

        def read() -> tuple[Row, list[Row]]:
            return courier.amount(), courier.sticks()

        session.read(read, self._show)

    def _show(self, found: tuple[Row, list[Row]]) -> None:
        unsent, sticks = found
        session = self._window.session
        if session is not None:
            self.screen.send.show_amount(unsent)
            self.screen.show_sticks(sticks, session.now())
            card = self._window.office.sync.courier
            card.show_last(sticks[0] if sticks else None, session.now())

    def _look_around(self) -> None:
        session = self._window.session
        if session is None or self._window.office.page() != "courier":
            self._look.stop()
        elif not self.screen.send.is_busy:
            # beside the screen: a drive that is being pulled answers late
            session.read(self.plugged_in, self.screen.send.show_drives)

    def _fill(self, place: str, is_all: bool) -> None:
        self.screen.set_busy(True, is_filling=True)
        self._run(
            lambda courier, tell: courier.fill(place, is_all, tell),
            self._filled,
            lambda problem: self.screen.send.show_problem(notices.sentence(problem)),
        )

    def _read(self, place: str) -> None:
        self.screen.set_busy(True)
        self.screen.answer.say("laut", say("Membaca jawaban Kanim."))
        self._run(
            lambda courier, tell: courier.read(place, tell),
            self._answered,
            lambda problem: self.screen.answer.say("mengkudu", notices.sentence(problem)),
        )

    def _run(
        self,
        work: Callable[[Any, Tell], Any],
        done: Callable[[Any], None],
        failed: Callable[[BerandaError], None],
    ) -> None:
        session = self._window.session
        if session is None:
            return
        self._wants_stop = False

        def tell(progress: Copying) -> None:
            if self._wants_stop or session.is_over:
                raise StickStopped()
            self._told.emit(progress)

        def ended(then: Callable[[Any], None], result: Any) -> None:
            self.screen.set_busy(False)
            then(result)
            session.refresh()
            self._gather()

        session.stick.run(
            lambda: work(session.counter.courier, tell),
            lambda result: ended(done, result),
            lambda problem: ended(failed, problem),
        )

    def _hear(self, progress: Copying) -> None:
        if not self.screen.send.is_busy:
            return
        if progress.step is Step.READ:
            self.screen.answer.say("laut", courier_words.copying(progress))
        else:
            self.screen.send.show_copying(progress)

    def _filled(self, load: Load) -> None:
        self.load = load
        self.screen.send.show_ready(load)

    def _answered(self, done: Answered) -> None:
        self.screen.answer.say(*courier_words.answered(done))
        if self.load is not None and self.load.made.number <= done.answers:
            self.load = None
            self.screen.send.show_idle()
        session = self._window.session
        if session is not None:
            session.visited.emit(Report(0, done.entries, done.pictures))

    def _stop(self) -> None:
        self._wants_stop = True

    def _print(self) -> None:
        session, load = self._window.session, self.load
        if session is not None and load is not None:
            counter = session.counter
            session.do(lambda: print_courier_letter(counter, load), self._printed)

    def _printed(self, letter: Letter) -> None:
        window = self._window
        if letter.printer:
            window.toast.say(
                "circle-check", say("Surat pengantar dicetak di {printer}.", printer=letter.printer)
            )
            return
        problem = say("Tidak ada printer. Surat dapat disimpan sebagai PDF.")
        if letter.problem:
            problem = notices.HAPPENINGS[letter.problem]
        place = str(Path.home() / f"Surat pengantar {letter.number}.pdf")
        sheet = SaveLetterSheet(window.theme, window.ground, problem, place)
        sheet.save.clicked.connect(lambda: self._save(window.session, sheet, letter))
        self.sheet = sheet
        sheet.open()

    def _save(self, session: Session | None, sheet: SaveLetterSheet, letter: Letter) -> None:
        if session is None:
            return
        write, place = session.counter.save_file, sheet.field.value()
        session.do(
            lambda: write(place, letter.pdf),
            lambda _done: sheet.close_sheet(),
            lambda problem: sheet.field.set_problem("error", notices.sentence(problem)),
        )

    def _listen(self) -> None:
        screen, window = self.screen, self._window
        window.office.shown.connect(lambda page: self._gather() if page == "sync" else None)
        window.office.sync.courier_wanted.connect(self.open)
        screen.fill_wanted.connect(self._fill)
        screen.read_wanted.connect(self._read)
        screen.letter_wanted.connect(self._print)
        screen.stop_wanted.connect(self._stop)
        screen.closed.connect(lambda: window.go("sync"))
