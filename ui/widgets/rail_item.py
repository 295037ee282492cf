"""One place to go, in the rail at the left: sign, word and how many wait there."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from ui.fonts import body_font
from ui.icons import icon_pixmap
from ui.theme import Theme

_HEIGHT = 37
_HEIGHT_COLLAPSED = 38
_WIDTH_COLLAPSED = 42
_SIGN = 19
_SIGN_COLLAPSED = 20
_SIGN_X = 11
_TEXT_X = 41
_BADGE_HEIGHT = 20
_BADGE_EDGE = 11
_BADGE_SIDE = 7


class RailItem(QAbstractButton):
    """A row of the rail; chosen with a click, Enter, or its shortcut."""

    def __init__(self, theme: Theme, icon: str, text: str, shortcut: str = "") -> None:
        super().__init__()
        self._theme, self._icon, self._shortcut = theme, icon, shortcut
        self._badge, self._tone = "", ""
        self._is_collapsed = False
        self.setText(text)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._name()
        self.set_collapsed(False)

    @property
    def badge(self) -> str:
        return self._badge

    def set_badge(self, text: str, tone: str = "") -> None:
        """`text` is a number, "" takes the badge away; tone "" is informative."""
        self._badge, self._tone = text, tone
        self._name()
        self.update()

    def set_collapsed(self, is_collapsed: bool) -> None:
        self._is_collapsed = is_collapsed
        across = QSizePolicy.Policy.Fixed if is_collapsed else QSizePolicy.Policy.Expanding
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)
        hint = f"{self.text()} ({self._shortcut})" if self._shortcut else self.text()
        self.setToolTip(hint if is_collapsed else self._shortcut)
        self.updateGeometry()

    def nextCheckState(self) -> None:
        """Where one is, is decided by the rail, not by the click."""

    def sizeHint(self) -> QSize:
        px = self._theme.px
        if self._is_collapsed:
            return QSize(px(_WIDTH_COLLAPSED), px(_HEIGHT_COLLAPSED))
        return QSize(px(207), px(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        px, ink = self._theme.px, self._ink()
        size = px(_SIGN_COLLAPSED if self._is_collapsed else _SIGN)
        x = (self.width() - size) // 2 if self._is_collapsed else px(_SIGN_X)
        sign = icon_pixmap(self._icon, size, ink)
        painter.drawPixmap(x, (self.height() - size) // 2, sign)
        if not self._is_collapsed:
            painter.setFont(body_font(px(14), self._theme.weight(600)))
            painter.setPen(ink)
            box = self.rect().adjusted(px(_TEXT_X), 0, 0, 0)
            painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter), self.text())
        if self._badge and not self._is_collapsed:
            self._paint_badge(painter)

    def _paint_ground(self, painter: QPainter) -> None:
        if not (self.isChecked() or self.underMouse() or self.isDown()):
            return
        is_here = self.isChecked()
        edge = self._theme.color("line") if is_here else QColor(Qt.GlobalColor.transparent)
        painter.setPen(QPen(edge, 1))
        painter.setBrush(self._theme.color("surface" if is_here else "surfaceSunk"))
        corner = self._theme.px(8)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, corner, corner)

    def _paint_badge(self, painter: QPainter) -> None:
        px = self._theme.px
        ground, edge, ink = self._badge_colors()
        painter.setPen(QPen(edge, 1))
        painter.setBrush(ground)
        font = self._badge_font()
        words = QFontMetrics(font).horizontalAdvance(self._badge)
        height = px(_BADGE_HEIGHT)
        width = max(height, words + 2 * px(_BADGE_SIDE))
        x, y = self.width() - px(_BADGE_EDGE) - width, (self.height() - height) // 2
        box = QRect(x, y, width, height)
        pill = QRectF(box).adjusted(0.5, 1, -0.5, -1)
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        painter.setFont(font)
        painter.setPen(ink)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), self._badge)

    def _badge_colors(self) -> tuple[QColor, QColor, QColor]:
        theme = self._theme
        if self._tone:
            parts = ("bg", "line", "text")
            ground, edge, ink = (theme.status(self._tone, part) for part in parts)
            return ground, edge, ink
        if self.isChecked():
            return theme.color("primary"), theme.color("primary"), theme.color("onPrimary")
        return theme.color("surfaceSunk"), theme.color("surfaceSunk"), theme.color("ink2")

    def _badge_font(self) -> QFont:
        return body_font(self._theme.px(12), self._theme.weight(700))

    def _ink(self) -> QColor:
        return self._theme.color("primaryText" if self.isChecked() else "ink2")

    def _name(self) -> None:
        self.setAccessibleName(f"{self.text()}, {self._badge}" if self._badge else self.text())
        self.setAccessibleDescription(self._shortcut)
