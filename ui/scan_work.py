"""Where a scan goes: an e-KTP begins an intake, a receipt opens its record, a passport fills in."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from app.domain import mrz
from app.domain.calendar import wita_date
from app.domain.scanned import Kind, Scanned, understand
from ui.devices.wedge import Wedge
from ui.languages import mark, say
from ui.screens.intake_screen import IntakeScreen

if TYPE_CHECKING:
    from ui.main_window import MainWindow

NIK_FIELDS = ("nik", "kk_number")
NOT_NOW = mark("Permohonan ini belum selesai. Simpan dulu (Ctrl + S), lalu pindai lagi.")


class ScanWork(QObject):
    """Joins the readers to the screens; behind the lock a scan does nothing."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self.wedge = Wedge(self._understand)
        self.wedge.scanned.connect(self._take)
        self.wedge.listen()

    def stop(self) -> None:
        """The window closes: its readers are heard no more."""
        self.wedge.stop()

    def _understand(self, text: str) -> Scanned | None:
        clock, _random = self._window.station.tools
        return understand(text, wita_date(clock.now()))

    def _take(self, found: Scanned) -> None:
        window = self._window
        if window.session is None or window.door.lock.isVisible():
            return
        window.knock.scanned()
        wizard = window.work.wizard
        if wizard is not None and wizard.isVisible():
            self._take_in_wizard(wizard, found)
        elif found.kind is Kind.NIK:
            # stays in sight while an earlier record of it is compared
            window.office.home.nik.entry.setText(found.text)
            window.work.start(found.text)
        elif found.kind is Kind.NUMBER:
            self._find(found.text)
        else:
            window.toast.say(
                "book-user", say("Paspor terbaca. Mulai permohonan, lalu pindai lagi.")
            )

    def _take_in_wizard(self, wizard: IntakeScreen, found: Scanned) -> None:
        if found.kind is Kind.PASSPORT:
            self._take_passport(wizard, found.text)
        elif found.kind is Kind.NIK and _fill(QApplication.focusWidget(), found.text):
            return
        elif found.kind is Kind.NIK and wizard.draft.step == 1:
            wizard.nik.field.set_value(found.text)
            wizard.nik.field.edited.emit(found.text)
            wizard.nik.field.focus_here()
        else:
            self._window.toast.say("scan-line", say(NOT_NOW))

    def _take_passport(self, wizard: IntakeScreen, text: str) -> None:
        """An old book fills its own fields; the officer still looks them over."""
        clock, _random = self._window.station.tools
        told = mrz.parse(text, wita_date(clock.now()))
        wizard.take_old_passport(told.number, told.expires_on.isoformat())
        self._window.toast.say(
            "book-user", say("Paspor lama {number} terisi. Periksa lagi.", number=told.number)
        )

    def _find(self, number: str) -> None:
        window = self._window
        window.go("queue")
        window.office.queue.search_for(number)


def _fill(focused: QWidget | None, text: str) -> bool:
    """A number of a relative or of the family card is filled where the officer stands."""
    name = focused.objectName() if focused is not None else ""
    wants = name.startswith("field_") and name.endswith(NIK_FIELDS)
    if wants and isinstance(focused, QLineEdit):
        focused.setText(text)
        focused.textEdited.emit(text)
    return wants
