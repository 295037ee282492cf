"""Keeps what is shown true: the three answers, the lists, the clock."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.domain.calendar import to_wita
from app.errors import BerandaError
from app.sync.engine import Report
from app.sync.schedule import VisitPaused
from ui import status_text
from ui.clock_watch import ClockWatch
from ui.counter import Row
from ui.gauges import Gauges
from ui.languages import mark_count, say, say_count
from ui.models import queue_filter
from ui.session import Gathered
from ui.status_text import Answer, Notice

if TYPE_CHECKING:
    from ui.main_window import MainWindow

HISTORY = 8
# So soon after a visit the lists are read again that tell what it changed.
FRESH_S = 5.0
EMPTY: Row = {"files": 0, "bytes": 0, "oldest_ms": 0}


class Refresh(QObject):
    """Listens to the session and dresses the screens."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._last = Gathered()
        self.arrived_at: datetime | None = None
        self._history: list[Row] = []
        self._told: Notice | None = None
        clock, _random = window.station.tools
        self._watch = ClockWatch(clock)
        self.gauges = Gauges(window.station.machine, clock, self)
        self.gauges.found.connect(self._show_machine)

    @property
    def files_shown(self) -> int:
        """Applications that the screens say are still in the pouch."""
        return int(self._last.pouch.get("files") or 0)

    def before_sign_in(self) -> None:
        bar = self._window.status
        bar.show_answer(1, Answer("cloud", "", say("Sambungan dicoba setelah masuk"), ""))
        bar.show_answer(2, Answer("mailbox", "", say("Kantong terlihat setelah masuk"), ""))
        bar.show_answer(3, status_text.actions(0))
        self.clock()

    def again(self) -> None:
        """New screens are told what is known already."""
        self._told = None
        self.show(self._last if self._last.pouch else Gathered(pouch=EMPTY))
        self._show_machine(None)
        self._history = [{**line, "text": line["tell"]()} for line in self._history]
        self._window.office.sync.set_history(self._history)
        self.clock()

    def clock(self) -> None:
        """Once a second: the time, the disk, the wait until the next try."""
        clock, _random = self._window.station.tools
        now = to_wita(clock.now())
        self._window.status.set_clock(f"{status_text.clock(now)} WITA")
        session = self._window.session
        self.gauges.look(None if session is None else session.counter.printer.names)
        if session is not None:
            self.link()
            self._show_notice()

    def show(self, found: Gathered) -> None:
        """New lists for the home page, the queue's pills, the pouch and the badges."""
        window, session = self._window, self._window.session
        if session is None:
            return
        if self.files_shown and not int(found.pouch["files"]):
            window.knock.arrived()
        self._last = found
        office, now = window.office, session.now()
        office.home.set_now(now)
        office.home.set_today(found.today, found.drafts, found.today_count)
        office.home.set_actions(found.actions)
        office.home.set_pouch(found.pouch)
        office.queue.set_now(now)
        window.work.queue_changed(found)
        office.sync.set_now(now)
        office.sync.set_pouch(found.pouch)
        office.sync.set_waiting(found.waiting)
        files = int(found.pouch["files"])
        waiting = queue_filter.counts(found.counts)[""]
        office.rail.set_badge("sync", str(files) if files else "", "kunyit")
        office.rail.set_badge("queue", str(waiting) if waiting else "")
        window.link.gathered(found.pouch, found.waiting)
        self._tell_custody(now)
        window.status.show_answer(3, status_text.actions(len(found.actions)))
        self.link()

    def link(self) -> None:
        """The first answer, and the picture of the way to headquarters."""
        self._window.link.show()

    def visited(self, report: Report) -> None:
        """A visit ended well: headquarters signed for what it holds."""
        session = self._window.session
        if session is None:
            return
        self.arrived_at = session.now()
        self._watch.heard(report.clock_off_s)
        self._note(lambda: _news(report), "kunyit" if report.blobs_missing else "lontar")

    def refused(self, problem: BerandaError) -> None:
        if isinstance(problem, VisitPaused):
            self.link()
            return
        self._note(self._window.link.told(problem), "kunyit")
        self.link()

    def send(self) -> None:
        """F5: try now."""
        if self._window.session is not None:
            self._window.session.loop.ask()

    def _show_machine(self, _found: object) -> None:
        """The right end of the bar; a battery at its end saves what is open first."""
        self._show_notice()
        self._window.status.set_right(self.gauges.shown())
        power = self.gauges.last.power
        battery = None if power is None or power.is_mains else power.percent
        self._window.comfort.spare(battery)
        session = self._window.session
        if session is not None:
            session.loop.set_machine(battery, self.gauges.last.free_bytes)
            session.read(session.counter.custody.keep_room, self._room_made)

    def _room_made(self, count: int) -> None:
        """Originals that headquarters holds in a proven backup have made way."""
        if count:
            words = mark_count("{n} gambar asli dilepas dari laptop ini, asli di Kanim")
            self._note(lambda: say_count(words, count), "laut")
            self._window.settings.show_storage()

    def _show_notice(self) -> None:
        """The one thing about the laptop that must be heard now, worst first."""
        notice = self.gauges.notice()
        if notice is None and self._window.session is not None:
            notice = status_text.clock_notice(self._watch.off_s(self._last.hq_ms))
        if notice == self._told:
            return
        if notice is not None and self._window.session is not None:
            self._window.work.save_open_draft()
        self._told = notice
        self._window.notice.tell(notice)

    def _tell_custody(self, now: datetime) -> None:
        """Under the visit that has just ended: what it carried, and what is held there now."""
        newest = self._history[0] if self._history else None
        if newest and newest["tone"] == "lontar" and (now - newest["at"]).total_seconds() < FRESH_S:
            newest["under"] = self._window.link.carried()
            self._window.office.sync.set_history(self._history)

    def _note(self, tell: Callable[[], str], tone: str) -> None:
        session = self._window.session
        if session is None:
            return
        line = {"at": session.now(), "text": tell(), "tone": tone, "tell": tell}
        # ten tries that all failed alike are one line with the newest time
        same = self._history and self._history[0]["text"] == line["text"]
        self._history = [line, *self._history[1 if same else 0 :]][:HISTORY]
        self._window.office.sync.set_history(self._history)


def _news(report: Report) -> str:
    """What a visit brought, in a few words."""
    told = (
        (mark_count("{n} catatan sampai"), report.entries_sent),
        (mark_count("{n} gambar sampai"), report.blobs_sent),
        (mark_count("{n} kabar dari Kanim"), report.entries_taken),
    )
    news = [say_count(words, n) for words, n in told if n]
    if report.blobs_missing:
        news.append(say_count(_MISSING, report.blobs_missing))
    if report.is_hq_restored:
        news.append(say("Kanim dipulihkan dari cadangan, kiriman dilengkapi"))
    return ", ".join(news) or say("Tidak ada yang baru")


_MISSING = mark_count("{n} gambar tidak terbaca di laptop ini, pindai lagi")
