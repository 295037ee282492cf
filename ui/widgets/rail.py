"""The rail at the left: where the officer can go, and who is on duty."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.keys import key
from ui.languages import say
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.card import divider
from ui.widgets.rail_item import RailItem
from ui.widgets.rail_people import RailBrand, RailUser

RAIL = 236
RAIL_COLLAPSED = 64
# What stands at the foot: the way to headquarters, and the settings.
AT_THE_FOOT = ("sync", "settings")
Item = tuple[str, str, str, str]


class Rail(QWidget):
    """The whole rail; only built capabilities are put in."""

    new_application = Signal()
    chosen = Signal(str)
    lock_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._items: dict[str, RailItem] = {}
        self._is_collapsed = False
        self._current = ""
        self.setAccessibleName(say("Menu"))
        self.brand = RailBrand(theme)
        self.button_new = _NewButton(theme)
        self.button_new.clicked.connect(self.new_application)
        self._line = divider()
        self.user = RailUser(theme)
        self.user.lock_wanted.connect(self.lock_wanted)
        self._head, self._foot = QVBoxLayout(), QVBoxLayout()
        self._lay_out()
        theme.changed.connect(self._measure)

    def set_post(self, name: str) -> None:
        self.brand.set_post(name)

    def set_user(self, name: str, role: str) -> None:
        self.user.set_person(name, role)

    def set_items(self, items: Sequence[Item]) -> None:
        """Lines of (key, icon, text, shortcut), from top to bottom."""
        for old in self._items.values():
            old.hide()
            old.deleteLater()
        self._items = {code: self._item(code, *rest) for code, *rest in items}
        for code, item in self._items.items():
            (self._foot if code in AT_THE_FOOT else self._head).addWidget(item)
        self._measure()
        self.set_current(self._current)

    def item(self, code: str) -> RailItem:
        return self._items[code]

    def set_current(self, code: str) -> None:
        """The place where one is; "" for none (inside the wizard)."""
        self._current = code
        for name, item in self._items.items():
            item.setChecked(name == code)

    def set_badge(self, code: str, text: str, tone: str = "") -> None:
        if code in self._items:
            self._items[code].set_badge(text, tone)

    def set_collapsed(self, is_collapsed: bool) -> None:
        self._is_collapsed = is_collapsed
        self._measure()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("canvas"))
        edge = self.width() - 1
        painter.fillRect(edge, 0, 1, self.height(), self._theme.color("line"))

    def _item(self, code: str, icon: str, text: str, shortcut: str) -> RailItem:
        item = RailItem(self._theme, icon, text, shortcut)
        item.setObjectName(f"rail_{code}")
        item.clicked.connect(lambda: self.chosen.emit(code))
        return item

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addWidget(self.brand)
        self._column.addWidget(self.button_new)
        self._column.addLayout(self._head)
        self._column.addStretch(1)
        self._column.addLayout(self._foot)
        self._column.addWidget(self._line)
        self._column.addWidget(self.user)
        self._measure()

    def _measure(self) -> None:
        """Sizes of the drawings, wide or collapsed, at the present scale."""
        px, narrow = self._theme.px, self._is_collapsed
        self.setFixedWidth(px(RAIL_COLLAPSED if narrow else RAIL))
        side = px(11 if narrow else 14)
        self._column.setContentsMargins(side, 0, side + (0 if narrow else 1), 0)
        self._head.setContentsMargins(0, px(14), 0, 0)
        self._foot.setContentsMargins(0, 0, 0, 0 if narrow else px(10))
        for part in (self._head, self._foot):
            part.setSpacing(px(2))
        for item in self._items.values():
            item.set_collapsed(narrow)
        self._line.setVisible(not narrow)
        self.brand.set_collapsed(narrow)
        self.button_new.set_collapsed(narrow)
        self.user.set_collapsed(narrow)
        self.update()


class _NewButton(Button):
    """Permohonan baru (F2): a word with its key, or a plus sign alone."""

    def __init__(self, theme: Theme) -> None:
        self._words, self._f2 = say(key("new_application").does), key("new_application").shown
        super().__init__(theme, self._words, "primary", self._f2, "plus")
        self.setObjectName("button_new_application")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def set_collapsed(self, is_collapsed: bool) -> None:
        px = self._theme.px
        self.set_text("" if is_collapsed else self._words, "" if is_collapsed else self._f2)
        self.setAccessibleName(self._words)
        self.setToolTip(f"{self._words} ({self._f2})" if is_collapsed else "")
        self.setFixedHeight(px(42 if is_collapsed else 40))
        across = QSizePolicy.Policy.Ignored
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)
