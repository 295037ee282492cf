"""The courier's stick (Kurir USB): to headquarters without a link, and back."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from ui.counter import Row
from ui.languages import say
from ui.screens.courier_send import SendCard
from ui.screens.courier_side import AnswerCard, SticksCard
from ui.theme import Theme
from ui.widgets.buttons import Button

_SIDE_WIDTH, _ROOM_FOR_TWO, _ANY_WIDTH = 300, 860, 16_777_215


class CourierScreen(QWidget):
    """Asks for copying, reading and printing; it does none of it itself."""

    fill_wanted = Signal(str, bool)
    read_wanted = Signal(str)
    letter_wanted = Signal()
    stop_wanted = Signal()
    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("screen_courier")
        self._theme = theme
        self.send, self.answer, self.sticks = SendCard(theme), AnswerCard(theme), SticksCard(theme)
        self.back = Button(theme, say("Kembali ke Sinkronisasi"), "ghost", "Esc", "arrow-left")
        self.back.setObjectName("button_courier_back")
        self._lay_out(theme)
        self.send.fill_wanted.connect(self.fill_wanted)
        self.send.letter_wanted.connect(self.letter_wanted)
        self.send.stop_wanted.connect(self.stop_wanted)
        self.answer.read_wanted.connect(self._read)
        self.back.clicked.connect(self.closed)
        acts = {"Ctrl+Return": self.send.ask, "Ctrl+Enter": self.send.ask, "Ctrl+O": self._read,
                "F8": self._print, "Esc": self._leave}  # fmt: skip
        for keys, act in acts.items():
            self._key(keys, act)

    def show_sticks(self, sticks: Sequence[Row], now: datetime) -> None:
        self.sticks.show_sticks(sticks, now)

    def set_busy(self, is_busy: bool, *, is_filling: bool = False) -> None:
        self.send.set_busy(is_busy, is_filling=is_filling)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.send.focus_first()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _read(self) -> None:
        path = self.send.path
        if self.send.is_busy:
            return
        if not path.value():
            path.set_problem("error", say("Pilih flashdisk, atau ketik foldernya."))
            path.focus_here()
            return
        path.clear_problem()
        self.read_wanted.emit(path.value())

    def _print(self) -> None:
        if not self.send.letter.isHidden():
            self.letter_wanted.emit()

    def _leave(self) -> None:
        """Esc stops what runs; when nothing runs it goes back."""
        (self.stop_wanted if self.send.is_busy else self.closed).emit()

    def _key(self, keys: str, act: Callable[[], object]) -> None:
        made = QShortcut(QKeySequence(keys), self)
        made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        made.activated.connect(lambda: act())

    def _lay_out(self, theme: Theme) -> None:
        px = theme.px
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(px(28), px(4), px(28), px(16))
        self._row.setSpacing(px(16))
        self._row.addWidget(self.send, 1)
        self._side = QWidget()
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(px(14))
        for card in (self.answer, self.sticks):
            side.addWidget(card)
        side.addStretch(1)
        side.addWidget(self.back)
        self._row.addWidget(self._side)
        self._make_room()

    def _make_room(self) -> None:
        """Where the letters are large the answer stands under the stick."""
        is_wide = self.width() >= self._theme.px(_ROOM_FOR_TWO)
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.LeftToRight if is_wide else directions.TopToBottom)
        self._side.setMaximumWidth(self._theme.px(_SIDE_WIDTH) if is_wide else _ANY_WIDTH)
        self._side.setMinimumWidth(self._theme.px(_SIDE_WIDTH) if is_wide else 0)
