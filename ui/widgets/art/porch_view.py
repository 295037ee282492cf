"""Lines of the porch view: hills, sails, and where light lies on the water."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

_WATER = 449.5


def hills() -> tuple[QPainterPath, QPainterPath, QPainterPath]:
    """Outlines in the order they are painted: far hill, hill on the right, near hill."""
    return _back_hill(), _right_hill(), _front_hill()


def _back_hill() -> QPainterPath:
    path = QPainterPath(QPointF(38, 342))
    path.cubicTo(55, 333.5, 70, 331, 87, 331)
    path.cubicTo(125, 331, 150, 365, 195, 365)
    path.cubicTo(243, 365, 259, 334.5, 312, 334.5)
    path.cubicTo(362, 334.5, 380, 422, 434, 422.5)
    path.cubicTo(453, 423, 460, _WATER, 486, _WATER)
    return _down_to_the_water(path)


def _right_hill() -> QPainterPath:
    path = QPainterPath(QPointF(515, _WATER))
    path.cubicTo(555, _WATER, 575, 392, 625, 391.5)
    path.cubicTo(660, 391.5, 680, 411, 707, 411)
    path.cubicTo(750, 411, 765, 354, 815, 353.5)
    path.lineTo(828, 353.5)
    return _down_to_the_water(path)


def _front_hill() -> QPainterPath:
    path = QPainterPath(QPointF(38, 381))
    path.cubicTo(46, 380.5, 50, 380.5, 54, 380.7)
    path.cubicTo(97, 382, 115, 415, 155, 415)
    path.cubicTo(190, 415, 198, 396, 236, 396)
    path.cubicTo(281, 396, 300, _WATER, 364, _WATER)
    return _down_to_the_water(path)


def _down_to_the_water(path: QPainterPath) -> QPainterPath:
    left = path.boundingRect().left()
    path.lineTo(path.currentPosition().x(), _WATER + 0.5)
    path.lineTo(left, _WATER + 0.5)
    path.closeSubpath()
    return path


def main_sail() -> QPainterPath:
    path = QPainterPath(QPointF(287.6, 439.3))
    path.cubicTo(308, 450, 326, 470, 326, 493.2)
    path.lineTo(287.6, 493.2)
    path.closeSubpath()
    return path


def jib() -> QPainterPath:
    path = QPainterPath(QPointF(283, 451))
    path.lineTo(283, 493.2)
    path.lineTo(260, 493.2)
    path.closeSubpath()
    return path


def boat_hull() -> QPainterPath:
    path = QPainterPath(QPointF(245.8, 494.9))
    path.lineTo(338.2, 494.9)
    path.cubicTo(317, 511.5, 267, 511.5, 245.8, 494.9)
    path.closeSubpath()
    return path


# Each: x, y, length.
WARM_GLINTS = (
    (491, 455.5, 58),
    (513, 456.6, 53),
    (540, 459, 22),
    (533, 461, 21),
    (496, 463.2, 22),
    (563, 466, 49),
    (502, 469, 28),
    (576, 472, 66),
    (504, 475, 63),
    (434, 478.6, 96),
    (472, 482, 89),
    (470, 486, 31),
    (583, 490, 45),
    (548, 494, 34),
    (487, 498.2, 76),
    (427, 502.5, 68),
    (475, 507, 24),
    (492, 511.8, 84),
    (545, 516.3, 49),
    (470, 521.2, 64),
    (550, 526.4, 99),
    (548, 531.4, 43),
    (613, 536.9, 74),
    (443, 542.2, 97),
    (379, 547.8, 125),
    (592, 564.8, 21),
    (520, 570.8, 107),
    (428, 576.7, 124),
    (530, 582.9, 103),
    (487, 589.2, 93),
    (647, 595.6, 123),
    (571, 602, 79),
    (613, 608.4, 26),
    (687, 615, 104),
    (402, 621.7, 127),
    (583, 628.4, 70),
    (524, 635.3, 28),
    (368, 642.2, 42),
)
COOL_GLINTS = (
    (758, 467.2, 69),
    (181, 475.9, 39),
    (89, 479.8, 50),
    (549, 483.6, 34),
    (470, 492.6, 32),
    (88, 493.5, 52),
    (219, 492.9, 44),
    (669, 496.9, 61),
    (202, 510, 59),
    (718, 517, 39),
    (45, 532.5, 31),
    (107, 537.4, 80),
    (311, 547.6, 83),
    (228, 584, 28),
    (586, 590, 33),
    (226, 606, 52),
    (285, 623.6, 44),
    (340, 627.4, 54),
    (748, 632, 47),
)
