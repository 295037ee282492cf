"""Everyone the post has served, in one card: the list, what an empty filter says, the keys."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QStackedLayout, QWidget

from ui import rows
from ui.languages import say, say_count
from ui.models.pages import Row, fit
from ui.models.people import QueueModel
from ui.screens.queue_empty import NothingFound
from ui.screens.queue_head import Shade
from ui.theme import Theme
from ui.widgets.buttons import Keycap
from ui.widgets.card import Card
from ui.widgets.labels import label
from ui.widgets.table import TableView

_ROW = 47
_TICK = 1
_NOTE = 7
# Large letters or a small screen: kind, hour and data yield, the note stays.
_YIELDS = ((4, 960), (8, 860), (6, 700))


class QueueCard(Card):
    """Arrows move, Spasi ticks, Enter opens, F8 prints; what is ticked goes first."""

    opened = Signal(str)
    print_wanted = Signal(str)
    cancel_wanted = Signal(str)
    letters_wanted = Signal(str)
    correct_wanted = Signal(str)
    history_wanted = Signal(str)
    give_wanted = Signal(str)
    ahead_wanted = Signal(list)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, padding=0)
        self._theme = theme
        self.body.setContentsMargins(1, 1, 1, 1)
        self.body.setSpacing(0)
        self.model = QueueModel()
        self.table = _table(theme, self.model)
        self.nothing = NothingFound(theme)
        holder = QWidget()
        self._pages = QStackedLayout(holder)
        self._pages.addWidget(self.table)
        self._pages.addWidget(self.nothing)
        self.body.addWidget(holder, 1)
        self._count = label("", "small", "ink2")
        self._count.setObjectName("queue_count")
        self.body.addLayout(self._foot())
        self._kept = ""
        self._acts: dict[Qt.Key, Callable[[], bool]] = {
            Qt.Key.Key_Return: self.open_next,
            Qt.Key.Key_Enter: self.open_next,
            Qt.Key.Key_F8: self.print_next,
            Qt.Key.Key_Space: self._tick,
            Qt.Key.Key_Escape: self._untick,
            Qt.Key.Key_Menu: self._menu,
        }
        self._listen()

    def _listen(self) -> None:
        self.table.installEventFilter(self)
        self.table.doubleClicked.connect(self._open)
        self.table.clicked.connect(self._clicked)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(lambda _at: self._menu())
        self.model.modelAboutToBeReset.connect(self._keep)
        self.model.modelReset.connect(self._follow)
        self.model.rowsInserted.connect(self._follow)

    def focus_table(self) -> None:
        if not self.table.currentIndex().isValid():
            self.table.selectRow(0)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            act = self._acts.get(Qt.Key(event.key()))
            if act is not None:
                return act()
            if event.matches(QKeySequence.StandardKey.SelectAll):
                self.model.tick_all()
                return True
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                return event.key() == Qt.Key.Key_Up and self.put_ahead()
            if event.modifiers() == Qt.KeyboardModifier.ShiftModifier:
                return self._extend(event)
        return super().eventFilter(watched, event)

    def open_next(self) -> bool:
        """Open what is ticked, one after another; without ticks, the row at hand."""
        return self._first(self.opened)

    def print_next(self) -> bool:
        """Print likewise; a draft has no receipt yet."""
        row = self._chosen()
        if row is None or not rows.is_draft(row):
            self._first(self.print_wanted)
        return True

    def put_ahead(self) -> bool:
        """Whose pictures go first: those ticked, or the row at hand; a draft sends nothing yet."""
        row = self.model.row(self.table.currentIndex())
        chosen = self.model.ticks or ((row,) if row is not None else ())
        found = [rows.key_of(one) for one in chosen if not rows.is_draft(one)]
        if found:
            self.model.untick()
            self.ahead_wanted.emit(found)
        return True

    def _chosen(self) -> Row | None:
        ticks = self.model.ticks
        return ticks[0] if ticks else self.model.row(self.table.currentIndex())

    def _first(self, signal: SignalInstance) -> bool:
        row = self._chosen()
        if row is None:
            return False
        self.model.tick(row, False)
        signal.emit(rows.key_of(row))
        return True

    def _tick(self) -> bool:
        row = self.model.row(self.table.currentIndex())
        if row is not None:
            self.model.tick(row)
        return True

    def _untick(self) -> bool:
        had = bool(self.model.ticks)
        self.model.untick()
        return had

    def _extend(self, event: QKeyEvent) -> bool:
        """Shift with an arrow ticks the rows passed over."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        here = self.table.currentIndex()
        row = self.model.row(here)
        if step is None or row is None:
            return False
        self.model.tick(row, True)
        there = self.model.index(here.row() + step, here.column())
        if there.isValid() and (following := self.model.row(there)) is not None:
            self.table.setCurrentIndex(there)
            self.model.tick(following, True)
        return True

    def _clicked(self, index: QModelIndex) -> None:
        row = self.model.row(index)
        if row is not None and index.column() == _TICK:
            self.model.tick(row)

    def _open(self, index: QModelIndex) -> None:
        row = self.model.row(index)
        if row is not None and index.column() != _TICK:
            self.opened.emit(rows.key_of(row))

    def _menu(self) -> bool:
        """What can be done with the row at hand (tombol Menu, or a right click)."""
        index = self.table.currentIndex()
        row = self.model.row(index)
        if row is None:
            return False
        menu = QMenu(self)
        key = rows.key_of(row)
        menu.addAction(say("Buka"), lambda: self.opened.emit(key))
        if rows.is_draft(row):
            menu.addAction(say("Serahkan ke rekan…"), lambda: self.give_wanted.emit(key))
            menu.addAction(say("Batalkan draf"), lambda: self.cancel_wanted.emit(key))
        else:
            menu.addAction(say("Cetak ulang"), lambda: self.print_wanted.emit(key))
            menu.addAction(say("Cetak surat…"), lambda: self.letters_wanted.emit(key))
            menu.addAction(say("Koreksi…"), lambda: self.correct_wanted.emit(key))
            menu.addAction(say("Riwayat"), lambda: self.history_wanted.emit(key))
            menu.addAction(say("Batalkan dengan alasan"), lambda: self.cancel_wanted.emit(key))
        corner = self.table.visualRect(index).bottomLeft()
        menu.popup(self.table.viewport().mapToGlobal(corner))
        return True

    def _keep(self) -> None:
        """A list told anew keeps the person the officer was at."""
        row = self.model.row(self.table.currentIndex())
        self._kept = rows.key_of(row) if row is not None else self._kept

    def _follow(self) -> None:
        total = self.model.total
        self._pages.setCurrentIndex(0 if total else 1)
        self._count.setText(say_count("{n} permohonan", total) if total else "")
        if self.model.rowCount() and not self.table.currentIndex().isValid():
            self.table.setCurrentIndex(self.model.index(self.model.place_of(self._kept), 2))

    def _foot(self) -> QHBoxLayout:
        px = self._theme.px
        row = QHBoxLayout()
        row.setContentsMargins(px(18), px(10), px(18), px(10))
        row.setSpacing(px(8))
        row.addWidget(self._count)
        row.addStretch(1)
        row.addWidget(label(say("Panah pindah baris"), "caption", "ink3"))
        open_, pick, print_ = say("buka"), say("pilih"), say("cetak")
        for cap, does in (("Enter", open_), (say("Spasi"), pick), ("F8", print_)):
            row.addWidget(Keycap(self._theme, cap))
            row.addWidget(label(does, "caption", "ink3"))
        return row


def _table(theme: Theme, model: QueueModel) -> TableView:
    table = TableView(theme, _ROW)
    table.setObjectName("queue_table")
    table.setAccessibleName(say("Antrean"))
    table.setFrameShape(QFrame.Shape.NoFrame)
    table.setModel(model)
    fit(table, model, stretch=_NOTE)
    table.set_yields(_YIELDS)
    Shade(theme, table, corner=11)
    return table
