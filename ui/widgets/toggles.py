"""Yes or no, and one of several with counts."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QWidget

from ui.fonts import body_font
from ui.icons import icon_pixmap
from ui.theme import Theme


class CheckRow(QAbstractButton):
    """A box to tick with a sentence beside it; Space toggles."""

    def __init__(self, theme: Theme, text: str) -> None:
        super().__init__()
        self._theme = theme
        self.setText(text)
        self.setCheckable(True)
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(body_font(self._theme.px(14), 500))
        width = metrics.horizontalAdvance(self.text()) + self._theme.px(64)
        return QSize(width, self._theme.px(48))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._theme
        edge = theme.color("primaryLine" if self.isChecked() else "line")
        painter.setPen(QPen(edge, 1))
        painter.setBrush(theme.color("primarySofter" if self.isChecked() else "surface"))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), theme.px(10), theme.px(10))
        side = theme.px(20)
        box = QRect(theme.px(16), (self.height() - side) // 2, side, side)
        paint_box(painter, theme, box, self.isChecked())
        painter.setPen(theme.color("ink"))
        painter.setFont(body_font(theme.px(14), theme.weight(500)))
        words = self.rect().adjusted(theme.px(48), 0, -theme.px(8), 0)
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), self.text())


class Toggle(QAbstractButton):
    """A switch that acts at once."""

    def __init__(self, theme: Theme, name: str = "") -> None:
        super().__init__()
        self._theme = theme
        self.setCheckable(True)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(42), self._theme.px(32))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._theme
        height = theme.px(24)
        track = QRect(0, (self.height() - height) // 2, self.width(), height)
        is_on = self.isChecked()
        painter.setPen(QPen(theme.color("primary" if is_on else "control"), 2))
        painter.setBrush(theme.color("primary" if is_on else "surface"))
        painter.drawRoundedRect(track.adjusted(1, 1, -1, -1), height / 2 - 1, height / 2 - 1)
        painter.setPen(Qt.PenStyle.NoPen)
        inset = theme.px(3)
        side = height - 2 * inset
        x = self.width() - side - inset if is_on else inset
        painter.setBrush(theme.color("surface" if is_on else "control"))
        painter.drawEllipse(x, track.top() + inset, side, side)


class FilterPills(QWidget):
    """One filter at a time, each with how many it shows."""

    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._group = QButtonGroup(self)
        self._pills: dict[str, _Pill] = {}
        self._high = 0
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._place)

    def set_pills(self, pills: list[tuple[str, str, int]]) -> None:
        """(code, label, count) in the order shown; known ones only get their count."""
        for code, words, count in pills:
            if code not in self._pills:
                self._add(code, words)
            self._pills[code].set_count(count)
        self._place()
        if not self.value() and pills:
            self.set_value(pills[0][0])

    def value(self) -> str:
        return next((code for code, pill in self._pills.items() if pill.isChecked()), "")

    def set_value(self, code: str) -> None:
        if code in self._pills:
            self._pills[code].setChecked(True)

    def _add(self, code: str, words: str) -> None:
        pill = _Pill(self._theme, words)
        pill.setParent(self)
        pill.show()
        pill.setObjectName(f"pill_{code}")
        pill.clicked.connect(lambda _on=False: self.chosen.emit(code))
        self._group.addButton(pill)
        self._pills[code] = pill

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def sizeHint(self) -> QSize:
        widths = [pill.sizeHint().width() + self._theme.px(8) for pill in self._pills.values()]
        return QSize(sum(widths), self._high)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._high)

    def _place(self) -> None:
        """One after another; what has no room left stands on a line below."""
        gap, x, y, high = self._theme.px(8), 0, 0, 0
        for pill in self._pills.values():
            size = pill.sizeHint()
            if x and x + size.width() > self.width():
                x, y = 0, y + size.height() + gap
            pill.setGeometry(x, y, size.width(), size.height())
            x, high = x + size.width() + gap, size.height()
        if y + high != self._high:
            self._high = y + high
            self.updateGeometry()


class _Pill(QAbstractButton):
    def __init__(self, theme: Theme, words: str) -> None:
        super().__init__()
        self._theme, self._count = theme, 0
        self.setText(words)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_count(self, count: int) -> None:
        self._count = count
        self.setAccessibleName(f"{self.text()}, {count}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(body_font(self._theme.px(13), self._theme.weight(700)))
        words = metrics.horizontalAdvance(self.text())
        width = words + metrics.horizontalAdvance(str(self._count)) + self._theme.px(36)
        return QSize(width, self._theme.px(34))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, chosen = self._theme, self.isChecked()
        edge = 2 if chosen else 1
        painter.setPen(QPen(theme.color("primary" if chosen else "lineStrong"), edge))
        painter.setBrush(theme.color("primarySoft" if chosen else "surface"))
        pill = self.rect().toRectF().adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2)
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        font = body_font(theme.px(13), theme.weight(700 if chosen else 600))
        painter.setFont(font)
        painter.setPen(theme.color("primaryText" if chosen else "ink2"))
        words = self.rect().adjusted(theme.px(14), 0, 0, 0)
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), self.text())
        painter.setPen(theme.color("primaryText" if chosen else "ink3"))
        number = self.rect().adjusted(0, 0, -theme.px(14), 0)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(number, int(flags), str(self._count))


def paint_box(painter: QPainter, theme: Theme, box: QRect, checked: bool) -> None:
    painter.setPen(QPen(theme.color("primary" if checked else "control"), 2))
    painter.setBrush(theme.color("primary" if checked else "surface"))
    painter.drawRoundedRect(box, theme.px(5), theme.px(5))
    if checked:
        size = theme.px(14)
        sign = icon_pixmap("check", size, theme.color("onPrimary"), 3.0)
        inset = (box.width() - size) // 2
        painter.drawPixmap(box.left() + inset, box.top() + inset, sign)
