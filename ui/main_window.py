"""The window of the post: the door, the office, the intake, and always the three answers."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QVBoxLayout, QWidget

from app.domain.calendar import to_wita
from app.errors import BerandaError
from ui import keys, languages, notices, rows, scale_work
from ui.comfort import Comfort
from ui.counter import Counter, Station
from ui.courier_work import CourierWork
from ui.dates import long_date
from ui.desk_work import DeskWork
from ui.devices.knock import Knock
from ui.door import DoorScreens
from ui.help_work import HelpWork
from ui.idle import Idle
from ui.interview_work import InterviewWork
from ui.language_work import LanguageWork
from ui.link_work import LinkWork
from ui.office import Office
from ui.palette_work import PaletteWork
from ui.refresh import Refresh
from ui.scan_work import ScanWork
from ui.screens.scroll import Pages
from ui.session import Session
from ui.settings_work import SettingsWork
from ui.theme import Theme
from ui.widgets.focus_ring import FocusRing
from ui.widgets.sheet import Toast
from ui.widgets.state_notice import StateNotice
from ui.widgets.status_bar import StatusBar

TICK_MS = 1_000
LOCK_AFTER_MS = 3 * 60_000
WIDTH, HEIGHT = 1366, 768


class MainWindow(QMainWindow):
    """Knows which screen is shown; what is done there is in desk_work and door."""

    status: StatusBar
    notice: StateNotice
    door: DoorScreens
    office: Office
    work: DeskWork
    settings: SettingsWork
    link: LinkWork
    scans: ScanWork
    talks: InterviewWork
    courier: CourierWork

    def __init__(self, theme: Theme, station: Station) -> None:
        super().__init__()
        self.theme, self.station = theme, station
        self.session: Session | None = None
        self.setWindowTitle("Beranda")
        self.resize(WIDTH, HEIGHT)
        languages.use(languages.application(), station.language)
        self.comfort = Comfort(self)
        self.knock = Knock(self._may_sound)
        self.refresh = Refresh(self)
        self.languages = LanguageWork(self)
        self._made: list[QObject] = []
        self.furnish()
        self._idle = Idle(self, LOCK_AFTER_MS, self.lock)
        self._tick = QTimer(self)
        self._tick.setInterval(TICK_MS)
        self._tick.timeout.connect(self._second)

    def furnish(self) -> None:
        """Everything that has words on it; made anew when the language changes."""
        theme, before = self.theme, set(self.children())
        if self._made:
            self.scans.stop()
        for one in self._made:
            one.deleteLater()
        self.status, self.notice = StatusBar(theme), StateNotice(theme)
        self.door = DoorScreens(theme, self.station)
        self.office = Office(theme)
        self._lay_out()
        self.toast = Toast(theme, self.ground)
        self.ring = FocusRing(theme, self.ground)
        self.work = DeskWork(self)
        self.settings, self.link = SettingsWork(self), LinkWork(self)
        self.scans, self.talks = ScanWork(self), InterviewWork(self)
        self.work.duplicates.call_head.connect(self.talks.call)
        self.courier = CourierWork(self)
        self.help, self.palette_work = HelpWork(self), PaletteWork(self)
        self._listen()
        made = (one for one in self.children() if one not in before)
        # the ring first: it follows a focus that is on its way out
        self._made = [self.ring, *(one for one in made if not isinstance(one, QWidget))]

    def _lay_out(self) -> None:
        """One screen at a time above, the three answers always below."""
        self.ground = QWidget()
        self.ground.setObjectName("canvas")
        self._stack = Pages()
        for screen in (*self.door.screens(), self.office):
            self._stack.addWidget(screen)
        column = QVBoxLayout(self.ground)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._stack, 1)
        column.addWidget(self.notice)
        column.addWidget(self.status)
        self.setCentralWidget(self.ground)

    @property
    def sign_in(self) -> QWidget:
        return self.door.sign_in

    @property
    def first_run(self) -> QWidget:
        return self.door.first_run

    @property
    def lock_screen(self) -> QWidget:
        return self.door.lock

    @property
    def wizard(self) -> QWidget | None:
        return self.work.wizard

    def open(self) -> None:
        """Show the first screen that makes sense: first run, or the door."""
        self._tick.start()
        self.refresh.before_sign_in()
        self.door.start(self.show_screen)
        screen = self.screen()
        if screen is not None and screen.availableGeometry().height() <= 800:
            self.showFullScreen()
        else:
            self.show()
        self._idle.listen()

    def is_quiet(self) -> bool:
        """Nothing was asked of the disk that has not been answered yet."""
        lanes = [self.door.lane]
        if self.session is not None:
            lanes += [self.session.work, self.session.stick]
        return all(lane.is_idle for lane in lanes)

    def shown(self) -> QWidget:
        """The screen in view, or the page of the office."""
        current = self._stack.currentWidget()
        found = self.office.stage.currentWidget() if current is self.office else current
        return found or self.office

    def show_screen(self, screen: QWidget) -> None:
        self._stack.setCurrentWidget(screen)

    def enter(self, counter: Counter) -> None:
        """Somebody signed in: begin their session and show the home page."""
        self.session = Session(counter, self)
        self.session.gathered.connect(self.refresh.show)
        self.session.visited.connect(self.refresh.visited)
        self.session.loop.state_changed.connect(lambda _state: self.refresh.link())
        self.session.loop.progressed.connect(lambda _progress: self.refresh.link())
        self.session.loop.refused.connect(self.refresh.refused)
        for lane in (self.session.work, self.session.link, self.session.stick):
            lane.failed.connect(self.tell)
            lane.crashed.connect(_raise)
        self.greet(counter)
        self.office.show_page("home")
        self.office.home.focus_first()
        self.session.start()
        self._idle.start()
        self.work.offer_resume()

    def lock(self) -> None:
        """Cover the screen, keep the work (Ctrl+L, or three minutes without a key)."""
        if self.session is None or self._stack.currentWidget() is self.door.lock:
            return
        self.work.save_open_draft()
        self.close_overlays()
        self.toast.hide()
        self.talks.leave(self.session)
        self.station.lock()
        officer = self.session.counter.desk.officer
        self.door.show_lock(officer, self.session.now(), self.show_screen)

    def unlocked(self, counter: Counter) -> None:
        """The same officer goes on where the screen was covered; another starts at home."""
        before = self.session.counter.desk.officer if self.session else None
        if before is not None and before.id == counter.desk.officer.id:
            self.show_screen(self.office)
            self._idle.start()
            return
        self.end_session()
        self.enter(counter)

    def end_session(self) -> None:
        self.work.spare.drop()
        self.work.pictures.folder.watch("")
        if self.session is not None:
            self.session.stop()
            self.session.deleteLater()
            self.session = None

    def tell(self, problem: BerandaError) -> None:
        """Say a known error; it never stops the counter."""
        self.toast.say("triangle-alert", notices.sentence(problem))

    def go(self, page: str) -> None:
        if self.session is not None:
            self.work.save_open_draft()
            self.office.show_page(page)

    def place(self) -> str:
        """What the screen in view is called in the help and the key map."""
        names = {self.door.sign_in: "sign_in", self.door.lock: "lock"}
        names[self.door.first_run] = "first_run"
        shown = self._stack.currentWidget()
        if shown is not self.office:
            return next((name for door, name in names.items() if door is shown), "sign_in")
        page, wizard = self.office.page(), self.work.wizard
        step = wizard.draft.step if wizard is not None else 1
        return f"intake_{step}" if page == "wizard" else page

    def close_overlays(self) -> None:
        """The palette, the help and the keys make way for what comes next."""
        self.palette_work.close()
        self.work.pictures.close()
        self.help.close()

    def set_theme(self, name: str) -> None:
        self.theme.name = name
        application = QApplication.instance()
        if isinstance(application, QApplication):
            scale_work.dress(self.theme, application, self)

    def set_scale(self, percent: int) -> None:
        """The size of letters, 100 to 200 %; live, with whatever is open."""
        words = self.palette_work.words()
        self.palette_work.close()
        self.theme.scale = percent / 100
        self.set_theme(self.theme.name)
        if words is not None:
            self.palette_work.open(words)

    def set_language(self, code: str) -> None:
        """Soon, once nothing is under way; with whatever is open."""
        self.languages.choose(code)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.work.save_open_draft()
        self.end_session()
        self.scans.stop()
        self._idle.close()
        self.station.sign_out()
        super().closeEvent(event)

    def greet(self, counter: Counter) -> None:
        """The frame of the office for whoever is signed in."""
        officer, post = counter.desk.officer, counter.desk.post
        now = to_wita(counter.desk.clock.now())
        self.office.set_people(post.name, officer)
        self.office.home.set_now(now)
        self.office.set_greeting(rows.greeting(officer.name, now), long_date(now.date()))
        self.settings.show()
        if self.session is not None:
            self.talks.welcome(self.session)
        self.show_screen(self.office)

    def _listen(self) -> None:
        self.door.entered.connect(self.enter)
        self.door.unlocked.connect(self.unlocked)
        self.door.language_wanted.connect(self.languages.choose)
        office = self.office
        office.rail.lock_wanted.connect(self.lock)
        office.rail.chosen.connect(lambda _page: self.work.save_open_draft())
        office.top_bar.theme_wanted.connect(self._next_theme)
        office.top_bar.help_wanted.connect(self.help.show_help)
        office.top_bar.search_wanted.connect(self._search)
        office.top_bar.search_typed.connect(self._search)
        self.status.slot_clicked.connect(self._slot)
        self._install_keys()

    def _install_keys(self) -> None:
        at_desk: dict[str, Callable[[], object]] = {
            "lock": self.lock,
            "search": self._search,
            "undo": self.work.last.undo,
            "print": self._print,
            "new_application": lambda: self.work.start(""),
            "send": self.refresh.send,
            "actions": self._actions,
            "courier": self.courier.open,
            "home": lambda: self.go("home"),
            "queue": lambda: self.go("queue"),
            "sync": lambda: self.go("sync"),
            "settings": lambda: self.go("settings"),
            "slot_1": lambda: self.go("sync"),
            "slot_2": lambda: self.go("sync"),
            "slot_3": self._actions,
        }
        self.acts: dict[str, Callable[[], object]] = {
            **{code: partial(self._at_desk, act) for code, act in at_desk.items()},
            "theme": self._next_theme,
            "language": self.languages.other,
            "full_screen": self._full_screen,
            "help": self.help.show_help,
            "keys": self.help.show_keys,
            "larger": self.help.larger,
            "smaller": self.help.smaller,
            "plain_size": self.help.plain_size,
        }
        keys.install(self, self.acts, everywhere=True)

    def _at_desk(self, act: Callable[[], object]) -> None:
        """Only for who is signed in and at the counter: nothing moves behind the lock."""
        if self.session is not None and self._stack.currentWidget() is self.office:
            self.close_overlays()
            act()

    def _search(self, words: str = "") -> None:
        self.office.top_bar.search.clear()
        self.palette_work.open(words)

    def _print(self) -> None:
        """Ctrl+P: the person at hand in the queue, elsewhere the last one received."""
        session, page = self.session, self.office.page()
        if session is None or page == "wizard":
            return
        if page == "queue":
            self.office.queue.card.print_next()
            return
        looks = session.counter.looks
        session.read(
            lambda: looks.since(0, 1),
            lambda found: self.work.print(found[0]["subject"], "") if found else None,
        )

    def _actions(self) -> None:
        self.go("queue")
        self.office.queue.show_pill("perlu_tindakan")

    def _may_sound(self) -> bool:
        """Never at the interview: nothing there may startle."""
        return self.comfort.may_sound and self.place() != "intake_6"

    def _slot(self, number: int) -> None:
        (lambda: self.go("sync"), lambda: self.go("sync"), self._actions)[number - 1]()

    def _next_theme(self) -> None:
        self.set_theme(self.theme.following())

    def _full_screen(self) -> None:
        self.showNormal() if self.isFullScreen() else self.showFullScreen()

    def _second(self) -> None:
        self.refresh.clock()
        if self._stack.currentWidget() is self.door.lock and self.station.is_forgotten():
            self.end_session()
            self.station.sign_out()
            self.door.start(self.show_screen)


def _raise(bug: BaseException) -> None:
    """A bug of a lane is a bug of the program: to the crash log."""
    raise bug
