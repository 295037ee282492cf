"""Closing an application at the applicant's wish: with a reason, by the head, never deleted."""

from PySide6.QtWidgets import QWidget

from ui.languages import mark, say
from ui.screens.head_proof import HeadProof
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.fields import Field
from ui.widgets.sheet import Sheet

TEXT = mark("Permohonan tetap tersimpan dan ditandai dibatalkan. Kanim ikut diberi tahu.")


class CancelSheet(Sheet):
    """One field, two ways out."""

    def __init__(self, theme: Theme, window: QWidget, proof: HeadProof) -> None:
        super().__init__(theme, window, say("Batalkan permohonan ini?"), say(TEXT))
        self.set_sign("ban", "kunyit")
        self._reason = Field(theme, say("Alasan pemohon"))
        self._reason.name_for_keys("field_cancel_reason")
        self.body.addWidget(self._reason)
        self.proof = proof
        self.body.addWidget(proof)
        keep = self.add_button(Button(theme, say("Jangan batalkan"), "outline", "Esc"))
        keep.clicked.connect(self.close_sheet)
        self.go_on = self.add_button(Button(theme, say("Batalkan permohonan"), "primary", "Enter"))
        asks = not proof.is_present
        self._reason.accepted.connect(proof.focus_here if asks else self.go_on.click)
        proof.accepted.connect(self.go_on.click)
        self.go_on.setObjectName("button_cancel_application")

    def reason(self) -> str:
        return self._reason.value().strip()

    def say(self, text: str) -> None:
        self._reason.set_problem("error", text)

    def open(self) -> None:
        super().open()
        self._reason.focus_here()
