"""Which printer, which paper, and a page that proves it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.screens.settings_row import SettingRow, rows_card
from ui.screens.settings_segment import Segments
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.choice_field import ChoiceField
from ui.widgets.labels import label

PAPERS = [("a4", "A4, dua A5"), ("thermal", "80 mm")]


class PrinterSection(QWidget):
    """A test page is really printed."""

    changed = Signal(str, object)
    printer_test = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.printer = ChoiceField(theme, "Printer")
        self.papers = Segments(theme, PAPERS, "Kertas")
        self.papers.setObjectName("choice_paper")
        self.test = Button(theme, "Cetak halaman uji", "outline", icon="printer")
        self.test.setObjectName("button_printer_test")
        self._result = SettingRow(
            theme, "Halaman uji", "Garis tepi, kode QR dan kode batang", self.test
        )
        paper = SettingRow(theme, "Kertas", "Tanda terima untuk pemohon dan arsip", self.papers)
        card = Card(theme)
        card.body.addWidget(self.printer)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(theme.px(9))
        rows.addWidget(label("Printer", "h2"))
        rows.addWidget(card)
        rows.addSpacing(theme.px(11))
        rows.addWidget(rows_card(theme, [paper, self._result]))
        rows.addStretch(1)
        self.printer.picked.connect(lambda name: self.changed.emit("printer", name))
        self.papers.chosen.connect(lambda code: self.changed.emit("paper", code))
        self.test.clicked.connect(lambda: self.printer_test.emit(self.printer.value()))

    def set_values(self, printers: list[str], chosen: str, paper: str) -> None:
        self.printer.set_options([(name, name) for name in printers])
        self.printer.set_value(chosen)
        self.papers.set_value(paper)
        self.test.setEnabled(bool(printers))

    def show_result(self, text: str) -> None:
        """What came of the test page."""
        self._result.text.setText(text)
