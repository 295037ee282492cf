"""After it was received: the history of an application, a correction, and where Kanim differs."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from app import practice
from app.domain.journal import Fact, Head, following, post_stream
from app.services import corrections, drafts, intake
from app.services.corrections import Correction, Frame
from tests.builders import a_record
from tests.ui.test_intake_day import focused, press, typed, wait, window  # noqa: F401
from ui.screens.conflict_sheet import ConflictSheet
from ui.screens.correct_sheet import CorrectSheet
from ui.screens.history_sheet import HistorySheet

DESI, HEAD = practice.OFFICERS[0], practice.OFFICERS[-1]
HQ = post_stream(practice.POST_CODE)


@pytest.fixture
def counter(window):  # noqa: F811
    """A window at the counter of a petugas, with the head's password known on this laptop."""
    window.showNormal()
    window.resize(1366, 768)
    dek = window.station._door.prove(DESI.id, practice.PASSWORD)
    window.station._slots.add(HEAD.id, practice.PASSWORD, dek)
    return window


@pytest.fixture
def subject(counter):
    record = a_record()
    record.pop("number")
    desk = counter.session.counter.desk
    made = intake.receive(desk, drafts.start(desk, record))
    counter.session.refresh()
    return made


def kanim_says(window, kind, subject, body):  # noqa: F811
    """An entry of headquarters' stream, as it would have come with an answer."""
    store = window.session.counter.desk.store
    with store.begin() as act:
        at = act.head(HQ)
        fact = Fact(1, window.session.counter.desk.now_ms(), "Rina", kind, subject, (1, 0), body)
        act.accept([following(Head(HQ, max(at.epoch, 1), at.seq, at.hash), fact, bytes(16))])


def row_of(window, subject):  # noqa: F811
    with window.session.counter.desk.store.reading() as act:
        return act.application(subject)


def open_sheet(window, kind):  # noqa: F811
    wait(lambda: isinstance(window.work.records.sheet, kind))
    return window.work.records.sheet


def words(sheet):
    return " | ".join(one.text() for one in sheet.findChildren(QLabel))


def test_a_name_is_corrected_by_keys_with_the_heads_password(counter, subject):
    counter.work.records.correct(subject)
    sheet = open_sheet(counter, CorrectSheet)
    wait(lambda: sheet.which.isAncestorOf(focused()))

    typed("Nama lengkap")
    focused().selectAll()
    typed("Yohana Mau Lelangi", "Salah ketik di pos", "sesuai akta", practice.PASSWORD)

    wait(lambda: row_of(counter, subject)["name"] == "Yohana Mau Lelangi")


def test_a_wrong_password_corrects_nothing_and_is_said_there(counter, subject):
    counter.work.records.correct(subject)
    sheet = open_sheet(counter, CorrectSheet)
    wait(lambda: sheet.which.isAncestorOf(focused()))

    typed("Nama lengkap")
    focused().selectAll()
    typed("Yohana Mau Lelangi", "Salah ketik di pos", "", "bukan kata sandinya")

    wait(lambda: "belum cocok" in sheet.proof.password._message.text())
    assert row_of(counter, subject)["name"] == "Yohana Mau Lelang"


def test_what_kanim_verified_says_so_instead_of_a_field(counter, subject):
    kanim_says(counter, "application.verified", subject, {})
    counter.work.records.correct(subject)
    sheet = open_sheet(counter, CorrectSheet)
    wait(lambda: sheet.which.isAncestorOf(focused()))

    typed("Nama lengkap")

    assert "sudah diverifikasi Kanim" in sheet.which._message.text()
    assert not sheet.wanted().fields


def test_without_a_reason_it_is_asked_for(counter, subject):
    counter.work.records.correct(subject)
    sheet = open_sheet(counter, CorrectSheet)
    wait(lambda: sheet.which.isAncestorOf(focused()))
    typed("Nomor HP")
    focused().selectAll()
    typed("081299998888", "", "", practice.PASSWORD)

    wait(lambda: "Pilih alasan" in sheet.reason._message.text())


def test_the_history_tells_who_when_before_and_after(counter, subject):
    wanted = Correction({"name": "Yohana Mau Lelangi"}, "beda_berkas", "akta")
    session = counter.session.counter
    frame = Frame(session.book.on(counter.session.now().date()), session.regions)
    corrections.correct(session.desk, subject, wanted, HEAD, frame)
    counter.work.records.show(subject)
    sheet = open_sheet(counter, HistorySheet)

    titles = [one.title for one in sheet.told()]
    assert titles == ["Koreksi", "Diterima di pos", "Draf dibuat"]
    assert "Nama lengkap: Yohana Mau Lelang menjadi Yohana Mau Lelangi" in words(sheet)
    assert "Tidak sama dengan berkas asli · akta" in words(sheet)
    assert f"{DESI.name}, disetujui {HEAD.name}" in words(sheet)


def test_enter_in_the_queue_opens_it_and_k_corrects(counter, subject):
    counter.work.open_row(subject)
    open_sheet(counter, HistorySheet)
    wait(lambda: focused().objectName() == "button_print_again")

    press(Qt.Key.Key_K)

    open_sheet(counter, CorrectSheet)


def test_where_kanim_differs_both_values_stand_side_by_side(counter, subject):
    session = counter.session.counter
    frame = Frame(session.book.on(counter.session.now().date()), session.regions)
    wanted = Correction({"name": "Yohana Mau Lelangi"}, "salah_ketik")
    corrections.correct(session.desk, subject, wanted, HEAD, frame)
    kanim_says(counter, "application.corrected", subject, {"fields": {"name": "Yohana Lelang"}})

    counter.work.open_row(subject)
    sheet = open_sheet(counter, ConflictSheet)
    told = words(sheet)
    press(Qt.Key.Key_Return)

    wait(lambda: not row_of(counter, subject)["needs_action"])
    assert "Yohana Mau Lelangi" in told and "Yohana Lelang" in told
    assert "Rina di Kanim" in told and "Identitas ikut Kanim." in told


def test_a_petugas_cancels_with_a_reason_and_the_heads_password(counter, subject):
    counter.work.queue._cancel(subject)
    wait(lambda: focused().objectName() == "field_cancel_reason")

    typed("Pindah ke Kalabahi", practice.PASSWORD)

    wait(lambda: row_of(counter, subject)["status"] == "BATAL")
    assert row_of(counter, subject)["state"]["note"] == "Pindah ke Kalabahi"


def test_a_cancelled_application_says_that_it_is_finished(counter, subject):
    desk = counter.session.counter.desk
    intake.cancel(desk, subject, "Pindah", HEAD)

    counter.work.records.correct(subject)

    wait(lambda: "sudah selesai" in counter.toast._words.text())
