"""Step 1: one number starts everything (NIK dulu)."""

from datetime import UTC, datetime
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain import identity
from app.domain.calendar import plain_date, to_wita
from ui.screens.intake.facts import StepFacts
from ui.screens.intake.form import SIDE, Said
from ui.theme import Theme
from ui.widgets.choices import CardGroup, CardSpec
from ui.widgets.labels import label
from ui.widgets.nik_field import NikField

SEX = {"L": "laki-laki", "P": "perempuan"}
BLANK = "baru"


class NikStep(QWidget):
    """Explains the number while it is typed, and offers what is known of the person."""

    edited = Signal(str)
    left = Signal(str)
    finished = Signal()
    use_earlier = Signal(dict)

    def __init__(self, theme: Theme, facts: StepFacts) -> None:
        super().__init__()
        self.setObjectName("surface")
        self._facts = facts
        self._earlier: list[dict[str, Any]] = []
        px = theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(SIDE), px(22), px(SIDE), px(16))
        column.setSpacing(px(4))
        column.addWidget(label("Berapa NIK pemohon?", "display"))
        column.addWidget(label("Ketik 16 angka, atau pindai e-KTP.", "body", "ink2"))
        column.addSpacing(px(18))
        self.field = NikField(theme)
        column.addWidget(self.field)
        column.addSpacing(px(18))
        self._known = label("", "h3")
        column.addWidget(self._known)
        column.addSpacing(px(6))
        self.cards = CardGroup(theme, 1)
        column.addWidget(self.cards)
        column.addStretch(1)
        self.field.edited.connect(self._was_edited)
        self.field.accepted.connect(self.finished)
        self.cards.chosen.connect(self._choose)
        self.cards.accepted.connect(self.finished)

    def load(self, record: dict[str, Any]) -> None:
        self.field.set_value(str(record.get("nik") or ""))
        self._explain()
        self._look()

    def collect(self) -> dict[str, Any]:
        return {"nik": self.field.value()}

    def focus_field(self, key: str = "") -> None:
        self.field.focus_here()

    def show_problems(self, problems: list[Said]) -> None:
        for _key, level, text in problems[:1]:
            self.field.set_problem(level, text)

    def clear_problem(self, key: str) -> None:
        self.field.clear_problem()

    def _was_edited(self, _value: str) -> None:
        self._explain()
        self._look()
        self.edited.emit("nik")

    def _explain(self) -> None:
        told = identity.partial(self.field.value(), self._facts.rules.day)
        region = self._facts.regions
        place = region.describe(told.digits[:6]) if len(told.digits) >= 6 else ""
        birth = ""
        if told.birth_on is not None and told.sex is not None:
            birth = f"{plain_date(told.birth_on)}, {SEX[told.sex]}"
        self.field.set_captions((place, birth, ""))

    def _look(self) -> None:
        """Who was here with this number, once it is whole."""
        value = self.field.value()
        whole = len(value) == identity.LENGTH
        self._earlier = self._facts.same_nik(value) if whole else []
        self._known.setText("Sudah pernah ke sini" if self._earlier else "")
        cards = [_card(number, row) for number, row in enumerate(self._earlier, 1)]
        blank = CardSpec(BLANK, "0", "Mulai dari kosong")
        self.cards.set_cards([*cards, blank] if cards else [])

    def _choose(self, code: str) -> None:
        if code != BLANK:
            self.use_earlier.emit(self._earlier[int(code) - 1]["record"])


def _card(number: int, row: dict[str, Any]) -> CardSpec:
    came = to_wita(datetime.fromtimestamp(row["received_ms"] / 1000, UTC))
    title = f"Pakai data kunjungan {plain_date(came.date())}"
    return CardSpec(str(number), str(number), title, f"{row['name']} · {row['number']}")
