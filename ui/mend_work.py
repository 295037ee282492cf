"""What Kanim sent back is mended here: the reason, the fields it names, and one button."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from app.domain.intake_checks import value_of
from app.errors import BerandaError, RuleBroken
from app.services import intake, pictures
from app.services.pictures import Picture
from ui import notices
from ui.counter import Counter, Row
from ui.languages import say
from ui.operations.pictures import MEDIA
from ui.record_work import is_contested
from ui.screens.intake_names import field_name
from ui.screens.mend_sheet import PHOTO, MendSheet

if TYPE_CHECKING:
    from ui.main_window import MainWindow


class FileMissing(RuleBroken):
    """There is no file at the place that was typed."""

    code = "file_missing"


class MendWork(QObject):
    """Opens the sheet for a returned application and carries out what it says."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self.sheet: MendSheet | None = None

    def open(self, subject: str, *, only_asked: bool = False) -> None:
        """Read the application beside the screen, then ask.

        Args:
            only_asked: one that asks for nothing stays a row in the queue.
        """
        session = self._window.session
        if session is None:
            return
        store = session.counter.desk.store

        def read() -> Row | None:
            with store.reading() as act:
                return act.application(subject)

        session.read(read, lambda row: self._ask(row, only_asked))

    def _ask(self, row: Row | None, only_asked: bool) -> None:
        if row is None or (only_asked and not row["needs_action"]):
            self._window.go("queue")
            return
        if not row["needs_action"] or is_contested(row):
            self._window.work.records.open(row)
            return
        state = row["state"]
        asked = state.get("returned") or state.get("refused") or {}
        keys = asked.get("fields") or [asked.get("field") or PHOTO]
        fields = [(key, field_name(key) or key, _now(row, key)) for key in keys]
        sheet = MendSheet(self._window.theme, self._window.ground, row["name"], asked, fields)
        sheet.send.clicked.connect(lambda: self._mend(sheet, row))
        self.sheet = sheet
        sheet.open()

    def _mend(self, sheet: MendSheet, row: Row) -> None:
        session = self._window.session
        if session is None:
            return
        counter, answers = session.counter, sheet.answers()
        session.do(
            lambda: mend(counter, row, answers),
            lambda _done: self._mended(sheet),
            lambda problem: self._refused(sheet, problem),
        )

    def _mended(self, sheet: MendSheet) -> None:
        sheet.close_sheet()
        self._window.toast.say("circle-check", say("Perbaikan tersimpan, menunggu di kantong."))
        self._window.refresh.send()

    def _refused(self, sheet: MendSheet, problem: BerandaError) -> None:
        sheet.say(notices.sentence(problem))


def mend(counter: Counter, row: Row, answers: dict[str, str]) -> None:
    """Store a new picture where one was asked, then answer Kanim in one entry.

    Raises:
        FileMissing, PictureUnreadable, PictureTooBig: nothing was changed.
    """
    blobs: list[dict[str, Any]] = []
    if PHOTO in answers:
        made = counter.prepare(_file(answers[PHOTO]), "portrait")
        picture = Picture("portrait", None, MEDIA, made.original, made.preview)
        blobs = pictures.more(counter.desk, row["record"], picture)
    fields = {key: value for key, value in answers.items() if key != PHOTO}
    intake.mend(counter.desk, row["subject"], fields, blobs)


def _file(path: str) -> bytes:
    try:
        return Path(path).expanduser().read_bytes()
    except OSError as problem:
        raise FileMissing(errno=problem.errno) from problem


def _now(row: Row, key: str) -> str:
    return str(value_of(row["record"], key) or "")
