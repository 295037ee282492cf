"""How Beranda looks: theme, size of letters, and how much moves."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.screens.settings_row import SettingRow, rows_card
from ui.screens.settings_segment import Segments
from ui.screens.settings_theme import ThemeCards
from ui.theme import Theme
from ui.widgets.labels import label

SCALES = [("1.0", "100%"), ("1.1", "110%"), ("1.25", "125%"), ("1.5", "150%"), ("1.75", "175%")]
SCALES.append(("2.0", "200%"))


class LookSection(QWidget):
    """Chosen here, seen at once."""

    changed = Signal(str, object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.themes = ThemeCards(theme)
        self.scale = Segments(theme, SCALES, "Ukuran huruf")
        self.scale.setObjectName("choice_scale")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(theme.px(9))
        rows.addWidget(label("Tema", "h2"))
        rows.addWidget(self.themes)
        rows.addSpacing(theme.px(11))
        sizes = "Semua tulisan dan tombol ikut membesar"
        rows.addWidget(rows_card(theme, [SettingRow(theme, "Ukuran huruf", sizes, self.scale)]))
        rows.addStretch(1)
        self.themes.chosen.connect(lambda name: self.changed.emit("theme", name))
        self.scale.chosen.connect(lambda code: self.changed.emit("scale", float(code)))
        theme.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        self.scale.set_value(str(float(self._theme.scale)))
