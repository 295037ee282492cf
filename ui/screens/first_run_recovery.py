"""Step 6: who can open this laptop again when a password is lost."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.languages import mark, say
from ui.screens.first_run_page import column
from ui.screens.settings_row import SettingRow, rows_card
from ui.theme import Theme
from ui.widgets.chips import Chip
from ui.widgets.toggles import CheckRow


class RecoveryPage(QWidget):
    """The slot lies on this laptop, sealed to a key only Kanim has: nothing is printed here."""

    question = mark("Cadangan dan sandi pulih")
    reason = mark("Tidak ada yang perlu dicatat. Yang membuka kembali hanya Kanim.")

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        held = SettingRow(
            theme,
            say("Slot pulih ada di laptop ini, kuncinya di Kanim"),
            say(
                "Bila semua lupa kata sandi, pilih Semua lupa sandi di layar masuk. Laptop ini "
                "membuat permintaan, Kanim menjawab dengan kunci yang disimpan di luar jaringan."
            ),
            Chip(theme, say("Dibuat saat mulai"), "laut", "clock"),
            "shield-check",
            "laut",
        )
        sealed = SettingRow(
            theme,
            say("Data terkunci di laptop ini"),
            say("Tanpa kata sandi petugas, isi laptop tidak dapat dibaca."),
            Chip(theme, say("Siap"), "lontar", "check"),
            "lock",
            "lontar",
        )
        pouch = SettingRow(
            theme,
            say("Kantong adalah cadangan"),
            say("Yang sudah sampai di Kanim tetap ada di sana bila laptop rusak."),
            Chip(theme, say("Setelah tersambung"), "abu", "clock"),
            "mailbox",
        )
        self.understood = CheckRow(
            theme, say("Saya tahu: tanpa kata sandi, hanya Kanim yang dapat membuka data ini")
        )
        self.understood.setObjectName("check_recovery")
        rows = column(theme, self, gap=18)
        rows.addWidget(rows_card(theme, [held, sealed, pouch]))
        rows.addWidget(self.understood)
        rows.addStretch(1)

    def problem(self) -> str:
        if self.understood.isChecked():
            return ""
        self.start()
        return "understood"

    def answers(self) -> dict[str, str]:
        return {}

    def start(self) -> None:
        self.understood.setFocus(Qt.FocusReason.OtherFocusReason)
