"""Which letter shall be printed: only those that belong to this application."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.letters import LABELS
from ui.languages import lowered, mark, say
from ui.screens.intake.done import SavePdfSheet
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.sheet import Sheet


class PaperSheet(Sheet):
    """One button a letter; `chosen` carries its code."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, window: QWidget, codes: Sequence[str]) -> None:
        super().__init__(
            theme, window, say("Cetak surat"), say("Surat dibuat dari data permohonan ini.")
        )
        self.set_sign("printer", "kunyit")
        self.letters = [self._letter(theme, code) for code in codes]
        later = self.add_button(Button(theme, say("Nanti saja"), "outline", "Esc"))
        later.clicked.connect(self.close_sheet)

    def open(self) -> None:
        super().open()
        self.letters[0].setFocus()

    def _letter(self, theme: Theme, code: str) -> Button:
        button = Button(
            theme,
            say("Cetak {what}", what=lowered(say(LABELS[code]))),
            "outline",
        )
        button.setObjectName(f"button_letter_{code}")
        button.clicked.connect(lambda: self.chosen.emit(code))
        self.body.addWidget(button)
        return button


class SaveLetterSheet(SavePdfSheet):
    """No printer took the letter: where shall the PDF lie?"""

    title = mark("Simpan surat sebagai PDF")
