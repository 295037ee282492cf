"""Step 4: parents, and whoever else the application needs (orang tua)."""

from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.rulebook import Rules
from ui.languages import mark, say
from ui.screens.intake.facts import StepFacts
from ui.screens.intake.form import FormStep, Spec, said_rows
from ui.theme import Theme

PEOPLE = (
    ("father", mark("Ayah"), mark("Nama ayah")),
    ("mother", mark("Ibu"), mark("Nama ibu")),
    ("spouse", mark("Pasangan"), mark("Nama pasangan")),
    ("guardian", mark("Wali"), mark("Nama wali")),
)

RELATION = [[Spec("guardian.relation", mark("Hubungan dengan anak"), 7, is_optional=True)]]


class FamilyStep(FormStep):
    """Father and mother always; husband or wife when married; a guardian for a child."""

    def __init__(self, theme: Theme, facts: StepFacts) -> None:
        hint = say("Seperti di akta atau KK. Bila tidak tahu, ketik - lalu Enter.")
        super().__init__(theme, say("Orang tua"), hint)
        self.enter_moves = facts.enter_moves
        self._boxes: dict[str, QWidget] = {}
        for who, title, name in PEOPLE:
            box = QWidget()
            inner = QVBoxLayout(box)
            inner.setContentsMargins(0, 0, 0, 0)
            inner.setSpacing(0)
            self.add_heading(say(title), inner)
            self.add_rows(_rows(facts.rules, who, say(name)), inner)
            if who == "guardian":
                self.add_rows(said_rows(RELATION), inner)
            self._boxes[who] = box
            self.column.addWidget(box)
        card = Spec("kk_number", say("Nomor KK"), 6, is_optional=True)
        issued = Spec("kk_issued_on", say("Tanggal terbit KK"), 6, "date", is_optional=True)
        self.add_rows([[card, issued]])
        self.end()

    def load(self, record: dict[str, Any]) -> None:
        self._boxes["spouse"].setVisible(record.get("marital") == "kawin")
        self._boxes["guardian"].setVisible(record.get("applicant_class") == "anak")
        super().load(record)


def _rows(rules: Rules, who: str, name: str) -> list[list[Spec]]:
    nations = tuple((one.label, say(one.label)) for one in rules.options("kewarganegaraan"))
    return [
        [
            Spec(f"{who}.name", name, 7, is_optional=who == "guardian"),
            Spec(
                f"{who}.citizenship", say("Kewarganegaraan"), 5, "open", nations, start="Indonesia"
            ),
        ],
        [
            Spec(f"{who}.birth_place", say("Tempat lahir"), 4, is_optional=True),
            Spec(f"{who}.birth_on", say("Tanggal lahir"), 4, "date", is_optional=True),
            Spec(f"{who}.nik", say("NIK"), 4, is_optional=True),
        ],
    ]
