"""Sixteen digits in three groups, explained while they are typed."""

import re

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from ui.fonts import body_font
from ui.theme import Theme, restyle
from ui.widgets.fields import LEVELS
from ui.widgets.labels import Sign, label, set_tone

GROUPS = ((6, "Wilayah"), (6, "Tanggal lahir"), (4, "Nomor urut"))
DIGITS = 16


class NikField(QWidget):
    """Typing flows from group to group; a pasted or scanned number fills all three."""

    edited = Signal(str)
    completed = Signal(str)
    accepted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        self.boxes: list[QLineEdit] = []
        self._captions: list[QLabel] = []
        for index, (length, name) in enumerate(GROUPS):
            row.addLayout(self._group(index, length, name), length)
        column.addLayout(row)
        self._sign = Sign(theme, "circle-alert", 16, "mengkudu")
        self._message = label("", "label", "mengkudu", wrap=True)
        line = QHBoxLayout()
        line.addWidget(self._sign)
        line.addWidget(self._message, 1)
        column.addLayout(line)
        self.clear_problem()
        self.setFocusProxy(self.boxes[0])

    def value(self) -> str:
        return "".join(box.text() for box in self.boxes)

    def set_value(self, digits: str) -> None:
        start = 0
        for box, (length, _name) in zip(self.boxes, GROUPS, strict=True):
            box.setText(digits[start : start + length])
            start += length

    def set_captions(self, texts: tuple[str, str, str]) -> None:
        """What each group says so far; "" shows the group's own name."""
        for caption, text, (_length, name) in zip(self._captions, texts, GROUPS, strict=True):
            caption.setText(text or name)
            set_tone(caption, "lontar" if text else "ink3")

    def set_problem(self, level: str, text: str) -> None:
        sign, tone = LEVELS[level]
        self._sign.set(sign, tone)
        self._sign.setVisible(True)
        self._message.setText(text)
        set_tone(self._message, tone)
        for box in self.boxes:
            restyle(box, state=level)

    def clear_problem(self) -> None:
        self._sign.setVisible(False)
        self._message.setText("")
        for box in self.boxes:
            restyle(box, state="")

    def focus_here(self) -> None:
        """The first group that is not full."""
        for box, (length, _name) in zip(self.boxes, GROUPS, strict=True):
            if len(box.text()) < length:
                box.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        self.boxes[-1].setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._key([id(box) for box in self.boxes].index(id(watched)), event)
        return super().eventFilter(watched, event)

    def _key(self, index: int, event: QKeyEvent) -> bool:
        box = self.boxes[index]
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.accepted.emit()
            return True
        if event.matches(QKeySequence.StandardKey.Paste):
            return self._paste()
        if event.key() == Qt.Key.Key_Backspace and not box.text() and index:
            before = self.boxes[index - 1]
            before.setFocus()
            before.backspace()
            self._changed()
            return True
        return False

    def _paste(self) -> bool:
        digits = re.sub(r"\D", "", QApplication.clipboard().text())
        if len(digits) < DIGITS:
            return False
        self.set_value(digits[:DIGITS])
        self._changed()
        return True

    def _group(self, index: int, length: int, name: str) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(self._theme.px(6))
        box = QLineEdit()
        box.setMaxLength(length)
        box.setAlignment(Qt.AlignmentFlag.AlignCenter)
        box.setFont(_digits_font(self._theme))
        box.setStyleSheet(f"font-size: {self._theme.px(30)}px; font-weight: 700;")
        box.setFixedHeight(self._theme.px(60))
        box.setObjectName(f"nik_{index}")
        box.setAccessibleName(f"NIK, {name}")
        box.installEventFilter(self)
        box.textEdited.connect(lambda text, at=index: self._typed(at, text))
        self.boxes.append(box)
        caption = label(name, "small", "ink3")
        caption.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._captions.append(caption)
        column.addWidget(box)
        column.addWidget(caption)
        return column

    def _typed(self, index: int, text: str) -> None:
        length = GROUPS[index][0]
        if len(text) >= length and index + 1 < len(self.boxes):
            after = self.boxes[index + 1]
            after.setFocus()
            after.selectAll()
        self._changed()

    def _changed(self) -> None:
        value = self.value()
        self.edited.emit(value)
        if len(value) == DIGITS:
            self.completed.emit(value)


def _digits_font(theme: Theme) -> QFont:
    font = body_font(theme.px(30), 700)
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 2.0)
    return font
