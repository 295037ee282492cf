"""Sixteen digits open the day's next application: typed, pasted or scanned."""

import re

from PySide6.QtCore import QEvent, QRegularExpression, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QRegularExpressionValidator, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from ui.languages import mark, say, say_count
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.labels import Sign, label

DIGITS = 16
_HEIGHT = 56
_HELP = mark("Berkas lama muncul otomatis, walau sedang luring.")


class NikEntry(QLineEdit):
    """One wide line with the sign of an identity card in it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("home_nik")
        self.setAccessibleName(say("NIK pemohon"))
        self.setPlaceholderText(say("Ketik 16 angka NIK, atau pindai e-KTP"))
        # a scanner may send spaces or dots between the groups
        self.setValidator(QRegularExpressionValidator(QRegularExpression(r"[\d .-]{0,24}"), self))
        self._sign = Sign(theme, "id-card", 22, "ink3")
        self._sign.setParent(self)
        theme.changed.connect(self._follow)
        self._follow()

    def digits(self) -> str:
        return re.sub(r"\D", "", self.text())

    def event(self, event: QEvent) -> bool:
        """Ctrl+Z belongs to the counter while there is nothing typed here to take back."""
        asks = event.type() is QEvent.Type.ShortcutOverride
        if asks and _is_undo(event) and not self.isUndoAvailable():
            event.ignore()
            return False
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        y = (self.height() - self._sign.height()) // 2
        self._sign.move(self._theme.px(18), y)

    def _follow(self) -> None:
        px = self._theme.px
        self.setFixedHeight(px(_HEIGHT))
        self.setTextMargins(px(38), 0, 0, 0)
        self.setStyleSheet(f"font-size: {px(17)}px; font-weight: 500;")


def _is_undo(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Undo)


class NikCard(Card):
    """Mulai dari NIK: Enter or Mulai goes on with sixteen digits, and only then."""

    start = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, padding=0)
        px = theme.px
        self.body.setContentsMargins(px(22), px(20), px(22), px(20))
        self.body.setSpacing(0)
        self.body.addWidget(label(say("Mulai dari NIK"), "h2"))
        self.body.addSpacing(px(3))
        self.body.addWidget(label(say(_HELP), "small", "ink2"))
        self.body.addSpacing(px(12))
        self.entry = NikEntry(theme)
        self._problem = label("", "label", "mengkudu")
        self._problem.setObjectName("home_nik_problem")
        self._problem.setVisible(False)
        self.button = _start_button(theme)
        row = QHBoxLayout()
        row.setSpacing(px(12))
        row.addWidget(self.entry, 1)
        row.addWidget(self.button)
        self.body.addLayout(row)
        self.body.addWidget(self._problem)
        self.entry.returnPressed.connect(self._begin)
        self.entry.textEdited.connect(self._typed)
        self.button.clicked.connect(self._begin)

    def clear(self) -> None:
        # setText forgets what was typed; clear() would leave it to Ctrl+Z
        self.entry.setText("")
        self._problem.setVisible(False)

    def focus_entry(self) -> None:
        self.entry.setFocus(Qt.FocusReason.OtherFocusReason)

    def _typed(self) -> None:
        self._problem.setVisible(False)

    def _begin(self) -> None:
        digits = self.entry.digits()
        if len(digits) == DIGITS:
            self.start.emit(digits)
            return
        self._problem.setText(_short_by(len(digits)))
        self._problem.setVisible(True)
        self.focus_entry()


def _start_button(theme: Theme) -> Button:
    button = Button(theme, say("Mulai"), "primary", "Enter", large=True)
    button.setObjectName("button_start")
    button.setFixedSize(theme.px(136), theme.px(_HEIGHT))
    return button


def _short_by(typed: int) -> str:
    if not typed:
        return say("Ketik 16 angka NIK dulu.")
    if typed > DIGITS:
        return say_count("NIK 16 angka. Ada {n} angka lebih.", typed - DIGITS)
    return say_count("NIK 16 angka. Kurang {n} angka.", DIGITS - typed)
