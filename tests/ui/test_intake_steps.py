"""Steps 1 to 4, each rule of the form as the officer meets it."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.adapters.rule_files import load_regions, load_rulebook
from app.domain.intake import empty_record
from app.services.drafts import Draft
from tests.builders import a_record
from ui.screens.intake.facts import StepFacts
from ui.screens.intake.form import EARLIER_KEYS
from ui.screens.intake_screen import IntakeScreen
from ui.screens.scroll import LongPage

DAY = date(2026, 11, 21)
NIK = "5305054108909012"
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def earlier():
    return {
        "record": a_record(marital="kawin"),
        "received_ms": 1_700_000_000_000,
        "name": "Yohana Mau Lelang",
        "number": "MRT-231114-A0001-K",
    }


@pytest.fixture
def wizard(qtbot, theme):
    book = load_rulebook()
    facts = StepFacts(book.on(DAY), book, load_regions(), lambda _nik: [earlier()], "5305")
    screen = IntakeScreen(theme, facts)
    qtbot.addWidget(screen)
    screen.resize(1300, 700)
    screen.show()
    screen.activateWindow()
    QTest.qWaitForWindowActive(screen)
    return screen


def at(wizard, step, **values):
    wizard.open_draft(Draft("d", "A-001", "desi", step, record={**empty_record(), **values}))
    return wizard


def said(field):
    return field._message.text()


def source(field):
    return field._source.text()


def press(key, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget(), key, modifier)


def test_f7_goes_on_without_a_nik_and_takes_a_reason(wizard):
    at(wizard, 1)

    press(Qt.Key.Key_F7)
    press(Qt.Key.Key_1)
    press(Qt.Key.Key_Return, CTRL)

    assert wizard.draft.step == 2
    assert wizard.draft.record["nik_absent"] == "anak"


def test_f7_again_wants_the_nik_after_all(wizard):
    at(wizard, 1)

    press(Qt.Key.Key_F7)
    press(Qt.Key.Key_F7)
    wizard.next()

    assert wizard.draft.step == 1
    assert "nik_absent" not in wizard.draft.record or not wizard.draft.record["nik_absent"]


def test_a_nik_from_afar_is_said_as_soon_as_it_is_whole(wizard):
    at(wizard, 1)

    QTest.keyClicks(wizard.nik.field.boxes[0], "537101")
    QTest.keyClicks(wizard.nik.field.boxes[1], "410890")
    QTest.keyClicks(wizard.nik.field.boxes[2], "9012")

    words = "NIK dari Kota Kupang. Boleh dilayani di sini, pastikan orangnya sama."
    assert wizard.nik.field._message.text() == words


def test_what_an_earlier_visit_filled_says_so_until_it_is_typed_anew(wizard):
    at(wizard, 1, nik=NIK)
    wizard.nik.cards.set_value("1")
    wizard.nik.cards.chosen.emit("1")
    wizard.go_to(3)
    name = wizard.person.fields["name"]

    before = source(name)
    name.focus_here()
    QTest.keyClicks(name.edit, "X")

    assert (before, source(name)) == ("berkas lama", "")
    assert source(wizard.person.fields["address"]) == "berkas lama"


def test_starting_blank_takes_out_what_was_copied(wizard):
    at(wizard, 1, nik=NIK)
    wizard.nik.cards.chosen.emit("1")

    wizard.nik.cards.chosen.emit("baru")

    assert not wizard.draft.record.get("name")
    assert wizard.draft.record[EARLIER_KEYS] == []


def test_a_birth_date_that_differs_asks_for_the_tick_and_its_reason(wizard):
    at(wizard, 3, nik=NIK, birth_on="1990-08-02", sex="P")
    birth = wizard.person.fields["birth_on"]
    birth.left.emit()
    told = said(birth)

    wizard.person.differs.click()
    wizard.next()

    assert told == 'Ikuti NIK, 01-08-1990. Bila KTP memang berbeda, tandai "Beda dengan NIK".'
    assert wizard.person.fields["nik_note"].isVisibleTo(wizard)
    assert said(wizard.person.fields["nik_note"]) == "Tulis apa yang tertulis di KTP."


def test_the_tick_is_not_offered_where_nothing_differs(wizard):
    at(wizard, 3, nik=NIK, birth_on="1990-08-01", sex="P")

    assert not wizard.person.differs.isVisibleTo(wizard)


def test_a_long_name_shows_how_it_will_stand_in_the_book(wizard):
    at(wizard, 3, name="Maria Magdalena Yohana Mau Lelang Nenobais")

    assert wizard.person._in_book.text().startswith("Di kaki paspor: NENOBAIS<<MARIA<MAGDALENA")
    assert "terpotong" in wizard.person._in_book.text()


def test_ctrl_d_copies_from_the_applicant_and_from_above(wizard):
    at(wizard, 4, name="Yohana Mau Lelang", birth_place="Kolana")
    fields = wizard.family.fields

    fields["father.name"].focus_here()
    press(Qt.Key.Key_D, CTRL)
    fields["father.birth_place"].focus_here()
    press(Qt.Key.Key_D, CTRL)
    fields["father.citizenship"].set_value("Timor-Leste")
    fields["mother.citizenship"].focus_here()
    press(Qt.Key.Key_D, CTRL)

    assert fields["father.name"].value() == "Lelang"
    assert fields["father.birth_place"].value() == "Kolana"
    assert fields["mother.citizenship"].value() == "Timor-Leste"


def test_a_dash_is_shown_as_not_known(wizard):
    at(wizard, 4)
    mother = wizard.family.fields["mother.name"]

    mother.focus_here()
    QTest.keyClicks(mother.edit, "-")

    assert source(mother) == "tidak diketahui"


def test_a_child_of_unknown_parents_needs_a_guardian(wizard):
    unknown = {"father": {"name": "-"}, "mother": {"name": "-"}}
    at(wizard, 4, applicant_class="anak", birth_on="2015-01-01", **unknown)

    wizard.next()

    assert wizard.draft.step == 4
    told = said(wizard.family.fields["guardian.name"])
    assert told == "Isi nama wali. Ayah dan ibu belum diketahui."


def test_a_grown_up_is_no_child(wizard):
    at(wizard, 2, birth_on="1990-08-01", applicant_class="anak", product="PB-E-5")

    wizard.next()

    assert wizard.kind._message.text() == "Umur 36 tahun, jadi Dewasa. Pilih Dewasa."


def test_alt_right_goes_where_one_has_been(wizard):
    at(wizard, 4, nik=NIK)
    wizard.back()
    wizard.back()

    press(Qt.Key.Key_Right, ALT)

    assert wizard.draft.step == 3


def test_an_old_passport_is_asked_for_by_name(wizard):
    at(wizard, 3, purpose="penggantian", reason="habis_berlaku")

    wizard.next()

    assert said(wizard.person.fields["old_passport.number"]) == "Isi nomor paspor lama."


def test_a_field_below_the_edge_comes_into_sight_with_the_focus(wizard, qtbot):
    at(wizard, 3, purpose="penggantian")
    page = wizard.person.findChild(LongPage)
    line = wizard.person.fields["ktp_issued_on"].edit

    wizard.person.focus_field("ktp_issued_on")

    in_sight = page.viewport().rect
    qtbot.waitUntil(lambda: in_sight().contains(line.mapTo(page.viewport(), line.rect().center())))
