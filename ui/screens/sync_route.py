"""The road from the post over the satellite to Kanim, with a word under each station."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.fonts import body_font
from ui.languages import say
from ui.theme import Theme
from ui.widgets.art.route import SyncRoute
from ui.widgets.art.route_paint import Link, node_centers

_LINKS = (
    {"sending": Link.SENDING}
    | dict.fromkeys(("online", "full"), Link.QUIET)
    | dict.fromkeys(("busy", "silent", "refused", "forked"), Link.CLOSED)
)
"""Where the road is open though nothing moves; all else is a road that ends on the way."""
_HEIGHT = 38


class Stations(QWidget):
    """Post, satellite and Kanim, each with one fact under its name."""

    def __init__(self, theme: Theme, post: str) -> None:
        super().__init__()
        self._theme = theme
        self._names = (post, say("Satelit VSAT"), say("Kanim Kupang"))
        self._facts = ("", "", "")
        self.setFixedHeight(theme.px(_HEIGHT))
        theme.changed.connect(self.update)

    def tell(self, post: str, satellite: str, kanim: str) -> None:
        self._facts = (post, satellite, kanim)
        pairs = zip(self._names, self._facts, strict=True)
        self.setAccessibleName(", ".join(f"{name}: {fact}" for name, fact in pairs))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, px = QPainter(self), self._theme.px
        centers = node_centers(self.width() / self._theme.scale)
        half = self._theme.px(_HEIGHT) // 2
        for center, name, fact in zip(centers, self._names, self._facts, strict=True):
            self._words(painter, px(center), 0, half, (name, 13, 600, "ink"))
            self._words(painter, px(center), half, half, (fact, 12, 500, "ink2"))

    def _words(
        self, painter: QPainter, center: int, y: int, height: int, look: tuple[str, int, int, str]
    ) -> None:
        text, size, weight, tone = look
        font = body_font(self._theme.px(size), self._theme.weight(weight))
        width = QFontMetrics(font).horizontalAdvance(text) + 2
        x = min(max(0, center - width // 2), self.width() - width)
        painter.setFont(font)
        painter.setPen(self._theme.color(tone))
        painter.drawText(QRect(x, y, width, height), int(Qt.AlignmentFlag.AlignCenter), text)


class RoutePicture(QWidget):
    """The drawing and its words together."""

    def __init__(self, theme: Theme, post: str) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.route = SyncRoute(theme)
        self.stations = Stations(theme, post)
        column.addWidget(self.route)
        column.addWidget(self.stations)

    def show_link(self, state: str, *, is_acknowledged: bool, is_empty: bool) -> None:
        self.route.set_link(_LINKS.get(state, Link.OFFLINE), is_acknowledged, is_empty)
