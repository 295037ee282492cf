"""One paper on the checklist: seen and given back, scanned, or still lacking."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QImage, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.domain.picture import BAD, GOOD
from ui import picture_words
from ui.dates import size
from ui.languages import say, say_count
from ui.screens.intake.papers_thumb import Thumb
from ui.theme import Theme, restyle
from ui.widgets.buttons import Button, IconButton
from ui.widgets.labels import ShortLabel, Sign, label, set_tone

HEIGHT = 60
RETURNED = "asli_dikembalikan"
Blobs = Mapping[int, Mapping[str, Any]]
_SIGNS = {
    GOOD: ("circle-check", "lontar"),
    "warning": ("triangle-alert", "kunyit"),
    BAD: ("circle-alert", "mengkudu"),
}


class PaperRow(QWidget):
    """Space marks it as seen; F8 scans it, and scans it again; Enter looks at what was scanned."""

    toggled = Signal(str)
    scan_wanted = Signal(str)
    look_wanted = Signal(str)

    def __init__(
        self, theme: Theme, code: str, name: str, is_required: bool, short: str = ""
    ) -> None:
        """`name` as the rules write it: it goes into the record and on paper; `short` is shown."""
        super().__init__()
        self.code, self.name, self._short = code, name, short or name
        self._theme, self.is_required = theme, is_required
        self._paper: dict[str, Any] = {}
        self._blobs: list[int] = []
        self.level = GOOD
        self.setObjectName(f"field_paper_{code}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ringed", "yes")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(say(name))
        self.setToolTip("" if self._short == name else say(name))
        self.thumb = Thumb(theme)
        self._sign = Sign(theme, "circle-dashed", 15, "ink3")
        self._state = label("", "label", "ink3", wrap=True)
        self.button = Button(theme, say("Pindai"), "outline", "F8")
        self.eye = IconButton(theme, "eye", say("Lihat"), "ghost")
        self._lay_out()
        self._listen()

    @property
    def pages(self) -> list[int]:
        """The numbers of its scans, in their order."""
        return self._blobs

    def paper(self) -> dict[str, Any]:
        state = RETURNED if self._paper else "kurang"
        return {"code": self.code, "label": self.name, "state": state, "blobs": self._blobs}

    def is_missing(self) -> bool:
        return not self._paper and self.is_required

    def show_paper(self, paper: Mapping[str, Any] | None, blobs: Blobs) -> None:
        self._paper = dict(paper or {})
        self._blobs = list(self._paper.get("blobs", []))
        self.level = GOOD
        if self._blobs:
            self._say_scanned([blobs[one] for one in self._blobs if one in blobs])
        elif self._paper:
            self._say("circle-check", say("Asli dilihat, dikembalikan"), "lontar")
        else:
            missing = say("Belum dipindai") if self.is_required else say("Bila ada")
            self._say("circle-dashed", missing, "ink3")
        if not self._blobs:
            self.thumb.show_image(QImage())
        self._dress()

    def show_problem(self, text: str) -> None:
        if text:
            self._say("circle-alert", say("Belum ada"), "mengkudu")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self._paper = (
                {} if self._paper and not self._blobs else self.paper() | {"state": RETURNED}
            )
            if not self._blobs:
                self.show_paper(self._paper or None, {})
            self.toggled.emit(self.code)
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._dress()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._dress()

    def sizeHint(self) -> QSize:
        theme = self._theme
        lines = self._state.heightForWidth(max(self._state.width(), theme.px(150)))
        return QSize(theme.px(200), max(theme.px(HEIGHT), theme.px(40) + lines))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._theme
        here = self.hasFocus()
        painter.setPen(QPen(theme.color("primary" if here else "lineStrong"), 2 if here else 1.5))
        painter.setBrush(theme.color("primarySofter" if here else "surface"))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -2, -2), theme.px(10), theme.px(10))

    def _say_scanned(self, blobs: list[Mapping[str, Any]]) -> None:
        held = size(sum(int(one["size"]) for one in blobs))
        found = [one for blob in blobs for one in picture_words.of_blob(blob)]
        level, words = picture_words.shortest(found)
        self.level = level
        if len(blobs) > 1:
            pages = say_count("{n} halaman", len(blobs))
            words = pages if level == GOOD else f"{pages} · {picture_words.briefly(found)}"
        elif not found:
            words = say("Tersimpan")
        said = words if level != GOOD else f"{words} · {held}"
        self._say(_SIGNS[level][0], said, _SIGNS[level][1])

    def _say(self, icon: str, text: str, tone: str) -> None:
        self._sign.set(icon, tone)
        self._state.setText(text)
        set_tone(self._state, tone)
        self.setAccessibleDescription(text)
        self.updateGeometry()

    def _dress(self) -> None:
        """One act beside it: scan what lacks, look at what is clear, scan again what is not."""
        is_scanned = bool(self._blobs)
        is_again = is_scanned and self.level != GOOD
        self.eye.setVisible(is_scanned and not is_again)
        self.button.setVisible(not is_scanned or is_again)
        wanted = "primary" if self.hasFocus() and not is_scanned else "outline"
        key = "F8" if self.hasFocus() else ""
        self.button.set_text(say("Pindai lagi") if is_scanned else say("Pindai"), key)
        if self.button.kind != wanted:
            self.button.kind = wanted
            restyle(self.button, kind=wanted)
        self.thumb.setCursor(_HAND if is_scanned else Qt.CursorShape.ArrowCursor)
        self.update()

    def _lay_out(self) -> None:
        px = self._theme.px
        said = QHBoxLayout()
        said.setSpacing(px(5))
        said.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        said.addWidget(self._state, 1)
        words = QVBoxLayout()
        words.setSpacing(px(1))
        words.addStretch(1)
        words.addWidget(ShortLabel(say(self._short), "bodyStrong"))
        words.addLayout(said)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(14), px(6), px(13), px(6))
        row.setSpacing(px(12))
        for part, stretch in ((self.thumb, 0), (words, 1), (self.button, 0), (self.eye, 0)):
            if isinstance(part, QWidget):
                row.addWidget(part, stretch)
            else:
                row.addLayout(part, stretch)

    def _listen(self) -> None:
        for button in (self.button, self.eye):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.eye.setObjectName(f"button_look_{self.code}")
        self.button.clicked.connect(lambda: self.scan_wanted.emit(self.code))
        self.eye.clicked.connect(lambda: self.look_wanted.emit(self.code))
        self.thumb.clicked.connect(lambda: self.look_wanted.emit(self.code))


_HAND = Qt.CursorShape.PointingHandCursor
