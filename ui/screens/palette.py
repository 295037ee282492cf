"""One field for anyone and anything: type, arrows, Enter (Ctrl+K)."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from ui.languages import say
from ui.models.palette import Line
from ui.screens.palette_paint import HEAD, ROW, paint_head, paint_line
from ui.theme import Theme
from ui.widgets.card import divider
from ui.widgets.labels import Sign, label
from ui.widgets.sheet import SCRIM

_WIDTH = 640
_TOP = 96
_AROUND = 145
_LINE = int(Qt.ItemDataRole.UserRole) + 1
_MOVES = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class Palette(QWidget):
    """`typed` asks for results; answer with `show_lines`."""

    typed = Signal(str)
    chosen = Signal(object)
    closed = Signal()

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme, self._window, self._last = theme, window, window.focusWidget()
        self.setObjectName("palette")
        self.setAccessibleName(say("Cari atau jalankan perintah"))
        self.field = QLineEdit()
        self.list, self.model = QListView(), QStandardItemModel()
        self.nothing = label("", "body", "ink2", wrap=True)
        self.nothing.setObjectName("palette_nothing")
        self._panel = QFrame(self)
        self._lay_out()
        self.field.textChanged.connect(lambda words: self.typed.emit(words.strip()))
        self.field.installEventFilter(self)
        self.list.clicked.connect(self._choose)
        window.installEventFilter(self)

    def open(self, words: str = "") -> None:
        self._fit()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.setText(words)
        if not words:
            self.typed.emit("")

    def close_palette(self) -> None:
        self._window.removeEventFilter(self)
        self.hide()
        if self._last is not None and isValid(self._last) and self._last.isVisible():
            self._last.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()
        self.deleteLater()

    def show_lines(self, lines: Sequence[Line], nothing: str = "") -> None:
        """Results group by group; the first is chosen. `nothing` says that nobody was found."""
        self.model.clear()
        group = ""
        for line in lines:
            if line.group != group:
                group = line.group
                self.model.appendRow(_head(group))
            self.model.appendRow(_item(line))
        self.nothing.setText(nothing)
        self.nothing.setVisible(bool(nothing))
        self._fit()
        self._move(1, start=-1)
        self.list.scrollToTop()

    def current(self) -> Line | None:
        return _line_of(self.list.currentIndex())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() is QEvent.Type.Resize:
            self._fit()
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._pressed(Qt.Key(event.key()))
        return super().eventFilter(watched, event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """The focus stays in the field; Tab walks like an arrow."""
        self._move(1 if forward else -1, self.list.currentIndex().row())
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._panel.geometry().contains(event.position().toPoint()):
            self.close_palette()

    def paintEvent(self, _event: QPaintEvent) -> None:
        scrim = QColor(self._theme.color("scrim"))
        scrim.setAlpha(SCRIM)
        QPainter(self).fillRect(self.rect(), scrim)

    def _pressed(self, key: Qt.Key) -> bool:
        if key in _MOVES:
            self._move(_MOVES[key], self.list.currentIndex().row())
        elif key == Qt.Key.Key_Escape:
            self.close_palette()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.list.currentIndex())
        else:
            return False
        return True

    def _move(self, step: int, start: int) -> None:
        """To the next line that is a result; at an end it stays."""
        at = start + step
        while 0 <= at < self.model.rowCount():
            index = self.model.index(at, 0)
            if _line_of(index) is not None:
                self.list.setCurrentIndex(index)
                return
            at += step

    def _choose(self, index: QModelIndex) -> None:
        line = _line_of(index)
        if line is not None:
            self.close_palette()
            self.chosen.emit(line)

    def _fit(self) -> None:
        """As high as the results, never higher than the window."""
        px, ground = self._theme.px, self._window.rect()
        self.setGeometry(ground)
        rows = [self.model.index(at, 0) for at in range(self.model.rowCount())]
        wanted = sum(px(ROW if _line_of(index) else HEAD) for index in rows)
        top = min(px(_TOP), ground.height() // 8)
        room = ground.height() - top - px(_AROUND)
        self.list.setFixedHeight(min(wanted, max(px(ROW), room)))
        width = min(px(_WIDTH), ground.width() - px(32))
        self._panel.setFixedWidth(width)
        self._column.activate()
        self._panel.setGeometry((ground.width() - width) // 2, top, width, 1)
        self._panel.resize(width, self._panel.sizeHint().height())

    def _lay_out(self) -> None:
        px = self._theme.px
        self._panel.setObjectName("card")
        self._panel.setProperty("shape", "sheet")
        column = self._column = QVBoxLayout(self._panel)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(self._head_row())
        column.addWidget(divider())
        self.nothing.setContentsMargins(px(19), px(14), px(19), px(10))
        column.addWidget(self.nothing)
        self.nothing.hide()
        column.addWidget(self._listing())
        column.addWidget(divider())
        column.addLayout(self._foot_row())

    def _listing(self) -> QListView:
        view = self.list
        view.setObjectName("palette_list")
        view.setAccessibleName(say("Hasil"))
        view.setModel(self.model)
        view.setItemDelegate(_Lines(self._theme, view))
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setStyleSheet("QListView { background: transparent; border: none; }")
        return view

    def _head_row(self) -> QHBoxLayout:
        px = self._theme.px
        row = QHBoxLayout()
        row.setContentsMargins(px(19), px(14), px(19), px(14))
        row.setSpacing(px(8))
        self.field.setObjectName("field_palette")
        self.field.setAccessibleName(say("Cari atau jalankan perintah"))
        self.field.setPlaceholderText(say("Cari NIK, nama, nomor, atau perintah"))
        plain = "border: none; background: transparent; padding: 0; font-weight: 600;"
        self.field.setStyleSheet(f"{plain} font-size: {px(17)}px;")
        row.addWidget(Sign(self._theme, "search", 22, "primary"))
        row.addWidget(self.field, 1)
        row.addWidget(label(say("hanya di laptop ini"), "small", "ink3"))
        return row

    def _foot_row(self) -> QHBoxLayout:
        px = self._theme.px
        row = QHBoxLayout()
        row.setContentsMargins(px(19), px(10), px(19), px(10))
        row.setSpacing(px(15))
        for words in (say("Panah pilih"), say("Enter buka")):
            row.addWidget(label(words, "small", "ink3"))
        row.addStretch(1)
        row.addWidget(label(say("Esc tutup"), "small", "ink3"))
        return row


class _Lines(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(
        self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(10, self._theme.px(ROW if _line_of(index) else HEAD))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        line, view = _line_of(index), self.parent()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if line is None:
            paint_head(painter, option.rect, self._theme, str(index.data()), index.row() > 0)
            return
        is_here = isinstance(view, QListView) and view.currentIndex().row() == index.row()
        paint_line(painter, option.rect, self._theme, line, is_here)


def _head(group: str) -> QStandardItem:
    item = QStandardItem(say(group))
    item.setFlags(Qt.ItemFlag.ItemIsEnabled)
    return item


def _item(line: Line) -> QStandardItem:
    spoken = ", ".join(part for part in (line.title, line.under, line.shown) if part)
    item = QStandardItem(spoken)
    item.setData(line, _LINE)
    return item


def _line_of(index: QModelIndex | QPersistentModelIndex) -> Line | None:
    line = index.data(_LINE) if index.isValid() else None
    return line if isinstance(line, Line) else None
