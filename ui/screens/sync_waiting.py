"""What lies in the pouch (isi kantong), oldest first."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedLayout, QWidget

from ui import rows
from ui.languages import say, say_count
from ui.models.pages import Row, fit
from ui.models.pouch import WaitingModel
from ui.screens.queue_head import Shade
from ui.theme import Theme
from ui.widgets.card import Card
from ui.widgets.chips import Chip
from ui.widgets.empty import EmptyState
from ui.widgets.labels import label
from ui.widgets.table import TableView

_ROW = 48
_SENTENCE = 4


class WaitingCard(Card):
    """Enter opens the application."""

    opened = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, padding=0)
        px = theme.px
        self._road, self._found = "", list[Row]()
        self.body.setContentsMargins(1, px(13), 1, px(12))
        self.body.setSpacing(px(9))
        self._chip = Chip(theme, say("0 berkas"))
        head = QHBoxLayout()
        head.setContentsMargins(px(18), 0, px(18), 0)
        head.setSpacing(px(11))
        head.addWidget(label(say("Isi kantong"), "h2"))
        head.addWidget(self._chip)
        head.addStretch(1)
        head.addWidget(label(say("Yang terlama dikirim lebih dulu"), "caption", "ink3"))
        self.body.addLayout(head)
        self.model = WaitingModel()
        self.table = _table(theme, self.model)
        self.table.installEventFilter(self)
        self.table.doubleClicked.connect(self._open)
        holder = QWidget()
        self._pages = QStackedLayout(holder)
        self._pages.addWidget(self.table)
        empty = EmptyState(
            theme, "check-check", say("Kantong kosong"), say("Semua sudah sampai di Kanim.")
        )
        self._pages.addWidget(empty)
        self.body.addWidget(holder, 1)

    def show_waiting(self, found: Sequence[Row]) -> None:
        """The list anew; the row at hand stays at hand."""
        self._found, before = list(found), self.table.currentIndex()
        self.model.set_rows([{**row, "road": self._road} for row in found])
        self._pages.setCurrentIndex(0 if found else 1)
        if before.isValid() and before.row() < len(found):
            self.table.setCurrentIndex(self.model.index(before.row(), before.column()))

    def show_road(self, road: str) -> None:
        """ "sending", "paused", or "" where there is none to speak of."""
        if road != self._road:
            self._road = road
            self.show_waiting(self._found)

    def show_count(self, files: int) -> None:
        """Of the whole pouch, though the list may show fewer."""
        self._chip.set(say_count("{n} berkas", files))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._key(event)
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter:
            self._open(self.table.currentIndex())
        return is_enter

    def _open(self, index: QModelIndex) -> None:
        row = self.model.row(index) if index.isValid() else None
        if row is not None:
            self.opened.emit(rows.key_of(row))


def _table(theme: Theme, model: WaitingModel) -> TableView:
    table = TableView(theme, _ROW)
    table.setObjectName("sync_waiting")
    table.setAccessibleName(say("Isi kantong"))
    table.setFrameShape(QFrame.Shape.NoFrame)
    table.setModel(model)
    fit(table, model, stretch=_SENTENCE)
    # where letters are large the size yields to what must be done
    table.set_yields(((2, 660),))
    Shade(theme, table)
    return table
