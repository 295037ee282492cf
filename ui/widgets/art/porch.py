"""The view from the porch: sun, hills, sea and a boat under the woven eave."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.languages import say
from ui.theme import Theme
from ui.widgets.art import ikat
from ui.widgets.art.porch_view import COOL_GLINTS, WARM_GLINTS, boat_hull, hills, jib, main_sail

# The picture is drawn on this paper; height decides the scale, width stretches land and sea.
PAPER_WIDTH = 866.0
# The lowest 36 px of a 768 px window belong to the status bar.
PAPER_HEIGHT = 732.0

_WINDOW = QRectF(39, 80.64, 788, 579.84)
_HORIZON = 449.28
_EAVE = QRectF(0, 80.64, PAPER_WIDTH, 40)
_RAIL_TOP, _RAIL_FOOT = 549.12, 646.66
_SUN = QPointF(549.9, 423.2)


@dataclass(frozen=True)
class Light:
    """The colours of one time of day."""

    frame: str
    beam_alpha: float
    rail: str
    sky: tuple[tuple[float, str], ...]
    sea: tuple[tuple[float, str], ...]
    hills: tuple[str, str, str]
    halo_alpha: tuple[float, float]
    hull: str
    horizon_alpha: float


_DAY = Light(
    frame="#0F2143",
    beam_alpha=0.05,
    rail="#142C57",
    sky=((0, "#DAE2E8"), (0.5, "#F3E7CF"), (1, "#F5DAA6")),
    sea=((0, "#5F86B8"), (0.7, "#2F5895"), (1, "#274F8C")),
    hills=("#8FA6CB", "#7E97C1", "#4C6BA5"),
    halo_alpha=(0.10, 0.14),
    hull="#122750",
    horizon_alpha=0.25,
)
_NIGHT = Light(
    frame="#070E1C",
    beam_alpha=0.05,
    rail="#0A1427",
    sky=((0, "#0F1F3B"), (0.55, "#1C3156"), (1, "#433F65")),
    sea=((0, "#1B3055"), (0.7, "#132445"), (1, "#112040")),
    hills=("#2A3F68", "#263A62", "#1C2E54"),
    halo_alpha=(0.10, 0.17),
    hull="#6E4A2A",
    horizon_alpha=0.06,
)
_SUN_COLOR = "#EFA91E"
_GLINT = "#F5D389"


def paint(painter: QPainter, rect: QRectF, theme: Theme) -> None:
    """Draw the whole porch into `rect`, by day or, in the dark theme, at night."""
    light = _NIGHT if theme.is_dark else _DAY
    scale = rect.height() / PAPER_HEIGHT
    stretch = rect.width() / (PAPER_WIDTH * scale)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
    painter.fillRect(rect, QColor(light.frame))
    painter.translate(rect.topLeft())
    painter.scale(scale, scale)
    _paint_window(painter, light, stretch)
    _paint_railing(painter, light, stretch)
    _paint_eave(painter, theme, light, stretch)
    painter.restore()


def _paint_window(painter: QPainter, light: Light, stretch: float) -> None:
    window = _wide(_WINDOW, stretch)
    painter.save()
    painter.setClipRect(window, Qt.ClipOperation.IntersectClip)
    sky = QRectF(window.x(), window.y(), window.width(), _HORIZON - window.y())
    painter.fillRect(sky, _gradient(sky, light.sky))
    _paint_sun(painter, light, stretch)
    for hill, color in zip(hills(), light.hills, strict=True):
        painter.save()
        painter.scale(stretch, 1)
        painter.fillPath(hill, QColor(color))
        painter.restore()
    sea = QRectF(window.x(), _HORIZON, window.width(), window.bottom() - _HORIZON)
    painter.fillRect(sea, _gradient(sea, light.sea))
    horizon = QRectF(sea.x(), sea.y(), sea.width(), 0.8)
    painter.fillRect(horizon, _white(light.horizon_alpha))
    _paint_glints(painter, stretch)
    _paint_boat(painter, light, stretch)
    painter.restore()


def _paint_sun(painter: QPainter, light: Light, stretch: float) -> None:
    center = QPointF(_SUN.x() * stretch, _SUN.y())
    outer, inner = light.halo_alpha
    for radius, alpha in ((119.8, outer), (88.3, inner), (59.9, 1.0)):
        color = QColor(_SUN_COLOR)
        color.setAlphaF(alpha)
        painter.setBrush(color)
        painter.drawEllipse(center, radius, radius)


def _paint_glints(painter: QPainter, stretch: float) -> None:
    for x, y, length in COOL_GLINTS:
        _stroke(painter, QPointF(x * stretch, y), length, _white(0.2), 1.3)
    sun_x = _SUN.x()
    for x, y, length in WARM_GLINTS:
        color = QColor(_GLINT)
        color.setAlphaF(0.56 - 0.34 * (y - _HORIZON) / 195)
        _stroke(painter, QPointF(sun_x * stretch + (x - sun_x), y), length, color, 2.0)


def _stroke(painter: QPainter, at: QPointF, length: float, color: QColor, width: float) -> None:
    pen = QPen(color, width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.drawLine(at, at + QPointF(length, 0))
    painter.setPen(Qt.PenStyle.NoPen)


def _paint_boat(painter: QPainter, light: Light, stretch: float) -> None:
    painter.save()
    painter.translate(292 * (stretch - 1), 0)
    painter.fillPath(boat_hull(), QColor(light.hull))
    painter.fillPath(main_sail(), QColor("#F5F3EE"))
    painter.fillPath(jib(), QColor("#E9DFC9"))
    painter.restore()


def _paint_railing(painter: QPainter, light: Light, stretch: float) -> None:
    rail = QColor(light.rail)
    window = _wide(_WINDOW, stretch)
    painter.fillRect(QRectF(window.x(), _RAIL_TOP, window.width(), 12), rail)
    foot = QRectF(window.x(), _RAIL_FOOT, window.width(), window.bottom() - _RAIL_FOOT)
    painter.fillRect(foot, rail)
    pitch = PAPER_WIDTH / 15
    x = 26.0 + pitch
    while x + 6 < window.right():
        painter.fillRect(QRectF(x, _RAIL_TOP, 6, _RAIL_FOOT - _RAIL_TOP), rail)
        x += pitch
    for number in range(1, 5):
        board = QRectF(window.x(), window.bottom() + 21.5 * number, window.width(), 1)
        painter.fillRect(board, _white(light.beam_alpha))


def _paint_eave(painter: QPainter, theme: Theme, light: Light, stretch: float) -> None:
    window = _wide(_WINDOW, stretch)
    painter.fillRect(QRectF(0, 0, window.right() + window.x(), _EAVE.y()), QColor(light.frame))
    beams = round(8 * stretch)
    for number in range(beams + 1):
        x = window.x() + number * (window.width() - 18) / beams
        painter.fillRect(QRectF(x, 0, 18, _EAVE.y()), _white(light.beam_alpha))
    eave = QRectF(0, _EAVE.y(), PAPER_WIDTH * stretch, _EAVE.height())
    painter.fillRect(eave, ikat.bare_cloth(theme))
    ikat.paint(painter, eave.adjusted(0, 2.3, 0, -1.7), theme)
    ikat.paint_fringe(painter, QRectF(0, eave.bottom(), eave.width(), 9), theme, 12)


def _wide(rect: QRectF, stretch: float) -> QRectF:
    return QRectF(rect.x() * stretch, rect.y(), rect.width() * stretch, rect.height())


def _gradient(rect: QRectF, stops: tuple[tuple[float, str], ...]) -> QLinearGradient:
    gradient = QLinearGradient(rect.topLeft(), rect.bottomLeft())
    for at, color in stops:
        gradient.setColorAt(at, QColor(color))
    return gradient


def _white(alpha: float) -> QColor:
    color = QColor(Qt.GlobalColor.white)
    color.setAlphaF(alpha)
    return color


class PorchScene(QWidget):
    """The login picture; it never moves."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        theme.changed.connect(self.update)
        self.setAccessibleName(say("Pemandangan dari beranda"))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint(painter, QRectF(self.rect()), self._theme)
        painter.end()
