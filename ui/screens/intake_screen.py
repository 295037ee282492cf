"""The intake of one person: eight steps, saved at every field, forward with Enter."""

from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Any, cast

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain import intake
from app.domain.intake import STEPS
from app.domain.intake_checks import Asked, Problem, check_field
from app.domain.tariff import fee
from app.services.drafts import Draft, with_pictures
from ui import keys
from ui.dates import clock
from ui.languages import say
from ui.notices import field_sentence, summary_line, summary_title
from ui.screens.intake.facts import EARLIER, StepFacts
from ui.screens.intake.family import FamilyStep
from ui.screens.intake.form import EARLIER_KEYS, FormStep
from ui.screens.intake.kind import KindStep
from ui.screens.intake.nik import NikStep
from ui.screens.intake.papers import PapersStep
from ui.screens.intake.person import PersonStep
from ui.screens.intake.review import ReviewStep
from ui.screens.intake_names import field_name
from ui.screens.intake_pages import IntakePages, Said, StepPage
from ui.screens.intake_room import IntakeRoom
from ui.screens.intake_side import IntakeSide
from ui.theme import Theme
from ui.widgets.labels import IconLabel, label
from ui.widgets.steps import StepList
from ui.widgets.summary import ErrorSummary
from ui.widgets.wizard_frame import WizardFooter, WizardHeader

IDLE_MS = 1_500
LAST = len(STEPS)


class IntakeScreen(QWidget):
    """Asks and shows; saving and numbering are done by whoever listens."""

    save_wanted = Signal(object)
    park_wanted = Signal(object)
    closed = Signal(object)
    receive_wanted = Signal(object, str)
    scan_wanted = Signal(str)
    portrait_wanted = Signal()
    head_wanted = Signal(str)
    decision_wanted = Signal()
    page_made = Signal(int, object)

    def __init__(self, theme: Theme, facts: StepFacts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme, self._facts = theme, facts
        self.draft = Draft("", "", "")
        self._visited = 1
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(IDLE_MS)
        self._idle.timeout.connect(self.save)
        self.pages = IntakePages(theme, facts, self._listen_to)
        self._lay_out()
        self._listen()

    def open_draft(self, draft: Draft) -> None:
        """Show a draft where it was left."""
        self.draft = replace(draft, record={**intake.empty_record(), **draft.record})
        self._visited = draft.step
        self.header.set_title(say("Permohonan baru"), draft.ticket)
        for page in self.pages.laid_out():
            page.load(self.draft.record)
        self._show(draft.step, draft.field)

    def take(self, draft: Draft, keys_of: tuple[str, ...] = ()) -> None:
        """Something was stored beside: take it, and nothing typed meanwhile is lost."""
        self._collect()
        added: dict[str, Any] = {key: draft.record[key] for key in keys_of if key in draft.record}
        record = with_pictures({**self.draft.record, **added}, draft.record)
        self.draft = replace(self.draft, record=record)
        self.pages.step(self.draft.step).load(self.draft.record)
        self._refresh()

    def take_old_passport(self, number: str, expires_on: str) -> None:
        """A reader told the old book (paspor lama); what else is known of it stays."""
        self._collect()
        known = self.draft.record.get("old_passport") or {}
        book = {**known, "number": number, "expires_on": expires_on}
        self.draft = replace(self.draft, record={**self.draft.record, "old_passport": book})
        self.pages.step(self.draft.step).load(self.draft.record)
        self.save()

    def told_saved(self, at: datetime) -> None:
        self.header.set_saved(clock(at, "%H.%M.%S"))

    def told_unsaved(self, sentence: str) -> None:
        self.header.set_unsaved(sentence)

    def save(self) -> None:
        """Hand the draft over to be written, whole."""
        self._idle.stop()
        self._collect()
        self.header.set_saving()
        self.save_wanted.emit(self.draft)

    def next(self) -> None:
        """Check this step and go on; what is missing is said and focused."""
        self._collect()
        if self._has_errors():
            return
        if self.draft.step == LAST:
            # where a value came from helps at the counter and concerns nobody later
            official = {k: v for k, v in self.draft.record.items() if k != EARLIER_KEYS}
            self.receive_wanted.emit(replace(self.draft, record=official), self.review.paper)
            return
        self._go(self.draft.step + 1)

    def back(self) -> None:
        self._collect()
        self._go(max(1, self.draft.step - 1))

    def forward(self) -> None:
        """The next step that was opened before; nothing is checked on the way."""
        if self.draft.step < self._visited:
            self.go_to(self.draft.step + 1)

    def copy_above(self) -> None:
        page = self.pages.page(self.draft.step)
        if isinstance(page, FormStep):
            page.copy_above()

    def go_to(self, step: int, key: str = "") -> None:
        """Any step may be opened; what it lacks is said later."""
        self._collect()
        self._go(step, key)

    def park(self) -> None:
        self._idle.stop()
        self._collect()
        self.park_wanted.emit(self.draft)

    def leave(self) -> None:
        self._idle.stop()
        self._collect()
        self.closed.emit(self.draft)

    def collected(self) -> Draft:
        """The draft with what stands on the page this moment."""
        self._collect()
        return self.draft

    @property
    def furthest(self) -> int:
        """The last step that was opened so far."""
        return self._visited

    @property
    def says_errors(self) -> bool:
        return self._holder.isVisible()

    def remember(self, furthest: int) -> None:
        """Steps that were opened before this screen was made."""
        self._visited = max(self._visited, furthest)
        self._refresh()

    def check_again(self) -> None:
        """Say once more what was said before."""
        self._has_errors()

    def page(self, number: int) -> QWidget:
        return self.pages.page(number)

    @property
    def nik(self) -> NikStep:
        return cast(NikStep, self.pages.page(1))

    @property
    def kind(self) -> KindStep:
        return cast(KindStep, self.pages.page(2))

    @property
    def person(self) -> PersonStep:
        return cast(PersonStep, self.pages.page(3))

    @property
    def family(self) -> FamilyStep:
        return cast(FamilyStep, self.pages.page(4))

    @property
    def papers(self) -> PapersStep:
        return cast(PapersStep, self.pages.page(5))

    @property
    def review(self) -> ReviewStep:
        return cast(ReviewStep, self.pages.page(LAST))

    def _lay_out(self) -> None:
        px = self._theme.px
        self.header = WizardHeader(self._theme)
        self.steps = StepList(self._theme, [say(step.title) for step in STEPS])
        self.steps.setFixedWidth(px(225))
        safe = IconLabel(self._theme, "circle-check", say("Draf aman"), "small", "lontar")
        self.steps.foot.addWidget(safe)
        self.steps.foot.addWidget(label(say("Boleh ditinggal kapan saja."), "small", "ink3"))
        self.summary = ErrorSummary(self._theme)
        self.footer = WizardFooter(self._theme)
        self.side = IntakeSide(self._theme, self._facts)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        column.addLayout(row, 1)
        page = QWidget()
        page.setLayout(self._middle())
        row.addWidget(page, 1)
        self.room = IntakeRoom(self._theme, self, row, self.header)
        self.room.hold(_Ground(self._theme, self.steps), self.side)

    def _middle(self) -> QVBoxLayout:
        """The error summary, the page and the footer, which never scroll away."""
        px = self._theme.px
        self._holder = QWidget()
        held = QVBoxLayout(self._holder)
        held.setContentsMargins(px(34), px(14), px(34), 0)
        held.addWidget(self.summary)
        self._holder.setVisible(False)
        middle = QVBoxLayout()
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addWidget(self._holder)
        middle.addWidget(self.pages, 1)
        middle.addWidget(self.footer)
        return middle

    def _listen(self) -> None:
        self.side.scan_wanted.connect(self.scan_wanted)
        self.side.absent_wanted.connect(lambda: self.nik.toggle_absent())
        self.steps.chosen.connect(self.go_to)
        self.summary.go_to.connect(lambda key: self.pages.step(self.draft.step).focus_field(key))
        self.header.park_wanted.connect(self.park)
        self.header.close_wanted.connect(self.leave)
        self.footer.next.connect(self.next)
        self.footer.back.connect(self.back)
        acts = {"next": self.next, "back": self.back, "park": self.park, "leave": self.leave}
        acts |= {
            "forward": self.forward,
            "copy_above": self.copy_above,
            "hide_panel": self.side.toggle_private,
            "call_head": lambda: self.head_wanted.emit(self.draft.id),
        }
        acts |= {"context": self.room.toggle}
        keys.install(self, acts)
        keys.install(self, {f"step_{n}": partial(self.go_to, n) for n in range(1, LAST + 1)})

    def _listen_to(self, number: int, page: QWidget) -> None:
        """A page was laid out: it learns what is known, and is heard."""
        cast(StepPage, page).load(self.draft.record)
        signals = cast(Any, page)
        signals.edited.connect(lambda key: self._was_edited(number, key))
        signals.left.connect(lambda key: self._was_left(number, key))
        signals.finished.connect(self.next)
        if isinstance(page, NikStep):
            page.use_earlier.connect(self._use_earlier)
        elif isinstance(page, PapersStep):
            page.scan_wanted.connect(self.scan_wanted)
            page.portrait_wanted.connect(self.portrait_wanted)
        elif isinstance(page, ReviewStep):
            page.change_wanted.connect(self.go_to)
            page.decision_wanted.connect(self.decision_wanted)
        self.page_made.emit(number, page)

    def _collect(self) -> None:
        """Take what stands on the page into the record; what the NIK tells fills gaps."""
        record = {**self.draft.record, **self.pages.step(self.draft.step).collect()}
        told = intake.from_nik(record, self._facts.regions, self._facts.rules)
        is_new = record.get("nik") != self.draft.record.get("nik")
        # grown up or child follows the number, until the officer chooses otherwise
        filled = {
            key: value
            for key, value in told.items()
            if not record.get(key) or (is_new and key == "applicant_class")
        }
        record |= filled
        if record.get("product"):
            record["fee"] = fee(self._facts.book, record, self._facts.rules.day).as_record()
        self.draft = replace(self.draft, record=record)

    def _was_edited(self, number: int, key: str) -> None:
        if number == self.draft.step:
            self.pages.step(number).clear_problem(key)
            self.draft = replace(self.draft, field=key)
            self._idle.start()
            self.pages.hands_moved()

    def _was_left(self, number: int, key: str) -> None:
        """Checked when left, never while being typed."""
        if number != self.draft.step:
            return
        self._collect()
        facts = self._facts
        asked = Asked(self.draft.record, facts.rules, facts.regions, facts.home_regency)
        found = check_field(asked, key)
        if found:
            self.pages.step(number).show_problems([self._said(one) for one in found[:1]])
        if self._idle.isActive():
            self.save()  # a power cut costs at most the field that is being typed
        self._refresh_side()

    def _has_errors(self) -> bool:
        facts, step = self._facts, self.draft.step
        home = facts.home_regency
        found = intake.check_step(self.draft.record, step, facts.rules, facts.regions, home)
        errors = [one for one in found if one.level == "error"]
        said = [self._said(one) for one in found]
        self.pages.step(step).show_problems(said)
        lines = [
            (key, summary_line(field_name(key), text))
            for key, level, text in said
            if level == "error"
        ]
        self._holder.setVisible(bool(errors))
        self.summary.show_problems(summary_title(len(errors)), lines)
        if errors:
            self._refresh()
            self.footer.set_next(say("Periksa lagi"))
            self.save()
        return bool(errors)

    def _said(self, problem: Problem) -> Said:
        name = field_name(problem.field)
        words = field_sentence(problem.code, problem.facts, problem.field, name)
        return (problem.field, problem.level, words)

    def _use_earlier(self, record: dict[str, Any]) -> None:
        """Copy a person's earlier data, or take it out again; book, papers and talk begin anew."""
        before = {**self.draft.record}
        for key in before.pop(EARLIER_KEYS, ()):
            before[key] = {} if isinstance(before.get(key), dict) else ""
        personal = {key: value for key, value in record.items() if key in EARLIER and value}
        marks = {EARLIER_KEYS: sorted(personal)}
        self.draft = replace(self.draft, record={**before, **personal, **marks})
        for page in self.pages.laid_out():
            if not isinstance(page, NikStep):
                page.load(self.draft.record)

    def _go(self, step: int, key: str = "") -> None:
        self._visited = max(self._visited, step)
        self.pages.step(step).load(self.draft.record)
        self._show(step, key)
        self.save()

    def _show(self, step: int, key: str = "") -> None:
        self.draft = replace(self.draft, step=step, field=key or self.draft.field)
        self._holder.setVisible(False)
        self.summary.show_problems("", [])
        self.pages.open(step)
        self.footer.set_next(say(STEPS[step - 1].following), large=step == LAST)
        self.footer.set_back_visible(step > 1)
        self._refresh()
        self.pages.step(step).focus_field(key)

    def _refresh(self) -> None:
        facts = self._facts
        states = intake.states(self.draft.record, facts.rules, facts.regions, self._visited)
        at = self.draft.step - 1
        if states[at] == "problem" and not self._holder.isVisible():
            # what nobody has tried to finish yet is not a mistake
            states[at] = "todo"
        self.steps.set_state(self.draft.step, states)
        whose = (self.draft.ticket, str(self.draft.record.get("name") or ""))
        self.header.set_place(self.draft.step, LAST, " · ".join(part for part in whose if part))
        self._refresh_side()

    def _refresh_side(self) -> None:
        self.side.tell(self.draft.record, self.draft.step)


class _Ground(QWidget):
    """The cotton strip under the step list, with its hairline."""

    def __init__(self, theme: Theme, inner: QWidget) -> None:
        super().__init__()
        self.setObjectName("canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(inner)
