"""Keeps what is shown true: the three answers, the lists, the clock."""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.domain.calendar import to_wita
from app.errors import BerandaError
from app.sync.engine import Report
from app.sync.schedule import VisitPaused
from ui import status_text, visit_log
from ui.clock_watch import ClockWatch
from ui.counter import Row
from ui.gauges import Gauges
from ui.languages import say
from ui.models import queue_filter
from ui.session import Gathered
from ui.status_text import Answer, Notice

if TYPE_CHECKING:
    from ui.main_window import MainWindow

# So soon after a visit the lists are read again that tell what it changed.
FRESH_MS = 5_000
EMPTY: Row = {"files": 0, "bytes": 0, "oldest_ms": 0}


class Refresh(QObject):
    """Listens to the session and dresses the screens."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._last = Gathered()
        self.arrived_at: datetime | None = None
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
        self._show_visits()
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
        office.home.set_told(found.told)
        office.queue.set_now(now)
        window.work.queue_changed(found)
        office.sync.set_gathered(found.pouch, found.waiting, found.news, now)
        files = int(found.pouch["files"])
        waiting = queue_filter.counts(found.counts)[""]
        office.rail.set_badge("sync", str(files) if files else "", "kunyit")
        office.rail.set_badge("queue", str(waiting) if waiting else "")
        window.link.gathered(found.pouch, found.waiting, found.hq_ms)
        self._tell_custody(found)
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
        session.log.visited(report, session.counter.desk.now_ms())
        self._show_visits()
        self._keep_room()

    def refused(self, problem: BerandaError) -> None:
        session = self._window.session
        if session is not None and not isinstance(problem, VisitPaused):
            now_ms = session.counter.desk.now_ms()
            if session.log.failed(problem, session.loop.schedule.link, now_ms):
                session.keep(visit_log.SETTING, session.log.to_keep())
            self._show_visits()
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
            self._keep_room()

    def _keep_room(self) -> None:
        """After a visit, and now and then: what headquarters holds safely may make way."""
        session = self._window.session
        if session is not None:
            session.read(session.counter.custody.keep_room, self._room_made)

    def _room_made(self, count: int) -> None:
        """Originals that headquarters holds in a proven backup have made way."""
        session = self._window.session
        if count and session is not None:
            session.log.let_go(count, session.counter.desk.now_ms())
            session.keep(visit_log.SETTING, session.log.to_keep())
            self._show_visits()
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

    def _tell_custody(self, found: Gathered) -> None:
        """Under the visit that has just ended: what it carried, and what is held there now."""
        session, pouch = self._window.session, found.pouch
        if session is None or "mine" not in pouch:
            return
        before = session.log.to_keep()
        held, now_ms = (int(pouch["held"]), int(pouch["mine"])), session.counter.desk.now_ms()
        if session.log.weigh(session.loop.meter.visit, *held, now_ms, FRESH_MS):
            after = session.log.to_keep()
            if after != before:
                session.keep(visit_log.SETTING, after)
        self._show_visits()

    def _show_visits(self) -> None:
        if self._window.session is not None:
            self._window.office.sync.set_history(self._window.session.log.rows())
