"""What lies in the pouch (isi kantong), oldest first."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedLayout, QWidget

from ui import rows
from ui.languages import mark, say, say_count
from ui.models.pages import Row, fit
from ui.models.pouch import WaitingModel, is_ahead, may_go_ahead
from ui.screens.queue_head import Shade
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.chips import Chip
from ui.widgets.empty import EmptyState
from ui.widgets.labels import label
from ui.widgets.table import TableView

_ROW = 48
_SIGN, _SIZE, _SENTENCE = 1, 3, 5
_AHEAD, _BACK = mark("Dahulukan"), mark("Batal dahulukan")


class WaitingCard(Card):
    """Enter opens the application; Ctrl + Up puts its pictures before all others (Dahulukan)."""

    opened = Signal(str)
    ahead_wanted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, padding=0)
        self._theme, px = theme, theme.px
        self._road, self._found = "", list[Row]()
        self.body.setContentsMargins(1, px(13), 1, px(12))
        self.body.setSpacing(px(9))
        self._chip = Chip(theme, say("0 berkas"))
        self._order = label(say("Yang terlama dikirim lebih dulu"), "caption", "ink3")
        self.ahead = _ahead_button(theme)
        self.body.addLayout(self._head())
        self.model = WaitingModel()
        self.table = _table(theme, self.model)
        holder = QWidget()
        self._pages = QStackedLayout(holder)
        self._pages.addWidget(self.table)
        empty = EmptyState(
            theme, "check-check", say("Kantong kosong"), say("Semua sudah sampai di Kanim.")
        )
        self._pages.addWidget(empty)
        self.body.addWidget(holder, 1)
        self._listen()

    def show_waiting(self, found: Sequence[Row]) -> None:
        """The list anew; who is at hand stays at hand, wherever they stand now."""
        at_hand, column = self._at_hand(), self.table.currentIndex().column()
        self._found = list(found)
        self.model.set_rows([{**row, "road": self._road} for row in found])
        self._pages.setCurrentIndex(0 if found else 1)
        keys = [rows.key_of(row) for row in found]
        if at_hand in keys:
            self.table.setCurrentIndex(self.model.index(keys.index(at_hand), column))
        self._offer()

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
        is_control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        is_up = is_control and event.key() == Qt.Key.Key_Up
        if is_enter:
            self._open(self.table.currentIndex())
        elif is_up:
            self._put_ahead()
        return is_enter or is_up

    def _head(self) -> QHBoxLayout:
        px = self._theme.px
        head = QHBoxLayout()
        head.setContentsMargins(px(18), 0, px(18), 0)
        head.setSpacing(px(11))
        head.addWidget(label(say("Isi kantong"), "h2"))
        head.addWidget(self._chip)
        head.addStretch(1)
        head.addWidget(self._order)
        head.addWidget(self.ahead)
        return head

    def _listen(self) -> None:
        self.ahead.clicked.connect(self._put_ahead)
        self.table.installEventFilter(self)
        self.table.doubleClicked.connect(self._open)
        self.table.clicked.connect(self._clicked)
        self.table.selectionModel().currentRowChanged.connect(self._offer)

    def _clicked(self, index: QModelIndex) -> None:
        if index.column() == _SIGN:
            self._put_ahead()

    def _put_ahead(self) -> None:
        if not self.ahead.isHidden():
            self.ahead_wanted.emit(self._at_hand())

    def _at_hand(self) -> str:
        index = self.table.currentIndex()
        row = self.model.row(index) if index.isValid() else None
        return "" if row is None else rows.key_of(row)

    def _offer(self) -> None:
        """The button speaks of the person at hand; what cannot go first offers nothing."""
        index = self.table.currentIndex()
        row = self.model.row(index) if index.isValid() else None
        may = row is not None and may_go_ahead(row)
        is_first = row is not None and is_ahead(row) and index.row() == self._first_ahead()
        self.ahead.set_text(say(_BACK if is_first else _AHEAD))
        self.ahead.setVisible(may)
        self._order.setVisible(not may)

    def _first_ahead(self) -> int:
        places = range(self.model.rowCount())
        return next((at for at in places if is_ahead(self.model.at(at))), -1)

    def _open(self, index: QModelIndex) -> None:
        row = self.model.row(index) if index.isValid() else None
        if row is not None:
            self.opened.emit(rows.key_of(row))


def _ahead_button(theme: Theme) -> Button:
    button = Button(theme, say(_AHEAD), "ghost", say("Ctrl + Naik"), "chevrons-up")
    button.setObjectName("button_ahead")
    button.setFixedHeight(theme.px(24))
    button.hide()
    return button


def _table(theme: Theme, model: WaitingModel) -> TableView:
    table = TableView(theme, _ROW)
    table.setObjectName("sync_waiting")
    table.setAccessibleName(say("Isi kantong"))
    table.setFrameShape(QFrame.Shape.NoFrame)
    table.setModel(model)
    fit(table, model, stretch=_SENTENCE)
    # where letters are large the size yields to what must be done
    table.set_yields(((_SIZE, 660),))
    Shade(theme, table)
    return table
