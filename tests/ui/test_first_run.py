"""A laptop becomes the laptop of a post, with the keyboard alone and no network."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from ui.screens.first_run import FirstRun
from ui.screens.first_run_printer import NO_PRINTER
from ui.theme import Theme

WORDS = ["lontar", "perahu", "karang", "tenun", "sirih", "bukit"]
PASSWORD = "perahu kecil di karang"


def test_the_whole_first_run_is_done_by_keys(qtbot: QtBot) -> None:
    screen = _shown(qtbot)
    screen.packet_chosen.connect(lambda _path: screen.show_packet("PLBL Maritaing", WORDS, "7"))

    with qtbot.waitSignal(screen.finished) as told:
        _lanjut(qtbot)
        _pass_packet(qtbot)
        _lanjut(qtbot)
        _pass_officer(qtbot)
        _lanjut(qtbot)
        _press(qtbot, Qt.Key.Key_Space)
        _lanjut(qtbot)

    answers = told.args[0]
    assert (answers["packet_path"], answers["time_zone"]) == ("kantong.bpkt", "Asia/Makassar")
    assert (answers["officer_name"], answers["password"]) == ("Arnoldus Tefa", PASSWORD)


def test_without_a_packet_nobody_goes_on(qtbot: QtBot) -> None:
    screen = _shown(qtbot)

    _lanjut(qtbot)
    _lanjut(qtbot)

    assert screen.step() == 1


def test_without_comparing_the_six_words_nobody_goes_on(qtbot: QtBot) -> None:
    screen = _shown(qtbot)
    screen.show_step(1)
    screen.packet.path.set_value("kantong.bpkt")
    screen.show_packet("PLBL Maritaing", WORDS, "7")

    _lanjut(qtbot)

    assert screen.step() == 1


def test_another_file_has_to_be_compared_again(qtbot: QtBot) -> None:
    screen = _shown(qtbot)
    screen.show_step(1)
    screen.show_packet("PLBL Maritaing", WORDS, "7")
    screen.packet.same_words.setChecked(True)

    screen.packet.path.focus_here()
    _type(qtbot, "lain.bpkt")

    assert not screen.packet.same_words.isChecked()


def test_a_pin_typed_differently_the_second_time_is_told(qtbot: QtBot) -> None:
    screen = _shown(qtbot)
    screen.show_step(3)
    _pass_officer(qtbot, pin_again="654321")

    _lanjut(qtbot)

    assert screen.step() == 3
    assert QApplication.focusWidget() is screen.officer.pin_again.edit


def test_the_test_page_names_the_chosen_printer(qtbot: QtBot) -> None:
    screen = _shown(qtbot)
    screen.set_printers(["EPSON L3210", "POS-80"])
    screen.show_step(4)

    with qtbot.waitSignal(screen.printer_test) as told:
        _press(qtbot, Qt.Key.Key_F8)

    assert told.args == ["EPSON L3210", "a4"]


def test_alt_left_goes_back_without_asking(qtbot: QtBot) -> None:
    screen = _shown(qtbot)
    screen.show_step(3)

    _press(qtbot, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)

    assert screen.step() == 2


def _shown(qtbot: QtBot) -> FirstRun:
    screen = FirstRun(Theme("terang"))
    qtbot.addWidget(screen)
    screen.link.set_address("https://kanim.example")
    screen.resize(1366, 732)
    screen.show()
    screen.activateWindow()
    qtbot.waitUntil(screen.isActiveWindow)
    screen.show_step(0)
    return screen


def _pass_packet(qtbot: QtBot) -> None:
    _type(qtbot, "kantong.bpkt")
    _press(qtbot, Qt.Key.Key_Return)
    _press(qtbot, Qt.Key.Key_Space)
    _lanjut(qtbot)


def _pass_officer(qtbot: QtBot, pin_again: str = "123456") -> None:
    for answer in ("Arnoldus Tefa", "", PASSWORD, PASSWORD, "123456", pin_again):
        _type(qtbot, answer)
        _press(qtbot, Qt.Key.Key_Return)
    if pin_again == "123456":
        _lanjut(qtbot)


def _lanjut(qtbot: QtBot) -> None:
    _press(qtbot, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def _type(qtbot: QtBot, text: str) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClicks(focused, text)


def _press(
    qtbot: QtBot, key: Qt.Key, chord: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, key, chord)


def test_without_a_printer_it_is_said_and_the_run_goes_on(qtbot: QtBot) -> None:
    screen = _shown(qtbot)
    screen.printers_wanted.connect(lambda: screen.set_printers([]))
    screen.show_step(4)

    words = [one.text() for one in screen.printer.findChildren(QLabel)]
    _lanjut(qtbot)

    assert NO_PRINTER in words
    assert screen.step() == 5


def test_step_five_looks_for_printers_each_time(qtbot: QtBot) -> None:
    screen = _shown(qtbot)

    with qtbot.waitSignal(screen.printers_wanted):
        screen.show_step(4)
