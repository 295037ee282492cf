"""The picture of the road, its headline, and what lies between post and Kanim in numbers."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from ui.languages import say
from ui.screens.sync_numbers import TALL, Numbers, SendProgress
from ui.screens.sync_route import RoutePicture
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.card import Card, divider
from ui.widgets.labels import label

_FOOT = 52


class RoadCard(Card):
    """One look: is there a way, what waits, how long."""

    sync_wanted = Signal()
    courier_wanted = Signal()

    def __init__(self, theme: Theme, post: str) -> None:
        super().__init__(theme, padding=0)
        self._theme = theme
        px = theme.px
        self.body.setContentsMargins(px(24), px(18), px(24), px(16))
        self.body.setSpacing(0)
        self.headline = label("", "h1")
        self.headline.setObjectName("sync_headline")
        self.sentence = label("", "body", "ink2", wrap=True)
        self.button = _visit_button(theme)
        self.button.clicked.connect(self.sync_wanted)
        self.courier = Button(theme, say("Kirim lewat kurir"), icon="usb", large=True)
        self.courier.setObjectName("button_by_courier")
        self.courier.setFixedHeight(px(42))
        self.courier.clicked.connect(self.courier_wanted)
        self.body.addLayout(self._head())
        self.body.addSpacing(px(6))
        self.picture = RoutePicture(theme, post)
        self.body.addWidget(self.picture)
        self.body.addSpacing(px(10))
        self.body.addWidget(divider())
        self.body.addSpacing(px(15))
        self.numbers, self.progress = Numbers(theme), SendProgress(theme)
        self._holder = QWidget()
        self._pages = QStackedLayout(self._holder)
        self.body.addWidget(self._foot())

    def show_sending(self, is_sending: bool) -> None:
        """While it sends there is nothing to ask for, and the bar takes the numbers' place."""
        self.button.setVisible(not is_sending)
        self.courier.setVisible(not is_sending)
        self._pages.setCurrentIndex(1 if is_sending else 0)

    def _foot(self) -> QWidget:
        self._pages.addWidget(self.numbers)
        self._pages.addWidget(self.progress)
        self._theme.changed.connect(self._turn)
        self._turn()
        return self._holder

    def _turn(self) -> None:
        """At the largest letters the four numbers stand two by two."""
        is_tall, way = self._theme.scale >= TALL, QBoxLayout.Direction
        self._top.setDirection(way.TopToBottom if is_tall else way.LeftToRight)
        self.numbers.stand(is_tall)
        self._holder.setFixedHeight(self._theme.px(_FOOT * 2 if is_tall else _FOOT))

    def _head(self) -> QBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(self._theme.px(3))
        words.addWidget(self.headline)
        words.addWidget(self.sentence)
        buttons = QHBoxLayout()
        buttons.setSpacing(self._theme.px(10))
        buttons.addWidget(self.courier, 0, Qt.AlignmentFlag.AlignVCenter)
        buttons.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._top.setSpacing(self._theme.px(10))
        self._top.addLayout(words, 1)
        self._top.addLayout(buttons)
        return self._top


def _visit_button(theme: Theme) -> Button:
    button = Button(theme, say("Coba sambung sekarang"), "primary", "F5", "refresh-cw", large=True)
    button.setObjectName("button_sync")
    button.setFixedHeight(theme.px(42))
    return button
