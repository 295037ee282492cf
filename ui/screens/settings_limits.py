"""What may travel when: the day's budget, quiet hours, only the important, a pause."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.sync.link_settings import DAY_MB, MB, ONLY_IMPORTANT, PAUSED, QUIET, quiet_hours
from app.sync.planning import Settings
from ui import dates
from ui.languages import mark, say, say_each
from ui.screens.settings_row import SettingRow, rows_card
from ui.screens.settings_segment import Segments
from ui.theme import Theme
from ui.widgets.card import Card
from ui.widgets.fields import Field
from ui.widgets.labels import label
from ui.widgets.toggles import Toggle

_BUDGETS = [("0", mark("Bebas")), ("50", "50"), ("150", "150"), ("500", "500")]
_SWITCHES = (
    (
        ONLY_IMPORTANT,
        mark("Hanya yang penting"),
        mark("Catatan dan gambar kecil dulu. Foto dan scan asli pukul 19.00 sampai 06.00."),
    ),
    (
        PAUSED,
        mark("Jeda kiriman"),
        mark("Tidak ada yang dikirim sampai dilanjutkan. Tetap layani seperti biasa."),
    ),
)
_QUIET = mark("Di jam tenang hanya catatan dan gambar kecil yang dikirim.")


class LinkLimits(QWidget):
    """Each choice counts at once; quiet hours only when they are whole."""

    changed = Signal(str, object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._before = theme, ""
        self.budget = Segments(theme, say_each(_BUDGETS), say("Jatah data per hari, MB"))
        self.budget.setObjectName("choice_day_mb")
        self._spent = SettingRow(theme, say("Jatah data per hari, MB"), "", self.budget)
        self.switches: dict[str, Toggle] = {}
        self.quiet = Field(theme, say("Jam tenang"), optional=True)
        self.quiet.edit.setObjectName("field_quiet")
        self.quiet.set_placeholder("08.00-14.00")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(theme.px(20))
        switches = [self._switch(key, say(title), say(text)) for key, title, text in _SWITCHES]
        rows.addWidget(rows_card(theme, [self._spent, *switches]))
        card = Card(theme)
        card.body.addWidget(self.quiet)
        card.body.addWidget(label(say(_QUIET), "small", "ink2", wrap=True))
        rows.addWidget(card)
        self.quiet.accepted.connect(self._take_quiet)
        self.quiet.left.connect(self._take_quiet)
        self.budget.chosen.connect(lambda code: self.changed.emit(DAY_MB, int(code)))

    def set_choices(self, settings: Settings, quiet: str, spent: int) -> None:
        """What holds now, without telling it as a change; `spent` is of today, in bytes."""
        self.budget.set_value(str((settings.day_bytes or 0) // MB))
        self.switches[ONLY_IMPORTANT].setChecked(settings.only_important)
        self.switches[PAUSED].setChecked(settings.is_paused)
        self._before = quiet
        if not self.quiet.edit.hasFocus():
            self.quiet.set_value(quiet)
        told = say("Gambar saja, catatan selalu dikirim. Hari ini {size}.", size=dates.size(spent))
        self._spent.text.setText(told)

    def _switch(self, key: str, title: str, text: str) -> QWidget:
        made = Toggle(self._theme, title)
        made.setObjectName(f"toggle_{key}")
        made.clicked.connect(lambda is_on: self.changed.emit(key, is_on))
        self.switches[key] = made
        return SettingRow(self._theme, title, text, made)

    def _take_quiet(self) -> None:
        text = self.quiet.value().strip()
        if text == self._before:
            return
        if text and quiet_hours(text) is None:
            self.quiet.set_problem("error", say("Tulis seperti 08.00-14.00, atau kosongkan."))
            return
        self.quiet.clear_problem()
        self._before = text
        self.changed.emit(QUIET, text)
