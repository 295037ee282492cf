"""What may grow longer than a sheet takes the room it needs, and scrolls where that ends."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.screens.scroll import LongPage
from ui.theme import Theme

_FRAME = 250
"""Title, buttons and margins of a sheet, in sizes of the drawings."""
_EDGES = 52


class SheetPage(LongPage):
    """`column` holds the parts; `fit` after one was added."""

    def __init__(self, theme: Theme, window: QWidget, width: int) -> None:
        inner = QWidget()
        inner.setObjectName("surface")
        self.column = QVBoxLayout(inner)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.px(10))
        super().__init__(inner)
        self._theme, self._window, self._across = theme, window, width - _EDGES

    def fit(self) -> None:
        across = self._theme.px(self._across)
        known = self.column.heightForWidth(across)
        needed = (known if known > 0 else self.column.sizeHint().height()) + 2
        room = self._window.height() - self._theme.px(_FRAME)
        self.setFixedHeight(min(needed, max(room, self._theme.px(120))))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.fit()
