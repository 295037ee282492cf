"""What happens when the officer works: begin, save, park, take, print, find again."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.domain import intake as rules
from app.domain.calendar import wita_date
from app.errors import BerandaError
from app.services import drafts, intake
from app.services.drafts import Draft
from ui import clock_words, notices, rows
from ui.counter import Row
from ui.duplicate_work import DuplicateWork
from ui.hand_work import HandWork
from ui.languages import say
from ui.mend_work import MendWork
from ui.namesake_work import NamesakeWork
from ui.operations.printing import Outcome, print_receipt
from ui.picture_work import PictureWork
from ui.queue_work import QueueWork
from ui.record_work import RecordWork
from ui.screens.intake.done import DoneSheet, ResumeSheet, SavePdfSheet
from ui.screens.intake.facts import StepFacts
from ui.screens.intake.officer_only import OfficerOnly
from ui.screens.intake.review import AfterSaving, ReviewStep
from ui.screens.intake.side_travel import WillTravel
from ui.screens.intake_names import field_name
from ui.screens.intake_screen import IntakeScreen
from ui.session import Gathered, Session
from ui.spare_wizard import SpareWizard
from ui.undo import LastAct

if TYPE_CHECKING:
    from ui.main_window import MainWindow


# Nusa Tenggara Timur: all posts stand there
PROVINCE = "53"


class DeskWork(QObject):
    """Joins the screens' wishes to the services, through the session's lanes."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self.wizard: IntakeScreen | None = None
        self.sheet: Any = None
        self._drafts: list[Row] = []
        self._newest: Draft | None = None
        office = window.office
        office.home.start.connect(self.start)
        office.home.opened.connect(self.open_row)
        self.mending = MendWork(window)
        self.spare = SpareWizard(window.theme, self._new_wizard, self)
        office.home.act.connect(self.open_row)
        office.home.queue_wanted.connect(lambda: window.go("queue"))
        office.home.sync_wanted.connect(window.refresh.send)
        office.sync.sync_wanted.connect(window.refresh.send)
        office.rail.new_application.connect(lambda: self.start(""))
        office.queue.opened.connect(self.open_row)
        office.queue.print_wanted.connect(lambda subject: self.print(subject, ""))
        self.last = LastAct()
        self.duplicates = DuplicateWork(window)
        self.namesakes = NamesakeWork(window)
        self.queue, self.records = QueueWork(window), RecordWork(window)
        self.hands = HandWork(window)
        self.pictures = PictureWork(window)

    @property
    def session(self) -> Session | None:
        return self._window.session

    def start(self, nik: str) -> None:
        """F2, or a NIK typed at home: a new draft with the next ticket."""
        session = self.session
        if session is None:
            return
        self.save_open_draft()
        desk, record = session.counter.desk, rules.empty_record()

        def begin(told: Row) -> None:
            session.do(lambda: drafts.start(desk, told), self._open)

        if nik:
            self.duplicates.before(record | {"nik": nik}, begin)
        else:
            begin(record)

    def open_row(self, key: str) -> None:
        """A draft goes on where it was; an application is shown in the queue."""
        session = self.session
        if session is None:
            return
        if key == clock_words.SEND:
            self._window.refresh.send()
            self._window.go("sync")
        elif any(one["id"] == key for one in self._drafts):
            self.take_up(key)
        else:
            self.mending.open(key)

    def cancel_draft(self, draft_id: str) -> None:
        """Let a draft go at once; its link and Ctrl+Z bring it back whole."""
        session = self.session
        if session is not None:
            desk = session.counter.desk
            session.do(lambda: drafts.cancel(desk, draft_id), self._cancelled)

    def _cancelled(self, draft: Draft | None) -> None:
        session = self.session
        if draft is None or session is None:
            return
        desk = session.counter.desk
        self.last.remember(lambda: session.do(lambda: drafts.save(desk, draft)))
        words = say("Draf {ticket} dibatalkan.", ticket=draft.ticket)
        self._window.toast.say("circle-check", words, say("Urungkan"), self.last.undo)

    def offer_resume(self) -> None:
        """After a power cut: say what is whole, and offer to go on."""
        session = self.session
        if session is not None:
            session.read(session.counter.looks.drafts, self._offer)
            self.spare.prepare(session)

    def save_open_draft(self) -> None:
        """On leaving, locking, closing: nothing typed stays only on the screen."""
        wizard, session = self.wizard, self.session
        if wizard is not None and session is not None and wizard.draft.id and wizard.isVisible():
            wizard.save()

    def print(self, subject: str, paper: str) -> None:
        """Print or print again; where there is no printer, ask where the PDF shall lie."""
        session = self.session
        if session is None:
            return
        counter = session.counter
        kind = paper or str(counter.looks.setting("paper") or "a5")
        printer = str(counter.looks.setting("printer") or "")
        session.do(lambda: print_receipt(counter, subject, kind, printer), self._printed)

    def queue_changed(self, found: Gathered) -> None:
        """Counts on the pills, and the list again if it is in view."""
        self._drafts = found.drafts
        self.queue.changed(replace(found, drafts=self.hands.named(found.drafts)))

    def go_on(self, draft: Draft) -> None:
        """An intake whose screen was made anew."""
        self._open(draft)

    def _open(self, draft: Draft) -> None:
        session = self.session
        if session is None:
            return
        self.last.forget()
        self.wizard = self.spare.take(session) or self._new_wizard(session)
        self._window.office.show_wizard(self.wizard)
        self.wizard.open_draft(draft)
        self.pictures.show_stored(self.wizard, draft)

    def _new_wizard(self, session: Session) -> IntakeScreen:
        """Pages that know the rules of today; whoever works with it listens from here on."""
        counter = session.counter
        today = wita_date(counter.desk.clock.now())
        regions, place = counter.regions, counter.desk.post.place
        home = regions.regency_called(place, PROVINCE)
        book, same_nik = counter.book, counter.looks.same_nik
        facts = StepFacts(
            book.on(today), book, regions, same_nik, home, self._window.comfort.enter_moves,
            counter.looks.elsewhere,
        )  # fmt: skip
        wizard = IntakeScreen(self._window.theme, facts, self._window.office.stage)
        wizard.save_wanted.connect(self._save)
        self.duplicates.watch(wizard)
        wizard.park_wanted.connect(self._park)
        wizard.closed.connect(self._leave)
        wizard.receive_wanted.connect(self._receive)
        self.pictures.listen(wizard)
        self._window.talks.listen(wizard)
        self.hands.listen(wizard)
        self.namesakes.listen(wizard)
        wizard.side.add_extra(5, WillTravel(self._window.theme))
        panel = OfficerOnly(self._window.theme, facts.rules)
        panel.head_wanted.connect(lambda: wizard.head_wanted.emit(wizard.draft.id))
        panel.shown.connect(lambda: self._window.talks.look(wizard))
        wizard.side.add_extra(6, panel)
        after = AfterSaving(self._window.theme)
        wizard.side.add_extra(8, after)
        wizard.page_made.connect(
            lambda _number, page: _choose_paper(
                page, str(counter.looks.setting("paper") or "a5"), after
            )
        )
        return wizard

    def _save(self, draft: Draft) -> None:
        session, wizard = self.session, self.wizard
        if session is None or wizard is None:
            return
        desk = session.counter.desk
        self._newest = draft
        session.do(
            lambda: drafts.save(desk, draft),
            lambda _kept: self._saved(wizard, draft, session.now()),
            lambda problem: wizard.told_unsaved(notices.sentence(problem)),
        )

    def _saved(self, wizard: IntakeScreen, draft: Draft, at: datetime) -> None:
        """An older save may come back while the newest is still on its way to the disk."""
        if draft is self._newest:
            wizard.told_saved(at)

    def _park(self, draft: Draft) -> None:
        session = self.session
        if session is None:
            return
        desk = session.counter.desk
        session.do(lambda: drafts.park(desk, draft), lambda kept: self._left(kept, say("disimpan")))

    def _leave(self, draft: Draft) -> None:
        session = self.session
        if session is None:
            return
        desk = session.counter.desk
        session.do(lambda: drafts.park(desk, draft), lambda kept: self._left(kept, say("disimpan")))

    def _left(self, draft: Draft, word: str) -> None:
        self.wizard = None
        self._home()
        self._window.toast.say(
            "circle-check",
            say("Draf {ticket} {word}.", ticket=draft.ticket, word=word),
            say("Buka"),
            self.last.undo,
        )
        self.last.remember(lambda: self.take_up(draft.id))

    def take_up(self, draft_id: str) -> None:
        """Open a draft where it was left."""
        session = self.session
        if session is not None:
            desk = session.counter.desk
            session.do(lambda: drafts.resume(desk, draft_id), self._taken_up)

    def _taken_up(self, draft: Draft) -> None:
        self._open(draft)
        self.hands.tell_taken(draft)

    def leave_wizard(self) -> None:
        """The draft has gone to somebody else: nothing more is written from this screen."""
        if self.wizard is not None:
            self.wizard.blockSignals(True)
        self.wizard = None
        self._home()

    def _receive(self, draft: Draft, paper: str) -> None:
        """One commit makes it official; only then is anything printed."""
        session, wizard = self.session, self.wizard
        if session is None or wizard is None:
            return
        wizard.setEnabled(False)
        desk = session.counter.desk
        session.do(
            lambda: intake.receive(desk, draft),
            lambda subject: self._received(subject, paper),
            self._not_received,
        )

    def _received(self, subject: str, paper: str) -> None:
        self.wizard = None
        self.print(subject, paper)
        if self.session is not None:
            self.session.loop.ask()

    def _not_received(self, problem: BerandaError) -> None:
        if self.wizard is not None:
            self.wizard.setEnabled(True)
            self.wizard.told_unsaved(notices.sentence(problem))

    def _printed(self, outcome: Outcome) -> None:
        if outcome.printer:
            self._done(outcome, say("Tanda terima dicetak di {printer}", printer=outcome.printer))
            return
        problem = say("Tidak ada printer. Permohonan tetap tersimpan.")
        if outcome.problem:
            problem = notices.HAPPENINGS[outcome.problem]
        record = outcome.printing.row["record"]
        copy = (
            "" if outcome.printing.copy == 1 else say(" cetak {copy}", copy=outcome.printing.copy)
        )
        place = Path.home() / f"Tanda terima {record['number']} {outcome.paper}{copy}.pdf"
        sheet = SavePdfSheet(self._window.theme, self._window.ground, problem, str(place))
        sheet.save.clicked.connect(lambda: self._save_pdf(sheet, outcome))
        sheet.closed.connect(lambda: self._pdf_closed(sheet, outcome))
        sheet.setProperty("saved", "")
        self.sheet = sheet
        sheet.open()

    def _save_pdf(self, sheet: SavePdfSheet, outcome: Outcome) -> None:
        session = self.session
        if session is None:
            return
        place = sheet.field.value()
        write = session.counter.save_file
        session.do(
            lambda: write(place, outcome.pdf),
            lambda _done: self._pdf_saved(sheet, place),
            lambda problem: sheet.field.set_problem("error", notices.sentence(problem)),
        )

    def _pdf_saved(self, sheet: SavePdfSheet, place: str) -> None:
        sheet.setProperty("saved", Path(place).name)
        sheet.close_sheet()

    def _pdf_closed(self, sheet: SavePdfSheet, outcome: Outcome) -> None:
        name = str(sheet.property("saved") or "")
        said = (
            say("Tersimpan sebagai PDF: {name}", name=name)
            if name
            else say("Belum dicetak, belum disimpan")
        )
        self._done(outcome, said)

    def _done(self, outcome: Outcome, printed: str) -> None:
        row = outcome.printing.row
        window = self._window
        self._home()
        sheet = DoneSheet(window.theme, window.ground, row["number"], printed)
        sheet.next.clicked.connect(lambda: self._after(sheet, lambda: self.start("")))
        sheet.again.clicked.connect(
            lambda: self._after(sheet, lambda: self.print(row["subject"], outcome.paper))
        )
        self.sheet = sheet
        sheet.open()

    def _after(self, sheet: DoneSheet, act: Any) -> None:
        sheet.close_sheet()
        act()

    def _home(self) -> None:
        self._window.office.show_page("home")
        self._window.office.home.clear_nik()
        self._window.office.home.focus_first()
        if self.session is not None:
            # pictures of the one who left: sixty people a day must not fill an old laptop
            self.session.read(self._window.station.machine.give_back, lambda _none: None)
            self.spare.prepare(self.session)

    def _offer(self, found: list[Row]) -> None:
        """Only work that was not parked was cut off."""
        cut = [one for one in found if not one["is_parked"]]
        if not cut:
            return
        row, window = cut[0], self._window
        words = rows.cut_off(row, len(cut) - 1, field_name(str(row["field"])))
        sheet = ResumeSheet(window.theme, window.ground, words, int(row["step"]))
        sheet.go_on.clicked.connect(lambda: self._after_resume(sheet, str(row["id"])))
        self.sheet = sheet
        sheet.open()

    def _after_resume(self, sheet: ResumeSheet, draft_id: str) -> None:
        sheet.close_sheet()
        self.take_up(draft_id)


def _choose_paper(page: QWidget, paper: str, after: AfterSaving) -> None:
    """The last step begins with the paper of the settings and shows the one that is chosen."""
    if isinstance(page, ReviewStep):
        page.papers.chosen.connect(after.preview.show_paper)
        page.set_paper(paper)
