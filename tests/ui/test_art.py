"""The drawn pictures follow the theme, and move only while letters travel."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from ui.theme import Theme
from ui.widgets.art import ikat, porch
from ui.widgets.art.route import SyncRoute
from ui.widgets.art.route_paint import Link


@pytest.mark.parametrize("link", [Link.OFFLINE, Link.QUIET, Link.CLOSED], ids=str)
def test_nothing_moves_while_no_letter_travels(qtbot: QtBot, link: Link) -> None:
    route = _shown_route(qtbot)

    route.set_link(link)

    assert not route.is_moving()


def test_letters_travel_only_while_one_can_see_them(qtbot: QtBot) -> None:
    route = _shown_route(qtbot)

    route.set_link(Link.SENDING)
    seen = route.is_moving()
    route.hide()

    assert (seen, route.is_moving()) == (True, False)


def test_less_motion_stops_the_letters(qtbot: QtBot) -> None:
    route = _shown_route(qtbot)
    route.set_link(Link.SENDING)

    route.set_motion(False)

    assert not route.is_moving()


def test_the_route_is_told_in_words(qtbot: QtBot) -> None:
    route = _shown_route(qtbot)

    route.set_link(Link.SENDING, is_acknowledged=True)

    assert route.accessibleName() == "Kantong pos sedang dikirim ke Kanim, sudah diakui Kanim"


def test_the_porch_is_darker_at_night(qtbot: QtBot) -> None:
    day, night = _porch("terang"), _porch("gelap")

    assert night.pixelColor(433, 200).lightness() < day.pixelColor(433, 200).lightness() / 2


def test_the_weave_repeats_after_sixteen_threads(qtbot: QtBot) -> None:
    cloth = QImage(288, 36, QImage.Format.Format_ARGB32)
    cloth.fill(QColor("white"))
    painter = QPainter(cloth)
    ikat.paint(painter, QRectF(0, 0, 288, 36), Theme("terang"))
    painter.end()

    assert cloth.copy(0, 0, 64, 36) == cloth.copy(128, 0, 64, 36)


def _porch(theme: str) -> QImage:
    picture = QImage(866, 732, QImage.Format.Format_ARGB32)
    painter = QPainter(picture)
    porch.paint(painter, QRectF(0, 0, 866, 732), Theme(theme))
    painter.end()
    return picture


def _shown_route(qtbot: QtBot) -> SyncRoute:
    route = SyncRoute(Theme("terang"))
    qtbot.addWidget(route)
    route.show()
    return route
