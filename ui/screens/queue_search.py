"""Search in the queue: what is typed looks at once, in this laptop only."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLineEdit

from ui.languages import say
from ui.theme import Theme
from ui.widgets.buttons import Keycap
from ui.widgets.labels import Sign

PAUSE_MS = 80


class SearchField(QLineEdit):
    """A name, a NIK, a number or the tail of a telephone; `asked` after a short pause."""

    asked = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("queue_search")
        self.setAccessibleName(say("Cari di antrean"))
        self.setPlaceholderText(say("Cari nama, NIK, atau nomor"))
        self._sign = Sign(theme, "search", 18, "ink3")
        self._sign.setParent(self)
        self._keycap = Keycap(theme, "/")
        self._keycap.setParent(self)
        self._pause = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(lambda: self.asked.emit(self.text().strip()))
        self.textChanged.connect(self._changed)
        theme.changed.connect(self._follow)
        self._follow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        px, cap = self._theme.px, self._keycap.sizeHint()
        self._sign.move(px(14), (self.height() - self._sign.height()) // 2)
        x = self.width() - cap.width() - px(14)
        self._keycap.setGeometry(x, (self.height() - cap.height()) // 2, cap.width(), cap.height())

    def _changed(self, text: str) -> None:
        self._keycap.setVisible(not text)
        self._pause.start()

    def _follow(self) -> None:
        px = self._theme.px
        self.setFixedSize(px(330), px(42))
        self.setTextMargins(px(26), 0, px(26), 0)
        self.setStyleSheet("font-weight: 500;")
