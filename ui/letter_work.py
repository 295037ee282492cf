"""What happens when the officer prints a letter of an application from the queue."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.domain.letters import LABELS, that_apply
from app.domain.officer import Action
from app.services.printing import note_letter
from ui import notices
from ui.counter import Row
from ui.languages import say
from ui.operations.letters import Letter, print_letter
from ui.screens.paper_sheet import PaperSheet, SaveLetterSheet
from ui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from ui.main_window import MainWindow


class LetterWork(QObject):
    """Asks which letter, prints it; without a printer asks where the PDF shall lie."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self.sheet: Sheet | None = None
        window.office.queue.letters_wanted.connect(self.ask)

    def ask(self, subject: str) -> None:
        """Read the application beside the screen, then show its letters."""
        session = self._window.session
        if session is None:
            return
        desk = session.counter.desk

        def read() -> Row | None:
            with desk.act(Action.PRINT_RECEIPT) as act:
                return act.application(subject)

        session.read(read, self._show)

    def _show(self, row: Row | None) -> None:
        if row is None:
            return
        record = row["record"]
        sheet = PaperSheet(self._window.theme, self._window.ground, that_apply(record))
        subject = str(row["subject"])
        sheet.chosen.connect(lambda code: self._print(sheet, subject, record, code))
        self.sheet = sheet
        sheet.open()

    def _print(self, sheet: PaperSheet, subject: str, record: Row, code: str) -> None:
        sheet.close_sheet()
        session = self._window.session
        if session is None:
            return
        counter = session.counter

        def work() -> Letter:
            letter = print_letter(counter, record, code)
            if letter.printer:
                note_letter(counter.desk, subject, code)
            return letter

        session.do(work, lambda letter: self._printed(letter, subject))

    def _printed(self, letter: Letter, subject: str) -> None:
        window = self._window
        if letter.printer:
            words = say(
                "{what} dicetak di {printer}.", what=LABELS[letter.code], printer=letter.printer
            )
            window.toast.say("circle-check", words)
            return
        problem = say("Tidak ada printer. Surat dapat disimpan sebagai PDF.")
        if letter.problem:
            problem = notices.HAPPENINGS[letter.problem]
        place = str(Path.home() / f"{LABELS[letter.code]} {letter.number}.pdf")
        sheet = SaveLetterSheet(window.theme, window.ground, problem, place)
        sheet.save.clicked.connect(lambda: self._save(sheet, letter, subject))
        self.sheet = sheet
        sheet.open()

    def _save(self, sheet: SaveLetterSheet, letter: Letter, subject: str) -> None:
        session, place = self._window.session, sheet.field.value()
        if session is None:
            return
        write, desk = session.counter.save_file, session.counter.desk

        def work() -> None:
            write(place, letter.pdf)
            note_letter(desk, subject, letter.code)

        session.do(
            work,
            lambda _done: sheet.close_sheet(),
            lambda problem: sheet.field.set_problem("error", notices.sentence(problem)),
        )
