"""What Kanim sent back is mended here: the reason, the fields it names, and one button."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from app.domain.intake_checks import value_of
from app.errors import BerandaError, RuleBroken
from app.services import intake, pictures
from app.services.pictures import Picture
from ui import notices, picture_sources, rows
from ui.counter import Counter, Row
from ui.languages import say
from ui.operations.pictures import MEDIA
from ui.picture_sources import Source
from ui.picture_work import PICTURES
from ui.record_work import is_contested
from ui.screens.intake_names import field_name
from ui.screens.mend_picture import MendPicture
from ui.screens.mend_sheet import NO_PICTURE, PAPER, PHOTO, Asked, MendSheet

if TYPE_CHECKING:
    from ui.main_window import MainWindow


PAGE = "#"


class FileMissing(RuleBroken):
    """There is no file any more at the place that was chosen."""

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
                row = act.application(subject)
            return row and row | {"damaged": session.counter.looks.damaged(subject)}

        session.read(read, lambda row: self._ask(row, only_asked))

    def _ask(self, row: Row | None, only_asked: bool) -> None:
        if row is None or (only_asked and not row["needs_action"]):
            self._window.go("queue")
            return
        if row["damaged"] and not row["needs_action"]:
            self._show(row, {"lost": True}, _lost(row))
            return
        if not row["needs_action"] or is_contested(row):
            self._window.work.records.open(row)
            return
        state = row["state"]
        asked = state.get("returned") or state.get("refused") or {}
        keys = asked.get("fields") or [asked.get("field") or PHOTO]
        fields = [
            (one, _name(row, one), _now(row, one)) for key in keys for one in _parts(row, key)
        ]
        self._show(row, asked, fields)

    def _show(self, row: Row, asked: Row, fields: list[Asked]) -> None:
        sheet = MendSheet(self._window.theme, self._window.ground, row["name"], asked, fields)
        sheet.send.clicked.connect(lambda: self._mend(sheet, row))
        for asked_for in sheet.pictures.values():
            asked_for.file_wanted.connect(lambda one=asked_for: self._choose(one))
        self.sheet = sheet
        sheet.open()

    def _choose(self, wanted: MendPicture) -> None:
        path, _kind = QFileDialog.getOpenFileName(
            self._window, say("Pilih gambar"), "", say(PICTURES)
        )
        if path:
            wanted.take(Path(path), Path(path).name)

    def _mend(self, sheet: MendSheet, row: Row) -> None:
        session = self._window.session
        if session is None:
            return
        lacking = sheet.lacking()
        if lacking is not None:
            lacking.refuse(say(NO_PICTURE))
            return
        # a second Enter, while the first is on its way to the disk, answers nothing twice
        sheet.send.setEnabled(False)
        counter, answers = session.counter, sheet.answers()
        sources = {key: one.source for key, one in sheet.pictures.items() if one.source is not None}
        session.do(
            lambda: mend(counter, row, answers, sources),
            lambda _done: self._mended(sheet),
            lambda problem: self._refused(sheet, problem),
        )

    def _mended(self, sheet: MendSheet) -> None:
        sheet.close_sheet()
        self._window.toast.say("circle-check", say("Perbaikan tersimpan, menunggu di kantong."))
        self._window.refresh.send()

    def _refused(self, sheet: MendSheet, problem: BerandaError) -> None:
        sheet.send.setEnabled(True)
        sheet.say(notices.sentence(problem))


def mend(
    counter: Counter, row: Row, answers: Mapping[str, str], sources: Mapping[str, Source]
) -> None:
    """Store what was taken anew, then answer Kanim in one entry.

    Raises:
        FileMissing, PictureUnreadable, PictureTooBig, PictureTooSlow: nothing was answered.
    """
    record, blobs, lost = dict(row["record"]), list[dict[str, Any]](), dict[int, int]()
    for key, source in sources.items():
        data = picture_sources.read(source)
        if not data:
            raise FileMissing(field=key)
        # a page that was lost says its number behind its paper
        code = key.removeprefix(PAPER).partition(PAGE)[0]
        role, paper = ("portrait", None) if key == PHOTO else ("scan", code)
        made = counter.prepare(data, role)
        picture = Picture(role, paper, MEDIA, made.original, made.preview)
        fresh = pictures.more(counter.desk, record, picture)
        # the next one takes the number after these
        record["blobs"] = [*record.get("blobs", ()), *fresh]
        blobs += fresh
        lost |= _places(row, key, fresh)
    if lost:
        intake.retake(counter.desk, row["subject"], blobs, lost)
    else:
        intake.mend(counter.desk, row["subject"], dict(answers), blobs)


def _lost(row: Row) -> list[Asked]:
    """What is asked for where the disk has lost pictures: each by its own page."""
    return [
        (
            PHOTO if one["role"] == "portrait" else f"{PAPER}{one['paper']}{PAGE}{one['number']}",
            rows.page_words(one),
            "",
        )
        for one in row["damaged"]
    ]


def _places(row: Row, key: str, fresh: list[dict[str, Any]]) -> dict[int, int]:
    """The lost original that the new one takes the place of; nothing where Kanim asked for it."""
    if row["needs_action"]:
        return {}
    lost = [one for one in row.get("damaged", ()) if one["role"] == "portrait"]
    if key != PHOTO:
        lost = [one for one in row.get("damaged", ()) if key.endswith(f"{PAGE}{one['number']}")]
    return {int(lost[0]["number"]): int(fresh[0]["number"])} if lost else {}


def _parts(row: Row, key: str) -> list[str]:
    """What Kanim names as one (old_passport) is typed in its parts."""
    value = value_of(row["record"], key)
    return [f"{key}.{part}" for part in value] if isinstance(value, dict) and value else [key]


def _name(row: Row, key: str) -> str:
    papers = {PAPER + str(one["code"]): one["label"] for one in row["record"].get("papers", ())}
    return say(str(papers[key])) if key in papers else field_name(key) or key


def _now(row: Row, key: str) -> str:
    return str(value_of(row["record"], key) or "")
