"""Step 5: the printer says something, and the scanner reads something, for real."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.languages import mark, say
from ui.screens.first_run_page import beside, column
from ui.screens.settings_row import SettingRow, rows_card
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.chips import Chip
from ui.widgets.choice_field import ChoiceField
from ui.widgets.choices import CardGroup, CardSpec, said_card
from ui.widgets.fields import Field

PAPERS = (
    CardSpec("a4", "1", mark("Kertas A4"), mark("Dua lembar A5 per halaman")),
    CardSpec("thermal", "2", mark("Struk 80 mm"), mark("Printer termal")),
)

PRINT_HINT = mark("Periksa garis tepi dan kode QR di kertas.")
NO_PRINTER = mark("Laptop ini belum mengenal printer. Tanda terima disimpan sebagai PDF dulu.")
ON_PAPER = {"thermal": "80mm", "a4": "a4"}


class PrinterPage(QWidget):
    """A page is really printed and a code really read; both can wait."""

    printer_test = Signal(str, str)

    question = mark("Coba printer dan pemindai")
    reason = mark("Keduanya boleh menyusul. Tanda terima selalu bisa disimpan sebagai PDF.")

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._papers = CardGroup(theme, columns=2)
        self._papers.set_cards([said_card(one) for one in PAPERS])
        self._papers.set_value("a4")
        self.printer = ChoiceField(theme, say("Printer"))
        self.test = Button(theme, say("Cetak halaman uji"), "outline", key="F8", icon="printer")
        self.test.setObjectName("button_printer_test")
        self._printed = Chip(theme, say("Belum dicoba"), "abu", "clock")
        self._print_row = SettingRow(
            theme,
            say("Halaman uji"),
            say(PRINT_HINT),
            self._printed,
            "printer",
        )
        self.scan = Field(theme, say("Pindai kode apa saja ke sini"), optional=True)
        self.scan.edit.setObjectName("field_scan_test")
        self._read = Chip(theme, say("Belum dicoba"), "abu", "clock")
        self._scan_row = SettingRow(
            theme, say("Pemindai"), say("Yang terbaca muncul di sini."), self._read, "scan-line"
        )
        self._compose(theme)
        self.test.clicked.connect(self._test)
        self.scan.accepted.connect(self._show_scan)
        self._papers.accepted.connect(self.printer.focus_here)

    def set_printers(self, names: list[str]) -> None:
        """Names as the laptop knows them; none is a fact, not a mistake."""
        chosen = self.printer.value()
        self.printer.set_options([(name, name) for name in names])
        self.printer.set_value(chosen if chosen in names else next(iter(names), ""))
        self._print_row.text.setText(say(PRINT_HINT) if names else say(NO_PRINTER))
        if not names:
            self._printed.set(say("Menyusul"), "abu", "clock")
        self.test.setEnabled(bool(names))

    def show_result(self, text: str, *, is_printed: bool) -> None:
        """What came of the test page."""
        self._print_row.text.setText(text)
        if is_printed:
            self._printed.set(say("Terkirim"), "lontar", "check")
        else:
            self._printed.set(say("Belum keluar"), "kunyit", "triangle-alert")

    def problem(self) -> str:
        return ""

    def answers(self) -> dict[str, str]:
        return {"printer": self.printer.value(), "paper": self._papers.value()}

    def start(self) -> None:
        self._papers.focus_here()

    def _compose(self, theme: Theme) -> None:
        rows = column(theme, self, gap=18)
        rows.addWidget(self._papers)
        rows.addLayout(beside(theme, self.printer, self.test))
        rows.addWidget(self.scan)
        rows.addWidget(rows_card(theme, [self._print_row, self._scan_row]))
        rows.addStretch(1)

    def _test(self) -> None:
        self._printed.set(say("Dicetak"), "laut", "printer")
        self.printer_test.emit(self.printer.value(), ON_PAPER[self._papers.value()])

    def _show_scan(self) -> None:
        if self.scan.value():
            self._scan_row.text.setText(say("Terbaca: {value}", value=self.scan.value()))
            self._read.set(say("Terbaca"), "lontar", "check")
            self.scan.set_value("")
