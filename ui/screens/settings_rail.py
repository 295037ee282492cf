"""The sections of the settings, at the left of them."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from ui.fonts import body_font
from ui.icons import icon_pixmap
from ui.theme import Theme

_WIDTH = 232


class SectionRail(QWidget):
    """One section at a time; arrow up and down walk through them."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, sections: list[tuple[str, str]]) -> None:
        super().__init__()
        self._theme = theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        self._items = [_Section(theme, icon, words) for icon, words in sections]
        for place, item in enumerate(self._items):
            item.toggled.connect(lambda is_on, at=place: self._tell(is_on, at))
            column.addWidget(item)
        column.addStretch(1)
        theme.changed.connect(self._follow)
        self._follow()

    def show_section(self, place: int) -> None:
        self._items[place].setChecked(True)

    def focus_here(self) -> None:
        for item in self._items:
            if item.isChecked():
                item.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self, is_on: bool, place: int) -> None:
        if is_on:
            self.chosen.emit(place)

    def _follow(self) -> None:
        self.setFixedWidth(self._theme.px(_WIDTH))


class _Section(QAbstractButton):
    def __init__(self, theme: Theme, icon: str, words: str) -> None:
        super().__init__()
        self._theme, self._icon = theme, icon
        self.setText(words)
        self.setObjectName(f"section_{icon}")
        self.setAccessibleName(words)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(_WIDTH), self._theme.px(40))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.focusNextChild()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, px = self._theme, self._theme.px
        if self.isChecked():
            painter.setPen(QPen(theme.color("line"), 1))
            painter.setBrush(theme.color("surface"))
            box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(box, px(8), px(8))
        ink = theme.color("primaryText" if self.isChecked() else "ink2")
        sign = icon_pixmap(self._icon, px(18), ink)
        painter.drawPixmap(px(13), (self.height() - px(18)) // 2, sign)
        painter.setFont(body_font(px(14), theme.weight(700 if self.isChecked() else 500)))
        painter.setPen(ink)
        words = QRectF(px(42), 0, self.width() - px(46), self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.end()
