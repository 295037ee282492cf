"""Step 1: one number starts everything (NIK dulu)."""

from datetime import UTC, datetime
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain import identity
from app.domain.calendar import age, to_wita
from app.domain.intake import ABSENT_NIK
from ui.dates import plain_date
from ui.languages import mark, say, say_count
from ui.notices import field_sentence
from ui.screens.intake.facts import StepFacts
from ui.screens.intake.form import SIDE, Said
from ui.theme import Theme
from ui.widgets.choices import CardGroup, CardSpec, said_card
from ui.widgets.labels import label
from ui.widgets.nik_field import NikField

SEX = {"L": mark("Laki-laki"), "P": mark("Perempuan")}
BLANK = "baru"
REASONS = [CardSpec(code, str(at), words) for at, (code, words) in enumerate(ABSENT_NIK.items(), 1)]
Fact = tuple[str, str, str]


class NikStep(QWidget):
    """Explains the number while it is typed, and offers what is known of the person."""

    edited = Signal(str)
    left = Signal(str)
    finished = Signal()
    use_earlier = Signal(dict)

    def __init__(self, theme: Theme, facts: StepFacts) -> None:
        super().__init__()
        self.setObjectName("surface")
        self._theme, self._facts = theme, facts
        self._earlier: list[dict[str, Any]] = []
        self.field = NikField(theme)
        self._known = label("", "h3")
        self._absent = label(say("Mengapa NIK belum ada?"), "h3")
        self.cards, self.reasons = CardGroup(theme, 1), CardGroup(theme, 1)
        self.reasons.set_cards([said_card(one) for one in REASONS])
        self._lay_out()
        self._show_reasons(False)
        self.field.edited.connect(self._was_edited)
        self.field.completed.connect(lambda _nik: self.left.emit("nik"))
        self.field.not_a_digit.connect(lambda: self._say("error", "nik_not_digits", {}))
        self.field.too_many.connect(
            lambda extra: self._say("error", "nik_too_long", {"extra": extra})
        )
        self.field.accepted.connect(self.finished)
        self.cards.chosen.connect(self._choose)
        self.cards.accepted.connect(self.finished)
        self.reasons.chosen.connect(lambda _code: self.edited.emit("nik"))
        self.reasons.accepted.connect(self.finished)

    def load(self, record: dict[str, Any]) -> None:
        self.field.set_value(str(record.get("nik") or ""))
        reason = str(record.get("nik_absent") or "")
        self._show_reasons(bool(reason))
        if reason:
            self.reasons.set_value(reason)
        self._explain()
        self._look()

    def collect(self) -> dict[str, Any]:
        """A reason stands only while there is no number."""
        nik = self.field.value()
        asked = self.reasons.isVisibleTo(self) and not nik
        return {"nik": nik, "nik_absent": self.reasons.value() if asked else ""}

    def focus_field(self, key: str = "") -> None:
        if self.reasons.isVisibleTo(self) and not self.field.value():
            self.reasons.focus_here()
        else:
            self.field.focus_here()

    def show_problems(self, problems: list[Said]) -> None:
        for _key, level, text in problems[:1]:
            self.field.set_problem(level, text)

    def clear_problem(self, key: str) -> None:
        self.field.clear_problem()

    def toggle_absent(self) -> None:
        """F7: there is no number yet; F7 again takes that back."""
        self._show_reasons(not self.reasons.isVisibleTo(self))
        self.field.clear_problem()
        self.edited.emit("nik")
        self.focus_field()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F7:
            self.toggle_absent()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        px = self._theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(SIDE), px(22), px(SIDE), px(16))
        column.setSpacing(px(4))
        column.addWidget(label(say("Berapa NIK pemohon?"), "h1"))
        hint = say("Ketik 16 angka, atau pindai e-KTP. Tiap bagian diperiksa saat diketik.")
        column.addWidget(label(hint, "body", "ink2"))
        column.addSpacing(px(14))
        column.addWidget(self.field)
        column.addSpacing(px(14))
        for title, cards in ((self._absent, self.reasons), (self._known, self.cards)):
            column.addWidget(title)
            column.addSpacing(px(4))
            column.addWidget(cards)
        column.addStretch(1)

    def _show_reasons(self, are_shown: bool) -> None:
        if not are_shown:
            self.reasons.set_cards([said_card(one) for one in REASONS])
        self._absent.setVisible(are_shown)
        self.reasons.setVisible(are_shown)

    def _was_edited(self, value: str) -> None:
        if value:
            self._show_reasons(False)
        self._explain()
        self._look()
        self.edited.emit("nik")
        for one in identity.while_typed(value, self._facts.rules.day, self._facts.regions):
            level = "error" if one.code == "nik_date_impossible" else "warning"
            self._say(level, one.code, {"about": one.about})

    def _say(self, level: str, code: str, facts: dict[str, Any]) -> None:
        self.field.set_problem(level, field_sentence(code, facts))

    def _explain(self) -> None:
        """Place after six digits, birth and sex after twelve."""
        told = identity.partial(self.field.value(), self._facts.rules.day)
        regions, facts = self._facts.regions, list[Fact]()
        place = regions.describe(told.digits[:6]) if len(told.digits) >= 6 else ""
        if place:
            facts.append(("map-pin", place, say("Wilayah penerbit NIK")))
        if told.birth_on is not None and told.sex is not None:
            years = say_count("{n} tahun", age(told.birth_on, self._facts.rules.day))
            facts.append(("cake", plain_date(told.birth_on), years))
            facts.append(("user-round", say(SEX[told.sex]), say("Jenis kelamin dari NIK")))
        self.field.set_facts(facts)

    def _look(self) -> None:
        """Who was here with this number, once it is whole."""
        value = self.field.value()
        whole = len(value) == identity.LENGTH
        self._earlier = self._facts.same_nik(value) if whole else []
        self._known.setText(say("Ditemukan di laptop ini") if self._earlier else "")
        cards = [_card(number, row) for number, row in enumerate(self._earlier, 1)]
        text = say("Bila data di atas bukan orang yang ada di depan Anda")
        blank = CardSpec(BLANK, "0", say("Mulai dari kosong"), text)
        self.cards.set_cards([*cards, blank] if cards else [])

    def _choose(self, code: str) -> None:
        chosen = {} if code == BLANK else self._earlier[int(code) - 1]["record"]
        self.use_earlier.emit(chosen)


def _card(number: int, row: dict[str, Any]) -> CardSpec:
    came = to_wita(datetime.fromtimestamp(row["received_ms"] / 1000, UTC))
    title = say("Pakai data kunjungan {day}", day=plain_date(came.date()))
    about = say(
        "{name} · {number} · nama, alamat, dan orang tua terisi otomatis",
        name=row["name"],
        number=row["number"],
    )
    return CardSpec(str(number), str(number), title, about)
