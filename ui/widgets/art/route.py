"""The picture of the sync page: what leaves the pouch, and what Kanim has."""

from dataclasses import replace

from PySide6.QtCore import QRectF, QSize, QTimer
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.languages import mark, say
from ui.theme import Theme
from ui.widgets.art.route_paint import HEIGHT, Link, RouteState, paint

FRAMES_PER_SECOND = 8
# One envelope takes six seconds for its leg.
_STEP = 1 / (6 * FRAMES_PER_SECOND)

_SPOKEN = {
    Link.OFFLINE: mark("Kantong pos belum tersambung ke Kanim"),
    Link.SENDING: mark("Kantong pos sedang dikirim ke Kanim"),
    Link.CLOSED: mark("Ada sinyal, Kanim belum menerima"),
    Link.QUIET: mark("Kantong pos tersambung ke Kanim"),
}


class SyncRoute(QWidget):
    """Pouch, satellite and Kanim; envelopes move only while bytes move and one can see it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        theme.changed.connect(self._follow)
        self._state = RouteState()
        self._motion_allowed = True
        self._timer = QTimer(self)
        self._timer.setInterval(1000 // FRAMES_PER_SECOND)
        self._timer.timeout.connect(self._advance)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._speak()
        self._follow()

    def set_link(self, link: Link, is_acknowledged: bool = False, is_empty: bool = False) -> None:
        """Show what the way is doing; the envelopes keep their places."""
        self._state = replace(
            self._state, link=link, is_acknowledged=is_acknowledged, is_pouch_empty=is_empty
        )
        self._speak()
        self._run_or_rest()
        self.update()

    def set_motion(self, is_allowed: bool) -> None:
        """Stop the envelopes where they are (Kurangi gerak, battery low), or let them move."""
        self._motion_allowed = is_allowed
        self._run_or_rest()

    def is_moving(self) -> bool:
        return self._timer.isActive()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(1024), self._theme.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint(painter, QRectF(self.rect()), self._theme, self._state)
        painter.end()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._run_or_rest()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    def _follow(self) -> None:
        self.setFixedHeight(self._theme.px(HEIGHT))
        self.setMinimumWidth(self._theme.px(480))
        self.update()

    def _advance(self) -> None:
        self._state = replace(self._state, travelled=(self._state.travelled + _STEP) % 1.0)
        self.update()

    def _run_or_rest(self) -> None:
        is_sending = self._state.link is Link.SENDING
        if is_sending and self._motion_allowed and self.isVisible():
            self._timer.start()
        else:
            self._timer.stop()

    def _speak(self) -> None:
        tail = say(", sudah diakui Kanim") if self._state.is_acknowledged else ""
        self.setAccessibleName(say(_SPOKEN[self._state.link]) + tail)
