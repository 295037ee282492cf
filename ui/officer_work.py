"""What happens when a colleague is added, or an officer changes their own password or PIN."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from app.domain.officer import Action, may
from app.errors import BerandaError
from app.ids import OfficerId
from ui import notices
from ui.languages import say
from ui.office import ROLES
from ui.screens.sign_in_card import OfficerFace

if TYPE_CHECKING:
    from ui.main_window import MainWindow


class OfficerWork(QObject):
    """Joins the page "Petugas dan PIN" to the keys of the officer who acts."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._page = window.office.settings.officers
        self._page.new.added.connect(self._add)
        self._page.own.password_changed.connect(self._change_password)
        self._page.own.pin_changed.connect(self._change_pin)

    def show(self) -> None:
        session = self._window.session
        if session is None:
            return
        counter = session.counter
        officer, station = counter.desk.officer, self._window.station
        faces = [
            OfficerFace(one.id, one.name, say(ROLES[one.role.value])) for one in station.officers()
        ]
        self._page.set_officers(faces, officer.id)
        self._page.new.set_choices(
            [(one.id, one.name) for one in counter.keys.without_password()],
            is_permitted=may(officer, Action.MANAGE_OFFICERS),
        )

    def _add(self, wish: dict[str, Any]) -> None:
        def work(keys: Any) -> None:
            officer = OfficerId(wish["officer"])
            keys.add_officer(officer, wish["password"], wish["pin"], wish["by_password"])

        self._do(work, self._added, self._page.new.show_problem)

    def _change_password(self, old: str, new: str) -> None:
        self._do(
            lambda keys: keys.change_password(old, new),
            lambda: self._changed(
                say("Kata sandi diganti. Pakai yang baru saat masuk berikutnya.")
            ),
            lambda code, text: self._page.own.show_problem(code, text, of_pin=False),
        )

    def _change_pin(self, password: str, pin: str) -> None:
        self._do(
            lambda keys: keys.change_pin(password, pin),
            lambda: self._changed(say("PIN diganti.")),
            lambda code, text: self._page.own.show_problem(code, text, of_pin=True),
        )

    def _do(
        self,
        work: Callable[[Any], None],
        done: Callable[[], None],
        failed: Callable[[str, str], None],
    ) -> None:
        """A password takes about a second to check: beside the screen, one at a time."""
        session = self._window.session
        if session is None:
            return
        keys = session.counter.keys
        self._busy(True)

        def after(_done: Any) -> None:
            self._busy(False)
            done()

        def refused(problem: BerandaError) -> None:
            self._busy(False)
            failed(problem.code, notices.sentence(problem))

        session.do(lambda: work(keys), after, refused)

    def _busy(self, is_busy: bool) -> None:
        self._page.new.set_busy(is_busy)
        self._page.own.set_busy(is_busy)

    def _added(self) -> None:
        name = self._page.new.name.words()
        self._page.new.clear()
        self.show()
        self._window.toast.say("circle-check", say("{name} dapat masuk di laptop ini.", name=name))

    def _changed(self, said: str) -> None:
        self._page.own.clear()
        self._window.toast.say("circle-check", said)
