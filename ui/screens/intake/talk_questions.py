"""The questions of the talk, one under the other; what was answered stays when others are put."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.rulebook import Question
from ui.languages import say
from ui.screens.intake.facts import StepFacts
from ui.theme import Theme
from ui.widgets.answers import AnswerRow
from ui.widgets.card import Card, divider
from ui.widgets.choice_field import ChoiceField
from ui.widgets.fields import Field, PhoneField
from ui.widgets.labels import label

ESCORT = ("escort", "escort_relation", "escort_phone")
"""Who came along (pengantar): kept with the talk, seen by nobody else."""
RELATIONS = "hubungan_pengantar"


class TalkQuestions(Card):
    """Rows for Y, T and R, lines for words, and three fields for who came along."""

    answered = Signal(str)
    edited = Signal(str)
    left = Signal(str)
    done = Signal()

    def __init__(self, theme: Theme, facts: StepFacts) -> None:
        super().__init__(theme, 0)
        self._theme, self._facts = theme, facts
        self.body.setSpacing(0)
        self.rows: dict[str, AnswerRow] = {}
        self.texts: dict[str, Field] = {}
        self.escort: dict[str, Field] = {}
        self._purpose = "-"

    def ask(self, purpose: str) -> None:
        """Put the questions of this purpose; answers given so far stay."""
        if purpose == self._purpose:
            return
        kept = self.collect()
        self._purpose = purpose
        while self.body.count():
            item = self.body.takeAt(0)
            if item is not None and (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.rows, self.texts, self.escort = {}, {}, {}
        for number, question in enumerate(self._facts.rules.questions_for(purpose), 1):
            self._put(number, question)
        self.load(kept)

    def load(self, talk: dict[str, Any]) -> None:
        answers = talk.get("answers") or {}
        for code, row in self.rows.items():
            row.set_value(answers.get(code, {}).get("answer", ""))
        for code, text in self.texts.items():
            text.set_value(answers.get(code, {}).get("note", ""))
        for key, field in self.escort.items():
            field.set_value(str(talk.get(key) or ""))

    def collect(self) -> dict[str, Any]:
        """The answers and who came along, as they lie in the talk."""
        answers = {code: {"answer": row.value()} for code, row in self.rows.items() if row.value()}
        notes = {code: {"note": one.value()} for code, one in self.texts.items() if one.value()}
        escort = {key: field.value() for key, field in self.escort.items() if field.value()}
        return {"answers": answers | notes, **escort}

    def following(self, code: str) -> AnswerRow | None:
        """The next open question after `code`; None when all are answered."""
        codes = list(self.rows)
        after = codes[codes.index(code) + 1 :] if code in codes else codes
        return next((self.rows[one] for one in after if not self.rows[one].value()), None)

    def _put(self, number: int, question: Question) -> None:
        if question.kind == "pilihan":
            row = AnswerRow(self._theme, number, say(question.text), question.sign)
            row.answered.connect(lambda _a, code=question.code: self.answered.emit(code))
            self.rows[question.code] = row
            self.body.addWidget(row)
            self.body.addWidget(divider())
        elif question.kind == "teks":
            field = Field(self._theme, say(question.text), optional=True)
            self._wire(field, f"note_{question.code}")
            field.accepted.connect(self.done)
            self.texts[question.code] = field
            self.body.addWidget(self._held([field], ""))
        elif question.kind == "pengantar":
            self._put_escort(say(question.text))

    def _put_escort(self, text: str) -> None:
        theme = self._theme
        relations = [(one.code, say(one.label)) for one in self._facts.rules.options(RELATIONS)]
        made = (
            Field(theme, say("Diantar oleh"), optional=True),
            ChoiceField(theme, say("Hubungan"), relations, optional=True),
            PhoneField(theme, say("HP pengantar"), optional=True),
        )
        self.escort = dict(zip(ESCORT, made, strict=True))
        for at, (key, field) in enumerate(self.escort.items()):
            self._wire(field, f"interview_{key}")
            after = made[at + 1] if at + 1 < len(made) else None
            field.accepted.connect(after.focus_here if after is not None else self.done.emit)
        self.body.addWidget(self._held(made, text))

    def _wire(self, field: Field, name: str) -> None:
        field.name_for_keys(f"field_{name}")
        field.edited.connect(lambda _v: self.edited.emit("interview.answers"))
        field.left.connect(lambda: self.left.emit("interview.answers"))

    def _held(self, fields: tuple[Field, ...] | list[Field], text: str) -> QWidget:
        px, holder = self._theme.px, QWidget()
        inner = QVBoxLayout(holder)
        inner.setContentsMargins(px(12), px(8), px(12), px(8))
        if text:
            inner.addWidget(label(text, "body"))
        row = QHBoxLayout()
        row.setSpacing(px(12))
        for field in fields:
            row.addWidget(field, 1)
        inner.addLayout(row)
        return holder
