"""Drafts that change hands: given to a colleague, or taken up from one, and always said."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.domain import hands
from app.ids import OfficerId
from app.services import drafts
from app.services.drafts import Draft
from ui import keys, notices
from ui.counter import Row
from ui.languages import say
from ui.screens.give_sheet import GiveSheet
from ui.screens.intake_screen import IntakeScreen

if TYPE_CHECKING:
    from ui.main_window import MainWindow

JUST_MS = 10_000
"""A draft taken up within this time was taken up by this very act."""


class HandWork(QObject):
    """From the queue's menu, and from an open intake (Ctrl+Shift+S)."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self.sheet: GiveSheet | None = None
        window.office.queue.give_wanted.connect(self._from_queue)

    def listen(self, wizard: IntakeScreen) -> None:
        """The head of an open intake has a button and a key for it."""
        keys.install(wizard, {"give": lambda: self._from_wizard(wizard)})
        wizard.header.give_wanted.connect(lambda: self._from_wizard(wizard))

    def tell_taken(self, draft: Draft) -> None:
        """Whose draft this was until now, if somebody else began it."""
        session, last = self._window.session, hands.last(draft.record)
        if session is None or last is None or last["by"] != session.counter.desk.officer.id:
            return
        if last["how"] == hands.TAKEN and last["at_ms"] >= session.counter.desk.now_ms() - JUST_MS:
            name = self.name(str(last["from"]))
            words = say("Draf {ticket} Anda lanjutkan dari {name}.", ticket=draft.ticket, name=name)
            self._window.toast.say("user-round", words)

    def name(self, officer: str) -> str:
        known = {str(one.id): one.name for one in self._window.station.packet_officers()}
        return known.get(officer, officer)

    def named(self, found: list[Row]) -> list[Row]:
        """Drafts of colleagues bear their name in the queue."""
        session = self._window.session
        own = str(session.counter.desk.officer.id) if session is not None else ""
        return [
            row | {"colleague": self.name(str(row["officer"])) if row["officer"] != own else ""}
            for row in found
        ]

    def _from_queue(self, draft_id: str) -> None:
        session = self._window.session
        if session is None:
            return
        looks = session.counter.looks
        session.read(looks.drafts, lambda found: self._found(draft_id, found))

    def _found(self, draft_id: str, found: list[Row]) -> None:
        row = next((one for one in found if one["id"] == draft_id), None)
        if row is not None:
            self._ask(draft_id, str(row["ticket"]), lambda: None)

    def _from_wizard(self, wizard: IntakeScreen) -> None:
        """What stands on the page is on the disk before it changes hands."""
        wizard.save()
        draft = wizard.draft

        def leave() -> None:
            self._window.work.leave_wizard()

        self._ask(draft.id, draft.ticket, leave)

    def _ask(self, draft_id: str, ticket: str, given: Callable[[], None]) -> None:
        session, window = self._window.session, self._window
        if session is None:
            return
        own = session.counter.desk.officer.id
        colleagues = [one for one in window.station.officers() if one.id != own]
        sheet = GiveSheet(window.theme, window.ground, ticket, colleagues)
        sheet.give.clicked.connect(lambda: self._give(sheet, draft_id, given))
        self.sheet = sheet
        sheet.open()

    def _give(self, sheet: GiveSheet, draft_id: str, given: Callable[[], None]) -> None:
        session, chosen = self._window.session, sheet.who.value()
        if session is None or not chosen:
            return
        desk, name = session.counter.desk, self.name(chosen)

        def told(draft: Draft) -> None:
            given()
            words = say("Draf {ticket} menunggu {name}.", ticket=draft.ticket, name=name)
            self._window.toast.say("users-round", words)

        sheet.close_sheet()
        session.do(
            lambda: drafts.give(desk, draft_id, OfficerId(chosen)),
            told,
            lambda problem: self._window.toast.say("octagon-alert", notices.sentence(problem)),
        )
