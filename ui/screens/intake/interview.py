"""Step 6: the talk, one question at a time; signs are no proof, the officer decides."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.rulebook import Question
from ui.screens.intake.facts import StepFacts
from ui.screens.intake.form import SIDE, Said
from ui.screens.scroll import LongPage
from ui.theme import Theme
from ui.widgets.card import Card, divider
from ui.widgets.choice_field import ChoiceField
from ui.widgets.choices import AnswerRow, CardGroup, CardSpec
from ui.widgets.fields import Field
from ui.widgets.labels import Sign, label

OUTCOMES = [
    CardSpec("lanjut", "1", "Lanjut", "Tidak ada keraguan"),
    CardSpec("konsultasi", "2", "Konsultasi", "Ajak kepala pos"),
    CardSpec("tunda", "3", "Tunda, rujuk", "Buka kasus"),
]

DECIDED = ("decided_by", "decision_note")


class InterviewStep(QWidget):
    """Y, T or R answers and goes on; the decision is the officer's alone."""

    edited = Signal(str)
    left = Signal(str)
    finished = Signal()

    def __init__(self, theme: Theme, facts: StepFacts) -> None:
        super().__init__()
        self.setObjectName("surface")
        self._theme, self._facts = theme, facts
        self._answers: dict[str, AnswerRow] = {}
        self._texts: dict[str, Field] = {}
        self._purpose = "-"
        self._decided: dict[str, Any] = {}
        self.fields = self._fields()
        self._lay_out()

    def load(self, record: dict[str, Any]) -> None:
        talk = self._decided = record.get("interview") or {}
        for key, field in self.fields.items():
            field.set_value(str(talk.get(key) or ""))
        self._ask(str(talk.get("purpose") or ""))
        answers = talk.get("answers", {})
        for code, row in self._answers.items():
            row.set_value(answers.get(code, {}).get("answer", ""))
        for code, text in self._texts.items():
            text.set_value(answers.get(code, {}).get("note", ""))
        self.outcome.set_value(str(talk.get("outcome") or ""))

    def collect(self) -> dict[str, Any]:
        talk: dict[str, Any] = {key: field.value() for key, field in self.fields.items()}
        if self.outcome.value() == self._decided.get("outcome"):
            # what the head of the post decided stands as long as nobody decides otherwise
            talk |= {key: self._decided[key] for key in DECIDED if key in self._decided}
        answers = {
            code: {"answer": row.value()} for code, row in self._answers.items() if row.value()
        }
        notes = {code: {"note": one.value()} for code, one in self._texts.items() if one.value()}
        return {"interview": {**talk, "answers": answers | notes, "outcome": self.outcome.value()}}

    def focus_field(self, key: str = "") -> None:
        if key.startswith("answer."):
            self._answers[key.removeprefix("answer.")].focus_here()
            return
        named = self.fields.get(key.removeprefix("interview."))
        empty = next((one for one in self.fields.values() if not one.value()), None)
        target = named or empty
        if target is not None:
            target.focus_here()
        else:
            self._next_question("")

    def show_problems(self, problems: list[Said]) -> None:
        for key, level, text in problems:
            field = self.fields.get(key.removeprefix("interview."))
            if field is not None:
                field.set_problem(level, text)

    def clear_problem(self, key: str) -> None:
        field = self.fields.get(key.removeprefix("interview."))
        if field is not None:
            field.clear_problem()

    def _fields(self) -> dict[str, Field]:
        rules = self._facts.rules
        nations = [(one.label, one.label) for one in rules.options("kewarganegaraan")[1:]]
        country = ChoiceField(self._theme, "Negara tujuan", nations)
        country.is_open = True
        purposes = [(one.code, one.label) for one in rules.options("maksud")]
        made: dict[str, Field] = {
            "country": country,
            "purpose": ChoiceField(self._theme, "Keperluan", purposes),
            "departs_on": Field(self._theme, "Berangkat", optional=True),
        }
        order = list(made)
        for at, (key, field) in enumerate(made.items()):
            field.name_for_keys(f"field_interview_{key}")
            field.edited.connect(lambda _v, one=key: self.edited.emit(f"interview.{one}"))
            field.left.connect(lambda one=key: self._was_left(one))
            after = order[at + 1] if at + 1 < len(order) else ""
            field.accepted.connect(lambda one=after: self._entered(one))
        return made

    def _was_left(self, key: str) -> None:
        if key == "purpose":
            self._ask(self.fields["purpose"].value())
        self.left.emit(f"interview.{key}")

    def _entered(self, key: str) -> None:
        if self._facts.enter_moves():
            self._go_on(key)

    def _go_on(self, key: str) -> None:
        if key:
            self.fields[key].focus_here()
        else:
            self._next_question("")

    def _ask(self, purpose: str) -> None:
        """Put the questions of this purpose; answers given so far stay."""
        if purpose == self._purpose:
            return
        kept = {code: row.value() for code, row in self._answers.items()}
        self._purpose = purpose
        while self._card.body.count():
            item = self._card.body.takeAt(0)
            if item is not None and (widget := item.widget()) is not None:
                widget.deleteLater()
        self._answers, self._texts = {}, {}
        for number, question in enumerate(self._facts.rules.questions_for(purpose), 1):
            self._put(number, question, kept.get(question.code, ""))

    def _put(self, number: int, question: Question, answer: str) -> None:
        if question.kind == "pilihan":
            row = AnswerRow(self._theme, number, question.text)
            row.set_value(answer)
            row.answered.connect(lambda _a, code=question.code: self._answered(code))
            self._answers[question.code] = row
            self._card.body.addWidget(row)
            self._card.body.addWidget(divider())
        elif question.kind == "teks":
            field = Field(self._theme, question.text, optional=True)
            field.name_for_keys(f"field_note_{question.code}")
            field.edited.connect(lambda _v: self.edited.emit("interview.answers"))
            field.accepted.connect(self.outcome.focus_here)
            self._texts[question.code] = field
            holder = QWidget()
            inner = QVBoxLayout(holder)
            inner.setContentsMargins(self._theme.px(12), self._theme.px(8), self._theme.px(12), 8)
            inner.addWidget(field)
            self._card.body.addWidget(holder)

    def _answered(self, code: str) -> None:
        self.edited.emit("interview.answers")
        self._next_question(code)

    def _next_question(self, code: str) -> None:
        codes = list(self._answers)
        after = codes[codes.index(code) + 1 :] if code in codes else codes
        open_ones = [one for one in after if not self._answers[one].value()]
        if open_ones:
            self._answers[open_ones[0]].focus_here()
            self._page.ensureWidgetVisible(self._answers[open_ones[0]], 0, 80)
        else:
            self.outcome.focus_here()

    def _lay_out(self) -> None:
        px = self._theme.px
        self._card = Card(self._theme, 0)
        self._card.body.setSpacing(0)
        self.outcome = CardGroup(self._theme, 3)
        self.outcome.set_cards(OUTCOMES)
        self.outcome.chosen.connect(lambda _code: self.edited.emit("interview.outcome"))
        self.outcome.accepted.connect(self.finished)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(22), 0, px(14))
        column.setSpacing(px(10))
        column.addLayout(self._top())
        column.addWidget(self._questions(), 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(px(SIDE), 0, px(SIDE), 0)
        foot.setSpacing(px(4))
        foot.addWidget(label("Putusan petugas", "label"))
        foot.addWidget(self.outcome)
        column.addLayout(foot)

    def _top(self) -> QVBoxLayout:
        px = self._theme.px
        top = QVBoxLayout()
        top.setContentsMargins(px(SIDE), 0, px(SIDE), 0)
        top.setSpacing(px(4))
        top.addWidget(label("Wawancara", "h1"))
        hint = "Tanyakan dengan santai, satu per satu. Jawab dengan Y, T, atau R."
        top.addWidget(label(hint, "body", "ink2"))
        top.addSpacing(px(8))
        fields = QHBoxLayout()
        fields.setSpacing(px(16))
        for field in self.fields.values():
            fields.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        top.addLayout(fields)
        return top

    def _questions(self) -> LongPage:
        inner = QWidget()
        inner.setObjectName("surface")
        held = QVBoxLayout(inner)
        held.setContentsMargins(self._theme.px(SIDE), 0, self._theme.px(SIDE), self._theme.px(8))
        held.addWidget(self._card)
        held.addStretch(1)
        self._page = LongPage(inner)
        return self._page


class OfficerOnly(Card):
    """What belongs to the officer's eyes; Ctrl+H hides it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, 14, "ungu")
        row = QHBoxLayout()
        row.addWidget(Sign(theme, "eye-off", 18, "ungu"))
        row.addWidget(label("Layar petugas", "h3", "ungu"), 1)
        self.body.addLayout(row)
        text = "Putar layar. Catatan ini tidak dicetak dan tidak tampil di antrean."
        self.body.addWidget(label(text, "small", "ungu", wrap=True))
        proof = "Tanda bukan bukti. Anda yang memutuskan."
        self.body.addWidget(label(proof, "small", "ungu", wrap=True))
