"""Step 1: the language, and the time zone the clock of the post goes by."""

from PySide6.QtWidgets import QWidget

from ui.languages import mark, say
from ui.screens.first_run_page import column
from ui.screens.settings_language import LanguageChoice
from ui.screens.settings_row import SettingRow, rows_card
from ui.theme import Theme
from ui.widgets.chips import Chip
from ui.widgets.choices import CardGroup, CardSpec, said_card
from ui.widgets.labels import label

ZONES = (
    CardSpec("Asia/Jakarta", "1", "WIB", mark("Barat, UTC+7")),
    CardSpec("Asia/Makassar", "2", "WITA", mark("Tengah, UTC+8")),
    CardSpec("Asia/Jayapura", "3", "WIT", mark("Timur, UTC+9")),
)


class TimePage(QWidget):
    """WITA stands chosen; a wrong clock is told, because numbers follow the clock."""

    question = mark("Jam berapa di pos ini?")
    reason = mark("Nomor permohonan dan tanda terima mengikuti jam laptop.")

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._zones = CardGroup(theme, columns=3)
        self._zones.set_cards([said_card(one) for one in ZONES])
        self._zones.set_value("Asia/Makassar")
        self._chip = Chip(theme, say("Diperiksa"), "abu", "clock")
        self._clock = SettingRow(
            theme,
            say("Jam laptop"),
            say("Bandingkan dengan jam di ponsel Anda."),
            self._chip,
            "clock",
        )
        self.language = LanguageChoice(theme)
        language = SettingRow(
            theme,
            say("Bahasa"),
            say("Tanda terima selalu Bahasa Indonesia"),
            self.language,
            "languages",
        )
        rows = column(theme, self, gap=20)
        rows.addWidget(self._zones)
        rows.addWidget(rows_card(theme, [self._clock, language]))
        rows.addWidget(label(say("Angka 1 sampai 3 memilih zona waktu."), "small", "ink3"))
        rows.addStretch(1)

    def set_clock(self, text: str, *, is_sane: bool) -> None:
        """The clock of the laptop as words, and whether it can be right."""
        self._clock.title.setText(text)
        if is_sane:
            self._chip.set(say("Masuk akal"), "lontar", "check")
        else:
            self._chip.set(say("Betulkan dulu"), "mengkudu", "octagon-alert")
            self._clock.text.setText(say("Jam ini lebih tua dari Beranda. Betulkan di laptop."))

    def problem(self) -> str:
        return ""

    def answers(self) -> dict[str, str]:
        return {"time_zone": self._zones.value()}

    def start(self) -> None:
        self._zones.focus_here()
