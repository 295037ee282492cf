"""Each sentence that the design promises for a mistake is provoked at the counter and read."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from app.domain.intake import empty_record
from app.errors import BerandaError
from app.services import drafts
from tests.ui.test_bad_input import TOOLS, packet, texts, window
from tests.ui.test_intake_day import CTRL, press, through_person, to_person, typed, wait
from ui.main_window import MainWindow

__all__ = ["packet", "window"]

ENTER = Qt.Key.Key_Return
OURS = "5305044108909012"
"""Kabupaten Alor, a woman born on 1 August 1990."""


def reads(window: MainWindow, sentence: str) -> None:
    wait(lambda: sentence in texts(window), 5_000)


def on_first_page(window: MainWindow, nik: str) -> None:
    press(Qt.Key.Key_F2)
    wait(lambda: window.wizard is not None and window.wizard.isVisible())
    wait(lambda: "nik" in QApplication.focusWidget().objectName())
    QApplication.clipboard().setText(nik)
    press(Qt.Key.Key_V, CTRL)


@pytest.mark.parametrize(
    ("nik", "sentence"),
    [
        ("53050441089090123", "Lebih 1 angka. NIK terdiri dari 16 angka."),
        ("539904", "Kode wilayah 5399 tidak ada. Cocokkan 6 angka pertama dengan KTP."),
        ("530504340290", "Angka 7 sampai 12 bukan tanggal. Cocokkan dengan KTP."),
        ("5371014108909012", "Boleh dilayani di sini, pastikan orangnya sama."),
    ],
    ids=["one long", "no such region", "no such day", "from elsewhere"],
)
def test_a_nik_is_explained_before_it_is_left(window: MainWindow, nik: str, sentence: str) -> None:
    on_first_page(window, nik)

    reads(window, sentence)


def test_a_nik_that_is_too_short_says_how_many_digits_lack(window: MainWindow) -> None:
    on_first_page(window, "53050441089090")

    press(ENTER, CTRL)

    reads(window, "Kurang 2 angka. NIK terdiri dari 16 angka.")


def test_a_number_one_too_long_changes_nothing_that_stands_there(window: MainWindow) -> None:
    on_first_page(window, OURS)

    QApplication.clipboard().setText(OURS + "3")
    press(Qt.Key.Key_V, CTRL)

    assert window.wizard.nik.field.value() == OURS


@pytest.mark.parametrize(
    ("field", "text", "sentence"),
    [
        ("name", "Yohana Mau S.Pd.", 'Hapus gelar "S.Pd.".'),
        ("name", "Yohana_Mau", "Tulis hanya huruf, spasi, titik, petik, atau tanda hubung."),
        ("name", "Yohana", "Satu kata. Tanyakan apakah perlu tambahan nama untuk tujuan tertentu."),
        (
            "birth_on",
            "02081990",
            'Ikuti NIK, 01-08-1990. Bila KTP memang berbeda, tandai "Beda dengan NIK".',
        ),
        ("phone", "0812", "Isi 10 sampai 13 angka."),
        ("birth_on", "01082190", "Tanggal ini belum lewat. Isi tanggal hari ini atau sebelumnya."),
    ],
    ids=["title", "symbol", "one word", "not the NIK's day", "short phone", "not born yet"],
)
def test_a_field_that_is_left_says_what_to_do(
    window: MainWindow, field: str, text: str, sentence: str
) -> None:
    to_person(window)
    window.wizard.person.focus_field(field)
    QApplication.focusWidget().selectAll()
    QTest.keyClicks(QApplication.focusWidget(), text)

    press(Qt.Key.Key_Tab)

    reads(window, sentence)


def test_a_mother_who_is_not_named_may_be_a_dash(window: MainWindow) -> None:
    through_person(window)

    press(ENTER, CTRL)

    reads(window, "Isi nama ibu. Bila tidak tahu, ketik -")
    window.wizard.family.focus_field("mother.name")
    typed("-")
    assert texts(window).count("Isi nama ibu.") == 0


def test_a_child_is_known_by_its_number_and_needs_the_paper_of_its_parents(
    window: MainWindow,
) -> None:
    on_first_page(window, "5305044108159012")
    press(ENTER)
    wait(lambda: window.wizard.draft.step == 2)
    assert window.wizard.kind.collect()["applicant_class"] == "anak"
    window.wizard.go_to(5)

    press(ENTER, CTRL)

    wait(window.wizard.summary.isVisible)
    links = [one.text() for one in window.wizard.summary.findChildren(QAbstractButton)]
    assert any("indai surat persetujuan orang tua." in one for one in links)


def test_a_nik_of_yesterday_is_set_beside_the_one_of_today(window: MainWindow) -> None:
    desk = window.session.counter.desk
    kept = drafts.start(desk, empty_record() | {"nik": OURS, "name": "Yohana Mau Lelang"})
    yesterday = int((TOOLS[0].now() - timedelta(days=1)).timestamp() * 1000)
    with desk.store.begin(desk.officer.id) as act:
        row = act.draft(kept.id)
        assert row is not None
        act.save_draft({**row, "at_ms": yesterday})
    window.session.refresh()

    on_first_page(window, OURS)
    press(ENTER, CTRL)

    reads(window, "NIK ini sudah dipakai kemarin")
    reads(window, "Bandingkan, lalu pilih.")
    assert "Tidak ada permohonan ganda" not in texts(window)


def test_what_nobody_foresaw_leaves_what_was_typed_and_says_a_code(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Unforeseen(BerandaError):
        code = "b_214"

    def broken(*_any: object) -> None:
        raise Unforeseen

    to_person(window)
    QTest.keyClicks(QApplication.focusWidget(), "Yohana Mau")
    with monkeypatch.context() as fault:
        fault.setattr(drafts, "save", broken)
        window.wizard.save()
        sentence = "Isian Anda masih di layar. Coba lagi, atau potret layar ini (kode b_214)."
        reads(window, sentence)

    assert window.wizard.person.fields["name"].value() == "Yohana Mau"
