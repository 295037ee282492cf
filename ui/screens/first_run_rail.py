"""The six steps of the first run at the left, with the woven band below."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.languages import say
from ui.theme import Theme
from ui.widgets.art.ikat import IkatBand
from ui.widgets.art.logo import Logo
from ui.widgets.labels import label
from ui.widgets.steps import StepList

_WIDTH = 293


class FirstRunRail(QWidget):
    """Sign, steps and weave on the cotton ground."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, steps: tuple[str, ...]) -> None:
        super().__init__()
        self._theme = theme
        self._count = len(steps)
        self._list = StepList(theme, list(steps))
        self._list.chosen.connect(lambda number: self.chosen.emit(number - 1))
        self._undress_list()
        column = QVBoxLayout(self)
        px = theme.px
        column.setContentsMargins(px(22), px(29), px(23), px(22))
        column.setSpacing(0)
        column.addLayout(self._head())
        column.addSpacing(px(18))
        column.addWidget(self._list)
        column.addStretch()
        column.addWidget(IkatBand(theme))
        theme.changed.connect(self._follow)
        self._follow()

    def show_step(self, step: int, furthest: int) -> None:
        """The steps before the furthest are done, except where the officer is now."""
        states = ["done" if place < furthest else "todo" for place in range(self._count)]
        self._list.set_state(step + 1, states)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("canvas"))
        edge = self.rect()
        edge.setLeft(edge.right())
        painter.fillRect(edge, self._theme.color("line"))
        painter.end()

    def _undress_list(self) -> None:
        """The page itself says which step this is, and the rail has its own margins."""
        for caption in self._list.findChildren(QLabel):
            caption.hide()
        inside = self._list.layout()
        if inside is not None:
            inside.setContentsMargins(0, 0, 0, 0)

    def _head(self) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label("Beranda", "h1"))
        words.addWidget(label(say("Pemasangan pertama"), "small", "ink2"))
        head = QHBoxLayout()
        head.setSpacing(self._theme.px(12))
        head.addWidget(Logo(self._theme, 44), 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words)
        head.addStretch()
        return head

    def _follow(self) -> None:
        self.setFixedWidth(self._theme.px(_WIDTH))
        self.update()
