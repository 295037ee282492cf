"""The same NIK twice, at home and in the first step: compared, then one of the two goes on."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from app.services import drafts, intake
from tests.builders import a_record
from tests.ui.test_intake_day import NIK, begin, focused, press, sheet_button, typed, wait
from tests.ui.test_intake_day import window as window  # the fixture
from ui.demo_people import RENEWAL
from ui.main_window import MainWindow

Key = Qt.Key
A_HAND_MS = 100
"""Digits and Enter closer together than this come from a reader, not from a hand."""


def put_draft(window: MainWindow, **changes: object) -> drafts.Draft:
    """A parked draft of the same number, at the fourth step."""
    desk = window.session.counter.desk
    draft = drafts.start(desk, a_record(**changes) | {"blobs": []})
    kept = drafts.park(desk, replace(draft, step=4, field="mother.name"))
    window.session.refresh()
    wait(lambda: window.work._drafts)
    return kept


def sheet(window: MainWindow) -> QWidget:
    wait(lambda: sheet_button(window, "sheet_duplicate"))
    QTest.qWait(A_HAND_MS)
    return sheet_button(window, "sheet_duplicate")


def said(window: MainWindow) -> str:
    return " | ".join(one.text() for one in sheet(window).findChildren(QLabel))


def tickets(window: MainWindow) -> list[str]:
    return sorted(one["ticket"] for one in window.session.counter.looks.drafts())


def test_a_nik_typed_at_home_goes_on_with_the_draft_that_is_here(window: MainWindow) -> None:
    kept = put_draft(window)

    typed(NIK)
    words = said(window)
    press(Key.Key_Return)

    wait(lambda: window.wizard is not None and window.wizard.isVisible())
    assert (window.wizard.draft.id, window.wizard.draft.step) == (kept.id, 4)
    assert "NIK ini sudah dipakai hari ini" in words
    assert f"530505 410890 9012, draf {kept.ticket} di pos ini. Bandingkan, lalu pilih." in words
    assert tickets(window) == [kept.ticket]


def test_shut_at_home_nothing_is_begun_and_the_nik_stays(window: MainWindow) -> None:
    kept = put_draft(window)
    typed(NIK)
    sheet(window)

    press(Key.Key_Escape)

    wait(lambda: not sheet_button(window, "sheet_duplicate"))
    assert window.office.home.nik.entry.digits() == NIK
    assert (window.wizard, tickets(window)) == (None, [kept.ticket])


def test_a_new_one_remembers_the_other_and_is_not_asked_again(window: MainWindow) -> None:
    kept = put_draft(window)
    typed(NIK)
    sheet(window)

    press(Key.Key_Right)
    press(Key.Key_Return)

    wait(lambda: window.wizard is not None and window.wizard.draft.step == 1)
    press(Key.Key_Return)
    wait(lambda: window.wizard.draft.step == 2)
    QTest.qWait(200)
    assert sheet_button(window, "sheet_duplicate") is None
    assert window.wizard.draft.record["duplicate_of"]["subject"] == kept.id


def test_in_the_first_step_the_empty_draft_goes_and_the_old_one_is_taken_up(
    window: MainWindow,
) -> None:
    kept = put_draft(window)
    press(Key.Key_F2)
    wait(lambda: window.wizard is not None and window.wizard.isAncestorOf(focused()))

    for digit in NIK:
        QTest.keyClicks(focused(), digit)
    sheet(window)
    press(Key.Key_Return)

    wait(lambda: window.wizard is not None and window.wizard.draft.id == kept.id)
    wait(lambda: tickets(window) == [kept.ticket])


def test_what_was_typed_already_is_parked_not_lost(window: MainWindow) -> None:
    begin(window, RENEWAL.nik)
    press(Key.Key_Return)
    wait(lambda: window.wizard.draft.step == 2)
    own = window.wizard.draft.ticket
    kept = put_draft(window)

    window.wizard.go_to(1)
    wait(lambda: window.wizard.draft.step == 1)
    window.wizard.nik.field.set_value(NIK)
    window.wizard.go_to(2)
    sheet(window)
    press(Key.Key_1)
    press(Key.Key_Return)

    wait(lambda: window.wizard is not None and window.wizard.draft.id == kept.id)
    assert tickets(window) == sorted([own, kept.ticket])


def test_another_spelling_is_coloured_marked_and_said(window: MainWindow) -> None:
    put_draft(window, name="Yohana Mau Lelangg")
    desk = window.session.counter.desk
    second = drafts.start(desk, a_record(number="", ticket="") | {"blobs": []})

    window.work.take_up(second.id)
    wait(lambda: window.wizard is not None and window.wizard.draft.id == second.id)
    window.wizard.save()

    words = said(window)
    assert "Ejaan nama berbeda. Cocokkan dengan KTP yang ada di depan Anda." in words
    card = sheet_button(window, "card_version_2")
    assert "Nama Yohana Mau Lelang, beda" in card.accessibleDescription()


def test_an_application_of_today_is_opened_in_the_queue(window: MainWindow) -> None:
    desk = window.session.counter.desk
    draft = drafts.start(desk, a_record() | {"blobs": []})
    intake.receive(desk, draft)

    typed(NIK)
    words = said(window)
    press(Key.Key_Return)

    wait(lambda: window.office.queue.isVisible())
    assert f"permohonan {draft.ticket} di pos ini" in words
    assert "-A" in window.office.queue.search.text()


def test_a_closed_application_is_no_duplicate(window: MainWindow) -> None:
    desk = window.session.counter.desk
    subject = intake.receive(desk, drafts.start(desk, a_record() | {"blobs": []}))
    with desk.store.begin(desk.officer.id) as act:
        act.append("application.cancelled", subject, {"note": "Pindah ke Kalabahi"})

    begin(window)

    QTest.qWait(200)
    assert sheet_button(window, "sheet_duplicate") is None


def test_f12_asks_for_the_head_of_the_post(window: MainWindow) -> None:
    kept = put_draft(window)
    called: list[str] = []
    window.work.duplicates.call_head.connect(called.append)
    typed(NIK)
    sheet(window)

    press(Key.Key_F12)

    assert called == [kept.id]
