"""What the buttons of "Semua lupa kata sandi" do; nobody is signed in."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.errors import BerandaError
from app.ids import OfficerId
from ui import notices
from ui.counter import Row, Station
from ui.languages import mark, say
from ui.screens.recovery import Recovery
from ui.theme import Theme
from ui.worker import Lane

DONE = mark("Laptop terbuka kembali. Masuk dengan kata sandi yang baru.")


class RecoveryWork(QObject):
    """Writes the request, takes the answer, and goes back to the door."""

    finished = Signal(str)

    def __init__(self, theme: Theme, station: Station, lane: Lane) -> None:
        super().__init__()
        self.screen = Recovery(theme)
        self._station, self._lane = station, lane
        self.screen.request.asked.connect(self._ask)
        self.screen.answer.restored.connect(self._restore)
        self.screen.closed.connect(lambda: self._leave(""))

    def start(self, show: Callable[[Recovery], None]) -> None:
        post = self._station.post
        code = post.code if post else "pos"
        place = Path.home() / f"permintaan-pulih-{code}.json"
        officers = [(str(one.id), one.name) for one in self._station.packet_officers()]
        show(self.screen)
        self.screen.start(str(place), officers, has_asked=self._station.has_asked_recovery())

    def _ask(self, place: str) -> None:
        station, page = self._station, self.screen.request
        self._lane.run(
            lambda: station.ask_recovery(place),
            lambda words: page.show_words(words, Path(place).name),
            lambda problem: page.show_problem(notices.sentence(problem)),
        )

    def _restore(self, wish: Row) -> None:
        station, page = self._station, self.screen.answer
        page.set_busy(True)

        def work() -> None:
            officer = OfficerId(wish["officer"])
            station.restore(wish["answer"], officer, wish["password"], wish["pin"])

        def refused(problem: BerandaError) -> None:
            page.set_busy(False)
            page.show_problem(problem.code, notices.sentence(problem))

        self._lane.run(work, lambda _done: self._leave(say(DONE)), refused)

    def _leave(self, said: str) -> None:
        """The page is left as it was found: no secret, no old words."""
        self.screen.answer.set_busy(False)
        self.screen.answer.clear()
        self.screen.request.words_card.hide()
        self.finished.emit(said)
