"""The language changes in the middle of the work, and the work goes on where it was."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from app.adapters.clock import SystemClock, SystemRandom
from app.config import Config
from app.station import LaptopStation
from tests.ui.test_intake_day import CTRL, focused, press, to_person, typed, wait
from tests.ui.test_intake_day import window as a_window
from ui import languages
from ui.main_window import MainWindow

window = a_window
TOOLS = (SystemClock(), SystemRandom())


@pytest.fixture(autouse=True)
def indonesian_again(qapp: QApplication) -> Iterator[None]:
    yield
    languages.use(qapp, languages.INDONESIAN)


def english(window: MainWindow) -> None:
    window.set_language("en")
    wait(lambda: languages.current() == "en" and not window.languages.is_waiting)


def test_an_intake_goes_on_at_the_same_field_with_everything_typed(window: MainWindow) -> None:
    to_person(window)
    typed("Yohana Mau Lelang", "Kolana")
    focused().clear()
    QTest.keyClicks(focused(), "1-8-19")
    before = focused()

    english(window)

    person, here = window.wizard.person, focused()
    assert here is not before and here is person.fields["birth_on"].edit
    assert here.text() == "1-8-19" and here.cursorPosition() == 6
    assert person.fields["name"].value() == "Yohana Mau Lelang"
    assert person.fields["name"].name == "Full name"
    assert window.wizard.draft.step == 3 and window.wizard.furthest == 3


def test_a_half_typed_choice_stays_half_typed(window: MainWindow) -> None:
    to_person(window)
    window.wizard.person.focus_field("marital")
    line = window.wizard.person.fields["marital"].edit.lineEdit()
    line.setText("Kaw")

    english(window)

    line = window.wizard.person.fields["marital"].edit.lineEdit()
    assert line.text() == "Kaw" and window.wizard.person.fields["marital"].isAncestorOf(focused())


def test_a_choice_made_in_one_language_is_shown_in_the_other(window: MainWindow) -> None:
    to_person(window)
    window.wizard.person.focus_field("occupation")
    typed("Nelayan", "Kawin")

    english(window)

    fields = window.wizard.person.fields
    assert fields["occupation"].words() == "Fisher" and fields["marital"].words() == "Married"
    record = window.wizard.collected().record
    assert (record["occupation"], record["marital"]) == ("Nelayan", "kawin")


def test_what_was_found_missing_is_said_again(window: MainWindow) -> None:
    to_person(window)
    press(Qt.Key.Key_Return, CTRL)
    wait(window.wizard.summary.isVisible)

    english(window)

    wait(window.wizard.summary.isVisible)
    assert "Fill in full name." in said(window.wizard.person.fields["name"])


def test_the_draft_is_saved_again_under_the_same_ticket(window: MainWindow) -> None:
    to_person(window)
    typed("Yohana Mau")
    draft = window.wizard.draft

    english(window)
    wait(window.is_quiet)

    drafts = window.session.counter.looks.drafts()
    assert [(one["id"], one["record"]["name"]) for one in drafts] == [(draft.id, "Yohana Mau")]


def test_the_queue_keeps_its_filter_and_its_search(window: MainWindow) -> None:
    window.go("queue")
    window.office.queue.show_pill("draf")
    window.office.queue.search.setFocus()
    QTest.keyClicks(window.office.queue.search, "yohana")

    english(window)

    queue = window.office.queue
    assert (queue.pill(), queue.search.text()) == ("draf", "yohana")
    assert window.office.page() == "queue" and focused() is queue.search


def test_a_change_in_the_settings_can_be_taken_back(window: MainWindow) -> None:
    window.go("settings")
    choice = window.office.settings.look.language.choice
    choice.setFocus()

    press(Qt.Key.Key_Right)
    wait(lambda: languages.current() == "en" and not window.languages.is_waiting)
    assert window.office.settings.look.language.choice.value() == "en"
    press(Qt.Key.Key_Z, CTRL)
    wait(lambda: languages.current() == "id" and not window.languages.is_waiting)

    assert window.office.page() == "settings"


def test_the_door_speaks_the_language_that_was_left(window: MainWindow, tmp_path: Path) -> None:
    english(window)
    window.close()

    again = MainWindow(
        window.theme, LaptopStation(Config(tmp_path / "post", is_practice=True), TOOLS)
    )
    again.open()

    assert again.door.sign_in.enter.text() == "Sign in"
    again.close()


def test_at_the_door_a_typed_password_stays(window: MainWindow, tmp_path: Path) -> None:
    window.close()
    again = MainWindow(
        window.theme, LaptopStation(Config(tmp_path / "post", is_practice=True), TOOLS)
    )
    again.open()
    QTest.keyClicks(focused(), "setengah")

    english(again)

    assert again.door.sign_in.password.value() == "setengah"
    assert again.door.sign_in.enter.text() == "Sign in"
    again.close()


def said(field: QWidget) -> str:
    return " ".join(one.text() for one in field.findChildren(QLabel))


def test_letters_and_words_may_change_again_and_again(window: MainWindow) -> None:
    for percent, code in ((150, "en"), (100, "id"), (200, "en"), (125, "id"), (100, "en")) * 2:
        window.set_scale(percent)
        window.set_language(code)
        wait(lambda wanted=code: languages.current() == wanted and not window.languages.is_waiting)

    assert window.isVisible() and window.office.page() == "home"
