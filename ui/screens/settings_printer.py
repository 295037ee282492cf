"""Which printer, which paper, in which language, and a page that proves it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.languages import mark, say, say_each
from ui.screens.settings_row import SettingRow, rows_card
from ui.screens.settings_segment import Segments
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.card import Card, divider
from ui.widgets.choice_field import ChoiceField
from ui.widgets.fields import Field
from ui.widgets.labels import label
from ui.widgets.sheet import Sheet

PAPERS = [("a5", "A5"), ("a4", mark("A4, dua A5")), ("80mm", mark("80 mm"))]
MODES = [("pdf", "PDF"), ("escpos", "ESC/POS")]
NO_PRINTER = mark(
    "Laptop ini belum mengenal printer. Tanda terima disimpan sebagai PDF; "
    "printer yang dipasang muncul di sini."
)


class PrinterSection(QWidget):
    """A test page is really printed, the way a receipt would be; without a printer it is saved."""

    changed = Signal(str, object)
    printer_test = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.printer = ChoiceField(theme, say("Printer"))
        self.printer.name_for_keys("field_printer")
        self.none = label(say(NO_PRINTER), "body", "ink2", wrap=True)
        self.papers = Segments(theme, say_each(PAPERS), say("Kertas"))
        self.papers.setObjectName("choice_paper")
        self.modes = Segments(theme, MODES, say("Bahasa printer struk"))
        self.modes.setObjectName("choice_80mm_mode")
        self.test = Button(theme, say("Cetak halaman uji"), "outline", icon="printer")
        self.test.setObjectName("button_printer_test")
        self._result = SettingRow(
            theme, say("Halaman uji"), say("Garis tepi, kode QR dan kode batang"), self.test
        )
        self._mode_row = QWidget()
        self._compose(theme)
        self.printer.picked.connect(lambda name: self.changed.emit("printer", name))
        self.papers.chosen.connect(self._choose_paper)
        self.modes.chosen.connect(lambda code: self.changed.emit("printer_80mm_mode", code))
        self.test.clicked.connect(lambda: self.printer_test.emit(self.printer.value()))

    def set_values(
        self, printers: list[str], chosen: str, paper: str, mode_80mm: str = "pdf"
    ) -> None:
        """What holds now; a chosen printer that is gone leaves the first one there is."""
        self.printer.set_options([(name, name) for name in printers])
        self.printer.set_value(chosen if chosen in printers else next(iter(printers), ""))
        self.papers.set_value(paper)
        self.modes.set_value(mode_80mm)
        self.printer.setVisible(bool(printers))
        self.none.setVisible(not printers)
        self.test.set_text(say("Cetak halaman uji") if printers else say("Simpan halaman uji"))
        self._mode_row.setVisible(paper == "80mm")

    def show_result(self, text: str) -> None:
        """What came of the test page."""
        self._result.text.setText(text)

    def _choose_paper(self, code: str) -> None:
        self._mode_row.setVisible(code == "80mm")
        self.changed.emit("paper", code)

    def _compose(self, theme: Theme) -> None:
        paper = SettingRow(
            theme, say("Kertas"), say("Tanda terima untuk pemohon dan arsip"), self.papers
        )
        mode = SettingRow(
            theme,
            say("Bahasa printer struk"),
            say("ESC/POS untuk printer struk tanpa pengandar; PDF untuk yang lain"),
            self.modes,
        )
        _tight(self._mode_row, [divider(), mode])
        both = _tight(QWidget(), [paper, self._mode_row])
        card = Card(theme)
        card.body.addWidget(self.printer)
        card.body.addWidget(self.none)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(theme.px(9))
        rows.addWidget(label(say("Printer"), "h2"))
        rows.addWidget(card)
        rows.addSpacing(theme.px(11))
        rows.addWidget(rows_card(theme, [both, self._result]))
        rows.addStretch(1)
        self.none.hide()
        self._mode_row.hide()


class TestPageSheet(Sheet):
    """No printer took the test page: where shall the PDF lie?"""

    # Pytest gathers what is called Test…: this is a page, not a test.
    __test__ = False

    def __init__(self, theme: Theme, window: QWidget, problem: str, place: str) -> None:
        super().__init__(theme, window, say("Simpan halaman uji sebagai PDF"), problem)
        self.set_sign("printer", "kunyit")
        self.field = Field(theme, say("Disimpan di"))
        self.field.name_for_keys("field_test_path")
        self.field.set_value(place)
        self.body.addWidget(self.field)
        later = self.add_button(Button(theme, say("Nanti saja"), "outline", "Esc"))
        later.clicked.connect(self.close_sheet)
        self.save = self.add_button(Button(theme, say("Simpan PDF"), "primary", "Enter"))
        self.save.setObjectName("button_save_test")
        self.field.accepted.connect(self.save.click)

    def open(self) -> None:
        super().open()
        self.field.focus_here()


def _tight(box: QWidget, parts: list[QWidget]) -> QWidget:
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for part in parts:
        column.addWidget(part)
    return box
