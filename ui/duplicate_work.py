"""The same NIK a second time: the officer compares, then goes on with one of the two."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from app.domain import duplicate, identity
from app.domain import intake as rules
from app.domain.calendar import wita_date
from app.services import drafts
from app.services.drafts import DAY_MS, Draft
from ui import elsewhere_words, rows
from ui.counter import Counter, Row
from ui.duplicate_words import Teller, number_of, question
from ui.screens.duplicate_sheet import DuplicateSheet
from ui.screens.intake_screen import IntakeScreen
from ui.session import Session

if TYPE_CHECKING:
    from ui.main_window import MainWindow

LIMIT = "ganda"
Begin = Callable[[Row], None]


class DuplicateWork(QObject):
    """Looks when a whole NIK is given, asks once, and remembers the answer in the record.

    Signals:
        call_head: the officer wants the head of the post; the NIK's other intake, by its key.
    """

    call_head = Signal(str)

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self.sheet: DuplicateSheet | None = None
        self._asked: tuple[str, str] = ("", "")
        self._settled: set[frozenset[str]] = set()

    def before(self, record: Row, begin: Begin) -> None:
        """A NIK typed at home: nothing is begun, no number taken, before the answer."""
        session = self._window.session
        if session is None:
            return

        def answer(found: Row | None) -> None:
            if found is None:
                begin(record)
            else:
                self._ask_at_home(session, found, record, begin)

        session.read(lambda: _rival(session.counter, record, ""), answer)

    def watch(self, wizard: IntakeScreen) -> None:
        """An intake is opened: every save of it may bring a NIK that is here already."""
        self._asked = ("", "")
        wizard.save_wanted.connect(self._look)

    def _look(self, draft: Draft) -> None:
        """Once for each NIK: a sheet shut with Esc is not thrown up again at every save."""
        session, nik = self._window.session, str(draft.record.get("nik") or "")
        asked = (draft.id, nik)
        if session is None or len(nik) != identity.LENGTH or asked == self._asked:
            return
        self._asked = asked
        if not duplicate.is_answered(draft.record):
            session.read(
                lambda: _rival(session.counter, draft.record, draft.id),
                lambda found: self._ask_in_wizard(session, found, draft),
            )

    def _ask_at_home(self, session: Session, found: Row, record: Row, begin: Begin) -> None:
        def decided(number: int) -> None:
            if number:
                begin(record | {"duplicate_of": _remembered(found, record)})
            else:
                self._go_on_with(found)

        told = _told_by_nik(session.counter, record)
        self._open(session, found, told, "").decided.connect(decided)

    def _ask_in_wizard(self, session: Session, found: Row | None, draft: Draft) -> None:
        wizard = self._window.work.wizard
        if found is None or wizard is None or wizard.draft.id != draft.id or self._is_open():
            return
        pair = frozenset((draft.id, rows.key_of(found)))
        if pair in self._settled:
            return

        def decided(number: int) -> None:
            if number:
                told = {"duplicate_of": _remembered(found, wizard.collected().record)}
                wizard.draft = replace(wizard.draft, record={**wizard.draft.record, **told})
                wizard.save()
            elif elsewhere_words.is_elsewhere(found):
                self._settled.add(pair)
            else:
                self._settled.add(pair)
                self._leave_for(session, found, wizard.collected())

        wizard.side.checks.beside(str(draft.record.get("nik") or ""))
        sheet = self._open(session, found, wizard.collected().record, draft.ticket)
        sheet.decided.connect(decided)

    def _leave_for(self, session: Session, found: Row, draft: Draft) -> None:
        """What was just begun is set aside, or let go where it holds nothing yet."""
        work, desk = self._window.work, session.counter.desk
        if work.wizard is not None:
            # its idle save must not bring a dropped draft back
            work.wizard.blockSignals(True)
            work.wizard = None
        session.do(
            lambda: drafts.put_away(desk, draft),
            lambda _done: self._go_on_with(found),
        )

    def _go_on_with(self, found: Row) -> None:
        window = self._window
        window.office.home.clear_nik()
        if elsewhere_words.is_elsewhere(found):
            return
        if rows.is_draft(found):
            window.work.take_up(str(found["id"]))
            return
        window.go("queue")
        window.office.queue.show_pill("")
        window.office.queue.search.setText(str(found["number"]))

    def _open(self, session: Session, found: Row, record: Row, ticket: str) -> DuplicateSheet:
        window, own = self._window, session.counter.desk.officer.id
        names = {str(one.id): one.name for one in window.station.officers()}
        asked = question(Teller(session.now(), names, str(own)), found, record, ticket)
        sheet = DuplicateSheet(window.theme, window.ground, asked)
        sheet.call_head.connect(lambda: self.call_head.emit(rows.key_of(found)))
        self.sheet = sheet
        sheet.open()
        return sheet

    def _is_open(self) -> bool:
        return self.sheet is not None and isValid(self.sheet) and self.sheet.isVisible()


def _rival(counter: Counter, record: Row, own: str) -> Row | None:
    """Read in the store's lane."""
    desk, mine = counter.desk, {"id": own, "nik": str(record.get("nik") or "")}
    days = counter.book.on(wita_date(desk.clock.now())).limit(LIMIT).count
    since_ms = desk.now_ms() - days * DAY_MS
    looks = counter.looks
    found = duplicate.rival(mine, looks.drafts(), looks.same_nik(mine["nik"]), since_ms)
    if found is None:
        there = [elsewhere_words.as_row(one, mine["nik"]) for one in looks.elsewhere(mine["nik"])]
        found = duplicate.rival(mine, (), there, 0)
    return dict(found) if found is not None else None


def _told_by_nik(counter: Counter, record: Row) -> Row:
    """With what the number itself says, so that both sides can be compared."""
    day = counter.book.on(wita_date(counter.desk.clock.now()))
    return record | rules.from_nik(record, counter.regions, day)


def _remembered(found: Row, record: Row) -> dict[str, Any]:
    """Headquarters sees which other intake the officer knew of."""
    return {
        "subject": rows.key_of(found),
        "number": str(found.get("number") or number_of(found)),
        "nik": record.get("nik"),
    }
