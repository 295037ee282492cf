"""Step 3: by what way the pouch of this post goes to Kanim."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.languages import mark, say, say_each
from ui.screens.first_run_page import column
from ui.screens.settings_row import SettingRow, rows_card
from ui.theme import Theme
from ui.widgets.chips import Chip
from ui.widgets.choice_field import ChoiceField
from ui.widgets.choices import CardGroup, CardSpec, said_card
from ui.widgets.fields import Field

WAYS = (
    CardSpec("vsat", "1", "VSAT", mark("Kirim otomatis, hemat kuota")),
    CardSpec("cellular", "2", mark("Seluler"), mark("Ponsel atau modem 4G")),
    CardSpec("courier", "3", mark("Kurir saja"), mark("Flashdisk terkunci")),
)
INTERVALS = [
    ("5", mark("5 menit")),
    ("15", mark("15 menit")),
    ("30", mark("30 menit")),
    ("60", mark("1 jam")),
]


class LinkPage(QWidget):
    """Nothing here waits for a network: the keys came with the packet."""

    question = mark("Bagaimana pos ini tersambung?")
    reason = mark("Pemasangan bisa selesai tanpa internet.")

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._ways = CardGroup(theme, columns=3)
        self._ways.set_cards([said_card(one) for one in WAYS])
        self._ways.set_value("vsat")
        self.address = Field(theme, say("Alamat server Kanim"))
        self.address.edit.setObjectName("field_hq_address")
        self.interval = ChoiceField(theme, say("Coba sambung setiap"), say_each(INTERVALS))
        self.interval.set_value("15")
        self._chip = Chip(theme, say("Menyusul"), "abu", "clock")
        self._answer = SettingRow(
            theme,
            say("Server Kanim belum dicoba"),
            say("Tidak perlu menunggu, kunci sudah ada di kode pos."),
            self._chip,
            "building-2",
        )
        rows = column(theme, self, gap=22)
        rows.addWidget(self._ways)
        rows.addWidget(rows_card(theme, [self._answer]))
        line = QHBoxLayout()
        line.setSpacing(theme.px(16))
        line.addWidget(self.address, 2, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.interval, 1, Qt.AlignmentFlag.AlignTop)
        rows.addLayout(line)
        rows.addStretch(1)
        self._ways.chosen.connect(self._fit)
        self._ways.accepted.connect(self.address.focus_here)

    def set_address(self, address: str) -> None:
        """What the packet says; it can be typed over."""
        self.address.set_value(address)

    def show_answer(self, *, is_answering: bool) -> None:
        """Whether the server of Kanim answered just now."""
        if is_answering:
            self._answer.title.setText(say("Server Kanim menjawab"))
            self._chip.set(say("Ada"), "lontar", "check")
        else:
            self._answer.title.setText(say("Server Kanim belum menjawab"))
            self._chip.set(say("Dicoba lagi"), "kunyit", "clock")

    def problem(self) -> str:
        if self._ways.value() == "courier" or self.address.value().startswith("https://"):
            self.address.clear_problem()
            return ""
        if self.address.value().startswith("http://127.0.0.1"):
            return ""
        self.address.set_problem("error", say("Alamat dimulai dengan https://."))
        self.address.focus_here()
        return "address"

    def answers(self) -> dict[str, str]:
        return {
            "link": self._ways.value(),
            "hq_address": self.address.value(),
            "sync_minutes": self.interval.value() or "15",
        }

    def start(self) -> None:
        self._ways.focus_here()

    def _fit(self, way: str) -> None:
        is_courier = way == "courier"
        self.address.setEnabled(not is_courier)
        self.interval.setEnabled(not is_courier)
