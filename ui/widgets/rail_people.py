"""The two ends of the rail: the house with its post, and the officer on duty."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QVBoxLayout, QWidget

from ui.icons import icon_pixmap
from ui.keys import key
from ui.languages import say
from ui.theme import Theme
from ui.widgets.art.logo import Logo
from ui.widgets.card import Avatar, initials_of
from ui.widgets.labels import label

_HEAD = 68
_LEFT_FOOT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom


class RailBrand(QWidget):
    """The sign, the name of the program and the post it stands in."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._name, self._post = label("Beranda", "h2"), label("", "caption", "ink3")
        self._words = QWidget()
        words = QVBoxLayout(self._words)
        words.setContentsMargins(0, theme.px(1), 0, 0)
        words.setSpacing(0)
        words.addWidget(self._name)
        words.addWidget(self._post)
        self._row = QHBoxLayout(self)
        self._row.addWidget(Logo(theme, 36), 0, _LEFT_FOOT)
        self._row.addWidget(self._words, 1, Qt.AlignmentFlag.AlignTop)

    def set_post(self, name: str) -> None:
        self._post.setText(name)
        self._post.setToolTip(name)

    def set_collapsed(self, is_collapsed: bool) -> None:
        px = self._theme.px
        self.setFixedHeight(px(_HEAD))
        self._words.setVisible(not is_collapsed)
        self._row.setSpacing(px(10))
        left, bottom = px(3 if is_collapsed else 6), px(18 if is_collapsed else 17)
        self._row.setContentsMargins(left, px(14), 0, bottom)


class RailUser(QWidget):
    """Who is on duty, and the lock beside the name."""

    lock_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.avatar = Avatar(theme, "", 34)
        self._name, self._role = label("", "label"), label("", "caption", "ink3")
        self.button_lock = _LockButton(theme)
        self.button_lock.clicked.connect(self.lock_wanted)
        self._words = QWidget()
        words = QVBoxLayout(self._words)
        words.setSpacing(0)
        words.setContentsMargins(0, 0, 0, theme.px(2))
        words.addStretch(1)
        words.addWidget(self._name)
        words.addWidget(self._role)
        words.addStretch(1)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.avatar)
        self._row.addWidget(self._words, 1)
        self._row.addWidget(self.button_lock)

    def set_person(self, name: str, role: str) -> None:
        self._name.setText(name)
        self._role.setText(role)
        self.avatar.set_initials(initials_of(name))
        self.setAccessibleName(f"{name}, {role}")
        self.setToolTip(f"{name}\n{role}")

    def set_dot(self, is_called: bool) -> None:
        """Somebody called the head of the post; only they have this rail before them."""
        self.avatar.set_dot(is_called)

    def set_collapsed(self, is_collapsed: bool) -> None:
        px = self._theme.px
        for part in (self._words, self.button_lock):
            part.setVisible(not is_collapsed)
        self._row.setSpacing(px(10))
        self.setFixedHeight(px(58))
        left, bottom = px(4 if is_collapsed else 6), px(4 if is_collapsed else 3)
        right = left if is_collapsed else 0
        self._row.setContentsMargins(left, 0, right, bottom)


class _LockButton(QAbstractButton):
    """A lock without a border, as wide as a finger."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        line = key("lock")
        self.setObjectName("button_lock")
        self.setAccessibleName(say(line.does))
        self.setAccessibleDescription(line.shown)
        self.setToolTip(f"{say(line.does)} ({line.shown})")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._measure()
        theme.changed.connect(self._measure)

    def _measure(self) -> None:
        self.setFixedSize(self._theme.px(32), self._theme.px(32))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        hovered = self._theme.color("surfaceSunk")
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(hovered if self.underMouse() else QColor(Qt.GlobalColor.transparent))
        corner = self._theme.px(8)
        painter.drawRoundedRect(self.rect(), corner, corner)
        size = self._theme.px(18)
        sign = icon_pixmap("lock-keyhole", size, self._theme.color("ink3"))
        painter.drawPixmap((self.width() - size) // 2, (self.height() - size) // 2, sign)
