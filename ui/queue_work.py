"""Finding people again: the queue asks for a list, the store gives it page by page."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from ui.counter import Row
from ui.models import queue_filter
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
        session.read(counted, lambda count: self._window.office.queue.reset(ahead + count))

    def _page(self, offset: int, limit: int) -> None:
        session = self._window.session
        if session is None:
            return
        ahead, looks = self._ahead(), session.counter.looks
        wanted = self._wanted(session.counter.wanted)
        only_drafts = self._pill == "draf"

        def fetch(start: int, count: int) -> list[Row]:
            return [] if only_drafts else looks.queue(wanted, start, count)

        session.read(
            lambda: queue_filter.page(ahead, fetch, offset, limit),
            lambda found: self._window.office.queue.put(offset, found),
        )

    def _ahead(self) -> list[Row]:
        if not queue_filter.shows_drafts(self._pill, self._words):
            return []
        return self._drafts

    def _wanted(self, make: Any) -> Any:
        if self._pill == "perlu_tindakan":
            return make(text=self._words, only_action=True)
        return make(text=self._words, stages=tuple(queue_filter.statuses(self._pill)))
