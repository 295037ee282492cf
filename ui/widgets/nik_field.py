"""Sixteen digits in three groups, explained while they are typed."""

import re

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.fonts import body_font
from ui.languages import mark, say
from ui.theme import Theme
from ui.widgets.fields import LEVELS
from ui.widgets.labels import Sign, label, set_tone
from ui.widgets.nik_paper import DigitCount, NikFacts, NikPaper

NAME = mark("Nomor Induk Kependudukan (NIK)")
GROUPS = ((6, mark("Wilayah")), (6, mark("Tanggal lahir")), (4, mark("Nomor urut")))
DIGITS = 16
ADVANCE = 20
"""Width of one digit with its tracking, as drawn."""


class NikField(QWidget):
    """Typing flows from group to group; a pasted or scanned number fills all three."""

    edited = Signal(str)
    completed = Signal(str)
    accepted = Signal()
    not_a_digit = Signal()
    too_many = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        head = QHBoxLayout()
        head.addWidget(label(say(NAME), "label"))
        head.addStretch(1)
        self._count = DigitCount(theme)
        head.addWidget(self._count)
        column.addLayout(head)
        self.paper = NikPaper(theme)
        self.boxes: list[QLineEdit] = []
        for index, (length, name) in enumerate(GROUPS):
            called = say(name)
            self.paper.add_group(self._box(index, length, called), called, ADVANCE * length)
        self.paper.finish()
        column.addWidget(self.paper)
        column.addWidget(self._message_row())
        self._facts = NikFacts(theme)
        column.addSpacing(theme.px(8))
        column.addWidget(self._facts)
        self.setFocusProxy(self.boxes[0])
        self._show_state()

    def value(self) -> str:
        return "".join(box.text() for box in self.boxes)

    def set_value(self, digits: str) -> None:
        start = 0
        for box, (length, _name) in zip(self.boxes, GROUPS, strict=True):
            box.setText(digits[start : start + length])
            start += length
        self._show_state()

    def set_captions(self, texts: tuple[str, str, str]) -> None:
        """What the first groups say so far: the region, and the day of birth with the sex."""
        place, birth, _number = texts
        told = [("map-pin", place, say("Wilayah penerbit NIK"))] if place else []
        if birth:
            told.append(("cake", birth, say("Tanggal lahir dan kelamin dari NIK")))
        self.set_facts(told)

    def set_facts(self, facts: list[tuple[str, str, str]]) -> None:
        """(icon, what the number says, where it says so); an empty list hides the strip."""
        self._facts.show_facts(facts)

    def set_problem(self, level: str, text: str) -> None:
        sign, tone = LEVELS[level]
        self._sign.set(sign, tone)
        self._message.setText(text)
        set_tone(self._message, tone)
        self._message_box.setVisible(True)
        self.paper.set_level(level)
        for box in self.boxes:
            box.setAccessibleDescription(text)

    def clear_problem(self) -> None:
        self._message.setText("")
        self._message_box.setVisible(False)
        self.paper.set_level("")
        for box in self.boxes:
            box.setAccessibleDescription("")

    def focus_here(self) -> None:
        """The first group that is not full."""
        for box, (length, _name) in zip(self.boxes, GROUPS, strict=True):
            if len(box.text()) < length:
                box.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        self.boxes[-1].setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._show_state()
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._key([id(box) for box in self.boxes].index(id(watched)), event)
        return super().eventFilter(watched, event)

    def _key(self, index: int, event: QKeyEvent) -> bool:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
                self.accepted.emit()
                return True
            return False
        if event.matches(QKeySequence.StandardKey.Paste):
            return self._paste()
        if _is_letter(event):
            self.not_a_digit.emit()
            return True
        return self._cross(index, event)

    def _cross(self, index: int, event: QKeyEvent) -> bool:
        """Backspace and the arrows go over the edge of a group."""
        box, key = self.boxes[index], event.key()
        back = key in (Qt.Key.Key_Backspace, Qt.Key.Key_Left) and not event.modifiers()
        if back and index and box.cursorPosition() == 0 and not box.hasSelectedText():
            before = self.boxes[index - 1]
            before.setFocus()
            before.end(False)
            if key == Qt.Key.Key_Backspace:
                before.backspace()
                self._changed()
            return True
        is_end = box.cursorPosition() == len(box.text()) and index + 1 < len(self.boxes)
        if key == Qt.Key.Key_Right and not event.modifiers() and is_end:
            self.boxes[index + 1].setFocus()
            self.boxes[index + 1].home(False)
            return True
        return False

    def _paste(self) -> bool:
        """A number copied from elsewhere; spaces and dots between its groups are let go."""
        pasted = re.sub(r"[\s.-]", "", QApplication.clipboard().text())
        digits = re.sub(r"\D", "", pasted)
        if len(digits) > DIGITS:
            # which of them is the one too many, only the officer can see
            self.too_many.emit(len(digits) - DIGITS)
            return True
        if digits:
            self.set_value(digits)
            self._changed()
        if digits != pasted:
            self.not_a_digit.emit()
        return True

    def _box(self, index: int, length: int, name: str) -> QLineEdit:
        box = QLineEdit()
        box.setMaxLength(length)
        box.setFont(_digits_font(self._theme))
        box.setObjectName(f"nik_{index}")
        box.setProperty("shape", "digits")
        box.setProperty("ringed", "parent")
        box.setAccessibleName(say("NIK, {name}, {length} angka", name=name, length=length))
        box.installEventFilter(self)
        box.textEdited.connect(lambda text, at=index: self._typed(at, text))
        self.boxes.append(box)
        return box

    def _message_row(self) -> QWidget:
        self._message_box = QWidget()
        row = QHBoxLayout(self._message_box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._theme.px(6))
        self._sign = Sign(self._theme, "circle-alert", 15, "mengkudu")
        self._message = label("", "label", "mengkudu", wrap=True)
        row.addWidget(self._sign)
        row.addWidget(self._message, 1)
        self._message_box.setVisible(False)
        return self._message_box

    def _typed(self, index: int, text: str) -> None:
        length = GROUPS[index][0]
        digits = re.sub(r"\D", "", text)
        if digits != text:
            self.boxes[index].setText(digits)
        if len(digits) >= length and index + 1 < len(self.boxes):
            after = self.boxes[index + 1]
            after.setFocus()
            after.selectAll()
        self._changed()

    def _changed(self) -> None:
        value = self.value()
        self._show_state()
        self.edited.emit(value)
        if len(value) == DIGITS:
            self.completed.emit(value)

    def _show_state(self) -> None:
        lengths = [len(box.text()) for box in self.boxes]
        full = [have == length for have, (length, _name) in zip(lengths, GROUPS, strict=True)]
        here = [box.hasFocus() for box in self.boxes]
        self.paper.set_groups(full, here)
        self._count.show_count(sum(lengths), DIGITS)


def _digits_font(theme: Theme) -> QFont:
    font = body_font(theme.px(30), 700)
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, theme.px(2))
    return font


def _is_letter(event: QKeyEvent) -> bool:
    chords = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    return event.text().isalpha() and not event.modifiers() & chords
