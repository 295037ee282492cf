"""How one result of the search over everything looks."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen

from ui.fonts import body_font
from ui.icons import icon_pixmap
from ui.models.palette import Line
from ui.theme import Theme
from ui.widgets.buttons import keycap_width, paint_keycap
from ui.widgets.chips import chip_width, paint_chip

ROW = 50
HEAD = 30
_EDGE = 19
_TEXT = 49
_MIDDLE = int(Qt.AlignmentFlag.AlignVCenter)


def paint_head(
    painter: QPainter, box: QRect, theme: Theme, words: str, is_after_others: bool
) -> None:
    """The name of a group, under a hairline where another stands before it."""
    if is_after_others:
        painter.setPen(QPen(theme.color("line"), 1))
        painter.drawLine(box.topLeft(), box.topRight())
    painter.setPen(theme.color("ink2"))
    painter.setFont(body_font(theme.px(12), theme.weight(600)))
    painter.drawText(box.adjusted(theme.px(_EDGE), theme.px(6), 0, 0), _MIDDLE, words)


def paint_line(painter: QPainter, box: QRect, theme: Theme, line: Line, is_here: bool) -> None:
    """A sign, two lines of words, and at the right a state and the key."""
    px = theme.px
    if is_here:
        painter.fillRect(box, theme.color("selection"))
    size = px(19)
    sign = icon_pixmap(line.icon, size, theme.color("primaryText" if is_here else "ink2"))
    painter.drawPixmap(box.left() + px(_EDGE), box.center().y() - size // 2, sign)
    right = _paint_right(painter, box, theme, line, is_here)
    words = QRect(box.left() + px(_TEXT), box.top(), right - box.left() - px(_TEXT + 12), px(ROW))
    if line.under:
        upper, lower = words.adjusted(0, px(6), 0, -px(22)), words.adjusted(0, px(25), 0, -px(5))
        _paint_words(painter, upper, line.title, theme, "ink", (14, 600))
        _paint_words(painter, lower, line.under, theme, "ink2", (12, 500))
    else:
        _paint_words(painter, words, line.title, theme, "ink", (14, 600))


def _paint_right(painter: QPainter, box: QRect, theme: Theme, line: Line, is_here: bool) -> int:
    """Return where the words must end."""
    px = theme.px
    right = box.right() - px(18)
    cap = line.shown or ("Enter" if is_here else "")
    if cap:
        width, height = keycap_width(theme, cap), px(20)
        right -= width
        place = QRect(right, box.center().y() - height // 2, width, height)
        paint_keycap(painter, place, theme, cap)
        right -= px(13)
    if line.chip is not None:
        chip = line.chip
        width = chip_width(theme, chip.label, chip.icon)
        right -= width
        place = QRect(right, box.top(), width, box.height())
        paint_chip(painter, place, theme, chip.label, chip.tone, chip.icon)
    return right


def _paint_words(
    painter: QPainter, box: QRect, words: str, theme: Theme, tone: str, letters: tuple[int, int]
) -> None:
    size, weight = letters
    font = body_font(theme.px(size), theme.weight(weight))
    painter.setFont(font)
    painter.setPen(theme.color(tone))
    short = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, _MIDDLE, short)
