"""Step 7: what it costs, and that nobody here takes money (biaya)."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.money import rupiah, terbilang
from app.domain.tariff import Fee, fee
from ui.languages import mark, say
from ui.screens.intake.facts import StepFacts
from ui.screens.intake.form import SIDE, Said
from ui.theme import Theme
from ui.widgets.card import Card, divider
from ui.widgets.labels import label
from ui.widgets.summary import Banner

NO_CASH = mark("Petugas tidak menerima uang tunai. Pembayaran hanya dengan kode billing.")
LATER = mark("Kode billing menyusul setelah data sampai di Kanim.")


class FeeStep(QWidget):
    """Only reads; Enter goes on."""

    edited = Signal(str)
    left = Signal(str)
    finished = Signal()

    def __init__(self, theme: Theme, facts: StepFacts) -> None:
        super().__init__()
        self.setObjectName("surface")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._theme, self._facts = theme, facts
        self._fee: Fee | None = None
        px = theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(SIDE), px(22), px(SIDE), px(16))
        column.setSpacing(px(4))
        column.addWidget(label(say("Biaya"), "h1"))
        self._hint = label("", "body", "ink2")
        column.addWidget(self._hint)
        column.addSpacing(px(12))
        self._card = Card(theme)
        column.addWidget(self._card)
        column.addSpacing(px(12))
        column.addWidget(Banner(theme, "laut", "clock", say(LATER)))
        column.addSpacing(px(4))
        column.addWidget(Banner(theme, "kunyit", "wallet", say(NO_CASH)))
        column.addStretch(1)

    def load(self, record: dict[str, Any]) -> None:
        rules = self._facts.rules
        self._fee = fee(self._facts.book, record, rules.day)
        self._hint.setText(
            say("Tarif resmi {tariff}. Tunjukkan kepada pemohon.", tariff=self._fee.tariff)
        )
        _clear(self._card.body)
        for line in self._fee.lines:
            self._card.body.addLayout(_line(say(line.label), rupiah(line.amount_rp), "body"))
        self._card.body.addWidget(divider())
        self._card.body.addLayout(_line(say("Jumlah"), rupiah(self._fee.total_rp), "h2"))
        words = terbilang(self._fee.total_rp)
        told = say("{words}", words=words[:1].upper() + words[1:])
        self._card.body.addWidget(label(told, "small", "ink3", wrap=True))

    def collect(self) -> dict[str, Any]:
        return {"fee": self._fee.as_record()} if self._fee else {}

    def focus_field(self, key: str = "") -> None:
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_problems(self, problems: list[Said]) -> None:
        """Nothing can be wrong on this page."""

    def clear_problem(self, key: str) -> None:
        """Nothing to clear."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.finished.emit()
        else:
            super().keyPressEvent(event)


def _line(name: str, amount: str, role: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addWidget(label(name, role))
    row.addStretch(1)
    row.addWidget(label(amount, "bodyStrong" if role == "body" else role))
    return row


def _clear(column: QVBoxLayout) -> None:
    while column.count():
        item = column.takeAt(0)
        if item is None:
            continue
        inner, widget = item.layout(), item.widget()
        while inner is not None and inner.count():
            part = inner.takeAt(0)
            if part is not None and (words := part.widget()) is not None:
                words.deleteLater()
        if widget is not None:
            widget.deleteLater()
