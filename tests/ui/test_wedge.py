"""A reader's burst is routed and leaves no letter behind; typing stays typing."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from app.domain.numbering import number
from app.domain.scanned import Kind, understand
from tests.domain.test_mrz_and_scanned import FIRST, SECOND
from ui.devices.wedge import Wedge

TODAY = date(2026, 11, 21)
NIK = "5305054108909012"
SLOW_MACHINE_MS = 400


class Keys(QWidget):
    """A place where a letter does something."""

    def __init__(self):
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.pressed = ""

    def keyPressEvent(self, event):
        self.pressed += event.text()


class Bench:
    def __init__(self, qtbot):
        self.window = QWidget()
        self.field, self.keys = QLineEdit(), Keys()
        column = QVBoxLayout(self.window)
        column.addWidget(self.field)
        column.addWidget(self.keys)
        qtbot.addWidget(self.window)
        self.window.show()
        self.wedge = Wedge(lambda text: understand(text, TODAY), SLOW_MACHINE_MS)
        self.found = []
        self.wedge.scanned.connect(self.found.append)
        self.wedge.listen()

    def scan(self, text, into=None):
        target = into or self.field
        target.setFocus()
        QTest.keyClicks(target, text)
        QTest.keyClick(target, Qt.Key.Key_Return)


@pytest.fixture
def bench(qtbot):
    made = Bench(qtbot)
    yield made
    made.wedge.stop()


def test_a_scan_leaves_the_field_as_it_was(bench):
    bench.field.setText("Maria")

    bench.scan(NIK)

    assert [(one.kind, one.text) for one in bench.found] == [(Kind.NIK, NIK)]
    assert bench.field.text() == "Maria"


def test_a_scan_presses_no_card(bench):
    bench.scan(number("MRT", TODAY, "A", 7).replace("-", ""), into=bench.keys)

    assert bench.found[0].kind is Kind.NUMBER
    assert bench.keys.pressed == ""


def test_fast_typing_that_is_no_code_arrives_whole(bench):
    bench.scan("jalan merdeka")

    assert bench.found == []
    assert bench.field.text() == "jalan merdeka"


def test_a_small_letter_never_waits(bench):
    bench.keys.setFocus()

    QTest.keyClick(bench.keys, Qt.Key.Key_B)

    assert bench.keys.pressed == "b"


def test_a_digit_for_a_card_arrives_after_a_moment(bench, qtbot):
    bench.keys.setFocus()

    QTest.keyClick(bench.keys, Qt.Key.Key_2)

    qtbot.waitUntil(lambda: bench.keys.pressed == "2")


def test_what_was_typed_before_a_chord_arrives_before_it(bench):
    bench.keys.setFocus()

    QTest.keyClick(bench.keys, Qt.Key.Key_2)
    QTest.keyClick(bench.keys, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert bench.keys.pressed.startswith("2")


def test_a_card_gets_every_letter_of_what_was_no_code(bench):
    bench.scan("1ytrytrytr", into=bench.keys)

    assert bench.found == []
    assert bench.keys.pressed == "1ytrytrytr\r"


def test_a_list_one_can_type_into_takes_letters_at_once(qtbot, bench):
    box = QComboBox()
    box.setEditable(True)
    bench.window.layout().addWidget(box)
    box.setFocus()

    QTest.keyClicks(box, "Guru")

    assert box.currentText() == "Guru"


def test_both_lines_of_a_passport_are_one_scan(bench):
    bench.scan(FIRST)
    bench.scan(SECOND)

    assert [one.kind for one in bench.found] == [Kind.PASSPORT]
    assert bench.field.text() == ""


def test_slow_typing_of_a_nik_is_typing(qtbot, bench):
    bench.wedge._gap_ms = -1

    bench.scan(NIK)

    assert bench.found == []
    assert bench.field.text() == NIK
