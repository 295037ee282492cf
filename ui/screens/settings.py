"""The settings (Pengaturan): each change counts at once."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from ui.languages import mark, say, say_each
from ui.screens.scroll import LongPage
from ui.screens.settings_facts import Fact, FactsSection
from ui.screens.settings_keys import KeysSection
from ui.screens.settings_link import LinkSection
from ui.screens.settings_look import LookSection
from ui.screens.settings_officers import OfficersSection
from ui.screens.settings_printer import PrinterSection
from ui.screens.settings_rail import SectionRail
from ui.screens.settings_scanner import ScannerSection
from ui.screens.sign_in_card import OfficerFace
from ui.theme import Theme

SECTIONS = [
    ("sun", mark("Tampilan")),
    ("users-round", mark("Petugas dan PIN")),
    ("satellite-dish", mark("Sambungan")),
    ("printer", mark("Printer")),
    ("camera", mark("Kamera dan pemindai")),
    ("hard-drive", mark("Penyimpanan")),
    ("keyboard", mark("Pintasan papan ketik")),
    ("info", mark("Tentang")),
]
# Room for the focus ring, which is cut where the section ends.
_RING = 4


class Settings(QWidget):
    """Sections at the left, one of them at the right.

    `changed` carries a key and its value: theme (str), scale (float), hq_address (str),
    sync_minutes (int), printer (str), paper ("a5", "a4" or "80mm"), printer_80mm_mode
    ("pdf" or "escpos"), camera_face, camera_document and scan_folder (str), and the switches
    of ui.comfort (bool).
    """

    changed = Signal(str, object)
    officer_added = Signal(dict)
    printer_test = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.look = LookSection(theme)
        self.officers = OfficersSection(theme)
        self.link = LinkSection(theme)
        self.printer = PrinterSection(theme)
        self.scanner = ScannerSection(theme)
        self.storage = FactsSection(theme, say("Ruang di laptop ini"))
        self.keys = KeysSection(theme)
        self.about = FactsSection(theme, "Beranda", with_logo=True)
        self.rail = SectionRail(theme, say_each(SECTIONS))
        self._stack = QStackedWidget()
        self._compose()
        self.rail.chosen.connect(self._stack.setCurrentIndex)
        self.rail.show_section(0)
        for section in (self.look, self.link, self.printer, self.scanner):
            section.changed.connect(self.changed)
        self.officers.new.added.connect(self.officer_added)
        self.printer.printer_test.connect(self.printer_test)

    def set_officers(self, faces: list[OfficerFace], present_id: str = "") -> None:
        self.officers.set_officers(faces, present_id)

    def set_link(self, address: str, minutes: int) -> None:
        self.link.set_values(address, minutes)

    def set_printers(self, names: list[str], chosen: str, paper: str) -> None:
        self.printer.set_values(names, chosen, paper)

    def set_storage(self, facts: list[Fact]) -> None:
        self.storage.set_facts(facts)

    def set_about(self, facts: list[Fact]) -> None:
        self.about.set_facts(facts)

    def show_section(self, place: int) -> None:
        """In the order of SECTIONS: 0 Tampilan, 3 Printer, 4 Kamera dan pemindai."""
        self.rail.show_section(place)

    @property
    def section(self) -> int:
        return self._stack.currentIndex()

    def start(self) -> None:
        self.rail.focus_here()

    def _compose(self) -> None:
        px = self._theme.px
        sections = (
            self.look,
            self.officers,
            self.link,
            self.printer,
            self.scanner,
            self.storage,
            self.keys,
            self.about,
        )
        for section in sections:
            section.setContentsMargins(_RING, _RING, _RING, _RING)
            # each by itself: a short section needs no scroll bar because another is long
            self._stack.addWidget(LongPage(section))
        row = QHBoxLayout(self)
        row.setContentsMargins(px(28), px(4), px(28) - _RING, px(20))
        row.setSpacing(px(24) - _RING)
        row.addWidget(self.rail)
        row.addWidget(self._stack, 1)
