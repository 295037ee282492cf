"""Everybody who comes to a post, one of each kind, taken in by keys alone through the window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.requirements import papers_needed
from tests.ui.people import PEOPLE, Person
from tests.ui.test_bad_input import packet, window  # noqa: F401
from tests.ui.test_intake_day import CTRL, ENTER, focused, sheet_button, wait

Key = Qt.Key


class Keyboard:
    """Ten fingers that count: keys pressed, and what the data itself needs.

    A text needs its characters; an answer, a tick or a choice needs one key.
    """

    def __init__(self, window):  # noqa: F811
        self.window, self.keys, self.data = window, 0, 0

    def press(self, key, chord=Qt.KeyboardModifier.NoModifier):
        QTest.keyClick(focused(), key, chord)
        self.keys += 1

    def answer(self, key):
        self.press(key)
        self.data += 1

    def type(self, text):
        for letter in text:
            QTest.keyClicks(focused(), letter)
            self.keys += 1
        self.data += len(text)

    def line(self, text):
        self.type(text)
        self.press(ENTER)

    def skip(self):
        self.press(ENTER)

    @property
    def step(self):
        return self.window.wizard.draft.step

    def until(self, step):
        wait(lambda: self.window.wizard is not None and self.step == step)


def at(name):
    """Enter has brought the focus to this field."""
    wait(lambda: focused().objectName() == name or focused().findChild(QWidget, name))


def choose(hand, who):
    hand.line(who.nik)
    hand.until(1)
    hand.press(ENTER)
    hand.until(2)
    for letter in who.kind:
        hand.type(letter)
    hand.press(ENTER, CTRL)
    hand.until(3)


def tell(hand, who):
    """Step 3, as it stands on the KTP; what the NIK told is passed over with Enter."""
    at("field_name")
    hand.line("Yohana Mau Lelang" if int(who.nik[6]) >= 4 else "Yosef Tanau")
    hand.line("Kolana")
    hand.skip()
    if focused().objectName() == "field_sex":
        hand.skip()
    hand.line(who.occupation)
    hand.line(who.marital)
    hand.line("081234009172")
    hand.line("RT 003 / RW 001, Maukuru")
    hand.skip()
    at("field_village")
    hand.line("Kolana Utara")
    if who.old_book:
        hand.window.wizard.person.focus_field("old_passport.number")
        for text in who.old_book:
            hand.line(text)
    hand.press(ENTER, CTRL)
    hand.until(4)
    at("field_father_name")
    hand.line("Petrus Lelang")
    hand.window.wizard.family.focus_field("mother.name")
    hand.line("Maria Mau")
    hand.press(ENTER, CTRL)
    hand.until(5)


def show(hand):
    while focused().objectName().startswith("field_paper"):
        hand.answer(Key.Key_Space)
    face = QImage(300, 400, QImage.Format.Format_RGB32)
    face.fill(QColor("#caa98a"))
    QApplication.clipboard().setImage(face)
    hand.press(Key.Key_V, CTRL)
    wait(lambda: hand.window.wizard.draft.record.get("blobs"))
    hand.press(ENTER, CTRL)
    hand.until(6)


def ask(hand, who):
    country, aim, leaves = who.aim
    hand.line(country)
    hand.line(aim)
    hand.line(leaves)
    wait(lambda: focused().objectName().startswith("answer"))
    while focused().objectName().startswith("answer"):
        hand.answer(Key.Key_T)
    wait(lambda: focused().objectName().startswith("card_"))
    hand.type(who.decision)
    hand.press(ENTER)
    hand.until(7)


def save(hand):
    hand.press(ENTER)
    hand.until(8)
    hand.answer(Key.Key_Space)
    hand.press(ENTER, CTRL)
    wait(lambda: sheet_button(hand.window, "field_pdf_path"))
    hand.press(Key.Key_Escape)
    wait(lambda: sheet_button(hand.window, "button_next_application"))


@pytest.mark.parametrize("who", PEOPLE, ids=[one.title for one in PEOPLE])
def test_each_kind_of_applicant_is_taken_in_by_keys(window, who: Person):  # noqa: F811
    hand = Keyboard(window)
    choose(hand, who)
    tell(hand, who)
    show(hand)
    ask(hand, who)
    save(hand)

    counter = window.session.counter
    row = counter.looks.since(0, 5)[0]
    record = counter.looks.same_nik(who.nik)[0]["record"]
    rules = counter.book.on(window.session.now().date())
    codes = {one.code for one in papers_needed(rules, record)}
    assert record["fee"]["total_rp"] == who.total_rp
    assert who.papers <= codes
    assert row["status"] == who.status
    ratio = hand.keys / hand.data
    print(f"{who.title}: {hand.keys} keys for {hand.data} characters, {ratio:.2f}")
