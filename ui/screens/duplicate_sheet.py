"""One NIK twice: both intakes side by side, and one choice between them."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.languages import mark, say
from ui.screens.duplicate_card import Version, VersionCard
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.labels import label
from ui.widgets.sheet import Sheet

__all__ = ["DuplicateSheet", "Question", "Version"]

WIDTH = 720
SPELLING = mark("Ejaan nama berbeda. Cocokkan dengan KTP yang ada di depan Anda.")
_LEFT, _RIGHT = (Qt.Key.Key_Left, Qt.Key.Key_1), (Qt.Key.Key_Right, Qt.Key.Key_2)
_HEAD = Qt.Key.Key_F12
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True, slots=True)
class Question:
    """What the sheet asks.

    Attributes:
        versions: the safe choice first.
        acts: the words of the button, one for each version.
    """

    title: str
    text: str
    versions: tuple[Version, Version]
    acts: tuple[str, str]
    note: str = ""


class DuplicateSheet(Sheet):
    """The safe choice stands at the left and is chosen already."""

    decided = Signal(int)
    call_head = Signal()

    def __init__(self, theme: Theme, window: QWidget, question: Question) -> None:
        super().__init__(theme, window, question.title, question.text)
        self.setObjectName("sheet_duplicate")
        self.set_width(WIDTH)
        self.set_sign("files", "kunyit")
        self._question = question
        self.cards = [
            VersionCard(theme, number, one) for number, one in enumerate(question.versions, 1)
        ]
        self._lay_out_cards(theme)
        if question.note:
            self.body.addWidget(label(question.note, "small", wrap=True))
        self._add_buttons(theme)
        self._choose(0)

    def chosen(self) -> int:
        """0 for the safe choice at the left, 1 for the other."""
        return 1 if self.cards[1].isChecked() else 0

    def _lay_out_cards(self, theme: Theme) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(0, theme.px(8), 0, theme.px(4))
        row.setSpacing(theme.px(14))
        for number, card in enumerate(self.cards):
            card.clicked.connect(lambda _on=False, at=number: self._choose(at))
            row.addWidget(card, 1)
        self.body.addLayout(row)

    def _add_buttons(self, theme: Theme) -> None:
        shut = self.add_button(Button(theme, say("Tutup"), "ghost", "Esc"))
        shut.setObjectName("button_close_duplicate")
        shut.clicked.connect(self.close_sheet)
        head = self.add_button(Button(theme, say("Panggil kepala pos"), "outline", "F12", "bell"))
        head.setObjectName("button_call_head")
        head.clicked.connect(self.call_head)
        self.go_on = self.add_button(Button(theme, self._question.acts[0], "primary", "Enter"))
        self.go_on.setObjectName("button_decide_duplicate")
        self.go_on.clicked.connect(self._decide)
        self._own: Sequence[QObject] = (shut, head, self.go_on, *self.cards)
        for one in self._own:
            one.installEventFilter(self)

    def _choose(self, number: int) -> None:
        for at, card in enumerate(self.cards):
            card.setChecked(at == number)
        self.go_on.set_text(self._question.acts[number])

    def _decide(self) -> None:
        number = self.chosen()
        self.close_sheet()
        self.decided.emit(number)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The sheet's keys work wherever the focus stands in it."""
        if isinstance(event, QKeyEvent) and watched in self._own:
            if event.type() is QEvent.Type.ShortcutOverride and _is_ours(event):
                event.accept()
                return True
            if event.type() is QEvent.Type.KeyPress and self._pressed(watched, event):
                return True
        return super().eventFilter(watched, event)

    def _pressed(self, watched: QObject, event: QKeyEvent) -> bool:
        key = event.key()
        if key in _LEFT or key in _RIGHT:
            self._choose(0 if key in _LEFT else 1)
        elif key == _HEAD:
            self.call_head.emit()
        elif key in _ENTER and watched in self.cards:
            self.go_on.click()
        else:
            return False
        return True


def _is_ours(event: QKeyEvent) -> bool:
    return event.key() in (*_LEFT, *_RIGHT, _HEAD)
