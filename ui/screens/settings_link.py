"""Where Kanim answers, how often this post asks, and what may travel when."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.languages import mark, say, say_each
from ui.screens.settings_limits import LinkLimits
from ui.screens.settings_row import SettingRow, rows_card
from ui.screens.settings_segment import Segments
from ui.theme import Theme
from ui.widgets.card import Card
from ui.widgets.chips import Chip
from ui.widgets.fields import Field
from ui.widgets.labels import label

MINUTES = [
    ("5", mark("5 mnt")),
    ("15", mark("15 mnt")),
    ("30", mark("30 mnt")),
    ("60", mark("1 jam")),
]


class LinkSection(QWidget):
    """The address is taken when the field is left or Enter is pressed, never half typed."""

    changed = Signal(str, object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._before, self.limits = "", LinkLimits(theme)
        self.address = Field(theme, say("Alamat server Kanim"))
        self.address.edit.setObjectName("field_hq_address")
        self.minutes = Segments(theme, say_each(MINUTES), say("Coba sambung setiap"))
        self.minutes.setObjectName("choice_sync_minutes")
        self._chip = Chip(theme, say("Belum dicoba"), "abu", "clock")
        self._state = SettingRow(
            theme,
            say("Server Kanim"),
            say("Daring berarti Kanim menjawab dalam 60 detik."),
            self._chip,
        )
        pace = SettingRow(
            theme,
            say("Coba sambung setiap"),
            say("F5 mencoba kapan saja, tanpa menunggu"),
            self.minutes,
        )
        card = Card(theme)
        card.body.addWidget(self.address)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(theme.px(9))
        rows.addWidget(label(say("Sambungan ke Kanim"), "h2"))
        rows.addWidget(rows_card(theme, [self._state, pace]))
        rows.addSpacing(theme.px(11))
        rows.addWidget(self.limits)
        rows.addSpacing(theme.px(11))
        rows.addWidget(card)
        rows.addStretch(1)
        self._listen()

    def _listen(self) -> None:
        self.address.accepted.connect(self._take)
        self.address.left.connect(self._take)
        self.limits.changed.connect(self.changed)
        self.minutes.chosen.connect(lambda code: self.changed.emit("sync_minutes", int(code)))

    def set_values(self, address: str, minutes: int) -> None:
        self._before = address
        self.address.set_value(address)
        self.minutes.set_value(str(minutes))

    def set_state(self, text: str, tone: str, icon: str) -> None:
        """As in the first slot of the status bar: "Daring", "lontar", "cloud-check"."""
        self._chip.set(text, tone, icon)

    def _take(self) -> None:
        address = self.address.value()
        if address == self._before:
            return
        if not address.startswith(("https://", "http://127.0.0.1")):
            self.address.set_problem("error", say("Alamat dimulai dengan https://."))
            return
        self.address.clear_problem()
        self._before = address
        self.changed.emit("hq_address", address)
