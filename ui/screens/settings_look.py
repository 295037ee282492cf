"""How Beranda looks: theme, size of letters, and how much moves."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.languages import mark, say
from ui.screens.settings_language import LanguageRow
from ui.screens.settings_row import SettingRow, rows_card
from ui.screens.settings_segment import Segments
from ui.screens.settings_theme import ThemeCards
from ui.theme import Theme
from ui.widgets.labels import label
from ui.widgets.toggles import Toggle

SCALES = [("1.0", "100%"), ("1.1", "110%"), ("1.25", "125%"), ("1.5", "150%"), ("1.75", "175%")]
SCALES.append(("2.0", "200%"))


COMFORTS = (
    (
        "enter_moves",
        (mark("Enter pindah ke isian berikutnya"), mark("Matikan bila terbiasa memakai Tab")),
    ),
    ("less_motion", (mark("Kurangi gerak"), mark("Otomatis saat baterai di bawah 20%"))),
    ("sound", (mark("Suara selesai kirim"), mark("Bunyi pendek saat berkas sampai di Kanim"))),
)


class LookSection(QWidget):
    """Chosen here, seen at once."""

    changed = Signal(str, object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.themes = ThemeCards(theme)
        self.scale = Segments(theme, SCALES, say("Ukuran huruf"))
        self.language = LanguageRow(theme)
        self.switches: dict[str, Toggle] = {}
        self.scale.setObjectName("choice_scale")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(theme.px(9))
        rows.addWidget(label(say("Tema"), "h2"))
        rows.addWidget(self.themes)
        rows.addSpacing(theme.px(11))
        sizes = say("Semua tulisan dan tombol ikut membesar")
        size = SettingRow(theme, say("Ukuran huruf"), sizes, self.scale)
        switches = [
            SettingRow(theme, say(title), say(text), self._switch(key))
            for key, (title, text) in COMFORTS
        ]
        rows.addWidget(rows_card(theme, [size, self.language, *switches]))
        rows.addStretch(1)
        self.themes.chosen.connect(lambda name: self.changed.emit("theme", name))
        self.language.chosen.connect(lambda code: self.changed.emit("language", code))
        self.scale.chosen.connect(lambda code: self.changed.emit("scale", float(code)))
        theme.changed.connect(self._follow)
        self._follow()

    def set_switch(self, key: str, is_on: bool) -> None:
        """What holds now, without telling it as a change."""
        self.switches[key].setChecked(is_on)

    def _switch(self, key: str) -> Toggle:
        made = Toggle(self._theme, say(dict(COMFORTS)[key][0]))
        made.setObjectName(f"toggle_{key}")
        made.clicked.connect(lambda is_on: self.changed.emit(key, is_on))
        self.switches[key] = made
        return made

    def _follow(self) -> None:
        self.scale.set_value(str(float(self._theme.scale)))
