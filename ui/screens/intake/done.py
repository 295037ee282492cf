"""It is saved: the number, where the receipt went, and the next person."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from ui.languages import mark, say
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.fields import Field
from ui.widgets.labels import IconLabel, label
from ui.widgets.sheet import Sheet

Act = Callable[[], None]


class DoneSheet(Sheet):
    """Enter begins the next application."""

    def __init__(self, theme: Theme, window: QWidget, number: str, printed: str) -> None:
        super().__init__(theme, window, say("Permohonan tersimpan"))
        self.set_sign("circle-check", "lontar")
        self.body.addWidget(label(number, "display", "primary"))
        self.body.addWidget(
            IconLabel(theme, "hard-drive", say("Tersimpan di laptop ini"), "body", "lontar")
        )
        self.body.addWidget(IconLabel(theme, "printer", printed, "body", "ink2"))
        pouch = say("Menunggu di kantong, dikirim saat ada sambungan")
        self.body.addWidget(IconLabel(theme, "mailbox", pouch, "body", "kunyit"))
        self.again = self.add_button(Button(theme, say("Cetak lagi"), "outline", icon="printer"))
        self.again.setObjectName("button_print_again")
        self.next = self.add_button(Button(theme, say("Permohonan baru"), "primary", "Enter"))
        self.next.setObjectName("button_next_application")


class SavePdfSheet(Sheet):
    """No printer took it: where shall the PDF lie?"""

    title = mark("Simpan tanda terima sebagai PDF")

    def __init__(self, theme: Theme, window: QWidget, problem: str, place: str) -> None:
        super().__init__(theme, window, say(self.title), problem)
        self.set_sign("printer", "kunyit")
        self.field = Field(theme, say("Disimpan di"))
        self.field.name_for_keys("field_pdf_path")
        self.field.set_value(place)
        self.body.addWidget(self.field)
        later = self.add_button(Button(theme, say("Nanti saja"), "outline", "Esc"))
        later.clicked.connect(self.close_sheet)
        self.save = self.add_button(Button(theme, say("Simpan PDF"), "primary", "Enter"))
        self.save.setObjectName("button_save_pdf")
        self.field.accepted.connect(self.save.click)

    def open(self) -> None:
        super().open()
        self.field.focus_here()


class ResumeSheet(Sheet):
    """After a power cut: when and where the work stopped, and the way back to it."""

    def __init__(self, theme: Theme, window: QWidget, words: tuple[str, str], step: int) -> None:
        super().__init__(theme, window, *words)
        self.set_sign("plug-zap", "kunyit")
        later = self.add_button(Button(theme, say("Nanti"), "outline", "Esc"))
        later.clicked.connect(self.close_sheet)
        self.go_on = self.add_button(
            Button(theme, say("Lanjutkan langkah {step}", step=step), "primary", "Enter")
        )
        self.go_on.setObjectName("button_resume")
