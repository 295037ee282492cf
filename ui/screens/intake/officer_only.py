"""What belongs to the officer's eyes beside the talk: signs in words, and a call for help."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.rulebook import Rules
from app.domain.signs import Sign, answered
from ui.languages import mark, say
from ui.screens.intake.side_pages import SidePage
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.card import Card, divider
from ui.widgets.labels import Sign as Mark
from ui.widgets.labels import label

NOTHING = mark("Belum ada yang menonjol. Dengarkan ceritanya sampai selesai.")
PROOF = mark("Tanda bukan bukti. Anda yang memutuskan, Beranda tidak menolak siapa pun.")
ALONE = mark("Minta pengantar menunggu di luar. Beri tahu kepala pos tanpa suara.")


class OfficerOnly(SidePage):
    """Ctrl+H hides it; nothing of it is counted, printed or listed."""

    head_wanted = Signal()
    shown = Signal()

    def __init__(self, theme: Theme, rules: Rules) -> None:
        super().__init__(theme)
        self._rules = rules
        self._signs: tuple[Sign, ...] = ()
        self._record: dict[str, Any] = {}
        self.column.insertWidget(0, _turn_away(theme))
        self.column.insertSpacing(1, theme.px(6))
        self.column.insertWidget(2, label(say("Yang muncul"), "h3"))
        self.column.insertWidget(3, label(say(PROOF), "small", "ink2", wrap=True))
        self.column.addSpacing(theme.px(4))
        self.column.addWidget(divider())
        self.column.addSpacing(theme.px(4))
        self.column.addWidget(label(say("Perlu bicara berdua?"), "h3"))
        self.column.addWidget(label(say(ALONE), "small", "ink2", wrap=True))
        self.call = Button(theme, say("Panggil kepala pos"), "outline", "F12", "bell")
        self.call.setObjectName("button_call_head_here")
        self.call.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.call.clicked.connect(self.head_wanted)
        row = QHBoxLayout()
        row.addWidget(self.call)
        row.addStretch(1)
        self.column.addLayout(row)
        self.column.addStretch(1)
        self._show()

    def tell(self, record: dict[str, Any]) -> None:
        """What the officer answered so far."""
        self._record = record
        self._show()

    def show_signs(self, found: Sequence[Sign]) -> None:
        """What the laptop noticed by itself."""
        self._signs = tuple(found)
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        """Only what came into sight was seen."""
        super().showEvent(event)
        self.shown.emit()

    def titles(self) -> tuple[str, ...]:
        """Everything that is shown, in order."""
        told = answered(self._record, self._rules)
        return (*(_title(one) for one in self._signs), *(say(one) for one in told))

    def _show(self) -> None:
        told = answered(self._record, self._rules)
        rows: list[QWidget] = [_row(self._theme, _title(one), _ask(one)) for one in self._signs]
        if told:
            words = ". ".join(say(one) for one in told)
            rows.append(_row(self._theme, say("Dari jawaban"), f"{words}."))
        self.fill((self._signs, told), rows or [label(say(NOTHING), "small", "ink2", wrap=True)])


def _title(sign: Sign) -> str:
    return say(sign.title_form, **sign.facts)


def _ask(sign: Sign) -> str:
    return say(sign.ask_form, **sign.facts)


def _turn_away(theme: Theme) -> Card:
    card = Card(theme, 14, "ungu")
    row = QHBoxLayout()
    row.addWidget(Mark(theme, "eye-off", 18, "ungu"))
    row.addWidget(label(say("Layar petugas"), "h3", "ungu"), 1)
    card.body.addLayout(row)
    text = say("Putar layar. Catatan ini tidak dicetak dan tidak tampil di antrean.")
    card.body.addWidget(label(text, "small", "ungu", wrap=True))
    return card


def _row(theme: Theme, title: str, text: str) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.px(8))
    row.addWidget(Mark(theme, "circle-dot", 18, "kunyit"), 0, Qt.AlignmentFlag.AlignTop)
    words = QVBoxLayout()
    words.setSpacing(theme.px(1))
    words.addWidget(label(title, "label", wrap=True))
    words.addWidget(label(text, "small", "ink2", wrap=True))
    row.addLayout(words, 1)
    holder.setAccessibleName(f"{title}. {text}")
    return holder
