"""The picture of the road, its headline, and what lies between post and Kanim in numbers."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from ui.languages import mark, say
from ui.screens.sync_numbers import TALL, Numbers, SendProgress
from ui.screens.sync_route import RoutePicture
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.card import Card, divider
from ui.widgets.labels import label

_FOOT = 52
_PAUSE, _RESUME = mark("Jeda"), mark("Lanjutkan")
_IMPORTANT, _ALL = mark("Hanya yang penting"), mark("Kirim semua")


class RoadCard(Card):
    """One look: is there a way, what waits, how long."""

    sync_wanted = Signal()
    courier_wanted = Signal()
    pause_wanted = Signal()
    important_wanted = Signal()

    def __init__(self, theme: Theme, post: str) -> None:
        super().__init__(theme, padding=0)
        self._theme = theme
        px = theme.px
        self.body.setContentsMargins(px(24), px(18), px(24), px(16))
        self.body.setSpacing(0)
        self.headline = label("", "h1", wrap=True)
        self.headline.setObjectName("sync_headline")
        self.sentence = label("", "body", "ink2", wrap=True)
        self.button, self.courier = _visit_button(theme), _courier_button(theme)
        self.pause = _wish(theme, "button_pause", say(_PAUSE), "pause", "Ctrl + J")
        self.important = _wish(
            theme, "button_important", say(_IMPORTANT), "chevrons-up", "Ctrl + T"
        )
        self.button.clicked.connect(self.sync_wanted)
        self.courier.clicked.connect(self.courier_wanted)
        self.pause.clicked.connect(self.pause_wanted)
        self.important.clicked.connect(self.important_wanted)
        self.body.addLayout(self._head())
        self.body.addSpacing(px(6))
        self.picture = RoutePicture(theme, post)
        self.body.addWidget(self.picture)
        self.body.addSpacing(px(10))
        self.numbers, self.progress = Numbers(theme), SendProgress(theme)
        self._compose_foot()

    def show_sending(
        self, is_sending: bool, *, is_paused: bool = False, is_light: bool = False
    ) -> None:
        """While it sends there is nothing to ask for, and the bar takes the numbers' place.

        Args:
            is_light: only what is important travels.
        """
        self.pause.set_text(say(_RESUME if is_paused else _PAUSE))
        self.pause.set_icon("play" if is_paused else "pause")
        self.important.set_text(say(_ALL if is_light else _IMPORTANT))
        self.pause.setVisible(is_sending or is_paused)
        self.important.setVisible((is_sending or is_light) and not is_paused)
        self.button.setVisible(not is_sending and not is_paused)
        self.courier.setVisible(not is_sending and not is_light)
        self._pages.setCurrentIndex(1 if is_sending else 0)

    def _compose_foot(self) -> None:
        self.body.addWidget(divider())
        self.body.addSpacing(self._theme.px(15))
        self._holder = QWidget()
        self._pages = QStackedLayout(self._holder)
        self.body.addWidget(self._holder)
        self._pages.addWidget(self.numbers)
        self._pages.addWidget(self.progress)
        self._theme.changed.connect(self._turn)
        self._turn()

    def _turn(self) -> None:
        """At the largest letters the four numbers stand two by two."""
        is_tall, way = self._theme.scale >= TALL, QBoxLayout.Direction
        self._top.setDirection(way.TopToBottom if is_tall else way.LeftToRight)
        self.numbers.stand(is_tall)
        self.progress.stand(is_tall)
        self._holder.setFixedHeight(self._theme.px(_FOOT * 2 if is_tall else _FOOT))

    def _head(self) -> QBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(self._theme.px(3))
        words.addWidget(self.headline)
        words.addWidget(self.sentence)
        buttons = QHBoxLayout()
        buttons.setSpacing(self._theme.px(10))
        for button in (self.courier, self.pause, self.important, self.button):
            buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
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


def _courier_button(theme: Theme) -> Button:
    button = Button(theme, say("Kirim lewat kurir"), icon="usb", large=True)
    button.setObjectName("button_by_courier")
    button.setFixedHeight(theme.px(42))
    return button


def _wish(theme: Theme, name: str, text: str, icon: str, keys: str) -> Button:
    """What the officer wishes of a visit; the key is told, not drawn (mock 12)."""
    button = Button(theme, text, icon=icon, large=True)
    button.setObjectName(name)
    button.setAccessibleDescription(keys)
    button.setFixedHeight(theme.px(42))
    button.hide()
    return button
