"""Every key that is shown works, and every screen has its page of help."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QLabel

from tests.ui.test_intake_day import CTRL, begin, press, wait, window
from ui import keys
from ui.help_work import key_groups
from ui.main_window import MainWindow
from ui.screens.help_sheet import help_page
from ui.screens.keys_sheet import halves

__all__ = ["window"]

SHIFT = Qt.KeyboardModifier.ShiftModifier
PLACES = ["home", "queue", "sync", "courier", "settings", "sign_in", "lock", "first_run"]
PLACES += [f"intake_{step}" for step in range(1, 9)]


def sheet_words(window: MainWindow, name: str) -> set[str]:
    wait(lambda: window.help.sheet is not None and window.help.sheet.objectName() == name)
    return {one.text() for one in window.help.sheet.findChildren(QLabel)}


def test_every_global_key_works_or_is_shown_nowhere(window: MainWindow) -> None:
    installed = {str(one.property("key_code") or "") for one in window.findChildren(QShortcut)}
    groups = key_groups("home", keys.working(window, "home"))
    shown = {does for _title, lines in groups for _cap, does in lines}

    unwired = {one.does for one in keys.GLOBAL if one.code not in installed}

    assert unwired == set()
    assert {one.does for one in keys.GLOBAL} <= shown


def test_no_sequence_is_given_twice(window: MainWindow) -> None:
    taken = [one for line in (*keys.GLOBAL, *keys.RAIL, *keys.WIZARD) for one in line.sequences]

    assert len(taken) == len(set(taken))


@pytest.mark.parametrize("place", PLACES)
def test_every_screen_has_a_page_of_help(place: str) -> None:
    page = help_page(place)

    assert page.title and page.purpose and page.now and page.power
    assert "!" not in page.purpose + page.power + "".join(page.now)
    assert max(len(words.split()) for words in page.now) <= 20


def test_f1_opens_the_page_of_the_screen_and_closes_it_again(window: MainWindow) -> None:
    press(Qt.Key.Key_F1)
    told = sheet_words(window, "help_sheet")

    press(Qt.Key.Key_F1)

    assert "Beranda" in told
    assert window.help.sheet is None


def test_f1_in_the_intake_tells_about_the_step(window: MainWindow) -> None:
    begin(window)

    press(Qt.Key.Key_F1)

    assert "Langkah 1: NIK" in sheet_words(window, "help_sheet")


def test_behind_a_locked_screen_only_help_theme_and_size_work(window: MainWindow) -> None:
    press(Qt.Key.Key_L, CTRL)
    wait(lambda: window.place() == "lock")

    press(Qt.Key.Key_F2)
    press(Qt.Key.Key_K, CTRL)
    press(Qt.Key.Key_F1)

    assert "Layar terkunci" in sheet_words(window, "help_sheet")
    assert window.wizard is None
    assert not window.palette_work.is_open()
    assert keys.working(window, "lock") == keys.ANYWHERE


def test_the_sheet_of_keys_shows_the_wizards_own_keys_only_there(window: MainWindow) -> None:
    at_home = key_groups("home", keys.working(window, "home"))
    begin(window)

    there = key_groups(window.place(), keys.working(window, window.place()))

    assert [title for title, _lines in at_home] == [
        "Pindah layar",
        "Pekerjaan",
        "Tampilan dan bantuan",
    ]
    assert ("Ctrl + S", "Simpan, layani nanti") in there[0][1]
    assert "Ctrl + P" not in {cap for _title, lines in there for cap, _does in lines}


def test_ctrl_question_mark_opens_the_keys_and_esc_closes_them(window: MainWindow) -> None:
    press(Qt.Key.Key_Question, CTRL | SHIFT)
    told = sheet_words(window, "keys_sheet")

    press(Qt.Key.Key_Escape)

    assert "Permohonan baru" in told
    wait(lambda: not window.findChildren(type(window.help.sheet), "keys_sheet"))


def test_the_letters_grow_and_shrink_from_anywhere_and_it_is_kept(window: MainWindow) -> None:
    press(Qt.Key.Key_Plus, CTRL)
    grown = window.theme.scale
    looks = window.session.counter.looks
    wait(lambda: looks.setting("scale") == grown)

    press(Qt.Key.Key_0, CTRL | SHIFT)

    assert (grown, window.theme.scale) == (1.1, 1.0)


def test_a_slash_in_the_list_goes_to_the_search(window: MainWindow) -> None:
    press(Qt.Key.Key_2, CTRL)
    window.office.queue.card.table.setFocus()

    press(Qt.Key.Key_Slash)

    assert window.office.queue.search.hasFocus() or window.office.queue.model.rowCount() == 0


def test_both_columns_of_keys_are_about_as_long() -> None:
    groups = [("A", [("1", "a")] * 6), ("B", [("1", "a")] * 3), ("C", [("1", "a")] * 4)]

    left, right = halves(groups)

    assert ([one[0] for one in left], [one[0] for one in right]) == (["A"], ["B", "C"])
