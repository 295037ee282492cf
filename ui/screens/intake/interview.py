"""Step 6: the talk, one question at a time; signs are no proof, the officer decides."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from ui.languages import mark, say
from ui.screens.intake.facts import StepFacts
from ui.screens.intake.form import SIDE, Said
from ui.screens.intake.talk_questions import TalkQuestions
from ui.screens.scroll import LongPage
from ui.theme import Theme
from ui.widgets.choice_field import ChoiceField
from ui.widgets.choices import CardGroup, CardSpec, said_card
from ui.widgets.fields import Field
from ui.widgets.labels import label

OUTCOMES = [
    CardSpec("lanjut", "1", mark("Lanjut"), mark("Tidak ada keraguan")),
    CardSpec("konsultasi", "2", mark("Konsultasi"), mark("Ajak kepala pos")),
    CardSpec("tunda", "3", mark("Tunda, rujuk"), mark("Buka kasus")),
]

DECIDED = ("decided_by", "decision_note")
KEPT = ("signs", "held_ms")
"""What is written beside the page and only carried along by it."""
# A page less high shows hardly two questions between what stands fast, px.
_LOW = 460


class InterviewStep(QWidget):
    """Y, T or R answers and goes on; the decision is the officer's alone."""

    edited = Signal(str)
    left = Signal(str)
    finished = Signal()

    def __init__(self, theme: Theme, facts: StepFacts) -> None:
        super().__init__()
        self.setObjectName("surface")
        self._theme, self._facts = theme, facts
        self._told: dict[str, Any] = {}
        self.fields = self._fields()
        self._lay_out()

    def load(self, record: dict[str, Any]) -> None:
        talk = self._told = record.get("interview") or {}
        for key, field in self.fields.items():
            field.set_value(str(talk.get(key) or ""))
        self.questions.ask(str(talk.get("purpose") or ""))
        self.questions.load(talk)
        self.outcome.set_value(str(talk.get("outcome") or ""))

    def collect(self) -> dict[str, Any]:
        talk: dict[str, Any] = {key: field.value() for key, field in self.fields.items()}
        # what the head of the post decided stands as long as nobody decides otherwise
        is_as_decided = self.outcome.value() == self._told.get("outcome")
        carried = (*KEPT, *DECIDED) if is_as_decided else KEPT
        talk |= {key: self._told[key] for key in carried if key in self._told}
        talk |= self.questions.collect()
        return {"interview": {**talk, "outcome": self.outcome.value()}}

    @property
    def seen(self) -> list[Any]:
        """Which signs were shown, to whom and when."""
        return list(self._told.get("signs") or ())

    def saw(self, seen: list[Any]) -> None:
        self._told = {**self._told, "signs": seen}

    def focus_field(self, key: str = "") -> None:
        if key.startswith("answer."):
            self.questions.rows[key.removeprefix("answer.")].focus_here()
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
        nations = [(one.label, say(one.label)) for one in rules.options("kewarganegaraan")[1:]]
        country = ChoiceField(self._theme, say("Negara tujuan"), nations)
        country.is_open = True
        purposes = [(one.code, say(one.label)) for one in rules.options("maksud")]
        made: dict[str, Field] = {
            "country": country,
            "purpose": ChoiceField(self._theme, say("Keperluan"), purposes),
            "departs_on": Field(self._theme, say("Berangkat"), optional=True),
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
            self.questions.ask(self.fields["purpose"].value())
        self.left.emit(f"interview.{key}")

    def _entered(self, key: str) -> None:
        if self._facts.enter_moves():
            self._go_on(key)

    def _go_on(self, key: str) -> None:
        if key:
            self.fields[key].focus_here()
        else:
            self._next_question("")

    def _answered(self, code: str) -> None:
        self.edited.emit("interview.answers")
        self.left.emit("interview.answers")
        self._next_question(code)

    def _next_question(self, code: str) -> None:
        following = self.questions.following(code)
        if following is None:
            self.outcome.focus_here()
        else:
            following.focus_here()
            self._page.ensureWidgetVisible(following, 0, 80)

    def _lay_out(self) -> None:
        px = self._theme.px
        self.outcome = CardGroup(self._theme, 3)
        self.outcome.set_cards([said_card(one) for one in OUTCOMES])
        self.outcome.chosen.connect(lambda _code: self.edited.emit("interview.outcome"))
        self.outcome.accepted.connect(self.finished)
        self.questions = TalkQuestions(self._theme, self._facts)
        self.questions.answered.connect(self._answered)
        self.questions.edited.connect(self.edited)
        self.questions.left.connect(self.left)
        self.questions.done.connect(self.outcome.focus_here)
        self._is_low = False
        self._top, self._foot = self._above(), self._below()
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, px(22), 0, px(14))
        column.setSpacing(px(10))
        column.addWidget(self._top)
        column.addWidget(self._questions(), 1)
        column.addWidget(self._foot)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Large letters on a small screen: what stood fast above and below scrolls along."""
        super().resizeEvent(event)
        is_low = self.height() < self._theme.px(_LOW)
        if is_low != self._is_low:
            self._is_low = is_low
            self._move(self._inside if is_low else self._column)

    def _move(self, holder: QVBoxLayout) -> None:
        """A widget that is laid elsewhere lets go of the focus; here it comes back."""
        focused = QApplication.focusWidget()
        holder.insertWidget(0, self._top)
        holder.insertWidget(2, self._foot)
        if focused is not None and self.isAncestorOf(focused):
            focused.setFocus(Qt.FocusReason.OtherFocusReason)

    def _below(self) -> QWidget:
        px, below = self._theme.px, QWidget()
        foot = QVBoxLayout(below)
        foot.setContentsMargins(px(SIDE), 0, px(SIDE), 0)
        foot.setSpacing(px(4))
        foot.addWidget(label(say("Putusan petugas"), "label"))
        foot.addWidget(self.outcome)
        return below

    def _above(self) -> QWidget:
        px, above = self._theme.px, QWidget()
        top = QVBoxLayout(above)
        top.setContentsMargins(px(SIDE), 0, px(SIDE), 0)
        top.setSpacing(px(4))
        top.addWidget(label(say("Wawancara"), "h1"))
        hint = say("Tanyakan dengan santai, satu per satu. Jawab dengan Y, T, atau R.")
        top.addWidget(label(hint, "body", "ink2"))
        top.addSpacing(px(8))
        fields = QHBoxLayout()
        fields.setSpacing(px(16))
        for field in self.fields.values():
            fields.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        top.addLayout(fields)
        return above

    def _questions(self) -> LongPage:
        inner = QWidget()
        inner.setObjectName("surface")
        talk = QWidget()
        held = QVBoxLayout(talk)
        held.setContentsMargins(self._theme.px(SIDE), 0, self._theme.px(SIDE), self._theme.px(8))
        held.addWidget(self.questions)
        self._inside = QVBoxLayout(inner)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._inside.setSpacing(self._theme.px(10))
        self._inside.addWidget(talk)
        self._inside.addStretch(1)
        self._page = LongPage(inner)
        return self._page
