"""Ctrl+K on the real window: people, drafts and commands, by keys alone."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.services import drafts, intake
from tests.builders import a_record
from tests.ui.test_intake_day import CTRL, ENTER, focused, press, wait, window
from ui.main_window import MainWindow
from ui.models import palette
from ui.screens.palette import Palette

__all__ = ["window"]


def receive(window: MainWindow, *names: str) -> None:
    """People who were served before."""
    desk = window.session.counter.desk

    def serve() -> None:
        for name in names:
            draft = drafts.start(desk, a_record(name=name))
            intake.receive(desk, draft)

    done: list[object] = []
    window.session.do(serve, done.append)
    wait(lambda: done)


def search(window: MainWindow, words: str = "") -> Palette:
    press(Qt.Key.Key_K, CTRL)
    shown = window.palette_work._palette
    assert shown is not None
    if words:
        shown.field.setText(words)
    wait(lambda: window.palette_work._words == words and shown.model.rowCount())
    return shown


def lines(shown: Palette) -> list[str]:
    return [shown.model.index(at, 0).data() for at in range(shown.model.rowCount())]


def test_an_empty_field_shows_the_commands_of_this_screen(window: MainWindow) -> None:
    shown = search(window)

    assert lines(shown)[0] == "Perintah"
    assert shown.current().code == "new_application"


def test_a_person_is_found_by_a_part_of_the_name_and_their_row_opens(window: MainWindow) -> None:
    receive(window, "MARKUS ATALO", "NELCI PADAMAI")
    shown = search(window, "atalo")
    wait(lambda: shown.current() and shown.current().kind == "person")

    press(ENTER)

    wait(lambda: window.place() == "queue" and window.office.queue.model.rowCount() == 1)
    wait(lambda: QApplication.focusWidget() is window.office.queue.card.table)


def test_a_name_with_a_wrong_letter_still_finds_its_person(window: MainWindow) -> None:
    receive(window, "MARKUS ATALO", "NELCI PADAMAI")

    shown = search(window, "markus atalu")

    wait(lambda: "Mungkin maksud Anda" in lines(shown))
    assert shown.nothing.text().startswith('Tidak ada "markus atalu". Mungkin "')
    assert len([line for line in lines(shown) if "ATALO" in line.upper()]) == 1


def test_nobody_found_says_how_far_the_search_went(window: MainWindow) -> None:
    press(Qt.Key.Key_K, CTRL)
    shown = window.palette_work._palette

    shown.field.setText("zzzqqq")

    wait(lambda: shown.nothing.text())
    assert shown.nothing.text() == 'Tidak ada "zzzqqq". Pencarian hanya di laptop ini.'


def test_a_command_is_run_with_enter(window: MainWindow) -> None:
    shown = search(window, "sinkron")
    wait(lambda: shown.current() and shown.current().code == "sync")

    press(ENTER)

    assert window.place() == "sync"


def test_a_draft_goes_on_where_it_was(window: MainWindow) -> None:
    desk, done = window.session.counter.desk, []
    window.session.do(lambda: drafts.start(desk, a_record(name="YOKSAN FAMAI")), done.append)
    wait(lambda: done and window.work._drafts)
    shown = search(window, "yoksan")
    wait(lambda: shown.current() and shown.current().kind == "draft")

    press(ENTER)

    wait(lambda: window.wizard is not None and window.wizard.draft.id == done[0].id)


def test_arrows_skip_the_names_of_groups_and_esc_gives_the_focus_back(window: MainWindow) -> None:
    before = focused()
    shown = search(window)
    codes = [shown.current().code]

    press(Qt.Key.Key_Up)
    press(Qt.Key.Key_Down)
    codes.append(shown.current().code)
    press(Qt.Key.Key_Escape)

    assert codes == ["new_application", "print"]
    wait(lambda: QApplication.focusWidget() is before)


def test_a_letter_in_the_search_box_opens_the_palette_with_it(window: MainWindow) -> None:
    box = window.office.top_bar.search
    box.edit.setFocus()

    press(Qt.Key.Key_M)

    shown = window.palette_work._palette
    assert (shown.field.text(), box.text()) == ("m", "")
    wait(lambda: QApplication.focusWidget() is shown.field)


def test_a_misspelt_name_is_looked_for_by_its_beginnings_and_ends() -> None:
    assert palette.pieces("Markus Atalu") == ["mar", "kus", "ata", "alu"]


def test_a_whole_nik_begins_an_application(window: MainWindow) -> None:
    shown = search(window, "530505 410890 9012")
    wait(lambda: shown.current() and shown.current().kind == "nik")

    press(ENTER)

    wait(lambda: window.wizard is not None)
    assert window.wizard.draft.record["nik"] == "5305054108909012"


def test_a_command_is_found_with_a_letter_wrong() -> None:
    lock = palette.Line("Perintah", "command", "lock", "lock", "Kunci layar")

    assert palette.commands([lock], "kunsi") == [lock]
    assert palette.commands([lock], "markus") == []


def test_letters_that_grow_take_an_open_search_along(window: MainWindow) -> None:
    press(Qt.Key.Key_K, CTRL)
    wait(window.palette_work.is_open)
    window.palette_work._palette.field.setText("ant")
    before = window.palette_work._palette.field.height()

    window.set_scale(150)

    palette = window.palette_work._palette
    assert palette.field.text() == "ant" and focused() is palette.field
    assert palette.field.height() > before
    window.set_scale(100)
