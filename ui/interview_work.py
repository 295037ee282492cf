"""The talk at the counter: calling the head of the post without a sound, and their decision."""

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject
from shiboken6 import isValid

from app.domain import signs
from app.domain.calendar import wita_date
from app.domain.officer import Action, Officer, may
from app.domain.signs import Sign
from app.ids import OfficerId
from app.services import interview
from app.services.drafts import Draft
from ui import notices
from ui.languages import say
from ui.screens.head_sheet import HeadSheet
from ui.screens.intake.interview import InterviewStep
from ui.screens.intake_screen import IntakeScreen
from ui.screens.intake_side import TALK
from ui.session import Session

if TYPE_CHECKING:
    from ui.main_window import MainWindow


class InterviewWork(QObject):
    """Nothing here is seen or heard by who stands at the counter."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self.sheet: HeadSheet | None = None

    def listen(self, wizard: IntakeScreen) -> None:
        wizard.decision_wanted.connect(lambda: self.ask(wizard))
        wizard.head_wanted.connect(self.call)
        wizard.save_wanted.connect(lambda _draft: self.look(wizard))

    def look(self, wizard: IntakeScreen) -> None:
        """At every save of the talk: what this laptop knows is looked up beside the screen."""
        session, draft = self._window.session, wizard.draft
        if session is None or draft.step != TALK:
            return
        counter = session.counter
        rules = counter.book.on(wita_date(counter.desk.clock.now()))
        session.read(
            lambda: interview.look(counter.desk, draft, rules),
            lambda found: self._found(wizard, draft.id, found),
        )

    def _found(self, wizard: IntakeScreen, draft_id: str, found: tuple[Sign, ...]) -> None:
        """Shown only while that talk is open, and kept with it who has seen what."""
        session = self._window.session
        if session is None or not isValid(wizard) or wizard.draft.id != draft_id:
            return
        panel = wizard.side.extra(TALK)
        panel.show_signs(found)
        panel.tell(wizard.draft.record)
        page, desk = cast(InterviewStep, wizard.page(TALK)), session.counter.desk
        if wizard.draft.step != TALK or not panel.isVisible():
            return
        told = signs.seen(found, desk.officer.id, desk.now_ms(), page.seen)
        if told != page.seen:
            page.saw(told)
            wizard.save()

    def call(self, subject: str = "") -> None:
        """F12: one line in the journal, and a dot for the head of the post."""
        session = self._window.session
        if session is not None:
            desk = session.counter.desk
            session.work.run(lambda: interview.call_head(desk, subject))

    def welcome(self, session: Session) -> None:
        """The head of the post sees that somebody called while they were away."""
        rail = self._window.office.rail
        rail.user.set_dot(False)
        if may(session.counter.desk.officer, Action.OVERRIDE):
            looks = session.counter.looks
            called = looks.setting(interview.CALLED)
            rail.user.set_dot(bool(called))

    def leave(self, session: Session) -> None:
        """The head of the post goes again: the call was seen."""
        desk = session.counter.desk
        if may(desk.officer, Action.OVERRIDE) and session.counter.looks.setting(interview.CALLED):
            session.work.run(lambda: interview.head_came(desk))

    def ask(self, wizard: IntakeScreen) -> None:
        """Open the decision; the officer's own session goes on behind it."""
        window, session = self._window, self._window.session
        if session is None:
            return
        present = session.counter.desk.officer
        is_present = interview.may_decide(present)
        heads = [one for one in window.station.officers() if interview.may_decide(one)]
        sheet = HeadSheet(window.theme, window.ground, heads, is_present=is_present)
        sheet.keep.clicked.connect(lambda: self._keep(sheet, wizard))
        self.sheet = sheet
        sheet.open()

    def _keep(self, sheet: HeadSheet, wizard: IntakeScreen) -> None:
        session = self._window.session
        if session is None:
            return
        desk, station = session.counter.desk, self._window.station
        outcome, note = sheet.outcome.value(), sheet.note.value()
        who, password = sheet.who.value(), sheet.password.value()
        if not outcome:
            sheet.say(say("Pilih putusan."))
            return
        draft, present = wizard.collected(), desk.officer

        def decide() -> Draft:
            is_present = interview.may_decide(present)
            head: Officer = present if is_present else station.vouch(OfficerId(who), password)
            return interview.decide(desk, head, draft, (outcome, note))

        session.do(
            decide,
            lambda kept: self._kept(sheet, wizard, kept),
            lambda problem: sheet.say(notices.sentence(problem)),
        )

    def _kept(self, sheet: HeadSheet, wizard: IntakeScreen, draft: Draft) -> None:
        sheet.close_sheet()
        wizard.take(draft, ("interview",))
