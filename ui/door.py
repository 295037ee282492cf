"""Before and between: the first run, the door, the lock; who comes in and by what."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.domain.calendar import to_wita
from app.domain.officer import Officer
from app.errors import BerandaError
from app.ids import OfficerId
from ui import dates, notices
from ui.counter import Counter, PacketFacts, Row, Station
from ui.languages import mark, say
from ui.office import ROLES
from ui.operations.printing import TEST_TITLE
from ui.recovery_work import RecoveryWork
from ui.screens.first_run import FirstRun
from ui.screens.lock import Lock
from ui.screens.sign_in import SignIn
from ui.screens.sign_in_card import OfficerFace
from ui.theme import Theme
from ui.worker import Lane

VERSION = "Beranda 1.0"
SANE_YEAR = 2026
FAILED = {
    "printer_missing": mark("Printer tidak terlihat. Cek kabel, lalu coba lagi. Boleh menyusul."),
    "printer_refused": mark("Printer menolak. Cek kertas, lalu coba lagi. Boleh menyusul."),
}
Show = Callable[[QWidget], None]


class DoorScreens(QObject):
    """The three screens that need no session, and what their buttons do."""

    entered = Signal(object)
    unlocked = Signal(object)
    language_wanted = Signal(str)

    def __init__(self, theme: Theme, station: Station) -> None:
        super().__init__()
        self._station, self.lane = station, Lane(self)
        self.sign_in, self.lock = SignIn(theme), Lock(theme)
        self.first_run = FirstRun(theme)
        self.recovery = RecoveryWork(theme, station, self.lane)
        self._show: Show = lambda _screen: None
        self.sign_in.submitted.connect(self._sign_in)
        self.sign_in.language_wanted.connect(self.language_wanted)
        self.first_run.time.language.chosen.connect(self.language_wanted)
        self.lock.pin_entered.connect(self._unlock)
        self.lock.password_wanted.connect(lambda: self.start(self._show))
        self.first_run.packet_chosen.connect(self._look)
        self.first_run.finished.connect(self._provision)
        self.first_run.printers_wanted.connect(self._list_printers)
        self.first_run.printer_test.connect(self._test_printer)
        self.sign_in.recovery_wanted.connect(lambda: self.recovery.start(self._show))
        self.recovery.finished.connect(self._recovered)

    def screens(self) -> tuple[QWidget, ...]:
        return (self.sign_in, self.lock, self.first_run, self.recovery.screen)

    def start(self, show: Show) -> None:
        """The first run on a new laptop, else the door."""
        self._show = show
        post = self._station.post
        if post is None:
            show(self.first_run)
            clock, _random = self._station.tools
            now = to_wita(clock.now())
            self.first_run.time.set_clock(f"{dates.clock(now)} WITA", is_sane=now.year >= SANE_YEAR)
            self.first_run.show_step(0)
            return
        self.sign_in.set_officers(_faces(self._station.officers()))
        self.sign_in.set_post(post.name, VERSION)
        self.sign_in.set_offline(True)
        show(self.sign_in)
        self.sign_in.start()

    def resume(self, place: str, show: Show) -> None:
        """Where somebody was before the words changed."""
        self.start(show)
        if place == "recovery":
            self.recovery.start(show)

    def show_lock(self, officer: Officer, at: datetime, show: Show) -> None:
        self._show = show
        self.lock.set_officers(_faces(self._station.officers()), officer.id)
        post = self._station.post
        if post is not None:
            self.lock.set_post(post.name, VERSION)
        self.lock.set_locked_since(dates.clock(at))
        self.lock.set_message("")
        show(self.lock)
        self.lock.start()

    def _sign_in(self, officer: str, password: str) -> None:
        self.sign_in.set_busy(True)
        station = self._station
        self.lane.run(
            lambda: station.sign_in(OfficerId(officer), password), self._let_in, self._refuse
        )

    def _let_in(self, counter: Counter) -> None:
        self.sign_in.set_busy(False)
        self.sign_in.set_message("")
        self.entered.emit(counter)

    def _refuse(self, problem: BerandaError) -> None:
        self.sign_in.set_busy(False)
        self.sign_in.set_message(notices.sentence(problem))
        self.sign_in.start()

    def _unlock(self, officer: str, pin: str) -> None:
        station = self._station
        self.lane.run(
            lambda: station.unlock(OfficerId(officer), pin), self.unlocked.emit, self._keep_out
        )

    def _keep_out(self, problem: BerandaError) -> None:
        if problem.code == "password_needed":
            self.start(self._show)
            self.sign_in.set_message(notices.sentence(problem))
            return
        self.lock.set_message(notices.sentence(problem))
        self.lock.start()

    def _look(self, path: str) -> None:
        station = self._station
        self.lane.run(lambda: station.look_at_packet(path), self._show_packet, self._bad_packet)

    def _show_packet(self, facts: PacketFacts) -> None:
        self.first_run.show_packet(facts.post_name, list(facts.words), facts.tariff)
        self.first_run.link.set_address(facts.hq_url)

    def _bad_packet(self, problem: BerandaError) -> None:
        self.first_run.show_problem(notices.sentence(problem))

    def _list_printers(self) -> None:
        self.lane.run(self._station.printer.names, self.first_run.set_printers)

    def _test_printer(self, name: str, paper: str) -> None:
        """A real page; what the printer said is said."""
        station, page = self._station, self.first_run
        self.lane.run(
            lambda: station.printer.print_pdf(name, station.test_page(paper), TEST_TITLE),
            lambda _done: page.show_printer_result(
                say("Dikirim ke {name}. Periksa garis tepi dan kode QR di kertas.", name=name),
                is_printed=True,
            ),
            lambda problem: page.show_printer_result(say(FAILED[problem.code]), is_printed=False),
        )

    def _recovered(self, said: str) -> None:
        self.start(self._show)
        if said:
            self.sign_in.set_message(said, "lontar")

    def _provision(self, answers: Row) -> None:
        station = self._station
        self.lane.run(
            lambda: station.provision(answers),
            lambda _done: self.start(self._show),
            self._bad_packet,
        )


def _faces(officers: tuple[Officer, ...]) -> list[OfficerFace]:
    return [OfficerFace(one.id, one.name, say(ROLES[one.role.value])) for one in officers]
