"""Letters grow and everything grows with them, at once and with nothing lost (Ctrl +)."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QGridLayout,
    QHeaderView,
    QLayout,
    QSpacerItem,
    QTableView,
    QWidget,
)
from shiboken6 import invalidate, isValid

from ui.theme import Theme

HAIRLINE = 2
"""Lines this thin stay as thin at every scale, px."""
BOUNDLESS = 16_777_215
"""Qt's own "no greatest size" (QWIDGETSIZE_MAX)."""


@dataclass(frozen=True, slots=True)
class Size:
    """One length on the screen that was measured when its owner was made."""

    owner: QObject
    read: Callable[[], int]
    write: Callable[[int], object]

    def now(self) -> int:
        return self.read() if isValid(self.owner) else -1


def dress(theme: Theme, application: QApplication, root: QWidget) -> None:
    """Lay the theme on; at a new scale, multiply the sizes where they stand.

    Nothing is built anew, so an open draft, its page and its focus stay. What a widget
    measures again by itself is left as it is.
    """
    worn = theme.worn
    before = [] if theme.scale == worn else [(size, size.now()) for size in _sizes(root)]
    theme.apply(application)
    for size, was in before:
        if size.now() == was and HAIRLINE < was < BOUNDLESS:
            # by way of the whole number in the drawings, so that nothing shifts in the end
            size.write(theme.px(round(was / worn)))
    for widget in root.findChildren(QWidget) if before else ():
        widget.updateGeometry()


def _sizes(root: QWidget) -> Iterator[Size]:
    for layout in root.findChildren(QLayout):
        yield from _margins(layout)
        if isinstance(layout, QGridLayout):
            yield from _of_grid(layout)
        elif isinstance(layout, QBoxLayout):
            yield Size(layout, layout.spacing, layout.setSpacing)
            yield from (_gap(layout, place) for place in range(layout.count()))
    for widget in root.findChildren(QWidget):
        yield from _of_widget(widget)
        if isinstance(widget, QTableView):
            yield from _of_table(widget)


def _of_widget(widget: QWidget) -> Iterator[Size]:
    # the greatest before the least: a least above it would be cut
    yield Size(widget, widget.maximumWidth, widget.setMaximumWidth)
    yield Size(widget, widget.maximumHeight, widget.setMaximumHeight)
    yield Size(widget, widget.minimumWidth, widget.setMinimumWidth)
    yield Size(widget, widget.minimumHeight, widget.setMinimumHeight)


def _of_table(table: QTableView) -> Iterator[Size]:
    upright, across = table.verticalHeader(), table.horizontalHeader()
    yield Size(table, upright.defaultSectionSize, upright.setDefaultSectionSize)
    for column in range(across.count()):
        if across.sectionResizeMode(column) != QHeaderView.ResizeMode.Stretch:
            yield _column(table, column)


def _column(table: QTableView, column: int) -> Size:
    return Size(
        table,
        lambda: table.columnWidth(column),
        lambda width: table.setColumnWidth(column, width),
    )


def _of_grid(grid: QGridLayout) -> Iterator[Size]:
    yield Size(grid, grid.horizontalSpacing, grid.setHorizontalSpacing)
    yield Size(grid, grid.verticalSpacing, grid.setVerticalSpacing)
    for column in range(grid.columnCount()):
        yield _least(grid, column)


def _least(grid: QGridLayout, column: int) -> Size:
    return Size(
        grid,
        lambda: grid.columnMinimumWidth(column),
        lambda width: grid.setColumnMinimumWidth(column, width),
    )


def _margins(layout: QLayout) -> Iterator[Size]:
    for side in range(4):
        yield _margin(layout, side)


def _margin(layout: QLayout, side: int) -> Size:
    def write(width: int) -> None:
        edges = list(_edges(layout))
        edges[side] = width
        layout.setContentsMargins(*edges)

    return Size(layout, lambda: _edges(layout)[side], write)


def _edges(layout: QLayout) -> tuple[int, int, int, int]:
    edges = layout.contentsMargins()
    return edges.left(), edges.top(), edges.right(), edges.bottom()


def _gap(layout: QBoxLayout, place: int) -> Size:
    """A space put between two things by hand; looked up anew, for it has no owner to ask."""
    upright = (QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.BottomToTop)
    is_upright = layout.direction() in upright

    def read() -> int:
        with _spacer(layout, place) as gap:
            if gap is None:
                return -1
            return gap.sizeHint().height() if is_upright else gap.sizeHint().width()

    def write(length: int) -> None:
        with _spacer(layout, place) as gap:
            if gap is None:
                return
            policy = gap.sizePolicy()
            wide, high = (0, length) if is_upright else (length, 0)
            gap.changeSize(wide, high, policy.horizontalPolicy(), policy.verticalPolicy())
            layout.invalidate()

    return Size(layout, read, write)


@contextmanager
def _spacer(layout: QBoxLayout, place: int) -> Iterator[QSpacerItem | None]:
    """The space at `place`, for a moment.

    What a layout holds is no QObject: Qt frees it unseen, and a Python name for it that lives
    longer would be taken for whatever comes to lie at its address.
    """
    item = layout.itemAt(place)
    try:
        yield item if isinstance(item, QSpacerItem) else None
    finally:
        if item is not None and not isinstance(item, QLayout):
            invalidate(item)
