"""Small pictures for an empty page, a sleeping printer or a locked screen."""

from enum import Enum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.theme import Theme
from ui.widgets.art import glyph

_DISC = 64.0
_SIGN = 32.0


class Scene(Enum):
    """What happened: the sign in the soft disc and its tone (None: nila)."""

    NOBODY_YET = ("sun", None)
    NOT_FOUND = ("search-x", None)
    DISK_LOW = ("hard-drive", "mengkudu")
    PRINTER_SILENT = ("printer-x", "kunyit")
    LOCKED = ("lock", None)
    NOTHING_HERE = ("inbox", None)
    DONE = ("circle-check", "lontar")


def paint(painter: QPainter, rect: QRectF, theme: Theme, scene: Scene) -> None:
    """Draw the disc with its sign in the largest square in the middle of `rect`."""
    sign, tone = scene.value
    side = min(rect.width(), rect.height())
    center = rect.center()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("primarySoft"))
    painter.drawEllipse(center, side / 2, side / 2)
    inner = side * _SIGN / _DISC
    box = QRectF(center - QPointF(inner / 2, inner / 2), center + QPointF(inner / 2, inner / 2))
    glyph.paint(painter, box, sign, _ink(theme, tone), 2.0)
    painter.restore()


def _ink(theme: Theme, tone: str | None) -> QColor:
    return theme.color("primaryText") if tone is None else theme.status(tone, "solid")


class Illustration(QWidget):
    """One small picture of `side` pixels."""

    def __init__(
        self, theme: Theme, scene: Scene, side: int = int(_DISC), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        theme.changed.connect(self._follow)
        self._scene = scene
        self._side = side
        self._follow()

    def set_scene(self, scene: Scene) -> None:
        self._scene = scene
        self.update()

    def _follow(self) -> None:
        self.setFixedSize(QSize(self._theme.px(self._side), self._theme.px(self._side)))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint(painter, QRectF(self.rect()), self._theme, self._scene)
        painter.end()
