"""The way to headquarters on the screens: what it does, what holds it back, what is chosen."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from app.domain.calendar import to_wita
from app.sync import ahead, link_settings, overdue, planning
from app.sync.blobs import Load
from app.sync.eta import Eta
from app.sync.overdue import Waits
from app.sync.planning import Why
from app.sync.schedule import Link
from ui import link_words, rows, status_text
from ui.counter import Row
from ui.languages import say, say_count
from ui.link_words import Held
from ui.screens.sync_words import Whole
from ui.session import Session
from ui.status_text import LinkFacts
from ui.sync_loop import SyncLoop

if TYPE_CHECKING:
    from ui.main_window import MainWindow

LOOK_EVERY_S = 5.0
_GROWING = ("files", "bytes", "small")


class LinkWork(QObject):
    """Dresses the first answer and the sync screen, and carries out what is chosen there."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._pouch: Row = {}
        self._stuck, self._looked_at = False, 0.0
        self._heard_at: datetime | None = None
        self._begun: Row | None = None
        self._eta = Eta()
        sync = window.office.sync
        sync.pause_wanted.connect(self.pause)
        sync.important_wanted.connect(self.only_important)
        sync.opened.connect(window.work.open_row)
        sync.ahead_wanted.connect(self.put_ahead)
        window.office.queue.ahead_wanted.connect(self.put_first)

    def pause(self) -> None:
        """Nothing travels any more; or it may again (Jeda, Lanjutkan)."""
        if (session := self._window.session) is not None:
            self.choose(link_settings.PAUSED, not session.loop.settings.is_paused)

    def only_important(self) -> None:
        """Entries and previews alone; or everything again (Hanya yang penting, Kirim semua)."""
        session = self._window.session
        if session is None:
            return
        if planning.is_by_itself(planning.lighter(session.loop.state)):
            session.loop.take_all()
            self.show()
        else:
            self.choose(link_settings.ONLY_IMPORTANT, not session.loop.settings.only_important)

    def put_ahead(self, subject: str) -> None:
        """This applicant's pictures before all others, or in their turn again (Dahulukan)."""
        if (session := self._window.session) is not None:
            before = session.counter.looks.setting(ahead.KEY)
            session.keep(ahead.KEY, ahead.turned(before, subject))

    def put_first(self, subjects: list[str]) -> None:
        """Several at once, chosen in the queue (Dahulukan kirim)."""
        if (session := self._window.session) is None:
            return
        before = session.counter.looks.setting(ahead.KEY)
        after = ahead.put_first(before, subjects)
        session.keep(ahead.KEY, after)
        told = say_count("{n} pemohon didahulukan saat mengirim.", min(len(subjects), len(after)))
        self._window.toast.say("chevrons-up", told, say("Urungkan"), lambda: self._put_back(before))

    def _put_back(self, before: list[str] | None) -> None:
        if (session := self._window.session) is not None:
            session.keep(ahead.KEY, list(before or ()))

    def choose(self, key: str, value: Any) -> None:
        """One choice about the link, kept over a restart."""
        if (session := self._window.session) is not None:
            session.keep(key, value)
            self.apply(key, value)

    def apply(self, key: str, value: Any) -> None:
        """It counts at once, for the visit that runs too."""
        session = self._window.session
        if session is not None:
            loop = session.loop
            loop.set_settings(link_settings.changed(loop.settings, key, value))
            self.fill()
            self.show()

    def fill(self) -> None:
        """The section of the settings, with what holds now."""
        session = self._window.session
        if session is not None:
            setting, loop = session.counter.looks.setting, session.loop
            quiet = link_words.hours(loop.settings.quiet)
            page = self._window.office.settings.link
            page.set_values(str(setting("hq_url") or ""), round(loop.settings.every_s / 60))
            page.limits.set_choices(loop.settings, quiet, loop.meter.today)

    def gathered(self, pouch: Row, waiting: list[Row], hq_ms: int) -> None:
        """The lists were read again; `hq_ms` is headquarters' own time of the last contact."""
        before, self._pouch = self._pouch, pouch
        if self._begun is not None:
            # what was received since it began goes with the visit that runs
            self._begun = {
                key: int(self._begun.get(key) or 0)
                + max(0, int(pouch[key]) - int(before.get(key) or 0))
                for key in _GROWING
            }
        self._heard_at = rows.moment(hq_ms) if hq_ms else None
        self._stuck = any(row.get("data") == "gagal" for row in waiting)
        if (session := self._window.session) is not None:
            age = self._age(session)
            files, size = int(pouch["files"]), int(pouch["bytes"])
            at = self._window.refresh.arrived_at
            self._window.status.show_answer(2, status_text.pouch(files, size, at, age))

    def _look_again(self, session: Session) -> None:
        """While a visit runs, the lists are read again every few seconds."""
        now = self._window.station.tools[0].monotonic()
        if session.loop.schedule.link is Link.SENDING and now - self._looked_at >= LOOK_EVERY_S:
            self._looked_at = now
            session.refresh()

    def show(self) -> None:
        """The first answer, and the picture of the way to headquarters."""
        session = self._window.session
        if session is None:
            return
        self._look_again(session)
        loop, now = session.loop, session.now()
        whole, held = self._whole(loop), self._held(loop)
        facts = self._facts(session, held, whole)
        answer = status_text.connection(facts)
        self._window.status.show_answer(1, answer)
        self._window.office.settings.link.set_state(
            answer.strong or answer.rest, answer.tone or "abu", answer.icon
        )
        sync = self._window.office.sync
        reached = self._window.refresh.arrived_at or self._heard_at
        settings, link = loop.settings, loop.shown
        sync.set_now(now)
        is_light = settings.only_important or held.is_by_itself
        sync.set_wishes(is_paused=settings.is_paused, is_light=is_light)
        sync.set_held(
            held, link_words.trouble(link, loop.problem, facts.retry_at), self._age(session)
        )
        sync.set_link(link, facts.since, facts.retry_at, reached)
        sync.set_visit(loop.progress, loop.bytes_per_s, whole, loop.still_s)

    def _facts(self, session: Session, held: Held, whole: Whole) -> LinkFacts:
        loop, now = session.loop, session.now()
        state, heard = loop.schedule, self._window.refresh.arrived_at
        monotonic = session.counter.desk.clock.monotonic()
        at = loop.step.at
        return LinkFacts(
            loop.shown,
            since=now - timedelta(seconds=monotonic - (state.since or monotonic)),
            retry_at=now + timedelta(seconds=max(0.0, at - monotonic)) if at else None,
            bytes_per_s=loop.bytes_per_s,
            remaining_s=whole.left_s,
            heard_at=heard,
            heard_s=(now - heard).total_seconds() if heard else 0.0,
            held=held.short,
            is_paused=loop.settings.is_paused,
            still_s=loop.still_s,
        )

    def _held(self, loop: SyncLoop) -> Held:
        """What keeps pictures here matters only while there are some."""
        why = loop.step.why
        if why is Why.HQ_ASKS and loop.schedule.link is Link.ONLINE:
            wait = timedelta(seconds=loop.seconds_until_next)
            return link_words.held(why, loop.state, self._now() + wait)
        if why in (Why.PAUSED, Why.NO_ROOM) or (why is Why.BATTERY and not loop.step.visits):
            return link_words.held(why, loop.state)
        has_pictures = int(self._pouch.get("pictures") or 0) > 0
        lighter = planning.lighter(loop.state) if has_pictures else None
        return link_words.held(lighter, loop.state)

    def _now(self) -> datetime:
        return to_wita(self._window.station.tools[0].now())

    def _whole(self, loop: SyncLoop) -> Whole:
        """How far the visit has come, of all that it may carry."""
        if loop.schedule.link is not Link.SENDING:
            self._begun = None
            return Whole()
        if self._begun is None:
            self._begun = {key: int(self._pouch.get(key) or 0) for key in _GROWING}
            self._eta.begin()
        sent, begun = loop.meter.visit, self._begun
        all_bytes = _carried(begun, loop)
        now = self._window.station.tools[0].monotonic()
        left_s = self._eta.tell(all_bytes - sent, loop.bytes_per_s, now)
        files, left = int(begun.get("files") or 0), int(self._pouch.get("files") or 0)
        return Whole(files, left, all_bytes, sent, left_s)

    def _age(self, session: Session) -> Waits | None:
        """Red only where the officer can do something: mend, resume, plug in, send a courier."""
        oldest = int(self._pouch.get("oldest_ms") or 0)
        if not oldest:
            return None
        age_s = (session.now() - rows.moment(oldest)).total_seconds()
        loop = session.loop
        can_act = overdue.can_act(
            loop.schedule.rests,
            is_ours=self._stuck or self._held(loop).is_ours,
            is_carried=bool(self._pouch.get("carried")),
        )
        return overdue.waits(age_s, can_act=can_act)


def _carried(begun: Row, loop: SyncLoop) -> int:
    """Bytes of pictures that the visit at hand may carry."""
    cargo = loop.cargo
    if cargo.load is Load.ENTRIES:
        return 0
    size = int(begun.get("small" if cargo.load is Load.IMPORTANT else "bytes") or 0)
    return size if cargo.blob_bytes is None else min(size, cargo.blob_bytes)
