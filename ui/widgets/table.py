"""Lists of people: painted rows, so that ten thousand cost no more than ten."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from ui.fonts import body_font
from ui.icons import icon_pixmap
from ui.theme import Theme
from ui.widgets.chips import paint_chip
from ui.widgets.labels import DYES
from ui.widgets.toggles import paint_box

CELL = Qt.ItemDataRole.UserRole + 1
ROW = 50
SIDE = 12
TICK = 18
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class TwoLine:
    """A name and what it is about, under it."""

    title: str
    under: str


@dataclass(frozen=True, slots=True)
class ChipCell:
    """A state as a chip."""

    text: str
    tone: str
    icon: str = ""


@dataclass(frozen=True, slots=True)
class Plain:
    """One line; `tone` is a colour name of the theme."""

    text: str
    tone: str = "ink"
    is_right: bool = False
    is_strong: bool = False


@dataclass(frozen=True, slots=True)
class CheckCell:
    """A box to tick (Spasi)."""

    is_on: bool


@dataclass(frozen=True, slots=True)
class SignCell:
    """A sign alone, with its words for a screen reader."""

    icon: str
    text: str
    tone: str = "ink3"


Cell = TwoLine | ChipCell | Plain | CheckCell | SignCell


class TableView(QTableView):
    """A table of the house: no grid, a hairline under each row, Enter opens."""

    def __init__(self, theme: Theme, row: int = ROW) -> None:
        super().__init__()
        self._theme = theme
        self._yields: tuple[tuple[int, int], ...] = ()
        self.setItemDelegate(CellDelegate(theme, self))
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        upright = self.verticalHeader()
        upright.setVisible(False)
        upright.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        upright.setDefaultSectionSize(theme.px(row))
        across = self.horizontalHeader()
        across.setHighlightSections(False)
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        across.setFixedHeight(theme.px(34))
        across.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        theme.changed.connect(self.viewport().update)
        theme.changed.connect(self._make_room)

    def set_widths(self, widths: list[int], stretch: int) -> None:
        """Column widths in the sizes of the drawings; column `stretch` takes the rest."""
        for column, width in enumerate(widths):
            self.setColumnWidth(column, self._theme.px(width))
        header = self.horizontalHeader()
        header.setSectionResizeMode(stretch, QHeaderView.ResizeMode.Stretch)

    def set_yields(self, yields: tuple[tuple[int, int], ...]) -> None:
        """(column, the width in the drawings' px below which it is hidden): the rest keeps room."""
        self._yields = yields
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        width = self.width() / self._theme.scale
        for column, least in self._yields:
            self.setColumnHidden(column, width < least)


class CellDelegate(QStyledItemDelegate):
    """Paints the three kinds of cell."""

    def __init__(self, theme: Theme, table: QTableView) -> None:
        super().__init__(table)
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = self._theme
        box = QRect(option.rect)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, theme.color("primarySoft"))
        painter.fillRect(box.left(), box.bottom(), box.width(), 1, theme.color("line"))
        side = theme.px(SIDE)
        inner = box.adjusted(side, 0, -side, -1)
        cell = index.data(CELL)
        if isinstance(cell, ChipCell):
            paint_chip(painter, inner, theme, cell.text, cell.tone, cell.icon)
        elif isinstance(cell, TwoLine):
            is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            self._paint_two(painter, inner, cell, is_chosen)
        elif isinstance(cell, Plain):
            self._paint_plain(painter, inner, cell)
        elif isinstance(cell, SignCell):
            self._paint_sign(painter, box, cell)
        elif isinstance(cell, CheckCell):
            tick = theme.px(TICK)
            at = QRect(0, 0, tick, tick)
            at.moveCenter(box.center())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_box(painter, theme, at, cell.is_on)
        painter.restore()

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(self._theme.px(80), self._theme.px(ROW))

    def _paint_sign(self, painter: QPainter, box: QRect, cell: SignCell) -> None:
        theme, at = self._theme, QRect(0, 0, self._theme.px(TICK), self._theme.px(TICK))
        at.moveCenter(box.center())
        tone = theme.status(cell.tone) if cell.tone in DYES else theme.color(cell.tone)
        painter.drawPixmap(at.topLeft(), icon_pixmap(cell.icon, at.width(), tone))

    def _paint_two(self, painter: QPainter, box: QRect, cell: TwoLine, is_chosen: bool) -> None:
        theme, half = self._theme, box.height() // 2
        top = QRect(box.left(), box.top() + theme.px(4), box.width(), half - theme.px(2))
        under = QRect(box.left(), box.top() + half, box.width(), half - theme.px(5))
        self._words(painter, top, cell.title, (14, 700 if is_chosen else 600, "ink"))
        self._words(painter, under, cell.under, (12, 500, "ink3"))

    def _paint_plain(self, painter: QPainter, box: QRect, cell: Plain) -> None:
        right = Qt.AlignmentFlag.AlignRight if cell.is_right else Qt.AlignmentFlag.AlignLeft
        look = (13, 600 if cell.is_strong else 500, cell.tone)
        self._words(painter, box, cell.text, look, right)

    def _words(
        self,
        painter: QPainter,
        box: QRect,
        text: str,
        look: tuple[int, int, str],
        side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        size, weight, tone = look
        font = body_font(self._theme.px(size), self._theme.weight(weight))
        painter.setFont(font)
        painter.setPen(self._theme.status(tone) if tone in DYES else self._theme.color(tone))
        short = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, int(side | Qt.AlignmentFlag.AlignVCenter), short)
