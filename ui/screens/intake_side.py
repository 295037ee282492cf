"""The right-hand panel of an intake: who it is, what is asked for, and what helps at this step."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage

from app.domain.money import rupiah
from ui import rule_words
from ui.languages import say
from ui.screens.intake.facts import StepFacts
from ui.screens.intake.side_ktp import KTP, IdCard
from ui.screens.intake.side_names import BesideThePerson
from ui.screens.intake.side_pages import (
    HomeDistricts,
    NotKnown,
    OfficialTariff,
    QuickChecks,
    ToBring,
    birth_facts,
)
from ui.theme import Theme
from ui.widgets.context_panel import ContextPanel

NIK, KIND, PERSON, FAMILY, TALK, FEE = 1, 2, 3, 4, 6, 7
# there the panel speaks of something else than the person
WITHOUT_PERSON = frozenset({NIK, TALK, 8})
FACE = "portrait"


class IntakeSide(ContextPanel):
    """The person and three facts; below them each step's own part."""

    scan_wanted = Signal(str)
    absent_wanted = Signal()

    def __init__(self, theme: Theme, facts: StepFacts) -> None:
        super().__init__(theme)
        self._step_facts = facts
        self._extras: dict[int, Any] = {}
        self._told: tuple[dict[str, Any], int] | None = None
        self._is_hiding = False
        self.checks, self.card = QuickChecks(theme, facts), IdCard(theme)
        self.checks.absent_wanted.connect(self.absent_wanted)
        self.card.scan_wanted.connect(self.scan_wanted)
        self.neutral = HomeDistricts(theme, facts)
        self.body.addWidget(self.neutral)
        self.add_extra(NIK, self.checks)
        self.add_extra(KIND, ToBring(theme, facts))
        self.add_extra(PERSON, BesideThePerson(theme, self.card))
        self.add_extra(FAMILY, NotKnown(theme))
        self.add_extra(FEE, OfficialTariff(theme, facts))

    def add_extra(self, step: int, widget: Any) -> None:
        """Show `widget` below the facts while `step` is open."""
        self._extras[step] = widget
        self.body.addWidget(widget)
        widget.setVisible(False)

    def extra(self, step: int) -> Any:
        """What `add_extra` laid beside a step."""
        return self._extras[step]

    def toggle_private(self) -> None:
        """Ctrl+H: what is for the officer's eyes gives way to the map at once."""
        self._is_hiding = not self._is_hiding
        if self._told is not None:
            self.tell(*self._told)

    def show_picture(self, shown: str, image: QImage) -> None:
        """A picture of this person: `shown` is "portrait" or the code of a paper."""
        if shown == FACE:
            self.avatar.set_picture(image)
        elif shown == KTP:
            self.card.show_picture(image)

    def tell(self, record: dict[str, Any], step: int) -> None:
        """Bring the panel up to date with the record."""
        self._told = (record, step)
        is_covered = step == TALK and self._is_hiding
        self.neutral.setVisible(is_covered)
        self.show_person(step not in WITHOUT_PERSON)
        self.set_person(str(record.get("name") or ""), str(record.get("nik") or ""))
        self.set_facts(self._facts_at(record, step))
        for number, widget in self._extras.items():
            widget.setVisible(number == step and not is_covered)
            if number == step and hasattr(widget, "tell"):
                widget.tell(record)

    def _facts_at(self, record: dict[str, Any], step: int) -> list[tuple[str, str]]:
        if step in WITHOUT_PERSON:
            return []
        if step == KIND:
            return birth_facts(record, self._step_facts)
        total = (record.get("fee") or {}).get("total_rp")
        return [
            (say("Jenis"), rule_words.application(record)),
            (say("Buku"), rule_words.book(record)),
            (say("Biaya"), rupiah(total) if total else ""),
        ]
