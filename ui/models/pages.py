"""A long list that fetches only the page in view; the store is read elsewhere, by the worker."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from ui.languages import say
from ui.widgets.table import CELL, Cell, CheckCell, ChipCell, Plain, SignCell, TableView, TwoLine

PAGE = 100
Row = Mapping[str, Any]
Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its head, how wide the drawings make it, and what it shows of a row."""

    head: str
    width: int
    cell: Callable[[Row], Cell]
    is_right: bool = False


GUTTER = Column("", 8, lambda _row: Plain(""))


class PagedModel(QAbstractTableModel):
    """Rows arrive in pages: `rows_wanted` asks for one, `put` lays it down."""

    rows_wanted = Signal(int, int)

    def __init__(self, columns: Sequence[Column]) -> None:
        super().__init__()
        # a narrow empty column at each end, so that the hairlines touch the card's edges
        self._columns = (GUTTER, *columns, GUTTER)
        self._rows: list[Row] = []
        self._total = 0
        self._asked = 0

    @property
    def columns(self) -> tuple[Column, ...]:
        return self._columns

    @property
    def total(self) -> int:
        return self._total

    def reset(self, total: int) -> None:
        """Forget every row and ask for the first page of `total`."""
        self.beginResetModel()
        self._rows, self._total, self._asked = [], total, 0
        self.endResetModel()
        if total:
            self.fetchMore()

    def set_rows(self, rows: Sequence[Row]) -> None:
        """A list that is short enough to be told whole."""
        self.beginResetModel()
        self._rows = list(rows)
        self._total = self._asked = len(self._rows)
        self.endResetModel()

    def put(self, offset: int, rows: Sequence[Row]) -> None:
        """Lay a page down; one that answers an earlier question, or an empty one, is dropped."""
        fresh = list(rows)[: max(0, self._total - offset)]
        if offset != len(self._rows) or not fresh:
            return
        self.beginInsertRows(ROOT, offset, offset + len(fresh) - 1)
        self._rows.extend(fresh)
        self.endInsertRows()

    def row(self, index: Index) -> Row | None:
        return self._rows[index.row()] if 0 <= index.row() < len(self._rows) else None

    def at(self, place: int) -> Row:
        return self._rows[place]

    def canFetchMore(self, _parent: Index = ROOT) -> bool:
        return self._asked <= len(self._rows) < self._total

    def fetchMore(self, _parent: Index = ROOT) -> None:
        if not self.canFetchMore():
            return
        offset = len(self._rows)
        limit = min(PAGE, self._total - offset)
        self._asked = offset + limit
        self.rows_wanted.emit(offset, limit)

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row(index)
        if row is None or role not in (CELL, Qt.ItemDataRole.DisplayRole):
            return None
        cell = self._columns[index.column()].cell(row)
        return cell if role == CELL else spoken(cell)

    def headerData(
        self, section: int, across: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if across is not Qt.Orientation.Horizontal:
            return None
        column = self._columns[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.is_right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return column.head if role == Qt.ItemDataRole.DisplayRole else None


def fit(table: TableView, model: PagedModel, stretch: int) -> None:
    """Give the columns the widths of the drawings, counted with the gutter as column 0."""
    table.horizontalHeader().setMinimumSectionSize(1)
    table.set_widths([column.width for column in model.columns], stretch)


def spoken(cell: Cell) -> str:
    """A cell for a screen reader."""
    match cell:
        case TwoLine(title, under):
            return f"{title}, {under}"
        case ChipCell(text) | Plain(text):
            return text
        case SignCell(_icon, text):
            return text
        case CheckCell(is_on):
            return say("dipilih") if is_on else say("tidak dipilih")
    return ""
