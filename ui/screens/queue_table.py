"""Everyone the post has served, in one card: the list, what an empty filter says, the keys."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedLayout, QWidget

from ui import rows
from ui.models.pages import fit
from ui.models.people import QueueModel
from ui.screens.queue_empty import NothingFound
from ui.screens.queue_head import Shade
from ui.theme import Theme
from ui.widgets.buttons import Keycap
from ui.widgets.card import Card
from ui.widgets.labels import label
from ui.widgets.table import TableView

_ROW = 47
_NOTE = 6


class QueueCard(Card):
    """Arrows move, Enter opens, F8 prints."""

    opened = Signal(str)
    print_wanted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, padding=0)
        self._theme = theme
        self.body.setContentsMargins(1, 1, 1, 1)
        self.body.setSpacing(0)
        self.model = QueueModel()
        self.table = _table(theme, self.model)
        self.table.installEventFilter(self)
        self.table.doubleClicked.connect(self._open)
        self.nothing = NothingFound(theme)
        self._pages = QStackedLayout()
        self._pages.addWidget(self.table)
        self._pages.addWidget(self.nothing)
        holder = QWidget()
        holder.setLayout(self._pages)
        self.body.addWidget(holder, 1)
        self._count = label("", "small", "ink2")
        self._count.setObjectName("queue_count")
        self.body.addLayout(self._foot())
        self._kept = ""
        self.model.modelAboutToBeReset.connect(self._keep)
        self.model.modelReset.connect(self._follow)
        self.model.rowsInserted.connect(self._follow)

    def focus_table(self) -> None:
        if not self.table.currentIndex().isValid():
            self.table.selectRow(0)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                return self._open(self.table.currentIndex())
            if event.key() == Qt.Key.Key_F8:
                return self._print(self.table.currentIndex())
        return super().eventFilter(watched, event)

    def _open(self, index: QModelIndex) -> bool:
        row = self.model.row(index) if index.isValid() else None
        if row is not None:
            self.opened.emit(rows.key_of(row))
        return row is not None

    def _print(self, index: QModelIndex) -> bool:
        row = self.model.row(index) if index.isValid() else None
        # a draft has no receipt yet
        if row is not None and not rows.is_draft(row):
            self.print_wanted.emit(rows.key_of(row))
        return True

    def _keep(self) -> None:
        """A list told anew keeps the person the officer was at."""
        row = self.model.row(self.table.currentIndex())
        self._kept = rows.key_of(row) if row is not None else self._kept

    def _follow(self) -> None:
        total = self.model.total
        self._pages.setCurrentIndex(0 if total else 1)
        self._count.setText(f"{total} permohonan" if total else "")
        if self.model.rowCount() and not self.table.currentIndex().isValid():
            self.table.setCurrentIndex(self.model.index(self.model.place_of(self._kept), 1))

    def _foot(self) -> QHBoxLayout:
        px = self._theme.px
        row = QHBoxLayout()
        row.setContentsMargins(px(18), px(10), px(18), px(10))
        row.setSpacing(px(8))
        row.addWidget(self._count)
        row.addStretch(1)
        row.addWidget(label("Panah pindah baris", "caption", "ink3"))
        for cap, does in (("Enter", "buka"), ("F8", "cetak")):
            row.addWidget(Keycap(self._theme, cap))
            row.addWidget(label(does, "caption", "ink3"))
        return row


def _table(theme: Theme, model: QueueModel) -> TableView:
    table = TableView(theme, _ROW)
    table.setObjectName("queue_table")
    table.setAccessibleName("Antrean")
    table.setFrameShape(QFrame.Shape.NoFrame)
    table.setModel(model)
    fit(table, model, stretch=_NOTE)
    Shade(theme, table, corner=11)
    return table
