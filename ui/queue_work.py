"""Finding people again: the queue asks for a list, the store gives it page by page."""

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from app.domain.officer import Action, may
from app.ids import OfficerId
from app.services import intake
from ui import clock_words, notices
from ui.counter import Row
from ui.languages import say
from ui.letter_work import LetterWork
from ui.models import queue_filter
from ui.screens.cancel_sheet import CancelSheet
from ui.screens.head_proof import HeadProof
from ui.session import Gathered

if TYPE_CHECKING:
    from ui.main_window import MainWindow


class QueueWork(QObject):
    """Drafts stand before applications; every page is one short read beside the screen."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._words, self._pill = "", ""
        self._drafts: list[Row] = []
        window.office.queue.filter_changed.connect(self._filter)
        window.office.queue.rows_wanted.connect(self._page)
        window.office.queue.cancel_wanted.connect(self._cancel)
        self.letters = LetterWork(window)

    def changed(self, found: Gathered) -> None:
        """Something was written: the pills and the list again."""
        self._drafts = found.drafts
        self._window.office.queue.set_counts(queue_filter.counts(found.counts))
        self._filter(self._words, self._pill)

    def _filter(self, words: str, pill: str) -> None:
        session = self._window.session
        self._words, self._pill = words, pill
        if session is None:
            return
        looks, wanted = session.counter.looks, self._wanted(session.counter.wanted)
        ahead = len(self._ahead())
        counted = (lambda: 0) if pill == "draf" else (lambda: looks.queue_size(wanted))
        session.read(counted, lambda count: self._told(ahead + count))

    def _told(self, total: int) -> None:
        """Nobody found: perhaps the name is spelt otherwise."""
        queue, session, words = self._window.office.queue, self._window.session, self._words
        queue.reset(total)
        if total or not words or session is None:
            return
        looks = session.counter.looks
        session.read(
            lambda: looks.alike(words, 1),
            lambda found: queue.card.nothing.offer(str(found[0]["name"])) if found else None,
        )

    def _page(self, offset: int, limit: int) -> None:
        session = self._window.session
        if session is None:
            return
        ahead, looks = self._ahead(), session.counter.looks
        now = session.now()
        rules = session.counter.book.on(now.date())
        wanted = self._wanted(session.counter.wanted)
        only_drafts = self._pill == "draf"

        def fetch(start: int, count: int) -> list[Row]:
            found = [] if only_drafts else looks.queue(wanted, start, count)
            return clock_words.clocked(found, now, rules)

        session.read(
            lambda: queue_filter.page(ahead, fetch, offset, limit),
            lambda found: self._window.office.queue.put(offset, found),
        )

    def _ahead(self) -> list[Row]:
        queue = self._window.office.queue
        if not queue_filter.shows_drafts(self._pill, self._words) or queue.purpose():
            return []
        return self._drafts

    def _wanted(self, make: Any) -> Any:
        queue, session = self._window.office.queue, self._window.session
        since_ms = 0
        if queue.days() and session is not None:
            first = session.now() - timedelta(days=queue.days() - 1)
            since_ms = int(first.replace(hour=0, minute=0, second=0).timestamp() * 1000)
        return make(
            text=self._words,
            stages=tuple(queue_filter.statuses(self._pill)),
            only_action=self._pill == queue_filter.ACTION,
            only_unsent=self._pill == queue_filter.UNSENT,
            since_ms=since_ms,
            purpose=queue.purpose(),
        )

    def _cancel(self, subject: str) -> None:
        """Close an application at the applicant's wish; the reason stays with it."""
        window = self._window
        if any(one["id"] == subject for one in self._drafts):
            window.work.cancel_draft(subject)
            return
        session = window.session
        if session is None:
            return
        officer, everybody = session.counter.desk.officer, window.station.officers()
        heads = [one for one in everybody if may(one, Action.CANCEL)]
        proof = HeadProof(window.theme, heads, is_present=may(officer, Action.CANCEL))
        sheet = CancelSheet(window.theme, window.ground, proof)
        sheet.go_on.clicked.connect(lambda: self._cancelled(sheet, subject))
        sheet.open()

    def _cancelled(self, sheet: CancelSheet, subject: str) -> None:
        session, reason = self._window.session, sheet.reason()
        if session is None or not reason:
            sheet.say(say("Tulis alasannya dulu."))
            return
        desk, station, proof = session.counter.desk, self._window.station, sheet.proof
        is_present, who, password = proof.is_present, proof.who(), proof.words()

        def cancel() -> None:
            head = None if is_present else station.vouch(OfficerId(who), password)
            intake.cancel(desk, subject, reason, head)

        session.do(
            cancel,
            lambda _done: sheet.close_sheet(),
            lambda problem: (sheet.say if is_present else proof.say)(notices.sentence(problem)),
        )
