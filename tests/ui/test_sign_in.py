"""Signing in and unlocking with the keyboard alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.screens.lock import Lock
from ui.screens.sign_in import SignIn
from ui.screens.sign_in_card import OfficerFace
from ui.theme import Theme

FACES = [
    OfficerFace("a1", "Desi Malaikosa", "Petugas · loket 1"),
    OfficerFace("b2", "Arnoldus Tefa", "Kepala pos"),
]


def test_a_digit_an_officer_and_enter_are_enough(qtbot: QtBot) -> None:
    screen = _sign_in(qtbot)

    with qtbot.waitSignal(screen.submitted) as told:
        _type(qtbot, "2")
        _type(qtbot, "sandi 1234 panjang")
        _press(qtbot, Qt.Key.Key_Return)

    assert told.args == ["b2", "sandi 1234 panjang"]


def test_a_digit_in_the_password_does_not_change_the_officer(qtbot: QtBot) -> None:
    screen = _sign_in(qtbot)
    _press(qtbot, Qt.Key.Key_Return)

    _type(qtbot, "2")

    assert screen.password.value() == "2"


def test_arrow_down_changes_the_officer_and_forgets_the_password(qtbot: QtBot) -> None:
    screen = _sign_in(qtbot)
    _press(qtbot, Qt.Key.Key_Return)
    _type(qtbot, "salah orang")

    _press(qtbot, Qt.Key.Key_Down)

    assert screen.password.value() == ""


def test_an_empty_password_is_not_sent(qtbot: QtBot) -> None:
    screen = _sign_in(qtbot)

    with qtbot.assertNotEmitted(screen.submitted):
        _press(qtbot, Qt.Key.Key_Return)
        _press(qtbot, Qt.Key.Key_Return)


def test_nothing_is_sent_twice_while_the_password_is_checked(qtbot: QtBot) -> None:
    screen = _sign_in(qtbot)
    screen.password.set_value("sandi 1234 panjang")
    screen.set_busy(True)

    with qtbot.assertNotEmitted(screen.submitted):
        screen.password.accepted.emit()


def test_after_a_wrong_password_the_hand_is_on_the_empty_field(qtbot: QtBot) -> None:
    screen = _sign_in(qtbot)
    screen.password.set_value("bukan ini")

    screen.set_message("Kata sandi belum cocok. 3 kali lagi.")

    assert (screen.password.value(), QApplication.focusWidget()) == ("", screen.password.edit)


def test_the_sixth_digit_opens_the_screen(qtbot: QtBot) -> None:
    screen = _lock(qtbot)

    with qtbot.waitSignal(screen.pin_entered) as told:
        _type(qtbot, "12345")
        _press(qtbot, Qt.Key.Key_Backspace)
        _type(qtbot, "67")

    assert told.args == ["a1", "123467"]


def test_arrow_down_unlocks_for_the_colleague(qtbot: QtBot) -> None:
    screen = _lock(qtbot)

    with qtbot.waitSignal(screen.pin_entered) as told:
        _press(qtbot, Qt.Key.Key_Down)
        _type(qtbot, "123456")

    assert told.args == ["b2", "123456"]


@pytest.mark.parametrize("typed", ["abcdef", "12345"], ids=["letters", "five digits"])
def test_a_pin_is_six_digits(qtbot: QtBot, typed: str) -> None:
    screen = _lock(qtbot)

    with qtbot.assertNotEmitted(screen.pin_entered):
        _type(qtbot, typed)


def test_the_password_can_be_asked_for_instead(qtbot: QtBot) -> None:
    screen = _lock(qtbot)

    with qtbot.waitSignal(screen.password_wanted):
        qtbot.keyClick(screen.pin, Qt.Key.Key_S, Qt.KeyboardModifier.AltModifier)


def _sign_in(qtbot: QtBot) -> SignIn:
    screen = SignIn(Theme("terang"))
    screen.set_officers(FACES)
    _show(qtbot, screen)
    screen.start()
    return screen


def _lock(qtbot: QtBot) -> Lock:
    screen = Lock(Theme("terang"))
    screen.set_officers(FACES)
    _show(qtbot, screen)
    screen.start()
    return screen


def _show(qtbot: QtBot, screen: SignIn | Lock) -> None:
    qtbot.addWidget(screen)
    screen.resize(1366, 732)
    screen.show()
    screen.activateWindow()
    qtbot.waitUntil(screen.isActiveWindow)


def _type(qtbot: QtBot, text: str) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClicks(focused, text)


def _press(qtbot: QtBot, key: Qt.Key) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, key)
