"""One paper on the checklist: seen and given back, scanned, or still lacking."""

from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.dates import size
from ui.languages import say
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.labels import ShortLabel, Sign, label, set_tone

HEIGHT = 58
RETURNED = "asli_dikembalikan"


class PaperRow(QWidget):
    """Space marks it as seen; F8 scans it."""

    toggled = Signal(str)
    scan_wanted = Signal(str)

    def __init__(self, theme: Theme, code: str, name: str, is_required: bool) -> None:
        """`name` as the rules write it: it goes into the record and on paper."""
        super().__init__()
        self.code, self.name = code, name
        self._theme, self.is_required = theme, is_required
        self._paper: dict[str, Any] = {}
        self._blobs: list[int] = []
        self.setObjectName(f"field_paper_{code}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ringed", "yes")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(say(name))
        self._sign = Sign(theme, "circle", 18, "ink3")
        self._state = label("", "small", "ink3")
        self.button = Button(theme, say("Pindai"), "outline", "F8")
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.button.clicked.connect(lambda: self.scan_wanted.emit(self.code))
        self._lay_out()

    def _lay_out(self) -> None:
        px = self._theme.px
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(ShortLabel(say(self.name), "bodyStrong"))
        words.addWidget(self._state)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(14), px(6), px(10), px(6))
        row.setSpacing(px(10))
        row.addWidget(self._sign)
        row.addLayout(words, 1)
        row.addWidget(self.button)

    def paper(self) -> dict[str, Any]:
        state = RETURNED if self._paper else "kurang"
        return {"code": self.code, "label": self.name, "state": state, "blobs": self._blobs}

    def is_missing(self) -> bool:
        return not self._paper and self.is_required

    def show_paper(self, paper: dict[str, Any] | None, sizes: dict[int, int]) -> None:
        self._paper = dict(paper or {})
        self._blobs = list(self._paper.get("blobs", []))
        held = sum(sizes.get(number, 0) for number in self._blobs)
        if held:
            self._say("circle-check", say("Tersimpan · {size}", size=size(held)), "lontar")
        elif self._paper:
            self._say("circle-check", say("Asli dilihat, dikembalikan"), "lontar")
        else:
            missing = say("Belum dipindai") if self.is_required else say("Bila ada")
            self._say("circle", missing, "ink3")
        self.update()

    def show_problem(self, text: str) -> None:
        if text:
            self._say("circle-alert", say("Belum ada"), "mengkudu")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self._paper = (
                {} if self._paper and not self._blobs else self.paper() | {"state": RETURNED}
            )
            self.show_paper(self._paper or None, {})
            self.toggled.emit(self.code)
            return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self._theme.px(HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._theme
        here = self.hasFocus()
        painter.setPen(QPen(theme.color("primary" if here else "lineStrong"), 2 if here else 1.5))
        painter.setBrush(theme.color("primarySofter" if here else "surface"))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -2, -2), theme.px(10), theme.px(10))

    def _say(self, icon: str, text: str, tone: str) -> None:
        self._sign.set(icon, tone)
        self._state.setText(text)
        set_tone(self._state, tone)
        self.setAccessibleDescription(text)
