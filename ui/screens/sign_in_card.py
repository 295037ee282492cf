"""An officer as a card with a key: press the digit, and it is you."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.fonts import body_font
from ui.languages import say
from ui.theme import Theme
from ui.widgets.buttons import paint_keycap
from ui.widgets.card import initials_of

HEIGHT = 61
_MIDDLE = Qt.AlignmentFlag.AlignHCenter


@dataclass(frozen=True)
class OfficerFace:
    """What a card shows of one officer (petugas).

    Attributes:
        duty: one line under the name, as "Petugas · loket 1".
    """

    officer_id: str
    name: str
    duty: str


class OfficerCard(QAbstractButton):
    """One officer to choose; the chosen one has a nila edge."""

    def __init__(
        self, theme: Theme, face: OfficerFace, key: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.face = face
        self._theme = theme
        self._key = key
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setObjectName(f"card_officer_{key}")
        self.setAccessibleName(face.name)
        self.setAccessibleDescription(say("{duty}, tombol {key}", duty=face.duty, key=key))
        theme.changed.connect(self._follow)
        self._follow()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(388), self._theme.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_box(painter)
        self._paint_face(painter)
        self._paint_words(painter)
        self._paint_key(painter)
        painter.end()

    def _follow(self) -> None:
        self.setFixedHeight(self._theme.px(HEIGHT))
        self.update()

    def _paint_box(self, painter: QPainter) -> None:
        theme = self._theme
        edge = theme.color("primary" if self.isChecked() else "lineStrong")
        if self.underMouse() and not self.isChecked():
            edge = theme.color("primaryLine")
        painter.setPen(QPen(edge, 2))
        painter.setBrush(theme.color("primarySofter" if self.isChecked() else "surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 9, 9)

    def _paint_face(self, painter: QPainter) -> None:
        px = self._theme.px
        disc = QRectF(px(14), (self.height() - px(40)) / 2, px(40), px(40))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("primarySoft"))
        painter.drawEllipse(disc)
        letters = initials_of(self.face.name)
        self._write(painter, disc, letters, 15, 700, self._theme.color("primaryText"))

    def _paint_words(self, painter: QPainter) -> None:
        px = self._theme.px
        line = QRectF(px(66), px(11), self.width() - px(66 + 44), px(22))
        self._write(painter, line, self.face.name, 14, 700, self._theme.color("ink"))
        line.moveTop(px(32))
        self._write(painter, line, self.face.duty, 12, 500, self._theme.color("ink3"))

    def _paint_key(self, painter: QPainter) -> None:
        px = self._theme.px
        cap = QRect(self.width() - px(14) - px(20), (self.height() - px(20)) // 2, px(20), px(20))
        paint_keycap(painter, cap, self._theme, self._key)

    def _write(
        self, painter: QPainter, box: QRectF, text: str, size: int, weight: int, ink: QColor
    ) -> None:
        painter.setFont(body_font(self._theme.px(size), self._theme.weight(weight)))
        painter.setPen(ink)
        across = Qt.AlignmentFlag.AlignLeft if box.width() > self._theme.px(40) else _MIDDLE
        shown = painter.fontMetrics().elidedText(
            text, Qt.TextElideMode.ElideRight, int(box.width())
        )
        painter.drawText(box, across | Qt.AlignmentFlag.AlignVCenter, shown)
