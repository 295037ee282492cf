"""The head of a list: a shade darker than the paper, following the theme."""

from PySide6.QtCore import QObject

from ui.theme import Theme
from ui.widgets.table import TableView


class Shade(QObject):
    """Dresses one table's head; `corner` rounds it into the top of its card."""

    def __init__(self, theme: Theme, table: TableView, corner: int = 0) -> None:
        super().__init__(table)
        self._theme, self._table, self._corner = theme, table, corner
        theme.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        theme, radius = self._theme, self._theme.px(self._corner)
        ground = theme.color("surfaceAlt").name()
        # the card's own paper shows through, round corners and all
        self._table.setStyleSheet("QTableView { background: transparent; }")
        self._table.horizontalHeader().setStyleSheet(
            f"QHeaderView {{ background: {ground}; border: none;"
            f" border-top-left-radius: {radius}px; border-top-right-radius: {radius}px; }}"
            " QHeaderView::section { background: transparent; }"
        )
