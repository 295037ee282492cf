"""The last five people of today, newest on top; the whole row opens."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedLayout, QWidget

from ui import rows
from ui.languages import say, say_count
from ui.models.pages import Row, fit
from ui.models.people import TodayModel
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.chips import Chip
from ui.widgets.empty import EmptyState
from ui.widgets.labels import label
from ui.widgets.table import ROW, TableView

SHOWN = 5
_HEAD = 34
# Where letters are large the stage yields first, then the hour.
_YIELDS = ((3, 630), (5, 590))


class TodayCard(Card):
    """Hari ini."""

    opened = Signal(str)
    queue_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, padding=0)
        self._theme = theme
        self.body.setContentsMargins(1, theme.px(8), 1, theme.px(10))
        self.body.setSpacing(0)
        self._chip = Chip(theme, say("0 orang"))
        self.body.addLayout(self._head())
        self.model = TodayModel()
        self.table = TableView(theme)
        self.table.setObjectName("home_today")
        self.table.setAccessibleName(say("Pemohon hari ini"))
        self.table.setModel(self.model)
        fit(self.table, self.model, stretch=4)
        self.table.set_yields(_YIELDS)
        self.table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.setFrameShape(QFrame.Shape.NoFrame)
        self.table.setFixedHeight(theme.px(_HEAD + SHOWN * ROW))
        self.table.activated.connect(self._open)
        self.table.clicked.connect(self._open)
        holder = QWidget()
        self._pages = QStackedLayout(holder)
        self._pages.addWidget(self.table)
        self._pages.addWidget(self._empty())
        self.body.addWidget(holder)

    def show_people(self, people: Sequence[Row], count: int, now: datetime) -> None:
        self.model.now = now
        self.model.set_rows(people[:SHOWN])
        self._chip.set(say_count("{n} orang", count))
        self._pages.setCurrentIndex(0 if people else 1)

    def _open(self, index: QModelIndex) -> None:
        row = self.model.row(index)
        if row is not None:
            self.opened.emit(rows.key_of(row))

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(self._theme.px(20), 0, self._theme.px(2), 0)
        row.setSpacing(self._theme.px(11))
        row.addWidget(label(say("Hari ini"), "h2"))
        row.addWidget(self._chip)
        row.addStretch(1)
        link = Button(self._theme, say("Lihat antrean"), "ghost", icon="chevron-right")
        link.setObjectName("button_queue")
        link.clicked.connect(self.queue_wanted)
        row.addWidget(link)
        return row

    def _empty(self) -> EmptyState:
        title = say("Belum ada pemohon hari ini")
        return EmptyState(self._theme, "sun", title, say("Mulai dari NIK."))
