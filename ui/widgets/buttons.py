"""What the officer can press, with the key that does the same beside it."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QWidget

from ui.fonts import body_font
from ui.icons import icon_pixmap
from ui.theme import Theme

FORWARD = frozenset({"chevron-right", "arrow-right", "chevron-down"})
_TEXT_COLOR = {
    "primary": "onPrimary",
    "outline": "ink",
    "tonal": "primaryText",
    "ghost": "primaryText",
}
GAP = 9
SIDE = 13
ICON_SIDE = 11


class Button(QPushButton):
    """One act; `key` is drawn as a keycap inside and told to screen readers."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        kind: str = "outline",
        key: str = "",
        icon: str = "",
        *,
        large: bool = False,
    ) -> None:
        super().__init__(text)
        self._theme, self._icon, self._large = theme, icon, large
        # a sign that points forward stands behind the word
        self._icon_after = icon in FORWARD
        self.key = key
        self.kind = kind
        self.setProperty("kind", kind)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)
        self.setAccessibleDescription(key)
        theme.changed.connect(self.updateGeometry)

    def set_text(self, text: str, key: str | None = None) -> None:
        self.setText(text)
        self.setAccessibleName(text)
        if key is not None:
            self.key = key
        self.updateGeometry()
        self.update()

    def set_icon(self, icon: str) -> None:
        self._icon = icon
        self.update()

    def sizeHint(self) -> QSize:
        width = self._content_width() + self._lead() + self._theme.px(SIDE)
        return QSize(width, self._theme.px(48 if self._large else 40))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        spare = self.width() - self._content_width() - self._lead() - self._theme.px(SIDE)
        x = self._lead() + max(0, spare // 2) if self.text() else self._middle()
        x = self._paint_icon(painter, x, not self._icon_after)
        x = self._paint_text(painter, x)
        x = self._paint_icon(painter, x, self._icon_after)
        if self.key:
            width = keycap_width(self._theme, self.key)
            height = self._theme.px(20)
            box = QRect(x, (self.height() - height) // 2, width, height)
            paint_keycap(painter, box, self._theme, self.key, on_fill=self._is_filled)

    @property
    def _is_filled(self) -> bool:
        return self.kind in ("primary", "danger")

    def _lead(self) -> int:
        """The room before the first thing; a sign in front stands a little nearer the edge."""
        in_front = self._icon and not self._icon_after
        return self._theme.px(ICON_SIDE if in_front else SIDE)

    def _middle(self) -> int:
        return max(0, (self.width() - self._content_width()) // 2)

    def _color(self) -> QColor:
        if not self.isEnabled():
            return self._theme.color("inkDisabled")
        if self.kind == "danger":
            return self._theme.color("surface")
        return self._theme.color(_TEXT_COLOR[self.kind])

    def _icon_color(self) -> QColor:
        is_quiet = self.kind == "outline" and self.isEnabled()
        return self._theme.color("ink2") if is_quiet else self._color()

    def _paint_icon(self, painter: QPainter, x: int, wanted: bool) -> int:
        if not (self._icon and wanted):
            return x
        size = self._theme.px(18)
        pixmap = icon_pixmap(self._icon, size, self._icon_color())
        painter.drawPixmap(x, (self.height() - size) // 2, pixmap)
        return x + size + (self._theme.px(GAP) if self.text() else 0)

    def _paint_text(self, painter: QPainter, x: int) -> int:
        if not self.text():
            return x
        painter.setFont(self.font())
        painter.setPen(self._color())
        width = QFontMetrics(self.font()).horizontalAdvance(self.text())
        box = QRect(x, 0, width + 2, self.height())
        painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter), self.text())
        return x + width + self._theme.px(GAP)

    def _content_width(self) -> int:
        self.ensurePolished()
        gap = self._theme.px(GAP)
        parts = [QFontMetrics(self.font()).horizontalAdvance(self.text())] if self.text() else []
        if self._icon:
            parts.append(self._theme.px(18))
        if self.key:
            parts.append(keycap_width(self._theme, self.key))
        return sum(parts) + gap * (len(parts) - 1)


class IconButton(Button):
    """A square with a sign only; its name is for tooltips and screen readers."""

    def __init__(self, theme: Theme, icon: str, name: str, kind: str = "outline") -> None:
        super().__init__(theme, "", kind, icon=icon)
        self.setAccessibleName(name)
        self.setToolTip(name)

    def sizeHint(self) -> QSize:
        side = self._theme.px(40)
        return QSize(side, self._theme.px(38))


class Keycap(QWidget):
    """A key on its own, as printed on the keyboard."""

    def __init__(self, theme: Theme, text: str) -> None:
        super().__init__()
        self._theme, self._text = theme, text
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(keycap_width(self._theme, self._text), self._theme.px(20))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_keycap(painter, self.rect(), self._theme, self._text)


def keycap_width(theme: Theme, text: str) -> int:
    metrics = QFontMetrics(body_font(theme.px(11), theme.weight(700)))
    return max(theme.px(20), metrics.horizontalAdvance(text) + theme.px(12))


def paint_keycap(
    painter: QPainter, box: QRect, theme: Theme, text: str, *, on_fill: bool = False
) -> None:
    """A keycap of the drawings: hairline, a thicker foot, 5 px corners, 11 px bold."""
    corner = theme.px(5)
    painter.setPen(Qt.PenStyle.NoPen)
    if on_fill:
        ink = theme.color("onPrimary")
        edge, ground = QColor(ink), QColor(ink)
        edge.setAlpha(110)
        ground.setAlpha(38)
        painter.setPen(QPen(edge, 1))
        painter.setBrush(ground)
        painter.drawRoundedRect(box.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), corner, corner)
    else:
        ink = theme.color("ink2")
        painter.setBrush(theme.color("lineStrong"))
        painter.drawRoundedRect(box, corner, corner)
        painter.setBrush(theme.color("surface"))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -2), corner - 1, corner - 1)
    painter.setPen(ink)
    painter.setFont(body_font(theme.px(11), theme.weight(700)))
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), text)
