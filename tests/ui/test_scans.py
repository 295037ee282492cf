"""Readers at the whole window: each scan goes where it belongs."""

from PySide6.QtWidgets import QApplication

from tests.domain.test_mrz_and_scanned import FIRST, SECOND
from tests.ui.test_intake_day import NIK, begin, focused, to_person, typed, wait, window  # noqa: F401
from ui.scan_work import NOT_NOW


def scan(window, text):  # noqa: F811
    window.scans.wedge._gap_ms = 400
    typed(text)


def test_an_ektp_anywhere_begins_an_intake(window):  # noqa: F811
    window.go("queue")
    wait(lambda: window.office.queue.isVisible())

    scan(window, NIK)

    wait(lambda: window.wizard is not None)
    assert window.wizard.draft.record["nik"] == NIK


def test_a_scan_in_the_middle_of_an_intake_touches_nothing(window):  # noqa: F811
    to_person(window)
    before = focused()

    scan(window, "5305054108900012")

    wait(lambda: window.toast.isVisible())
    assert QApplication.focusWidget() is before
    assert window.wizard.collected().record["nik"] == NIK
    assert window.wizard.collected().record.get("name", "") == ""
    assert NOT_NOW in window.toast.accessibleName() or window.toast.isVisible()


def test_an_old_passport_fills_its_own_fields(window):  # noqa: F811
    begin(window)

    scan(window, FIRST)
    scan(window, SECOND)

    book = window.wizard.draft.record["old_passport"]
    assert (book["number"], book["expires_on"]) == ("L898902C3", "2012-04-15")
