"""Each setting counts at once, and only when it is whole."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.screens.settings import Settings
from ui.theme import Theme


def test_digit_three_asks_for_the_dark_theme(qtbot: QtBot) -> None:
    screen = _shown(qtbot)

    with qtbot.waitSignal(screen.changed) as told:
        qtbot.keyClicks(screen.look.themes, "3")

    assert told.args == ["theme", "gelap"]


def test_arrow_right_makes_letters_larger(qtbot: QtBot) -> None:
    screen = _shown(qtbot)

    with qtbot.waitSignal(screen.changed) as told:
        qtbot.keyClick(screen.look.scale, Qt.Key.Key_Right)

    assert told.args == ["scale", 1.1]


def test_arrow_down_in_the_rail_opens_the_next_section(qtbot: QtBot) -> None:
    screen = _shown(qtbot)
    screen.start()

    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)

    assert screen.officers.isVisible()


def test_an_address_counts_when_enter_is_pressed(qtbot: QtBot) -> None:
    screen = _shown(qtbot, section=2)
    screen.set_link("", 15)
    qtbot.keyClicks(screen.link.address.edit, "https://kanim.example")

    with qtbot.waitSignal(screen.changed) as told:
        qtbot.keyClick(screen.link.address.edit, Qt.Key.Key_Return)

    assert told.args == ["hq_address", "https://kanim.example"]


def test_an_address_without_a_lock_is_not_taken(qtbot: QtBot) -> None:
    screen = _shown(qtbot, section=2)
    qtbot.keyClicks(screen.link.address.edit, "http://kanim.example")

    with qtbot.assertNotEmitted(screen.changed):
        qtbot.keyClick(screen.link.address.edit, Qt.Key.Key_Return)


def test_a_new_officer_needs_a_long_password(qtbot: QtBot) -> None:
    screen = _shown(qtbot, section=1)
    screen.officers.new.set_choices([("yeni", "Yeni Laukamang")])
    qtbot.keyClicks(screen.officers.new.password.edit, "pendek")
    qtbot.keyClicks(screen.officers.new.pin.edit, "270591")
    qtbot.keyClicks(screen.officers.new.by_password.edit, "perahu kecil di karang")

    with qtbot.assertNotEmitted(screen.officer_added):
        qtbot.keyClick(screen.officers.new.by_password.edit, Qt.Key.Key_Return)


def test_who_may_not_add_officers_reads_who_may(qtbot: QtBot) -> None:
    screen = _shown(qtbot, section=1)

    screen.officers.new.set_choices([("yeni", "Yeni Laukamang")], is_permitted=False)

    assert screen.officers.new.reason.text() == "Petugas baru ditambah oleh kepala pos."
    assert not screen.officers.new.add.isVisible()


def test_a_new_password_is_typed_twice(qtbot: QtBot) -> None:
    screen = _shown(qtbot, section=1)
    own = screen.officers.own
    for field, words in ((own.old, "kata sandi lama"), (own.new, "angin timur di pantai")):
        qtbot.keyClicks(field.edit, words)
    qtbot.keyClicks(own.again.edit, "angin barat di pantai")

    with qtbot.assertNotEmitted(own.password_changed):
        qtbot.keyClick(own.again.edit, Qt.Key.Key_Return)


def test_the_language_of_the_roll_is_asked_only_for_a_roll(qtbot: QtBot) -> None:
    screen = _shown(qtbot, section=3)

    screen.set_printers(["Kasir"], "Kasir", "80mm")
    is_asked = screen.printer.modes.isVisible()
    screen.set_printers(["Kasir"], "Kasir", "a5")

    assert (is_asked, screen.printer.modes.isVisible()) == (True, False)


def _shown(qtbot: QtBot, section: int = 0) -> Settings:
    screen = Settings(Theme("terang"))
    qtbot.addWidget(screen)
    screen.resize(1130, 668)
    screen.show()
    screen.activateWindow()
    qtbot.waitUntil(screen.isActiveWindow)
    screen.show_section(section)
    return screen
