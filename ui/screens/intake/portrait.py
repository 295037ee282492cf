"""The face as it will stand in the passport, with a guide for head and eyes."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui import picture_words
from ui.dates import size
from ui.languages import say
from ui.picture_words import FACE, Line
from ui.theme import Theme, restyle
from ui.widgets.buttons import Button
from ui.widgets.labels import IconLabel, label, set_tone

HEIGHT = 270
LOWEST = 120
NIGHT = "#101722"
PAPER = "#D9E2F0"
_SIGNS = {
    "good": ("circle-check", "lontar", None),
    "warning": ("triangle-alert", "kunyit", "kunyit"),
    "bad": ("circle-alert", "mengkudu", "mengkudu"),
}


class Portrait(QWidget):
    """The frame, below it what is good and what is not, and the way to take a picture."""

    wanted = Signal()
    used = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.frame = GuidedFrame(theme)
        self._lines, self._shown = QGridLayout(), [("", "")]
        self._held = QWidget()
        self._held.setLayout(self._lines)
        self._advice = label("", "small", "kunyit", wrap=True)
        self.button = Button(theme, say("Ambil foto"), "primary", "F7", "camera")
        self.button.setObjectName("field_portrait")
        self.button.clicked.connect(self.wanted)
        self.use = Button(theme, say("Pakai foto ini"), "primary", "", "check")
        self.use.setObjectName("button_use_portrait")
        self.use.clicked.connect(self.used)
        self._lay_out()
        self._say([("none", say("Belum ada foto"))], "")
        self._dress(is_taken=False)

    @property
    def is_taken(self) -> bool:
        return self.frame.has_image

    def show_image(self, image: QImage) -> None:
        """What was taken, once it is stored."""
        self.frame.show_image(image)

    def show_stored(self, blob: Mapping[str, Any] | None) -> None:
        """The newest face of the draft, and what was seen on it; None when there is none."""
        if blob is None:
            self.frame.show_image(QImage())
            self._say([("none", say("Belum ada foto"))], "")
        else:
            found = picture_words.of_blob(blob)
            stored = say("Tersimpan · {size}", size=size(int(blob["size"])))
            said = picture_words.lines(found, FACE)
            self._say([*said, ("good", stored)], picture_words.helping(found, FACE))
        self._dress(is_taken=blob is not None)

    def show_problem(self, text: str) -> None:
        if text:
            self._say([("bad", text)], "")

    def _say(self, lines: Sequence[Line], advice: str) -> None:
        """In two columns; what one sentence can mend stands below."""
        self._advice.setText(advice)
        self._advice.setVisible(bool(advice))
        if list(lines) == self._shown:
            return
        self._shown = list(lines)
        while (item := self._lines.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for at, (level, words) in enumerate(lines):
            icon, tone, ink = _SIGNS.get(level, ("circle-dashed", "ink3", "ink3"))
            line = IconLabel(self._theme, icon, words, "label", tone)
            set_tone(line.words, ink)
            self._lines.addWidget(line, at // 2, at % 2)
        self.setAccessibleDescription(". ".join(words for _level, words in lines))

    def _dress(self, *, is_taken: bool) -> None:
        self.use.setVisible(is_taken)
        hint = say("Klik, atau tekan R: memutar dan memotong.") if is_taken else ""
        self.frame.setToolTip(hint)
        self.frame.setAccessibleDescription(hint)
        self.button.set_text(say("Ulangi") if is_taken else say("Ambil foto"))
        self.button.set_icon("rotate-ccw" if is_taken else "camera")
        kind = "outline" if is_taken else "primary"
        if self.button.kind != kind:
            self.button.kind = kind
            restyle(self.button, kind=kind)

    def _lay_out(self) -> None:
        px = self._theme.px
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setHorizontalSpacing(px(14))
        self._lines.setVerticalSpacing(px(5))
        for button in (self.button, self.use):
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        acts = QHBoxLayout()
        acts.setSpacing(px(10))
        acts.addWidget(self.button)
        acts.addWidget(self.use)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(9))
        column.addWidget(self.frame, 100)
        column.addWidget(self._held)
        column.addWidget(self._advice)
        column.addLayout(acts)
        column.addStretch(1)
        self._held.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMaximumHeight(px(HEIGHT + 170))


class GuidedFrame(QWidget):
    """A 3:4 page on the night sky, with an oval for the head and a line for the eyes."""

    clicked = Signal()

    def __init__(self, theme: Theme, highest: int = HEIGHT) -> None:
        super().__init__()
        self._theme, self._highest = theme, highest
        self._image = QImage()
        # gives way first when the error summary needs room
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setMinimumHeight(theme.px(LOWEST))
        self.setMaximumHeight(theme.px(highest))
        self.setAccessibleName(say("Foto wajah"))

    @property
    def has_image(self) -> bool:
        return not self._image.isNull()

    def show_image(self, image: QImage) -> None:
        self._image = image
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.has_image:
            self.clicked.emit()
        else:
            super().mousePressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(300), self._theme.px(self._highest))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(NIGHT))
        corner = self._theme.px(12)
        painter.drawRoundedRect(self.rect(), corner, corner)
        page = self._page()
        clip = QPainterPath()
        clip.addRoundedRect(page, 6, 6)
        painter.setClipPath(clip)
        painter.fillRect(page, QColor(PAPER))
        if not self._image.isNull():
            painter.drawImage(page, self._image, middle(self._image, 3 / 4))
        painter.setClipping(False)
        self._paint_guide(painter, page)

    def _page(self) -> QRectF:
        """A 3:4 page in the middle of the dark frame."""
        height = self.height() - self._theme.px(20)
        width = height * 3 / 4
        return QRectF((self.width() - width) / 2, self._theme.px(10), width, height)

    def _paint_guide(self, painter: QPainter, page: QRectF) -> None:
        dashed = QPen(QColor("#FFFFFF"), 1.6, Qt.PenStyle.DashLine)
        painter.setPen(dashed)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        width = page.width() * 0.52
        oval = QRectF(
            page.center().x() - width / 2, page.top() + page.height() * 0.16, width, width * 1.28
        )
        painter.drawEllipse(oval)
        painter.setPen(QPen(self._theme.color("kunyit"), 1.6))
        eyes = oval.center().y() - oval.height() * 0.04
        for start, end in ((page.left() + 8, oval.left()), (oval.right(), page.right() - 8)):
            painter.drawLine(int(start), int(eyes), int(end), int(eyes))


def middle(image: QImage, wanted: float) -> QRectF:
    """The largest part of the picture with these proportions (width by height)."""
    width, height = float(image.width()), float(image.height())
    if width / height > wanted:
        return QRectF((width - height * wanted) / 2, 0, height * wanted, height)
    return QRectF(0, (height - width / wanted) / 2, width, width / wanted)
