"""Every key of Beranda in one place, and on paper for the wall (Pintasan papan ketik)."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import keys
from ui.languages import mark, say
from ui.screens.keys_sheet import Group, halves, key_column
from ui.screens.settings_row import SettingRow, rows_card
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.labels import label

_STEPS = "step_"


class KeysSection(QWidget):
    """Read here, or printed once and pinned up."""

    print_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.print = Button(theme, say("Cetak daftar tombol"), "outline", icon="printer")
        self.print.setObjectName("button_print_keys")
        self.print.clicked.connect(self.print_wanted)
        self._row = SettingRow(theme, say("Daftar di kertas"), say("Satu lembar A4"), self.print)
        card = Card(theme)
        columns = QHBoxLayout()
        columns.setSpacing(theme.px(28))
        for half in halves(_told(every_key())):
            columns.addLayout(key_column(theme, half), 1)
        card.body.addLayout(columns)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(theme.px(9))
        rows.addWidget(label(say("Pintasan papan ketik"), "h2"))
        rows.addWidget(rows_card(theme, [self._row]))
        rows.addSpacing(theme.px(4))
        rows.addWidget(card)
        rows.addStretch(1)

    def show_result(self, text: str) -> None:
        """Where the sheet went."""
        self._row.text.setText(text)


def every_key() -> list[Group]:
    """The whole key map, in the order in which a day needs it; unsaid, for it goes to paper too."""
    wizard = [one for one in keys.WIZARD if not one.code.startswith(_STEPS)]
    intake = [*_lines(wizard), ("Ctrl + Shift + 1 … 8", mark("Langsung ke langkah"))]
    beside = [*keys.BESIDE["intake_5"], *keys.BESIDE["intake_6"]]
    return [
        (mark("Di mana saja"), _lines(keys.GLOBAL)),
        (mark("Pindah layar"), _lines(keys.RAIL)),
        (mark("Permohonan"), [*intake, *beside]),
        (mark("Antrean"), list(keys.BESIDE["queue"])),
        (mark("Kurir"), list(keys.BESIDE["courier"])),
    ]


def _told(groups: Sequence[Group]) -> list[Group]:
    return [(say(name), [(say(cap), say(does)) for cap, does in keys]) for name, keys in groups]


def _lines(some: Sequence[keys.Key]) -> list[tuple[str, str]]:
    return [(one.shown, one.does) for one in some]
