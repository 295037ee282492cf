"""Konsultasi: the applicant sits down without drama, the head decides, the petugas goes on."""

from dataclasses import replace

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app import practice
from app.adapters.passwords import require_long_enough
from app.domain.intake import empty_record
from app.domain.interview import CONSULT, HOLD
from app.services import drafts, intake, interview
from app.services.printing import note_receipt
from tests.builders import a_record
from tests.ui.test_intake_day import focused, press, typed, wait, window  # noqa: F401

CTRL = Qt.KeyboardModifier.ControlModifier

HEAD = practice.OFFICERS[-1]
HEAD_PASSWORD = "kepala pos maritaing"
TALK = {"country": "Timor-Leste", "purpose": "kunjungan_keluarga", "outcome": CONSULT}


@pytest.fixture
def consulted(window):  # noqa: F811
    """A whole application that waits for the head of the post, at its last step."""
    station = window.station
    dek = station._door.prove(practice.OFFICERS[0].id, practice.PASSWORD)
    require_long_enough(HEAD_PASSWORD)
    station._slots.add(HEAD.id, HEAD_PASSWORD, dek)
    desk = window.session.counter.desk
    questions = window.session.counter.book.on(window.session.now().date()).questions_for("")
    answers = {one.code: {"answer": "tidak"} for one in questions}
    record = {**empty_record(), **a_record(), "interview": {**TALK, "answers": answers}}
    record.pop("number")
    draft = drafts.start(desk, record | {"is_declared": True})
    window.work._open(replace(draft, step=8))
    wait(lambda: window.wizard is not None)
    return window


def test_while_the_head_has_not_decided_nothing_is_saved_as_complete(consulted):
    press(Qt.Key.Key_Return, CTRL)

    assert consulted.wizard.draft.step == 8
    assert consulted.wizard.review.waiting.isVisible()
    assert consulted.session.counter.looks.received_since(0) == 0


def test_the_head_decides_beside_the_session_that_goes_on(consulted):
    consulted.wizard.review.waiting.button.click()
    sheet = consulted.talks.sheet
    wait(lambda: focused().objectName() == "field_head_password")

    typed(HEAD_PASSWORD)
    typed("1")
    typed("Keluarga dikenal")

    wait(lambda: not consulted.wizard.review.waiting.isVisible())
    talk = consulted.wizard.draft.record["interview"]
    assert (talk["outcome"], talk["decided_by"]) == ("lanjut", HEAD.id)
    assert talk["decision_note"] == "Keluarga dikenal"
    assert consulted.session.counter.desk.officer.id == practice.OFFICERS[0].id
    assert sheet is not None


def test_a_wrong_password_decides_nothing(consulted):
    consulted.wizard.review.waiting.button.click()
    sheet = consulted.talks.sheet
    wait(lambda: focused().objectName() == "field_head_password")

    typed("bukan kata sandinya")
    typed("1")
    press(Qt.Key.Key_Return)

    wait(lambda: "belum cocok" in sheet.password._message.text())
    assert consulted.wizard.draft.record["interview"]["outcome"] == CONSULT


def above_the_bar(window, after_ms=0):  # noqa: F811
    """What stands on the screen, without the status bar and its clock."""
    QTest.qWait(after_ms)
    whole = window.grab().toImage()
    return whole.copy(0, 0, whole.width(), whole.height() - window.status.height())


def test_f12_changes_nothing_on_the_screen_and_is_in_the_journal(consulted):
    wait(lambda: above_the_bar(consulted) == above_the_bar(consulted, after_ms=100))
    before = above_the_bar(consulted)

    press(Qt.Key.Key_F12)

    looks = consulted.session.counter.looks
    wait(lambda: looks.setting(interview.CALLED))
    assert above_the_bar(consulted) == before


def test_ctrl_h_covers_the_officers_panel_and_shows_the_map(consulted):
    consulted.wizard.go_to(6)
    side = consulted.wizard.side

    press(Qt.Key.Key_H, CTRL)
    covered = (side._extras[6].isVisibleTo(side), side.neutral.isVisibleTo(side))
    press(Qt.Key.Key_H, CTRL)

    assert covered == (False, True)
    assert (side._extras[6].isVisibleTo(side), side.neutral.isVisibleTo(side)) == (True, False)


def test_the_receipt_of_who_is_put_off_says_only_that_it_waits(window):  # noqa: F811
    counter = window.session.counter
    record = {**empty_record(), **a_record(), "interview": {**TALK, "outcome": HOLD}}
    record.pop("number")
    draft = drafts.start(counter.desk, record | {"is_declared": True})
    subject = intake.receive(counter.desk, draft)
    printing = note_receipt(counter.desk, subject, "a5")

    paper = pypdfium2.PdfDocument(counter.papers.pdf(counter.desk, printing, "a5"))
    text = paper[0].get_textpage().get_text_range()

    assert "Menunggu pemeriksaan lanjutan." in text
    assert "Wawancara" not in text
