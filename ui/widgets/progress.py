"""How far something has come, as a bar of parts."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Theme
from ui.widgets.labels import tone_color

Part = tuple[float, str]


class ProgressBar(QWidget):
    """Parts from the left, in their tones; what is left over is sunk.

    Args:
        height: 12 for the road to Kanim, 6 in a row, 3 for the steps.
    """

    def __init__(self, theme: Theme, name: str, height: int = 12) -> None:
        super().__init__()
        self._theme, self._name, self._height = theme, name, height
        self._parts: list[Part] = []
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def set_share(self, share: float, tone: str = "laut") -> None:
        """One part, 0.0 to 1.0."""
        self.set_parts([(share, tone)])

    def set_parts(self, parts: list[Part], tail: Part | None = None) -> None:
        """(share of the whole, tone) from the left; `tail` stands at the right end."""
        self._parts = list(parts)
        if tail is not None:
            done = sum(share for share, _ in parts)
            self._parts += [(max(0.0, 1.0 - done - tail[0]), ""), tail]
        self.setAccessibleDescription(f"{round(100 * parts[0][0]) if parts else 0} %")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(120), self._theme.px(self._height))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole, round_end = QPainterPath(), self.height() / 2
        whole.addRoundedRect(QRectF(self.rect()), round_end, round_end)
        painter.setClipPath(whole)
        painter.fillRect(self.rect(), self._theme.color("surfaceSunk"))
        x = 0.0
        for share, tone in self._parts:
            width = share * self.width()
            if tone:
                ink = tone_color(self._theme, tone)
                painter.fillRect(QRectF(x, 0, width, self.height()), ink)
            x += width
