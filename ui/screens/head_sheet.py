"""The decision of the head of the post (putusan kepala pos), given beside the officer's session."""

from PySide6.QtWidgets import QWidget

from app.domain.interview import GO_ON, HOLD
from app.domain.officer import Officer
from ui.languages import mark, say
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.choices import CardGroup, CardSpec, said_card
from ui.widgets.fields import Field, PasswordField
from ui.widgets.labels import label
from ui.widgets.sheet import Sheet

TEXT = mark("Petugas tetap masuk. Putusan dicatat atas nama yang memutuskan.")
# equal weight: the design must not nudge
DECISIONS = [
    CardSpec(GO_ON, "1", mark("Lanjutkan"), mark("Permohonan diteruskan")),
    CardSpec(HOLD, "2", mark("Tunda dan rujuk"), mark("Permohonan ditinjau dulu")),
]


class HeadSheet(Sheet):
    """Who decides proves it; then two outcomes side by side and room for a note."""

    def __init__(
        self, theme: Theme, window: QWidget, heads: list[Officer], *, is_present: bool
    ) -> None:
        super().__init__(theme, window, say("Putusan kepala pos"), say(TEXT))
        self._heads, self._is_present = heads, is_present
        self.who, self.outcome = CardGroup(theme, 2), CardGroup(theme, 2)
        cards = [
            CardSpec(one.id, str(at), one.name, one.role.value.replace("_", " "))
            for at, one in enumerate(heads, 1)
        ]
        self.who.set_cards(cards)
        if heads:
            self.who.set_value(heads[0].id)
        self.outcome.set_cards([said_card(one) for one in DECISIONS])
        self.password = PasswordField(theme, say("Kata sandi yang memutuskan"))
        self.password.name_for_keys("field_head_password")
        self.note = Field(theme, say("Catatan"), optional=True)
        self.note.name_for_keys("field_head_note")
        self._lay_out()
        later = self.add_button(Button(theme, say("Nanti"), "outline", "Esc"))
        later.clicked.connect(self.close_sheet)
        self.keep = self.add_button(Button(theme, say("Simpan putusan"), "outline", "Enter"))
        self.keep.setObjectName("button_keep_decision")
        self.note.accepted.connect(self.keep.click)
        self.password.accepted.connect(self.outcome.focus_here)
        self.outcome.accepted.connect(self.note.focus_here)

    def say(self, text: str) -> None:
        """What is missing, under the field it belongs to."""
        (self.note if self._is_present else self.password).set_problem("error", text)

    def open(self) -> None:
        super().open()
        if self._is_present:
            self.outcome.focus_here()
        else:
            self.password.focus_here()

    def _lay_out(self) -> None:
        if not self._is_present:
            if len(self._heads) > 1:
                self.body.addWidget(self.who)
            elif self._heads:
                self.body.addWidget(label(self._heads[0].name, "bodyStrong"))
            self.body.addWidget(self.password)
        self.body.addWidget(self.outcome)
        self.body.addWidget(self.note)
