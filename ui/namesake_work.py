"""While a name is typed: people of the same name, in any spelling, are looked up beside it."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from app.domain.calendar import to_wita
from app.domain.spelling import is_alike
from ui import elsewhere_words
from ui.counter import Looks, Row
from ui.screens.intake.form import FormStep
from ui.screens.intake.side_names import BesideThePerson, line_of

if TYPE_CHECKING:
    from ui.main_window import MainWindow
    from ui.screens.intake_screen import IntakeScreen

PERSON = 3
PAUSE_MS = 350
"""The hand rests this long before anything is looked up."""
SHORTEST, ASKED, SHOWN = 3, 8, 3


class NamesakeWork(QObject):
    """Asks the store in its lane; an answer to an older name is dropped."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._wizard: IntakeScreen | None = None
        self._pause = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._ask)

    def listen(self, wizard: "IntakeScreen") -> None:
        wizard.page_made.connect(lambda number, page: self._made(wizard, number, page))

    def _made(self, wizard: "IntakeScreen", number: int, page: QWidget) -> None:
        if number == PERSON:
            step = cast(FormStep, page)
            step.edited.connect(lambda key: self._typed(wizard, key))

    def _typed(self, wizard: "IntakeScreen", key: str) -> None:
        if key in ("name", "birth_on"):
            self._wizard = wizard
            self._pause.start()

    def _ask(self) -> None:
        session, wizard = self._window.session, self._wizard
        if session is None or wizard is None or not isValid(wizard):
            return
        own = {**wizard.draft.record, **wizard.person.collect()}
        looks, name = session.counter.looks, str(own.get("name") or "").strip()
        if len(name) < SHORTEST:
            self._show(wizard, [], own)
            return
        session.read(lambda: namesakes(looks, own), lambda found: self._show(wizard, found, own))

    def _show(self, wizard: "IntakeScreen", found: list[Row], own: Row) -> None:
        session = self._window.session
        if session is None or not isValid(wizard):
            return
        if found and wizard.person.collect().get("name") != own.get("name"):
            return
        lines = [line_of(row, own, session.now()) for row in found]
        cast(BesideThePerson, wizard.side.extra(PERSON)).names.show_people(lines)


def namesakes(looks: Looks, own: Row) -> list[Row]:
    """Others of this name, who was born on the same day first, then the newest.

    One NIK is one person: whoever has the same is told on the first step already.
    """
    nik, name = str(own.get("nik") or ""), str(own["name"])
    found = [
        _with_record(looks, row)
        for row in looks.alike(name, ASKED)
        if is_alike(name, str(row["name"])) and (not nik or row["nik"] != nik)
    ]
    found += [
        elsewhere_words.as_row(one)
        for one in looks.elsewhere("")
        if is_alike(name, str(one["name"])) and (not nik or one["nik_end"] != nik[-4:])
    ]
    found.sort(key=lambda row: row["record"].get("birth_on") != own.get("birth_on"))
    return found[:SHOWN]


def _with_record(looks: Looks, row: Row) -> Row:
    same = [one for one in looks.same_nik(str(row["nik"])) if one["subject"] == row["subject"]]
    record: dict[str, Any] = same[0]["record"] if same else {}
    came = to_wita(datetime.fromtimestamp(row["received_ms"] / 1000, UTC))
    return {**row, "record": record, "came": came}
