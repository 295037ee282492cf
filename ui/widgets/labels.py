"""Words on the screen, in the nine sizes of the house."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from ui.icons import icon_pixmap
from ui.theme import Theme, restyle

DYES = frozenset({"abu", "laut", "lontar", "kunyit", "mengkudu", "ungu"})


def label(text: str, role: str = "body", tone: str | None = None, *, wrap: bool = False) -> QLabel:
    """A line of text; `role` is a size of tokens.json, `tone` a colour name or None for ink."""
    made = QLabel(text)
    made.setProperty("role", role)
    if tone:
        made.setProperty("tone", tone)
    made.setWordWrap(wrap)
    made.setTextFormat(Qt.TextFormat.PlainText)
    return made


def set_tone(target: QLabel, tone: str | None) -> None:
    restyle(target, tone=tone or "")


class ShortLabel(QLabel):
    """One line that ends in … where there is no room; the whole stands in its tooltip."""

    def __init__(self, text: str, role: str = "body") -> None:
        super().__init__(text)
        self.setProperty("role", role)
        self.setToolTip(text)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.palette().windowText().color())
        ending = Qt.TextElideMode.ElideRight
        short = self.fontMetrics().elidedText(self.text(), ending, self.width())
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignVCenter), short)


class Sign(QLabel):
    """An icon alone, in a colour of the theme that follows it."""

    def __init__(self, theme: Theme, icon: str, size: int = 18, tone: str = "ink2") -> None:
        super().__init__()
        self._theme, self._icon, self._size, self._tone = theme, icon, size, tone
        theme.changed.connect(self._draw)
        self._draw()

    def set(self, icon: str, tone: str | None = None) -> None:
        self._icon, self._tone = icon, tone or self._tone
        self._draw()

    def _draw(self) -> None:
        size = self._theme.px(self._size)
        self.setPixmap(icon_pixmap(self._icon, size, tone_color(self._theme, self._tone)))
        self.setFixedSize(size, size)


def tone_color(theme: Theme, tone: str) -> QColor:
    """A tone word as a colour: a dye of the status table, or a name of the palette."""
    if tone in DYES:
        return theme.status(tone, "solid")
    return theme.color("primaryText" if tone == "primary" else tone)


class IconLabel(QWidget):
    """An icon and a word beside it."""

    def __init__(
        self, theme: Theme, icon: str, text: str, role: str = "small", tone: str = "ink3"
    ) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(6))
        self.sign = Sign(theme, icon, 16, tone)
        self.words = label(text, role, tone)
        row.addWidget(self.sign)
        row.addWidget(self.words)
        row.addStretch(1)

    def set(self, icon: str, text: str, tone: str) -> None:
        self.sign.set(icon, tone)
        self.words.setText(text)
        set_tone(self.words, tone)
