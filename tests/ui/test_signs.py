"""Beside the talk the officer alone reads what the laptop noticed, and what to ask next."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.domain.intake import empty_record
from app.domain.interview import is_open
from app.services import drafts, intake
from tests.builders import a_record
from tests.ui.test_intake_day import focused, press, typed, wait, window  # noqa: F401

CTRL = Qt.KeyboardModifier.ControlModifier
NIKS = ("5305054108900101", "5305051507880102", "5305055508950103")


def person(number, **talk):
    """Everybody of a group gives the same phone and comes with the same man."""
    told = {"country": "Malaysia", "purpose": "wisata", "escort": "Bara Tokan", "answers": {}}
    record = a_record(
        nik=NIKS[number],
        name=f"Nona Contoh {('Satu', 'Dua', 'Tiga')[number]}",
        kk_number="",
        occupation="Belum bekerja",
        birth_on="1990-08-01" if number != 1 else "1988-07-15",
        sex="L" if number == 1 else "P",
        interview=told | talk,
    )
    record.pop("number")
    return {**empty_record(), **record}


def third_of_a_group(window):  # noqa: F811
    window.showNormal()
    window.resize(1366, 768)
    desk = window.session.counter.desk
    for number in (0, 1):
        intake.receive(desk, drafts.start(desk, person(number, outcome="lanjut")))
    draft = drafts.start(desk, person(2))
    window.work._open(replace(draft, step=6))
    panel = window.wizard.side.extra(6)
    wait(lambda: panel.titles())
    return panel


def words(widget):
    return " ".join(str(one.text()) for one in widget.findChildren(QWidget) if hasattr(one, "text"))


def test_the_third_person_of_a_group_raises_signs_with_what_to_ask(window):  # noqa: F811
    panel = third_of_a_group(window)

    assert "Nomor HP dipakai 3 pemohon dalam 30 hari" in panel.titles()
    assert "Pengantar yang sama membawa 3 pemohon dalam 30 hari" in panel.titles()
    assert "siapa yang menyuruh memakainya" in words(panel)
    assert "Contoh Satu" not in words(panel)


def test_signs_block_nothing_and_who_saw_them_lies_with_the_talk(window):  # noqa: F811
    third_of_a_group(window)
    desk, wizard = window.session.counter.desk, window.wizard
    wait(lambda: wizard.collected().record["interview"].get("signs"))

    for code, row in wizard.page(6).questions.rows.items():
        row.set_value("ya" if code not in ("utang", "tawaran_kerja") else "tidak")
    wizard.page(6).outcome.set_value("lanjut")
    press(Qt.Key.Key_Return, CTRL)

    wait(lambda: wizard.draft.step == 7)
    seen = wizard.draft.record["interview"]["signs"]
    assert {one["by"] for one in seen} == {desk.officer.id}
    assert not is_open(wizard.draft.record)


def test_an_answer_that_asks_for_more_is_named_in_words(window):  # noqa: F811
    panel = third_of_a_group(window)
    row = window.wizard.page(6).questions.rows["utang"]
    row.focus_here()

    press(Qt.Key.Key_Y)

    wait(lambda: "Ada utang atau uang muka" in panel.titles())


def test_ctrl_h_covers_the_signs(window):  # noqa: F811
    panel = third_of_a_group(window)

    press(Qt.Key.Key_H, CTRL)

    assert not panel.isVisible()


def test_who_came_along_is_typed_with_enter_alone(window):  # noqa: F811
    third_of_a_group(window)
    page = window.wizard.page(6)
    page.questions.escort["escort"].focus_here()
    page.questions.escort["escort"].set_value("")

    typed("Bara Tokan", "Perekrut", "081211112222")

    wait(lambda: focused() is not page.questions.escort["escort_phone"].edit)
    talk = window.wizard.collected().record["interview"]
    assert (talk["escort"], talk["escort_relation"]) == ("Bara Tokan", "perekrut")
    assert talk["escort_phone"].replace(" ", "").replace("-", "") == "081211112222"


def test_notes_stay_when_the_purpose_changes(window):  # noqa: F811
    third_of_a_group(window)
    page = window.wizard.page(6)
    page.questions.texts["biaya"].set_value("Paman di Sandakan")

    page.questions.ask("bekerja_pmi")

    answers = page.collect()["interview"]["answers"]
    assert answers["biaya"]["note"] == "Paman di Sandakan"
